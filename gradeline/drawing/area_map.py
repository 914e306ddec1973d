"""A map of areas shaded by grade, as HTML for a page whose style sheet gives their colours.

Each outline is the mask of a box: a style sheet of its own, which is the same for every theme and
day, holds all of them, so that only the colours and words of the areas go to a page with a choice.
The words stand at the middle of each area.
"""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.charts.palette import PALETTES
from gradeline.drawing.map_names import Placed, largest, placed
from gradeline.drawing.page import grade_class

NONE = "gl-none"
DOTTED = "gl-dotted"
MARGIN = 12
# The room of a map in pixels, as its style sheet gives it: on a screen, and how wide on a phone.
HIGH, WIDE, NARROW = 560, 496, 350
LETTERS = 11
# An area no piece of which is as many pixels wide and high has a mark over it.
TINY = 3.8
# The room around an outline within its mask, in steps.
ROOM = 3


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
class Shape:
    """What never changes of an area: its key, its outline as a path of SVG, its box and middle."""

    key: str
    outline: str
    box: Box
    middle: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    """An area as it is shaded; `colour` is that of its grade, None where it has none.

    `title` says area and grade; `is_dotted` marks a grade that is from before the last inspection.
    `names` are those that may stand on it, the first that has room.
    """

    shape: Shape
    colour: str | None
    title: str
    is_chosen: bool = False
    is_dotted: bool = False
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaMap:
    """Areas on a map; `about` says what it shows, `enlarged` are drawn again in the box `inset`.

    `inset_name` stands over those.
    """

    about: str
    areas: Sequence[Area]
    enlarged: Sequence[Area] = ()
    inset: Box | None = None
    inset_name: str = ""


def around(areas: Iterable[Area]) -> Box:
    """Return the box around areas; raises ValueError where there is none."""
    boxes = [area.shape.box for area in areas]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def framed(areas: Iterable[Area]) -> Box:
    """Return the part of the grid that a map of areas shows."""
    box = around(areas)
    return Box(box.left - MARGIN, box.top - MARGIN, box.right + MARGIN, box.bottom + MARGIN)


def tiny(drawn: AreaMap) -> list[Area]:
    """Return the areas that would hardly be seen, other than those drawn again."""
    frame = framed(drawn.areas)
    least = (TINY / min(HIGH / frame.height, WIDE / frame.width)) ** 2
    again = {area.shape.key for area in drawn.enlarged}
    return [
        area
        for area in drawn.areas
        if area.shape.key not in again and largest(area.shape.outline) < least
    ]


def names_on(drawn: AreaMap, size: float, scale: float) -> dict[str, Placed]:
    """Return the names for which a map of a scale has room, by the keys of their areas."""
    found = {
        area.shape.key: placed(area.shape.outline, area.shape.middle, area.names, size, scale)
        for area in drawn.areas
    }
    return {key: name for key, name in found.items() if name is not None}


def names_on_a_page(drawn: AreaMap) -> tuple[list[Placed], list[Placed]]:
    """Return the names for which every page has room, and those for which only a screen has."""
    frame = framed(drawn.areas)
    narrow, wide = (
        names_on(drawn, LETTERS, min(HIGH / frame.height, room / frame.width))
        for room in (NARROW, WIDE)
    )
    return list(narrow.values()), [name for key, name in wide.items() if key not in narrow]


def map_html(drawn: AreaMap) -> Markup:
    """Return the areas in their colours, with the words of each at its middle."""
    frame = framed(drawn.areas)
    again = {area.shape.key for area in drawn.enlarged}
    own = Markup().join(_area(area, has_words=area.shape.key not in again) for area in drawn.areas)
    marks = Markup().join(
        Markup('<u class="%s" title="%s" style="left:%.2f%%;top:%.2f%%"></u>')
        % (
            f"{_look(area)} gl-edged" if area.is_chosen else _look(area),
            area.title,
            *_share(area.shape.middle, frame),
        )
        for area in tiny(drawn)
    )
    names = Markup().join(
        Markup('<em%s style="left:%.2f%%;top:%.2f%%">%s</em>')
        % (look, *_share(name.middle, frame), Markup("<br>").join(name.lines))
        for look, own in zip(("", Markup(' class="gl-roomy"')), names_on_a_page(drawn), strict=True)
        for name in own
    )
    inset = Markup()
    if drawn.inset is not None and drawn.enlarged:
        box = around(drawn.enlarged)
        left, top = _share((drawn.inset.left, drawn.inset.top), frame)
        scale = min(drawn.inset.width / box.width, drawn.inset.height / box.height)
        inset = Markup(
            '<div style="left:%.2f%%;top:%.2f%%;width:%.2f%%;height:%.2f%%;%s"><s>%s</s>%s%s</div>'
        ) % (
            *(left, top),
            box.width * scale / frame.width * 100,
            box.height * scale / frame.height * 100,
            _framing(box),
            drawn.inset_name,
            Markup().join(_area(area, has_words=True) for area in drawn.enlarged),
            _edges(drawn.enlarged, box),
        )
    return Markup(
        '<div class="gl-map" role="img" aria-label="%s" style="aspect-ratio:%.0f/%.0f;%s">'
        "%s%s%s%s%s</div>"
    ) % (
        drawn.about,
        *(frame.width, frame.height),
        _framing(frame),
        own,
        marks,
        inset,
        _edges(drawn.areas, frame),
        names,
    )


def outlines_style(shapes: Iterable[Shape]) -> str:
    """Return the rules that give each area its place on a map, and its outline as its mask."""
    return "".join(_rule(shape) for shape in shapes)


def _rule(shape: Shape) -> str:
    # Some room is left around it: on paper the very edge of a box may escape its mask.
    box = Box(
        shape.box.left - ROOM,
        shape.box.top - ROOM,
        shape.box.right + ROOM,
        shape.box.bottom + ROOM,
    )
    wide, high = box.width, box.height
    # White shows and black hides, so that a line stays free along every boundary.
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box.left:.0f} {box.top:.0f}"
        f" {wide:.0f} {high:.0f}' preserveAspectRatio='none'><path d='{shape.outline}'"
        " fill='white' stroke='black' vector-effect='non-scaling-stroke'/></svg>"
    )
    safe = svg.replace("<", "%3C").replace(">", "%3E")
    across = (shape.middle[0] - box.left) / wide * 100
    down = (shape.middle[1] - box.top) / high * 100
    return (
        f".gl-m-{shape.key}{{--x:{box.left:.0f};--y:{box.top:.0f};--w:{wide:.0f};--h:{high:.0f};"
        f"--a:{across:.0f}%;--b:{down:.0f}%;"
        f'mask-image:url("data:image/svg+xml,{safe}")}}'
    )


def _area(area: Area, *, has_words: bool) -> Markup:
    words = Markup('<b title="%s"></b>') % area.title if has_words else Markup()
    return Markup('<i class="gl-m-%s %s">%s</i>') % (area.shape.key, _look(area), words)


def _look(area: Area) -> str:
    look = NONE if area.colour is None else grade_class(area.colour)
    return f"{look} {DOTTED}" if area.is_dotted else look


def _framing(frame: Box) -> str:
    """Return the style by which all areas inside find their places."""
    return (
        f"--fx:{frame.left:.0f};--fy:{frame.top:.0f};--fw:{frame.width:.0f};--fh:{frame.height:.0f}"
    )


def _share(place: tuple[float, float], frame: Box) -> tuple[float, float]:
    """Return where a place of the grid lies, in hundredths of a frame."""
    return (
        (place[0] - frame.left) / frame.width * 100,
        (place[1] - frame.top) / frame.height * 100,
    )


def _edges(areas: Sequence[Area], frame: Box) -> Markup:
    """Return the edges of those chosen as a picture over all areas; nothing where none is."""
    chosen = [area for area in areas if area.is_chosen]
    if not chosen:
        return Markup()
    image = b64encode(edges_svg(chosen, frame).encode()).decode()
    return Markup('<img src="data:image/svg+xml;base64,%s" alt="">') % image


def edges_svg(areas: Sequence[Area], frame: Box) -> str:
    """Return the edges of areas as SVG; they follow the colour scheme of where they are shown."""
    paths = Markup().join(Markup('<path d="%s"/>') % area.shape.outline for area in areas)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="'
        f'{frame.left:.0f} {frame.top:.0f} {frame.width:.0f} {frame.height:.0f}">'
        f"<style>{_EDGES}</style>{paths}</svg>"
    )


_EDGES = (
    "path{fill:none;stroke-width:2.5;vector-effect:non-scaling-stroke;stroke-linejoin:round;"
    f"stroke:{PALETTES['light'].ink}}}"
    f"@media(prefers-color-scheme:dark){{path{{stroke:{PALETTES['dark'].ink}}}}}"
)
