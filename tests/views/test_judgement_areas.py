"""The filters of the judgement areas: each says what it leaves, and none ends in nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest

from gradeline.app.facets import Offer, asked_for
from gradeline.compared_authorities import Authority
from gradeline.navigation.choices import Choices
from gradeline.views.inspection_record import inspection_record
from gradeline.views.judgement_areas import (
    SORTS,
    JudgementFilter,
    judgement_areas,
    left_by,
    listed,
)
from gradeline.words.places import NO_ADDRESS
from tests.frames import Database
from tests.views.choosing import AS_AT, SIX, chosen, rows_of

FIELDS = {"theme": "theme_ids", "framework": "framework_ids", "grade": "grades"}
SINGLE = {"strand": "strand", "area": "area_id", "from": "first_year", "to": "last_year"}
STARTS = (
    (AS_AT, SIX[:3]),
    (date(2016, 3, 31), SIX[:2]),
    (date(2012, 1, 1), SIX[2:3]),
    (AS_AT, SIX),
)


def asked_alone(asked: JudgementFilter, name: str, value: str) -> JudgementFilter:
    """Return a filter with a value as the only one of its kind."""
    if name in FIELDS:
        return with_several(asked, name, [value])
    alone: dict[str, Any] = {SINGLE[name]: int(value) if name in ("from", "to") else value}
    return replace(asked, **alone)


def with_several(asked: JudgementFilter, name: str, values: Sequence[str]) -> JudgementFilter:
    """Return a filter with other values of a kind that takes several."""
    several: dict[str, Any] = {FIELDS[name]: tuple(values)}
    return replace(asked, **several)


def none_by(choices: Choices) -> str:
    past = choices.day_in_the_past
    known = f"known to have been published by {past}" if past else "held"
    return f"No judgement on those chosen is {known}."


def count_of(choices: Choices, asked: JudgementFilter) -> int:
    """Return how many judgements there are, which sentence, list and file must agree on."""
    found = judgement_areas(choices, asked)
    if not found.count:
        none = "No judgement matches the filters."
        assert found.said == (none if asked != JudgementFilter() else none_by(choices))
        assert found.every is None
        return 0
    assert found.said.startswith(f"{found.count} judgement{'s' if found.count > 1 else ''} in ")
    counted = found.said.split(": ")[1].rstrip(".").replace(" and ", ", ").split(", ")
    assert sum(int(each.split()[0]) for each in counted) == found.count
    assert found.every is not None
    (download,) = found.every.rows
    assert len(download.make().rows) == found.count
    letters = [cell for row in rows_of(found.grid.tables[0]) for cell in row[1:] if cell]
    assert len(letters) == found.count
    assert len(listed(choices, asked, next(iter(SORTS))).tables[0].rows) == found.count
    return found.count


@pytest.mark.parametrize(("as_at", "own"), STARTS[:3])
def test_every_value_leaves_what_it_says(
    as_at: date, own: tuple[Authority, ...], database: Database
) -> None:
    choices = chosen(database, as_at, own)
    counts = left_by(choices, JudgementFilter())
    assert counts
    for (name, value), count in counts.items():
        assert count_of(choices, asked_alone(JudgementFilter(), name, value)) == count


@pytest.mark.parametrize("seed", range(12))
def test_no_way_of_narrowing_ends_in_nothing(seed: int, database: Database) -> None:
    random = Random(seed)  # noqa: S311
    as_at, own = STARTS[seed % len(STARTS)]
    choices = chosen(database, as_at, own)
    asked = JudgementFilter()
    for _ in range(10):
        left = left_by(choices, asked)
        kind = random.choice([*FIELDS, *FIELDS, *SINGLE])
        name, value = random.choice(sorted(key for key in left if key[0] == kind) or sorted(left))
        assert count_of(choices, asked_alone(asked, name, value)) == left[name, value]
        if name in FIELDS:
            ticked = set(getattr(asked, FIELDS[name])) ^ {value}
            kept = asked_for([Offer(each, left.get((name, each), 0)) for each in sorted(ticked)])
            asked = with_several(asked, name, kept)
        else:
            asked = asked_alone(asked, name, value)
        assert count_of(choices, asked)


def test_areas_of_another_framework_are_not_offered(database: Database) -> None:
    asked = JudgementFilter(framework_ids=("sif",))
    areas = {value for name, value in left_by(chosen(database), asked) if name == "area"}
    assert areas
    assert all(area.startswith("sif-") for area in areas)


def test_box_that_leaves_nothing_goes_with_the_last_that_leaves_something() -> None:
    some, none = Offer("Good", 3), Offer("Adequate", 0)
    assert asked_for([some, none]) == ["Good", "Adequate"]
    assert asked_for([none]) == []


def test_both_wordings_of_a_grade_are_one_choice_and_stand_as_printed(database: Database) -> None:
    choices = chosen(database)
    asked = JudgementFilter(grades=("Requires improvement",))
    said = judgement_areas(choices, asked).said
    assert " Requires improvement to be good and " in said
    assert said.endswith(" Requires improvement.")
    assert "Adequate" not in said
    assert left_by(choices, asked)["grade", "Adequate"] == 40


def test_only_the_frameworks_of_the_grid_are_explained(database: Database) -> None:
    grid = judgement_areas(chosen(database), JudgementFilter(framework_ids=("sif",))).grid
    assert grid.tables[0].notes[-1] == "Frameworks: SIF: single inspection framework."


def test_page_that_cannot_be_opened_is_explained_once_below_the_list(database: Database) -> None:
    slac, sif = (
        listed(chosen(database), JudgementFilter(framework_ids=(each,)), next(iter(SORTS)))
        for each in ("slac", "sif")
    )
    assert slac.tables[0].notes == [NO_ADDRESS]
    assert not sif.tables[0].notes


def test_other_words_of_the_list_are_told_below_it(database: Database) -> None:
    essex = Authority("essex", "Essex", "E", 3, is_guest=True)
    choices = chosen(database, own=[essex])
    shown = listed(choices, JudgementFilter(framework_ids=("slac",)), next(iter(SORTS)))
    told = (
        "Ofsted's list writes “Requires improvement to be good” for a grade that its framework"
        " called Adequate."
    )
    assert told in shown.tables[0].notes
    # What such a list prints is not the grade, so no heading says that the grade is as printed.
    assert not [each for each in shown.tables[0].columns if "as printed" in each.heading]
    record = inspection_record(choices, "essex-slac-2011")
    assert told in [said for part in record.sections for said in part.remarks]


def test_two_themes_at_once_list_a_judgement_once(database: Database) -> None:
    asked = JudgementFilter(theme_ids=("children_in_care", "care_leavers"), grades=("Inadequate",))
    found = judgement_areas(chosen(database), asked)
    assert found.said == "1 judgement in 1 inspection: 1 Inadequate."
    assert found.narrowed == "Filtered by: Children in care or Care leavers; Inadequate."
    (row,) = rows_of(listed(chosen(database), asked, "Latest inspection first").tables[0])
    assert "page 1" in row[-1]


@pytest.mark.parametrize("sort", SORTS)
def test_every_order_has_every_row_once(sort: str, database: Database) -> None:
    choices, asked = chosen(database), JudgementFilter()
    rows = [tuple(row) for row in rows_of(listed(choices, asked, sort).tables[0])]
    assert len(rows) == len(set(rows)) == judgement_areas(choices, asked).count


def test_lowest_grades_come_first_where_asked_for(database: Database) -> None:
    table = listed(chosen(database), JudgementFilter(), "Lowest grade first").tables[0]
    assert [row[2].split(" (")[0] for row in rows_of(table)][:7] == ["Inadequate"] * 7
    assert table.rows_a_page == 25


def test_year_after_the_last_is_told(database: Database) -> None:
    asked = JudgementFilter(first_year=2020, last_year=2012)
    found = judgement_areas(chosen(database), asked)
    assert found.said == "The first year is after the last, so nothing can be found."
    assert found.narrowed == "Filtered by: from 2020 to 2012."
