"""The improvement plan of 2015 as it is held: counts, references, months, bands, wording."""

import re
from collections import Counter
from datetime import date

import pytest

from gradeline.paths import DATA, ROOT
from tests.conftest import Rows, read_rows

SEED = ROOT.parent / "shared" / "seeds" / "002_b5090ad0a6908c95.txt"
PRIORITIES, RECOMMENDATIONS, ACTIONS, MEASURES, BANDS = (
    read_rows(DATA / f"plan_{name}.csv")
    for name in ("priority", "recommendation", "action", "measure", "band")
)
PRINTED = ("requires_improvement_printed", "good_printed", "outstanding_printed")
# Names of boards, meetings, tools and documents, and terms of the field: these are carried over.
NAMES_AND_TERMS = """
    senior leadership team|safer children model|child protection conferences?|legal tracker
    performance challenge sessions|legal liaison meetings|practice standards|early help
    practice and performance workshops|missing from home and cse team|missing from home and care
    health and wellbeing board|corporate parenting board|local family justice board|lscb executive
    quality and outcomes sub group|private fostering sub group|children's improvement plan
    ofsted getting to good|connected persons|step up and step down|cared for children
    care leavers|joint commissioning strategy|one minute guide on private fostering
    multi agency safeguarding training|children's social care|fostering handbook|caf audit
    principal manager|social workers?|practice managers?|private fostering|child protection
    children and young people|young people|multi agency|brokerage service|step down
""".strip()
TERM = re.compile(
    "|".join(
        rf"\b{term.strip()}\b"
        for line in NAMES_AND_TERMS.splitlines()
        for term in sorted(line.split("|"), key=len, reverse=True)
    )
)


def seed() -> str:
    if not SEED.exists():
        pytest.skip("the text of the plan is not at hand")
    return SEED.read_text("utf-8")


def by(rows: Rows, name: str) -> dict[str, dict[str, str]]:
    return {row[name]: row for row in rows}


def test_the_plan_has_4_priorities_and_25_recommendations() -> None:
    assert [row["priority_number"] for row in PRIORITIES] == ["1", "2", "3", "4"]
    numbers = {int(row["recommendation_number"]) for row in RECOMMENDATIONS}
    assert numbers == {*range(1, 18), *range(151, 159)}
    assert len(RECOMMENDATIONS) == 25


def test_recommendations_stand_under_the_priorities_of_the_plan() -> None:
    under: dict[str, list[int]] = {}
    for row in RECOMMENDATIONS:
        under.setdefault(row["priority_number"], []).append(int(row["recommendation_number"]))
    assert under == {
        "1": [15],
        "2": [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 17],
        "3": [1, 13, 14, 16],
        "4": [151, 152, 153, 154, 155, 156, 157, 158],
    }


def test_the_plan_has_180_actions_and_says_why_not_181() -> None:
    # 181 lines begin with a number, but 0.12 is the second half of 8.12.
    assert len(ACTIONS) == 180
    count = by(read_rows(DATA / "discrepancy.csv"), "discrepancy_id")["ce-plan-count"]
    assert count["used"] == "180"
    assert "0.12" in count["why"]
    assert "0.12" in by(ACTIONS, "reference")["8.12"]["note"]
    assert Counter(row["state"] for row in ACTIONS) == {"review": 149, "completed": 30, "none": 1}


def test_references_are_unique_and_stand_under_their_recommendation() -> None:
    assert len({row["reference"] for row in ACTIONS}) == 180
    for row in ACTIONS:
        assert row["reference"].split(".")[0] == row["recommendation_number"]
    corrected = [
        (row["reference_printed"], row["reference"])
        for row in ACTIONS
        if row["reference_printed"] != row["reference"]
    ]
    assert corrected == [("154.8", "153.8")]


def test_references_run_on_but_for_those_of_16_that_the_discrepancies_name() -> None:
    held: dict[str, list[int]] = {}
    for row in ACTIONS:
        recommendation, number = row["reference"].split(".")
        held.setdefault(recommendation, []).append(int(number))
    gaps = {
        f"{recommendation}.{number}"
        for recommendation, numbers in held.items()
        for number in range(1, max(numbers) + 1)
        if number not in numbers
    }
    assert gaps == {"16.3", "16.4", "16.6", "16.7", "16.11"}
    told = " ".join(
        row["statement"]
        for row in read_rows(DATA / "discrepancy_statement.csv")
        if row["discrepancy_id"] == "ce-plan-16-missing"
    )
    assert all(gap in told for gap in gaps)


def test_every_month_is_the_one_printed() -> None:
    names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    for row in ACTIONS:
        if row["reference"] == "5.2":
            assert (row["state"], row["month"], row["month_printed"]) == ("none", "", "")
            continue
        *done, month, year = row["month_printed"].split()
        assert row["month"] == f"{year}-{names.index(month[:3]) + 1:02}"
        assert (done == ["COMPLETED"]) == (row["state"] == "completed")
        assert date.fromisoformat(f"{row['month']}-01")


def test_months_that_cannot_be_right_are_marked_and_explained() -> None:
    doubts: dict[str, set[str]] = {}
    for row in ACTIONS:
        if row["date_doubt"]:
            assert row["note"]
            doubts.setdefault(row["date_doubt"], set()).add(row["reference"])
    assert doubts == {
        "impossible": {"10.9", "154.1", "158.6"},
        "doubtful": {"5.1", "152.6", "153.8", "158.1", "158.4"},
    }
    for row in ACTIONS:
        before = row["month"] and row["month"] < "2015-07"
        after = row["state"] == "completed" and row["month"] > "2015-12"
        assert bool(before or after) == (row["date_doubt"] == "impossible")


def test_there_are_98_measures_and_the_repeated_ones_are_marked() -> None:
    assert len(MEASURES) == 98
    held = by(MEASURES, "measure_id")
    repeated = [row for row in MEASURES if row["same_as"]]
    assert len(repeated) == 11
    for row in repeated:
        first = held[row["same_as"]]
        assert int(first["position"]) < int(row["position"])
        assert not first["same_as"]
        assert first["label"].removesuffix(" (audit measure)") == row["label"].removesuffix(
            " (audit measure)"
        )


def test_every_printed_band_is_held_and_no_other() -> None:
    expected = {
        (row["measure_id"], rank): row[name]
        for row in MEASURES
        for rank, name in ((3, PRINTED[0]), (2, PRINTED[1]), (1, PRINTED[2]))
        if row[name] and row[name] != "High is good"
    }
    assert {(row["measure_id"], int(row["rank"])): row["printed"] for row in BANDS} == expected
    assert len(BANDS) == 207
    without = [row for row in MEASURES if row["measure_id"] not in {b["measure_id"] for b in BANDS}]
    assert len(without) == 29


def test_bounds_are_read_from_what_is_printed_and_get_harder_to_reach() -> None:
    held = by(MEASURES, "measure_id")
    bounds: dict[str, list[float]] = {}
    for row in BANDS:
        numbers = re.findall(r"\d+", row["printed"])
        high = held[row["measure_id"]]["polarity"] == "high"
        worse = numbers[0] if high else numbers[-1]
        assert float(row["bound"]) == float(worse)
        assert (row["rule"] == "at least") == high
        assert (row["rule"] == "below") == row["printed"].startswith("Below")
        assert (row["rule"] == "reduction of at least") == row["printed"].endswith("reduction")
        bounds.setdefault(row["measure_id"], []).append(float(row["bound"]))
    for measure, (first, second, third) in bounds.items():
        rises = held[measure]["polarity"] == "high" or held[measure]["unit"] == "% reduction"
        assert (first < second < third) if rises else (first > second > third), measure


def verdict(measure: str, value: float) -> str:
    """Return the best grade whose rule holds, as the plan's bands are to be read."""
    holds = {
        "at least": lambda bound: value >= bound,
        "reduction of at least": lambda bound: value >= bound,
        "at most": lambda bound: value <= bound,
        "below": lambda bound: value < bound,
    }
    own = sorted((row for row in BANDS if row["measure_id"] == measure), key=lambda r: r["rank"])
    reached = [row["grade"] for row in own if holds[row["rule"]](float(row["bound"]))]
    return reached[0] if reached else "below"


# Worked by hand from the printed bands.
@pytest.mark.parametrize(
    ("measure", "value", "grade"),
    [
        ("m01", 95, "Outstanding"),
        ("m01", 94.9, "Good"),
        ("m01", 85, "Good"),
        ("m01", 84.9, "Requires improvement"),
        ("m01", 75, "Requires improvement"),
        ("m01", 74.9, "below"),
        ("m03", 30, "Outstanding"),
        ("m03", 25, "Good"),
        ("m03", 9, "below"),
        ("m07", 9.9, "Outstanding"),
        ("m07", 10, "Good"),
        ("m07", 15.5, "Requires improvement"),
        ("m07", 20.1, "below"),
        ("m15", 1, "Outstanding"),
        ("m15", 2, "Good"),
        ("m15", 4, "Requires improvement"),
        ("m15", 6, "below"),
        ("m19", 84, "Good"),
        ("m19", 90, "Outstanding"),
        ("m40", 81, "Good"),
        ("m46", 0, "Outstanding"),
        ("m46", 9, "Outstanding"),
        ("m46", 9.5, "Good"),
        ("m46", 21, "below"),
        ("m48", 90, "Outstanding"),
        ("m52", 20, "Good"),
        ("m64", 10, "Outstanding"),
        ("m64", 11, "Good"),
    ],
)
def test_boundaries_of_bands(measure: str, value: float, grade: str) -> None:
    assert verdict(measure, value) == grade


def test_every_row_leads_back_to_its_line() -> None:
    for row in [*PRIORITIES, *RECOMMENDATIONS, *ACTIONS, *MEASURES, *BANDS]:
        assert row["source_id"] == "ce-plan-2015"
        assert re.search(r", line \d+ of the text$", row["locator"])


def test_every_reference_of_the_text_is_held() -> None:
    lines = seed().splitlines()
    printed = {}
    for position, line in enumerate(lines, 1):
        match = re.match(r"(\d+\.\d+)\t", line)
        if match:
            printed[position] = match[1]
    assert len(printed) == 181
    assert [line for line, text in printed.items() if text == "0.12"] == [232]
    held = {row["reference_printed"] for row in ACTIONS}
    assert {text for text in printed.values() if text != "0.12"} == held


def test_printed_months_and_bands_stand_in_the_lines_they_are_said_to_stand_in() -> None:
    lines = seed().splitlines()
    for row in [*ACTIONS, *BANDS]:
        (number,) = re.findall(r"line (\d+) of the text", row["locator"])
        around = " ".join(lines[int(number) - 2 : int(number) + 1])
        text = row.get("month_printed") or row.get("printed") or ""
        assert all(word in around for word in text.split()), row["locator"]


def test_wording_is_our_own() -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        plain = re.sub(r"[^a-z0-9&' ]+", " ", text.lower().replace("\u2019", "'"))
        parts = TERM.sub("|", " ".join(plain.split())).split("|")
        words = [part.split() for part in parts]
        return {tuple(own[start : start + 5]) for own in words for start in range(len(own) - 4)}

    printed = runs(seed().replace("\n", " "))
    texts = [
        (row["locator"], text)
        for row in [*PRIORITIES, *RECOMMENDATIONS, *ACTIONS, *MEASURES]
        for text in (row.get("wording"), row.get("shows"), row.get("note"))
        if text
    ]
    copied = [(where, runs(text) & printed) for where, text in texts if runs(text) & printed]
    assert copied == []


def test_nobody_of_the_plan_is_named() -> None:
    # A lead cell begins with one or two names, then a comma and the role, or is a name alone.
    roles = re.compile(r"LSCB|CSE|Manager|Group|Auditor|Business|Children")
    names = set()
    for line in seed().splitlines():
        cells = line.strip().split("\t")
        lead = r"([A-Z]\w+ [A-Z][\w']+)(?: and ([A-Z]\w+ [A-Z][\w']+))?(?:, |$)"
        if len(cells) > 3 and (match := re.match(lead, cells[3])):
            names |= {name for name in match.groups() if name and not roles.search(name)}
    assert len(names) > 15
    surnames = {name.split()[-1] for name in names}
    for path in [*DATA.glob("plan_*.csv"), *DATA.glob("discrepancy*.csv")]:
        text = path.read_text("utf-8")
        assert [name for name in names if name in text] == []
        if path.name.startswith("plan_"):
            assert [name for name in surnames if re.search(rf"\b{name}\b", text)] == []
