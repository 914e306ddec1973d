"""Checks one row of a filled-in template: its value, or everything that is wrong with it."""

from dataclasses import dataclass, field

from gradeline.own_values.amounts import Amount, NoAmount, read_amount
from gradeline.own_values.cells import EMPTY, FilledCell, written
from gradeline.own_values.measures import Measures, NotNamed, PlanMeasure
from gradeline.own_values.opening import FilledRow
from gradeline.own_values.problems import ValueProblem, quoted, shown

OWN_VALUE = "Own value"
PERCENT = "%"
REDUCTION = "% reduction"
LONGEST_TEXT = 120
ASKED_FOR = {
    PERCENT: "a number such as 84.5",
    REDUCTION: "the level reached, a number such as 42",
    "working days": "a number of working days such as 3",
}


@dataclass(frozen=True)
class OwnValue:
    """One value as it is scored; `row` is counted as a spreadsheet does, the header being 1.

    `value` is in the unit of the measure: percentage points for %, the level itself for
    % reduction, with the level it came down from in `baseline`. A measure that repeats another
    keeps the id that was given. `authority` and `period` are the reader's own text, at most 120
    printable characters on one line, and may begin as a formula does: gradeline/spreadsheets.py
    sees to it that no download runs them; whoever shows them must escape them. `period` may be
    empty.
    """

    row: int
    measure_id: str
    authority: str
    period: str
    value: float
    baseline: float | None


@dataclass
class Checked:
    """What became of a row: problems that keep it from being scored, and remarks."""

    measure: PlanMeasure | None = None
    value: OwnValue | None = None
    problems: list[ValueProblem] = field(default_factory=list)

    def refuse(self, row: FilledRow, column: str | None, found: str, expected: str) -> None:
        """Add a problem that keeps the value from being scored."""
        self.problems.append(ValueProblem(row.row, column, found, expected, is_scored=False))

    def remark(self, row: FilledRow, column: str | None, found: str, expected: str) -> None:
        """Add a remark, which is kept only if the value is scored."""
        self.problems.append(ValueProblem(row.row, column, found, expected, is_scored=True))


def check_row(row: FilledRow, measures: Measures, is_one_doubtful: bool) -> Checked:
    """Return the value of a row that has one, or why it cannot be scored.

    `is_one_doubtful` says that a bare 1 among percentages may well mean 100%.
    """
    checked = Checked()
    if row.is_too_long:
        checked.refuse(
            row,
            None,
            "more cells than the header has",
            "text with a comma in quotation marks, and a point for decimals",
        )
        return checked
    for column in ("measure_id", "authority", "period"):
        if row[column].is_formula:
            checked.refuse(row, column, "a formula", "its result; paste it as a value")
    if not row["measure_id"].is_formula:
        named = measures.named(row["measure_id"].text, row["measure"].text)
        if isinstance(named, NotNamed):
            checked.refuse(row, named.column, named.found, named.expected)
        else:
            checked.measure = named
    unit = checked.measure.unit if checked.measure else ""
    expected = ASKED_FOR.get(unit, "a number such as 12")
    value = _amount(checked, row, "value", read_amount(row["value"], expected))
    if value is not None and checked.measure is not None:
        _check_value(checked, row, value, is_one_doubtful)
    baseline = _baseline(checked, row, value)
    authority = _text(checked, row, "authority") or OWN_VALUE
    period = _text(checked, row, "period")

    if any(not problem.is_scored for problem in checked.problems):
        checked.problems = [problem for problem in checked.problems if not problem.is_scored]
    elif value is not None and checked.measure is not None:
        key = checked.measure.measure_id
        checked.value = OwnValue(row.row, key, authority, period, value.number, baseline)
    return checked


def is_fraction(amount: Amount) -> bool:
    """Tell whether a percentage looks as if it were written as a fraction of one."""
    return 0 < amount.number < 1 and not amount.is_percent


def _amount(
    checked: Checked, row: FilledRow, column: str, read: Amount | NoAmount
) -> Amount | None:
    if isinstance(read, NoAmount):
        checked.refuse(row, column, read.found, read.expected)
        return None
    return read


def _check_value(checked: Checked, row: FilledRow, value: Amount, is_one_doubtful: bool) -> None:
    """Add what is wrong with a number for the unit of its measure."""
    unit = checked.measure.unit if checked.measure else ""
    found = _found(row["value"])
    if unit == PERCENT:
        _check_percentage(checked, row, value, is_one_doubtful)
    elif value.number < 0:
        checked.refuse(row, "value", found, f"{ASKED_FOR.get(unit, 'a number')}, not below 0")
    elif value.is_percent and unit != REDUCTION:
        checked.refuse(row, "value", found, ASKED_FOR.get(unit, "a number, not a percentage"))


def _check_percentage(
    checked: Checked, row: FilledRow, value: Amount, is_one_doubtful: bool
) -> None:
    """Add what is wrong with a percentage.

    A bare fraction is refused, as 0.85 may be 85% or 0.85%. A bare 1 is 1%, with a remark, unless
    at least half of the other percentages of the file are fractions. A bare 0 is 0% either way.
    """
    number = value.number
    if is_fraction(value):
        expected = (
            f"a percentage such as {written(round(number * 100, 7))}; if it really is"
            f" {written(number)} %, write {written(number)}%"
        )
        checked.refuse(row, "value", _found(row["value"]), expected)
    elif not 0 <= number <= 100:
        checked.refuse(row, "value", _found(row["value"]), "a percentage from 0 to 100")
    elif number == 1 and not value.is_percent and is_one_doubtful:
        checked.refuse(
            row, "value", "1 in a file whose other percentages are fractions", "100 or 1%"
        )
    elif number == 1 and not value.is_percent:
        checked.remark(row, "value", "1, read as 1%", "1% for one in a hundred, 100 for all")


def _baseline(checked: Checked, row: FilledRow, value: Amount | None) -> float | None:
    """Return the level that a reduction is reckoned from; elsewhere the baseline does not matter.

    It must be given as the value is: one a percentage and the other a fraction or a count would
    give a reduction that never was.
    """
    cell = row["baseline"]
    is_asked = checked.measure is not None and checked.measure.unit == REDUCTION
    if cell == EMPTY:
        if is_asked:
            checked.refuse(row, "baseline", "nothing", "the baseline to reckon the reduction from")
        return None
    expected = "the level before, a number above 0 such as 60"
    read = read_amount(cell, expected)
    if not is_asked:
        if isinstance(read, NoAmount):
            checked.remark(row, "baseline", read.found, "nothing for this measure; left out")
            return None
        return read.number
    baseline = _amount(checked, row, "baseline", read)
    if baseline is None:
        return None
    if baseline.number <= 0:
        checked.refuse(row, "baseline", _found(cell), expected)
    elif value is not None and value.is_percent != baseline.is_percent:
        checked.refuse(
            row,
            "baseline",
            f"{_found(cell)} beside the value {_found(row['value'])}",
            "both with a percent sign or both without",
        )
    return baseline.number


def _text(checked: Checked, row: FilledRow, column: str) -> str:
    text = row[column].text
    if len(text) <= LONGEST_TEXT:
        return text
    checked.remark(
        row, column, f"{quoted(text)}, {len(text)} characters", f"at most {LONGEST_TEXT}; cut"
    )
    return text[:LONGEST_TEXT].rstrip()


def _found(cell: FilledCell) -> str:
    return shown(cell.text)
