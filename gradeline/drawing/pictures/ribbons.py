"""Ribbons, their axis and their key on a picture."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from gradeline.charts.palette import GRADE_COLOURS, HOLLOW, PALETTES
from gradeline.drawing.pictures.letters import (
    GRID,
    INK,
    LEGIBLE,
    MORE,
    MUTED,
    joined,
    lines_svg,
    moved,
    short,
    text_svg,
    width,
    wrapped,
)
from gradeline.drawing.ribbon import Axis, Placed, Ribbon, Room, place, told_together

# Shares of the height of a ribbon.
LINE = 0.24
LETTER, LETTER_OF_HALF = 0.56, 0.84
INSIDE = 4
# How high a ribbon is at least for its letters to be read, whole blocks and halves, how wide a
# block for any inside, and how wide the narrowest block is: in pixels.
WHOLE_HIGH, HALVES_HIGH, BLOCK_WIDE, NARROWEST = 33, 43, 27, 3
# In pixels: smaller letters are left out, and blocks as high as this have words under theirs.
LEAST_LETTER, TALL = 6, 62
LABELS = (20, LEGIBLE)
# The room that letters need after a block, by their number, in pixels, and the gap in it.
AFTER, BETWEEN = {1: 16, 2: 23, 3: 34}, 3
Looks = Literal["line", "halves", "dashed", "aside", "filled", "hollow"]
# How wide a mark is, as a share of its height.
MARK = 0.62


@dataclass(frozen=True, slots=True)
class Swatch:
    """A grade in a key: its letter, its colour and what it is."""

    letter: str
    colour: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Key:
    """What the letters and the looks of blocks mean, of those that are there."""

    grades: Sequence[Swatch]
    looks: Sequence[tuple[Looks, str]] = ()


def ribbon_svg(
    ribbon: Ribbon, long: float, tall: float, *, has_labels: bool = False, end_room: float = 0.0
) -> Markup:
    """Return a ribbon of so many pixels, with its name and that of each block.

    With `has_labels` a block has its grade in words beside its letter where there is room. Letters
    may stand in the `end_room` after the ribbon, in pixels.
    """
    after = {letters: pixels / long for letters, pixels in AFTER.items()}
    placed = place(ribbon, Room(dict.fromkeys(AFTER, BLOCK_WIDE / long), after, end_room / long))
    blocks = joined(_block(each, long, tall, has_labels) for each in placed)
    return Markup('<g role="group"><title>{}</title>{}{}</g>').format(
        ribbon.about, edges_svg(ribbon.axis, long, tall), blocks
    )


def ribbon_height(ribbons: Iterable[Ribbon]) -> float:
    """Return how high ribbons are at least for their letters to be read, in pixels."""
    are_halves = (block.lane_count > 1 for ribbon in ribbons for block in ribbon.blocks)
    return HALVES_HIGH if any(are_halves) else WHOLE_HIGH


def edges_svg(axis: Axis, long: float, tall: float) -> Markup:
    """Return a dotted line wherever a framework begins."""
    return joined(
        Markup('<path d="M{} 0V{}" stroke="{}" stroke-width="1.5" stroke-dasharray="2 3"/>').format(
            short(edge * long), short(tall), GRID
        )
        for edge in axis.edges()
    )


def axis_svg(axis: Axis, long: float, size: float) -> Markup:
    """Return the names of frameworks over the years, in two lines of letters of a size.

    A name or a year that has no room beside the others is left out. It is 2.6 sizes high.
    """
    names = [
        text_svg(
            period.name,
            (left + right) / 2 * long,
            size,
            size,
            weight="semibold",
            colour=MUTED,
            anchor="middle",
        )
        for period, left, right in axis.names()
        if width(period.name, size, "semibold") <= (right - left) * long
    ]
    years: list[Markup] = []
    reached = 0.0
    for year, share in axis.years():
        half = width(str(year), size) / 2
        middle = min(max(share * long, half), long - half)
        if middle - half < reached:
            continue
        reached = middle + half + size / 2
        years.append(text_svg(str(year), middle, 2.2 * size, size, colour=MUTED, anchor="middle"))
    return joined([*names, *years])


def chip_svg(letter: str, colour: str, size: float, *, is_second_hand: bool = False) -> Markup:
    """Return the letter of a grade in its colour; see chip_width for how wide it is."""
    long, tall = chip_width(letter, size), chip_height(size)
    return _rect(0, 0, long, tall, colour, is_second_hand=is_second_hand) + text_svg(
        letter,
        long / 2,
        tall / 2 + size * 0.31,
        size * 0.9,
        weight="bold",
        colour=_on(colour, is_second_hand=is_second_hand),
        anchor="middle",
    )


def chip_width(letter: str, size: float) -> float:
    """Return how wide the letter of a grade is with its box."""
    return max(width(letter, size * 0.9, "bold") + size * 0.7, size * 1.7)


def chip_height(size: float) -> float:
    """Return how high it is."""
    return size * 1.3


def key_svg(key: Key, room: float, size: float) -> tuple[Markup, float]:
    """Return a key, in as many lines as it needs, and its height."""
    entries: list[tuple[Markup, float, str]] = [
        *(
            (chip_svg(each.letter, each.colour, size), chip_width(each.letter, size), each.meaning)
            for each in key.grades
        ),
        *((_look(look, size), size * 2, meaning) for look, meaning in key.looks),
    ]
    parts: list[Markup] = []
    x = y = 0.0
    for sign, wide, meaning in entries:
        long = wide + size * 0.5 + width(meaning, size)
        if x and x + long > room:
            x, y = 0.0, y + size * 1.9
        parts.append(moved(sign, x, y))
        parts.append(text_svg(meaning, x + wide + size * 0.5, y + size, size))
        x += long + size * 1.5
    return joined(parts), y + size * 1.5 if entries else 0.0


def _look(look: Looks, size: float) -> Markup:
    """Return a piece of a ribbon as it looks, in grey, 2 sizes wide."""
    long, tall = size * 2, chip_height(size)
    grey = Markup('fill="none" stroke="{}" stroke-width="2"').format(MUTED)
    match look:
        case "line":
            return Markup(
                '<path d="M0 {}H{}" stroke="{}" stroke-opacity=".55" stroke-width="{}"/>'
            ).format(short(tall / 2), short(long), MUTED, short(tall * LINE))
        case "halves":
            half = Markup('<path d="M1 {}H{}V{}H1Z" {}/>')
            return half.format(1, short(long - 1), short(tall / 2 - 1), grey) + half.format(
                short(tall / 2 + 1), short(long - 1), short(tall - 1), grey
            )
        case "dashed":
            return Markup('<path d="M1 1H{}V{}H1Z" {} stroke-dasharray="4 3"/>').format(
                short(long - 1), short(tall - 1), grey
            )
        case "filled" | "hollow":
            return moved(mark_svg(tall * 0.8, is_filled=look == "filled"), long / 2, tall * 0.1)
        case "aside":
            return Markup(
                '<path d="M1 1H{}V{}H1Z" {}/><path d="M1 {}H{}" stroke="{}" stroke-width="4"/>'
            ).format(
                short(long - 1),
                short(tall - 1),
                grey,
                short(tall - 3),
                short(long - 1),
                MUTED,
            )


def mark_svg(tall: float, *, is_filled: bool) -> Markup:
    """Return the mark of a single day, so many pixels high, whose middle is at 0."""
    wide = tall * MARK
    return Markup(
        '<rect x="{}" y="0" width="{}" height="{}" rx="2" fill="{}" stroke="{}" stroke-width="2"/>'
    ).format(short(-wide / 2), short(wide), short(tall), MUTED if is_filled else "none", INK)


def _block(placed: Placed, long: float, tall: float, has_labels: bool) -> Markup:
    block = placed.block
    left = min(placed.left * long, long - NARROWEST)
    right = max(placed.right * long, left + NARROWEST)
    top, high = placed.top * tall, placed.height * tall
    line = Markup()
    if placed.line is not None:
        line = Markup(
            '<path d="M{x} {y}H{end}" stroke="{fill}" stroke-opacity=".55" stroke-width="{thick}"/>'
        ).format(
            x=short(right - 1),
            y=short(top + high / 2),
            end=short(placed.line * long),
            fill=GRADE_COLOURS[block.colour]["light"][0],
            thick=short(high * LINE),
        )
    rect = _rect(
        left,
        top,
        right - left,
        high,
        block.colour,
        is_second_hand=block.is_second_hand,
        is_aside=block.is_aside,
    )
    return line + Markup("<g><title>{}</title>{}{}</g>").format(
        told_together([block]), rect, _words(placed, left, right - left, top, high, has_labels)
    )


def _words(
    placed: Placed, left: float, room: float, top: float, high: float, has_labels: bool
) -> Markup:
    """Return the letter of a block, and with it the grade in words where they have room.

    The words stand under the letter in a block that is high enough, else beside it.
    """
    block = placed.block
    if placed.beside:
        return _after(block.letter, left + room, top, high)
    size = min(high * (LETTER if block.lane_count == 1 else LETTER_OF_HALF), (room - 4) * 0.8)
    long = width(block.letter, size, "bold")
    if long > room - 4 and long > 0:
        size, long = size * (room - 4) / long, room - 4
    if not placed.has_letter or size < LEAST_LETTER:
        return Markup()
    colour = _on(block.colour, is_second_hand=block.is_second_hand)
    if has_labels and high >= TALL:
        return _under(placed, left, room, top, high, colour)
    inside = min(INSIDE + size * 0.2, (room - long) / 2)
    base = top + high / 2 + size * 0.34
    letter = text_svg(block.letter, left + inside, base, size, weight="bold", colour=colour)
    small = max(size * 0.72, LEGIBLE)
    used = inside + long + size * 0.4
    if not has_labels or not block.label or used + width(block.label, small) > room - 2 * INSIDE:
        return letter
    return letter + text_svg(block.label, left + used, base, small, colour=colour)


def _after(letter: str, left: float, top: float, high: float) -> Markup:
    """Return the letters of a block that is too narrow for them, after it, and what they cover."""
    room = AFTER[min(len(letter), max(AFTER))] - BETWEEN
    size = min(LEGIBLE, high * LETTER_OF_HALF, LEGIBLE * room / width(letter, LEGIBLE, "bold"))
    long = width(letter, size, "bold")
    cover = Markup('<path d="M{} {}h{}v{}h-{}Z" fill="{}"/>').format(
        *(short(left), short(top + (high - size) / 2), short(long + BETWEEN), short(size)),
        *(short(long + BETWEEN), PALETTES["light"].paper),
    )
    base = top + high / 2 + size * 0.34
    return cover + text_svg(letter, left + 1, base, size, weight="bold", colour=INK)


def _under(
    placed: Placed, left: float, room: float, top: float, high: float, colour: str
) -> Markup:
    """Return the letter of a high block, and under it its grade in words where they have room."""
    block = placed.block
    inside = INSIDE + 6
    size = min(high * 0.4, (room - 2 * INSIDE) * 0.6)
    # The line that marks what is not of the theme by itself runs along the foot.
    free = high - 2 * INSIDE - (6 if block.is_aside else 0)
    lines: list[str] = []
    small = 0.0
    for small in LABELS:
        lines = wrapped(block.label, small, room - 2 * inside)
        is_whole = not any(line.endswith(MORE) for line in lines)
        step = max(small * 1.2, small * 0.75 + size * 0.25)
        if is_whole and size * 0.75 + step + (len(lines) - 1) * small * 1.15 + small * 0.3 <= free:
            break
    else:
        lines = []
    step = max(small * 1.2, small * 0.75 + size * 0.25) if lines else 0.0
    tall = size * 0.75 + step + max(len(lines) - 1, 0) * small * 1.15
    first = top + INSIDE + (free - tall) / 2 + size * 0.68
    return text_svg(
        block.letter, left + inside, first, size, weight="bold", colour=colour
    ) + lines_svg(lines, left + inside, first + step, small, step=small * 1.15, colour=colour)


def _rect(
    left: float,
    top: float,
    long: float,
    high: float,
    colour: str,
    *,
    is_second_hand: bool = False,
    is_aside: bool = False,
) -> Markup:
    """Return a block: filled; pale with an edge; or an edge alone, dashed, if second-hand."""
    fill = GRADE_COLOURS[colour]["light"][0]
    rect = Markup(
        '<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="3" fill="{fill}"'
        ' fill-opacity="{opacity}" stroke="{fill}" stroke-width="2"{dashes}/>'
    ).format(
        x=short(left + 1),
        y=short(top + 1),
        w=short(max(long - 2.25, 1)),
        h=short(max(high - 2, 1)),
        fill=fill,
        opacity="0" if is_second_hand else ".25" if colour == HOLLOW else "1",
        dashes=Markup(' stroke-dasharray="5 3"') if is_second_hand else "",
    )
    if not is_aside:
        return rect
    return rect + Markup('<path d="M{} {}h{}" stroke="{}" stroke-width="3"/>').format(
        short(left + 3),
        short(top + high - 4),
        short(max(long - 6.5, 1)),
        _on(colour, is_second_hand=is_second_hand),
    )


def _on(colour: str, *, is_second_hand: bool) -> str:
    """Return the colour of what stands on a block."""
    is_open = is_second_hand or colour == HOLLOW
    return INK if is_open else GRADE_COLOURS[colour]["light"][1]
