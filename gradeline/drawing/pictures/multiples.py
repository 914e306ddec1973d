"""Small charts of lines on a picture, beside and under each other, each on its own scale."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.drawing.pictures.letters import (
    LEGIBLE,
    MUTED,
    joined,
    lines_svg,
    moved,
    text_svg,
    wrapped,
)
from gradeline.drawing.pictures.lines import Lines

TITLE = 20.0
GAP = 20
MOST_COLUMNS = 4
LEAST_CHART = 215.0


@dataclass(frozen=True, slots=True)
class Small:
    """One of many charts, with its name."""

    title: str
    chart: Lines


@dataclass(frozen=True, slots=True)
class Multiples:
    """Small charts beside and under each other, each on a scale of its own."""

    about: str
    charts: Sequence[Small]

    def draw(self, width: float, height: float) -> Markup:
        """Return the charts; where they have no room, the last are left out and counted."""
        columns = min(MOST_COLUMNS, max(math.ceil(math.sqrt(len(self.charts))), 1))
        rows = math.ceil(len(self.charts) / columns)
        most = max(int((height - 26) // LEAST_CHART), 1)
        shown = list(self.charts)
        if rows > most:
            rows, shown = most, shown[: most * columns]
        long = (width - (columns - 1) * GAP * 2) / columns
        tall = (height - 26 * (len(shown) < len(self.charts))) / max(rows, 1)
        parts = [
            moved(
                _small(each, long, tall - GAP),
                number % columns * (long + GAP * 2),
                number // columns * tall,
            )
            for number, each in enumerate(shown)
        ]
        if len(shown) < len(self.charts):
            more = f"and {len(self.charts) - len(shown)} more in the file"
            parts.append(text_svg(more, 0, height - 6, 18, colour=MUTED))
        return joined(parts)


def _small(each: Small, long: float, tall: float) -> Markup:
    title = wrapped(each.title, TITLE, long, "bold", 2)
    head = len(title) * TITLE * 1.2 + 6
    return lines_svg(title, 0, TITLE, TITLE, step=TITLE * 1.2, weight="bold") + moved(
        each.chart.draw(long, tall - head, LEGIBLE), 0, head
    )
