"""The sentences about indicators: from the real queries where they need rows, else from a row."""

from datetime import date
from typing import Any

import pytest

from gradeline.database.named_queries import Database
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import LatestRow, NeighboursRow
from gradeline.words import indicators as words
from tests.conftest import read_rows
from tests.made_rows import made
from tests.small_facts import SMALL
from tests.words.test_side_by_side import CE, CW, NAMES, W

AS_AT = date(2026, 10, 31)
BEST_FIRST = ["best quarter", "second best quarter", "second worst quarter", "worst quarter"]
AREAS = (*NAMES, "england", "north-west")
SINGULARS = {
    "adopters": "adopter",
    "adoptions": "adoption",
    "audits": "audit",
    "beds": "bed",
    "carers": "carer",
    "cases": "case",
    "centres": "centre",
    "children": "child",
    "colleges": "college",
    "contacts": "contact",
    "days": "day",
    "months": "month",
    "disruptions": "disruption",
    "families": "family",
    "groups": "group",
    "homes": "home",
    "households": "household",
    "interviews": "interview",
    "languages": "language",
    "meetings": "meeting",
    "notices": "notice",
    "notifications": "notification",
    "nurseries": "nursery",
    "people": "person",
    "per 10,000": "per 10,000",
    "percentage points": "percentage point",
    "placements": "placement",
    "plans": "plan",
    "posts": "post",
    "professionals": "professional",
    "providers": "provider",
    "referrals": "referral",
    "reviews": "review",
    "schools": "school",
    "settings": "setting",
    "sibling groups": "sibling group",
    "sixth forms": "sixth form",
    "staff": "staff",
    "students": "student",
    "teams": "team",
    "units": "unit",
    "weeks": "week",
    "years": "year",
    "young people": "young person",
}

UNITS = sorted({each["unit"] for each in read_rows(SMALL / "reported_figure.csv")} - {"%"})


def latest(
    database: Database, indicator_id: str, as_at: date = AS_AT, areas: tuple[str, ...] = AREAS
) -> tuple[LatestRow, ...]:
    asked = queries.latest(figures="figure", indicator_id=indicator_id, area_ids=areas, as_at=as_at)
    return database.ask(asked)


def neighbours(database: Database, names: dict[str, str]) -> tuple[NeighboursRow, ...]:
    return database.ask(queries.neighbours(authority_ids=tuple(names), model=2025))


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "with_unit", "without"),
    [
        (37.0, "%", 0, "37%", "37%"),
        (2.491, "%", 2, "2.49%", "2.49%"),
        (0.0, "%", 0, "0%", "0%"),
        (60_662_339.0, "pounds", 0, "£60.7 million", "£60.7 million"),
        (1_000_000.0, "pounds", 0, "£1.0 million", "£1.0 million"),
        (999_499.0, "pounds", 0, "£999,499", "£999,499"),
        (8_955_400_000.0, "pounds", 0, "£8,955.4 million", "£8,955.4 million"),
        (2_115.0, "pounds a week", 0, "£2,115 a week", "£2,115"),
        (66.24, "per 10,000", 1, "66.2 per 10,000", "66.2"),
        (81_770.0, "children", 0, "81,770 children", "81,770"),
        (-1.424, "score", 2, "-1.42 score", "-1.42"),
        (None, "%", 0, "", ""),
        (None, "pounds", 0, "", ""),
        (None, "pounds a week", 0, "", ""),
    ],
)
def test_value_is_written_with_its_unit_or_bare(
    value: float | None, unit: str, decimals: int, with_unit: str, without: str
) -> None:
    assert words.amount(value, unit, decimals) == with_unit
    assert words.bare(value, unit, decimals) == without


@pytest.mark.parametrize(
    ("unit", "told"),
    [("%", ""), ("pounds", ""), ("pounds a week", "£ a week"), ("per 10,000", "per 10,000")],
)
def test_what_a_bare_value_lacks_is_told_beside_it(unit: str, told: str) -> None:
    assert words.beside(unit) == told


def test_weekly_cost_is_said_in_pounds_a_week_and_not_in_a_bare_number() -> None:
    cost = {"unit": "pounds a week", "decimals": 0, "period_label": "financial year 2024-25"}
    found = [
        made(LatestRow, area="Kent", value=2115.0, **cost),
        made(LatestRow, area="Wigan", missing_reason="not given", last_value=2000.0, **cost),
    ]
    first, second = words.latest(found)
    assert first == "Financial year 2024-25: Kent £2,115 a week."
    assert "the latest is £2,000 a week" in second


@pytest.mark.parametrize(
    ("polarity", "told"), [("high", "best"), ("low", "best"), ("none", "highest")]
)
def test_place_says_what_the_first_place_is(polarity: str, told: str) -> None:
    placed = made(LatestRow, place=7, of_count=151, polarity=polarity)
    assert words.place(placed) == "7 of 151"
    assert words.ranked_from(polarity) == f"Rank (1 is {told})"
    assert words.place(made(LatestRow, polarity=polarity)) == ""


@pytest.mark.parametrize(
    ("polarity", "quarters"),
    [
        ("high", BEST_FIRST),
        ("low", BEST_FIRST),
        (
            "none",
            [
                "highest quarter",
                "second highest quarter",
                "second lowest quarter",
                "lowest quarter",
            ],
        ),
    ],
)
def test_quarter_is_best_to_worst_or_highest_to_lowest(polarity: str, quarters: list[str]) -> None:
    placed = [made(LatestRow, quartile=number, polarity=polarity) for number in (1, 2, 3, 4)]
    assert [words.quarter(each) for each in placed] == quarters
    assert words.quarter(made(LatestRow, polarity=polarity)) == ""
    assert words.quarter(made(LatestRow, quartile=1, polarity=polarity, rests_on_few=True)) == ""


@pytest.mark.parametrize(
    ("indicator_id", "best_is"),
    [("sw_agency_rate", min), ("assessments_45_days_pct", max), ("cla_rate", max)],
)
def test_nearer_to_the_best_has_the_lower_place(
    database: Database, indicator_id: str, best_is: Any
) -> None:
    held = latest(database, indicator_id)
    known = {each.place: each.value for each in held if each.place is not None}
    assert {each.authority_id for each in held if each.place is not None} == set(NAMES)
    assert known[min(known)] == best_is(known.values())


@pytest.mark.parametrize("indicator_id", ["cla_number", "spend_cla_gross", "sw_fte"])
def test_total_has_no_place(database: Database, indicator_id: str) -> None:
    for each in latest(database, indicator_id):
        assert words.place(each) == ""
        assert words.quarter(each) == ""


def test_country_and_region_have_no_place(database: Database) -> None:
    held = {each.authority_id: each for each in latest(database, "cla_rate")}
    assert words.place(held["england"]) == words.place(held["north-west"]) == ""
    assert words.place(held[CE])


@pytest.mark.parametrize("unit", UNITS)
def test_one_of_a_unit_is_its_singular(unit: str) -> None:
    assert words.counted_unit(1, unit) == SINGULARS[unit]
    assert words.counted_unit(2, unit) == unit
    assert words.counted_unit(0, unit) == unit


def test_every_reason_in_the_facts_has_words(database: Database) -> None:
    given = {each["missing_reason"] for each in read_rows(SMALL / "observation.csv")} - {""}
    assert given
    for name in given | {"not held", "withheld as wrong"}:
        assert words.reason(name) != ""
        assert name in words.REASONS
        assert "0" not in words.reason(name)


def test_latest_sentence_names_every_area(database: Database) -> None:
    assert words.latest(latest(database, "cla_rate", date(2026, 1, 1))) == [
        "31 March 2025 (per 10,000): Cheshire East 66, Cheshire West and Chester 82, "
        "Warrington 69, England 67 and North West 90."
    ]
    assert words.latest(latest(database, "sw_agency_rate", date(2026, 4, 1))) == [
        "30 September 2025: Cheshire East 31.3%, Cheshire West and Chester 13.9%, "
        "Warrington 2.3%, England 13.0% and North West 16.6%."
    ]


def test_suppressed_area_is_told_with_its_last_figure(database: Database) -> None:
    sentences = words.latest(latest(database, "uasc_number", date(2015, 1, 1)))
    assert sentences[0].startswith("31 March 2014 (children): ")
    assert "Cheshire East" not in sentences[0]
    assert (
        "Cheshire East: suppressed, too few children; the latest is 7, 31 March 2012." in sentences
    )


def test_suppressed_area_without_any_figure_is_told(database: Database) -> None:
    sentences = words.latest(latest(database, "care_leavers_eet_pct_age19"))
    assert "Cheshire East: suppressed, too few children." in sentences
    assert "Warrington: suppressed, too few children." in sentences


def test_figure_wrong_in_the_source_is_told_and_not_given(database: Database) -> None:
    text = " ".join(words.latest(latest(database, "first_time_entrants_rate", date(2025, 1, 1))))
    assert "England: not shown, wrong in the source; the latest is 407, calendar year 2015." in text
    assert "1,258" not in text


def test_nothing_held_by_the_day_is_told(database: Database) -> None:
    assert words.latest(latest(database, "cla_rate", date(2009, 1, 1))) == [
        "No figure held had come out by this day."
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2026-10-30", "October 2026; that day has passed, so a newer file may be out"),
        ("2026-10-31", "October 2026"),
        ("2027-03-01", "March 2027"),
        ("to be confirmed", "to be confirmed"),
        ("discontinued", "discontinued"),
        (None, "not known"),
        ("", "not known"),
    ],
)
def test_next_update_says_when_it_has_passed(text: str | None, told: str) -> None:
    assert words.next_update(text, AS_AT) == told


def test_every_next_update_in_the_facts_can_be_said() -> None:
    for each in read_rows(SMALL / "series.csv"):
        assert words.next_update(each["next_update"] or None, AS_AT)


def test_who_counts_whom_among_its_ten(database: Database) -> None:
    counted = {
        (each["authority_id"], each["neighbour_id"])
        for each in read_rows(SMALL / "neighbour.csv")
        if each["model"] == "2025"
    }
    sentences = words.mutual(neighbours(database, NAMES), NAMES)
    for (authority, name), sentence in zip(NAMES.items(), sentences, strict=True):
        assert sentence.startswith(f"{name} counts ")
        for other, other_name in NAMES.items():
            assert (other_name in sentence.partition("counts")[2]) == (
                (authority, other) in counted
            )


def test_authority_that_counts_none_of_the_others_is_told(database: Database) -> None:
    two = {CW: NAMES[CW], W: NAMES[W]}
    left = [each for each in neighbours(database, two) if each.neighbour_id != W]
    assert words.mutual(left, two)[0] == (
        "Cheshire West and Chester counts none of the others among its ten."
    )


def test_one_authority_alone_is_not_said_to_count_none_of_the_others(database: Database) -> None:
    one = {CE: NAMES[CE]}
    held = neighbours(database, one)
    assert {CW, W} <= {each.neighbour_id for each in held}
    assert "none" not in " ".join(words.mutual(held, one))


def test_authority_without_neighbours_is_told() -> None:
    assert words.mutual((), {W: NAMES[W]}) == [
        "No neighbours are held for Warrington in this model."
    ]


def test_as_at_note_says_that_figures_are_those_of_today() -> None:
    told = words.as_at_note("31 March 2016")
    assert "had come out by 31 March 2016" in told
    assert "as they were last revised, not as first printed" in told


def outline_of(database: Database, indicator_id: str, label: str, as_at: date) -> str:
    lines = queries.lines(figures="figure", indicator_id=indicator_id, area_ids=AREAS, as_at=as_at)
    inspections = queries.inspections(as_at=as_at, authority_ids=tuple(NAMES))
    return words.outline(label, database.ask(lines), database.ask(inspections))


def test_outline_names_the_areas_and_counts_the_marks(database: Database) -> None:
    told = outline_of(database, "cla_rate", "Children looked after, rate", date(2016, 3, 31))
    assert told.startswith(
        "Line chart of children looked after, rate for Cheshire East, Cheshire West and Chester, "
        "Warrington, England and North West."
    )
    assert "9 graded inspections and 4 visits" in told


def test_outline_counts_no_marks_where_none_is_drawn(database: Database) -> None:
    lines = queries.lines(
        figures="figure", indicator_id="cla_rate", area_ids=AREAS, as_at=date(2016, 3, 31)
    )
    inspections = database.ask(
        queries.inspections(as_at=date(2016, 3, 31), authority_ids=tuple(NAMES))
    )
    graded = [row for row in inspections if row.is_graded]
    told = words.outline("Children looked after, rate", database.ask(lines), graded)
    assert told.endswith(
        "Marks above the lines: 9 graded inspections. The tables below hold every value."
    )
    assert "Marks" not in words.outline("Children looked after, rate", database.ask(lines), [])


def test_unit_that_a_name_holds_already_is_not_said_twice() -> None:
    assert words.measured("Total absence (%)", "%") == "Total absence (%)"
    assert words.measured("Children looked after, rate", "per 10,000") == (
        "Children looked after, rate, per 10,000"
    )


def test_way_that_only_a_publisher_could_tell_is_left_to_it() -> None:
    assert words.closing("none", is_further=True) == (
        "its publisher does not say which way is better"
    )
    assert words.closing("none", is_further=False) == "neither high nor low is better"
    assert words.closing("low", is_further=True) == "lower is better"


def test_documents_of_figures_are_named_once_and_short_names_are_explained() -> None:
    said = words.documents(["LAIT, April 2026", None, "DfE SFR36, 2013", "LAIT, April 2026"])
    assert said.startswith("DfE SFR36, 2013; LAIT, April 2026: statistics of the Department")
    assert said.endswith("LAIT is DfE's local authority interactive tool")
    assert "EES" not in said
    assert words.documents([]).startswith("statistics of the Department")
