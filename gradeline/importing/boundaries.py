"""Import the boundaries of authorities from TopoJSON, laid on the grid of the map.

A boundary between two areas is one arc in such a file and is simplified once, so that no gap opens
between them. Distances are in steps of the grid.
"""

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

from gradeline.facts.holdings import Holdings
from gradeline.importing.sources import add_source
from gradeline.importing.summary import EXAMPLES, Change, Summary
from gradeline.importing.unusable import UnusableFile

SOURCE_ID = "boundaries-ons"
ADDRESS = "https://geoportal.statistics.gov.uk/"
LAYER = "utla"
CODE = re.compile(r"E\d{8}")
# The grid: 2,000 steps from the north to the south of England, and as many to the degree across as
# keep shapes true in its middle.
NORTH, SOUTH, WEST = 55.8111, 49.8671, -6.4029
STEPS = 2000
NARROWER = math.cos(math.radians(52.8))
A_DEGREE = STEPS / (NORTH - SOUTH)
# How far a simplified line may lie from the true one; those of small areas less far.
FAR, NEAR = 2.0, 0.6
SMALL_AREA, SMALL_ISLAND = 1600, 24

Place = tuple[float, float]
Step = tuple[int, int]
Where = TypeVar("Where", Place, Step)
# The numbers of the arcs of one ring; one below zero is that of an arc that runs backwards.
Ring = list[int]


@dataclass(frozen=True)
class _Shapes:
    """What a layer of a file holds: the rings of each code, and the arcs that they are made of."""

    rings: dict[str, list[Ring]]
    arcs: dict[int, list[Place]]


def import_boundaries(holdings: Holdings, path: Path, layer: str = LAYER) -> Summary:
    """Take the boundary of every authority over that a layer of a TopoJSON file holds.

    An authority is found by its code or one that it had before; one that has ended and is not in
    the file keeps the boundary that is held of it. Raises UnusableFile, also where one is missing
    that has not: its neighbours would be drawn anew beside its old outline.
    """
    summary = Summary(f"Boundaries: {path.name}")
    shapes = _shapes(path, layer)
    codes = _codes(holdings, shapes.rings)
    if not codes:
        found = f"in the layer {layer} no code of an authority held"
        raise UnusableFile(path, found, "codes such as E06000049, one for each area")
    missing = [
        f"{row['name']} ({row['ons_code'] or 'no code held'})"
        for row in holdings.rows("authority")
        if row["kind"] == "authority" and not row["abolished"] and row["authority_id"] not in codes
    ]
    if missing:
        named = ", ".join(missing[:EXAMPLES])
        more = f" and {len(missing) - EXAMPLES} more" if len(missing) > EXAMPLES else ""
        found = f"in the layer {layer} no area of {named}{more}"
        expected = "every authority that has not ended, lest gaps open on the map"
        raise UnusableFile(path, found, expected)
    own = {key: shapes.rings[code] for key, code in codes.items()}
    simple = _simplified(own, shapes.arcs)
    rows = {key: _row(key, codes[key], rings, simple) for key, rings in own.items()}
    add_source(
        holdings,
        SOURCE_ID,
        title="Boundaries of counties and unitary authorities, metropolitan districts and London"
        " boroughs",
        short_title="Boundaries, ONS",
        publisher="Office for National Statistics",
        published="",
        address=ADDRESS,
        path=path,
    )
    _put(holdings, rows, summary)
    return summary


def _put(holdings: Holdings, rows: dict[str, dict[str, str]], summary: Summary) -> None:
    held = {row["authority_id"]: row for row in holdings.rows("boundary")}
    for key, row in rows.items():
        was = held.get(key)
        if was is None:
            summary.count("added")
        elif was == row:
            summary.count("unchanged")
        else:
            before, now = _said(was, row)
            summary.change(Change(f"boundary of {key}", before, now, key=(key, "", "")))
    for row in holdings.rows("authority"):
        if row["kind"] == "authority" and row["authority_id"] not in rows:
            summary.miss(f"{row['name']}: no area with its code {row['ons_code']}".rstrip())
    kept = held | rows
    holdings.put("boundary", [kept[key] for key in sorted(kept)])


def _said(was: dict[str, str], now: dict[str, str]) -> tuple[str, str]:
    """Return in words what an outline was and is: how many places it has, how many are others."""
    before, after = (_places(row["outline"]) for row in (was, now))
    others = len(set(after) - set(before))
    told = f"{len(after)} places, {others or 'none'} of them elsewhere"
    if was["boundary_code"] == now["boundary_code"]:
        return f"{len(before)} places", told
    return f"{len(before)} places, {was['boundary_code']}", f"{told}, {now['boundary_code']}"


def _places(outline: str) -> list[Step]:
    """Return the places of an outline, which has the first of each part and steps from there."""
    places: list[Step] = []
    for part in outline.split("M")[1:]:
        numbers = [int(number) for number in re.findall(r"-?\d+", part)]
        x = y = 0
        for across, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + across, y + down
            places.append((x, y))
    return places


def _codes(holdings: Holdings, rings: dict[str, list[Ring]]) -> dict[str, str]:
    """Return under which code each authority stands in a file, of those that do."""
    former = {row["authority_id"]: row["code"] for row in holdings.rows("authority_former_code")}
    named = {
        row["authority_id"]: (row["ons_code"], former.get(row["authority_id"], ""))
        for row in holdings.rows("authority")
        if row["kind"] == "authority"
    }
    return {
        key: next(code for code in codes if code in rings)
        for key, codes in sorted(named.items())
        if any(code in rings for code in codes)
    }


def _shapes(path: Path, layer: str) -> _Shapes:
    """Read a layer of a file; raises UnusableFile where it is none, or not sound."""
    topology = _topology(path)
    layers = topology["objects"]
    if layer not in layers:
        found = f"the layers {', '.join(sorted(layers)) or '(none)'}"
        raise UnusableFile(path, found, f"a layer {layer}, or another named by --layer")
    try:
        rings = dict(_of_layer(layers[layer]))
        used = {_number(arc) for own in rings.values() for ring in own for arc in ring}
        return _Shapes(rings, {number: _arc(topology, number) for number in used})
    except (KeyError, IndexError, TypeError, ValueError) as error:
        found = f"in the layer {layer} an area or arc that is not as TopoJSON has it"
        raise UnusableFile(path, found, "polygons made of the arcs of the file") from error


def _topology(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UnusableFile(path, "text that is not JSON", "a TopoJSON file") from error
    if not isinstance(read, dict) or read.get("type") != "Topology":
        raise UnusableFile(path, "JSON that is no topology", 'a TopoJSON file: "type": "Topology"')
    if not isinstance(read.get("objects"), dict) or not isinstance(read.get("arcs"), list):
        raise UnusableFile(path, "a topology without objects or arcs", "both of them")
    return read


def _of_layer(layer: dict[str, Any]) -> Iterator[tuple[str, list[Ring]]]:
    """Yield each code of England with the rings of its area."""
    for area in layer["geometries"]:
        codes = [
            value
            for value in area["properties"].values()
            if isinstance(value, str) and CODE.fullmatch(value)
        ]
        if not codes:
            continue
        polygons = {"Polygon": [area["arcs"]], "MultiPolygon": area["arcs"]}[area["type"]]
        yield codes[0], [[int(arc) for arc in ring] for polygon in polygons for ring in polygon]


def _number(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _arc(topology: dict[str, Any], number: int) -> list[Place]:
    """Return the places of an arc on the grid, not yet rounded to its steps."""
    places = topology["arcs"][number]
    transform = topology.get("transform")
    if transform:
        (across, up), (left, bottom) = transform["scale"], transform["translate"]
        x = y = 0
        absolute = []
        for right, further in places:
            x, y = x + right, y + further
            absolute.append((x * across + left, y * up + bottom))
    else:
        absolute = [(float(x), float(y)) for x, y in places]
    return [((x - WEST) * NARROWER * A_DEGREE, (NORTH - y) * A_DEGREE) for x, y in absolute]


def _simplified(own: dict[str, list[Ring]], arcs: dict[int, list[Place]]) -> dict[int, list[Step]]:
    """Return the arcs with as few places as they need, on steps of the grid."""
    small = {
        _number(arc)
        for rings in own.values()
        if sum(abs(_area(_joined(ring, arcs))) for ring in rings) < SMALL_AREA
        for ring in rings
        for arc in ring
    }
    return {
        number: [(round(x), round(y)) for x, y in _fewer(places, NEAR if number in small else FAR)]
        for number, places in arcs.items()
    }


def _fewer(places: list[Place], far: float) -> list[Place]:
    """Return the places of a line without which it would lie too far off (Douglas, Peucker)."""
    kept = {0, len(places) - 1}
    open_ends = [(0, len(places) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        between = range(first + 1, last)
        if not between:
            continue
        away = [_away(places[here], places[first], places[last]) for here in between]
        furthest = max(away)
        if furthest > far:
            here = between[away.index(furthest)]
            kept.add(here)
            open_ends += [(first, here), (here, last)]
    return [place for here, place in enumerate(places) if here in kept]


def _away(place: Place, one: Place, other: Place) -> float:
    """Return how far a place lies from the line through two others, or from where they meet."""
    (x, y), (ax, ay), (bx, by) = place, one, other
    length = math.hypot(bx - ax, by - ay)
    if not length:
        return math.hypot(x - ax, y - ay)
    return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length


def _joined(ring: Ring, arcs: dict[int, list[Where]]) -> list[Where]:
    """Return the places around a ring; each arc begins where the one before ends."""
    around: list[Where] = []
    for arc in ring:
        places = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        around += places[1:] if around else places
    return around


def _area(places: Sequence[Place]) -> float:
    """Return the area within a ring, below zero where it runs the other way."""
    return sum(x * v - u * y for (x, y), (u, v) in _sides(places)) / 2


def _sides(places: Sequence[Place]) -> Iterable[tuple[Place, Place]]:
    return zip(places, [*places[1:], *places[:1]], strict=True)


def _row(key: str, code: str, rings: list[Ring], arcs: dict[int, list[Step]]) -> dict[str, str]:
    """Return the row of an authority: the largest part first, without the smallest islands."""
    around = [_once(_joined(ring, arcs)) for ring in rings]
    largest_first = sorted(around, key=lambda part: -abs(_area(part)))
    parts = [
        part
        for number, part in enumerate(largest_first)
        if number == 0 or (len(part) > 2 and abs(_area(part)) >= SMALL_ISLAND)
    ]
    x = [place[0] for part in parts for place in part]
    y = [place[1] for part in parts for place in part]
    middle = _middle(parts[0])
    numbers = (min(x), min(y), max(x), max(y), *middle)
    columns = ("left_edge", "top_edge", "right_edge", "bottom_edge", "middle_x", "middle_y")
    return {
        "authority_id": key,
        "boundary_code": code,
        **{column: str(number) for column, number in zip(columns, numbers, strict=True)},
        "outline": "".join(_path(part) for part in parts),
        "source_id": SOURCE_ID,
    }


def _once(places: list[Step]) -> list[Step]:
    """Return the places of a ring, none of them twice in a row."""
    found = [
        place for place, before in zip(places, [None, *places], strict=False) if place != before
    ]
    return found[:-1] if len(found) > 1 and found[0] == found[-1] else found


def _middle(places: list[Step]) -> Step:
    """Return the centre of gravity of a ring; of one without an area its first place."""
    area = _area(places)
    if not area:
        return places[0]
    turns = [(x + u, y + v, x * v - u * y) for (x, y), (u, v) in _sides(places)]
    across = sum(both * turn for both, _, turn in turns) / (6 * area)
    down = sum(both * turn for _, both, turn in turns) / (6 * area)
    return round(across), round(down)


def _path(places: list[Step]) -> str:
    """Return a ring as a path of SVG: where it begins, then step by step."""
    (x, y), *_ = places
    steps = " ".join(f"{u - here} {v - there}" for (here, there), (u, v) in pairwise(places))
    return f"M{x} {y}l{steps.replace(' -', '-')}z"
