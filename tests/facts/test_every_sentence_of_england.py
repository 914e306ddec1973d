"""Every sentence of the pages about England, held against the CSV tables in plain Python.

For every theme, on days from before the first grade to today, of authorities that stood, ended and
began.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gradeline.drawing.area_map import AreaMap
from gradeline.drawing.pictures.stacks import Stacks
from gradeline.navigation.choices import Choices
from gradeline.sections.section import Section
from gradeline.sections.text import in_words
from gradeline.views.england.neighbours import NeighboursChoice, neighbours
from gradeline.views.england.on_a_map import on_a_map
from gradeline.views.england.over_time import over_time
from gradeline.views.england.scrutiny import scrutiny
from gradeline.views.england.what_came_next import NextChoice, what_came_next
from gradeline.views.england.whom_to_ask import whom_to_ask
from gradeline.words.dates import day as written
from gradeline.words.dates import partial, years
from gradeline.words.joining import counted, joined, joined_names
from tests.facts import oracle
from tests.facts.england_apart import (
    AUTHORITIES,
    NEIGHBOURS,
    NUMBERS,
    TODAY,
    days_between,
    inspected_after,
    is_there,
    is_whole,
    judged,
    letter,
    now,
    pairs,
    quarters,
    since,
)
from tests.facts.oracle import Grade
from tests.frames import Database
from tests.views.choosing import chosen

pytestmark = pytest.mark.slow

DAYS = [date(2010, 6, 30), date(2016, 3, 31), date(2021, 9, 30), TODAY]
OWNERS = ("cheshire-east", "cumbria-to-2023", "cornwall")
HOME = ("cheshire-east", "cheshire-west-and-chester", "warrington")
NAMES = {key: row["name"] for key, row in AUTHORITIES.items()}
SHORTEST: dict[str, str] = {}
for _row in sorted(oracle.rows("grade"), key=lambda row: len(row["label"])):
    SHORTEST.setdefault(_row["letter"], _row["label"])


def choices(database: Database, theme: str, day: date) -> Choices:
    """Return the choices of a reader on a day, which is the last one where it is today."""
    own = replace(chosen(database, day), latest=TODAY)
    return replace(own, theme_id=theme, theme=oracle.THEMES[theme])


def inside(theme: str) -> str:
    """Return a theme as it stands inside a sentence."""
    label = oracle.THEMES[theme]
    return label[0].lower() + label[1:]


def number(count: int) -> str:
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_neighbours_are_counted_and_named(live_database: Database, theme: str) -> None:
    for day in DAYS:
        for own in OWNERS:
            shown = neighbours(choices(live_database, theme, day), NeighboursChoice(own))
            others = [key for key in NEIGHBOURS["2025"][own] if is_there(key, day)]
            if not shown.sections:
                continue
            held = {key: grade for key in others if (grade := now(day, key, theme))}
            good = [key for key in held if held[key].rank <= 2]
            named = [
                f"{label}: {joined_names(own_names)}."
                for label in ("Outstanding", "Good")
                if (own_names := [NAMES[key] for key in good if held[key].label == label])
            ]
            assert (" ".join(named) in shown.lead) == bool(named)
            assert len(shown.lead) == 2 + bool(named) + bool(
                [key for key in (own, *others) if since(day, key, theme)]
            )
            older = [key for key in (own, *held) if since(day, key, theme)]
            said = [each for each in shown.lead if "inspected since" in each.lower()]
            assert bool(said) == bool(older)
            for key in older:
                if len(older) <= 15:
                    assert f"{NAMES[key]} ({month(day, key, theme)})" in " ".join(said)
            check_signs(shown.sections[1], own, theme, day)
            head = {
                column.name: in_words(column.below)
                for column in shown.sections[1].tables[0].columns
            }
            of = len(others) if len(held) == len(others) else f"{len(held)} graded"
            expected = (
                f"{len(good)} of {of} Good or Outstanding"
                if held
                else f"none of {len(others)} with one grade"
            )
            assert head[theme].startswith(expected)
            check_links(shown.sections, own, day)


def month(day: date, authority: str, theme: str) -> str:
    """Write the month of the last inspection after the grade of a theme that gave none for it."""
    return partial(since(day, authority, theme))


def check_signs(board: Section, own: str, theme: str, day: date) -> None:
    """Hold that every grade of the theme that is older has the sign, and no other."""
    (table,) = board.tables
    place = [column.name for column in table.columns].index(theme)
    by_name = {name: key for key, name in NAMES.items()}
    for row in table.rows:
        key = by_name[in_words(row[0])]
        assert ("inspected since" in in_words(row[place])) == bool(since(day, key, theme))
    assert any(in_words(row[0]) == NAMES[own] for row in table.rows)


def check_links(sections: Sequence[Section], own: str, day: date) -> None:
    """Hold the links to those that came to Good: there is one only where anybody did."""
    led = {
        said
        for section in sections
        for link in section.links
        if (said := in_words(link)).startswith("Who came from")
    }
    for theme in {theme for theme in oracle.THEMES if any(inside(theme) in each for each in led)}:
        ours = now(day, own, theme)
        assert ours
        came = [
            one
            for one, other in pairs(day, theme)
            if letter(one) == letter(ours)
            and other
            and is_whole(other, theme)
            and letter(other) == "G"
        ]
        assert came
        assert f"Who came from {SHORTEST[letter(ours)]} to Good in {inside(theme)}?" in led


def followed(one: Grade, theme: str, day: date) -> list[Grade | None]:
    """Return the next two inspections after a grade, where each gave one for the whole theme."""
    turns = [turn[0] for turn in judged(day, one.authority, theme)]
    here = turns.index(one)
    later: list[Grade | None] = [
        each if is_whole(each, theme) else None for each in turns[here + 1 : here + 3]
    ]
    return [*later, None, None][:2]


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_what_came_next_is_told_as_counted(live_database: Database, theme: str) -> None:
    for day in DAYS:
        every = pairs(day, theme)
        for was in dict.fromkeys(letter(one) for one, _ in every):
            own = [(one, other) for one, other in every if letter(one) == was]
            gone = [(one, other) for one, other in own if other and is_whole(other, theme)]
            last = [one for one, other in own if other is None]
            open_ones = [one for one in last if is_there(one.authority, day)]
            ended = len(last) - len(open_ones)
            asked = NextChoice(was=was, became="G")
            shown = what_came_next(choices(live_database, theme, day), asked, ())
            assert shown.lead == [told(was, gone, len(open_ones), ended, theme)]
            blocks, by_name, about = shown.sections
            letters = {letter(one) for one, _ in every}
            assert any("Adequate has a row" in said for said in about.remarks) == ("A" in letters)
            check_here(blocks, theme, day)
            check_neighbours_marked(by_name, day)
            check_row(blocks, was, gone, open_ones, ended, theme, day)
            check_names(by_name, [one for one, _ in own], theme, day)


@pytest.mark.parametrize("theme", ["overall", "children_in_care"])
def test_pictures_of_blocks_say_what_their_letters_mean(
    live_database: Database, theme: str
) -> None:
    chosen_now = choices(live_database, theme, TODAY)
    next_ones = what_came_next(chosen_now, NextChoice(), ()).sections
    for section in (*next_ones, *over_time(chosen_now, None).sections):
        body = section.picture().body if section.picture else None
        if isinstance(body, Stacks):
            letters = {part.letter for stack in body.stacks for part in stack.parts}
            meant = {swatch.letter: swatch.meaning for swatch in body.key.grades}
            assert meant == {letter: SHORTEST[letter] for letter in letters}


def of_ended(count: int) -> str:
    whose = "an authority" if count == 1 else "authorities"
    return f"{count} more of {whose} abolished before a next grade"


def told(was: str, gone: list[tuple[Grade, Grade]], waiting: int, ended: int, theme: str) -> str:
    after = f"{SHORTEST[was]} in {inside(theme)}"
    if not gone:
        return (
            f"After {after} no pair of inspections is counted here; without a next grade yet:"
            f" {waiting or 'none'}{f'; {of_ended(ended)}' if ended else ''}."
        )
    if len(gone) == 1:
        (((_, other),)) = gone
        return (
            f"One inspection that gave {after} was followed by another that is counted here: it"
            f" gave {SHORTEST[letter(other)]}."
        )
    ranks = sorted({(other.rank, letter(other)) for _, other in gone})
    gave = [
        f"{sum(letter(other) == each for _, other in gone)} {SHORTEST[each]}" for _, each in ranks
    ]
    owners = len({one.authority for one, _ in gone})
    return (
        f"After {len(gone)} inspections of {counted(owners, 'authority', 'authorities')} that gave"
        f" {after}, the next gave {joined(gave)}."
    )


def check_row(
    blocks: Section,
    was: str,
    gone: list[tuple[Grade, Grade]],
    open_ones: list[Grade],
    ended: int,
    theme: str,
    day: date,
) -> None:
    """Hold the row of a grade against its pairs: how many, and how long they took."""
    waiting = len(open_ones)
    (row,) = [each for each in blocks.tables[0].rows if in_words(each[0]).startswith(SHORTEST[was])]
    waits = sorted(wait for pair in gone if (wait := days_between(*pair)) is not None)
    said = in_words(row[2])
    assert (f"{waiting} more without a next grade yet" in said) == bool(waiting)
    assert ("abolished before" in said) == bool(ended)
    assert not ended or said.endswith(of_ended(ended))
    older = sum(inspected_after(day, one, theme) is not None for one in open_ones)
    assert ("inspected since" in said) == bool(older)
    if 0 < older < waiting:
        assert f", {older} of them inspected since" in said
    if not waits:
        assert "median" not in said
        return
    middle = (waits[(len(waits) - 1) // 2] + waits[len(waits) // 2]) / 2
    assert f"{years(middle)} years" in said
    assert ("median" in said) == (len(waits) > 1)
    assert ("about half took" in said) == (len(waits) >= 8)
    if len(waits) >= 8:
        low, high = (quantile(waits, share) for share in (0.25, 0.75))
        assert f"about half took {years(low)} to {years(high)}" in said
        assert 0.4 <= sum(low <= wait <= high for wait in waits) / len(waits) <= 0.6


def quantile(values: list[int], share: float) -> float:
    """Return the value below which a share of sorted values lies, between two of them."""
    place = share * (len(values) - 1)
    here = int(place)
    after = values[min(here + 1, len(values) - 1)]
    return values[here] + (after - values[here]) * (place - here)


def check_here(blocks: Section, theme: str, day: date) -> None:
    """Hold whose latest grade each row is, of those chosen."""
    for row in blocks.tables[0].rows:
        for own in HOME:
            grade = now(day, own, theme)
            is_own = bool(grade and in_words(row[0]).startswith(SHORTEST[letter(grade)]))
            assert (NAMES[own] in parts_of(in_words(row[0]))) == is_own


def parts_of(said: str) -> str:
    """Return what a row says of those chosen."""
    return said.partition("Latest grade of ")[2]


def check_neighbours_marked(by_name: Section, day: date) -> None:
    """Hold that the statistical neighbours of those chosen are marked, and nobody else."""
    by = {name: key for key, name in NAMES.items()}
    for group in by_name.tables[0].groups:
        for row in group.rows:
            name, *notes = in_words(row[0]).split("; ")
            key = by[name]
            near = [
                NAMES[own]
                for own in HOME
                if is_there(key, day) and is_there(own, day) and key in NEIGHBOURS["2025"][own]
            ]
            told_of = f"Statistical neighbour of {joined_names(near)}"
            assert (told_of in notes) == bool(near)


def check_names(by_name: Section, own: list[Grade], theme: str, day: date) -> None:
    """Hold the names of those that came to Good, at once or one inspection later."""
    direct, later = [], []
    for one in own:
        first, second = followed(one, theme, day)
        if first and letter(first) == "G":
            direct.append(one)
        elif first and second and letter(second) == "G":
            later.append(one)
    at_once, further = by_name.sentences
    assert at_once == listed(direct)
    if not later:
        assert further == ""
        return
    more = "one more inspection" if len(later) == 1 else f"{number(len(later))} more inspections"
    assert further.startswith(f"After {more}, Good came one inspection later")
    names = sorted({NAMES[one.authority] for one in later})
    assert (joined_names(names) in further) == (len(names) <= 15)


def listed(own: list[Grade]) -> str:
    if not own:
        return "No inspection is counted here."
    names = sorted({NAMES[one.authority] for one in own})
    count = counted(len(own), "inspection")
    if len(own) > 1:
        count += f" of {counted(len(names), 'authority', 'authorities')}"
    return f"{count}: {joined_names(names)}." if len(names) <= 15 else f"{count}, by name."


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_whom_to_ask_is_counted_by_nearness(live_database: Database, theme: str) -> None:
    for day in DAYS[1:]:
        for own in OWNERS:
            ours = now(day, own, theme)
            shown = whom_to_ask(choices(live_database, theme, day), own)
            if not is_there(own, day):
                assert "existed until" in shown.lead[0]
                continue
            if ours is None:
                assert "no one grade for the whole of" in shown.lead[0]
                continue
            verb = "stands" if day == TODAY else "stood"
            stands = f"{NAMES[own]} {verb} at {ours.label} in {inside(theme)}."
            assert shown.lead[0].startswith(stands)
            if since(day, own, theme):
                stands += (
                    f" It was inspected since ({month(day, own, theme)}) without a grade for"
                    f" {inside(theme)}."
                )
            assert shown.lead[0].startswith(stands)
            better = {
                one.authority
                for one, _ in pairs(day, theme)
                if one.authority != own
                and letter(one) == letter(ours)
                and any(each and each.rank <= one.rank - 2 for each in followed(one, theme, day))
            }
            near = better & set(NEIGHBOURS["2025"][own])
            region = AUTHORITIES[own]["region"]
            same = {key for key in better - near if AUTHORITIES[key]["region"] == region}
            places = [
                f"{number(len(keys))} {place}"
                for keys, place in (
                    (near, "among its statistical neighbours"),
                    (same, f"in {called(region)}"),
                    (better - near - same, "elsewhere"),
                )
                if keys
            ]
            if ours.rank <= 2:
                none = "better grade" if ours.rank == 1 else "grade two levels better"
                assert shown.lead[0].endswith(f" There is no {none}.")
            elif not better:
                assert "No other authority known to have stood there too" in shown.lead[0]
            else:
                assert f"{stands} {capital(number(len(better)))} other authorit" in shown.lead[0]
                if len(places) > 1:
                    assert shown.lead[0].endswith(f": {joined(places)}.")
                else:
                    last = shown.lead[0].rpartition("; ")[2]
                    own_region = f"in {called(region)}"
                    if near:
                        assert last.endswith("are among its statistical neighbours.") or (
                            last == "it is among its statistical neighbours."
                        )
                    elif same:
                        assert re.fullmatch(
                            rf"(it is|both are|all of them are) {own_region}\.", last
                        )
                    else:
                        assert re.fullmatch(
                            r"(it is neither a statistical neighbour nor"
                            rf"|none of them is a statistical neighbour or) {own_region}\.",
                            last,
                        )
                    assert last.startswith("it is") == (len(better) == 1)
                folds = [part.fold for section in shown.sections for part in section.parts]
                others = len(better - near - same)
                assert folds in (
                    [],
                    [f"All others ({others} {'authority' if others == 1 else 'authorities'})"],
                )


def test_authority_that_ended_is_said_to_have_ended_where_its_latest_grade_would_stand(
    live_database: Database,
) -> None:
    shown = whom_to_ask(choices(live_database, "children_in_care", TODAY), "devon")
    (section,) = shown.sections
    rows = [row for each in (section, *later(section)) for row in each.tables[0].rows]
    ended = [row for row in rows if in_words(row[0]).startswith("Cumbria (to 2023)")]
    assert [in_words(row[-1]) for row in ended] == ["abolished on 1 April 2023"]
    assert not any("abolished" in in_words(row[-1]) for row in rows if row not in ended)
    # A picture says who asks, and counts those that it has no room for.
    assert section.picture
    picture = section.picture()
    assert picture.title == shown.lead[0]
    assert picture.title.startswith("Devon stands at ")
    (folded,) = section.parts
    assert picture.selection.endswith(f"; all{folded.fold[3:]} are in the file")


def later(section: Section) -> list[Section]:
    """Return what a reader has to open under a section."""
    return [part.later() for part in section.parts if part.later]


def called(region: str) -> str:
    """Return a region as it stands in a sentence."""
    return region if region in ("London", "Yorkshire and the Humber") else f"the {region}"


def shares(day: date, theme: str, region: str | None) -> tuple[list[Grade], int]:
    """Return the grades held on a day, and how many authorities existed."""
    there = [
        key
        for key, row in AUTHORITIES.items()
        if is_there(key, day) and region in (None, row["region"])
    ]
    return [grade for key in there if (grade := now(day, key, theme))], len(there)


@pytest.mark.parametrize("theme", oracle.THEMES)
@pytest.mark.parametrize("region", [None, "South West"])
def test_shares_through_the_years_are_told_from_where_half_had_a_grade(
    live_database: Database, theme: str, region: str | None
) -> None:
    place = called(region) if region else "England"
    for day in (DAYS[1], TODAY):
        lead = over_time(choices(live_database, theme, day), region).lead
        grades, there = shares(day, theme, region)
        if 2 * len(grades) < there or not grades:
            none = "is held in" if day == TODAY else f"had been published by {written(day)} in"
            assert re.search(f"too few to draw|{none}", lead[0])
            continue
        found = sorted({(grade.rank, letter(grade)) for grade in grades})
        parts = []
        for _, each in found:
            count = sum(letter(grade) == each for grade in grades)
            parts.append(f"{count} {SHORTEST[each]} ({percent(count, len(grades))})")
        who = (
            f"all {there} authorities"
            if len(grades) == there
            else f"{len(grades)} of {there} authorities"
        )
        assert lead[0] == (
            f"On {written(day)}, {who} in {place} held a grade for the whole of {inside(theme)}:"
            f" {joined(parts)}."
        )
        older = sum(since(day, grade.authority, theme) is not None for grade in grades)
        check_older(lead[1], older, len(grades))
        course = lead[1 + bool(older)]
        first = next(
            each for each in quarters(day) if each == day or f"graded on {written(each)} " in course
        )
        assert ("no course of years to draw yet" in course) == (first == day)
        begun, then = shares(first, theme, region)
        assert 2 * len(begun) >= then
        before = [each for each in quarters(day) if each < first][-1]
        earlier, existed = shares(before, theme, region)
        assert 2 * len(earlier) < existed
        if first != day:
            assert course == (
                f"Good or Outstanding were {good_share(begun)} of those graded on {written(first)}"
                f" and {good_share(grades)} on {written(day)}."
            )


def check_older(sentence: str, older: int, of: int) -> None:
    """Hold the sentence about grades from before the last inspection; there is none without."""
    found = re.match(r"(\d+|All|It)( of them)? (was|were) inspected since without", sentence)
    assert bool(found) == bool(older)
    if found:
        count = {"All": of, "It": 1}.get(found[1])
        assert (count or int(found[1])) == older


def good_share(grades: list[Grade]) -> str:
    return percent(sum(grade.rank <= 2 for grade in grades), len(grades))


def percent(count: int, of: int) -> str:
    """Write a share in whole numbers, halves up."""
    return f"{(200 * count + of) // (2 * of)}%"


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_map_counts_who_holds_a_grade_and_how_many_are_good(
    live_database: Database, theme: str
) -> None:
    for day in DAYS:
        for region in (None, "South West"):
            shown = on_a_map(choices(live_database, theme, day), region)
            grades, there = shares(day, theme, region)
            place = called(region) if region else "England"
            if not grades:
                of_none = f"None of {there} authorities in {place} {held(day, 1)}"
                assert shown.lead[0].startswith(of_none)
                check_other_themes(shown.sections, theme, day, region)
                continue
            who = "All" if len(grades) == there else f"{len(grades)} of"
            of_all = f"{who} {there} authorities in {place} {held(day, len(grades))}"
            assert shown.lead[0].startswith(of_all)
            assert (f" on {written(day)}" in shown.lead[0]) == (day < TODAY)
            older = {grade.authority for grade in grades if since(day, grade.authority, theme)}
            check_older(" ".join(shown.lead[1:]), len(older), len(grades))
            (section,) = shown.sections
            check_older_by_name(section, older, theme, day)
            assert section.picture
            good = sum(grade.rank <= 2 for grade in grades)
            assert section.picture().title.startswith(f"{good} of ")


def held(day: date, count: int) -> str:
    """Begin what is said of the grades held on a day, of today in the present tense."""
    return "held a grade" if day < TODAY else "holds a grade" if count == 1 else "hold a grade"


def check_other_themes(
    sections: Sequence[Section], theme: str, day: date, region: str | None
) -> None:
    """Hold the themes led to, where nobody held a grade: those that anybody held one for."""
    expected = {
        f"{oracle.THEMES[other]}: {counted(len(own), 'authority', 'authorities')}"
        for other in oracle.THEMES
        if other != theme and (own := shares(day, other, region)[0])
    }
    assert {in_words(item) for section in sections for item in section.items} == expected


def check_older_by_name(section: Section, older: set[str], theme: str, day: date) -> None:
    """Hold who is dotted, and who is named as inspected since with the month of it."""
    drawn, listed_by_grade = section.tables[0].rows[0][1:3]
    assert isinstance(drawn, AreaMap)
    assert {area.shape.key for area in drawn.areas if area.is_dotted} == older & {
        area.shape.key for area in drawn.areas
    }
    said = in_words(listed_by_grade)
    months = re.findall(r"no grade for this given: (.*?)(?=; [A-Z][a-z ]+: \d|$)", said)
    for key in older:
        assert any(NAMES[key] in each for each in months)
        if len(older) <= 15:
            assert f"{NAMES[key]} ({month(day, key, theme)})" in said


def test_authorities_inspected_since_are_told_apart_today(live_database: Database) -> None:
    """Liverpool was Inadequate in 2023 and inspected in 2026 without an overall grade."""
    shown = on_a_map(choices(live_database, "overall", TODAY), None)
    assert "11 of them were inspected since without being given one" in shown.lead[1]
    said = in_words(shown.sections[0].tables[0].rows[0][2])
    assert "Inadequate: 13, 2 inspected since without one; Cheshire East; Devon;" in said
    assert "no grade for this given: Liverpool (July 2026); South Tyneside (August 2026)" in said


def test_initials_on_a_map_are_told_and_a_picture_says_whose_edge_is_bold(
    live_database: Database,
) -> None:
    (section,) = on_a_map(choices(live_database, "overall", TODAY), "North West").sections
    assert "CWaC: Cheshire West and Chester; W: Warrington." in section.remarks
    assert section.picture
    told = "Cheshire East (CE), Cheshire West and Chester (CWaC) and Warrington (W)"
    assert section.picture().selection.endswith(f"Bold edge: {told}")
    (section,) = on_a_map(choices(live_database, "overall", TODAY), None).sections
    assert not any("CWaC" in said for said in section.remarks)
    assert section.picture
    told = "Cheshire East, Cheshire West and Chester and Warrington"
    assert section.picture().selection.endswith(f"Bold edge: {told}")
    (section,) = on_a_map(choices(live_database, "overall", TODAY), "London").sections
    assert section.picture
    assert "Bold edge" not in section.picture().selection


@pytest.mark.parametrize("own", [*OWNERS, "dorset-to-2019"])
def test_scrutiny_counts_graded_inspections_and_says_who_followed(
    live_database: Database, own: str
) -> None:
    for day in DAYS:
        shown = scrutiny(choices(live_database, "overall", day), own)
        graded = len({grade.inspection for grade in oracle.held(day, own)})
        said = re.search(r"(\d+) graded inspection", shown.lead[0])
        assert (int(said[1]) if said else 0) == graded
        if not shown.sections:
            continue
        ended = AUTHORITIES[own]["abolished"]
        ended_by_then = bool(ended and ended <= day.isoformat())
        assert any("existed until" in said for said in shown.lead) == ended_by_then
        listed_by_then = [
            row
            for row in oracle.rows("area_inspection")
            if row["kind_id"] == "area_send" and row["published"] <= day.isoformat()
        ]
        own_there = any(row["authority_id"] == own for row in listed_by_then)
        missing = any("No area SEND inspection of it is in" in said for said in shown.lead)
        assert missing == (bool(listed_by_then) and not own_there)
        if ended_by_then:
            last = date.fromisoformat(ended) - timedelta(days=1)
            assert f"existed until {written(last)}" in shown.lead[1]
            for row in oracle.rows("authority_successor"):
                if row["authority_id"] == own:
                    assert NAMES[row["successor_id"]] in shown.lead[1]


def test_everyone_that_ended_was_followed_by_some_that_began_by_then() -> None:
    followed_by = {row["authority_id"] for row in oracle.rows("authority_successor")}
    assert followed_by == {key for key, row in AUTHORITIES.items() if row["abolished"]}
    for row in oracle.rows("authority_successor"):
        ended = AUTHORITIES[row["authority_id"]]["abolished"]
        assert is_there(row["successor_id"], date.fromisoformat(ended))
