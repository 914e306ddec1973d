"""Measures of the interactive tool (LAIT) that have another name or another unit by now."""

from collections.abc import Iterable, Mapping, Sequence

from gradeline.facts.holdings import Holdings
from gradeline.importing.lait_dictionary import LaitMeasure
from gradeline.importing.lait_measures import Units
from gradeline.importing.observations import ImportedFigure, Key
from gradeline.importing.summary import Summary

Row = dict[str, str]


def held_values(holdings: Holdings, table: str) -> dict[Key, float]:
    """Return the values that are held of a table of figures."""
    return {
        (row["indicator_id"], row["authority_id"], int(row["year"])): float(row["value"])
        for row in holdings.rows(table)
        if row["value"]
    }


def of_another_unit(
    held: Mapping[str, str],
    unit: str,
    axis: str,
    figures: Iterable[ImportedFigure],
    values: Mapping[Key, float],
) -> str:
    """Say that a measure is in another unit than its row `held` has, if so.

    A unit that is worded otherwise leaves the figures as they were: only where more than half of
    those held are others as well is it another.
    """
    before = held.get("unit", "")
    if not before or unit == before:
        return ""
    pairs = [
        (float(figure.value.number), values[figure.key])
        for figure in figures
        if figure.value.number and figure.key in values
    ]
    changed = sum(now != was for now, was in pairs)
    if not pairs or changed * 2 <= len(pairs):
        return ""
    return (
        f"It was in {before} and its unit is {axis or 'not told'} now; {changed} of {len(pairs)} "
        "figures held are others in the file. If it is the same measure nevertheless, put "
        f"{unit or 'its unit'} in its row of published_measure.csv and import it again."
    )


def without_other_units(
    holdings: Holdings,
    measures: Mapping[str, LaitMeasure],
    names: Mapping[str, Sequence[str]],
    figures: Sequence[ImportedFigure],
    table: str,
    summary: Summary,
) -> tuple[list[ImportedFigure], set[str]]:
    """Return the figures of indicators whose measure is in the unit it was, and the other measures.

    `names` are the indicators of each measure. What is left out is told.
    """
    units = Units(holdings.rows("publisher_synonym"))
    described = {row["measure"]: row for row in holdings.rows("published_measure")}
    reworded = {
        name: measure
        for name, measure in measures.items()
        if name in names and units.of(measure) != described.get(name, {}).get("unit", "")
    }
    if not reworded:
        return list(figures), set()
    values = held_values(holdings, table)
    refused: set[str] = set()
    dropped: set[str] = set()
    for name, measure in reworded.items():
        own = [figure for figure in figures if figure.indicator_id in names[name]]
        held = described.get(name, {})
        why = of_another_unit(held, units.of(measure), measure.axis, own, values)
        if why:
            refused.add(name)
            dropped |= set(names[name])
            summary.miss(
                f"{', '.join(names[name])} (measure {name} of publisher_name.csv): {why} What is "
                "held of it stays"
            )
    return [figure for figure in figures if figure.indicator_id not in dropped], refused


def mapped_under_old_name(
    holdings: Holdings,
    measures: Mapping[str, LaitMeasure],
    names: Mapping[str, Sequence[str]],
    summary: Summary,
) -> dict[str, str]:
    """Return the name mapped in publisher_name.csv of each measure that has another one by now.

    That it is the same measure is said by its title. Each is told, and what to put where.
    """
    present = {name.lower() for name in measures}
    mapped = {name.lower(): name for name in names}
    gone = {
        row["label"].lower(): mapped[row["measure"].lower()]
        for row in holdings.rows("published_measure")
        if row["measure"].lower() in mapped and row["measure"].lower() not in present
    }
    found = {}
    for name, measure in measures.items():
        old = gone.get(measure.label.lower())
        if old is not None and name.lower() not in mapped:
            found[name] = old
            summary.miss(
                f"{', '.join(names[old])}: measure {old} is called {name} now, as its title says "
                f"({measure.label}); put {name} in the place of {old} in publisher_name.csv and "
                "import it again"
            )
    return found
