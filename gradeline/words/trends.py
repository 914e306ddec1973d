"""Sentences about the years of a whole domain; rows are those of `indicators/overview`."""

from collections.abc import Mapping, Sequence

from gradeline.queries.indicators import OverviewRow
from gradeline.words.joining import counted, joined

ENDED = "Series that have ended"
NOTHING_HELD = "No figure of this domain is held for a period that had ended by this day."
ABOUT_TRENDS = (
    "Each chart covers the last ten years on a scale of its own, from the lowest to the highest"
    " value shown; it need not begin at zero.",
    "Grey is England, which is left out of totals and counts. Lines stop where a year is missing"
    " or a series begins anew.",
)


def title(domain: str, past: str) -> str:
    """Return what the charts of a domain are headed with; `past` is the day, empty for today."""
    return f"{domain} over the years, to {past}" if past else f"{domain} over the years"


def until(newest: OverviewRow) -> str:
    """Say up to when a series goes."""
    return f"latest: {newest.period_label}"


def lead(found: Sequence[OverviewRow], names: Mapping[str, str]) -> list[str]:
    """Say on how many indicators each authority is better and on how many worse than before."""
    if not found:
        return [NOTHING_HELD]
    newest: dict[str, int] = {}
    for row in found:
        newest[row.indicator_id] = max(row.year, newest.get(row.indicator_id, row.year))
    judged = [
        row
        for row in found
        if row.authority_id in names
        and row.year == newest[row.indicator_id]
        and not row.has_ended
        and row.verdict is not None
    ]
    if not judged:
        return ["Nothing here can be called better or worse than the year before."]
    told = []
    for area, name in names.items():
        own = [row.verdict for row in judged if row.authority_id == area]
        if own:
            better, worse = own.count("better"), own.count("worse")
            told.append(
                f"{name} did better on {better or 'none'} and worse on {worse or 'none'} of"
                f" {counted(len(own), 'indicator')}"
            )
    rest = [name for area, name in names.items() if all(row.authority_id != area for row in judged)]
    sentences = [f"Against the year before, {'; '.join(told)} that can be compared."]
    if rest:
        which = "have" if len(rest) > 1 else "has"
        sentences.append(f"{joined(rest)} {which} none that can be called better or worse.")
    return sentences
