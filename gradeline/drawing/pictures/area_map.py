"""A map on a picture: areas in the colour of their grade, and the key beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.charts.palette import GRADE_COLOURS, HOLLOW, PALETTES
from gradeline.drawing.area_map import Area, AreaMap, Box, around, framed, names_on, tiny
from gradeline.drawing.map_names import ROOM, STEP
from gradeline.drawing.pictures.letters import (
    GRID,
    INK,
    LEGIBLE,
    in_largest,
    joined,
    lines_svg,
    moved,
    short,
    text_svg,
    width,
    wrapped,
)
from gradeline.drawing.pictures.ribbons import Swatch, chip_height, chip_svg, chip_width

SIZE, SMALL = 26, 20
SIZES_OF_NAMES = (SMALL, 19, LEGIBLE)
GAP = 48
# The radius of the mark of an area too small to be seen, as a share of the height.
DISC = 1 / 110
# The distance of the dots of a grade that is older, in pixels.
DOTS = 6


@dataclass(frozen=True, slots=True)
class MapToTake:
    """A map and its key: each grade with those who hold it."""

    drawn: AreaMap
    key: Sequence[tuple[Swatch, str]]

    @property
    def about(self) -> str:
        """Say what is drawn."""
        return self.drawn.about

    def draw(self, width: float, height: float) -> Markup:
        """Return the map in half of the width at most, and the key right of it."""
        frame = framed(self.drawn.areas)
        scale = min(height / frame.height, width / 2 / frame.width)
        inset = Markup()
        if self.drawn.inset is not None and self.drawn.enlarged:
            inset = _view(
                self.drawn.enlarged,
                around(self.drawn.enlarged),
                self.drawn.inset,
                dots=("dots-inset", DOTS / scale / _enlargement(self.drawn)),
            )
        long, high = frame.width * scale, frame.height * scale
        marks = joined(_mark(area, frame.height * DISC) for area in tiny(self.drawn))
        own = _view(
            self.drawn.areas, frame, Box(0, 0, long, high), marks + inset, ("dots", DOTS / scale)
        )
        return (
            own
            + joined(self._names(frame, scale))
            + self._inset_name(frame, scale)
            + moved(self._key(width - long - GAP, height), long + GAP, 0)
        )

    def _names(self, frame: Box, scale: float) -> Iterator[Markup]:
        """Return the names for which the areas have room, each on a ground of its own."""
        for name in names_on(self.drawn, LEGIBLE, scale).values():
            x, y = (name.middle[0] - frame.left) * scale, (name.middle[1] - frame.top) * scale
            wide = max(width(line, LEGIBLE, "semibold") for line in name.lines) + 2 * ROOM * LEGIBLE
            high = len(name.lines) * STEP * LEGIBLE
            yield Markup(
                '<rect x="{}" y="{}" width="{}" height="{}" rx="3" fill="{}" fill-opacity=".85"/>'
            ).format(
                *(short(value) for value in (x - wide / 2, y - high / 2, wide, high)),
                PALETTES["light"].paper,
            )
            # The base line of letters is this share of their size under their top.
            first = y - high / 2 + LEGIBLE * 0.9
            step = STEP * LEGIBLE
            yield lines_svg(
                name.lines, x, first, LEGIBLE, step=step, weight="semibold", anchor="middle"
            )

    def _inset_name(self, frame: Box, scale: float) -> Markup:
        """Return what is drawn again, over it."""
        inset = self.drawn.inset
        if inset is None or not self.drawn.enlarged:
            return Markup()
        left = max(inset.left - frame.left, 0) * scale
        top = (inset.top - frame.top) * scale - SMALL / 4
        return text_svg(self.drawn.inset_name, left, max(top, SMALL), SMALL)

    def _key(self, room: float, high: float) -> Markup:
        """Return each grade with those who hold it, in the largest letters that have room."""
        return in_largest(SIZES_OF_NAMES, 1, lambda size: self._key_in(size, room, high))

    def _key_in(self, size: float, room: float, high: float) -> tuple[Markup, int]:
        """Return the key with names of a size, and 1 where it has room."""
        parts: list[Markup] = []
        top = 0.0
        for swatch, names in self.key:
            parts.append(moved(chip_svg(swatch.letter, swatch.colour, SIZE), 0, top))
            left = chip_width(swatch.letter, SIZE) + SIZE / 2
            parts.append(
                lines_svg([swatch.meaning], left, top + SIZE, SIZE, step=SIZE, weight="bold")
            )
            lines = wrapped(names, size, room)
            top += chip_height(SIZE) + size * 1.2
            parts.append(lines_svg(lines, 0, top, size, step=size * 1.2))
            top += len(lines) * size * 1.2 + size * 0.4
        return joined(parts), int(top <= high)


def _view(
    areas: Sequence[Area],
    frame: Box,
    place: Box,
    more: Markup | None = None,
    dots: tuple[str, float] = ("dots", DOTS),
) -> Markup:
    """Return areas of a part of the grid, drawn into a place."""
    return Markup(
        '<svg x="{}" y="{}" width="{}" height="{}" viewBox="{} {} {} {}">{}{}{}</svg>'
    ).format(
        *(short(value) for value in (place.left, place.top, place.width, place.height)),
        *(short(value) for value in (frame.left, frame.top, frame.width, frame.height)),
        _pattern(*dots) if any(area.is_dotted for area in areas) else Markup(),
        joined(_area(area) + _dots(area, dots[0]) for area in areas)
        + joined(_edge(area) for area in areas if area.is_chosen),
        more or Markup(),
    )


def _dots(area: Area, dots: str) -> Markup:
    """Return the dots over an area whose grade is from before the last inspection."""
    if not area.is_dotted:
        return Markup()
    return Markup('<path d="{}" fill="url(#{})"/>').format(area.shape.outline, dots)


def _enlargement(drawn: AreaMap) -> float:
    """Return how many times larger areas are drawn in the box for those drawn again."""
    box = around(drawn.enlarged)
    place = drawn.inset or box
    return min(place.width / box.width, place.height / box.height)


def _pattern(name: str, step: float) -> Markup:
    """Return the pattern of dots that are `step` apart, in steps of the grid."""
    return Markup(
        '<defs><pattern id="{4}" width="{0}" height="{0}" patternUnits="userSpaceOnUse">'
        '<circle cx="{1}" cy="{1}" r="{2}" fill="{3}"/></pattern></defs>'
    ).format(short(step), short(step / 2), short(step * 0.26), PALETTES["light"].paper, name)


def _area(area: Area) -> Markup:
    light = PALETTES["light"]
    fill = light.band if area.colour is None else GRADE_COLOURS[area.colour]["light"][0]
    is_hollow = area.colour == HOLLOW
    return Markup(
        '<path d="{}" fill="{}" fill-opacity="{}" stroke="{}" stroke-width="1.5">'
        "<title>{}</title></path>"
    ).format(
        area.shape.outline,
        fill,
        ".35" if is_hollow else "1",
        GRID if area.colour is None else fill if is_hollow else light.paper,
        area.title,
    )


def _edge(area: Area) -> Markup:
    return Markup('<path d="{}" fill="none" stroke="{}" stroke-width="6"/>').format(
        area.shape.outline, INK
    )


def _mark(area: Area, radius: float) -> Markup:
    light = PALETTES["light"]
    fill = light.band if area.colour is None else GRADE_COLOURS[area.colour]["light"][0]
    edge, width = (INK, "6") if area.is_chosen else (light.paper, "1.5")
    return Markup(
        '<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="{}"><title>{}</title>'
        "</circle>"
    ).format(
        *(short(value) for value in (*area.shape.middle, radius)), fill, edge, width, area.title
    )
