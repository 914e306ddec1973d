"""Made-up histories of ILACS inspections, to reckon waits from one to the next by hand."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from tests.conftest import MadeUp
from tests.frames import Database

Begun = tuple[str, str, str]
AREAS = (
    ("2026-04-01", "ilacs-2026", "leaders"),
    ("2023-01-01", "ilacs-2023", "overall"),
    ("2018-01-01", "ilacs-2018", "overall"),
)


def waits(made_up: MadeUp, begun: Sequence[Begun], **more: Any) -> Database:
    """Build a database of inspections, each as authority, first day and grade.

    The grade is the overall one, from April 2026 that of leaders. Reports are published 60 days
    after the first day.
    """
    inspections, judgements = [], []
    for position, (authority, start, grade) in enumerate(begun):
        key = f"made-up-{position}"
        framework, area = next(each[1:] for each in AREAS if each[0] <= start)
        published = (date.fromisoformat(start) + timedelta(days=60)).isoformat()
        inspections.append((key, authority, framework, "ilacs_standard", start, published))
        judgements.append((key, f"{framework}-{area}", grade))
    return made_up(inspections, judgements, **more)


def after(start: str, days: int) -> str:
    """Return the day so many days after another."""
    return (date.fromisoformat(start) + timedelta(days=days)).isoformat()
