"""What is right is read, and each wrong row says where, what was found and what was expected."""

import random
import time
from datetime import date, datetime
from typing import Any

import pytest

from gradeline.own_values.problems import ValueProblem
from tests.own_values.filled import (
    COLUMNS,
    PlanMeasures,
    csv_of,
    only,
    read,
    read_rows_of,
    row,
    told,
    xlsx_of,
)

DAYS = "m15"
REDUCTION = "m81"


def values(found: Any) -> list[tuple[str, float]]:
    return [(value.measure_id, value.value) for value in found.values]


def test_right_rows_are_read_beside_wrong_ones(measures: PlanMeasures) -> None:
    found = read_rows_of(
        measures,
        row("m01", "85", authority="Warrington", period="2015-16"),
        row("m06", "85%ish"),
        row("m07", ""),
        row("m08", "91.5"),
    )
    assert values(found) == [("m01", 85), ("m08", 91.5)]
    assert found.problems == (
        ValueProblem(3, "value", "“85%ish”", "a number such as 84.5", is_scored=False),
    )
    assert only(found) == "Row 3, value: found “85%ish”, expected a number such as 84.5; not scored"
    assert found.empty_rows == 1
    assert [(value.row, value.authority, value.period) for value in found.values] == [
        (2, "Warrington", "2015-16"),
        (5, "Own value", ""),
    ]


def test_row_is_counted_as_a_spreadsheet_counts_it(measures: PlanMeasures) -> None:
    text = (
        b'measure_id,authority,period,value,baseline\r\n\r\nm01,"Two\r\nlines",,85\r\nm06,,,x,\r\n'
    )
    found = read(measures, text)
    assert [(value.row, value.authority) for value in found.values] == [(3, "Two lines")]
    assert only(found).startswith("Row 4, value:")


def test_value_without_a_measure_is_told(measures: PlanMeasures) -> None:
    assert only(read_rows_of(measures, row("", "85"))) == (
        "Row 2, measure_id: found nothing, expected the id of a measure, such as m01, as the"
        " template has it; not scored"
    )


@pytest.mark.parametrize(
    ("given", "meant"), [("m1", "m01"), ("M 01", "m01"), ("m001", "m01"), ("8", "m08")]
)
def test_unknown_measure_is_told_with_the_nearest(
    measures: PlanMeasures, given: str, meant: str
) -> None:
    found = read_rows_of(measures, row(given, "85"))
    assert not found.values
    assert f"found “{given}”" in only(found)
    assert f"did you mean {meant}?" in only(found)


def test_nothing_is_suggested_for_an_unlikely_id(measures: PlanMeasures) -> None:
    assert "did you mean" not in only(read_rows_of(measures, row("complaints", "85")))


def test_case_of_an_id_does_not_matter(measures: PlanMeasures) -> None:
    assert values(read_rows_of(measures, row(" M01 ", "85"))) == [("m01", 85)]


def test_label_stands_for_a_missing_id(measures: PlanMeasures) -> None:
    (label,) = [each.label for each in measures if each.measure_id == "m27"]
    assert values(read_rows_of(measures, row("", "85", measure=label))) == [("m27", 85)]
    assert "nothing beside" in only(read_rows_of(measures, row("", "85", measure="Complaints")))


def test_label_of_another_measure_is_not_scored(measures: PlanMeasures) -> None:
    labels = {each.measure_id: each.label for each in measures}
    found = read_rows_of(
        measures,
        row("m01", "85", measure=labels["m06"]),
        row("m06", "85", measure="in my own words"),
        row("m42", "85", measure=labels["m27"]),
    )
    assert values(found) == [("m06", 85), ("m42", 85)]
    assert "which is m06, expected the measure of m01" in only(found)


def test_measure_without_bands_is_told(measures: PlanMeasures) -> None:
    assert "m02, for which the plan prints no bands" in only(
        read_rows_of(measures, row("m02", "12"))
    )


def test_repeated_measure_is_accepted_and_counts_as_the_one_it_repeats(
    measures: PlanMeasures,
) -> None:
    assert values(read_rows_of(measures, row("m42", "85"))) == [("m42", 85)]
    found = read_rows_of(measures, row("m27", "85"), row("m42", "86"))
    assert values(found) == [("m27", 85)]
    assert "m42, with m27, authority and period of row 2" in only(found)


def test_same_measure_authority_and_period_is_scored_once(
    measures: PlanMeasures,
) -> None:
    found = read_rows_of(
        measures,
        row("m01", "85", authority="Warrington", period="2015"),
        row("m01", "86", authority="warrington ", period="2015"),
        row("m01", "87", authority="Warrington", period="2016"),
        row("m01", "88", authority="Cheshire East", period="2015"),
    )
    assert [value.value for value in found.values] == [85, 87, 88]
    assert only(found).startswith(
        "Row 3, measure_id: found m01, with the measure, authority and period of row 2"
    )


def test_percent_sign_is_accepted_where_the_unit_is_percent(
    measures: PlanMeasures,
) -> None:
    found = read_rows_of(measures, row("m01", "85%"), row(DAYS, "85%"))
    assert values(found) == [("m01", 85)]
    assert "Row 3, value: found 85%, expected a number of working days" in only(found)


@pytest.mark.parametrize("entry", ["-1", "100.5", "120%", "-5%"])
def test_percentage_out_of_bounds_is_not_scored(measures: PlanMeasures, entry: str) -> None:
    message = only(read_rows_of(measures, row("m01", entry)))
    assert message == (
        f"Row 2, value: found {entry}, expected a percentage from 0 to 100; not scored"
    )


def test_negative_days_are_not_scored(measures: PlanMeasures) -> None:
    found = read_rows_of(measures, row(DAYS, "-3"), row("m16", "0"))
    assert values(found) == [("m16", 0)]
    assert "found -3, expected a number of working days such as 3, not below 0" in only(found)


def test_bare_fraction_is_not_scored(measures: PlanMeasures) -> None:
    assert only(read_rows_of(measures, row("m01", "0.85"))) == (
        "Row 2, value: found 0.85, expected a percentage such as 85; if it really is 0.85 %, write"
        " 0.85%; not scored"
    )
    assert values(read_rows_of(measures, row("m01", "0.85%"))) == [("m01", 0.85)]


def test_one_among_fractions_is_not_scored(measures: PlanMeasures) -> None:
    found = read_rows_of(
        measures, row("m01", "1"), row("m06", "0"), row("m07", "0.2"), row("m08", "90")
    )
    assert values(found) == [("m06", 0), ("m08", 90)]
    assert told(found)[0] == (
        "Row 2, value: found 1 in a file whose other percentages are fractions, expected 100 or 1%;"
        " not scored"
    )


def test_one_among_whole_percentages_is_one_percent_with_a_remark(
    measures: PlanMeasures,
) -> None:
    found = read_rows_of(
        measures, row("m01", "1"), row("m06", "20"), row("m07", "0.2"), row("m08", "90")
    )
    assert values(found) == [("m01", 1), ("m06", 20), ("m08", 90)]
    assert found.problems[0].is_scored
    assert str(found.problems[0]).startswith("Row 2, value: found 1, read as 1%")
    assert told(found)[0].endswith("scored all the same")
    assert not read_rows_of(measures, row("m01", "1%")).problems


def test_fractions_among_days_do_not_make_one_doubtful(measures: PlanMeasures) -> None:
    found = read_rows_of(measures, row("m01", "1"), row(DAYS, "0.5"), row("m16", "0.5"))
    assert len(found.values) == 3


@pytest.mark.parametrize(
    ("stored", "code", "value"),
    [(0.85, "0%", 85), (0.29, "0.00%", 29), (1, "0%", 100), (0, "0%", 0), (0.07, '0.0"x"%', 7)],
)
def test_cell_formatted_as_percentage_is_what_it_shows(
    measures: PlanMeasures, stored: float, code: str, value: float
) -> None:
    found = read(measures, xlsx_of([row("m01", stored)], {"F2": code}))
    assert values(found) == [("m01", value)]
    assert not found.problems


def test_percent_sign_in_quotation_marks_of_a_format_is_no_percentage(
    measures: PlanMeasures,
) -> None:
    found = read(measures, xlsx_of([row("m01", 0.85)], {"F2": '0.00"%"'}))
    assert "found 0.85, expected a percentage such as 85" in only(found)


def test_number_formatted_as_percentage_that_shows_more_than_100_is_not_scored(
    measures: PlanMeasures,
) -> None:
    assert "found 8500%" in only(read(measures, xlsx_of([row("m01", 85)], {"F2": "0%"})))


def test_reduction_needs_a_baseline_above_nothing(measures: PlanMeasures) -> None:
    found = read_rows_of(
        measures,
        row(REDUCTION, "42", baseline="60", period="a"),
        row(REDUCTION, "42", period="b"),
        row(REDUCTION, "42", baseline="0", period="c"),
        row(REDUCTION, "42", baseline="none", period="d"),
        row(REDUCTION, "-42", baseline="60", period="e"),
        row(REDUCTION, "0", baseline="60", period="f"),
    )
    assert [(value.value, value.baseline) for value in found.values] == [(42, 60), (0, 60)]
    assert [(problem.row, problem.column) for problem in found.problems] == [
        (3, "baseline"),
        (4, "baseline"),
        (5, "baseline"),
        (6, "value"),
    ]
    assert told(found)[0] == (
        "Row 3, baseline: found nothing, expected the baseline to reckon the reduction from; not"
        " scored"
    )


def test_reduction_has_value_and_baseline_written_alike(measures: PlanMeasures) -> None:
    rows = [row(REDUCTION, 0.12, baseline=0.15, period="a"), row(REDUCTION, 0.12, baseline=15)]
    formats = {"F2": "0%", "G2": "0%", "F3": "0%"}
    found = read(measures, xlsx_of(rows, formats))
    assert [(value.value, value.baseline) for value in found.values] == [(12, 15)]
    assert "found 15 beside the value 12%, expected both with a percent sign" in only(found)


def test_baseline_that_nothing_needs_does_not_stop_the_value(
    measures: PlanMeasures,
) -> None:
    found = read_rows_of(measures, row("m01", "85", baseline="?"), row("m06", "85", baseline="80"))
    assert [value.baseline for value in found.values] == [None, 80]
    assert found.problems[0].is_scored
    assert "Row 2, baseline: found “?”, expected nothing for this measure; left out" in only(found)


def test_everything_wrong_with_a_row_is_told_at_once(measures: PlanMeasures) -> None:
    found = read_rows_of(measures, row(REDUCTION, "many", baseline="few", authority="x" * 200))
    assert [problem.column for problem in found.problems] == ["value", "baseline"]


def test_date_in_a_value_is_told(measures: PlanMeasures) -> None:
    rows = [row("m01", date(2026, 9, 5)), row("m06", datetime(2026, 9, 1, 9, 5)), row("m08", 85)]
    found = read(measures, xlsx_of(rows))
    assert values(found) == [("m08", 85)]
    assert told(found)[0].startswith(
        "Row 2, value: found 5 September 2026, a date, expected a number such as 84.5; Excel makes"
        " dates of entries such as 5-9"
    )


def test_date_in_a_period_is_written_out_with_one_remark(measures: PlanMeasures) -> None:
    rows = [
        row("m01", 85, period=date(2015, 3, 1)),
        row("m06", 85, period=date(2015, 3, 1)),
        row("m08", 85, period=date(2015, 3, 31)),
        row("m09", 85, period=date(2015, 3, 1)),
        row("m10", 85, period=2015),
    ]
    found = read(measures, xlsx_of(rows, {"E2": "mmm-yy", "E3": "mmm-yy"}))
    assert [value.period for value in found.values] == [
        *["March 2015", "March 2015", "31 March 2015", "1 March 2015", "2015"]
    ]
    assert [(problem.row, problem.is_scored) for problem in found.problems] == [
        (2, True),
        (4, True),
        (5, True),
    ]
    assert told(found)[0] == (
        "Row 2, period: found a date, in 2 rows, expected text; written out as “March"
        " 2015”; scored all the same"
    )


def test_formula_in_a_workbook_is_not_scored(measures: PlanMeasures) -> None:
    rows = [
        row("m01", "=80+5"),
        row("m06", 85, period="=E1"),
        row("m08", 85, authority="=D1"),
        row(REDUCTION, 42, baseline="=60"),
        row("=A2", 85),
        row("m10", 85),
    ]
    found = read(measures, xlsx_of(rows))
    assert values(found) == [("m10", 85)]
    assert [problem.column for problem in found.problems] == [
        *["value", "period", "authority", "baseline", "measure_id"]
    ]
    assert told(found)[0] == (
        "Row 2, value: found a formula, expected its result; paste it as a value; not scored"
    )


def test_text_that_looks_like_a_formula_stays_text(measures: PlanMeasures) -> None:
    found = read_rows_of(measures, row("m01", "85", authority="=cmd|x", period="@now"))
    (value,) = found.values
    assert (value.authority, value.period) == ("=cmd|x", "@now")


def test_text_is_kept_to_one_printable_line_of_120(measures: PlanMeasures) -> None:
    long = "x" * 121
    found = read_rows_of(
        measures, row("m01", "85", authority=long, period="a\n\x07\u202e b\N{NO-BREAK SPACE}c")
    )
    (value,) = found.values
    assert (value.authority, value.period) == ("x" * 120, "a b c")
    assert found.problems[0].is_scored
    assert "121 characters, expected at most 120; cut" in only(found)


def test_number_parted_by_a_decimal_comma_is_not_scored(measures: PlanMeasures) -> None:
    text = (
        "measure_id,authority,period,value,baseline\nm01,,,84,5,\nm06,,,85,\nm08,Here, there,,85,\n"
    )
    found = read(measures, text.encode())
    assert values(found) == [("m06", 85)]
    assert [problem.row for problem in found.problems] == [2, 4]
    assert "more cells than the header has" in told(found)[0]


def test_two_thousand_rows_of_right_and_wrong_are_read_quickly(
    measures: PlanMeasures,
) -> None:
    wrong = ["85%ish", "84,5", "0.85", "-1", "05-Sep", "=1+1", "nan"]
    rows = [
        row("m01", wrong[number % 7] if number % 2 else number % 101, period=f"week {number}")
        for number in range(2000)
    ]
    for content in (csv_of(rows), xlsx_of(rows)):
        started = time.process_time()
        found = read(measures, content)
        assert time.process_time() - started < 2
        assert len({value.row for value in found.values}) == 1000
        refused = {problem.row for problem in found.problems if not problem.is_scored}
        assert refused == set(range(3, 2002, 2))


def test_columns_in_another_order_and_others_beside_them_are_accepted(
    measures: PlanMeasures,
) -> None:
    columns = ["Notes", " VALUE ", "Period", "Measure_ID", "authority", "baseline"]
    entry = {"Notes": "n", " VALUE ": "85", "Period": "2015", "Measure_ID": "m01"}
    found = read(measures, csv_of([entry], columns))
    assert [(value.value, value.period) for value in found.values] == [(85, "2015")]
    assert only(found) == (
        "The file: found also the columns “Notes”, expected only"
        f" {', '.join(COLUMNS)}; the others are left out"
    )
    assert found.problems[0].is_scored


def test_column_that_can_be_done_without_is_remarked(measures: PlanMeasures) -> None:
    found = read(measures, b"measure_id,value\nm01,85\n")
    assert values(found) == [("m01", 85)]
    assert only(found).startswith(
        "The file: found no column “authority”, “period”, “baseline”, expected all columns"
    )


def test_whatever_stands_in_a_cell_is_a_value_or_a_message(
    measures: PlanMeasures,
) -> None:
    chance = random.Random(7)  # noqa: S311
    signs = "0123456789.,%-+=@/ eE\"';:\t\n€£\u2212\u0665\u202eabNn"
    rows = [
        row("m01", "".join(chance.choices(signs, k=chance.randint(1, 9))), period=str(number))
        for number in range(2000)
    ]
    found = read(measures, csv_of(rows))
    refused = {problem.row for problem in found.problems if not problem.is_scored}
    assert not refused & {value.row for value in found.values}
    assert len(refused) + len(found.values) + found.empty_rows == 2000
    assert all(0 <= value.value <= 100 for value in found.values)
