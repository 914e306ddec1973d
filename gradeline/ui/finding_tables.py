"""The tables of the page about findings: the grid, what returns, what is shared, the story."""

from collections.abc import Sequence
from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from gradeline.records import records
from gradeline.ui.chosen import Choices
from gradeline.ui.judgement_tables import inspection_cell
from gradeline.ui.markup import Cell, Content, link, table
from gradeline.words import findings as words
from gradeline.words.names import inspection_name


def grid(marks: pd.DataFrame, chosen: Choices) -> str:
    """Return theme tags against inspections in time order, grouped by authority."""
    inspections = marks.drop_duplicates("inspection_id").sort_values("inspection_order")
    groups = "".join(
        f'<th scope="colgroup" colspan="{count}">{escape(str(name))}</th>'
        for name, count in inspections.groupby("authority", sort=False).size().items()
    )
    heads = "".join(
        f'<th scope="col">{escape(row.framework)}<br>{row.inspected_year}</th>'
        for row in records(inspections)
    )
    body = []
    for theme, own in marks.groupby("theme", sort=False):
        body.append(
            f'<tr class="gl-group"><th scope="rowgroup" colspan="{len(inspections) + 1}">'
            f"{escape(str(theme))}</th></tr>"
        )
        for _, cells in own.groupby("tag_order", sort=True):
            row = records(cells.sort_values("inspection_order"))
            head = link(_tag_address(row[0].tag, chosen), row[0].tag)
            drawn = "".join(f"<td>{_mark(cell, chosen)}</td>" for cell in row)
            body.append(f'<tr><th scope="row">{head}</th>{drawn}</tr>')
    return (
        '<div class="gl-scroll" tabindex="0" role="region" aria-label="Grid of findings">'
        '<table class="gl-table gl-grid gl-marks"><caption>What was raised, by inspection</caption>'
        f'<thead><tr><th rowspan="2" scope="col">About</th>{groups}</tr><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def _tag_address(tag: str, chosen: Choices) -> str:
    return "findings?" + urlencode([("about", tag), *chosen.query])


def _mark(cell: Any, chosen: Choices) -> str:
    sign, meaning = words.mark(cell.weakness_count, cell.strength_count)
    name = f"{cell.tag}, {inspection_name(cell)}: {meaning}"
    if sign == "·":
        return f'<span aria-label="{escape(name, quote=True)}" role="img">·</span>'
    target = chosen.record_address(cell.inspection_id)
    return (
        f'<a href="{escape(target, quote=True)}" target="_self" '
        f'title="{escape(name, quote=True)}" aria-label="{escape(name, quote=True)}">{sign}</a>'
    )


def persistent_table(recurring: pd.DataFrame, chosen: Choices) -> str:
    """Return what was raised in two or more inspections one after another, with the others."""
    return table(
        "Raised in two or more of the reports held, one after another",
        ["About", "Authority", "Raised in", "The others"],
        [
            [
                Cell(link(_tag_address(row.tag, chosen), row.tag)),
                row.authority,
                words.state(row),
                words.dealt_with(row.tag_id, row.authority, recurring),
            ]
            for row in words.persistent(recurring)
        ],
        classes="gl-wide",
    )


def shared_table(recurring: pd.DataFrame, names: Sequence[str], chosen: Choices) -> str:
    """Return what was raised for two or more authorities, a column for each."""
    shared = words.shared(recurring)
    lines: list[list[Content]] = []
    for _, own in shared.groupby("tag_order", sort=True):
        states = {row.authority: words.state(row) for row in records(own)}
        tag = str(own["tag"].iloc[0])
        head = Cell(link(_tag_address(tag, chosen), tag))
        lines.append([head, *(states.get(name, "not raised") for name in names)])
    return table(
        "Raised for two or more authorities, and whether it still is", ["About", *names], lines,
        classes="gl-wide",
    )  # fmt: skip


def story_table(story: pd.DataFrame, chosen: Choices) -> str:
    """Return what was said about one tag in time order, inspections without a word among them."""
    return table(
        "The story in time order",
        ["Inspection", "Grade then", "What was said", "Number", "Paragraphs and page", "Planned"],
        [
            [
                inspection_cell(row, chosen),
                row.grades or "not graded",
                _said(row),
                _number(row),
                _place(row),
                _planned(row),
            ]
            for row in records(story)
        ],
        classes="gl-wide",
    )


def findings_table(findings: pd.DataFrame, chosen: Choices) -> str:
    """Return every finding with its place."""
    return table(
        "Findings in the filter, in time order by authority",
        ["Inspection", "Finding", "About", "Number", "To whom", "Paragraphs and page", "Planned"],
        [
            [
                inspection_cell(row, chosen),
                _said(row),
                row.tags,
                _number(row),
                row.addressed_to,
                _place(row),
                _planned(row),
            ]
            for row in records(findings)
        ],
        classes="gl-wide",
    )


def _said(row: Any) -> Content:
    if row.finding_id is None:
        return "Not raised"
    if row.kind == "strength":
        return Cell(f"<strong>Strength.</strong> {escape(row.wording)}")
    return str(row.wording)


def _number(row: Any) -> str:
    parts = [row.number or "", (row.timescale or "").lower()]
    return ", ".join(part for part in parts if part)


def _place(row: Any) -> str:
    parts = []
    if row.paragraphs:
        parts.append(f"report cites {row.paragraphs}")
    if row.page is not None and not pd.isna(row.page):
        parts.append(f"page {int(row.page)}")
    return "; ".join(parts)


def _planned(row: Any) -> str:
    if not row.planned_action:
        return ""
    when = f" ({row.planned_date})" if row.planned_date else ""
    return f"{row.planned_action}{when}; {row.planned_source}"
