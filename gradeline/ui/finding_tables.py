"""The tables of the page about findings: the grid, what is listed again or shared, the story.

Rows are those of `queries/findings/listed.sql`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from operator import attrgetter
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from gradeline.records import records
from gradeline.ui.chosen import Choices
from gradeline.ui.judgement_tables import inspection_cell
from gradeline.ui.markup import Cell, Content, grouped_table, link, table
from gradeline.words import findings as words
from gradeline.words.names import inspection_name


def grid(listed: words.Rows, chosen: Choices) -> str:
    """Return theme tags against inspections, as the rows come: by tag, authority and time."""
    cells = [cell for reports in words.reports_of(listed) for cell in reports]
    inspections = list({cell.inspection_id: cell for cell in cells}.values())
    groups = "".join(
        f'<th scope="colgroup" colspan="{count}">{escape(name)}</th>'
        for name, count in Counter(row.authority for row in inspections).items()
    )
    heads = "".join(
        f'<th scope="col">{escape(row.framework)}<br>{row.inspected_year}</th>'
        for row in inspections
    )
    body = []
    for theme, own in groupby(cells, attrgetter("theme")):
        body.append(
            f'<tr class="gl-group"><th scope="rowgroup" colspan="{len(inspections) + 1}">'
            f"{escape(theme)}</th></tr>"
        )
        for tag, row in groupby(own, attrgetter("tag")):
            drawn = "".join(f"<td>{_mark(cell, chosen)}</td>" for cell in row)
            body.append(
                f'<tr><th scope="row">{link(_tag_address(tag, chosen), tag)}</th>{drawn}</tr>'
            )
    return (
        '<div class="gl-scroll" tabindex="0" role="region" aria-label="Grid of findings">'
        '<table class="gl-table gl-grid gl-marks"><caption>What is listed, by inspection</caption>'
        f'<thead><tr><th rowspan="2" scope="col">About</th>{groups}</tr><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def _tag_address(tag: str, chosen: Choices) -> str:
    return "findings?" + urlencode([("about", tag), *chosen.query])


def _mark(cell: Any, chosen: Choices) -> str:
    sign, meaning = words.mark(cell)
    name = f"{cell.tag}, {inspection_name(cell)}: {meaning}"
    if sign == words.NOTHING:
        return f'<span aria-label="{escape(name, quote=True)}" role="img">{sign}</span>'
    target = chosen.record_address(cell.inspection_id)
    return (
        f'<a href="{escape(target, quote=True)}" target="_self" '
        f'title="{escape(name, quote=True)}" aria-label="{escape(name, quote=True)}">{sign}</a>'
    )


def returning_table(listed: words.Rows, names: Sequence[str], chosen: Choices) -> str:
    """Return what is listed again, by whose it is, and in which reports of each authority."""
    told = words.states(listed)
    groups: list[tuple[str, list[list[Content]]]] = []
    for title, rows in (
        ("listed in the latest report, {year}, and before", words.returned(listed)),
        (
            "listed in two or more reports in a row before the latest, {year}",
            words.past_runs(listed),
        ),
    ):
        for name in names:
            own = [row for row in rows if row.authority == name]
            if own:
                lines = [_states_of(row, told, names, chosen) for row in own]
                groups.append((f"{name}: {title.format(year=own[0].inspected_year)}", lines))
    if not groups:
        return ""
    return grouped_table(
        "What is listed more than once, and in which reports of each authority",
        ["About", *names],
        groups,
        classes="gl-wide gl-stand",
    )


def shared_table(listed: words.Rows, names: Sequence[str], chosen: Choices) -> str:
    """Return what is listed for two or more authorities, a column for each; empty for none."""
    told = words.states(listed)
    themes = words.shared(listed)
    if not themes:
        return ""
    return table(
        "Listed for two or more authorities, and in which of their reports",
        ["About", *names],
        [_states_of(row, told, names, chosen) for row in themes],
        classes="gl-wide gl-stand",
    )


def _states_of(
    row: Any, told: Mapping[tuple[str, str], str], names: Sequence[str], chosen: Choices
) -> list[Content]:
    """Return the cells of a tag: a link to its story, then in which reports of each authority."""
    head = Cell(link(_tag_address(row.tag, chosen), row.tag))
    return [head, *(told.get((row.tag_id, name), words.NOT_HELD) for name in names)]


def story_table(story: words.Rows, chosen: Choices) -> str:
    """Return what was said about one tag in time order, inspections without a word among them."""
    return table(
        "The story in time order",
        ["Inspection", "Grade then", "What was said", "To whom", "Number", "Paragraphs and page"],
        [
            [
                inspection_cell(row, chosen),
                row.grades or "not graded",
                _said(row) if row.finding_id else words.unlisted(row),
                words.addressee(row),
                _number(row),
                _place(row),
            ]
            for row in story
        ],
        classes="gl-wide",
    )


def findings_table(findings: pd.DataFrame, chosen: Choices) -> str:
    """Return every finding with its place."""
    return table(
        "Findings in the filter, in time order by authority",
        ["Inspection", "Finding", "About", "Number", "To whom", "Paragraphs and page"],
        [
            [
                inspection_cell(row, chosen),
                _said(row),
                row.tags,
                _number(row),
                words.addressee(row),
                _place(row),
            ]
            for row in records(findings)
        ],
        classes="gl-wide",
    )


def _said(row: Any) -> Content:
    """Return what was said, and in small type what the council planned to do about it."""
    strength = "<strong>Strength.</strong> " if row.kind == "strength" else ""
    planned = f'<span class="gl-small">{escape(_planned(row))}</span>' if row.planned_action else ""
    return Cell(f"{strength}{escape(row.wording)}{planned}")


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
    when = f" ({row.planned_date})" if row.planned_date else ""
    return f"Planned: {row.planned_action}{when}; {row.planned_source}"
