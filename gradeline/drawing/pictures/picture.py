"""The frame of a picture: its finding as title, what was selected, source and day at the foot."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

import resvg_py
from markupsafe import Markup

from gradeline.charts.palette import PALETTES
from gradeline.drawing.pictures.letters import (
    FAMILY,
    FILES,
    GRID,
    MUTED,
    lines_svg,
    moved,
    rule,
    text_svg,
    width,
    wrapped,
)
from gradeline.words.dates import day

WIDTH, HEIGHT = 1920, 1080
EDGE = 64
# Sizes of a title with the lines that it may then have; one line is worth smaller letters.
TITLES = ((46, 1), (40, 1), (46, 2), (40, 2), (34, 3))
LEADING = 1.2
SMALL = 24
FOOT = 20
FOOT_LINE = HEIGHT - 80
UNOFFICIAL = "gradeline, unofficial"
MOST_FOOT_LINES = 2


class Body(Protocol):
    """What stands within the frame: a board, lanes, lines, bars, strips or a table.

    A body need not fill its place, and never draws outside it.
    """

    @property
    def about(self) -> str:
        """Say what is drawn, for those who cannot see it."""

    def draw(self, width: float, height: float) -> Markup:
        """Return it as SVG whose left upper corner is 0 0, within so many pixels."""


@dataclass(frozen=True, slots=True)
class PictureToTake:
    """A picture of a section: `title` is its finding, `selection` what was chosen.

    `source` says from which documents it is, and `as_at` as at which day.
    """

    title: str
    selection: str
    body: Body
    source: str
    as_at: date


def picture_svg(picture: PictureToTake) -> str:
    """Return a picture as SVG of 1920 by 1080, with everything that it needs in it."""
    room = WIDTH - 2 * EDGE
    size, title = _title(picture.title, room)
    top = 48 + size
    below = top + (len(title) - 1) * size * LEADING
    chosen = wrapped(picture.selection, SMALL, room, most=2)
    first = below + SMALL * 1.65
    begins = first + (len(chosen) - 1) * SMALL * LEADING + SMALL * 1.2
    body = picture.body.draw(room, FOOT_LINE - 20 - begins)
    parts = [
        lines_svg(title, EDGE, top, size, step=size * LEADING, weight="bold"),
        lines_svg(chosen, EDGE, first, SMALL, step=SMALL * LEADING, colour=MUTED),
        moved(body, EDGE, begins),
        _foot(picture),
    ]
    return str(
        Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{w}" height="{h}"'
            ' viewBox="0 0 {w} {h}" font-family="{family}"><title>{title}</title>'
            '<desc>{about}</desc><path d="M0 0H{w}V{h}H0Z" fill="{paper}"/>{drawn}</svg>'
        ).format(
            w=WIDTH,
            h=HEIGHT,
            family=FAMILY,
            title=picture.title,
            about=f"{picture.body.about} {_sentence(picture.selection)}As at {day(picture.as_at)}.",
            paper=PALETTES["light"].paper,
            drawn=Markup().join(parts),
        )
    )


def picture_png(picture: PictureToTake) -> bytes:
    """Return a picture as PNG of 1920 by 1080, drawn with the font of the pinned package alone."""
    drawn: bytes = resvg_py.svg_to_bytes(
        svg_string=picture_svg(picture), skip_system_fonts=True, font_files=list(FILES.values())
    )
    return drawn


def _title(text: str, room: float) -> tuple[int, list[str]]:
    """Return the size and the lines of a title: the first that hold all of it."""
    for size, most in TITLES:
        lines = wrapped(text, size, room, "bold")
        if len(lines) <= most:
            return size, lines
    size, most = TITLES[-1]
    return size, wrapped(text, size, room, "bold", most)


def _foot(picture: PictureToTake) -> Markup:
    own = f"As at {day(picture.as_at)} · {UNOFFICIAL}"
    left = WIDTH - 2 * EDGE - width(own, FOOT, "semibold") - 48
    y = FOOT_LINE + FOOT * 1.5
    source = wrapped(f"Source: {picture.source}", FOOT, left)
    if len(source) > MOST_FOOT_LINES:
        # Under the day there is room for the whole width, so that no licence is cut.
        source = [source[0], *wrapped(" ".join(source[1:]), FOOT, WIDTH - 2 * EDGE, most=1)]
    return Markup().join(
        [
            rule(EDGE, FOOT_LINE, WIDTH - EDGE, FOOT_LINE, GRID),
            lines_svg(source, EDGE, y, FOOT, step=FOOT * LEADING, colour=MUTED),
            text_svg(own, WIDTH - EDGE, y, FOOT, weight="semibold", colour=MUTED, anchor="end"),
        ]
    )


def _sentence(words: str) -> str:
    return f"{words}. " if words else ""
