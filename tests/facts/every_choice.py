"""Every choice of the three authorities and each day on which something of them was published."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations

from gradeline.database.named_queries import Database
from gradeline.queries import side_by_side as queries
from gradeline.queries.side_by_side import (
    InForceRow,
    LastInspectionRow,
    LatestGradesRow,
    NotAlikeRow,
)
from gradeline.words.dates import months_as_age, partial
from tests.facts import oracle
from tests.facts.oracle import Grade

NAMES = {
    "cheshire-east": "Cheshire East",
    "cheshire-west-and-chester": "Cheshire West and Chester",
    "warrington": "Warrington",
}
IDS = {name: key for key, name in NAMES.items()}
SUBSETS = [subset for size in (1, 2, 3) for subset in combinations(NAMES, size)]
DAYS = oracle.days(NAMES)
LABELS = sorted({grade.label for grade in oracle.GRADES}, key=len, reverse=True)
LABEL = re.compile(rf"\b({'|'.join(LABELS)})\b")
YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True)
class Answers:
    """What the queries of side by side say on a day."""

    latest_grades: tuple[LatestGradesRow, ...]
    not_alike: tuple[NotAlikeRow, ...]
    last_inspection: tuple[LastInspectionRow, ...]
    in_force: tuple[InForceRow, ...]


@cache
def asked(database: Database, day: date, authorities: tuple[str, ...] = tuple(NAMES)) -> Answers:
    """Return what the queries say on a day, of all three unless others are named."""
    return Answers(
        database.ask(queries.latest_grades(as_at=day, authority_ids=authorities)),
        database.ask(queries.not_alike(as_at=day, authority_ids=authorities)),
        database.ask(queries.last_inspection(as_at=day, authority_ids=authorities)),
        database.ask(queries.in_force(as_at=day, authority_ids=authorities)),
    )


def of(answers: Answers, subset: tuple[str, ...]) -> Answers:
    return Answers(
        tuple(row for row in answers.latest_grades if row.authority_id in subset),
        tuple(row for row in answers.not_alike if row.authority_id in subset),
        tuple(row for row in answers.last_inspection if row.authority_id in subset),
        tuple(row for row in answers.in_force if row.authority_id in subset),
    )


def said_labels(text: str) -> Counter[str]:
    return Counter(LABEL.findall(text))


def ago(day: date, grade: Grade) -> str:
    if len(grade.published) < 10:
        return f"published in {partial(grade.published)}" if grade.published else "not known"
    months = oracle.months_between(date.fromisoformat(grade.published), day)
    return f"published {months_as_age(months)} ago"
