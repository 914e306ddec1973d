"""What a cell and a period of a published file mean, and where no meaning is guessed."""

import pytest

from gradeline.facts.cell_text import plain_number
from gradeline.importing.values import Value, end_year, read_value


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("12", "12"),
        ("12.0", "12"),
        ("0", "0"),
        ("-0.0", "0"),
        ("-0.25", "-0.25"),
        (" 71.3 ", "71.3"),
        (".5", "0.5"),
        ("12.", "12"),
        ("1,234", "1234"),
        ("12,345,678.5", "12345678.5"),
        ("561.7272727272727", "561.7272727272727"),
        ("1e3", "1000"),
        ("1.5E-05", "0.000015"),
        ("1.23456789012e-07", "0.000000123456789012"),
        ("1e22", "10000000000000000000000"),
        (72.5, "72.5"),
        (72, "72"),
    ],
)
def test_number_is_written_in_full_and_without_loss(cell: object, number: str) -> None:
    assert read_value(cell) == Value(number, "")
    assert float(number) == float(str(cell).replace(",", ""))


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("-", "not given"),
        ("", "not given"),
        (None, "not given"),
        ("  ", "not given"),
        ("NA", "not given"),
        ("c", "suppressed"),
        ("C", "suppressed"),
        ("s", "suppressed"),
        ("x", "not available"),
        (":", "not available"),
        ("..", "not available"),
        ("z", "not applicable"),
        ("Z", "not applicable"),
        (".", "not applicable"),
        ("k", "low"),
        ("low", "low"),
        ("u", "unreliable"),
    ],
)
def test_symbol_is_a_gap_with_its_reason_not_zero(cell: object, reason: str) -> None:
    assert read_value(cell) == Value("", reason)


@pytest.mark.parametrize(
    "cell",
    [
        *("about 5", "12%", "~", "[c]", "#N/A", "nan", "inf", "1e999", "-1e999"),
        *("12 345", "1,23", "1,2345", "<5", "5*", "--", "1.2.3", "£5", "1_000"),
    ],
)
def test_text_where_a_number_is_due_is_no_value(cell: str) -> None:
    assert read_value(cell) is None


@pytest.mark.parametrize(
    ("period", "year"),
    [
        ("2016", 2016),
        ("2015/16", 2016),
        ("2016-17", 2017),
        ("2016-17 (OT)", 2017),
        ("2025 (prov)", 2025),
        ("2018 (Rev)", 2018),
        ("2020(Final)", 2020),
        ("201617", 2017),
        ("202425", 2025),
        ("2014-16", 2016),
        ("2013/14-15/16", 2016),
        ("2022/23-24/25", 2025),
        ("1999/00", 2000),
        ("199900", 2000),
        (" 2024 ", 2024),
        ("1990", 1990),
    ],
)
def test_period_is_known_by_the_year_it_ends_in(period: str, year: int) -> None:
    assert end_year(period) == year


@pytest.mark.parametrize(
    "period",
    [
        *("0", "", "16", "2016-13", "2016/16", "201612", "202403", "2016-20", "20162017"),
        *("2024 Q1", "March 2024", "2024-03-31", "(OT)", "1989", "1988/89", "1889", "2101"),
    ],
)
def test_period_that_cannot_be_told_or_held_is_none(period: str) -> None:
    assert end_year(period) is None


@pytest.mark.parametrize("value", [0.1, 1 / 3, 4.39, 1e-9, 123456.789, 1e15, 2.5e17, -7.25])
def test_written_number_gives_the_number_back(value: float) -> None:
    text = plain_number(value)
    assert float(text) == value
    assert "e" not in text
