"""Read the long form of the interactive tool (LAIT), measure by measure."""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from gradeline.facts.holdings import Holdings
from gradeline.importing.area_codes import Areas
from gradeline.importing.observations import ImportedFigure, Key
from gradeline.importing.summary import Summary
from gradeline.importing.tables import table_rows
from gradeline.importing.values import Value, read_value

NO_PERIOD = "not a period from 1990 on"
NO_NUMBER = "neither a number nor a known symbol"


class LaitRow(NamedTuple):
    """A row of the tool; `authority` is None where the area is not held, `value` where it is none.

    `line` counts from 1, the header among them.
    """

    line: int
    years: str
    area: str
    authority: str | None
    cell: str
    value: Value | None

    def where(self, measure: str) -> str:
        """Return in words where the row stands."""
        return f"row {self.line}, measure {measure}, {self.area}, {self.years}"


def read_rows(
    holdings: Holdings, path: Path, columns: list[str], summary: Summary
) -> dict[str, list[LaitRow]]:
    """Return the rows of a file by measure; `columns` are measure, period, area, value and number.

    Areas that are not held are told. Raises UnusableFile.
    """
    areas = Areas(holdings)
    known: dict[tuple[str, str], str | None] = {}
    values: dict[str, Value | None] = {}
    rows: dict[str, list[LaitRow]] = defaultdict(list)
    for line, (measure, years, area, cell, number) in table_rows(path, columns):
        place = (_code(number), (area or "").strip())
        if place not in known:
            known[place] = areas.find([place[0]], place[1], summary)
        text = cell or ""
        if text not in values:
            values[text] = read_value(text)
        rows[(measure or "").strip()].append(
            LaitRow(line, years or "", area or "", known[place], text, values[text])
        )
    return rows


def _code(number: str | None) -> str:
    return re.sub(r"\.0+$", "", (number or "").strip())


def keep(
    found: dict[Key, ImportedFigure],
    contradicted: set[Key],
    figure: ImportedFigure,
    where: str,
    summary: Summary,
) -> None:
    """Keep a figure; of two numbers for one area and year neither can be trusted."""
    before = found.setdefault(figure.key, figure)
    if not before.value.number:
        found[figure.key] = figure
    elif figure.value.number and before.value != figure.value:
        both = f"{where}: {before.value.number} and {figure.value.number}"
        summary.leave_out("two values for the same area and year, of which neither is taken", both)
        contradicted.add(figure.key)


def without_empty_ends(figures: list[ImportedFigure], held: set[Key]) -> Iterable[ImportedFigure]:
    """Yield the figures of the years from the first to the last with any value, and those held."""
    years: dict[str, set[int]] = defaultdict(set)
    for figure in figures:
        if figure.value.number:
            years[figure.indicator_id].add(figure.year)
    for figure in figures:
        own = years[figure.indicator_id]
        if figure.key in held or (own and min(own) <= figure.year <= max(own)):
            yield figure
