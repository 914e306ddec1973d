"""Several programs that save facts at once, and programs that are ended while they do."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gradeline.database.building import build, check
from gradeline.database.current import CurrentDatabase
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.replacing import BEFORE, keep_before, place
from gradeline.facts.saving import WAITING, NotSaved, saving
from gradeline.facts.settled import settled
from gradeline.paths import ROOT
from tests.conftest import read_rows, write_rows
from tests.importing.conftest import RATE, contents, ees, figures, never_told, write_csv

pytestmark = pytest.mark.slow

YEARS = (2031, 2032, 2033, 2034)
# A program that opens the facts to change them, says so, and waits to be ended.
HOLDER = """
import sys, time
from pathlib import Path
from gradeline.database.building import check
from gradeline.facts.saving import saving
with saving(Path(sys.argv[1]), check, lambda: None):
    print("open", flush=True)
    time.sleep(600)
"""


def importing(data: Path, folder: Path, year: int) -> "subprocess.Popen[str]":
    """Start the command on a file with one figure of a year of its own."""
    path = write_csv(folder / f"file_{year}.csv", [ees(f"{year}", "E06000007", "W", rate="75")])
    words = ["ees", str(path), "--published", f"{year}-11-19", "--series", f"rate={RATE}"]
    command = [sys.executable, "-m", "gradeline", "import", *words, "--data", str(data)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def holding(data: Path) -> "subprocess.Popen[str]":
    """Start a program that keeps the facts open."""
    command = [sys.executable, "-c", HOLDER, str(data)]
    holder = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    return holder


def test_imports_at_once_lose_no_row(held: Path, tmp_path: Path) -> None:
    started = [importing(held, tmp_path, year) for year in YEARS]
    done = [(*each.communicate(), each.returncode) for each in started]
    assert [status for *_, status in done] == [0] * len(YEARS), done
    assert {year: figures(held).get(("warrington", year)) for year in YEARS} == dict.fromkeys(
        YEARS, "75"
    )
    sources = {row["source_id"] for row in read_rows(held / "source.csv")}
    assert {f"ees-file-{year}-{year}-11-19" for year in YEARS} <= sources
    assert {error for _, error, _ in done} <= {"", f"{WAITING}\n"}
    assert f"{WAITING}\n" in {error for _, error, _ in done}
    check(held)
    assert build(held).is_new


def test_command_waits_for_a_program_that_saves_until_that_is_ended(
    held: Path, tmp_path: Path
) -> None:
    holder = holding(held)
    waiting = importing(held, tmp_path, 2031)
    assert waiting.stderr is not None
    assert waiting.stderr.readline() == f"{WAITING}\n"
    assert waiting.poll() is None
    holder.kill()
    holder.communicate()
    _, error = waiting.communicate()
    assert (waiting.returncode, error) == (0, "")
    assert figures(held)["warrington", 2031] == "75"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_stopped_command_says_that_nothing_was_changed(held: Path, tmp_path: Path) -> None:
    before = contents(held)
    holder = holding(held)
    # A command that starts where Ctrl+C is ignored ignores it too, as do tests in the background.
    inherited = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        waiting = importing(held, tmp_path, 2031)
    finally:
        signal.signal(signal.SIGINT, inherited)
    assert waiting.stderr is not None
    assert waiting.stderr.readline() == f"{WAITING}\n"
    waiting.send_signal(signal.SIGINT)
    _, error = waiting.communicate()
    holder.kill()
    holder.communicate()
    assert (waiting.returncode, error) == (130, "Stopped. Nothing was changed.\n")
    assert contents(held) == before


def test_wait_with_a_limit_ends_in_plain_words(held: Path) -> None:
    told: list[str] = []
    with (
        saving(held, check, never_told),
        pytest.raises(NotSaved, match="another program is still saving facts"),
        saving(held, check, lambda: told.append("waiting"), seconds=0.1),
    ):
        pytest.fail("two programs had the facts open")
    assert told == ["waiting"]


def test_facts_are_read_and_built_while_a_program_has_them_open(held: Path) -> None:
    with saving(held, check, never_told):
        check(held)
        assert build(held).is_new


def begun(held: Path) -> dict[str, bytes]:
    """Leave the facts as a program does that is ended after the first of two tables."""
    before = contents(held)
    new = held / ".importing-ended"
    new.mkdir()
    for name in ("source.csv", "series.csv"):
        (new / name).write_bytes((held / name).read_bytes())
    rows = read_rows(held / "source.csv")
    write_rows(new / "source.csv", [*rows, rows[0] | {"source_id": "half", "short_title": "Half"}])
    keep_before(held, new, ["source.csv", "series.csv"])
    (new / "source.csv").replace(held / "source.csv")
    assert contents(held) != before
    return before


def test_what_an_ended_program_had_begun_is_undone_before_the_next_change(held: Path) -> None:
    before = begun(held)
    with saving(held, check, never_told) as room:
        assert "half" not in {row["source_id"] for row in room.rows("source")}
    assert contents(held) == before


def test_what_an_ended_program_had_begun_is_not_built(held: Path) -> None:
    first = build(held).path
    current = CurrentDatabase(held)
    assert current.find().path == first
    before = begun(held)
    assert current.find().path == first
    assert contents(held) == before


def test_table_changed_after_a_program_was_ended_is_not_overwritten(held: Path) -> None:
    begun(held)
    by_hand = read_rows(held / "source.csv")[:-1]
    write_rows(held / "source.csv", [by_hand[0] | {"note": "By hand."}, *by_hand[1:]])
    before = contents(held)
    with (
        pytest.raises(FaultyFacts, match=rf"data/source\.csv: .*delete the folder data/{BEFORE}"),
        saving(held, check, never_told),
    ):
        pytest.fail("the facts were opened")
    with pytest.raises(FaultyFacts, match=r"data/source\.csv"):
        check(held)
    assert contents(held) == before


def test_failure_between_two_tables_leaves_every_table_as_it_was(held: Path) -> None:
    before = contents(held)
    new = held / ".importing-new"
    new.mkdir()
    (new / "source.csv").write_bytes(b"new")
    (new / "series.csv").mkdir()  # a folder cannot take the place of a file
    with pytest.raises(OSError, match=r"series\.csv"):
        place(held, new, ["source.csv", "series.csv"])
    (new / "series.csv").rmdir()
    new.rmdir()
    assert contents(held) == before


def test_facts_that_change_while_they_are_read_are_read_again(held: Path) -> None:
    seen = []

    def read() -> int:
        seen.append((held / "source.csv").read_bytes())
        if len(seen) == 1:
            rows = read_rows(held / "source.csv")
            write_rows(held / "source.csv", [rows[0] | {"note": "Changed."}, *rows[1:]])
            raise FaultyFacts([])
        return len(seen)

    assert settled(held, read) == 2
    assert seen[1] == (held / "source.csv").read_bytes()


def test_facts_that_never_stay_as_they_are_are_a_fault(held: Path) -> None:
    def read() -> None:
        path = held / "source.csv"
        path.write_bytes(path.read_bytes() + b"\n")

    with pytest.raises(FaultyFacts, match="changed each time they were read"):
        settled(held, read)


def test_change_by_hand_during_an_import_is_not_overwritten(held: Path) -> None:
    rows = read_rows(held / "source.csv")
    with saving(held, check, never_told) as room:
        room.put("source", [*room.rows("source"), rows[0] | {"source_id": "x", "short_title": "X"}])
        write_rows(held / "source.csv", [rows[0] | {"note": "By hand."}, *rows[1:]])
        before = contents(held)
        with pytest.raises(NotSaved, match="changed by other means"):
            room.save()
    assert contents(held) == before
