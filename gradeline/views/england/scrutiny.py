"""All scrutiny of one authority on one axis: inspections, visits, joint and area ones, notices."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from gradeline.compared_authorities import Authority, Known
from gradeline.drawing.dots import Dot, Dots
from gradeline.drawing.pictures.lanes import Lane, Lanes
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.ribbon import Ribbon
from gradeline.navigation.choices import Choices
from gradeline.queries import england as queries
from gradeline.queries.england import ScrutinyRow
from gradeline.queries.shared import gathered_lists as lists_gathered
from gradeline.sections.answer import Answer
from gradeline.sections.cells import Cell, Day, Link, OnScreen, Sample, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.pictured import key_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, table
from gradeline.views import grade_board
from gradeline.views.answers import remembered, rows
from gradeline.views.england.frameworks import frameworks_told
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.england.peers import of_id
from gradeline.views.pictures import REPORTS
from gradeline.words.dates import partial
from gradeline.words.england import scrutiny as words
from gradeline.words.england.of_every_page import existed
from gradeline.words.joining import lower_first
from gradeline.words.visits import gathered_lists, others_not_collected

DOWNLOADED: tuple[queries.ScrutinyColumn, ...] = (
    "group_name", "what", "detail", "happened", "published", "inspection_id", "address",
    "document", "locator",
)  # fmt: skip
DOCUMENTS = f"{SOURCE}; letters and lists named in the download"
ROWS_SHOWN = 12
MARKS: tuple[tuple[bool, Literal["filled", "hollow"], str], ...] = (
    (True, "filled", "has a page here or a report at its publisher"),
    (
        False,
        "hollow",
        "has neither; the download names the document that tells of it",
    ),
)


@remembered
def scrutiny(chosen: Choices, authority_id: str) -> Answer:
    """Return every inspection, visit and event that is held of an authority."""
    own = of_id(chosen.database, authority_id)
    past = chosen.day_in_the_past
    span = f"from 2009 to {past}" if past else "since 2009"
    question = f"{own.name}: inspections, visits and notices {span}, as far as held"
    if own.created is not None and own.created > chosen.as_at:
        missing = existed(own, chosen.as_at)
        return Answer(question, [missing], [])
    found = rows(chosen.database, queries.scrutiny(as_at=chosen.as_at, authority_id=authority_id))
    if not found:
        return Answer(question, [words.no_scrutiny(own.name, chosen.as_at)], [])
    lead = [
        words.scrutinised(found),
        words.ended_on(own, chosen.as_at),
        words.not_in_the_lists(
            [row.group_name for row in found],
            rows(chosen.database, lists_gathered(as_at=chosen.as_at)),
        ),
    ]
    sections = [_lanes(chosen, own, found, lead[0]), _list(chosen, own, found)]
    return Answer(question, [said for said in lead if said], sections)


def _lanes(chosen: Choices, own: Known, found: Sequence[ScrutinyRow], finding: str) -> Section:
    """Return a lane for each kind, under the ribbon of the theme."""
    alone = replace(chosen, authorities=(Authority(own.id, own.name, "", 0),))
    axis = grade_board.axis(chosen)
    ribbon = grade_board.ribbons(alone).get((chosen.theme_id, own.id))
    kinds: dict[str, list[ScrutinyRow]] = {}
    for row in sorted(found, key=lambda row: row.group_name != words.GRADED):
        name = words.GRADED_INSPECTIONS if row.group_name == words.GRADED else row.what
        kinds.setdefault(name, []).append(row)
    first: list[Cell] = [
        f"Grades: {lower_first(chosen.theme)}",
        ribbon or words.none_of_theme(chosen.theme),
    ]
    drawn = [
        (
            name,
            Dots(
                f"{name}, {own.name}",
                axis,
                [_dot(chosen, row) for row in sorted(of_kind, key=lambda row: row.chart_date)],
            ),
        )
        for name, of_kind in kinds.items()
    ]
    lanes: list[list[Cell]] = [[name, marks] for name, marks in drawn]
    columns = [Column("kind", "What"), Column("years", "When", below=axis)]
    caption = f"Scrutiny of {own.name}, as at {chosen.as_at_words}"
    opened = {dot.address is not None for _, marks in drawn for dot in marks.dots}
    key = [
        *grade_board.key(alone, [chosen.theme_id]),
        *(Sample(look, meaning) for is_open, look, meaning in MARKS if is_open in opened),
    ]

    def picture() -> PictureToTake:
        empty = Ribbon(own.name, axis, ())
        theme = Lane(
            f"Grades: {lower_first(chosen.theme)}",
            ribbon or empty,
            otherwise=words.none_of_theme(chosen.theme),
        )
        others = [Lane(name, empty, marks=marks) for name, marks in drawn]
        body = Lanes(f"{caption}. {finding}", axis, [theme, *others], key_of(key))
        title = f"{own.name} since 2009: {finding.removeprefix('Held: ')}"
        return PictureToTake(title, caption, body, REPORTS, chosen.as_at)

    return Section(
        "lanes",
        picture=picture,
        key=key,
        tables=[
            table(
                "lanes",
                caption,
                columns,
                [first, *lanes],
                look="over time",
                is_caption_hidden=True,
                axis=axis,
            )
        ],
        remarks=[
            words.ABOUT_LANES,
            OnScreen(words.CHOOSE_A_MARK),
            *frameworks_told(chosen, is_short=True),
        ],
        rows=[
            download_of(
                "scrutiny",
                "All scrutiny of an authority",
                DOWNLOADED,
                found,
                {"authority": own.name},
            )
        ],
        source=Source(DOCUMENTS),
        as_at=chosen.as_at,
    )


def _dot(chosen: Choices, row: ScrutinyRow) -> Dot:
    target = _target(chosen, row)
    return Dot(row.chart_date, words.happened(row), target, words.when_marked(row))


def _target(chosen: Choices, row: ScrutinyRow) -> str | None:
    if row.inspection_id is not None:
        return chosen.record_address(row.inspection_id)
    return row.address


def _list(chosen: Choices, own: Known, found: Sequence[ScrutinyRow]) -> Section:
    """Return all of it in words, the newest first."""
    body: list[list[Cell]] = [
        [
            Stack(Day(row.happened), [_published(row)]),
            Link(row.what, target) if (target := _target(chosen, row)) else row.what,
            Stack(row.detail or "", [_not_known(row)]),
        ]
        for row in found
    ]
    columns = [
        Column("happened", "When"),
        Column("what", "What"),
        Column("detail", "About, or the grades"),
    ]
    lists = rows(chosen.database, lists_gathered(as_at=chosen.as_at))
    return Section(
        "in-words",
        question="One by one, the newest first",
        tables=[
            table(
                "scrutiny",
                f"Scrutiny of {own.name}, as at {chosen.as_at_words}",
                columns,
                body,
                look="figures",
                is_caption_hidden=True,
                rows_a_page=ROWS_SHOWN,
            )
        ],
        remarks=[
            *others_not_collected([] if own.is_default else [own.name]),
            *gathered_lists(lists),
        ],
        source=Source(DOCUMENTS),
        as_at=chosen.as_at,
    )


def _not_known(row: ScrutinyRow) -> str:
    """Return what is not known of it, unless it has a record that tells."""
    return "" if row.inspection_id else row.note or ""


def _published(row: ScrutinyRow) -> str:
    """Say when it was published, where that is known and another day than that it happened."""
    if not row.published or row.published == row.happened:
        return ""
    return f"published {partial(row.published)}"
