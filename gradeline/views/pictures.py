"""Pictures to take of what several pages show: histories as lanes, an indicator as lines.

What stands in a picture is made of the rows that its section offers as a file.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Protocol

from gradeline.charts.authority import looks
from gradeline.charts.indicator import Series, shades
from gradeline.drawing.pictures.lanes import Lane, Lanes
from gradeline.drawing.pictures.letters import INK
from gradeline.drawing.pictures.lines import Line, Lines, Point, Remark, Star
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.ribbon import Ribbon
from gradeline.few import in_short, note
from gradeline.navigation.choices import Choices
from gradeline.queries.indicators import CardRow, LinesRow
from gradeline.sections.cells import Symbol
from gradeline.sections.pictured import board_of, key_of
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE, Section
from gradeline.sections.text import in_words
from gradeline.views import grade_board
from gradeline.words.dates import partial
from gradeline.words.evidence import second_hand
from gradeline.words.indicators import bare, measured
from gradeline.words.joining import counted, joined
from gradeline.words.ribbons import ribbon_name


class OfUnit(Protocol):
    """A row that tells the name of an indicator, its unit and how many decimals figures have."""

    @property
    def label(self) -> str:
        """Return the name."""

    @property
    def unit(self) -> str:
        """Return the unit."""

    @property
    def decimals(self) -> int:
        """Return the number of decimals."""


# A picture is passed on without the rows beside it, so it sends nobody there.
REPORTS = f"Ofsted's inspection reports and lists of outcomes. {OPEN_GOVERNMENT_LICENCE}"
MOST_DOCUMENTS = 3
NEW_SERIES = "new series"
STARS = "as reported in an inspection, not part of the line"


def selection(chosen: Choices, *more: str) -> str:
    """Return the line under a title: the authorities, and what else was chosen."""
    return "; ".join([joined(list(chosen.names.values())), *filter(None, more)])


def selection_with_initials(chosen: Choices, *more: str) -> str:
    """Return that line with the letters by which small charts name the authorities."""
    named = [f"{each.name} ({each.initials})" for each in chosen.authorities]
    return "; ".join([joined(named), *filter(None, more)])


def key_of_authorities(chosen: Choices) -> list[Symbol]:
    """Return what the symbols and letters mean that stand for the authorities compared."""
    return [Symbol(f"{each.name} ({each.initials})", each.position) for each in chosen.authorities]


def board_picture(chosen: Choices, title: str, section: Section) -> PictureToTake:
    """Return the picture of a section with a board of grades."""
    table = section.tables[0]
    return PictureToTake(
        title,
        selection(chosen, "latest grades, and their history since 2009"),
        board_of(table, section.key, f"{table.caption}."),
        _reports(row.evidence for row in grade_board.found(chosen)),
        chosen.as_at,
    )


def lanes_picture(
    chosen: Choices,
    title: str,
    lanes: Sequence[tuple[str, str, str]],
    only: Collection[tuple[str, str, str]] | None = None,
    more: str = "",
) -> PictureToTake:
    """Return histories as large ribbons, each in a lane of its own.

    A lane is its name, a theme and an authority, by their ids. `only` leaves out all grades but
    those of these themes, inspections and areas.
    """
    rows = [
        row
        for row in grade_board.found(chosen)
        if (row.theme_id, row.authority_id) in {(theme, own) for _, theme, own in lanes}
        and (only is None or (row.theme_id, row.inspection_id, row.area_id) in only)
    ]
    drawn = []
    for name, theme_id, authority_id in lanes:
        own = [row for row in rows if (row.theme_id, row.authority_id) == (theme_id, authority_id)]
        blocks = [grade_board.block(chosen, row) for row in own]
        about = ribbon_name(own[0].theme if own else name, chosen.names[authority_id])
        drawn.append(Lane(name, Ribbon(about, grade_board.axis(chosen), blocks)))
    said = "; ".join(f"{lane.name}: {in_words(lane.ribbon) or 'no grade held'}" for lane in drawn)
    body = Lanes(
        f"Grades since 2009. {said}.",
        grade_board.axis(chosen),
        drawn,
        key_of(grade_board.key_of(rows)),
    )
    source = _reports(row.evidence for row in rows)
    return PictureToTake(title, selection(chosen, more), body, source, chosen.as_at)


def _reports(evidence: Iterable[str]) -> str:
    """Name what grades are from; those that are known from elsewhere have a dashed edge."""
    known = second_hand(evidence)
    dashed = f"; grades with a dashed edge are {known}" if known else ""
    return f"Ofsted's inspection reports{dashed}. {OPEN_GOVERNMENT_LICENCE}"


def indicator_picture(chosen: Choices, title: str, series: Series, card: CardRow) -> PictureToTake:
    """Return the lines of one indicator; `series` is what the chart of the page draws."""
    look = looks(chosen.authorities)
    positions = {each.id: each.position for each in chosen.authorities}
    ends = [row.period_end for row in series.lines if row.value is not None]
    newest = max([*ends, *(row.period_end for row in series.averages)], default=None)
    lines = [
        _line(list(own), positions, card, newest)
        for _, own in groupby(series.lines, key=lambda row: row.authority_id)
    ]
    lines += [
        Line(
            f"Neighbours of {own[0].authority}",
            [Point(row.period_end, series.average_of(row), row.stretch) for row in own],
            in_short(
                bare(series.average_of(own[-1]), card.unit, card.decimals),
                None,
                _earlier(own[-1].period_end, newest),
            ),
            colour=look[authority_id].colour,
            dash="dotted",
        )
        for authority_id, rows in groupby(series.averages, key=lambda row: row.authority_id)
        for own in [list(rows)]
    ]
    breaks = [row.boundary for row in series.remarks if row.kind == "break"]
    remarks = [
        *(
            Remark(shade.start, shade.end, shade.short, shade.reason)
            for shade in shades(series.remarks)
        ),
        *(Remark(day, day, "", NEW_SERIES) for day in breaks),
    ]
    stars = [
        Star(
            row.figure_day,
            row.value,
            look[row.authority_id].colour,
            f"{row.authority}, {row.value:,.10g} {row.unit}, {partial(row.date)}, as reported;"
            f" source: {row.document}",
        )
        for row in series.starred
        if row.authority_id in look
    ]
    given = [f"{line.name} {line.end}" for line in lines if line.points]
    body = Lines(
        f"{measured(card.label, card.unit)}, year by year. Latest: {joined(given) or 'no figure'}.",
        card.unit,
        [line for line in lines if line.points],
        remarks,
        stars,
        STARS,
    )
    return PictureToTake(
        title,
        selection(chosen, _period(series.lines), *note(row.few_of for row in series.lines)),
        body,
        _documents(series.lines),
        chosen.as_at,
    )


def small_lines(
    chosen: Choices,
    told: OfUnit,
    lines: Mapping[str, Sequence[tuple[int, float, int]]],
    few_of: Mapping[str, str | None],
) -> Lines:
    """Return one of many charts: a line for each area by its id, named at its end in short.

    A point is (year, value, stretch); it stands where its year begins. `few_of` are the few whom
    the last figure of an area rests on. Areas that are not compared are the country.
    """
    compared = {each.id: each for each in chosen.authorities}
    newest = max((year for points in lines.values() for year, _, _ in points), default=0)
    drawn = []
    for area, points in lines.items():
        last_year, last, _ = points[-1]
        authority = compared.get(area)
        year = "" if last_year == newest else str(last_year)
        drawn.append(
            Line(
                authority.initials if authority else "England",
                [Point(date(year, 1, 1), value, stretch) for year, value, stretch in points],
                in_short(bare(last, told.unit, told.decimals), few_of.get(area), year),
                authority.position if authority else None,
            )
        )
    given = [f"{line.name} {line.end}" for line in drawn]
    return Lines(f"{told.label}: {joined(given)}.", told.unit, drawn)


def _line(
    own: Sequence[LinesRow], positions: Mapping[str, int], card: CardRow, newest: date | None
) -> Line:
    """Return the line of an area: in its colour, in ink where it was added, else in grey."""
    points = [Point(row.period_end, row.value, row.stretch) for row in own if row.value is not None]
    last = next((row for row in reversed(own) if row.value is not None), None)
    end = ""
    if last is not None:
        written = bare(last.value, card.unit, card.decimals)
        end = in_short(written, last.few_of, _earlier(last.period_end, newest))
    first = own[0]
    if first.authority_id in positions:
        return Line(first.area, points, end, positions[first.authority_id])
    dash = "dashed" if first.kind == "region" else "solid"
    colour = INK if first.kind == "authority" else None
    return Line(first.area, points, end, colour=colour, dash=dash)


def _earlier(last: date, newest: date | None) -> str:
    """Return the year in which a line ends, where another goes on after it."""
    return "" if last == newest else str(last.year)


def _period(lines: Sequence[LinesRow]) -> str:
    """Say of which periods figures are shown."""
    held = sorted({(row.period_end, row.period_label) for row in lines})
    if not held:
        return ""
    first, last = held[0][1], held[-1][1]
    return first if first == last else f"{first} to {last}"


def _documents(lines: Sequence[LinesRow]) -> str:
    """Name the documents that figures are from, those of the newest figures first."""
    newest = sorted(lines, key=lambda row: row.period_end, reverse=True)
    names = list(dict.fromkeys(row.document for row in newest if row.value is not None))
    more = len(names) - MOST_DOCUMENTS
    named = [*names[:MOST_DOCUMENTS], counted(more, "older source")] if more > 0 else names
    return f"{'; '.join(named) or 'none'}. {OPEN_GOVERNMENT_LICENCE}"
