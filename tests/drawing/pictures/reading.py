"""Reading a picture back: its texts with their places, and its titles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from gradeline.drawing.pictures.letters import LEGIBLE, NUMBERS, width
from gradeline.drawing.pictures.picture import HEIGHT, WIDTH, Body, PictureToTake, picture_svg

SVG = "{http://www.w3.org/2000/svg}"
BESIDE_A_MARK = ("b", "p")
WEIGHTS = {str(number): weight for weight, number in NUMBERS.items()}


@dataclass(frozen=True)
class Said:
    """A line of text on a picture, and the box around it."""

    text: str
    left: float
    right: float
    top: float
    foot: float


def picture(body: Body, title: str = "A finding", selection: str = "Selected") -> PictureToTake:
    return PictureToTake(title, selection, body, "a document", date(2026, 11, 27))


def read(taken: PictureToTake) -> ElementTree.Element:
    return ElementTree.fromstring(picture_svg(taken))  # noqa: S314


def drawn(body: Body) -> ElementTree.Element:
    return read(picture(body))


def texts(root: ElementTree.Element, x: float = 0, y: float = 0) -> Iterator[Said]:
    """Return every line of text, wherever it was moved."""
    for each in root:
        moved, _, turned = each.get("transform", "").partition(" rotate")
        numbers = moved.removeprefix("translate(").removesuffix(")").split()
        dx, dy = (float(part) for part in numbers) if numbers else (0.0, 0.0)
        if turned:
            yield from _upright(each, x + dx, y + dy)
            continue
        if each.tag == f"{SVG}text":
            text, size = each.text or "", float(each.get("font-size", ""))
            long = width(text, size, WEIGHTS[each.get("font-weight", "")])
            share = {"start": 0.0, "middle": 0.5, "end": 1.0}[each.get("text-anchor", "")]
            left = x + float(each.get("x", "")) - share * long
            base = y + float(each.get("y", ""))
            yield Said(text, left, left + long, base - size * 0.75, base + size * 0.25)
        yield from texts(each, x + dx, y + dy)


def _upright(group: ElementTree.Element, x: float, y: float) -> Iterator[Said]:
    """Return lines of text that begin at a place and run upwards from there."""
    for each in texts(group):
        yield Said(each.text, x + each.top, x + each.foot, y - each.right, y - each.left)


def said(root: ElementTree.Element) -> list[str]:
    return [each.text for each in texts(root)]


def titles(root: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in root.iter(f"{SVG}title")]


def assert_nothing_is_cut(root: ElementTree.Element) -> None:
    """Fail where a text lies outside the picture."""
    for each in texts(root):
        assert each.left >= 0, each
        assert each.right <= WIDTH, each
        assert each.top >= 0, each
        assert each.foot <= HEIGHT, each


def assert_nothing_covers_another(root: ElementTree.Element) -> None:
    """Fail where two lines of text cover each other by more than a breath."""
    found = sorted(texts(root), key=lambda each: each.top)
    for number, one in enumerate(found):
        for other in found[number + 1 :]:
            if other.top >= one.foot - 2:
                break
            assert one.right <= other.left + 1 or other.right <= one.left + 1, (one, other)


def assert_all_can_be_read(root: ElementTree.Element) -> None:
    """Fail where letters are smaller than nine points on a slide by more than a point.

    Those that say beside a mark of whom it is may be smaller where a cell has several.
    """
    for each in root.iter(f"{SVG}text"):
        if each.text not in BESIDE_A_MARK:
            assert float(each.get("font-size", "")) >= LEGIBLE - 2, each.text
