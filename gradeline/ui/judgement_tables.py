"""The tables of the judgement explorer: the grid of letters and the list with its places."""

from html import escape
from typing import Any

import pandas as pd

from gradeline.records import records
from gradeline.ui.chosen import Choices
from gradeline.ui.markup import SECOND_HAND, Cell, chip, link, place, table
from gradeline.words.dates import partial
from gradeline.words.names import area_name, inspection_name


def grid(judgements: pd.DataFrame, chosen: Choices) -> str:
    """Return areas, grouped by theme, against inspections in time order, grouped by authority."""
    inspections = judgements.drop_duplicates("inspection_id").sort_values("inspection_order")
    authorities = inspections.groupby("authority", sort=False).size()
    groups = "".join(
        f'<th scope="colgroup" colspan="{count}">{escape(str(name))}</th>'
        for name, count in authorities.items()
    )
    heads = "".join(
        f'<th scope="col">{escape(row.framework)}<br>{row.inspected_year}</th>'
        for row in records(inspections)
    )
    body = []
    areas = judgements.drop_duplicates("grid_row").sort_values(["theme_order", "area_order"])
    for theme, own in areas.groupby("theme", sort=False):
        body.append(
            f'<tr class="gl-group"><th scope="rowgroup" colspan="{len(inspections) + 1}">'
            f"{escape(str(theme))}</th></tr>"
        )
        body += [_grid_row(area, judgements, inspections, chosen) for area in records(own)]
    return (
        '<div class="gl-scroll" tabindex="0" role="region" aria-label="Grid of judgements">'
        '<table class="gl-table gl-grid"><caption>Printed areas by inspection</caption><thead>'
        f'<tr><th rowspan="2" scope="col">Printed area</th>{groups}</tr><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def _grid_row(
    area: Any, judgements: pd.DataFrame, inspections: pd.DataFrame, chosen: Choices
) -> str:
    own = judgements[judgements["grid_row"] == area.grid_row]
    held = {row.inspection_id: row for row in records(own)}
    cells = "".join(
        f"<td>{_letter(held[key], chosen) if key in held else ''}</td>"
        for key in inspections["inspection_id"]
    )
    return f'<tr><th scope="row">{escape(area_name(area))}</th>{cells}</tr>'


def _letter(row: Any, chosen: Choices) -> str:
    second = " gl-second" if row.evidence in SECOND_HAND else ""
    name = f"{row.grade_label}: {inspection_name(row)}"
    target = chosen.record_address(row.inspection_id)
    letter = escape(str(row.grade_letter))
    return (
        f'<a href="{escape(target, quote=True)}" target="_self" title="{escape(name, quote=True)}" '
        f'aria-label="{escape(name, quote=True)}">'
        f'<span class="gl-chip gl-{letter}{second}">{letter}</span></a>'
    )


def judgement_table(judgements: pd.DataFrame, chosen: Choices) -> str:
    """Return every judgement with its match, its document and its place in it."""
    return table(
        "Judgements in the filter, in time order by authority",
        [
            "Inspection",
            "Published",
            "Printed area",
            "Grade as printed",
            "Theme and match",
            "Document",
            "Printed on",
            "Section",
        ],
        [
            [
                inspection_cell(row, chosen),
                partial(row.published),
                area_name(row),
                Cell(chip(row.grade_letter, row.grade_label, row.evidence)),
                f"{row.theme}: {row.match}",
                row.document,
                place(row.page, None, row.printed_in),
                section(row),
            ]
            for row in records(judgements)
        ],
        classes="gl-wide",
    )


def inspection_cell(row: Any, chosen: Choices) -> Cell:
    """Return the name of an inspection as a link to its record."""
    return Cell(link(chosen.record_address(row.inspection_id), inspection_name(row)))


def section(row: Any) -> str:
    """Say where the section on an area begins: page 5, paragraph 14."""
    where = place(row.section_page, row.paragraph)
    otherwise = "no section of its own" if row.evidence == "primary" else ""
    return where or row.note or otherwise
