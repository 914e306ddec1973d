"""The boundaries: everyone's, small enough for a page, within their boxes, and none misplaced."""

import re
from collections.abc import Iterator
from functools import cache

from gradeline.paths import DATA
from tests.facts import oracle

MOST_BYTES = 150_000
Place = tuple[int, int]


def test_every_authority_has_a_boundary_and_all_are_small_enough() -> None:
    everyone = {
        row["authority_id"] for row in oracle.rows("authority") if row["kind"] == "authority"
    }
    assert {row["authority_id"] for row in oracle.rows("boundary")} == everyone
    assert (DATA / "boundary.csv").stat().st_size <= MOST_BYTES


def parts(outline: str) -> Iterator[list[Place]]:
    """Yield the places of each part of an outline."""
    for start, steps in re.findall(r"M([\d ]+)l([\d -]+)z", outline):
        x, y = (int(number) for number in start.split())
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        places = [(x, y)]
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            places.append((x, y))
        yield places


@cache
def places() -> dict[str, list[list[Place]]]:
    return {row["authority_id"]: list(parts(row["outline"])) for row in oracle.rows("boundary")}


def test_box_and_middle_are_those_of_the_outline() -> None:
    for row in oracle.rows("boundary"):
        every = [place for part in places()[row["authority_id"]] for place in part]
        assert [min(x for x, _ in every), min(y for _, y in every)] == [
            int(row["left_edge"]),
            int(row["top_edge"]),
        ]
        assert [max(x for x, _ in every), max(y for _, y in every)] == [
            int(row["right_edge"]),
            int(row["bottom_edge"]),
        ]
        assert int(row["left_edge"]) <= int(row["middle_x"]) <= int(row["right_edge"])
        assert int(row["top_edge"]) <= int(row["middle_y"]) <= int(row["bottom_edge"])


def test_boundary_is_published_under_the_code_of_the_authority_where_it_has_one() -> None:
    codes = {row["authority_id"]: row["ons_code"] for row in oracle.rows("authority")}
    for row in oracle.rows("boundary"):
        assert codes[row["authority_id"]] in ("", row["boundary_code"])


def test_neighbours_on_the_ground_share_places() -> None:
    def every(key: str) -> set[Place]:
        return {place for part in places()[key] for place in part}

    assert len(every("cheshire-east") & every("cheshire-west-and-chester")) > 5
    assert len(every("warrington") & every("halton")) > 2
    assert not every("warrington") & every("cornwall")
