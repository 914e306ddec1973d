"""Every choice of the three authorities and each day on which something of them was published."""

import re
from collections import Counter
from datetime import date
from functools import cache
from itertools import combinations

import pandas as pd

from gradeline.database.reading import Database
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
Frames = dict[str, pd.DataFrame]


@cache
def asked(database: Database, day: date) -> Frames:
    """Return what the queries say of all three on a day."""
    named = {"as_at": day, "authority_ids": list(NAMES)}
    queries = ("latest_grades", "not_alike", "last_inspection", "in_force")
    return {name: database.query(f"side_by_side/{name}", named) for name in queries}


def of(frames: Frames, subset: tuple[str, ...]) -> Frames:
    return {name: frame[frame["authority_id"].isin(subset)] for name, frame in frames.items()}


def said_labels(text: str) -> Counter[str]:
    return Counter(LABEL.findall(text))


def ago(day: date, grade: Grade) -> str:
    if len(grade.published) < 10:
        return f"published in {partial(grade.published)}" if grade.published else "not known"
    months = oracle.months_between(date.fromisoformat(grade.published), day)
    return f"published {months_as_age(months)} ago"
