"""Which figures stand for which measure of the plan, and the bands they are held against."""

import re
from pathlib import Path

import pytest

from gradeline.facts.checking import check_facts
from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.paths import DATA
from tests.conftest import read_rows, write_rows

MATCHES = read_rows(DATA / "plan_measure_match.csv")
MEASURES = {row["measure_id"]: row for row in read_rows(DATA / "plan_measure.csv")}
FIGURES = {
    (row["inspection_id"], row["figure_id"]): row for row in read_rows(DATA / "reported_figure.csv")
}
INDICATORS = {row["indicator_id"]: row for row in read_rows(DATA / "indicator.csv")}


def faults_after(facts: Path, table: str, row: int, **cells: str) -> list[Fault]:
    rows = read_rows(facts / f"{table}.csv")
    rows[row].update(cells)
    write_rows(facts / f"{table}.csv", rows)
    with pytest.raises(FaultyFacts) as caught:
        check_facts(facts)
    return caught.value.faults


def place(**cells: str) -> int:
    return next(
        number
        for number, row in enumerate(MATCHES)
        if all(row[name] == value for name, value in cells.items())
    )


def test_the_measures_that_the_plan_shares_with_national_figures() -> None:
    assert {
        (row["measure_id"], row["indicator_id"], row["match"])
        for row in MATCHES
        if row["indicator_id"]
    } == {
        ("m08", "cpp_reviews_on_time_pct", "close"),
        ("m08", "icpc_15_days_pct", "close"),
        ("m40", "assessments_45_days_pct", "same"),
        ("m46", "cpp_repeat_pct", "same"),
        ("m52", "rereferrals_pct", "same"),
    }


def test_indicator_and_measure_have_one_unit_and_one_better_way() -> None:
    for row in MATCHES:
        if row["indicator_id"]:
            indicator, measure = INDICATORS[row["indicator_id"]], MEASURES[row["measure_id"]]
            assert indicator["unit"] == measure["unit"]
            assert indicator["polarity"] == measure["polarity"]


def test_scored_figure_of_a_report_is_of_the_authority_and_in_the_unit_of_its_measure() -> None:
    for row in MATCHES:
        if not row["figure_id"]:
            continue
        figure, measure = (
            FIGURES[row["inspection_id"], row["figure_id"]],
            MEASURES[row["measure_id"]],
        )
        assert figure["about"] == "authority"
        has_bands = any(measure[f"{name}_printed"] for name in ("good", "outstanding"))
        if row["match"] == "related" or not has_bands or measure["unit"] == "% reduction":
            continue
        if row["reckoned"] in ("as it is", "rest"):
            assert figure["unit"] in (measure["unit"], "days")
        else:
            whole = FIGURES[row["inspection_id"], row["with_figure_id"]]
            assert measure["unit"] == "%"
            assert 0 < float(figure["value"]) <= float(whole["value"])


def test_every_match_says_why() -> None:
    for row in MATCHES:
        assert row["reason"].endswith(".")
        assert not row["caveat"] or row["caveat"].endswith(".")


def test_far_end_of_a_band_is_the_other_number_printed() -> None:
    for row in read_rows(DATA / "plan_band.csv"):
        ends = re.fullmatch(r"(\d+)-(\d+)", row["printed"])
        expected = ends and (ends[2] if row["rule"] == "at least" else ends[1])
        assert row["far_bound"] == (expected or "")


def test_measure_without_a_row_is_refused(facts: Path) -> None:
    rows = [row for row in MATCHES if row["measure_id"] != "m01"]
    write_rows(facts / "plan_measure_match.csv", rows)
    with pytest.raises(FaultyFacts) as caught:
        check_facts(facts)
    (fault,) = caught.value.faults
    assert (fault.file, fault.column) == ("data/plan_measure.csv", "measure_id")
    assert "0 rows" in fault.found


def test_no_figure_beside_a_figure_is_refused(facts: Path) -> None:
    at = place(measure_id="m46", indicator_id="cpp_repeat_pct")
    faults = faults_after(facts, "plan_measure_match", at, match="none")
    assert {fault.column for fault in faults} >= {"match", "reckoned"}


def test_share_without_its_whole_is_refused(facts: Path) -> None:
    at = place(reckoned="share")
    (fault,) = faults_after(facts, "plan_measure_match", at, with_figure_id="")
    assert fault.column == "with_figure_id"


def test_figure_that_no_report_has_is_refused(facts: Path) -> None:
    at = place(reckoned="share")
    faults = faults_after(facts, "plan_measure_match", at, figure_id="no-such-figure")
    assert any("no-such-figure" in str(fault) for fault in faults)


def test_whole_that_the_report_does_not_have_is_refused(facts: Path) -> None:
    at = place(reckoned="share")
    (fault,) = faults_after(facts, "plan_measure_match", at, with_figure_id="no-such-figure")
    assert fault.column == "inspection_id, with_figure_id"
    assert fault.found.endswith("no-such-figure'")
