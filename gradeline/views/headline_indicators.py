"""The headline indicators of each theme, side by side, under the grades."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from gradeline.drawing.pictures.multiples import Multiples, Small
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.sparkline import Point, Sparkline
from gradeline.few import few, note
from gradeline.navigation.choices import Choices
from gradeline.queries import side_by_side as queries
from gradeline.queries.query import Query
from gradeline.queries.side_by_side import HeadlineLinesRow, HeadlinesRow
from gradeline.sections.cells import Brief, Cell, Keyed, Link, Missing, Stack, Strong
from gradeline.sections.listing import download_of
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE, Section
from gradeline.sections.table import Column, Group, Table
from gradeline.views.answers import remembered, rows
from gradeline.views.pictures import selection_with_initials, small_lines
from gradeline.words import change
from gradeline.words.indicators import (
    ABOUT_HEADLINES,
    LINES_OF_TEN_YEARS,
    as_at_note,
    bare,
    beside,
    documents,
    reason,
)
from gradeline.words.trends import moved

ENGLAND = "england"
ABOUT = "Headline indicators: the last ten years"
DOWNLOADED: tuple[queries.HeadlinesColumn, ...] = (
    "theme", "indicator_id", "label", "domain", "unit", "polarity", "area", "kind", "period_label",
    "value", "missing_reason", "few_of", "trend", "verdict", "units_per_point", "base_unit",
    "document",
)  # fmt: skip


@dataclass(frozen=True)
class Lines:
    """The lines of indicators and areas, and the few whom the last figure of each rests on."""

    points: dict[str, dict[str, list[Point]]]
    few_of: dict[str, dict[str, str | None]]


def headlines_asked(
    chosen: Choices,
) -> tuple[Query[HeadlinesRow], Query[HeadlineLinesRow]]:
    """Return the queries of the newest figures and of the lines behind them."""
    as_at, area_ids = chosen.as_at, (*chosen.authority_ids, ENGLAND)
    return (
        queries.headlines(as_at=as_at, area_ids=area_ids),
        queries.headline_lines(as_at=as_at, area_ids=area_ids),
    )


@remembered
def headlines(chosen: Choices) -> Section | None:
    """Return a row for each headline indicator, grouped by theme; None where none has a figure."""
    newest, earlier = headlines_asked(chosen)
    found = rows(chosen.database, newest)
    if not found:
        return None
    lines = _lines(rows(chosen.database, earlier))
    return Section(
        "in-figures",
        question="In figures",
        sentences=[
            *ABOUT_HEADLINES,
            *([as_at_note(chosen.day_in_the_past)] if chosen.day_in_the_past else []),
        ],
        key=[
            *(Keyed(each.name, each.position) for each in chosen.authorities),
            Keyed("England", None),
        ],
        tables=[_table(chosen, found, lines)],
        rows=[download_of("headlines", "Headline indicators", DOWNLOADED, found)],
        as_at=chosen.as_at,
        picture=lambda: _picture(chosen, found, lines),
    )


def from_which(chosen: Choices) -> str:
    """Name what grades and headline figures are from, for the foot of the page."""
    newest, _ = headlines_asked(chosen)
    found = rows(chosen.database, newest)
    names = [row.document for row in found]
    if chosen.day_in_the_past:
        # Figures are given as last revised; when that was is later than the day.
        names = [name.rpartition(", ")[0] or name for name in names]
    figures = f"; figures: {documents(names)}" if found else ""
    return f"inspection reports, named with their pages on each inspection record{figures}"


def _picture(chosen: Choices, found: Sequence[HeadlinesRow], lines: Lines) -> PictureToTake:
    """Return a small chart for each headline indicator, titled with how the figures moved."""
    judged = [row for row in found if row.verdict is not None and row.authority_id in chosen.names]
    charts = [
        Small(
            own.short_label,
            small_lines(
                chosen, own, lines.points[own.indicator_id], lines.few_of[own.indicator_id]
            ),
        )
        for own in {row.indicator_id: row for row in found}.values()
        if own.indicator_id in lines.points
    ]
    return PictureToTake(
        moved(judged, chosen.names) if judged else ABOUT,
        selection_with_initials(chosen, ABOUT, *note(row.few_of for row in found)),
        Multiples(f"{ABOUT}.", charts),
        f"{documents(row.document for row in found)}. {OPEN_GOVERNMENT_LICENCE}",
        chosen.as_at,
    )


def _lines(found: Sequence[HeadlineLinesRow]) -> Lines:
    """Return the points of each area by indicator; a total has none of England, far above them."""
    lines = Lines({}, {})
    for row in found:
        if row.kind == "authority" or not row.is_total:
            own = lines.points.setdefault(row.indicator_id, {})
            own.setdefault(row.authority_id, []).append((row.year, row.value, row.stretch))
            lines.few_of.setdefault(row.indicator_id, {})[row.authority_id] = row.few_of
    return lines


def _table(chosen: Choices, found: Iterable[HeadlinesRow], lines: Lines) -> Table:
    areas = {**chosen.names, ENGLAND: "England"}
    return Table(
        "headlines",
        "Headline indicators by theme",
        [
            Column("indicator", "Indicator"),
            Column("line", "Over time"),
            *(Column(area, name, is_number=True) for area, name in areas.items()),
        ],
        [
            Group(
                theme,
                [
                    _row(chosen, list(each), areas, lines)
                    for _, each in groupby(own, lambda row: row.indicator_id)
                ],
            )
            for theme, own in groupby(found, lambda row: row.theme)
        ],
        look="headlines",
        is_caption_hidden=True,
        group_name="theme",
    )


def _row(
    chosen: Choices, own: Sequence[HeadlinesRow], areas: dict[str, str], lines: Lines
) -> list[Cell]:
    first = own[0]
    positions = {each.id: each.position for each in chosen.authorities}
    points = lines.points.get(first.indicator_id, {})
    drawn = {positions.get(area): line for area, line in points.items()}
    unit = f"{told}, " if (told := beside(first.unit)) else ""
    name = Link(first.label, chosen.indicator_address(first.domain, first.label))
    held = {row.authority_id: row for row in own}
    return [
        Stack(name, [unit + first.period_label]),
        Sparkline(LINES_OF_TEN_YEARS, drawn) if drawn else None,
        *(_figure(held.get(area)) for area in areas),
    ]


def _figure(row: HeadlinesRow | None) -> Cell:
    if row is None:
        return "not held"
    if row.value is None:
        return Missing(reason(row.missing_reason))
    return Stack(Strong(bare(row.value, row.unit, row.decimals)), [_went(row), few(row.few_of)])


def _went(row: HeadlinesRow) -> Cell:
    """Return the way of a figure in short; whole is told what a point is as well."""
    if row.trend is None:
        return Brief(change.TOO_FEW_YEARS, f"{change.TOO_FEW_YEARS}; {change.NO_TREND_TOLD}")
    shown, point = change.in_a_cell(row), change.a_point(row)
    return Brief(shown, f"{shown}; {point}") if point else shown
