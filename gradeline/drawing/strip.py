"""A strip: where authorities stand on one figure among all the others, as marks on a line.

One form for pages, as HTML, and one for pictures, as SVG; both stand on the same places.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.charts.palette import PALETTES, Mode
from gradeline.drawing.symbols import symbol_svg

# How many half-widths of the middle half a strip goes beyond it; what lies farther stands at its
# end, so that one odd figure does not press all others together.
REACH = 3.0
# How finely the grey marks are told apart, along the whole strip.
STEPS = 600
MARK_WIDTH = 2
TALL = 10
HEIGHT = 22
# The radius of a symbol, as a share of the height of a strip.
SYMBOL = 6 / 22
GREY = "#7c858b"
NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Own:
    """One of the authorities compared: its position, which gives its colour and symbol, its value.

    `said` names it with its value.
    """

    position: int
    value: float
    said: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The figures of a group, those compared among them; `about` is all of it in words.

    `middle` are the ends of the middle half, `country` is the figure of England; either may be
    None. `is_turned` puts low figures to the right, as they are better.
    """

    about: str
    values: Sequence[float]
    middle: tuple[float, float] | None
    country: float | None
    own: Sequence[Own]
    is_turned: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where everything stands, as shares of the width: 0 at the left end, 1 at the right."""

    marks: tuple[float, ...]
    middle: tuple[float, float] | None
    country: float | None
    own: tuple[tuple[Own, float], ...]


def place(strip: Strip) -> Placed:
    """Return where the marks of a strip stand; what lies beyond its reach stands at its end."""
    shown = [*(own.value for own in strip.own)]
    if strip.country is not None:
        shown.append(strip.country)
    held = [*strip.values, *shown]
    low, high = (min(held), max(held)) if held else (0.0, 0.0)
    if strip.middle is not None:
        first, last = strip.middle
        reach = REACH * (last - first)
        if reach > 0:
            low = min([max(low, first - reach), *shown])
            high = max([min(high, last + reach), *shown])

    def share(value: float) -> float:
        along = (min(max(value, low), high) - low) / (high - low) if high > low else 0.5
        return 1 - along if strip.is_turned else along

    middle = None
    if strip.middle is not None:
        one, other = sorted(share(end) for end in strip.middle)
        middle = (one, other)
    return Placed(
        tuple(sorted(share(value) for value in strip.values)),
        middle,
        None if strip.country is None else share(strip.country),
        tuple((own, share(own.value)) for own in strip.own),
    )


def strip_html(strip: Strip) -> Markup:
    """Return a strip for a page, whose style sheet gives it its colours: one picture with words."""
    placed = place(strip)
    drawn = [_grey(placed.marks)]
    if placed.middle is not None:
        left, right = placed.middle
        drawn.append(
            Markup('<i style="left:%s;width:%s"></i>') % (_percent(left), _percent(right - left))
        )
    if placed.country is not None:
        drawn.append(Markup('<b style="left:%s"></b>') % _percent(placed.country))
    drawn += [
        Markup('<u class="gl-s%s" style="left:%s" title="%s"></u>')
        % (own.position, _percent(share), own.said)
        for own, share in placed.own
    ]
    return Markup('<div class="gl-strip" role="img" aria-label="%s">%s</div>') % (
        strip.about,
        NOTHING.join(drawn),
    )


def _grey(marks: Sequence[float]) -> Markup:
    """Return the grey marks as one dashed line, which is the shortest way to write so many."""
    if not marks:
        return NOTHING
    return Markup(
        '<img alt="" src="data:image/svg+xml,%%3Csvg xmlns=\'http://www.w3.org/2000/svg\' '
        "viewBox='0 0 %s %s' preserveAspectRatio='none'%%3E%%3Cpath d='M0 5H%s' stroke='%s' "
        "stroke-opacity='.75' stroke-width='%s' stroke-dasharray='%s'/%%3E%%3C/svg%%3E\">"
    ) % (STEPS, TALL, STEPS, GREY.replace("#", "%23"), TALL, _dashes(marks))


def _dashes(marks: Sequence[float]) -> str:
    """Return the marks as lengths of dashes and gaps in turn; marks that touch are one dash."""
    starts = sorted({round(share * (STEPS - MARK_WIDTH)) for share in marks})
    runs: list[list[int]] = []
    for start in starts:
        if runs and start <= runs[-1][1]:
            runs[-1][1] = start + MARK_WIDTH
        else:
            runs.append([start, start + MARK_WIDTH])
    lengths, end = [0], 0
    for start, stop in runs:
        lengths += [start - end, stop - start]
        end = stop
    return " ".join(str(length) for length in [*lengths, STEPS - end])


def strip_svg(strip: Strip, width: int, mode: Mode = "light", height: int = HEIGHT) -> Markup:
    """Return a strip as SVG of `width` by `height` pixels, with its words as its title.

    Colours are those of one mode, for paper or a slide that knows no style sheet.
    """
    placed, palette = place(strip), PALETTES[mode]
    symbol = height * SYMBOL
    edge = round(symbol * 1.1) + 1
    inner, top, tall = width - 2 * edge, height * 0.2, height * 0.6

    def at(share: float) -> float:
        return edge + share * inner

    drawn = [
        Markup('<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>')
        % (edge, _short(top), inner, _short(tall), palette.band)
    ]
    if placed.middle is not None:
        left, right = placed.middle
        drawn.append(
            Markup('<rect x="%s" y="%s" width="%s" height="%s" fill="%s" fill-opacity=".7"/>')
            % (
                *(_short(at(left)), _short(height * 0.05)),
                *(_short((right - left) * inner), _short(height * 0.9), palette.grid),
            )
        )
    path = "".join(f"M{_short(at(share))} {_short(top)}v{_short(tall)}" for share in placed.marks)
    drawn.append(
        Markup('<path d="%s" stroke="%s" stroke-opacity=".75"/>') % (path, palette.context)
    )
    if placed.country is not None:
        drawn.append(
            Markup('<path d="M%s 0V%s" stroke="%s" stroke-width="2.5"/>')
            % (_short(at(placed.country)), height, palette.ink)
        )
    drawn += [
        symbol_svg(own.position, at(share), height / 2, symbol, mode, own.said)
        for own, share in placed.own
    ]
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{w}" height="{h}"'
        ' viewBox="0 0 {w} {h}"><title>{about}</title>{drawn}</svg>'
    ).format(w=width, h=height, about=strip.about, drawn=NOTHING.join(drawn))


def _percent(share: float) -> str:
    """Write a share as a percentage, short."""
    return f"{share * 100:.1f}".removesuffix(".0") + "%"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
