"""What is said of the lanes of Trajectories, and the lists below them, held against the CSV tables.

The three authorities and guests, on days by lot, by theme and by authority, with every switch.
"""

import random
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import pytest

from gradeline.compared_authorities import side_by_side
from gradeline.database.named_queries import Database
from gradeline.navigation.choices import Choices
from gradeline.sections.section import Section
from gradeline.sections.text import in_words
from gradeline.views import answers
from gradeline.views.history_lanes import Switches
from gradeline.views.trajectories import Trajectories, by_authority, by_theme
from gradeline.words.dates import partial
from tests.facts import oracle
from tests.facts.every_choice import NAMES, said_labels
from tests.facts.oracle import Grade
from tests.facts.test_every_sentence_of_the_lists import (
    AREA_INSPECTIONS,
    AUTHORITIES,
    EVENTS,
    KINDS,
    has_letter,
)

GUESTS = ("wigan", "hampshire", "surrey")
TODAY = date(2026, 11, 28)
ALL = (*NAMES, *GUESTS)
NAMED = {
    "director": "Director of children's services",
    "board chair": "Safeguarding children board",
}
NUMBER = re.compile(
    r"(?:Ribbons of (\d+) grades?|No grade drawn) for (.+?) over the years,"
    r" a lane for (?:each of )?"
)
BENEATH = re.compile(r"Marks beneath show (\d+) ")
Happened = tuple[str, str, str, str]


def choices(database: Database, ids: Iterable[str], day: date, theme: str) -> Choices:
    everyone = side_by_side(answers.known(str(database.path)), GUESTS)
    own = tuple(each for each in everyone if each.id in set(ids))
    return Choices(str(database.path), day, TODAY, own, theme, oracle.THEMES[theme])


def graded(day: date, authority: str, theme: str, *, is_alike: bool) -> list[Grade]:
    """Return the grades that stand for a theme, the oldest first; like for like or all."""
    own = oracle.standing_for(oracle.held(day, authority), theme)
    bearings = [(grade, grade.bearing(theme)) for grade in own]
    return [grade for grade, found in bearings if found and (found.match == "same" or not is_alike)]


def is_bridged(own: list[Grade]) -> bool:
    """Say whether any grade of a theme was followed by one of another framework."""
    return any(later and together(later[0]) != together(grade) for grade, later in in_turn(own))


def in_turn(own: list[Grade]) -> Iterable[tuple[Grade, list[Grade]]]:
    """Give each grade with those that could take its place, the nearest first."""
    for grade in own:
        yield (
            grade,
            [
                other
                for other in own
                if other.place_in_time > grade.place_in_time
                and (other.area == grade.area or together(other) != together(grade))
            ],
        )


def together(grade: Grade) -> str:
    """Return the framework of a grade, or the one that it ran beside."""
    framework = oracle.INSPECTIONS[grade.inspection]["framework_id"]
    return oracle.FRAMEWORKS[framework]["beside"] or framework


def happened(authority: str, day: date) -> list[Happened]:
    """Return visits, area inspections and events known by a day: when, what, about, its source."""
    found = []
    for row in oracle.INSPECTIONS.values():
        known = oracle.known_from(row["published"], row["source_id"]) <= day.isoformat()
        if (
            row["authority_id"] == authority
            and KINDS[row["kind_id"]]["is_graded"] == "false"
            and known
        ):
            about = ". ".join(filter(None, (row["topic"] or "Topic not given", row["outcome"])))
            when = row["end"] or row["start"] or row["named"]
            found.append((when, KINDS[row["kind_id"]]["label"], about, row["source_id"]))
    for row in AREA_INSPECTIONS:
        is_known = row["published"] <= day.isoformat() and not has_letter(row)
        if row["authority_id"] == authority and is_known:
            about = row["topic"] or row["outcome"] or "Outcome not in the list"
            when = row["end"] or row["published"]
            found.append((when, KINDS[row["kind_id"]]["label"], about, row["source_id"]))
    for row in EVENTS:
        is_known = oracle.known_from(row["published"], row["source_id"]) <= day.isoformat()
        if row["authority_id"] == authority and is_known:
            what = NAMED.get(row["kind"], row["kind"].capitalize())
            found.append((row["date"], what, row["title"], row["source_id"]))
    return found


def drawn(shown: Trajectories) -> str:
    """Return what is said of a chart for those who cannot see it."""
    (figure,) = shown.chart.figures
    return figure.alt


def check_chart(said: str, of: str, lanes: list[str], printed: int) -> None:
    """Hold the number of grades and the names of lanes."""
    told = NUMBER.match(said)
    assert told, said
    assert told.groups() == (str(printed) if printed else None, of)
    assert ("The text below gives each grade in turn." in said) is bool(printed)
    named = re.split(r"\.(?: |$)", said[told.end() :])[0]
    for lane in sorted(lanes, key=len, reverse=True):
        assert lane in named, (lane, said)
        named = named.replace(lane, "", 1)
    assert re.fullmatch(r"(, | and )*", named), (named, said)


def check_marks(said: str, bridged: bool, happenings: int) -> None:
    """Hold what is said of dotted lines and of marks beneath the lanes."""
    assert ("Dotted lines join grades across frameworks." in said) is bridged
    told = BENEATH.search(said)
    assert (int(told[1]) if told else 0) == happenings


def check_picture(chart: Section, expected: list[list[Grade]]) -> None:
    """Hold what is said of the picture to take, which tells every grade of every lane."""
    assert (chart.picture is None) is not any(expected)
    if chart.picture is not None:
        about = chart.picture().body.about
        assert said_labels(about) == Counter(grade.label for own in expected for grade in own)
        assert about.count("no grade held") == sum(not own for own in expected)


def check_listed(shown: Trajectories, expected: list[tuple[str, Happened]]) -> None:
    """Hold the list of visits and events, each row and their order."""
    made = shown.listed.later() if shown.listed.later else shown.listed
    tables = [table for table in made.tables if table.name == "visits-and-events"]
    assert bool(tables) is bool(expected)
    for earlier, later in pairwise(row[0] for table in tables for row in table.rows):
        assert getattr(earlier, "text", "") <= oracle.last_day(getattr(later, "text", ""))
    told = [list(map(in_words, row)) for table in tables for row in table.rows]
    assert len(told) == len(expected)
    for authority, (when, what, about, source) in expected:
        document = oracle.SOURCES[source]["short_title"]
        like = [
            row
            for row in told
            if row[:3] == [partial(when), AUTHORITIES[authority]["name"], what]
            and row[3].startswith(about)
            and row[4] == document
        ]
        assert like, (authority, when, what, told)
        told.remove(like[0])


@pytest.mark.parametrize("seed", range(16))
def test_lanes_of_a_theme_are_told_as_they_are_drawn(live_database: Database, seed: int) -> None:
    by_lot = random.Random(seed)  # noqa: S311
    ids = by_lot.sample(ALL, by_lot.randint(1, 6))
    day, theme = by_lot.choice(oracle.days(ids)), by_lot.choice(list(oracle.THEMES))
    switches = Switches(*(by_lot.random() < 0.6 for _ in range(3)))
    chosen = choices(live_database, ids, day, theme)
    shown = by_theme(chosen, switches)
    own = {
        each: graded(day, each, theme, is_alike=switches.is_like_for_like)
        for each in chosen.authority_ids
    }
    said = drawn(shown)
    label = oracle.THEMES[theme]
    names = [each.name for each in chosen.authorities]
    check_chart(said, label[0].lower() + label[1:], names, sum(map(len, own.values())))
    listed = [
        (each, row)
        for each in chosen.authority_ids
        for row in happened(each, day)
        if switches.has_visits
    ]
    check_marks(said, switches.is_bridged and any(map(is_bridged, own.values())), len(listed))
    check_picture(shown.chart, list(own.values()))
    check_listed(shown, listed)


@pytest.mark.parametrize("seed", range(16))
def test_lanes_of_an_authority_are_told_as_they_are_drawn(
    live_database: Database, seed: int
) -> None:
    by_lot = random.Random(seed)  # noqa: S311
    authority = by_lot.choice(ALL)
    day = by_lot.choice(oracle.days([authority]))
    switches = Switches(*(by_lot.random() < 0.6 for _ in range(3)))
    chosen = choices(live_database, [authority, "warrington"], day, "overall")
    shown = by_authority(chosen, authority, switches)
    every = {theme: graded(day, authority, theme, is_alike=False) for theme in oracle.THEMES}
    themes = [theme for theme in oracle.THEMES if every[theme]] or list(oracle.THEMES)
    own = {
        theme: graded(day, authority, theme, is_alike=switches.is_like_for_like) for theme in themes
    }
    printed = {(grade.inspection, grade.area) for grades in own.values() for grade in grades}
    said = drawn(shown)
    name = AUTHORITIES[authority]["name"]
    check_chart(said, name, [oracle.THEMES[theme] for theme in themes], len(printed))
    listed = [(authority, row) for row in happened(authority, day) if switches.has_visits]
    check_marks(said, switches.is_bridged and any(map(is_bridged, own.values())), len(listed))
    check_picture(shown.chart, list(own.values()))
    check_listed(shown, listed)
