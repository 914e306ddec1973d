"""A map of England, or a region, shaded by the latest grade of a theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from gradeline.drawing.area_map import Area, AreaMap, Box, Shape, names_on_a_page, tiny
from gradeline.drawing.pictures.area_map import MapToTake
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.pictures.ribbons import Swatch
from gradeline.navigation.choices import Choices
from gradeline.navigation.register import MAP
from gradeline.queries import england as queries
from gradeline.queries.england import LatestRow
from gradeline.sections.answer import Answer
from gradeline.sections.cells import Cell, Grade, Listed, Stack, Strong
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, table
from gradeline.views.answers import remembered, rows
from gradeline.views.england.frameworks import frameworks_told
from gradeline.views.england.graded_themes import other_themes
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.england.peers import of_id
from gradeline.views.pictures import REPORTS
from gradeline.words import inspected_since
from gradeline.words.england import on_a_map as words
from gradeline.words.england.of_every_page import WORST_RANK, map_finding
from gradeline.words.joining import joined_names, upper_first
from gradeline.words.names import initials_of, region_name

DOWNLOADED: tuple[queries.LatestColumn, ...] = (
    "authority", "ons_code", "region", "grade_label", "grade_letter", "grade_rank", "evidence",
    "scope", "framework", "published", "inspection_id", "since_framework", "since_published",
    "since_id", "document", "licence",
)  # fmt: skip
# Areas of this region are too small to see among all; they are drawn again where Wales would be.
CROWDED = "London"
INSET = Box(0, 760, 560, 1220)


@remembered
def on_a_map(chosen: Choices, region: str | None) -> Answer:
    """Return the map of a region, or of all England, with every grade by name beside it."""
    past = f" on {chosen.day_in_the_past}" if chosen.day_in_the_past else ""
    place = region_name(region) if region else "England"
    verb = "held" if past else "holds"
    question = f"{chosen.theme} in {place}{past}: who {verb} which grade?"
    everyone = rows(chosen.database, queries.latest(as_at=chosen.as_at, theme_id=chosen.theme_id))
    found = [row for row in everyone if region in (None, row.region)]
    graded = [row for row in found if row.grade_letter]
    if not graded:
        said = words.nobody_graded(chosen.theme, place, chosen.day_in_the_past, len(found))
        return Answer(question, [said], other_themes(chosen, MAP, region))
    lead = [
        words.graded(len(graded), len(found), chosen.theme, place, chosen.day_in_the_past),
        inspected_since.counted(len(inspected_since.passed(graded)), len(graded)),
    ]
    told = [said for said in lead if said]
    return Answer(question, told, [_section(chosen, place, found, is_all=region is None)])


def _section(chosen: Choices, place: str, found: Sequence[LatestRow], *, is_all: bool) -> Section:
    held = shapes(chosen.database)
    areas = {
        row.authority_id: _area(chosen, row, held[row.authority_id], has_names=not is_all)
        for row in found
        if row.authority_id in held
    }
    crowded = {row.authority_id for row in found if row.region == CROWDED}
    enlarged = [area for key, area in areas.items() if key in crowded] if is_all else []
    about = words.map_shown(chosen.theme, place, chosen.as_at)
    inset = INSET if enlarged else None
    drawn = AreaMap(about, list(areas.values()), enlarged, inset, f"{CROWDED}, {words.LARGER}")

    def picture() -> PictureToTake:
        title = map_finding(chosen.theme, place, found, chosen.day_in_the_past)
        key = [
            (
                Swatch(held.grade.grade_letter, held.grade.grade_colour or "", held.said),
                held.names,
            )
            for held in _grades(found)
            if held.grade.grade_letter
        ]
        selected = f"{chosen.theme}, {place}; latest grades"
        if any(area.is_dotted for area in areas.values()):
            selected += f". {inspected_since.DOTTED.removesuffix('.')}"
        edged = [each for each in chosen.authorities if each.id in areas]
        if edged:
            # Only a region has room for initials.
            named = [each.name if is_all else f"{each.name} ({each.initials})" for each in edged]
            selected += f". {words.BOLD}: {joined_names(named)}"
        source = f"{REPORTS} Boundaries: {words.BOUNDARIES}"
        return PictureToTake(title, selected, MapToTake(drawn, key), source, chosen.as_at)

    names = {row.authority_id: row.authority for row in found}
    without = [row.authority for row in found if row.authority_id not in held]
    names_of = Listed(_by_grade(found, chosen.authority_ids))
    columns = [Column("place", "Place"), Column("map", chosen.theme), Column("who", "By name")]
    return Section(
        "on-a-map",
        picture=picture if areas else None,
        tables=[
            table(
                "on-a-map",
                f"Latest grades as at {chosen.as_at_words}",
                columns,
                [[upper_first(place), drawn if areas else "No boundary held", names_of]],
                look="map",
                is_caption_hidden=True,
            )
        ],
        remarks=[
            words.not_on_map(
                [of_id(chosen.database, each) for each in chosen.authority_ids], chosen.as_at
            ),
            words.without_outline(without),
            inspected_since.DOTTED if any(area.is_dotted for area in areas.values()) else "",
            words.EDGED if any(area.is_chosen for area in areas.values()) else "",
            _initials(chosen, drawn) if areas else "",
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


def _area(chosen: Choices, row: LatestRow, shape: Shape, *, has_names: bool) -> Area:
    initials = {each.id: each.initials for each in chosen.authorities}.get(row.authority_id)
    names = [row.authority.removesuffix(", City of"), *([initials] if initials else [])]
    return Area(
        shape,
        row.grade_colour,
        words.on_map(row),
        is_chosen=row.authority_id in chosen.authority_ids,
        is_dotted=row.since_id is not None,
        names=tuple(names) if has_names else (),
    )


def _initials(chosen: Choices, drawn: AreaMap) -> str:
    """Say whose initials stand on a map; nothing where nobody's do."""
    names = {each.initials: each.name for each in chosen.authorities}
    shown = [each.name for own in names_on_a_page(drawn) for each in own]
    told = {name: names[name] for name in shown if name in names}
    return initials_of(told) if told else ""


@dataclass(frozen=True, slots=True)
class _Held:
    """A grade, how many hold it in words, and who: `since` are those inspected since."""

    grade: LatestRow
    said: str
    others: Sequence[LatestRow]
    since: str

    @property
    def names(self) -> str:
        """Return all of them in one line, those inspected since first."""
        others = "; ".join(row.authority for row in self.others)
        return ". ".join(part for part in (self.since, others) if part)


def _by_grade(found: Sequence[LatestRow], chosen_ids: Sequence[str]) -> list[Cell]:
    """Return each grade with those who hold it, the best first; last those without.

    The names of those chosen are strong.
    """
    return [
        Stack(
            Grade(held.grade.grade_letter, held.said, held.grade.grade_colour or "")
            if held.grade.grade_letter
            else Strong(held.said),
            [_named(held.others, chosen_ids), held.since],
        )
        for held in _grades(found)
    ]


def _named(others: Sequence[LatestRow], chosen_ids: Sequence[str]) -> Cell:
    """Return names in one line, in as few parts as those chosen among them need."""
    parts: list[Cell] = []
    for is_chosen, own in groupby(others, key=lambda row: row.authority_id in chosen_ids):
        names = "; ".join(row.authority for row in own)
        parts.append(Strong(names) if is_chosen else names)
    return Listed(parts, is_joined=True, between="; ") if len(parts) > 1 else next(iter(parts), "")


def _grades(found: Sequence[LatestRow]) -> list[_Held]:
    """Return those who hold each grade, the best first; last those without."""

    def place(row: LatestRow) -> tuple[int, str]:
        return (row.grade_rank or WORST_RANK + 1, row.grade_letter or "")

    made = []
    for _, alike in groupby(sorted(found, key=place), key=place):
        own = list(alike)
        label = min((row.grade_label or words.WITHOUT for row in own), key=len)
        others = [row for row in own if row.since_published is None]
        older = inspected_since.some_of(len(own) - len(others), len(own))
        said = f"{label}: {len(own)}{f', {older}' if older else ''}"
        made.append(_Held(own[0], said, others, inspected_since.listed(own)))
    return made
