"""Words for what is taken away: the titles of pictures, and the citation."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from gradeline.few import said as with_caution
from gradeline.queries.indicators import LatestRow
from gradeline.queries.trajectories import MarksRow
from gradeline.words.dates import day
from gradeline.words.evidence import second_hand
from gradeline.words.indicators import bare
from gradeline.words.joining import joined

NAMED_IN_THE_ROWS = "the documents named in its rows"


def citation(what: str, source: str, as_at: date, address: str, accessed: date) -> str:
    """Say what was taken, from where, as at which day, and where and when it was found.

    `source` names the documents; empty where the rows name them.
    """
    return (
        f"{what}, as at {day(as_at)}. gradeline (unofficial), from {source or NAMED_IN_THE_ROWS}. "
        f"{address} (accessed {day(accessed)})."
    )


def grades_said(theme: str, marks: Sequence[MarksRow], names: Mapping[str, str]) -> str:
    """Say the last grade of each authority in a theme: `Care leavers: Halton Good (2024)`.

    What limits a grade stands with its year.

    `marks` are in the order of time for each authority, as the query gives them.
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
            said.append(f"{name} none held")
            continue
        last = inspections[-1]
        labels = joined(list(dict.fromkeys(row.grade_label for row in last)))
        scope = last[0].scope if len(last) == 1 else ""
        known = second_hand(row.evidence for row in last)
        limits = ", ".join(filter(None, [str(last[0].inspected_year), scope, known]))
        said.append(f"{name} {labels} ({limits})")
    return f"{theme}: {'; '.join(said)}"


def figures_said(label: str, found: Sequence[LatestRow]) -> str:
    """Say the latest figures of an indicator: those of authorities, then what they lie beside."""
    own = [row for row in found if row.kind == "authority"]
    if not any(row.value is not None for row in own):
        return f"{label}: no figure for the latest period"
    given, context = (
        [
            f"{row.area} {with_caution(bare(row.value, row.unit, row.decimals), row.few_of)}"
            for row in rows
            if row.value is not None
        ]
        for rows in (own, [row for row in found if row.kind != "authority"])
    )
    beside = f"; {joined(context)}" if context else ""
    return f"{label}: {joined(given)}{beside}"
