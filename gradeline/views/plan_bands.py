"""The bands of the improvement plan and a value on them, as cells."""

from typing import Literal

from gradeline.navigation.choices import Choices
from gradeline.queries import improvement_plan as queries
from gradeline.queries.improvement_plan import MeasuresRow
from gradeline.sections.cells import Cell, Stack, Steps
from gradeline.views.answers import rows
from gradeline.words import scorecard as words

MOST_STEPS = max(words.STEPS.values())
# What is taken away of where a value lies, and of the bands as printed.
PlacedColumn = Literal[
    "score", "plan_band", "rank", "remark", "next_band", "next_rule", "next_bound", "change_needed",
]  # fmt: skip
PrintedColumn = Literal["requires_improvement_printed", "good_printed", "outstanding_printed"]
PLACED: tuple[PlacedColumn, ...] = (
    "score", "plan_band", "rank", "remark", "next_band", "next_rule", "next_bound", "change_needed",
)  # fmt: skip
PRINTED: tuple[PrintedColumn, ...] = (
    "requires_improvement_printed", "good_printed", "outstanding_printed",
)  # fmt: skip


def measures(chosen: Choices) -> tuple[MeasuresRow, ...]:
    """Return every measure of the plan with its bands."""
    return rows(chosen.database, queries.measures(recommendation_number=None))


def band_key() -> list[Cell]:
    """Return what the scale of steps means."""
    return [steps(band, told) for band, told in words.KEY.items()]


def steps(plan_band: str, text: str) -> Steps:
    """Return the place of a band among all of them, with words for it."""
    return Steps(words.STEPS[plan_band], MOST_STEPS, text)


def placed(row: words.Scored, plan_band: str, unit: str | None) -> Cell:
    """Return where a value lies, what would have to change, and what to know about it."""
    where = steps(plan_band, words.placed(plan_band))
    return Stack(where, [words.needed(row, unit), words.remarks(row)])
