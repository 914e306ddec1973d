"""Sentences about the years of a whole domain; rows are those of `indicators/overview`."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from gradeline.few import ABOUT_SHORT, few
from gradeline.queries.indicators import OverviewRow
from gradeline.words.joining import counted, joined

TOTALS = "Totals, which depend on the size of an area"
ENDED = "Series that have ended"
ENDED_SHORT = "has ended"
NO_CLEAR_TREND = "shows no clear trend"
# The most letters of a finding that heads a picture.
MOST_LETTERS = 260
KEY_OF_ENGLAND = "grey: England"
NOTHING_HELD = "No figure held of this domain had come out by this day."
ABOUT_TRENDS = (
    "Each chart covers the last ten years on a scale of its own, from the lowest to the highest"
    " value shown; it need not begin at zero.",
    "Grey is England, which is left out where figures are totals or counts, and where its own have"
    " stopped more than three years before the latest. Lines stop where a year is missing or a new"
    " series begins.",
    "Better and worse go by the rule for trends under Method, Figures.",
    f"At the end of a line, {ABOUT_SHORT}.",
)


class Verdict(Protocol):
    """A row that tells whether a figure of an area got better or worse over three years."""

    @property
    def authority_id(self) -> str:
        """Return the id of the area."""

    @property
    def verdict(self) -> str | None:
        """Return better, worse, same or no trend."""


def title(domain: str, past: str) -> str:
    """Return what the charts of a domain are headed with; `past` is the day, empty for today."""
    return f"{domain} over the years, to {past}" if past else f"{domain} over the years"


def more(count: int) -> str:
    """Name the charts that narrow pages fold away."""
    return counted(count, "more indicator")


def until(newest: OverviewRow, last: Mapping[str, str | None]) -> str:
    """Say up to when a series goes, and whose last figures rest on few; `last` tells of whom."""
    return "; ".join(filter(None, [f"latest: {newest.period_label}", _few_of_whom(last)]))


def _few_of_whom(last: Mapping[str, str | None]) -> str:
    """Say once whose last figures rest on few: those of all of them, or of whom."""
    those: dict[str, list[str]] = {}
    for name, few_of in last.items():
        if few_of is not None:
            those.setdefault(few_of, []).append(name)
    return "; ".join(
        few(few_of) if len(names) == len(last) else f"{joined(names)}: {few(few_of)}"
        for few_of, names in those.items()
    )


def lead(found: Sequence[OverviewRow], names: Mapping[str, str]) -> list[str]:
    """Say on how many indicators each authority got better, and on how many worse."""
    if not found:
        return [NOTHING_HELD]
    judged = _judged(found, names)
    if not judged:
        return ["Nothing here can be called better or worse over three years."]
    sentences = [_of_each(judged, names)]
    rest = [name for area, name in names.items() if all(row.authority_id != area for row in judged)]
    if rest:
        which = "have" if len(rest) > 1 else "has"
        sentences.append(f"{joined(rest)} {which} none that can be called better or worse.")
    return sentences


def finding(found: Sequence[OverviewRow], names: Mapping[str, str], otherwise: str) -> str:
    """Say in one sentence how figures of a domain moved; `otherwise` where none can be judged."""
    judged = _judged(found, names)
    return moved(judged, names) if judged else otherwise


def moved(judged: Sequence[Verdict], names: Mapping[str, str]) -> str:
    """Say how figures moved: of each authority where that is short, else of all together.

    `judged` are the newest figures of which it can be told whether they got better or worse.
    """
    each = _of_each(judged, names)
    if len(each) <= MOST_LETTERS:
        return each
    verdicts = [row.verdict for row in judged]
    better, worse = verdicts.count("better"), verdicts.count("worse")
    return (
        f"Over three years, {better or 'none'} of the {counted(len(verdicts), 'figure')} that can"
        f" be compared got better and {worse or 'none'} worse{_rest(verdicts)}."
    )


def _of_each(judged: Sequence[Verdict], names: Mapping[str, str]) -> str:
    told: list[str] = []
    for area, name in names.items():
        own = [row.verdict for row in judged if row.authority_id == area]
        if own:
            told.append(f"{name} {_of_one(own, is_first=not told)}")
    rest = _rest([row.verdict for row in judged if row.authority_id in names])
    # Said of one of them by name, it need not be said of all again.
    is_said = any(NO_CLEAR_TREND in each for each in told)
    return f"Over three years, {'; '.join(told)}{'' if is_said else rest}."


def _of_one(verdicts: Sequence[str | None], *, is_first: bool) -> str:
    """Say on how many indicators one authority got better and worse; the first names them."""
    sides = {side: verdicts.count(side) for side in ("better", "worse")}
    which = " indicators that can be compared" if is_first else ""
    if len(verdicts) == 1:
        only = f"the only {'indicator that can be compared' if is_first else 'one'}"
        got = next((f"got {side}" for side, count in sides.items() if count), NO_CLEAR_TREND)
        return f"{got} on {only}"
    if not any(sides.values()):
        return f"{NO_CLEAR_TREND} on any of {len(verdicts)}{which}"
    # What there is stands before what there is none of.
    first, second = sorted(sides, key=lambda side: not sides[side])
    return (
        f"got {first} on {sides[first]} and {second} on {sides[second] or 'none'} of"
        f" {len(verdicts)}{which}"
    )


def _rest(verdicts: Sequence[str | None]) -> str:
    """Say that others show no trend, where there are others."""
    clear = sum(verdict in ("better", "worse") for verdict in verdicts)
    return "; the rest show no clear trend" if 0 < clear < len(verdicts) else ""


def _judged(found: Sequence[OverviewRow], names: Mapping[str, str]) -> list[OverviewRow]:
    """Return the newest figures of those compared that got better or worse, or neither."""
    newest: dict[str, int] = {}
    for row in found:
        newest[row.indicator_id] = max(row.year, newest.get(row.indicator_id, row.year))
    return [
        row
        for row in found
        if row.authority_id in names
        and row.year == newest[row.indicator_id]
        and not row.has_ended
        and row.verdict is not None
    ]
