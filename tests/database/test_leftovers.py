"""What killed builds and imports leave behind is cleared away; what living ones use is not."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from gradeline.database.building import BUILDING, build
from gradeline.facts.replacing import IMPORTING
from gradeline.paths import ROOT
from gradeline.workshop import clear_leftovers, workshop
from tests.database.hardship import edit

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows stops no process"),
]

BUILD = (sys.executable, "-m", "gradeline", "build", "--data")
# A save whose check of the trial copy does not end.
SAVE = """
import sys, time
from pathlib import Path
from gradeline.facts.saving import saving
with saving(Path(sys.argv[1]), lambda trial: time.sleep(600), print) as holdings:
    holdings.put("theme", holdings.rows("theme"))
    holdings.save()
"""


def workshops(folder: Path, prefix: str) -> list[Path]:
    return sorted(folder.glob(f"{prefix}*"))


@contextmanager
def stopped_at_work(command: list[str], place: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a command and stop it once the files that `place` names are there."""
    folder, _, pattern = place.rpartition("//")
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        while not list(Path(folder).glob(pattern)):
            assert process.poll() is None, "it ended before it could be stopped"
            time.sleep(0.002)
        process.send_signal(signal.SIGSTOP)
        yield process
    finally:
        process.kill()
        process.wait()


def stopped_build(facts: Path) -> AbstractContextManager[subprocess.Popen[bytes]]:
    return stopped_at_work([*BUILD, str(facts)], f"{facts / 'build'}//{BUILDING}*/*.duckdb*")


def stopped_save(facts: Path) -> AbstractContextManager[subprocess.Popen[bytes]]:
    return stopped_at_work(
        [sys.executable, "-c", SAVE, str(facts)], f"{facts}//{IMPORTING}*/theme_indicator.csv"
    )


def test_leftovers_of_a_killed_build_are_cleared_by_the_next(facts: Path) -> None:
    for _ in range(2):
        with stopped_build(facts):
            pass
    assert workshops(facts / "build", BUILDING)
    path = build(facts).path
    assert sorted(each.name for each in (facts / "build").iterdir()) == [path.name, "latest"]


def test_leftovers_are_cleared_even_when_nothing_is_to_be_built(facts: Path) -> None:
    build(facts)
    edit(facts)
    with stopped_build(facts):
        pass
    (facts / "theme.csv").write_text(
        (facts / "theme.csv").read_text("utf-8").replace("Adopting,", "Adoption,", 1), "utf-8"
    )
    assert workshops(facts / "build", BUILDING)
    assert not build(facts).is_new
    assert workshops(facts / "build", BUILDING) == []


def test_leftovers_of_a_killed_import_are_cleared_by_the_next_build(facts: Path) -> None:
    with stopped_save(facts):
        pass
    assert workshops(facts, IMPORTING)
    build(facts)
    assert workshops(facts, IMPORTING) == []


def test_leftovers_without_a_lock_are_cleared(facts: Path) -> None:
    left = facts / "build" / f"{BUILDING}7r1_e_u4"
    left.mkdir(parents=True)
    (left / "gradeline-0.duckdb").write_text("half made")
    build(facts)
    assert not left.exists()


def test_workshop_of_a_living_build_is_left_alone_and_its_build_ends_well(facts: Path) -> None:
    with stopped_build(facts) as living:
        used = workshops(facts / "build", BUILDING)
        assert build(facts).is_new
        assert workshops(facts / "build", BUILDING) == used
        living.send_signal(signal.SIGCONT)
        assert living.wait(timeout=120) == 0
    assert workshops(facts / "build", BUILDING) == []


def test_workshop_of_a_living_import_is_left_alone(facts: Path) -> None:
    with stopped_save(facts):
        used = sorted(facts.glob(f"{IMPORTING}*/*"))
        build(facts)
        assert sorted(facts.glob(f"{IMPORTING}*/*")) == used


def test_workshop_of_this_very_process_is_left_alone(facts: Path) -> None:
    folder = facts / "build"
    folder.mkdir()
    with workshop(folder, BUILDING) as mine:
        build(facts)
        assert mine.is_dir()
    assert workshops(folder, BUILDING) == []


def test_git_ignores_what_is_left_behind() -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this is no clone of the repository")
    left = [f"data/{IMPORTING}0/observation.csv", f"data/{IMPORTING}0.lock", f"x/{BUILDING}0/a"]
    done = subprocess.run(
        ["git", "check-ignore", *left], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == left


def test_lock_is_let_go_by_the_system_when_its_owner_is_killed(tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    script = (
        "import time; from pathlib import Path; from gradeline.workshop import workshop\n"
        f"with workshop(Path({str(tmp_path)!r}), '.w-'):\n"
        f"    Path({str(ready)!r}).touch(); time.sleep(600)\n"
    )
    with stopped_at_work([sys.executable, "-c", script], f"{tmp_path}//ready"):
        pass
    assert len(workshops(tmp_path, ".w-")) == 2
    clear_leftovers(tmp_path, ".w-")
    assert workshops(tmp_path, ".w-") == []
