"""The tables of the page about the improvement plan."""

from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from gradeline.records import first_record, records
from gradeline.ui.chosen import Choices
from gradeline.ui.markup import Cell, Content, link, place, table
from gradeline.words.plan import answered, band_rule, dated, measured, standing

REPORT = "ce-sif-2015"
COUNTS = {
    "Actions": "action_count",
    "Completed": "completed_count",
    "Due in the month": "due_in_month_count",
    "Due earlier": "due_earlier_count",
    "Not yet due": "not_yet_due_count",
    "Not dated": "not_dated_count",
    "Date cannot be right": "impossible_count",
}
BANDS = {
    "Band for requires improvement": "requires_improvement",
    "Band for good": "good",
    "Band for outstanding": "outstanding",
}


def progress_table(progress: pd.DataFrame, part: str, addresses: Mapping[int, str]) -> str:
    """Return the counts of each part, the whole plan first; a number with an address is a link."""
    body: list[list[Content]] = [
        [
            _part(row, addresses),
            *(str(getattr(row, name)) for name in COUNTS.values()),
            row.set_apart or "",
        ]
        for row in records(progress)
    ]
    return table(
        f"Progress by {part.lower()}",
        [part, *COUNTS, "Which these are"],
        body,
        classes="gl-wide gl-figures",
    )


def _part(row: Any, addresses: Mapping[int, str]) -> Content:
    name, address = str(row.part), None
    if row.part_number is not None:
        name = f"{row.part_number:.0f}. {row.part}"
        address = addresses.get(int(row.part_number))
    content = escape(name) if address is None else link(address, name)
    return Cell(f'<span style="white-space: normal">{content}</span>')


def recommendation_table(row: Any, findings: pd.DataFrame, chosen: Choices) -> str:
    """Return what one recommendation is and what the report found, as a table of facts."""
    report = link(chosen.record_address(REPORT), "SIF report, Cheshire East 2015")
    body: list[list[Content]] = [
        ["In our words", row.wording],
        ["Priority", f"{row.priority_number}. {row.priority}"],
        ["Paragraphs it answers", Cell(f"{escape(answered(row.paragraphs))} of the {report}")],
        ["Findings of the report", _findings(findings, chosen)],
        ["Lead for delivery", row.lead or "none printed"],
        ["Stands in the plan at", row.locator],
    ]
    return table(f"Recommendation {row.recommendation_number}", ["What", "In the plan"], body)


def _findings(findings: pd.DataFrame, chosen: Choices) -> Content:
    items = []
    for _, own in findings.groupby("finding_id", sort=False):
        first = first_record(own)
        tags = ", ".join(
            link(f"findings?{urlencode([('about', tag), *chosen.query])}", tag)
            for tag in own["tag"].dropna()
        )
        items.append(
            f"<li>{escape(first.wording)} "
            f'<span class="gl-small">{escape(place(first.page, None))}'
            f"{'; about ' if tags else ''}{tags}</span></li>"
        )
    return Cell(f'<ul class="gl-plain">{"".join(items)}</ul>') if items else "none held"


def action_table(caption: str, actions: pd.DataFrame) -> str:
    """Return actions in the order of the plan, with what is wrong in each as printed."""
    return table(
        caption,
        [
            "Action",
            "What is to be done, in our words",
            "Standing",
            "Printed date",
            "Lead",
            "Remark",
        ],
        [
            [
                _reference(row),
                row.wording,
                standing(row),
                dated(row),
                row.lead or "no role printed",
                row.note or "",
            ]
            for row in records(actions)
        ],
        classes="gl-wide",
    )


def _reference(row: Any) -> Content:
    reference, printed = escape(row.reference), escape(row.reference_printed)
    small = "" if reference == printed else f'<span class="gl-small">printed {printed}</span>'
    return Cell(f"{reference}{small}")


def measure_table(number: int, measures: pd.DataFrame, chosen: Choices) -> str:
    """Return the measures of a recommendation with their bands as printed and as read."""
    return table(
        f"Measures of recommendation {number}",
        ["Measure", "Shows, in our words", "Unit and kind", *BANDS, "Remark"],
        [
            [
                _measure(row, chosen),
                row.shows or "",
                measured(row),
                *(_band(row, name) for name in BANDS.values()),
                _remark(row),
            ]
            for row in records(measures)
        ],
        classes="gl-wide",
    )


def _measure(row: Any, chosen: Choices) -> Content:
    if not row.has_figure:
        return str(row.label)
    shown = link(f"scorecard?{urlencode(chosen.query)}", "figures on the scorecard")
    return Cell(f'{escape(row.label)}<span class="gl-small">{shown}</span>')


def _band(row: Any, name: str) -> Content:
    printed, rule = getattr(row, f"{name}_printed"), getattr(row, f"{name}_rule")
    if printed is None:
        return "no band"
    read = band_rule(rule, row.unit)
    return Cell(f'{escape(printed)}<span class="gl-small">{escape(read)}</span>')


def _remark(row: Any) -> str:
    again = (
        ""
        if row.same_as is None
        else f"Printed first under recommendation {row.same_as_recommendation:.0f}."
    )
    return f"{again} {row.note or ''}".strip()
