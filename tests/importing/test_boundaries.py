"""Importing boundaries: laid on the grid, each line between two areas once, nothing held lost."""

import json
from pathlib import Path
from typing import Any

import pytest

from gradeline.facts.checking import check_facts
from gradeline.facts.holdings import Holdings
from gradeline.importing.boundaries import A_DEGREE, NARROWER, NORTH, WEST, import_boundaries
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.paths import DATA, ROOT
from tests.conftest import read_rows
from tests.small_facts import SMALL

FILE = ROOT.parent / "shared" / "reference" / "ons_boundaries_utla_rgn.topo.json"
# The codes of the two authorities of the file.
WARRINGTON, HALTON = "E06000007", "E06000006"
Line = list[tuple[float, float]]
# West and east of one line from north to south, in steps of the grid; it has a place that is not
# needed, as it lies almost on it, and one that is.
BETWEEN: Line = [(300, 200), (293.4, 240), (290, 260), (300, 300)]
WESTERN: Line = [(300, 300), (200, 300), (200, 200), (300, 200)]
EASTERN: Line = [(300, 300), (400, 300), (400, 200), (300, 200)]
ISLAND: Line = [(500, 500), (502, 500), (502, 502), (500, 500)]


def degrees(line: Line) -> list[list[float]]:
    """Return places of the grid as a file has them."""
    return [[x / A_DEGREE / NARROWER + WEST, NORTH - y / A_DEGREE] for x, y in line]


def area(code: str, rings: list[list[int]]) -> dict[str, Any]:
    return {
        "type": "MultiPolygon",
        "properties": {"name": "An area", "code": code},
        "arcs": [[ring] for ring in rings],
    }


def authorities() -> list[dict[str, str]]:
    """Return the rows of the authorities of the small facts that have not ended."""
    rows = read_rows(SMALL / "authority.csv")
    return [row for row in rows if row["kind"] == "authority" and not row["abolished"]]


def islands() -> list[dict[str, Any]]:
    """Return an area for each authority beside the two, all of the same island."""
    codes = {row["ons_code"] for row in authorities()} - {HALTON, WARRINGTON}
    return [area(code, [[3]]) for code in sorted(codes)]


def topology(**changed: Any) -> dict[str, Any]:
    return {
        "type": "Topology",
        "arcs": [degrees(line) for line in (BETWEEN, WESTERN, EASTERN, ISLAND)],
        "objects": {
            "utla": {
                "type": "GeometryCollection",
                "geometries": [
                    area(HALTON, [[0, 1]]),
                    area(WARRINGTON, [[3], [0, 2]]),
                    *islands(),
                ],
            }
        },
    } | changed


def tried(held: Holdings, folder: Path, read: object, **options: str) -> Summary:
    path = folder / "boundaries.topo.json"
    path.write_text(json.dumps(read), encoding="utf-8")
    return import_boundaries(held, path, **options)


def rows_of(held: Holdings) -> dict[str, dict[str, str]]:
    return {row["authority_id"]: row for row in held.rows("boundary")}


def test_line_between_two_areas_is_simplified_once(room: Holdings, tmp_path: Path) -> None:
    tried(room, tmp_path, topology())
    rows = rows_of(room)
    assert rows["halton"]["outline"] == "M300 200l-10 60 10 40-100 0 0-100z"
    assert rows["warrington"]["outline"] == "M300 200l-10 60 10 40 100 0 0-100z"


def test_box_and_middle_are_those_of_the_outline_and_islands_too_small_are_left_out(
    room: Holdings, tmp_path: Path
) -> None:
    tried(room, tmp_path, topology())
    row = rows_of(room)["warrington"]
    edges = [row[f"{side}_edge"] for side in ("left", "top", "right", "bottom")]
    assert edges == ["290", "200", "400", "300"]
    assert (row["middle_x"], row["middle_y"]) == ("347", "250")
    assert row["outline"].count("M") == 1
    assert row["boundary_code"] == WARRINGTON


def test_authority_that_has_ended_and_is_not_in_the_file_keeps_its_boundary_and_is_told(
    room: Holdings, tmp_path: Path
) -> None:
    before = rows_of(room)["cumbria-to-2023"]
    summary = tried(room, tmp_path, topology())
    assert rows_of(room)["cumbria-to-2023"] == before
    said = [each for each in summary.missing if each.startswith("Cumbria (to 2023): ")]
    assert said == ["Cumbria (to 2023): no area with its code E10000006"]
    assert not any("Halton" in said for said in summary.missing)


def test_file_without_an_authority_that_has_not_ended_is_refused_and_changes_none(
    room: Holdings, tmp_path: Path
) -> None:
    before = [dict(row) for row in room.rows("boundary")]
    areas = topology()["objects"]["utla"]["geometries"]
    without_wigan = [each for each in areas if each["properties"]["code"] != "E08000010"]
    with pytest.raises(UnusableFile, match=r"no area of Wigan \(E08000010\); expected every"):
        tried(room, tmp_path, topology(objects={"utla": {"geometries": without_wigan}}))
    many = len(authorities()) - 2 - 5
    with pytest.raises(UnusableFile, match=f" and {many} more; expected every"):
        tried(room, tmp_path, topology(objects={"utla": {"geometries": areas[:2]}}))
    assert room.rows("boundary") == before


def test_outline_drawn_anew_is_told_by_its_places(room: Holdings, tmp_path: Path) -> None:
    tried(room, tmp_path, topology())
    arcs = topology()["arcs"]
    moved = degrees([(300, 200), (290, 262), (300, 300)])
    summary = tried(room, tmp_path, topology(arcs=[moved, *arcs[1:]]))
    assert summary.changes == [
        f"boundary of {key}: was 5 places, now 5 places, 1 of them elsewhere"
        for key in ("halton", "warrington")
    ]


def test_boundary_under_a_former_code_is_taken(room: Holdings, tmp_path: Path) -> None:
    (former, *_) = room.rows("authority_former_code")
    areas = topology()["objects"]["utla"]["geometries"]
    layer = {"utla": {"geometries": [*areas, area(former["code"], [[0, 1]])]}}
    tried(room, tmp_path, topology(objects=layer))
    assert rows_of(room)[former["authority_id"]]["boundary_code"] == former["code"]


def test_numbers_that_a_file_counts_from_one_place_to_the_next_are_read(
    room: Holdings, tmp_path: Path
) -> None:
    tried(room, tmp_path, topology())
    plain = rows_of(room)
    scale = 1e-7
    counted = []
    for line in topology()["arcs"]:
        whole = [[round((x - WEST) / scale), round((y - NORTH) / scale)] for x, y in line]
        steps = [[x - u, y - v] for (u, v), (x, y) in zip([[0, 0], *whole], whole, strict=False)]
        counted.append(steps)
    transform = {"scale": [scale, scale], "translate": [WEST, NORTH]}
    tried(room, tmp_path, topology(arcs=counted, transform=transform))
    assert rows_of(room) == plain


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ([], "found JSON that is no topology"),
        ({"type": "Topology"}, "found a topology without objects or arcs"),
        (topology(objects={"rgn": {}}), "found the layers rgn; expected a layer utla"),
        (topology(arcs=[]), "an area or arc that is not as TopoJSON has it"),
        (topology(objects={"utla": {"geometries": []}}), "no code of an authority held"),
    ],
)
def test_file_that_is_none_says_what_was_found(
    room: Holdings, tmp_path: Path, read: object, said: str
) -> None:
    before = rows_of(room)
    with pytest.raises(UnusableFile, match=said):
        tried(room, tmp_path, read)
    assert rows_of(room) == before


def test_file_that_is_no_json_is_named(room: Holdings, tmp_path: Path) -> None:
    path = tmp_path / "boundaries.shp"
    path.write_bytes(b"\x00\x00\x27\x0a\xff")
    with pytest.raises(UnusableFile, match=r"boundaries\.shp: found text that is not JSON"):
        import_boundaries(room, path)


@pytest.mark.skipif(not FILE.exists(), reason="the published file is not here")
def test_boundaries_held_are_those_of_the_published_file() -> None:
    held = Holdings(DATA, check_facts)
    before = [dict(row) for row in held.rows("boundary")]
    summary = import_boundaries(held, FILE)
    assert held.rows("boundary") == before
    assert summary.missing == []
