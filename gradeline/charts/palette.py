"""Colours of grades and authorities, light and dark.

Grades: a scale that keeps apart under the three kinds of colour blindness. Authorities: the first
four are of the categorical palette of the Government Analysis Function, lightened for the dark
theme; all six keep apart from each other under the same kinds, and from every grade under normal
vision, but for the first, whose dark blue comes close to that of Outstanding.
"""

from dataclasses import dataclass
from typing import Literal

Mode = Literal["light", "dark"]


@dataclass(frozen=True)
class Palette:
    """The colours of one mode."""

    ink: str
    muted: str
    paper: str
    band: str
    grid: str
    context: str
    authorities: tuple[str, str, str, str, str, str]


PALETTES: dict[Mode, Palette] = {
    "light": Palette(
        ink="#0b0c0c",
        muted="#505a5f",
        paper="#ffffff",
        band="#f3f4f5",
        grid="#c9cdd0",
        context="#7c858b",
        authorities=("#12436d", "#28a197", "#801650", "#a285d1", "#7a8c00", "#5b2fa8"),
    ),
    "dark": Palette(
        ink="#f3f4f5",
        muted="#b5bcc2",
        paper="#14181c",
        band="#1e242a",
        grid="#4a535b",
        context="#97a1a8",
        authorities=("#8cb8e3", "#3fc7bb", "#d957a8", "#9a6bff", "#c9d433", "#a58a6a"),
    ),
}

# What reports say of a theme, light and dark: kept apart from grades, which alone wear theirs.
VERDICTS = {
    "criticised": ("#5c1f8a", "#d3a6f2"),
    "mixed": ("#6b5b00", "#d6c55a"),
    "praised": ("#1f6b45", "#7fd0a4"),
    "described": (PALETTES["light"].ink, PALETTES["dark"].ink),
    "asked": (PALETTES["light"].muted, PALETTES["dark"].muted),
    "dealt with": ("#1f6b45", "#7fd0a4"),
}


def pairs() -> list[tuple[str, str]]:
    """Return every colour a chart is drawn in, with the one that stands for it in the dark."""
    light, dark = PALETTES["light"], PALETTES["dark"]
    return [
        (light.ink, dark.ink),
        (light.muted, dark.muted),
        (light.paper, dark.paper),
        (light.band, dark.band),
        (light.grid, dark.grid),
        (light.context, dark.context),
        *zip(light.authorities, dark.authorities, strict=True),
        (STAYS_DARK, STAYS_DARK),
        (PALE["light"], PALE["dark"]),
        *dict.fromkeys((fill["light"][0], fill["dark"][0]) for fill in GRADE_COLOURS.values()),
    ]


# Each colour of a grade, as grade.csv names it, is a fill and the colour of text on it, in the
# light and in the dark theme. Pale blue is for a grade between, on scales with more than four.
GRADE_COLOURS: dict[str, dict[Mode, tuple[str, str]]] = {
    "dark blue": {"light": ("#0f385c", "#ffffff"), "dark": ("#d2e2f1", "#0b0c0c")},
    "blue": {"light": ("#1d70b8", "#ffffff"), "dark": ("#5694ca", "#0b0c0c")},
    "pale blue": {"light": ("#a9c8e6", "#0b0c0c"), "dark": ("#7f8c99", "#0b0c0c")},
    "orange": {"light": ("#f46a25", "#0b0c0c"), "dark": ("#ffb266", "#0b0c0c")},
    "orange edge": {"light": ("#f46a25", "#0b0c0c"), "dark": ("#ffb266", "#0b0c0c")},
    "dark red": {"light": ("#982828", "#ffffff"), "dark": ("#d76868", "#0b0c0c")},
}
# The ink of letters on a grade's colour that is light in both themes; charts tell it from the ink
# of the page, which turns light in the dark.
STAYS_DARK = "#0c0c0c"
# Drawn hollow: a grade that stands on the level of another and is not the same.
HOLLOW = "orange edge"


def _mixed(colour: str, paper: str, share: float) -> str:
    """Return a colour as it looks where so much of it lies on paper."""
    channels = [
        round(share * int(colour[at : at + 2], 16) + (1 - share) * int(paper[at : at + 2], 16))
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{channel:02x}" for channel in channels)


# The fill of what is hollow: a quarter of its colour.
PALE: dict[Mode, str] = {
    mode: _mixed(GRADE_COLOURS[HOLLOW][mode][0], palette.paper, 0.25)
    for mode, palette in PALETTES.items()
}
