"""Which entries are numbers, and what is said of those that are not."""

import pytest

from gradeline.own_values.amounts import Amount, NoAmount, read_amount
from gradeline.own_values.cells import text_cell

ASKED = "a number such as 84.5"


@pytest.mark.parametrize(
    ("entry", "number", "is_percent"),
    [
        ("85", 85, False),
        (" 84.5 ", 84.5, False),
        ("+3", 3, False),
        ("-3", -3, False),
        (".5", 0.5, False),
        ("85%", 85, True),
        ("85 %", 85, True),
        ("1.5E+01", 15, False),
        ("\N{NO-BREAK SPACE}85\N{NO-BREAK SPACE}", 85, False),
    ],
)
def test_plain_number_is_read(entry: str, number: float, is_percent: bool) -> None:
    assert read_amount(text_cell(entry), ASKED) == Amount(number, is_percent)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("85%ish", ASKED),
        ("1_000", ASKED),
        ("٨٥", ASKED),
        ("0x1F", ASKED),
        ("85 percent", ASKED),
        ("nan", ASKED),
        ("NaN", ASKED),
        ("inf", ASKED),
        ("1e309", "a number of at most 1,000,000,000"),
        ("1" * 900, "a number of at most 1,000,000,000"),
        ("84,5", "84.5, with a point for decimals"),
        ("84,5%", "84.5%, with a point for decimals"),
        ("1,234", "1234 or 1.234, without a comma"),
        ("1,234.5", "1234.5, without separators"),
        ("1 234", "1234, without separators"),
        ("1.234,5", "1234.5, without separators and with a point for decimals"),
        ("1,2,3", ASKED),
        ("1 2", ASKED),
        ("80-90", f"{ASKED}, not a range"),
        ("80 to 90", f"{ASKED}, not a range"),
        ("n/a", f"{ASKED}, or an empty cell where there is no value"),
        ("-", f"{ASKED}, or an empty cell where there is no value"),
        ("#DIV/0!", ASKED),
        ("TRUE", ASKED),
    ],
)
def test_other_entry_is_refused_with_what_to_write(entry: str, expected: str) -> None:
    read = read_amount(text_cell(entry), ASKED)
    assert isinstance(read, NoAmount)
    assert read.expected == expected
    assert len(read.found) <= 42


@pytest.mark.parametrize("entry", ["=1+1", "=SUM(F2:F9)", "+A1", "-A1", "@SUM(A1)", "= 85"])
def test_formula_in_text_is_named(entry: str) -> None:
    read = read_amount(text_cell(entry), ASKED)
    assert read == NoAmount(f"a formula, “{entry}”", "its result; paste it as a value")


@pytest.mark.parametrize(
    "entry",
    [
        *["05-Sep", "5 Sept", "Sep-05", "5 September 2015", "2015-09-05", "2015-09-05 00:00:00"],
        *["05/09/2015", "5.9.15", "9:05"],
    ],
)
def test_date_that_excel_made_is_named(entry: str) -> None:
    read = read_amount(text_cell(entry), ASKED)
    assert isinstance(read, NoAmount)
    assert read.found == f"“{entry}”, a date"
    assert "Excel makes dates of entries such as 5-9" in read.expected
