"""Sentences about an authority among its ten statistical neighbours.

The rows are those of the query `eleven` in `queries/indicators/`.
"""

from collections.abc import Sequence

from gradeline.few import said as with_caution
from gradeline.queries.indicators import CardRow, ElevenRow
from gradeline.words.change import short
from gradeline.words.dates import small_number
from gradeline.words.indicators import NOTHING_HELD, in_a_sentence, measured, reason
from gradeline.words.joining import lower_first, upper_first
from gradeline.words.profile import ordinal

FIRST = {"high": "highest first", "low": "lowest first", "none": "highest first"}
NO_NEIGHBOURS = "No statistical neighbours are held for those chosen."


def question(name: str) -> str:
    """Ask where an authority stands among its neighbours."""
    return f"{name} and its ten neighbours"


def answer(found: Sequence[ElevenRow], card: CardRow) -> list[str]:
    """Say the rank among the eleven, the mean of the neighbours, and which way the figure went."""
    own = next((row for row in found if row.is_own), None)
    if own is None:
        return [NOTHING_HELD]
    if own.value is None:
        return [
            f"{upper_first(own.period_label)}: no figure of {own.area}"
            f" ({reason(own.missing_reason)})."
        ]
    went = [f"Over three years: {short(own)}."] if own.trend else []
    return [*_standing(own, found, card), *went]


def _standing(own: ElevenRow, found: Sequence[ElevenRow], card: CardRow) -> list[str]:
    figure = with_caution(_told(own.value, card), own.few_of)
    said = f"{upper_first(own.period_label)}: {own.area} {figure}"
    if card.is_total:
        return [f"{said}. A total depends on the size of an area, so no authority is ranked."]
    if own.place is None or own.of_count is None:
        return [f"{said}."]
    first = "1st is highest" if card.polarity == "none" else "1st is best"
    shared = sum(row.place == own.place for row in found) > 1
    ranked = f"{'joint ' if shared else ''}{ordinal(own.place)} of {own.of_count} ({first})"
    if own.of_count == 1:
        return [f"{said}. None of its neighbours has a figure."]
    if own.neighbour_mean is None:
        return [f"{said}, {ranked}."]
    count = own.neighbour_count
    which = "ten neighbours" if count == 10 else f"{small_number(count)} neighbours with a figure"
    return [f"{said}, {ranked}. Mean of its {which}: {_told(own.neighbour_mean, card)}."]


def finding(found: Sequence[ElevenRow], card: CardRow) -> str:
    """Say the same below no heading: what the indicator is comes first."""
    first, *more = answer(found, card)
    return " ".join([f"{card.label}, {lower_first(first)}", *more])


def caption(found: Sequence[ElevenRow], card: CardRow) -> str:
    """Say what the bars are and in which order they stand."""
    return f"{measured(card.label, card.unit)}, {found[0].period_label}: {FIRST[card.polarity]}"


def rank(row: ElevenRow, found: Sequence[ElevenRow]) -> str:
    """Write a rank beside a name, with = where it is shared; empty without one."""
    if row.place is None:
        return ""
    shared = sum(other.place == row.place for other in found) > 1
    return f"{row.place}{'=' if shared else ''}"


def _told(value: float | None, card: CardRow) -> str:
    return in_a_sentence(value, card.unit, card.decimals)
