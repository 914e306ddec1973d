"""Lanes of grades: what a reader gets of a theme and of an authority, for any choice."""

from dataclasses import replace
from datetime import date, datetime, time
from itertools import product
from typing import Any

import pytest

from gradeline.compared_authorities import Authority
from gradeline.drawing.ribbon import Ribbon, place
from gradeline.navigation.choices import Choices
from gradeline.queries.shared import themes
from gradeline.sections.table import Table
from gradeline.sections.text import in_words
from gradeline.views import grade_board
from gradeline.views.answers import rows
from gradeline.views.history_lanes import Switches
from gradeline.views.trajectories import (
    EVENTS,
    Trajectories,
    by_authority,
    by_theme,
)
from gradeline.words.ribbons import SECOND_HAND
from gradeline.words.trajectories import ADEQUATE, NONE_ALIKE
from tests.frames import Database
from tests.views.choosing import SIX, chosen, rows_of, said_below

DAYS = [date(2010, 1, 1), date(2016, 3, 31), date(2026, 10, 31)]
SWITCHES = [Switches(*each) for each in product([False, True], repeat=3)]
CE = "cheshire-east"
MILTON = Authority("made-up", "Made up", "MU", 3, is_guest=True, created=date(2021, 4, 1))
LONGEST_PAGE = 2700


def of_theme(choices: Choices, theme_id: str) -> Choices:
    labels = {row.theme_id: row.label for row in rows(choices.database, themes())}
    return replace(choices, theme_id=theme_id, theme=labels[theme_id])


def drawn(shown: Trajectories) -> Any:
    (figure,) = shown.chart.figures
    return figure.drawn


def trace(shown: Trajectories, name: str) -> Any:
    return next((each for each in drawn(shown).data if each.name == name), None)


def tables(shown: Trajectories) -> list[Table]:
    return [] if shown.listed.later is None else list(shown.listed.later().tables)


def notes(shown: Trajectories) -> list[str]:
    return [note.text for note in drawn(shown).layout.annotations]


def lanes(shown: Trajectories) -> list[str]:
    return [text.strip() for text in trace(shown, "names").text]


def starts_on_the_board(choices: Choices, theme_id: str, authority_id: str) -> list[str]:
    """Return the letter and the place of each block as the board of grades has them."""
    own = [
        grade_board.block(choices, row)
        for row in grade_board.found(choices)
        if (row.theme_id, row.authority_id) == (theme_id, authority_id)
    ]
    axis = grade_board.axis(choices)
    length = (axis.last - axis.first).total_seconds()
    return [
        f"{each.block.letter if each.has_letter and not each.beside else ''}"
        f" {each.left * length:.0f}"
        for each in place(Ribbon("", axis, own))
    ]


def starts_in_the_lanes(choices: Choices, shown: Trajectories) -> list[str]:
    bars = trace(shown, "grades")
    begin = datetime.combine(grade_board.axis(choices).first, time())
    found = []
    for letter, base in zip(*((bars.text, bars.base) if bars else ((), ())), strict=True):
        passed = datetime.fromisoformat(base) - begin
        found.append(f"{letter.strip()} {passed.total_seconds():.0f}")
    return found


def close(one: list[str], other: list[str]) -> bool:
    """Say whether two lists have the same letters in the same places, to two seconds."""
    return len(one) == len(other) and all(
        a.split(" ")[0] == b.split(" ")[0] and abs(int(a.split(" ")[1]) - int(b.split(" ")[1])) < 2
        for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_blocks_stand_where_they_stand_on_the_board(database: Database, day: date) -> None:
    choices = chosen(database, day, SIX)
    for row in rows(choices.database, themes()):
        shown = by_theme(of_theme(choices, row.theme_id), Switches())
        board = [
            each
            for key in choices.authority_ids
            for each in starts_on_the_board(choices, row.theme_id, key)
        ]
        assert close(starts_in_the_lanes(choices, shown), board)
    for key in choices.authority_ids:
        board = [
            each
            for row in rows(choices.database, themes())
            for each in starts_on_the_board(choices, row.theme_id, key)
        ]
        assert close(starts_in_the_lanes(choices, by_authority(choices, key, Switches())), board)


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_block_is_told_in_words_and_listed(database: Database, day: date) -> None:
    choices = chosen(database, day, SIX)
    shown = [by_theme(choices, each) for each in SWITCHES]
    shown += [
        by_authority(choices, key, each) for key in choices.authority_ids for each in SWITCHES
    ]
    for each in shown:
        bars = trace(each, "grades")
        count = len(bars.base) if bars else 0
        listed = [table for table in tables(each) if table.name == "grades"]
        assert count == sum(len(table.rows) for table in listed)
        assert [name for name, _ in each.told.points] == [
            name for name in lanes(each) if name != EVENTS
        ]
        # One grade may stand in the lanes of several themes.
        printed = {
            tuple(
                str(cell)
                for column, cell in zip(table.columns, row, strict=True)
                if column.name in ("inspection", "area")
            )
            for table in listed
            for row in table.rows
        }
        grades = f"Ribbons of {len(printed)} grade" if printed else "No grade drawn"
        assert each.chart.figures[0].alt.startswith(grades)
        assert bool(each.chart.rows) == bool(count)


def test_page_of_six_with_all_that_there_is_is_no_longer_than_a_page_may_be(
    database: Database,
) -> None:
    choices = chosen(database, own=SIX)
    everything = Switches(has_visits=True, is_bridged=True)
    heights = [drawn(by_theme(choices, everything)).layout.height]
    heights += [drawn(by_authority(choices, CE, everything)).layout.height]
    assert max(heights) < LONGEST_PAGE - 1200
    three = drawn(by_theme(chosen(database), Switches())).layout.height
    assert three < 400


def test_hover_tells_label_area_page_framework_and_how_it_is_known(database: Database) -> None:
    told = trace(by_theme(chosen(database), Switches()), "grades").hovertext
    assert told[0] == (
        "<b>Adequate</b><br>"
        "Cheshire East: Overall effectiveness (Safeguarding services), page 37<br>"
        "SLAC inspection, 2011, published 19 August 2011<br>"
        "Inspection of safeguarding and looked after children services<br>"
        "Of safeguarding services only"
    )
    assert told[2].endswith("Of child protection only<br>Known from a later report")


def test_visits_are_left_out_until_they_are_asked_for(database: Database) -> None:
    choices = chosen(database)
    assert not [each for each in drawn(by_theme(choices, Switches())).data if "visits" in each.name]
    shown = by_theme(choices, Switches(has_visits=True))
    marks = [
        each
        for each in drawn(shown).data
        if each.name.endswith((", visits", ", events", ", area SEND inspections"))
    ]
    (_, listed) = tables(shown)
    assert sum(len(each.x) for each in marks) == len(listed.rows) > 30
    own = by_authority(choices, CE, Switches(has_visits=True))
    assert lanes(own)[-1] == EVENTS
    assert {row[1] for row in rows_of(tables(own)[1])} == {"Cheshire East"}


def test_bridges_are_drawn_and_explained_only_when_asked_for(database: Database) -> None:
    choices = chosen(database)
    assert trace(by_theme(choices, Switches()), "bridges") is None
    shown = by_theme(choices, Switches(is_bridged=True))
    assert trace(shown, "bridges").line.dash == "dot"
    assert "▼" in notes(shown)
    assert any("One level lower, under another framework" in told for told in hovers(shown))
    assert any("▲ higher" in remark for remark in shown.chart.remarks)


def hovers(shown: Trajectories) -> list[str]:
    return list(trace(shown, "signs").hovertext)


def test_bridge_claims_no_movement_where_the_same_was_not_judged(database: Database) -> None:
    care = of_theme(chosen(database), "care_leavers")
    shown = by_theme(care, Switches(is_bridged=True))
    assert not {"▲", "▼", "="} & set(notes(shown))
    assert all("Not like for like" in told for told in hovers(shown) if "ILACS, 2019" in told)


def test_like_for_like_draws_less_and_its_answer_stays(database: Database) -> None:
    choices = of_theme(chosen(database), "children_in_care")
    every, alike = (by_theme(choices, Switches(is_like_for_like=each)) for each in (False, True))
    assert len(trace(alike, "grades").base) == 3 < len(trace(every, "grades").base)
    assert alike.answer == every.answer
    adoption = by_theme(of_theme(choices, "adoption"), Switches(is_like_for_like=True))
    assert NONE_ALIKE in notes(adoption)
    assert not any("no grade is held:" in remark for remark in adoption.chart.remarks)


def test_authority_without_a_grade_keeps_its_lane(database: Database) -> None:
    shown = by_theme(chosen(database, date(2010, 1, 1)), Switches())
    assert lanes(shown) == ["Cheshire East", "Cheshire West and Chester", "Warrington"]
    assert notes(shown).count("No grade held") == 2
    assert "none held for Cheshire East and Cheshire West and Chester" in shown.answer


def test_authority_that_did_not_exist_yet_is_not_said_to_lack_a_grade(database: Database) -> None:
    choices = chosen(database, date(2016, 3, 31), [*SIX[:3], MILTON])
    shown = by_theme(choices, Switches())
    assert "It did not exist yet" in notes(shown)
    assert shown.answer.endswith("; Made up did not exist yet.")
    own = by_authority(choices, "made-up", Switches())
    assert own.answer == "Made up did not exist yet."
    assert {said for _, said in own.told.points} == {"It did not exist yet."}
    assert tables(own) == []


def test_authority_has_a_lane_for_each_theme_it_was_graded_in(database: Database) -> None:
    choices = chosen(database)
    assert lanes(by_authority(choices, CE, Switches()))[:5] == [
        *("Overall effectiveness", "Leadership", "Help and protection"),
        *("Children in care", "Care leavers"),
    ]
    before = chosen(database, date(2016, 3, 31))
    assert lanes(by_authority(before, CE, Switches(is_like_for_like=True))) == lanes(
        by_authority(before, CE, Switches())
    )


def test_adequate_is_told_apart_only_where_both_are_drawn(database: Database) -> None:
    choices = chosen(database)
    assert ADEQUATE in said_below(by_theme(choices, Switches()))
    assert ADEQUATE not in said_below(by_theme(of_theme(choices, "adoption"), Switches()))


def test_key_says_what_is_drawn_and_no_more(database: Database) -> None:
    choices = chosen(database)
    told = [in_words(each) for each in by_theme(choices, Switches()).chart.key]
    assert any(SECOND_HAND in each for each in told)
    assert not any("visit" in each for each in told)
    adoption = by_theme(of_theme(choices, "adoption"), Switches(has_visits=True)).chart.key
    assert not any(SECOND_HAND in in_words(each) for each in adoption)
    assert any("visit" in in_words(each) for each in adoption)
