"""Reads a filled-in template: what is right is kept, and each wrong row gets a message."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from gradeline.own_values.amounts import Amount, read_amount
from gradeline.own_values.cells import EMPTY
from gradeline.own_values.columns import TEMPLATE
from gradeline.own_values.measures import Measures, PlanMeasure, measures_of
from gradeline.own_values.opening import FilledRow, FilledTable, open_table
from gradeline.own_values.problems import UnusableTemplate, ValueProblem, all_quoted, quoted
from gradeline.own_values.value_checks import PERCENT, OwnValue, check_row, is_fraction
from gradeline.queries.improvement_plan import MeasuresRow

__all__ = ["OwnValue", "OwnValues", "UnusableTemplate", "ValueProblem", "read_own_values"]


@dataclass(frozen=True)
class OwnValues:
    """What a file holds; `problems` stand in the order of its rows, those of the file first.

    `empty_rows` counts rows in which anything but a value is filled in, as the template has them.
    """

    values: tuple[OwnValue, ...]
    problems: tuple[ValueProblem, ...]
    empty_rows: int


def read_own_values(name: str, content: bytes, measures: Iterable[MeasuresRow]) -> OwnValues:
    """Return the values of an uploaded template, CSV or XLSX, and what is wrong with the others.

    `measures` are all those of queries/improvement_plan/measures.sql; `name` is only for messages.
    A measure, authority and period given twice is scored once, as it stands first; a measure that
    repeats another counts as the one it repeats. Raises UnusableTemplate when nothing can be read.
    """
    table = open_table(name, content)
    known = measures_of(measures)
    filled = [row for row in table.rows if _is_filled(row)]
    is_one_doubtful = _are_mostly_fractions(filled, known)
    values: list[OwnValue] = []
    problems = _about_columns(table)
    dated: list[FilledRow] = []
    first: dict[tuple[str, str, str], OwnValue] = {}
    for row in filled:
        checked = check_row(row, known, is_one_doubtful)
        if checked.value is not None and checked.measure is not None:
            value = checked.value
            key = (checked.measure.first_printed, *_folded(value))
            earlier = first.setdefault(key, value)
            if earlier is not value:
                problems.append(_again(value, earlier))
                continue
            values.append(value)
            if row["period"].is_date:
                dated.append(row)
        problems += checked.problems
    problems += _about_periods(dated)
    problems.sort(key=lambda problem: problem.row or 0)
    return OwnValues(tuple(values), tuple(problems), len(table.rows) - len(filled))


def _is_filled(row: FilledRow) -> bool:
    """Tell whether a row has a value; one that was parted has one somewhere."""
    return row["value"] != EMPTY or row.is_too_long


def _folded(value: OwnValue) -> tuple[str, str]:
    return value.authority.casefold(), value.period.casefold()


def _are_mostly_fractions(rows: list[FilledRow], measures: Measures) -> bool:
    """Tell whether at least half of the percentages, bare 0 and 1 apart, are fractions of one."""
    bare = []
    for row in rows:
        named = measures.named(row["measure_id"].text, row["measure"].text)
        if not isinstance(named, PlanMeasure) or named.unit != PERCENT:
            continue
        amount = read_amount(row["value"], "") if row["value"] != EMPTY else None
        if isinstance(amount, Amount) and not amount.is_percent and amount.number not in (0, 1):
            bare.append(is_fraction(amount))
    return bool(bare) and 2 * sum(bare) >= len(bare)


def _about_columns(table: FilledTable) -> list[ValueProblem]:
    """Remark on columns that are not the template's and on those of its columns that are gone."""
    remarks = []
    if table.extra:
        found = f"also the columns {all_quoted(table.extra)}"
        expected = f"only {', '.join(TEMPLATE)}; the others are left out"
        remarks.append(ValueProblem(None, None, found, expected, is_scored=True))
    lacking = [column for column in table.lacking if column in ("authority", "period", "baseline")]
    if lacking:
        found = f"no column {all_quoted(lacking)}"
        expected = "all columns of the template; read as empty"
        remarks.append(ValueProblem(None, None, found, expected, is_scored=True))
    return remarks


def _about_periods(rows: list[FilledRow]) -> list[ValueProblem]:
    """Remark on each day or month that Excel holds as a date, once for all rows that have it."""
    counts = Counter(row["period"].text for row in rows)
    firsts: dict[str, int] = {}
    for row in rows:
        firsts.setdefault(row["period"].text, row.row)
    return [
        ValueProblem(
            firsts[period],
            "period",
            "a date" if count == 1 else f"a date, in {count} rows",
            f"text; written out as {quoted(period)}",
            is_scored=True,
        )
        for period, count in counts.items()
    ]


def _again(value: OwnValue, earlier: OwnValue) -> ValueProblem:
    repeats = "the measure" if value.measure_id == earlier.measure_id else earlier.measure_id
    return ValueProblem(
        value.row,
        "measure_id",
        f"{value.measure_id}, with {repeats}, authority and period of row {earlier.row}",
        "each measure once for an authority and period",
        is_scored=False,
    )
