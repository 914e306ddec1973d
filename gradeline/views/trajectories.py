"""The history of grades as lanes: of one theme by authority, or of one authority by theme."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from gradeline.charts.authority import looks
from gradeline.charts.history_lanes import HistoryLane
from gradeline.charts.trajectory import CLOSE, LARGE, Sizes, trajectory_chart
from gradeline.compared_authorities import Authority
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.navigation.choices import Choices
from gradeline.queries import trajectories as queries
from gradeline.queries.shared import gathered_lists as lists_gathered
from gradeline.queries.shared import themes
from gradeline.queries.side_by_side import latest_grades
from gradeline.queries.trajectories import HappeningsRow, MarksRow
from gradeline.sections.cells import Cell, Day, Grade, Link, OnScreen, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.section import Figure, Section, Source
from gradeline.sections.table import Column, Table, table
from gradeline.views import grade_board
from gradeline.views.answers import remembered, rows
from gradeline.views.history_lanes import History, Switches, drawn, events_of, history_of, years_of
from gradeline.views.judgement_areas import inspection_link
from gradeline.views.pictures import lanes_picture
from gradeline.words.added_authorities import DOES_NOT_EXIST_YET
from gradeline.words.joining import lower_first
from gradeline.words.movement import moved
from gradeline.words.names import area_name
from gradeline.words.places import printed_place
from gradeline.words.ribbons import frameworks_meant
from gradeline.words.taking import grades_said
from gradeline.words.trajectories import (
    ADEQUATE,
    AS_TABLE,
    BRIDGED,
    HAPPENINGS,
    IN_WORDS,
    NO_GRADE,
    NONE_ALIKE,
    ZOOM,
    about_lanes,
    history,
    history_of_themes,
    latest_of_each,
    latest_of_themes,
    levels_apart,
    outline,
)
from gradeline.words.visits import gathered_lists, others_not_collected

DOWNLOADED: tuple[queries.MarksColumn, ...] = (
    "authority", "theme", "inspection_id", "kind", "framework", "framework_name", "inspected_year",
    "published", "area_id", "area_label", "strand", "match", "scope", "reason", "grade_label",
    "grade_letter", "grade_rank", "grade_count", "evidence", "document", "licence", "page",
    "paragraph",
)  # fmt: skip
EVENTS = "Visits and events"
LIKE_FOR_LIKE = "like for like only"


@dataclass(frozen=True)
class Trajectories:
    """Lanes of grades: the answer in a sentence, the chart, and the same in words and tables.

    The tables of `listed` are made when they are opened.
    """

    answer: str
    chart: Section
    told: Section
    listed: Section


@remembered
def by_theme(chosen: Choices, switches: Switches) -> Trajectories:
    """Return the history of the chosen theme, a lane for each authority."""
    held = history_of(chosen, switches, chosen.theme_id)
    to_come = [each.id for each in chosen.authorities if each.is_to_come_on(chosen.as_at)]
    look = looks(chosen.authorities)
    lanes = [
        HistoryLane(
            each.name,
            *drawn(chosen, held, chosen.theme_id, each.id),
            events=events_of(held.happenings, each.id),
            look=look[each.id],
            otherwise=_otherwise(chosen, each, switches),
        )
        for each in chosen.authorities
    ]
    theme = chosen.theme
    about = {
        row.theme_id: f"{row.question} {row.description}" for row in rows(chosen.database, themes())
    }
    latest = latest_grades(as_at=chosen.as_at, authority_ids=chosen.authority_ids)
    grades = [row for row in rows(chosen.database, latest) if row.theme_id == chosen.theme_id]
    return Trajectories(
        answer=latest_of_each(held.every_mark, chosen.names, theme, to_come, grades),
        chart=_chart(
            *(chosen, switches, held, lanes, LARGE),
            of=lower_first(theme),
            about=f"Grades: {theme}",
            picture=lambda: _picture(
                *(chosen, switches, held),
                grades_said(
                    *(theme, held.marks, chosen.names), is_like_for_like=switches.is_like_for_like
                ),
                [(name, chosen.theme_id, key) for key, name in chosen.names.items()],
            ),
            notes=[about[chosen.theme_id]],
        ),
        told=Section(
            "in-words",
            fold=IN_WORDS,
            points=history(
                *(held.marks, chosen.names, theme),
                to_come=to_come,
                is_like_for_like=switches.is_like_for_like,
            ),
        ),
        listed=_listed(held, chosen, f"Grades for {theme.lower()}, by authority, oldest first"),
    )


@remembered
def by_authority(chosen: Choices, authority_id: str, switches: Switches) -> Trajectories:
    """Return the history of one of the chosen authorities, a lane for each theme."""
    (own,) = [each for each in chosen.authorities if each.id == authority_id]
    held = history_of(chosen, switches, None, own.id)
    every = {row.theme_id: row.label for row in rows(chosen.database, themes())}
    graded = {row.theme_id for row in grade_board.found(chosen) if row.authority_id == own.id}
    shown = {key: label for key, label in every.items() if key in graded} or every
    lanes = [
        HistoryLane(
            theme,
            *drawn(chosen, held, theme_id, own.id),
            otherwise=_otherwise(chosen, own, switches),
        )
        for theme_id, theme in shown.items()
    ]
    if held.happenings:
        events = events_of(held.happenings, own.id)
        look = looks([own])[own.id]
        lanes.append(HistoryLane(EVENTS, events=events, look=look, has_ribbon=False))
    is_to_come = own.is_to_come_on(chosen.as_at)
    answer = latest_of_themes(held.every_mark, own.name, is_to_come=is_to_come)
    latest = latest_grades(as_at=chosen.as_at, authority_ids=(own.id,))
    return Trajectories(
        answer=" ".join(filter(None, [answer, moved(rows(chosen.database, latest))])),
        chart=_chart(
            *(chosen, switches, held, lanes, CLOSE),
            of=own.name,
            about=f"Grades of {own.name}",
            picture=lambda: _picture(
                *(replace(chosen, authorities=(own,)), switches, held),
                answer.removesuffix("."),
                [(theme, key, own.id) for key, theme in shown.items()],
            ),
            guests=[own] if own.is_guest else [],
        ),
        told=Section(
            "in-words",
            fold=IN_WORDS,
            points=history_of_themes(
                *(held.marks, shown),
                is_to_come=is_to_come,
                is_like_for_like=switches.is_like_for_like,
            ),
        ),
        listed=_listed(
            held, chosen, f"Grades of {own.name}, by theme, oldest first", has_themes=True
        ),
    )


def _otherwise(chosen: Choices, authority: Authority, switches: Switches) -> str:
    """Return what stands in a lane without a grade."""
    if authority.is_to_come_on(chosen.as_at):
        return DOES_NOT_EXIST_YET
    return NONE_ALIKE if switches.is_like_for_like else NO_GRADE


def _chart(
    chosen: Choices,
    switches: Switches,
    held: History,
    lanes: Sequence[HistoryLane],
    sizes: Sizes,
    *,
    of: str,
    about: str,
    picture: Callable[[], PictureToTake],
    notes: Sequence[str] = (),
    guests: Sequence[Authority] | None = None,
) -> Section:
    """Return the chart with what its marks mean, and its rows and its picture to take away."""
    named = [lane.name for lane in lanes if lane.has_ribbon]
    asked = chosen.authorities if guests is None else guests
    alt = outline(held.marks, held.happenings, of, named, is_bridged=bool(held.bridges))
    lists = rows(chosen.database, lists_gathered(as_at=chosen.as_at))
    visits = [
        *gathered_lists(lists),
        *others_not_collected([each.name for each in asked if each.is_guest]),
    ]
    letters = {row.grade_letter for row in held.marks}
    return Section(
        "trajectories",
        figures=[
            Figure(
                "trajectories",
                trajectory_chart(lanes, years_of(chosen), sizes, has_zoom=switches.has_zoom),
                alt,
            )
        ],
        key=[
            *grade_board.key_of(held.blocks),
            *([HAPPENINGS] if held.happenings else []),
        ],
        remarks=[
            *notes,
            *about_lanes(is_like_for_like=switches.is_like_for_like),
            *([OnScreen(ZOOM)] if switches.has_zoom else []),
            *([BRIDGED] if switches.is_bridged else []),
        ],
        parts=[
            Section(name, remarks=remarks)
            for name, remarks in (
                (
                    "frameworks-and-grades",
                    [
                        *frameworks_meant(rows(chosen.database, queries.bands(as_at=chosen.as_at))),
                        *([ADEQUATE] if {"A", "RI"} <= letters else []),
                        *levels_apart(sorted({row.grade_count for row in held.marks})),
                    ],
                ),
                ("lists-of-visits", visits if switches.has_visits else []),
            )
            if remarks
        ],
        rows=[download_of("trajectories", about, DOWNLOADED, held.marks)] if held.marks else [],
        source=Source("inspection reports and the documents named in the table"),
        as_at=chosen.as_at,
        picture=picture if held.marks else None,
    )


def _picture(
    chosen: Choices,
    switches: Switches,
    held: History,
    title: str,
    lanes: Sequence[tuple[str, str, str]],
) -> PictureToTake:
    """Return the lanes as a picture; each is its name, a theme and an authority, by their ids."""
    return lanes_picture(
        chosen,
        title,
        lanes,
        {(row.theme_id, row.inspection_id, row.area_id) for row in held.marks},
        LIKE_FOR_LIKE if switches.is_like_for_like else "",
    )


def _listed(held: History, chosen: Choices, caption: str, *, has_themes: bool = False) -> Section:
    def tables() -> Section:
        made = [_grades(held.marks, chosen, caption, has_themes=has_themes)] if held.marks else []
        made += [_happenings(held.happenings)] if held.happenings else []
        return Section("tables", tables=made)

    is_empty = not held.marks and not held.happenings
    return Section("listed", fold=AS_TABLE, later=None if is_empty else tables)


def _grades(marks: Sequence[MarksRow], chosen: Choices, caption: str, *, has_themes: bool) -> Table:
    return table(
        "grades",
        caption,
        [
            *([Column("theme", "Theme")] if has_themes else []),
            Column("inspection", "Inspection"),
            Column("published", "Published"),
            Column("area", "Printed area"),
            Column("grade", "Grade"),
            Column("match", "Match"),
            Column("document", "Document"),
            Column("place", "Place"),
        ],
        [
            [
                *([row.theme] if has_themes else []),
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
                Stack(row.detail, [row.note or ""]),
                row.document,
                row.locator,
            ]
            for row in sorted(happenings, key=lambda row: row.chart_date)
        ],
        look="wide",
    )


def _day(text: str | None) -> Cell:
    return Day(text) if text else "not known"
