"""The reader against letters that people read by eye; the letters are not in this repository.

`real_letters.csv` has one row for each: what it prints, and the problems that it must be told with.
`page` is that on which an area for priority action is named or denied.
"""

from functools import cache
from pathlib import Path

import pytest

from gradeline.paths import DATA
from gradeline.reading.letters.letter import Letter
from gradeline.reading.letters.letter_reader import read_letter
from gradeline.reading.opening import open_document
from tests.conftest import read_rows
from tests.reading.real_reports import SHARED

VISITS = SHARED / "visits"
SEEN = {row["file"]: row for row in read_rows(Path(__file__).parent / "real_letters.csv")}
COMPARED = {"cheshire-east", "cheshire-west-and-chester", "warrington"}

pytestmark = pytest.mark.skipif(not VISITS.is_dir(), reason="../shared is not here")


@cache
def read(name: str) -> Letter:
    return read_letter(open_document((VISITS / f"{name}.pdf").read_bytes()), DATA)


def test_every_letter_was_read_by_eye() -> None:
    assert set(SEEN) == {path.stem for path in VISITS.glob("*.pdf")}


@pytest.mark.parametrize("name", SEEN)
def test_letter_is_read_as_people_read_it(name: str) -> None:
    seen, said = SEEN[name], read(name)
    assert {
        "file": name,
        "kind": said.kind,
        "authority_id": said.authority_id,
        "start": said.start.value,
        "end": said.end.value,
        "published": said.published.value,
        "topic": said.topic.value,
        "priority_action": said.priority_action.value,
        "page": str(said.priority_action.page or ""),
        "problems": "; ".join(problem.kind for problem in said.problems),
    } == seen


@pytest.mark.parametrize("name", SEEN)
def test_day_and_kind_in_the_name_of_the_file_are_those_printed(name: str) -> None:
    said = read(name)
    assert name.endswith(f"_{said.kind}")
    assert said.published.value in ("", name.removesuffix(f"_{said.kind}")[-10:])


def test_visits_of_the_three_are_held_as_their_letters_say() -> None:
    held = {row["source_id"]: row for row in read_rows(DATA / "inspection.csv")}
    of_file = {row["file"]: row["source_id"] for row in read_rows(DATA / "source.csv")}
    ours = [name for name, row in SEEN.items() if row["authority_id"] in COMPARED]
    assert len(ours) == 8
    for name in ours:
        said, row = read(name), held[of_file[f"{name}.pdf"]]
        assert (row["kind_id"], row["authority_id"]) == (said.kind, said.authority_id)
        assert (row["start"], row["end"]) == (said.start.value, said.end.value)
        assert (row["published"], row["published_basis"]) == (said.published.value, "printed")
        assert row["title"] == said.title
        assert row["topic"].lower() == said.topic.value.lower()
        told = {"yes": "Area for priority action", "no": "No area for priority action"}
        wanted = told.get(said.priority_action.value)
        assert row["outcome"] == wanted if wanted else "priority" not in row["outcome"]
