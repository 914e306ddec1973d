"""Sentences about figures that stand out: the rule, who does, and what chance would give.

The rows are those of `standing_out`, `usual_entries`, `recurring` and `not_counted` in
`queries/indicators/`; the rule is worked out in `queries/derived/98_figure_standing.sql`.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from gradeline.queries.indicators import (
    NotCountedRow,
    RecurringRow,
    StandingOutRow,
    UsualEntriesRow,
)
from gradeline.rounding import halves_up, rounded
from gradeline.words.change import a_point, short, sign
from gradeline.words.dates import small_number
from gradeline.words.indicators import bare
from gradeline.words.joining import counted, joined
from gradeline.words.profile import ordinal

Side = Literal["worse", "better"]
QUARTERS: dict[str, str] = {"worse": "worst", "better": "best"}
HEADINGS: dict[Side, str] = {"worse": "Among the worst quarter", "better": "Among the best quarter"}
RULE = (
    "A figure stands out where it is in the worst, or the best, quarter of all English authorities,"
    " or of the authority and its ten statistical neighbours, in the latest year held.",
    "It has to stay there if it were one unit of its last published decimal nearer to the others,"
    " so that rounding decides nothing, and it has to be based on at least 30 children or social"
    " workers where it is a share of them.",
    "Counted are indicators of which high or low is better. Measures of context are not, and of two"
    " that say the same, from either side or as one that decides the other, one is.",
    "A figure that is in the best quarter of one group and in the worst of the other is left out.",
    "The figures farthest from the median of England come first, measured in widths of the middle"
    " half of all authorities; those more than two years old come last. The median of the ten"
    " neighbours is without the authority itself. The trend over three years is a remark and"
    " decides nothing. The figures do not say why.",
)
NOTHING_STANDS_OUT = "No figure stands out by this rule."
FOLD = "The rule, and what is not counted"
REASONS = {
    "no better way": "neither high nor low is better",
    "context": "a measure of context",
    "said by another": "another says the same",
    "ended": "ended more than three years ago",
    "not held": "no figure of those chosen for the latest year",
    "no others": "held here for no other authorities, so nobody is ranked",
    "few children": "based on fewer than 30 children or social workers, or on an unknown number",
}
OLDER = "more than two years old"
NO_TREND = "cannot be compared"
MOST_OF_ENGLAND = 100  # of some 150 authorities


def question(names: Sequence[str], past: str = "") -> str:
    """Ask where those compared stand out; `past` is the day of it, empty for today."""
    who = names[0] if len(names) == 1 else f"one of the {small_number(len(names))}"
    if past:
        return f"Where did {who} stand out on {past}?"
    return f"Where does {who} stand out?"


def lead(
    found: Sequence[UsualEntriesRow],
    left_out: Sequence[NotCountedRow],
    names: Mapping[str, str],
    *,
    is_past: bool,
) -> list[str]:
    """Say on how many figures each is in the worst and the best quarter, and how many lot gives.

    Those of whom nothing can be told are named; `left_out` are the indicators that are not counted,
    which tell why there is nothing at all.
    """
    if not found:
        return [_nothing(left_out, list(names.values()), is_past=is_past)]
    be = "was" if is_past else "is"
    counts = {
        row.authority: (row.entry_count, other.entry_count, row.figure_count)
        for row, other in zip(_of(found, "worse"), _of(found, "better"), strict=True)
    }
    said = [
        f"{name} {be} in the worst quarter of England, or of its ten neighbours, on"
        f" {worse or 'none'} of {counted(figures, 'figure')} and in the best on {better or 'none'}"
        if place == 0
        else f"{name} in the worst on {worse or 'none'} of {figures} and in the best on"
        f" {better or 'none'}"
        for place, (name, (worse, better, figures)) in enumerate(counts.items())
    ]
    by_lot = (
        f"By chance alone {'each' if len(counts) > 1 else 'it'} would be in the worst on"
        f" {_about(_of(found, 'worse'))} and in the best on {_about(_of(found, 'better'))}."
    )
    rest = joined([name for name in names.values() if name not in counts])
    return [f"{'; '.join(said)}.", by_lot, *([f"Nothing can be told of {rest}."] if rest else [])]


def _nothing(left_out: Sequence[NotCountedRow], names: Sequence[str], *, is_past: bool) -> str:
    """Say why nothing can be told to stand out."""
    by_then = " published by this day" if is_past else ""
    alone = sum(row.reason == "no others" for row in left_out)
    if alone:
        return (
            f"Nothing can be told to stand out: of {counted(alone, 'indicator')} that could, the"
            f" figures{by_then} are held here for no other authorities, so nobody is ranked."
        )
    if any(row.reason == "few children" for row in left_out):
        return (
            f"Nothing can be told to stand out: every figure of {joined(names)}{by_then} that could"
            f" is {REASONS['few children']}."
        )
    return (
        f"Nothing can be told to stand out: no figure of {joined(names)}{by_then} that could is"
        " held."
    )


def _of(found: Sequence[UsualEntriesRow], side: Side) -> list[UsualEntriesRow]:
    return [row for row in found if row.side == side]


def chance(found: Sequence[UsualEntriesRow], recurring: RecurringRow) -> list[str]:
    """Say how many entries chance would give, how far authorities differ, and how many recur."""
    if not found:
        return []
    counts = sorted({row.figure_count for row in found})
    figures = f"{counts[0]} figures" if len(counts) == 1 else f"{counts[0]} to {counts[-1]} figures"
    worse, better = _of(found, "worse"), _of(found, "better")
    sentences = [
        "Quarters are always filled: an English authority picked at random would have, of"
        f" {figures}, {_about(worse)} in the worst quarter and {_about(better)} in the best.",
        f"Half of all authorities have {_span(worse[0])} in the worst and {_span(better[0])} in the"
        " best: figures that go together, such as those of staffing or of absence, make long and"
        " short lists more common than chance would.",
    ]
    if recurring.entry_count and recurring.lot_count is not None:
        share = 100 * recurring.again_count / recurring.entry_count
        by_lot = 100 * recurring.lot_count / recurring.entry_count
        sentences.append(
            f"Of the {counted(recurring.entry_count, 'entry', 'entries')} that this rule gives for"
            f" {recurring.first_year} to {recurring.last_year}, {recurring.again_count}"
            f" ({halves_up(share)}%) came again the year after; by chance, each year anew, it"
            f" would be {halves_up(by_lot)}%."
        )
    return sentences


def _about(own: Sequence[UsualEntriesRow]) -> str:
    expected = sorted({int(rounded(row.expected_count)) for row in own})
    if len(expected) == 1:
        return f"about {expected[0]}"
    return f"about {expected[0]} to {expected[-1]}"


def _span(row: UsualEntriesRow) -> str:
    if row.few_count == row.many_count:
        return f"{row.few_count}"
    return f"{row.few_count} to {row.many_count}"


def in_england(row: StandingOutRow) -> list[str]:
    """Say the rank in England, the quarter where it stands out by it, and the median."""
    return _standing(row, row.place, row.of_count, row.england_side, row.middle)


def with_neighbours(row: StandingOutRow) -> list[str]:
    """Say the same of the authority and its ten neighbours; the median is of these alone."""
    if row.neighbour_place is None or row.neighbour_count is None:
        return []
    return _standing(
        row, row.neighbour_place, row.neighbour_count, row.neighbour_side, row.neighbour_middle
    )


def _standing(
    row: StandingOutRow, place: int, count: int, side: str | None, middle: float | None
) -> list[str]:
    quarter = f"{QUARTERS[side]} quarter" if side else ""
    told = f"median {bare(middle, row.unit, row.decimals)}"
    return [f"{ordinal(place)} of {count}", ", ".join(filter(None, [quarter, told]))]


def trend(row: StandingOutRow) -> str:
    """Say which way it went, from what: `▲ rising (worse), from 10.1%`."""
    mark, _ = sign(row)
    if not mark:
        return NO_TREND
    return f"{mark} {short(row)}, from {bare(row.start_value, row.unit, row.decimals)}"


def lasting(row: StandingOutRow) -> str:
    """Say how many years in a row it has been in its quarter, and of whom; empty for the first.

    England and the neighbours are told apart: `3rd year in a row among its neighbours, 1st year in
    England`.
    """
    in_england, beside = row.england_years or 0, row.neighbour_years or 0
    if max(in_england, beside) < 2:
        return ""
    if in_england == beside:
        return f"{ordinal(beside)} year in a row in both"
    first, second = sorted(
        ((in_england, "in England"), (beside, "among its neighbours")), reverse=True
    )
    told = f"{ordinal(first[0])} year in a row {first[1]}"
    return f"{told}, {ordinal(second[0])} year {second[1]}" if second[0] else told


def cautions(row: StandingOutRow) -> list[str]:
    """Say how long it has stood there, and what to know before it is spoken of.

    That is its age, that hardly half of England is ranked, what a point is, and why its year is
    not like others.
    """
    few = f"given for {row.of_count} authorities only" if row.of_count < MOST_OF_ENGLAND else ""
    told = [lasting(row), OLDER if row.is_older else "", few, a_point(row)]
    return list(filter(None, ["; ".join(filter(None, told)), row.remark]))


def not_counted(found: Sequence[NotCountedRow]) -> list[tuple[str, str]]:
    """Return each reason not to count indicators, with how many and which they are."""
    told = []
    for reason, words in REASONS.items():
        labels = [row.label for row in found if row.reason == reason]
        if labels:
            heading = f"{counted(len(labels), 'indicator')}: {words}"
            told.append((heading, f"{'; '.join(labels)}."))
    return told


def finding(found: Sequence[UsualEntriesRow], side: Side) -> str:
    """Say in one sentence who stands out how often on a side, for the title of a picture."""
    first, *others = [row for row in _of(found, side) if row.entry_count]
    own = [
        f"{first.authority} on {counted(first.entry_count, 'figure')}",
        *(f"{row.authority} on {row.entry_count}" for row in others),
    ]
    return f"In the {QUARTERS[side]} quarter of England or of ten neighbours: {joined(own)}"
