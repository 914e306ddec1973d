"""Every theme against every inspection whose report was read: criticised, mixed, praised or not."""

from itertools import groupby

from gradeline.navigation.choices import Choices
from gradeline.queries.findings import SaidRow
from gradeline.sections.cells import Cell, Listed, Mark
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Group, Table
from gradeline.views.answers import remembered
from gradeline.views.statements.pictures import board_picture
from gradeline.views.statements.said import (
    SOURCE,
    not_read,
    said,
    tag_link,
    taken_away,
)
from gradeline.words import statements as words
from gradeline.words.names import initials_of


@remembered
def board(chosen: Choices, family: str | None) -> Section:
    """Return every theme against every inspection of a framework; None for all frameworks."""
    found = [row for row in said(chosen) if family in (None, row.framework)]
    return Section(
        "theme-by-theme",
        sentences=[*([words.most_faulted(found)] if found else []), *not_read(chosen)],
        key=words.KEY if found else [],
        tables=[_grid(found, chosen)] if found else [],
        remarks=[words.READERS, *words.RULES[:1]],
        rows=taken_away("statements", "What reports say, statement by statement", found),
        source=SOURCE,
        as_at=chosen.as_at,
        picture=(lambda: board_picture(chosen, found, family)) if found else None,
    )


def _grid(found: words.Rows, chosen: Choices) -> Table:
    """Return theme tags against inspections, as the rows come: by tag, authority and time."""
    inspections = {row.inspection_id: row for row in found}.values()
    initials = {each.id: each.initials for each in chosen.authorities}
    columns = [
        Column("theme", "Theme"),
        *(
            Column(
                row.inspection_id,
                f"{row.framework} {row.inspected_year}",
                over=row.authority,
                below=f" ({row.paragraph_count})",
                brief=f"{initials[row.authority_id]} {row.inspected_year}",
            )
            for row in inspections
        ),
    ]
    groups = [
        Group(
            theme,
            [
                [tag_link(own[0], chosen), *_cells(own)]
                for own in (list(rows) for _, rows in groupby(of_theme, lambda row: row.tag_id))
            ],
        )
        for theme, of_theme in groupby(found, lambda row: row.theme)
    ]
    return Table(
        "themes-by-inspection",
        "What each report says of each theme; in brackets, how many paragraphs the report has",
        columns,
        groups,
        look="marks",
        group_name="area",
        note_if_narrow=initials_of(
            {initials[row.authority_id]: row.authority for row in inspections}
        ),
    )


def _cells(of_tag: list[SaidRow]) -> list[Cell]:
    return [_cell(list(own)) for _, own in groupby(of_tag, lambda row: row.inspection_id)]


def _cell(own: list[SaidRow]) -> Cell:
    """Return the mark of the authority, and those of its board and partners where they have one.

    Row and column name theme and report, and the theme leads to its statements, so that a mark
    says no more than the rest: hundreds of them are sent at every change.
    """
    row = own[0]
    marks = []
    if row.verdict != words.SILENT:
        marks.append(
            Mark(words.SIGNS[row.verdict], words.mark_in_short(row, own), look=row.verdict)
        )
    for whose, verdict in (("board", row.board_verdict), ("partner", row.partner_verdict)):
        if verdict != words.SILENT:
            sign = f"{whose[0]}{words.SIGNS[verdict]}"
            marks.append(Mark(sign, words.mark_in_short(row, own, whose), look="aside"))
    if not marks:
        return None
    return Listed(marks, is_joined=True) if len(marks) > 1 else marks[0]
