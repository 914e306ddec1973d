"""What happened on single days, as marks on an axis, as HTML for a page with a style sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from gradeline.drawing.ribbon import Axis

# The least width of an axis on a wide and on a small screen, half a mark with its margin, and a
# letter, in pixels.
WIDE, SMALL = 540, 330
MARK, LETTER = 8, 6.4


@dataclass(frozen=True, slots=True)
class Dot:
    """Something that happened on a day: what it is in words, and where it leads.

    `when` is said beside the mark: month and year, or as much of them as is known.
    """

    day: date
    title: str
    address: str | None = None
    when: str = ""


@dataclass(frozen=True, slots=True)
class Dots:
    """What happened of one kind, on an axis; `about` names it."""

    about: str
    axis: Axis
    dots: Sequence[Dot]


@dataclass(frozen=True, slots=True)
class When:
    """What is said beside marks: where it begins, or ends if `is_before` them, as shares."""

    text: str
    at: float
    is_before: bool = False


def said_beside(drawn: Dots, mark: float, letter: float) -> list[When]:
    """Return when marks were, behind each or before it, as there is room up to the next.

    Where marks stand too close for each to have its own they are told together, from the first to
    the last. `mark` is half the width of a mark with its margin, `letter` the width of one, as
    shares of the axis. What has no room at all is left to its title.
    """
    placed = [(drawn.axis.share(dot.day), dot.when) for dot in drawn.dots if dot.when]
    said: list[list[When]] = []
    free = [0.0]
    for number, run in enumerate(runs := _runs(placed, mark, letter)):
        until = runs[number + 1][0][0] - mark if number + 1 < len(runs) else 1.0
        alone = [(at, at, when) for at, when in run]
        found = _beside(alone, free[-1], until, mark, letter)
        if len(found) < len(run):
            found = _beside([_as_one(run)], free[-1], until, mark, letter)
        if not found and said:
            # The text behind the run before takes the room; it may stand before that run as well.
            earlier = runs[number - 1]
            behind = earlier[-1][0] + mark
            moved = _beside([_as_one(earlier)], free[-2], behind, mark, letter)
            found = _beside([_as_one(run)], behind, until, mark, letter) if moved else []
            said[-1] = moved if found else said[-1]
        said.append(found)
        ends = [each.at + len(each.text) * letter for each in found if not each.is_before]
        free.append(max([run[-1][0] + mark, *ends]))
    return [each for found in said for each in found]


def _runs(
    placed: Sequence[tuple[float, str]], mark: float, letter: float
) -> list[list[tuple[float, str]]]:
    """Return the marks in groups that each have no room for a text between them."""
    runs: list[list[tuple[float, str]]] = []
    for at, when in placed:
        if runs and at - runs[-1][-1][0] < 2 * mark + len(runs[-1][-1][1]) * letter:
            runs[-1].append((at, when))
        else:
            runs.append([(at, when)])
    return runs


def _beside(
    marks: Sequence[tuple[float, float, str]], free: float, until: float, mark: float, letter: float
) -> list[When]:
    """Return the texts that have room between `free` and `until`, behind marks or before them.

    A mark is given by where it begins and ends, and its text.
    """
    said = []
    for number, (first, last, text) in enumerate(marks):
        long = len(text) * letter
        end = marks[number + 1][0] - mark if number + 1 < len(marks) else until
        if last + mark + long <= end:
            said.append(When(text, last + mark))
            free = last + mark + long
        elif first - mark - long >= free:
            said.append(When(text, first - mark, is_before=True))
            free = last + mark
        else:
            free = last + mark
    return said


def _as_one(run: Sequence[tuple[float, str]]) -> tuple[float, float, str]:
    """Return where a run begins and ends, and from when to when it is."""
    (begins, first), (ends, last) = run[0], run[-1]
    return begins, ends, first if first == last else f"{first} to {last}"


def dots_html(drawn: Dots) -> Markup:
    """Return a mark for each, at its day, with its month; a link where it leads anywhere.

    A style sheet shows the months for a wide or for a small screen.
    """
    return Markup('<div class="gl-dots" role="group" aria-label="%s">%s%s</div>') % (
        drawn.about,
        Markup().join(_dot(drawn.axis, dot) for dot in drawn.dots),
        Markup().join(
            Markup('<div class="%s" aria-hidden="true">%s</div>') % (name, _months(drawn, pixels))
            for name, pixels in (("gl-when", WIDE), ("gl-when-small", SMALL))
        ),
    )


def _months(drawn: Dots, pixels: int) -> Markup:
    return Markup().join(
        Markup('<s style="%s:%.1f%%">%s</s>')
        % (
            "right" if each.is_before else "left",
            (1 - each.at if each.is_before else each.at) * 100,
            each.text,
        )
        for each in said_beside(drawn, MARK / pixels, LETTER / pixels)
    )


def _dot(axis: Axis, dot: Dot) -> Markup:
    left = f"{axis.share(dot.day) * 100:.1f}%"
    if dot.address is None:
        return Markup('<span role="img" aria-label="%s" title="%s" style="left:%s"></span>') % (
            *(dot.title, dot.title, left),
        )
    target = "_blank" if "://" in dot.address else "_self"
    return Markup(
        '<a href="%s" target="%s" rel="noopener" title="%s" aria-label="%s" style="left:%s"></a>'
    ) % (dot.address, target, dot.title, dot.title, left)
