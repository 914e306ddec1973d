"""The table beside a trajectory chart: every grade in it, and every visit and event."""

from gradeline.charts.trajectory import History
from gradeline.records import records
from gradeline.ui.chosen import Choices
from gradeline.ui.judgement_tables import inspection_cell
from gradeline.ui.markup import Cell, chip, printed_place, table
from gradeline.words.dates import partial
from gradeline.words.names import area_name


def history_table(frames: History, chosen: Choices) -> str:
    """Return the grades of a theme as a table and, where they are shown, visits and events."""
    grades = "" if frames.marks.empty else _grades(frames, chosen)
    return grades if frames.happenings.empty else grades + _happenings(frames)


def _grades(frames: History, chosen: Choices) -> str:
    return table(
        f"Grades for {chosen.theme.lower()}, by authority, oldest first",
        [
            "Inspection",
            "Published",
            "Printed area",
            "Grade as printed",
            "Match",
            "Document",
            "Place",
        ],
        [
            [
                inspection_cell(row, chosen),
                partial(row.published),
                area_name(row),
                Cell(chip(row.grade_letter, row.grade_label, row.evidence)),
                row.match,
                row.document,
                printed_place(row),
            ]
            for row in records(frames.marks)
        ],
        classes="gl-wide",
    )


def _happenings(frames: History) -> str:
    return table(
        "Ungraded visits and events, oldest first",
        ["When", "Authority", "What", "About", "Document", "Place"],
        [
            [
                partial(row.happened),
                row.authority,
                row.what,
                row.detail,
                row.document,
                row.locator,
            ]
            for row in records(frames.happenings.sort_values("chart_date"))
        ],
        classes="gl-wide",
    )
