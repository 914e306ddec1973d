"""Shares of several wholes on a picture: a bar of blocks for each, all as long."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.charts.palette import GRADE_COLOURS, HOLLOW
from gradeline.drawing.pictures.letters import (
    INK,
    LEGIBLE,
    MUTED,
    joined,
    moved,
    short,
    shortened,
    text_svg,
)
from gradeline.drawing.pictures.letters import width as text_width
from gradeline.drawing.pictures.ribbons import Key, key_svg
from gradeline.drawing.shares import Part

LARGEST, SMALLEST, TALLEST = 28.0, 12.0, 150.0
NAMES, SAID, GAP, KEY = 0.2, 0.24, 16, 20


@dataclass(frozen=True, slots=True)
class Stack:
    """A whole: its name, what stands under that, its blocks, and what is said after them."""

    name: str
    note: str
    parts: Sequence[Part]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Stacks:
    """Wholes under each other; `about` says them all, `key` what the letters mean."""

    about: str
    stacks: Sequence[Stack]
    key: Key

    def draw(self, width: float, height: float) -> Markup:
        """Return the bars over their key; every whole has as much room as the others."""
        key, tall = key_svg(self.key, width, KEY)
        own = min((height - tall - GAP) / max(len(self.stacks), 1), TALLEST)
        size = min(max(own * 0.3, SMALLEST), LARGEST)
        stacks = joined(
            _stack(stack, own * number, own, size, width)
            for number, stack in enumerate(self.stacks)
        )
        return stacks + moved(key, 0, height - tall)


def _stack(stack: Stack, top: float, own: float, size: float, width: float) -> Markup:
    names, said = width * NAMES, width * SAID
    room = width - names - said - 2 * GAP
    base = top + own * 0.38
    small = max(size * 0.75, min(size, LEGIBLE))
    parts = [
        text_svg(shortened(stack.name, size, names, "bold"), 0, base, size, weight="bold"),
        text_svg(shortened(stack.note, small, names), 0, base + small * 1.15, small, colour=MUTED),
        text_svg(
            shortened(stack.said, small, said),
            width - said,
            base + size * 0.2,
            small,
            colour=MUTED,
        ),
    ]
    whole = sum(part.count for part in stack.parts)
    left = names + GAP
    without: list[tuple[str, float]] = []
    for part in stack.parts:
        long = room * part.count / whole
        words = _words(part, long, size)
        parts.append(_block(part, words, (left, top + own * 0.12), (long, own * 0.52), size))
        if not words:
            without.append((f"{part.letter} {part.count}", left + long / 2))
        left += long
    parts.append(_under(without, top + own * 0.64 + small, small, names + GAP, names + GAP + room))
    return joined(parts)


def _under(
    labels: Sequence[tuple[str, float]], base: float, size: float, first: float, last: float
) -> Markup:
    """Return letters and numbers under their blocks, moved aside where they would touch."""
    wide = [text_width(text, size) for text, _ in labels]
    lefts: list[float] = []
    free = first
    for (_, middle), own in zip(labels, wide, strict=True):
        lefts.append(max(free, middle - own / 2))
        free = lefts[-1] + own + size
    free = last
    for number in reversed(range(len(lefts))):
        lefts[number] = min(lefts[number], free - wide[number])
        free = lefts[number] - size
    return joined(
        text_svg(text, left, base, size) for (text, _), left in zip(labels, lefts, strict=True)
    )


def _words(part: Part, long: float, size: float) -> str:
    """Return letter and number of a block, or nothing where it has no room for them."""
    words = f"{part.letter} {part.count}"
    return words if text_width(words, size, "bold") <= max(long - 6, 0) else ""


def _block(
    part: Part, words: str, at: tuple[float, float], extent: tuple[float, float], size: float
) -> Markup:
    """Return a block at left and top, so long and high, with its words in it."""
    (left, top), (long, high) = at, extent
    fill, on_fill = GRADE_COLOURS[part.colour]["light"]
    is_hollow = part.colour == HOLLOW
    rect = Markup(
        '<g><title>{}</title><rect x="{}" y="{}" width="{}" height="{}" fill="{}"'
        ' fill-opacity="{}" stroke="{}" stroke-width="2"/></g>'
    ).format(
        part.title,
        *(short(value) for value in (left + 1, top, max(long - 2.5, 1), high)),
        *(fill, ".25" if is_hollow else "1", fill),
    )
    return rect + text_svg(
        words,
        left + long / 2,
        top + high / 2 + size * 0.34,
        size,
        weight="bold",
        colour=INK if is_hollow else on_fill,
        anchor="middle",
    )
