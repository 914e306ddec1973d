"""Two reports, one after the other, as tables show them: grade, inspection, day and report."""

from gradeline.navigation.choices import Choices
from gradeline.navigation.links import at_page, is_list
from gradeline.queries.england import CameNextRow, WhomToAskRow
from gradeline.sections.cells import Cell, Day, Grade, Link, Listed, Stack


def report_before(chosen: Choices, row: CameNextRow | WhomToAskRow) -> Cell:
    """Return the report that another one followed."""
    return report(
        chosen,
        Grade(row.grade_letter, row.grade_label, row.grade_colour, row.evidence),
        (row.inspection_id, f"{row.framework} {row.inspected_year}"),
        row.published,
        row.source_address,
        row.page,
        row.scope,
    )


def report(
    chosen: Choices,
    grade: Grade,
    inspection: tuple[str, str],
    published: str | None,
    source_address: str | None,
    page: int | None,
    scope: str | None,
) -> Cell:
    """Return a grade with its inspection, the day of publication and the report itself.

    `inspection` is its id and its name; `scope` says what else the grade was given for, if not for
    the theme by itself.
    """
    inspection_id, name = inspection
    parts: list[Cell] = [Link(name, chosen.record_address(inspection_id))]
    parts += ["published", Day(published)] if published else ["day of publication not known"]
    if source_address:
        is_report = not grade.known_from and not is_list(source_address)
        parts.append(Link("report" if is_report else "list", at_page(source_address, page)))
    return Stack(grade, [Listed(parts, is_joined=True), scope])
