"""What Side by side says first, held against the CSV files sentence by sentence.

For every choice among the three and three others, on days on which something was published.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

import pytest

from gradeline.compared_authorities import Authority
from gradeline.queries import side_by_side as queries
from gradeline.words.dates import partial, small_number
from gradeline.words.standing import position
from tests.conftest import read_rows
from tests.frames import Database
from tests.small_facts import SMALL
from tests.views.choosing import SIX

LAST_DAY = date(2026, 10, 31)
CHOICES = [own for size in range(1, 7) for own in combinations(SIX, size)]
NUMBERS = {small_number(number): number for number in range(60)}
BEST, WORST = "Outstanding", "Inadequate"
# Sentences that other tests hold against the facts: how a grade is known, how much is held, ages.
OTHERWISE_TESTED = re.compile(
    r"(All|Some) grades held of .* are known|Of the \w+ grades that .* held\.|Of the reports, "
    r"|(All \w+|Both) reports were published at least|Its report was published|.* did not exist yet"
    r"|.* latest inspection gave no overall grade"
    r"|Their latest inspections were under different frameworks"
    r"|No graded inspection .* published by this day|.*for which the grades of .* are held\."
    r"|None of its grades is|.*[Nn]o (other )?area has a grade held from"
)


@dataclass(frozen=True)
class Inspected:
    """The last graded inspection of an authority by a day: its grades by area, those overall."""

    published: str
    areas: dict[str, str]
    overall: dict[str, str]
    has_one_overall: bool

    @property
    def labels(self) -> list[str]:
        return [*self.areas.values(), *self.overall.values()]

    @property
    def compared(self) -> dict[str, str]:
        """Return the grades that are compared area by area: one overall grade is no area."""
        return self.areas if self.has_one_overall else {**self.areas, **self.overall}


def last_day_of(published: str) -> date:
    year, month, day = ([int(part) for part in published.split("-")] + [0, 0])[:3]
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


AREAS = {row["area_id"]: row for row in read_rows(SMALL / "judgement_area.csv")}
OVERALL = {
    row["area_id"]
    for row in read_rows(SMALL / "area_theme.csv")
    if row["theme_id"] == "overall" and row["role"] == "main"
}
GRADES = read_rows(SMALL / "judgement.csv")
INSPECTIONS = [
    row
    for row in read_rows(SMALL / "inspection.csv")
    if row["published"] and any(grade["inspection_id"] == row["inspection_id"] for grade in GRADES)
]


def last_inspection(authority: Authority, day: date) -> Inspected | None:
    known = [
        row
        for row in INSPECTIONS
        if row["authority_id"] == authority.id and last_day_of(row["published"]) <= day
    ]
    if not known:
        return None
    last = max(known, key=lambda row: last_day_of(row["published"]))
    own = {
        row["area_id"]: row["label"]
        for row in GRADES
        if row["inspection_id"] == last["inspection_id"]
    }
    framework = {area for area in OVERALL if AREAS[area]["framework_id"] == last["framework_id"]}
    return Inspected(
        last["published"],
        {area: label for area, label in own.items() if area not in OVERALL},
        {area: label for area, label in own.items() if area in OVERALL},
        has_one_overall=len(framework) == 1,
    )


def days() -> list[date]:
    """Return the days on which a report of one of the six came out, the day before, and today."""
    own = {each.id for each in SIX}
    came = {last_day_of(row["published"]) for row in INSPECTIONS if row["authority_id"] in own}
    before = {day - timedelta(days=1) for day in came}
    return sorted(day for day in {*came, *before, LAST_DAY} if day <= LAST_DAY)


def rank(label: str) -> int:
    level = "Adequate" if label.startswith("Requires improvement") else label
    return [BEST, "Good", "Adequate", WORST].index(level)


def sentences(database: Database, day: date) -> Iterator[tuple[tuple[Authority, ...], str]]:
    """Return what is said of every choice; rows of all six are asked for once and divided."""
    ids = tuple(each.id for each in SIX)
    grades = database.ask(queries.latest_grades(as_at=day, authority_ids=ids))
    last = database.ask(queries.last_inspection(as_at=day, authority_ids=ids))
    in_force = database.ask(queries.in_force(as_at=day, authority_ids=ids))
    for own in CHOICES:
        names = {each.id: each.name for each in own}
        for sentence in position(
            [row for row in grades if row.authority_id in names],
            [row for row in last if row.authority_id in names],
            [row for row in in_force if row.authority_id in names],
            names,
        ):
            yield own, sentence


def holds(sentence: str, own: tuple[Authority, ...], day: date) -> bool | None:
    """Tell whether a sentence is true by the files; None where it is none of those known here."""
    held = {each.name: found for each in own if (found := last_inspection(each, day))}
    counts = {
        name: {label: found.labels.count(label) for label in (BEST, WORST)}
        for name, found in held.items()
    }
    names = "|".join(re.escape(name) for name in held)
    if match := re.match(
        rf"({names}) has (?:the only (\w+) grades? of the \w+|(\w+) (\w+) grades?(?: among those "
        r"held)?): (.*?)(?: \(published (.*)\))?\.$",
        sentence,
    ):
        name, only, number, some, areas, published = match.groups()
        count = counts[name][only or some]
        parts = len(re.split(r", | and (?=[a-z])", areas))
        return (
            (number is None or NUMBERS[number] == count)
            and count >= 1
            and parts >= count
            and (published is None or published == partial(held[name].published))
            and (only is None or not any(counts[each][only] for each in held if each != name))
        )
    if match := re.match(
        rf"({names}) has (\w+) (\w+) grade(s?)(?: among those held)?((?:,| and) .*)?\.$", sentence
    ):
        name, number, label, many, others = match.groups()
        numbers = {
            name: NUMBERS[number],
            **{each: NUMBERS[word] for each, word in re.findall(rf"({names}) (\w+)", others or "")},
        }
        return (many == "s") == (NUMBERS[number] > 1) and numbers == {
            name: own_counts[label] for name, own_counts in counts.items() if own_counts[label]
        }
    if match := re.match(
        r"(?:Neither|None) of the (?:\w+|grades held for their latest inspections) "
        r"(?:has a grade of|is) (.*?)(?: in its latest inspection)?\.$",
        sentence,
    ):
        absent = match[1].split(" or ")
        return not any(own_counts[label] for own_counts in counts.values() for label in absent)
    if match := re.match(r"The reports were published from (.*) to (.*)\.$", sentence):
        published_on = sorted(found.published for found in held.values())
        return match.groups() == (partial(published_on[0]), partial(published_on[-1]))
    if match := re.match(
        rf"({names})'s latest graded inspection \(.*?\) found overall effectiveness (.*?)"
        r" for .*? and (.*?) for [^:]*\.$",
        sentence,
    ):
        return sorted(match.groups()[1:]) == sorted(held[match[1]].overall.values())
    if match := re.match(rf"({names})'s latest graded inspection \(.*?\) .*?: (.*)\.$", sentence):
        labels = list(held[match[1]].areas.values())
        counted = re.findall(r"(?:^|; )([A-Z][a-z ]+?) in (\w+) areas", match[2])
        return all(labels.count(label) == NUMBERS[number] for label, number in counted)
    return _holds_of_the_highest(sentence, held, names)


def _holds_of_the_highest(sentence: str, held: dict[str, Inspected], names: str) -> bool | None:
    shared = set.intersection(*(set(found.compared) for found in held.values())) if held else set()
    best = {area: min(rank(found.compared[area]) for found in held.values()) for area in shared}
    leads = {
        name: [area for area in shared if rank(found.compared[area]) == best[area]]
        for name, found in held.items()
    }
    everywhere = {name for name, areas in leads.items() if len(areas) == len(shared)}
    alone = {
        name: [area for area in areas if not any(area in leads[o] for o in leads if o != name)]
        for name, areas in leads.items()
    }
    if re.match(r"None of the \w+ holds the highest grade in ", sentence):
        return not everywhere
    if re.match(r"(Both|All \w+) hold the same grade as each other (overall and )?in ", sentence):
        return everywhere == set(held)
    if match := re.match(rf"((?:{names}|, | and )+) hold the same grades, the highest", sentence):
        return set(re.findall(names, match[1])) == everywhere
    if match := re.match(rf"({names}) holds the highest grade of the ", sentence):
        return everywhere == {match[1]}
    if match := re.match(
        rf"({names}) holds the higher grade of the two in (\w+) of the (\w+) areas.*?"
        rf"(?:, ({names}) in (\w+))?(?:; in (\w+) both hold the same)?(?:; overall .*)?\.$",
        sentence,
    ):
        name, own, whole, other, others, same = match.groups()
        return (
            len(alone[name]) == NUMBERS[own]
            and len(shared) == NUMBERS[whole]
            and (other is None or len(alone[other]) == NUMBERS[others])
            and (same is None)
            == (len(alone[name]) + sum(len(alone[o]) for o in alone if o != name) == len(shared))
        )
    if match := re.match(
        rf"({names}) holds the higher grade of the two (?:overall and )?in ", sentence
    ):
        return len(alone[match[1]]) == len(shared)
    return None


@pytest.mark.parametrize("day", days(), ids=str)
def test_every_sentence_of_the_answer_is_true(database: Database, day: date) -> None:
    for own, sentence in sentences(database, day):
        true = holds(sentence, own, day)
        who = [each.name for each in own]
        if true is None:
            assert OTHERWISE_TESTED.match(sentence), (who, sentence)
        else:
            assert true, (who, sentence)
