"""A map of areas shaded by grade: a picture as SVG, and over it the words of each area.

Pages strip the SVG of links and titles, so that the words stand over the picture, at the middle of
each area. The picture follows the colour scheme of the element it is shown in.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.charts.palette import GRADE_COLOURS, HOLLOW, PALETTES, Mode
from gradeline.drawing.page import grade_class

NONE = "none"
MARGIN = 12
STRIPES = 150


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the grid: its edges, in steps."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Return how many steps it is wide."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return how many steps it is high."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Area:
    """An area: its outline as a path of SVG, its box and its middle, colour and words.

    `colour` is that of its grade, None where it has none; `title` says area and grade.
    """

    outline: str
    box: Box
    middle: tuple[float, float]
    colour: str | None
    title: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class AreaMap:
    """Areas on a map; `about` says what it shows, `enlarged` are drawn again in the box `inset`."""

    about: str
    areas: Sequence[Area]
    enlarged: Sequence[Area] = ()
    inset: Box | None = None


def around(areas: Iterable[Area]) -> Box:
    """Return the box around areas; raises ValueError where there is none."""
    boxes = [area.box for area in areas]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def map_html(drawn: AreaMap) -> Markup:
    """Return the picture with the words of each area over it."""
    frame = _frame(drawn)
    spots = [(area, *area.middle) for area in drawn.areas]
    if drawn.inset is not None and drawn.enlarged:
        scale, (x, y) = _enlarging(drawn.enlarged, drawn.inset)
        spots += [
            (area, area.middle[0] * scale + x, area.middle[1] * scale + y)
            for area in drawn.enlarged
        ]
    titles = Markup().join(
        Markup('<span title="%s" style="left:%.2f%%;top:%.2f%%"></span>')
        % (
            area.title,
            (x - frame.left) / frame.width * 100,
            (y - frame.top) / frame.height * 100,
        )
        for area, x, y in spots
    )
    image = b64encode(map_svg(drawn).encode()).decode()
    return Markup(
        '<div class="gl-map" style="aspect-ratio:%.0f/%.0f">'
        '<img src="data:image/svg+xml;base64,%s" alt="%s">%s</div>'
    ) % (frame.width, frame.height, image, drawn.about, titles)


def map_svg(drawn: AreaMap) -> str:
    """Return the map as SVG, the outlines of those chosen on top."""
    frame = _frame(drawn)
    inset = ""
    if drawn.inset is not None and drawn.enlarged:
        scale, (x, y) = _enlarging(drawn.enlarged, drawn.inset)
        inset = (
            f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.3f})">'
            f"{_drawn(drawn.enlarged)}</g>"
        )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="'
        f'{frame.left:.0f} {frame.top:.0f} {frame.width:.0f} {frame.height:.0f}">'
        f"<style>{_STYLE}</style>{_hatched(frame.height / STRIPES)}"
        f"{_drawn(drawn.areas)}{inset}</svg>"
    )


def _hatched(size: float) -> str:
    """Return the pattern of a grade that is drawn hollow: stripes, one in `size` steps."""
    return (
        f'<defs><pattern id="h" width="{size:.1f}" height="{size:.1f}"'
        ' patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch"'
        f' style="stroke-width:{size / 2:.1f};vector-effect:none" d="M0 0V{size:.1f}"/>'
        "</pattern></defs>"
    )


def _frame(drawn: AreaMap) -> Box:
    box = around(drawn.areas)
    return Box(box.left - MARGIN, box.top - MARGIN, box.right + MARGIN, box.bottom + MARGIN)


def _enlarging(areas: Sequence[Area], inset: Box) -> tuple[float, tuple[float, float]]:
    """Return by how much areas are enlarged, and what is then added, to fill a box."""
    box = around(areas)
    scale = min(inset.width / box.width, inset.height / box.height)
    return scale, (inset.left - box.left * scale, inset.top - box.top * scale)


def _drawn(areas: Sequence[Area]) -> Markup:
    filled = Markup().join(
        Markup('<path class="%s" d="%s"/>')
        % (NONE if area.colour is None else grade_class(area.colour), area.outline)
        for area in areas
    )
    outlined = Markup().join(
        Markup('<path class="chosen" d="%s"/>') % area.outline for area in areas if area.is_chosen
    )
    return filled + outlined


def _rules(mode: Mode) -> str:
    palette = PALETTES[mode]
    fills = "".join(
        f".{grade_class(name)}{{fill:{colours[mode][0]}}}"
        for name, colours in GRADE_COLOURS.items()
        if name != HOLLOW
    )
    hollow = GRADE_COLOURS[HOLLOW][mode][0]
    return (
        f"{fills}.{NONE}{{fill:{palette.band}}}path{{stroke:{palette.paper}}}"
        f".{NONE}{{stroke:{palette.grid}}}.chosen{{stroke:{palette.ink}}}"
        f".hatch,.{grade_class(HOLLOW)}{{stroke:{hollow}}}"
    )


_STYLE = (
    "path{stroke-width:1;vector-effect:non-scaling-stroke;stroke-linejoin:round}"
    f".chosen{{fill:none;stroke-width:2.5}}.{grade_class(HOLLOW)}{{fill:url(#h)}}"
    + _rules("light")
    + "@media(prefers-color-scheme:dark){"
    + _rules("dark")
    + "}"
)
