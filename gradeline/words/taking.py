"""Words for what is taken away: the titles of pictures, and the citation."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from gradeline.few import said as with_caution
from gradeline.queries.indicators import LatestRow
from gradeline.queries.trajectories import MarksRow
from gradeline.words.dates import day
from gradeline.words.evidence import second_hand
from gradeline.words.indicators import in_a_sentence
from gradeline.words.joining import joined

NAMED_IN_THE_ROWS = "the documents named in its rows"
NOTHING_NARROWED = "none chosen beyond those above"
# Keys of links whose filters are called otherwise on their pages.
FILTERS = {
    "about": "What it is about",
    "alike": "Like for like only",
    "among": "Beside",
    "became": "Next grade",
    "bridged": "Drawn across frameworks",
    "compare": "Compare with",
    "document_find": "Words",
    "document_kind": "Kind of document",
    "find": "Words",
    "findings_of": "Inspection",
    "from": "From year",
    "history_of": "History of",
    "kind": "Kind",
    "of": "Of",
    "only_theme": "Only the theme chosen above",
    "order": "In order of",
    "pairs": "Pairs of inspections",
    "plan_find": "Words",
    "said": "What is said",
    "sort": "Order",
    "to": "To",
    "visits": "Visits and notices shown",
    "was": "Earlier grade",
}
TRUTHS = {"true": "yes", "false": "no"}


def citation(what: str, source: str, as_at: date, address: str, accessed: date) -> str:
    """Say what was taken, from where, as at which day, and where and when it was found.

    `source` names the documents; empty where the rows name them.
    """
    return (
        f"{what}, as at {day(as_at)}. gradeline (unofficial), from {source or NAMED_IN_THE_ROWS}. "
        f"{address} (accessed {day(accessed)})."
    )


def selection(
    authorities: Sequence[str], theme: str, link: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Say what a reader had chosen: authorities, theme, and the filters that the link holds.

    `authorities` and `theme` are empty where a page does not go by them; `link` has the values of
    the page's own keys.
    """
    shared = {"Authorities": joined(list(authorities)), "Theme": theme}
    said = {name: value for name, value in shared.items() if value}
    filters = [
        f"{FILTERS.get(key) or key.replace('_', ' ').capitalize()}: "
        f"{', '.join(TRUTHS.get(value, value) for value in values)}"
        for key, values in link.items()
        if any(values)
    ]
    return {**said, "Filters": "; ".join(filters) or NOTHING_NARROWED}


def grades_said(
    theme: str,
    marks: Sequence[MarksRow],
    names: Mapping[str, str],
    *,
    is_like_for_like: bool = False,
) -> str:
    """Say the last grade of each authority in a theme: `Care leavers: Halton Good (2024)`.

    What limits a grade stands with its year.

    `marks` are in the order of time for each authority, as the query gives them; like for like
    they are those of the theme by itself, and there may be others.
    """
    said = []
    for authority_id, name in names.items():
        inspections = [
            list(own)
            for _, own in groupby(
                (row for row in marks if row.authority_id == authority_id),
                key=lambda row: row.inspection_id,
            )
        ]
        if not inspections:
            said.append(f"{name} none" if is_like_for_like else f"{name} none held")
            continue
        last = inspections[-1]
        labels = joined(list(dict.fromkeys(row.grade_label for row in last)))
        scope = last[0].scope if len(last) == 1 else ""
        known = second_hand(row.evidence for row in last)
        limits = ", ".join(filter(None, [str(last[0].inspected_year), scope, known]))
        said.append(f"{name} {labels} ({limits})")
    alike = ", like for like" if is_like_for_like else ""
    return f"{theme}{alike}: {'; '.join(said)}"


def figures_said(label: str, found: Sequence[LatestRow]) -> str:
    """Say the latest figures of an indicator: those of authorities, then what they lie beside."""
    own = [row for row in found if row.kind == "authority"]
    if not any(row.value is not None for row in own):
        return f"{label}: no figure for the latest period"
    given, context = (
        [
            f"{row.area} {with_caution(_figure(row), row.few_of)}"
            for row in rows
            if row.value is not None
        ]
        for rows in (own, [row for row in found if row.kind != "authority"])
    )
    beside = f"; {joined(context)}" if context else ""
    return f"{label}: {joined(given)}{beside}"


def _figure(row: LatestRow) -> str:
    return in_a_sentence(row.value, row.unit, row.decimals)
