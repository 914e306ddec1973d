"""Bars on a picture, lying, in the order in which they are given."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gradeline.drawing.pictures.letters import (
    GRID,
    INK,
    MUTED,
    Weight,
    joined,
    rule,
    short,
    shortened,
    text_svg,
)
from gradeline.drawing.pictures.letters import width as text_width

LARGEST, SMALLEST, TALLEST = 28.0, 12.0, 62.0
WIDEST_NAME = 0.3
GAP = 16


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name; `value` is None where missing, `said` the value or why it is missing.

    One with a colour of its own is highlighted, the others are grey.
    """

    name: str
    value: float | None
    said: str
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars from one zero; `unit` stands above them."""

    about: str
    unit: str
    bars: Sequence[Bar]

    def draw(self, width: float, height: float) -> Markup:
        """Return the bars; where they have no room, the last are left out and counted."""
        head = 40.0
        least = SMALLEST * 1.5
        shown = list(self.bars)
        if head + least * len(shown) > height:
            shown = shown[: int((height - head - 30) / least)]
        own = min((height - head) / max(len(shown), 1), TALLEST)
        size = min(max(own * 0.55, SMALLEST), LARGEST)
        names = [shortened(bar.name, size, width * WIDEST_NAME, _weight(bar)) for bar in shown]
        left = GAP + max(
            (text_width(name, size, _weight(bar)) for name, bar in zip(names, shown, strict=True)),
            default=0,
        )
        right = GAP + max((text_width(bar.said, size, "semibold") for bar in shown), default=0)
        values = [bar.value for bar in shown if bar.value is not None]
        low, high = min([0.0, *values]), max([0.0, *values])
        scale = max(width - left - right * (2 if low < 0 else 1), 1) / ((high - low) or 1)
        zero = left + (right if low < 0 else 0) - low * scale
        parts = [text_svg(self.unit, left, 24, 22, colour=MUTED)]
        for number, (bar, name) in enumerate(zip(shown, names, strict=True)):
            parts.append(_bar(bar, name, head + own * number, own, size, left, zero, scale))
        foot = head + own * len(shown)
        parts.append(rule(zero, head, zero, foot, INK, 2))
        if len(shown) < len(self.bars):
            more = f"and {len(self.bars) - len(shown)} more in the file"
            parts.append(text_svg(more, left, foot + 22, 18, colour=MUTED))
        return joined(parts)


def _weight(bar: Bar) -> Weight:
    return "regular" if bar.colour is None else "bold"


def _bar(
    bar: Bar,
    name: str,
    top: float,
    own: float,
    size: float,
    left: float,
    zero: float,
    scale: float,
) -> Markup:
    base = top + own / 2 + size * 0.34
    parts = [text_svg(name, left - GAP, base, size, weight=_weight(bar), anchor="end")]
    if bar.value is None:
        return joined([*parts, text_svg(bar.said, zero + GAP / 2, base, size, colour=MUTED)])
    end = zero + bar.value * scale
    parts.append(
        Markup('<path d="M{} {}H{}V{}H{}Z" fill="{}"><title>{}</title></path>').format(
            short(zero),
            short(top + own * 0.14),
            short(end),
            short(top + own * 0.86),
            short(zero),
            bar.colour or GRID,
            f"{bar.name}: {bar.said}",
        )
    )
    is_left = bar.value < 0
    parts.append(
        text_svg(
            bar.said,
            end + (-GAP / 2 if is_left else GAP / 2),
            base,
            size,
            weight="semibold" if bar.colour else "regular",
            anchor="end" if is_left else "start",
        )
    )
    return joined(parts)
