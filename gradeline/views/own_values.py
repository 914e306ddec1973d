"""A reader's own values on the bands of the plan, and what is wrong with rows of their file."""

from collections.abc import Sequence

from gradeline.navigation.choices import Choices
from gradeline.own_values.problems import ValueProblem
from gradeline.own_values.value_checks import OwnValue
from gradeline.queries import scorecard as queries
from gradeline.queries.scorecard import OwnValuesRow
from gradeline.sections.cells import Cell, Missing, Stack
from gradeline.sections.listing import titled
from gradeline.sections.section import Download, Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.plan_bands import PLACED, PRINTED, band_key, placed
from gradeline.words import scorecard as words

OWN_TAKEN_AWAY: tuple[queries.OwnValuesColumn, ...] = (
    "measure_id", "measure", "unit", "polarity", "value", "baseline", *PLACED, *PRINTED,
)  # fmt: skip
# Each value as it was given, and where it lies.
Scored = Sequence[tuple[OwnValue, OwnValuesRow]]


def own_values(chosen: Choices, scored: Scored, said: str, most: int) -> Section:
    """Return a reader's own values and where they lie, `most` of them at the most on the page."""
    if not scored:
        return Section("own", sentences=[said])
    about = "Own values on the plan's bands"
    return Section(
        "own",
        sentences=[said],
        key=band_key(),
        tables=[_own(scored[:most])],
        remarks=[words.cut_short(len(scored), most), words.OWN_VALUES_ARE_YOURS],
        rows=[Download("own-values", about, lambda: _taken_away(about, scored))],
        as_at=chosen.as_at,
    )


def _taken_away(about: str, scored: Scored) -> Table:
    names = ("row_number", "authority", "period", *OWN_TAKEN_AWAY)
    body: list[list[Cell]] = [
        [
            given.row,
            given.authority,
            given.period,
            *(getattr(placed, name) for name in OWN_TAKEN_AWAY),
        ]
        for given, placed in scored
    ]
    return table("own-values", about, titled(names, body), body)


def _own(scored: Scored) -> Table:
    return table(
        "own-values",
        "Your own values",
        [
            Column("measure", "Measure"),
            Column("authority", "Authority"),
            Column("period", "Period"),
            Column("value", "Your value"),
            Column("on_the_bands", "On the bands"),
        ],
        [
            [
                Stack(row.measure, [row.measure_id]),
                given.authority,
                given.period,
                Stack(words.own_value(row), [words.own_baseline(row)]),
                _own_place(row),
            ]
            for given, row in scored
        ],
        look="wide",
    )


def _own_place(row: OwnValuesRow) -> Cell:
    if row.plan_band is None:
        return Missing(words.NOT_PLACED["no baseline" if row.has_bands else "no bands"])
    return placed(row, row.plan_band, row.unit)


def problems(chosen: Choices, found: Sequence[ValueProblem], most: int) -> Section:
    """Return what is wrong with rows of an uploaded file, and what became of each."""
    columns = [
        Column("row", "Where"),
        Column("column", "Column"),
        Column("found", "Found"),
        Column("expected", "Expected"),
        Column("is_scored", "The row's value"),
    ]
    body: list[list[Cell]] = [
        [
            "the file" if problem.row is None else f"row {problem.row}",
            problem.column,
            problem.found,
            problem.expected,
            "scored" if problem.is_scored else "not scored",
        ]
        for problem in found
    ]
    about = "Messages about rows"
    return Section(
        "messages",
        tables=[table("messages", about, columns, body[:most], look="wide")],
        remarks=[words.cut_short(len(found), most)],
        rows=[Download("own-values-messages", about, lambda: _messages(about, columns, found))],
        as_at=chosen.as_at,
    )


def _messages(about: str, columns: Sequence[Column], found: Sequence[ValueProblem]) -> Table:
    """Return every message with the number of its row and whether it is scored as values."""
    body: list[list[Cell]] = [
        [each.row, each.column, each.found, each.expected, each.is_scored] for each in found
    ]
    return table("messages", about, columns, body)
