"""The step chart of grades over time."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from gradeline.charts.authority import Look, looks
from gradeline.charts.figure import Figure, figure_of
from gradeline.charts.palette import HOLLOW, PALETTES, Palette
from gradeline.compared_authorities import Authority
from gradeline.queries.trajectories import BandsRow, HappeningsRow, LevelsRow, MarksRow, SegmentsRow

LIGHT = PALETTES["light"]
LEVEL_NAME_WIDTH = 12
LANE = 0.17
WIDEST_LEVEL = 0.7
SCALE_GAP = 0.6
STRIP_LANE = 0.34
TOGETHER_HEIGHT = 520
PANEL_HEIGHT = 300
FEWEST_LEVELS = 4
LEVEL_HEIGHT = 60
MARK_SIZE = 13
LABEL_ROW = 28
TITLE_ROOM = 24
SPACING = 0.07
# None of these is the symbol of an authority's grades.
HAPPENING_SYMBOLS = {
    "visit": "line-ns-open",
    "area SEND inspection": "asterisk-open",
    "event": "triangle-up-open",
}


@dataclass(frozen=True)
class History:
    """The rows behind one trajectory chart, as the queries of `trajectories/` return them."""

    marks: Sequence[MarksRow]
    segments: Sequence[SegmentsRow]
    bands: Sequence[BandsRow]
    happenings: Sequence[HappeningsRow]
    levels: Sequence[LevelsRow]


@dataclass(frozen=True)
class Levels:
    """Where the levels of scales stand: `tops` is what to add to a rank, by the number of grades.

    Scales with as many grades share their levels; another number has levels of its own below, as
    nothing says which of them would stand for which. `named` are heights with their labels.
    """

    tops: dict[int, float]
    named: list[tuple[float, str]]

    @property
    def lowest(self) -> float:
        """Return the height of the lowest level."""
        return self.named[-1][0]

    def of(self, row: MarksRow | SegmentsRow, rank: int) -> float:
        """Return the height of a rank on the scale of a mark or a segment."""
        return self.tops[row.grade_count] + rank


def levels_of(history: History) -> Levels:
    """Return the levels to draw: of every number of grades that a mark has, else of the first."""
    drawn = {mark.grade_count for mark in history.marks} or {history.levels[0].grade_count}
    tops: dict[int, float] = {}
    named: list[tuple[float, str]] = []
    for row in history.levels:
        if row.grade_count in drawn:
            top = tops.setdefault(row.grade_count, named[-1][0] + SCALE_GAP if named else 0.0)
            label = "<br>".join(textwrap.wrap(row.label, LEVEL_NAME_WIDTH))
            named.append((top + row.grade_rank, label))
    return Levels(tops, named)


class Panels:
    """Panels under each other on one axis of days, from 1 at the top.

    What is drawn is kept as plain values until the end: a figure made of them at once is much
    quicker than one added to.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._traces: list[dict[str, Any]] = []
        self._shapes: list[dict[str, Any]] = []
        self._annotations: list[dict[str, Any]] = []
        self._axes: dict[str, dict[str, Any]] = {}

    def add_trace(self, row: int, **trace: Any) -> None:
        """Add lines or marks to a panel."""
        axes = {"xaxis": f"x{_suffix(row)}", "yaxis": f"y{_suffix(row)}"}
        self._traces.append({"type": "scatter", **trace, **axes})

    def add_shape(
        self, row: int, *, across: bool = False, upright: bool = False, **shape: Any
    ) -> None:
        """Add a shape; `across` counts x, `upright` counts y, from 0 to 1 over the panel."""
        self._shapes.append({**shape, **_where(row, across=across, upright=upright)})

    def annotate(self, row: int, *, across: bool = False, **annotation: Any) -> None:
        """Add a text at the height `y` of the panel, from 0 to 1."""
        where = _where(row, across=across, upright=True)
        self._annotations.append({"showarrow": False, **annotation, **where})

    def set_axes(self, row: int, xaxis: dict[str, Any], yaxis: dict[str, Any]) -> None:
        """Set the axes of a panel; only the last one has the days written under it."""
        height = (1 - SPACING * (self._count - 1)) / self._count
        bottom = max(1 - row * height - (row - 1) * SPACING, 0.0)
        suffix, is_last = _suffix(row), row == self._count
        shared = {} if is_last else {"matches": f"x{_suffix(self._count)}", "showticklabels": False}
        self._axes[f"xaxis{suffix}"] = {**xaxis, **shared, "anchor": f"y{suffix}"}
        domain = [bottom, min(bottom + height, 1.0)]
        self._axes[f"yaxis{suffix}"] = {**yaxis, "anchor": f"x{suffix}", "domain": domain}

    def drawn(self, layout: dict[str, Any]) -> Figure:
        """Return the figure."""
        drawn = {"shapes": self._shapes, "annotations": self._annotations}
        return figure_of(self._traces, {**layout, **self._axes, **drawn})


def _suffix(row: int) -> str:
    return "" if row == 1 else str(row)


def _where(row: int, *, across: bool, upright: bool) -> dict[str, str]:
    suffix = _suffix(row)
    return {
        "xref": f"x{suffix} domain" if across else f"x{suffix}",
        "yref": f"y{suffix} domain" if upright else f"y{suffix}",
    }


@dataclass(frozen=True)
class Lane:
    """Where and how one authority is drawn: its shift from each level, its colour and symbol."""

    levels: Levels
    shift: float
    look: Look


@dataclass(frozen=True)
class Panel:
    """One panel of a chart: its title and the authorities drawn in it."""

    title: str
    authorities: tuple[Authority, ...]


def trajectory_chart(
    history: History,
    authorities: Sequence[Authority],
    as_at: date,
    *,
    is_together: bool = True,
    is_bridged: bool = False,
    height: int | None = None,
) -> Figure:
    """Draw grades as steps, one colour and one symbol for each authority.

    A filled mark is a grade from its own report; a hollow one is Adequate, which is not Requires
    improvement; a hollow one with a dot is known second-hand. Lines stop where their framework
    ends; with `is_bridged` dotted ones lead on to the next. Height is in pixels. Drawn in the
    colours of the light theme, which the style sheet turns into those of the dark one.
    """
    everyone = tuple(authorities)
    panels = (
        [Panel("", everyone)]
        if is_together
        else [Panel(authority.name, (authority,)) for authority in everyone]
    )
    look = looks(authorities)
    levels = levels_of(history)
    figure = Panels(len(panels))
    lift = 2 if is_together else TITLE_ROOM
    for row, panel in enumerate(panels, 1):
        _draw_bands(figure, row, history.bands, LIGHT, label_lift=None if row > 1 else lift)
        for lane, authority in enumerate(panel.authorities):
            shift = (lane - (len(panel.authorities) - 1) / 2) * _lane(len(panel.authorities))
            drawn_at = Lane(levels, shift, look[authority.id])
            _draw_lines(figure, row, history.segments, authority, drawn_at, is_bridged)
            _draw_marks(figure, row, history.marks, authority, drawn_at, LIGHT.paper)
            _draw_happenings(figure, row, history.happenings, authority, lane, drawn_at)
        _set_axes(figure, row, panel, history, levels, as_at, LIGHT)
        if panel.title:
            figure.annotate(row, **_title(panel.title, LIGHT))
    more = LEVEL_HEIGHT * max(len(levels.named) - FEWEST_LEVELS, 0)
    total = height or (
        TOGETHER_HEIGHT + more if is_together else (PANEL_HEIGHT + more) * len(panels)
    )
    return figure.drawn(_layout(LIGHT, total, has_legend=is_together))


def _lane(count: int) -> float:
    """Return how far apart lines on one level lie, so that those of two levels never meet."""
    return min(LANE, WIDEST_LEVEL / max(count - 1, 1))


def _draw_bands(
    figure: Panels, row: int, bands: Sequence[BandsRow], palette: Palette, *, label_lift: int | None
) -> None:
    for position, band in enumerate(bands):
        figure.add_shape(
            row,
            upright=True,
            type="rect",
            x0=band.period_start,
            x1=band.period_end,
            y0=0,
            y1=1,
            fillcolor=palette.band if position % 2 == 0 else palette.paper,
            line={"width": 1, "color": palette.grid, "dash": "dot"},
            layer="below",
            name=band.short_name,
        )
        if label_lift is not None:
            middle = band.period_start + (band.period_end - band.period_start) / 2
            figure.annotate(
                row,
                x=middle,
                y=1,
                yanchor="bottom",
                yshift=label_lift + (0 if position % 2 == 0 else LABEL_ROW),
                text=band.short_name.replace(" ", "<br>", 1),
                font={"size": 11, "color": palette.muted},
            )


def _draw_lines(
    figure: Panels,
    row: int,
    segments: Sequence[SegmentsRow],
    authority: Authority,
    drawn_at: Lane,
    is_bridged: bool,
) -> None:
    own = [segment for segment in segments if segment.authority_id == authority.id]
    styles: list[tuple[bool, dict[str, Any], str]] = [(False, {"width": 3}, "held")]
    if is_bridged:
        styles.append((True, {"width": 2, "dash": "dot"}, "bridge"))
    for bridge, line, name in styles:
        xs: list[date | None] = []
        ys: list[float | None] = []
        for segment in [segment for segment in own if segment.is_bridge == bridge]:
            xs += [segment.start_date, segment.end_date, None]
            ends = (segment.start_rank, segment.end_rank)
            ys += [*(drawn_at.levels.of(segment, rank) + drawn_at.shift for rank in ends), None]
        if not xs:
            continue
        figure.add_trace(
            row,
            x=xs,
            y=ys,
            mode="lines",
            line={**line, "color": drawn_at.look.colour},
            name=f"{authority.name}, {name}",
            legendgroup=authority.id,
            showlegend=False,
            hoverinfo="skip",
        )


def _draw_marks(
    figure: Panels,
    row: int,
    marks: Sequence[MarksRow],
    authority: Authority,
    drawn_at: Lane,
    paper: str,
) -> None:
    own = [mark for mark in marks if mark.authority_id == authority.id]
    colour, symbol = drawn_at.look.colour, drawn_at.look.symbol
    figure.add_trace(
        row,
        x=[None],
        y=[None],
        mode="markers",
        marker={"symbol": symbol, "size": MARK_SIZE, "color": colour},
        name=authority.name,
        legendgroup=authority.id,
    )
    figure.add_trace(
        row,
        x=[mark.chart_date for mark in own],
        y=[drawn_at.levels.of(mark, mark.grade_rank) + drawn_at.shift for mark in own],
        mode="markers",
        marker={
            "symbol": [
                symbol if mark.evidence == "primary" else drawn_at.look.second_hand_symbol
                for mark in own
            ],
            "size": MARK_SIZE,
            "color": [paper if _is_hollow(mark) else colour for mark in own],
            "line": {"width": 2, "color": colour},
        },
        name=f"{authority.name}, grades",
        legendgroup=authority.id,
        showlegend=False,
        text=[_hover(mark) for mark in own],
        hovertemplate="%{text}<extra></extra>",
    )


def _is_hollow(mark: MarksRow) -> bool:
    return mark.evidence == "primary" and mark.grade_colour == HOLLOW


def _hover(mark: MarksRow) -> str:
    strand = f" ({mark.strand})" if mark.strand else ""
    page = f", page {mark.page}" if mark.page else ""
    known = "Ofsted's list" if mark.evidence == "official list" else mark.evidence
    second_hand = "" if mark.evidence == "primary" else f"<br>Known second-hand: {known}"
    return (
        f"<b>{mark.grade_label}</b><br>{mark.authority}<br>"
        f"{mark.area_label}{strand}<br>"
        f"{mark.kind}, {mark.inspected_year}{page}{second_hand}"
    )


def _draw_happenings(
    figure: Panels,
    row: int,
    happenings: Sequence[HappeningsRow],
    authority: Authority,
    lane: int,
    drawn_at: Lane,
) -> None:
    own = [happening for happening in happenings if happening.authority_id == authority.id]
    for group, symbol in HAPPENING_SYMBOLS.items():
        drawn = [happening for happening in own if happening.group_name == group]
        if not drawn:
            continue
        figure.add_trace(
            row,
            x=[happening.chart_date for happening in drawn],
            y=[drawn_at.levels.lowest + 1 + lane * STRIP_LANE] * len(drawn),
            mode="markers",
            marker={
                "symbol": symbol,
                "size": 11,
                "color": drawn_at.look.colour,
                "line": {"width": 2, "color": drawn_at.look.colour},
            },
            name=f"{authority.name}, {group}s",
            legendgroup=authority.id,
            showlegend=False,
            text=[
                f"<b>{happening.what}</b><br>{happening.authority}, {happening.happened}"
                f"<br>{happening.detail}"
                for happening in drawn
            ],
            hovertemplate="%{text}<extra></extra>",
        )


def _set_axes(
    figure: Panels,
    row: int,
    panel: Panel,
    history: History,
    levels: Levels,
    as_at: date,
    palette: Palette,
) -> None:
    has_strip = bool(history.happenings)
    values, labels = [height for height, _ in levels.named], [name for _, name in levels.named]
    bottom = levels.lowest + 0.55
    if has_strip:
        strip_top = levels.lowest + 1
        middle = strip_top + (len(panel.authorities) - 1) * STRIP_LANE / 2
        values.append(middle)
        labels.append("Visits and<br>events")
        bottom = strip_top + (len(panel.authorities) - 1) * STRIP_LANE + 0.35
    yaxis = {
        "range": [bottom, 0.5],
        "tickvals": values,
        "ticktext": labels,
        "showgrid": False,
        "zeroline": False,
        "tickfont": {"size": 12, "color": palette.ink},
        "automargin": True,
        "fixedrange": True,
    }
    for level, _ in levels.named:
        figure.add_shape(
            row,
            across=True,
            type="line",
            x0=0,
            x1=1,
            y0=level,
            y1=level,
            line={"color": palette.grid, "width": 1},
            layer="below",
        )
    begin = min((band.period_start for band in history.bands), default=as_at)
    xaxis = {
        "type": "date",
        "range": [begin, as_at + timedelta(days=120)],
        "showgrid": False,
        "zeroline": False,
        "dtick": "M24",
        "tickformat": "%Y",
        "tickfont": {"size": 12, "color": palette.ink},
        "fixedrange": True,
    }
    figure.set_axes(row, xaxis, yaxis)


def _title(text: str, palette: Palette) -> dict[str, Any]:
    font = {"size": 14, "color": palette.ink}
    return {"across": True, "x": 0.5, "y": 1, "yanchor": "bottom", "text": text, "font": font}


def _layout(palette: Palette, height: int, *, has_legend: bool) -> dict[str, Any]:
    return {
        "height": height,
        "margin": {"l": 8, "r": 12, "t": 84 if has_legend else 84 + TITLE_ROOM, "b": 30},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "Source Sans, sans-serif", "size": 13, "color": palette.ink},
        "showlegend": has_legend,
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": -0.08,
            "yanchor": "top",
            "font": {"size": 13, "color": palette.ink},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "hoverlabel": {"bgcolor": palette.paper, "font": {"color": palette.ink, "size": 13}},
        "dragmode": False,
    }
