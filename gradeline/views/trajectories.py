"""The grade history of a theme: what it shows in words, its chart, and every grade in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gradeline.charts.authority import signs
from gradeline.charts.trajectory import History, levels_of, trajectory_chart
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.navigation.choices import Choices
from gradeline.queries import trajectories as queries
from gradeline.queries.shared import gathered_lists as lists_gathered
from gradeline.queries.shared import themes
from gradeline.queries.trajectories import HappeningsRow, MarksRow
from gradeline.sections.cells import Cell, Day, Grade, Link
from gradeline.sections.listing import download_of
from gradeline.sections.section import Figure, Section, Source
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.judgement_areas import inspection_link
from gradeline.views.pictures import lanes_picture
from gradeline.words.names import area_name
from gradeline.words.places import printed_place
from gradeline.words.taking import grades_said
from gradeline.words.trajectories import (
    ABOUT_MARKS,
    chart_key,
    history,
    levels_apart,
    outline,
)
from gradeline.words.visits import gathered_lists, others_not_collected

DOWNLOADED: tuple[queries.MarksColumn, ...] = (
    "authority", "inspection_id", "kind", "framework", "inspected_year", "published", "area_id",
    "area_label", "strand", "match", "scope", "reason", "grade_label", "grade_letter", "grade_rank",
    "grade_count", "evidence", "document", "licence", "page", "paragraph",
)  # fmt: skip
LIKE_FOR_LIKE = "like for like only"


@dataclass(frozen=True)
class Switches:
    """How the reader wants a history drawn; `height` is in pixels."""

    has_visits: bool = True
    is_bridged: bool = False
    is_like_for_like: bool = False
    is_together: bool = True
    height: int | None = None


@remembered
def about_theme(chosen: Choices) -> list[str]:
    """Return the question that the chosen theme answers, and what belongs to it."""
    by_id = {row.theme_id: row for row in rows(chosen.database, themes())}
    theme = by_id[chosen.theme_id]
    return [theme.question, theme.description]


@remembered
def trajectories(chosen: Choices, switches: Switches) -> Section:
    """Return the history of the chosen theme."""
    told = _history(chosen, switches)
    marks = told.marks
    about = f"Grades: {chosen.theme}"
    return Section(
        "trajectories",
        points=history(
            marks,
            chosen.names,
            chosen.theme,
            to_come=[each.id for each in chosen.authorities if each.is_to_come_on(chosen.as_at)],
            is_like_for_like=switches.is_like_for_like,
        ),
        figures=[_figure("trajectories", chosen, switches, told)],
        tables=[
            *([_grades(marks, chosen)] if marks else []),
            *([_happenings(told.happenings)] if told.happenings else []),
        ],
        rows=[download_of("trajectories", about, DOWNLOADED, marks)] if marks else [],
        source=Source("inspection reports and the documents named in the table"),
        as_at=chosen.as_at,
        picture=(lambda: _picture(chosen, switches, marks)) if marks else None,
    )


def _picture(chosen: Choices, switches: Switches, marks: Sequence[MarksRow]) -> PictureToTake:
    """Return the history of the theme as a lane for each authority, of the grades in `marks`."""
    return lanes_picture(
        chosen,
        grades_said(chosen.theme, marks, chosen.names),
        [(name, chosen.theme_id, key) for key, name in chosen.names.items()],
        {(row.inspection_id, row.area_id) for row in marks},
        LIKE_FOR_LIKE if switches.is_like_for_like else "",
    )


@remembered
def path(chosen: Choices, height: int) -> Figure:
    """Return the chart alone, `height` pixels high."""
    switches = Switches(height=height)
    return _figure("path", chosen, switches, _history(chosen, switches))


def _history(chosen: Choices, switches: Switches) -> History:
    database, as_at, ids = chosen.database, chosen.as_at, chosen.authority_ids
    theme_id, alike = chosen.theme_id, switches.is_like_for_like
    marks = queries.marks(as_at=as_at, authority_ids=ids, theme_id=theme_id, like_for_like=alike)
    segments = queries.segments(
        as_at=as_at, authority_ids=ids, theme_id=theme_id, like_for_like=alike
    )
    happenings = queries.happenings(as_at=as_at, authority_ids=ids)
    return History(
        marks=rows(database, marks),
        segments=rows(database, segments),
        bands=rows(database, queries.bands(as_at=as_at)),
        happenings=rows(database, happenings) if switches.has_visits else (),
        levels=rows(database, queries.levels()),
    )


def _figure(name: str, chosen: Choices, switches: Switches, told: History) -> Figure:
    drawn = trajectory_chart(
        told,
        chosen.authorities,
        chosen.as_at,
        is_together=switches.is_together,
        is_bridged=switches.is_bridged,
        height=switches.height,
    )
    counts = list(levels_of(told).tops)
    alt = outline(told.marks, told.happenings, chosen.theme, counts, is_bridged=switches.is_bridged)
    key = chart_key(
        signs(chosen.authorities), is_bridged=switches.is_bridged, has_visits=switches.has_visits
    )
    guests = [each.name for each in chosen.authorities if each.is_guest]
    lists = rows(chosen.database, lists_gathered(as_at=chosen.as_at))
    held = [*gathered_lists(lists), *others_not_collected(guests)] if switches.has_visits else []
    notes = [ABOUT_MARKS, *levels_apart(counts), *held]
    return Figure(name, drawn, alt, key=key, notes=notes)


def _grades(marks: Sequence[MarksRow], chosen: Choices) -> Table:
    return table(
        "grades",
        f"Grades for {chosen.theme.lower()}, by authority, oldest first",
        [
            Column("inspection", "Inspection"),
            Column("published", "Published"),
            Column("area", "Printed area"),
            Column("grade", "Grade as printed"),
            Column("match", "Match"),
            Column("document", "Document"),
            Column("place", "Place"),
        ],
        [
            [
                inspection_link(row, chosen),
                _day(row.published),
                area_name(row),
                Grade(row.grade_letter, row.grade_label, row.grade_colour, row.evidence),
                row.match,
                row.document,
                printed_place(row),
            ]
            for row in marks
        ],
        look="wide",
    )


def _happenings(happenings: Iterable[HappeningsRow]) -> Table:
    return table(
        "visits-and-events",
        "Visits, area SEND inspections and events without grades, oldest first",
        [
            Column("when", "When"),
            Column("authority", "Authority"),
            Column("what", "What"),
            Column("about", "About"),
            Column("document", "Document"),
            Column("place", "Place"),
        ],
        [
            [
                _day(row.happened),
                row.authority,
                Link(row.what, row.address) if row.address else row.what,
                row.detail,
                row.document,
                row.locator,
            ]
            for row in sorted(happenings, key=lambda row: row.chart_date)
        ],
        look="wide",
    )


def _day(text: str | None) -> Cell:
    return Day(text) if text else "not known"
