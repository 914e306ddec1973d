"""The measures of the improvement plan, as rows of a filled-in template name them."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from gradeline.own_values.problems import quoted, shown
from gradeline.queries.improvement_plan import MeasuresRow

LONGEST_ID = 12
CLOSE_ENOUGH = 0.6


@dataclass(frozen=True)
class PlanMeasure:
    """One measure as it is printed; `first_printed` is its own id unless it repeats another."""

    measure_id: str
    label: str
    unit: str
    has_bands: bool
    first_printed: str

    @property
    def is_repeated(self) -> bool:
        """Tell whether the measure repeats another."""
        return self.measure_id != self.first_printed


@dataclass(frozen=True)
class NotNamed:
    """Why a row names no measure that can be scored."""

    column: str
    found: str
    expected: str


class Measures:
    """Every measure by its id and by its label."""

    def __init__(self, measures: Iterable[PlanMeasure]) -> None:
        self._by_id = {measure.measure_id.casefold(): measure for measure in measures}
        self._by_label: dict[str, PlanMeasure] = {}
        # Of measures printed alike the one that repeats no other goes by the label.
        for measure in sorted(self._by_id.values(), key=lambda one: one.is_repeated):
            self._by_label.setdefault(measure.label, measure)

    def named(self, measure_id: str, label: str) -> PlanMeasure | NotNamed:
        """Return the measure of a row, told by its id or, where that is empty, by its label.

        A label of another measure than the id contradicts it: columns were sorted apart. A label
        that is no measure's is the reader's own wording and does not matter.
        """
        by_label = self._by_label.get(label)
        if not measure_id:
            found = by_label or NotNamed(
                "measure_id",
                "nothing" if not label else f"nothing beside {quoted(label)}",
                "the id of a measure, such as m01, as the template has it",
            )
        else:
            found = self._by_id.get(measure_id.casefold()) or self._unknown(measure_id)
        if isinstance(found, NotNamed):
            return found
        if by_label is not None and by_label.first_printed != found.first_printed:
            return NotNamed(
                "measure",
                f"{quoted(label)}, which is {by_label.measure_id}",
                f"the measure of {found.measure_id}, {quoted(found.label)}; were columns sorted"
                " apart?",
            )
        if not found.has_bands:
            return NotNamed(
                "measure_id",
                f"{found.measure_id}, for which the plan prints no bands",
                "a measure with bands, as the template lists them",
            )
        return found

    def _unknown(self, measure_id: str) -> NotNamed:
        nearest = self._nearest(measure_id.casefold())
        hint = f"; did you mean {nearest}?" if nearest else ", as the template has it"
        return NotNamed(
            "measure_id", quoted(shown(measure_id)), f"the id of a measure, such as m01{hint}"
        )

    def _nearest(self, measure_id: str) -> str | None:
        number = re.fullmatch(r"[a-z]?0*([1-9][0-9]*)", measure_id, re.ASCII)
        for known, measure in self._by_id.items():
            if number and known.lstrip("m").lstrip("0") == number[1]:
                return measure.measure_id
        if len(measure_id) > LONGEST_ID:
            return None
        close = difflib.get_close_matches(measure_id, self._by_id, n=1, cutoff=CLOSE_ENOUGH)
        return self._by_id[close[0]].measure_id if close else None


def has_bands(row: MeasuresRow) -> bool:
    """Tell whether the plan prints at least one band for a measure."""
    rules = (row.requires_improvement_rule, row.good_rule, row.outstanding_rule)
    return any(rule is not None for rule in rules)


def measures_of(found: Iterable[MeasuresRow]) -> Measures:
    """Return the measures of queries/improvement_plan/measures.sql."""
    return Measures(
        PlanMeasure(
            row.measure_id,
            row.label,
            row.unit or "",
            has_bands(row),
            row.same_as or row.measure_id,
        )
        for row in found
    )
