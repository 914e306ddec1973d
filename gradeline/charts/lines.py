"""Lines of figures over the years, one for each area, their last values beside them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Protocol, TypeVar

from gradeline.charts.authority import Look, looks
from gradeline.charts.layout import LIGHT, plain_layout, time_axis, value_axis
from gradeline.compared_authorities import Authority
from gradeline.few import few, in_short
from gradeline.queries.indicators import LinesRow
from gradeline.queries.scorecard import PublishedRow
from gradeline.rounding import halves_up

LABEL_SPACE = 0.062
MARK_SIZE = 7
LONGEST_LABEL = 13
MOST_WITH_CLOSE_YEARS = timedelta(days=15 * 366)
Label = tuple[float, date, str, str]
Figures = LinesRow | PublishedRow


class OfPeriod(Protocol):
    """A point of a line: no line is drawn from one stretch to the next."""

    @property
    def period_end(self) -> date:
        """Return the day it stands on."""

    @property
    def stretch(self) -> int | None:
        """Return the number of its stretch."""


Point = TypeVar("Point", bound=OfPeriod)


@dataclass
class Drawing:
    """What is drawn so far; a figure made of it at once is much quicker than one added to."""

    traces: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)

    def add_line(self, **trace: Any) -> None:
        """Add lines or markers."""
        self.traces.append({"type": "scatter", **trace})

    def add_shape(self, **shape: Any) -> None:
        """Add a shape."""
        self.shapes.append(shape)

    def annotate(self, **annotation: Any) -> None:
        """Add a text without an arrow."""
        self.annotations.append({"showarrow": False, **annotation})


def draw_areas(
    drawing: Drawing,
    lines: Iterable[Figures],
    authorities: Sequence[Authority],
    span: tuple[float, float],
    *,
    unit: str,
    decimals: int,
) -> None:
    """Draw one line for each area of `lines`, cut between stretches, its last value at its end.

    Where a line ends before the newest period of all, the year stands with its last value. The
    lines of an area come one after another. `authorities` are those compared, so that colours
    stay with them; other areas are drawn in grey, a further authority in ink.
    """
    look = looks(authorities)
    labels: list[Label] = []
    shown = list(lines)
    newest = max((row.period_end for row in shown if row.value is not None), default=None)
    for area, own in groupby(shown, lambda row: row.authority_id):
        known = [(row, row.value) for row in own if row.value is not None]
        if not known:
            continue
        last, value = known[-1]
        drawn = _drawn(last, look)
        compared = next((each for each in authorities if each.id == area), None)
        full = f"{last.area} ({compared.initials})" if compared else last.area
        _draw_line(drawing, [row for row, _ in known], drawn, full, unit, decimals)
        short = compared.initials if compared else _cut_short(last.area)
        year = "" if last.period_end == newest else str(last.period_end.year)
        text = f"{short} {in_short(halves_up(value, decimals), last.few_of, year)}"
        labels.append((value, last.period_end, text, drawn["line"]["color"]))
    _draw_labels(drawing, labels, span)


def line_layout(
    drawing: Drawing, *, height: int, unit: str, span: tuple[float, float], days: Any
) -> dict[str, Any]:
    """Return the layout of a chart of lines over the years.

    `height` is in pixels, `span` the lowest and highest value shown, `days` the first and last day
    of the time axis or None.
    """
    is_long = days is not None and days[1] - days[0] > MOST_WITH_CLOSE_YEARS
    return {
        **plain_layout(height),
        # Names stand at the ends of lines and in the key below, which needs less room on a phone.
        "showlegend": False,
        "margin": {"l": 8, "r": 130, "t": 12, "b": 30},
        "xaxis": time_axis(
            range=list(days) if days else None,
            tickformat="%Y",
            # More years side by side would be turned on a phone, into what stands below them.
            dtick="M60" if is_long else "M24",
            tickangle=0,
            anchor="y",
        ),
        "yaxis": value_axis(unit, range=list(span)),
        "shapes": drawing.shapes,
        "annotations": drawing.annotations,
    }


def points(
    own: Iterable[Point], value: Callable[[Point], float | None], hover: Callable[[Point], str]
) -> dict[str, Any]:
    """Return what a trace needs to draw a value, with a gap between one stretch and the next."""
    xs: list[date] = []
    ys: list[float | None] = []
    texts: list[str] = []
    previous = None
    for row in own:
        if previous is not None and row.stretch != previous:
            xs.append(row.period_end)
            ys.append(None)
            texts.append("")
        previous = row.stretch
        xs.append(row.period_end)
        ys.append(value(row))
        texts.append(hover(row))
    return {"x": xs, "y": ys, "text": texts, "hovertemplate": "%{text}<extra></extra>"}


def _cut_short(name: str) -> str:
    """Return a name that fits beside the chart on a phone; its key has the whole of it."""
    return name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1].rstrip(' ,')}…"


def _drawn(row: Figures, look: Mapping[str, Look]) -> dict[str, Any]:
    """Return the look of a line and of its marks, which are those of the key."""
    own, symbol = look.get(row.authority_id), "circle"
    line: dict[str, Any]
    if own is not None:
        line, symbol = {"color": own.colour, "width": 3}, own.symbol
    elif row.kind == "authority":
        line = {"color": LIGHT.ink, "width": 2}
    else:
        dash = "solid" if row.kind == "country" else "dash"
        line = {"color": LIGHT.context, "width": 2, "dash": dash}
    marker = {"size": MARK_SIZE, "color": line["color"], "symbol": symbol}
    return {"line": line, "marker": marker}


def _draw_line(
    drawing: Drawing,
    known: Sequence[Figures],
    drawn: Mapping[str, Any],
    name: str,
    unit: str,
    decimals: int,
) -> None:
    def hover(row: Figures) -> str:
        figure = "" if row.value is None else halves_up(row.value, decimals)
        derived = "worked out" if row.status == "derived" else ""
        return (
            f"<b>{figure} {unit}</b><br>{row.area}, {row.period_label}"
            f"<br>{', '.join(filter(None, [row.document, derived, few(row.few_of)]))}"
        )

    drawing.add_line(
        **points(known, lambda row: row.value, hover),
        mode="lines+markers",
        **drawn,
        name=name,
    )


def _draw_labels(
    drawing: Drawing,
    labels: list[Label],
    span: tuple[float, float],
) -> None:
    """Write the last values at the ends of lines, kept apart so that none covers another."""
    step = (span[1] - span[0]) * LABEL_SPACE
    placed: list[float] = []
    for value, _, _, _ in sorted(labels):
        placed.append(max(value, placed[-1] + step) if placed else value)
    over = placed[-1] - span[1] if placed else 0
    if over > 0:
        placed = [place - over for place in placed]
    for (_, end, text, colour), place in zip(sorted(labels), placed, strict=True):
        drawing.annotate(
            x=end,
            y=place,
            xanchor="left",
            xshift=10,
            text=text,
            font={"size": 13, "color": colour},
        )
