"""Shares of several wholes on a picture: a bar of blocks for each, all as long."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.charts.palette import GRADE_COLOURS, HOLLOW
from gradeline.drawing.pictures.letters import (
    INK,
    MUTED,
    joined,
    short,
    shortened,
    text_svg,
)
from gradeline.drawing.pictures.letters import width as text_width
from gradeline.drawing.shares import Part

LARGEST, SMALLEST, TALLEST = 28.0, 12.0, 120.0
NAMES, SAID, GAP = 0.2, 0.24, 16


@dataclass(frozen=True, slots=True)
class Stack:
    """A whole: its name, what stands under that, its blocks, and what is said after them."""

    name: str
    note: str
    parts: Sequence[Part]
    said: str = ""


@dataclass(frozen=True, slots=True)
class Stacks:
    """Wholes under each other; `about` says them all."""

    about: str
    stacks: Sequence[Stack]

    def draw(self, width: float, height: float) -> Markup:
        """Return the bars; every whole has as much room as the others."""
        own = min(height / max(len(self.stacks), 1), TALLEST)
        size = min(max(own * 0.3, SMALLEST), LARGEST)
        return joined(
            _stack(stack, own * number, own, size, width)
            for number, stack in enumerate(self.stacks)
        )


def _stack(stack: Stack, top: float, own: float, size: float, width: float) -> Markup:
    names, said = width * NAMES, width * SAID
    room = width - names - said - 2 * GAP
    base = top + own / 2
    small = size * 0.75
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
    for part in stack.parts:
        long = room * part.count / whole
        parts.append(_block(part, left, top + own * 0.18, long, own * 0.58, size))
        left += long
    return joined(parts)


def _block(part: Part, left: float, top: float, long: float, high: float, size: float) -> Markup:
    """Return a block with its letter and number, the number alone or nothing as there is room."""
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
    words = [f"{part.letter} {part.count}", str(part.count), ""]
    said = next(text for text in words if text_width(text, size, "bold") <= max(long - 6, 0))
    return rect + text_svg(
        said,
        left + long / 2,
        top + high / 2 + size * 0.34,
        size,
        weight="bold",
        colour=INK if is_hollow else on_fill,
        anchor="middle",
    )
