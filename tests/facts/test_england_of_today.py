"""The pages about England, held against counts worked out in plain Python from the CSV tables."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from statistics import median

import pytest

from gradeline.database.named_queries import Database
from gradeline.navigation.choices import Choices
from gradeline.queries import england as queries
from gradeline.queries.england import StandingRow
from gradeline.views.answers import known
from gradeline.views.england.neighbours import NeighboursChoice, neighbours
from gradeline.views.england.on_a_map import on_a_map
from gradeline.views.england.over_time import over_time
from gradeline.views.england.peers import Among
from gradeline.views.england.scrutiny import scrutiny
from gradeline.views.england.what_came_next import NextChoice, what_came_next
from gradeline.views.england.whom_to_ask import whom_to_ask
from gradeline.words.england.neighbours import good_or_better, standing
from tests.drawing.pictures.reading import (
    assert_nothing_covers_another,
    assert_nothing_is_cut,
    read,
)
from tests.facts import oracle
from tests.facts.england_apart import (
    AUTHORITIES,
    DAYS,
    NEIGHBOURS,
    NUMBERS,
    OWNERS,
    TODAY,
    days_between,
    is_alike,
    is_there,
    is_whole,
    judged,
    letter,
    now,
    pairs,
    quarters,
    way,
)
from tests.frames import Database as Frames
from tests.views.choosing import chosen

pytestmark = pytest.mark.slow

AMONG: tuple[Among, ...] = ("neighbours", "region", "own list")


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_standing_is_that_of_the_tables(live_database: Database, theme: str) -> None:
    for day in DAYS:
        for own in OWNERS:
            rows = live_database.ask(
                queries.standing(
                    as_at=day,
                    authority_id=own,
                    authority_ids=tuple(AUTHORITIES),
                    theme_ids=(theme,),
                )
            )
            found = {row.authority_id: row for row in rows}
            for other in AUTHORITIES:
                turns = judged(day, other, theme) if is_there(other, day) else []
                assert (other in found) == bool(turns)
                if not turns:
                    continue
                row = found[other]
                assert row.inspection_id == turns[-1][0].inspection
                assert row.is_whole == is_whole(turns[-1][0], theme)
                if row.is_whole:
                    assert (row.grade_label, row.grade_letter) == (
                        turns[-1][0].label,
                        letter(turns[-1][0]),
                    )
                assert row.standing == ("itself" if other == own else way(day, own, other, theme))
            check_sentences(day, own, theme, rows)


def check_sentences(day: date, own: str, theme: str, rows: Sequence[StandingRow]) -> None:
    others = [key for key in NEIGHBOURS["2025"][own] if is_there(key, day)]
    of_them = [row for row in rows if row.authority_id in (own, *others)]
    grades = [grade for key in others if (grade := now(day, key, theme))]
    good = sum(grade.rank <= 2 for grade in grades)
    said = good_or_better(of_them, own, len(others), "all of them", "Theme", "")
    if grades:
        assert said.lower().startswith(f"{NUMBERS[good]} of all of them ")
        missing = len(others) - len(grades)
        assert (
            f"{NUMBERS[missing]} of the {NUMBERS[len(others)]} without a grade" in said
        ) == bool(missing)
    else:
        assert said == "None of all of them holds a grade for the whole of theme."
    told = standing(of_them, own, "It", len(others), "Theme", "")
    ours = now(day, own, theme)
    if ours is None:
        assert told.startswith("It holds no one grade for the whole of theme")
        return
    ways = Counter(way(day, own, other, theme) for other in others)
    rest = ways["not comparable"]
    for way_of, said_of in (("higher", "a higher"), ("lower", "a lower")):
        if ways[way_of] == len(others) > 1:
            everyone = f"All {NUMBERS[len(others)]} hold"
            assert told == f"{everyone} {said_of} grade than It's {ours.label}."
            return
    level, lower = NUMBERS[ways["level"]], NUMBERS[ways["lower"]]
    if ours.rank == 1:
        hold = "hold" if ways["level"] > 1 else "holds"
        first = f"No grade is higher than It's {ours.label}: {level} {hold} the same"
    else:
        ahead = NUMBERS[ways["higher"]].capitalize() if ways["higher"] else "None of them"
        hold = "hold" if ways["higher"] > 1 else "holds"
        first = f"{ahead} {hold} a higher grade than It's {ours.label}, {level} the same"
    apart = [key for key in others if way(day, own, key, theme) == "not comparable"]
    good = sum((grade := now(day, key, theme)) is not None and grade.rank <= 2 for key in apart)
    who = "it" if rest == 1 else f"{NUMBERS[good]} of these" if good < rest else "all of these"
    be = "is" if good == 1 else "are"
    which = f" ({who} {be} Good or Outstanding, judged on another scale or scope)" if good else ""
    end = f"; {NUMBERS[rest]} {'has' if rest == 1 else 'have'} no comparable grade{which}"
    assert told == f"{first} and {lower} a lower one{end if rest else ''}."


@pytest.mark.parametrize("theme", oracle.THEMES)
@pytest.mark.parametrize("is_within", [None, True, False])
def test_what_came_next_is_counted_as_in_the_tables(
    live_database: Database, theme: str, is_within: bool | None
) -> None:
    for day in DAYS:
        for like_for_like in (False, True):
            rows = live_database.ask(
                queries.next_grades(
                    as_at=day, theme_id=theme, like_for_like=like_for_like, is_within=is_within
                )
            )
            every = pairs(day, theme)
            counted = [
                (one, other)
                for one, other in every
                if other is not None
                and is_whole(other, theme)
                and (is_alike(one, other, theme) or not like_for_like)
                and is_within in (None, one.framework == other.framework)
            ]
            assert {row.grade_letter for row in rows} == {letter(one) for one, _ in every}
            for row in rows:
                own = [
                    (one, other)
                    for one, other in counted
                    if letter(one) == row.grade_letter and row.next_letter in (None, letter(other))
                ]
                assert row.inspection_count == len(own)
                assert row.authority_count == len({one.authority for one, _ in own})
                waits = sorted(
                    w for one, other in own if (w := days_between(one, other)) is not None
                )
                assert row.timed_count == len(waits)
                assert row.median_days == (median(waits) if waits else None)
                last = [
                    one for one, other in every if not other and letter(one) == row.grade_letter
                ]
                assert row.open_count == sum(is_there(one.authority, day) for one in last)
                assert row.ended_count == len(last) - row.open_count
            named = live_database.ask(
                queries.came_next(
                    as_at=day,
                    theme_id=theme,
                    like_for_like=like_for_like,
                    is_within=is_within,
                    was=None,
                    became=None,
                )
            )
            assert sorted((row.inspection_id, row.next_inspection_id) for row in named) == sorted(
                (one.inspection, other.inspection) for one, other in counted
            )


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_whom_to_ask_is_found_in_the_tables(live_database: Database, theme: str) -> None:
    for day in DAYS:
        for own in OWNERS:
            rows = live_database.ask(
                queries.whom_to_ask(as_at=day, theme_id=theme, authority_id=own, model=2025)
            )
            ours = now(day, own, theme)
            expected = []
            for other in AUTHORITIES:
                turns = [turn[0] for turn in judged(day, other, theme)]
                for place, grade in enumerate(turns):
                    if (
                        ours is None
                        or other == own
                        or not is_whole(grade, theme)
                        or letter(grade) != letter(ours)
                    ):
                        continue
                    better = [
                        later
                        for later in turns[place + 1 : place + 3]
                        if is_whole(later, theme) and later.rank <= grade.rank - 2
                    ]
                    if better:
                        expected.append((grade.inspection, better[0].inspection))
            assert sorted((row.inspection_id, row.better_inspection_id) for row in rows) == sorted(
                expected
            )
            close = NEIGHBOURS["2025"][own]
            for row in rows:
                near = 1 if row.authority_id in close else 3
                if near == 3 and row.region == AUTHORITIES[own]["region"]:
                    near = 2
                assert row.nearness == near
                latest = now(day, row.authority_id, theme)
                assert row.now_label == (latest.label if latest else None)
            order = [close.index(row.authority_id) for row in rows if row.nearness == 1]
            assert order == sorted(order)


@pytest.mark.parametrize("theme", oracle.THEMES)
@pytest.mark.parametrize("region", [None, "North West"])
def test_shares_are_those_of_the_tables(
    live_database: Database, theme: str, region: str | None
) -> None:
    day = date(2020, 5, 15) if region else TODAY
    rows = live_database.ask(queries.shares(as_at=day, theme_id=theme, region=region))
    own = [key for key, row in AUTHORITIES.items() if region in (None, row["region"])]
    assert sorted({row.day for row in rows} - set(quarters(day))) == []
    for each in [*quarters(day)[::9], day]:
        there = [key for key in own if is_there(key, each)]
        grades = [grade for key in there if (grade := now(each, key, theme))]
        expected = Counter(letter(grade) for grade in grades)
        found = [row for row in rows if row.day == each]
        assert {row.grade_letter: row.authority_count for row in found} == expected
        assert all(row.graded_count == len(grades) for row in found)
        assert all(row.there_count == len(there) for row in found)


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_latest_grade_of_each_authority_is_that_of_the_tables(
    live_database: Database, theme: str
) -> None:
    for day in DAYS:
        rows = live_database.ask(queries.latest(as_at=day, theme_id=theme))
        assert {row.authority_id for row in rows} == {
            key for key in AUTHORITIES if is_there(key, day)
        }
        for row in rows:
            grade = now(day, row.authority_id, theme)
            assert row.grade_label == (grade.label if grade else None)
            assert row.inspection_id == (grade.inspection if grade else None)


@pytest.mark.parametrize("own", [*OWNERS, "bradford"])
def test_all_scrutiny_is_that_of_the_tables(live_database: Database, own: str) -> None:
    people = ("director", "board chair")
    kinds = {row["kind_id"]: row for row in oracle.rows("inspection_kind")}
    for day in DAYS:
        text = day.isoformat()
        rows = live_database.ask(queries.scrutiny(as_at=day, authority_id=own))
        graded = {grade.inspection for grade in oracle.held(day, own)}
        assert {
            row.inspection_id for row in rows if row.group_name == "graded inspection"
        } == graded
        visits = {
            row["inspection_id"]
            for row in oracle.rows("inspection")
            if row["authority_id"] == own
            and kinds[row["kind_id"]]["is_graded"] == "false"
            and oracle.known_from(row["published"], row["source_id"]) <= text
        }
        assert {
            row.inspection_id for row in rows if row.group_name == "visit" and row.inspection_id
        } == visits
        events = [
            row["title"]
            for row in oracle.rows("event")
            if row["authority_id"] == own
            and row["kind"] not in people
            and oracle.known_from(row["published"], row["source_id"]) <= text
        ]
        assert sorted(row.detail or "" for row in rows if row.group_name == "event") == sorted(
            events
        )
        listed = sum(
            row["authority_id"] == own and row["published"] <= text
            for row in oracle.rows("area_inspection")
        )
        assert sum(row.address is not None for row in rows) <= listed


def test_the_question_of_the_director_is_answered(live_database: Frames) -> None:
    """Which neighbours are Good in care leavers, and who came from Inadequate to Good."""
    choices = chosen(live_database, TODAY)
    shown = neighbours(choices, NeighboursChoice("cheshire-east"))
    board = shown.sections[1]
    good = [row for row in board.tables[0].rows if "Good" in str(row[3]).split("Ribbon(")[0]]
    assert [row[0] for row in good] == [
        AUTHORITIES[key]["name"]
        for key in NEIGHBOURS["2025"]["cheshire-east"]
        if (grade := now(TODAY, key, "care_leavers")) and grade.label == "Good"
    ]
    links = [str(link) for section in shown.sections for link in section.links]
    assert any("theme=Care+leavers&was=Inadequate&became=Good" in link for link in links)
    came = what_came_next(
        chosen_of(live_database, "care_leavers", "Care leavers"),
        NextChoice(was="I", became="G"),
        (),
    )
    at_the_next, one_later = came.sections[1].tables[0].groups
    assert len(at_the_next.rows) == sum(
        other is not None and (letter(one), letter(other)) == ("I", "G")
        for one, other in pairs(TODAY, "care_leavers")
    )
    by_name = [*at_the_next.rows, *one_later.rows]
    assert all("Link" in str(row[1]) and "Link" in str(row[2]) for row in by_name)
    assert all("Link" in str(row[3]) for row in one_later.rows)
    assert "Worcestershire" in str(one_later.rows)


def chosen_of(database: Frames, theme_id: str, theme: str, day: date = TODAY) -> Choices:
    return replace(chosen(database, day), theme_id=theme_id, theme=theme)


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_every_page_is_said_in_sentences_whatever_is_asked(
    live_database: Frames, theme: str
) -> None:
    ids = {each.id for each in known(str(live_database.path))}
    for day in (date(2009, 1, 1), date(2012, 6, 30), TODAY):
        choices = chosen_of(live_database, theme, oracle.THEMES[theme], day)
        for own in OWNERS:
            assert own in ids
            for among in AMONG:
                shown = neighbours(choices, NeighboursChoice(own, among))
                check_words([shown.question, *shown.lead])
                if not is_there(own, day):
                    assert shown.sections == []
            shown_of_one = scrutiny(choices, own)
            check_words([shown_of_one.question, *(said for said in shown_of_one.lead if said)])
            asked = whom_to_ask(choices, own)
            check_words([asked.question, *asked.lead])
        for region in (None, "North West"):
            mapped = on_a_map(choices, region)
            check_words([mapped.question, *mapped.lead])
            years = over_time(choices, region)
            check_words([years.question, *(said for said in years.lead if said)])
        told = what_came_next(choices, NextChoice(), ())
        check_words([told.question, *told.lead])
        drawn = [section.name for section in told.sections if section.name != "other-themes"]
        assert bool(drawn) == bool(pairs(day, theme))


@pytest.mark.parametrize("theme", ["overall", "help_protection", "care_leavers"])
@pytest.mark.parametrize("day", [date(2014, 3, 31), TODAY], ids=str)
def test_pictures_to_take_are_whole(live_database: Frames, theme: str, day: date) -> None:
    choices = chosen_of(live_database, theme, oracle.THEMES[theme], day)
    sections = [
        *neighbours(choices, NeighboursChoice("cheshire-east")).sections,
        *neighbours(choices, NeighboursChoice("barnet", "region")).sections,
        *what_came_next(choices, NextChoice(), ()).sections,
        *over_time(choices, None).sections,
        *over_time(choices, "London").sections,
        *(
            section
            for region in (None, "North West")
            for section in on_a_map(choices, region).sections
        ),
    ]
    taken = [section.picture() for section in sections if section and section.picture]
    assert len(taken) >= 2
    for picture in taken:
        root = read(picture)
        assert_nothing_is_cut(root)
        assert_nothing_covers_another(root)


def check_words(sentences: list[str]) -> None:
    assert sentences
    assert all(sentences)
    for sentence in sentences:
        assert re.fullmatch(r"[A-Z0-9].*[.?a-z0-9]", sentence), sentence
        assert not re.search(r"None(?! of )", sentence)
        assert "  " not in sentence
