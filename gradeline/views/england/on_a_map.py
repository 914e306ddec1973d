"""A map of England, or a region, shaded by the latest grade of a theme."""

from collections.abc import Sequence
from itertools import groupby

from gradeline.drawing.area_map import Area, AreaMap, Box, Shape, tiny
from gradeline.drawing.pictures.area_map import MapToTake
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.pictures.ribbons import Swatch
from gradeline.navigation.choices import Choices
from gradeline.queries import england as queries
from gradeline.queries.england import LatestRow
from gradeline.sections.answer import Answer
from gradeline.sections.cells import Cell, Grade, Listed, Stack, Strong
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, table
from gradeline.views.answers import remembered, rows
from gradeline.views.england.frameworks import frameworks_told
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.england.peers import of_id
from gradeline.views.pictures import REPORTS
from gradeline.words import england as words

DOWNLOADED: tuple[queries.LatestColumn, ...] = (
    "authority", "ons_code", "region", "grade_label", "grade_letter", "grade_rank", "evidence",
    "scope", "framework", "published", "inspection_id", "document", "licence",
)  # fmt: skip
# Areas of this region are too small to see among all; they are drawn again where Wales would be.
CROWDED = "London"
INSET = Box(0, 760, 560, 1220)


@remembered
def on_a_map(chosen: Choices, region: str | None) -> Answer:
    """Return the map of a region, or of all England, with every grade by name beside it."""
    past = f" on {chosen.day_in_the_past}" if chosen.day_in_the_past else ""
    place = region or "England"
    question = f"{chosen.theme} in {place}{past}: who holds which grade?"
    everyone = rows(chosen.database, queries.latest(as_at=chosen.as_at, theme_id=chosen.theme_id))
    found = [row for row in everyone if region in (None, row.region)]
    graded = [row for row in found if row.grade_letter]
    if not graded:
        return Answer(
            question, [words.nobody_graded(chosen.theme, place, chosen.as_at, len(found))]
        )
    lead = [words.graded_now(len(graded), len(found), chosen.theme, place, chosen.as_at)]
    return Answer(question, lead, [_section(chosen, place, found, is_all=region is None)])


def _section(chosen: Choices, place: str, found: Sequence[LatestRow], *, is_all: bool) -> Section:
    held = shapes(chosen.database)
    areas = {
        row.authority_id: _area(chosen, row, held[row.authority_id])
        for row in found
        if row.authority_id in held
    }
    crowded = {row.authority_id for row in found if row.region == CROWDED}
    enlarged = [area for key, area in areas.items() if key in crowded] if is_all else []
    about = words.map_shown(chosen.theme, place, chosen.as_at)
    drawn = AreaMap(about, list(areas.values()), enlarged, INSET if enlarged else None)

    def picture() -> PictureToTake:
        title = words.map_finding(
            chosen.theme, place, [row.grade_rank for row in found], chosen.day_in_the_past
        )
        key = [
            (Swatch(row.grade_letter or "", row.grade_colour or "", said), names)
            for row, said, names in _grades(found)
            if row.grade_letter
        ]
        selected = f"{chosen.theme}, {place}; latest grades"
        source = f"{REPORTS} Boundaries: {words.BOUNDARIES}"
        return PictureToTake(title, selected, MapToTake(drawn, key), source, chosen.as_at)

    names = {row.authority_id: row.authority for row in found}
    without = [row.authority for row in found if row.authority_id not in held]
    columns = [Column("place", "Place"), Column("map", chosen.theme), Column("who", "By name")]
    return Section(
        "on-a-map",
        picture=picture if areas else None,
        tables=[
            table(
                "on-a-map",
                f"Latest grades as at {chosen.as_at_words}",
                columns,
                [[place, drawn if areas else "No boundary held", Listed(_by_grade(found))]],
                look="map",
                is_caption_hidden=True,
            )
        ],
        remarks=[
            words.not_on_map(
                [of_id(chosen.database, each) for each in chosen.authority_ids], chosen.as_at
            ),
            words.without_outline(without),
            words.EDGED if any(area.is_chosen for area in areas.values()) else "",
            words.ABOUT_MAP,
            words.enlarged(CROWDED) if enlarged else "",
            words.marked([names[area.shape.key] for area in tiny(drawn)]) if areas else "",
            *frameworks_told(chosen),
        ],
        rows=[
            download_of(
                "grades-on-a-map",
                "Latest grade of each authority",
                DOWNLOADED,
                found,
                {"theme": chosen.theme},
            )
        ],
        source=Source(f"{SOURCE}; boundaries: {words.BOUNDARIES}"),
        as_at=chosen.as_at,
    )


@remembered
def shapes(database: str) -> dict[str, Shape]:
    """Return the outline of every authority, by its id."""
    return {
        row.authority_id: Shape(
            row.authority_id,
            row.outline,
            Box(row.left_edge, row.top_edge, row.right_edge, row.bottom_edge),
            (row.middle_x, row.middle_y),
        )
        for row in rows(database, queries.outlines())
    }


def _area(chosen: Choices, row: LatestRow, shape: Shape) -> Area:
    return Area(
        shape,
        row.grade_colour,
        words.on_map(row),
        is_chosen=row.authority_id in chosen.authority_ids,
    )


def _by_grade(found: Sequence[LatestRow]) -> list[Cell]:
    """Return each grade with those who hold it, the best first; last those without."""
    return [
        Stack(
            Grade(row.grade_letter, said, row.grade_colour or "")
            if row.grade_letter
            else Strong(said),
            [names],
        )
        for row, said, names in _grades(found)
    ]


def _grades(found: Sequence[LatestRow]) -> list[tuple[LatestRow, str, str]]:
    """Return for each grade one that holds it, how many do and their names; last those without."""

    def place(row: LatestRow) -> tuple[int, str]:
        return (row.grade_rank or words.WORST + 1, row.grade_letter or "")

    made = []
    for _, alike in groupby(sorted(found, key=place), key=place):
        own = list(alike)
        label = min((row.grade_label or words.WITHOUT for row in own), key=len)
        made.append((own[0], f"{label}: {len(own)}", "; ".join(row.authority for row in own)))
    return made
