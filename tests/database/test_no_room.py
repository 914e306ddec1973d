"""A full disk or a folder that cannot be written to is told as that, and forgotten when past."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gradeline.database import current as current_module
from gradeline.database.building import build, check
from gradeline.database.current import CurrentDatabase
from gradeline.database.trouble import NoRoom, NotMade
from gradeline.paths import ROOT
from tests.browser.conftest import await_health, free_port
from tests.database.hardship import HALF_A_MEGABYTE, bound_by_permissions, edit, full_disk, spoil

pytestmark = pytest.mark.slow

# A process that may not write to the folder of databases for a while; it says what it was shown.
READ_ONLY_SPELL = """
import json, sys
from pathlib import Path
from gradeline.database.building import build
from gradeline.database.current import CurrentDatabase
from tests.browser.conftest import await_health, free_port
from tests.database.hardship import edit

facts = Path(sys.argv[1])
folder = facts / "build"
current = CurrentDatabase(facts)
good = current.find()
edit(facts)
folder.chmod(0o500)
during = current.find()
again = current.find()
folder.chmod(0o700)
after = current.find()
print(json.dumps({
    "good": good.path.name,
    "during": during.path.name,
    "faults": during.faults,
    "trouble": during.trouble,
    "is_same": again is during,
    "after": after.path.name,
    "trouble_after": after.trouble,
}))
"""
# The same, with a sound database of the facts there already; nothing needs to be written.
READ_ONLY_USE = """
import sys
from pathlib import Path
from gradeline.database.building import build
from gradeline.database.current import CurrentDatabase

folder = Path(sys.argv[1]) / "build"
(folder / "latest").unlink()
folder.chmod(0o500)
found = CurrentDatabase(folder.parent).find()
print(found.path.name, found.faults, found.trouble)
"""


def run_bound(script: str, facts: Path) -> str:
    done = subprocess.run(
        [*bound_by_permissions(), sys.executable, "-c", script, str(facts)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_full_disk_is_named_and_leaves_nothing_half_made(facts: Path) -> None:
    before = build(facts).path
    edit(facts)
    with full_disk(), pytest.raises(NoRoom) as told:
        build(facts)
    assert str(told.value) == (
        f"There is no room for a database in {facts / 'build'} (File too large). Free some space "
        "there, then try again; the cause is the disk, not the facts."
    )
    assert sorted(path.name for path in (facts / "build").iterdir()) == [before.name, "latest"]


def test_check_on_a_full_disk_names_the_folder_for_temporary_files(facts: Path) -> None:
    with full_disk(), pytest.raises(NoRoom, match="in the folder for temporary files"):
        check(facts)


def test_full_disk_leaves_the_last_database_in_use_and_is_no_fault_of_the_facts(
    facts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(current_module, "PAUSE_S", 0.0)
    current = CurrentDatabase(facts)
    good = current.find()
    edit(facts)
    with full_disk():
        during = current.find()
        assert during.path == good.path
        assert during.faults is None
        assert during.trouble is not None
        assert during.trouble.startswith("There is no room for a database in ")
    after = current.find()
    assert after.path != good.path
    assert after.trouble is None


def test_build_that_fails_where_there_seems_to_be_room_is_not_tried_at_every_rerun(
    facts: Path,
) -> None:
    current = CurrentDatabase(facts)
    current.find()
    edit(facts)
    with full_disk():
        during = current.find()
        assert during.trouble is not None
        assert current.find() is during


def test_faulty_facts_are_told_as_such_on_a_full_disk(facts: Path) -> None:
    current = CurrentDatabase(facts)
    current.find()
    spoil(facts)
    with full_disk():
        found = current.find()
    assert found.trouble is None
    assert found.faults is not None
    assert "Inadekwat" in found.faults


def test_full_disk_without_any_database_is_an_error_of_its_own(facts: Path) -> None:
    current = CurrentDatabase(facts)
    with full_disk(), pytest.raises(NoRoom):
        current.find()
    assert current.find().trouble is None


def test_folder_that_is_no_folder_is_told(facts: Path) -> None:
    (facts / "build").write_text("in the way")
    with pytest.raises(NotMade, match=r"No database could be made in .*build: .*File exists"):
        build(facts)


def test_read_only_spell_is_told_with_its_folder_and_forgotten_when_past(facts: Path) -> None:
    said = json.loads(run_bound(READ_ONLY_SPELL, facts))
    assert said["during"] == said["good"]
    assert said["faults"] is None
    assert said["trouble"] == (
        f"No database can be made in {facts / 'build'}, which cannot be written to (Permission "
        "denied). Let the account that runs gradeline write there; the cause is the folder, not "
        "the facts."
    )
    assert said["is_same"]
    assert said["after"] != said["good"]
    assert said["trouble_after"] is None


def test_sound_database_is_used_from_a_folder_that_cannot_be_written_to(facts: Path) -> None:
    path = build(facts).path
    assert run_bound(READ_ONLY_USE, facts) == f"{path.name} None None\n"


def limited(*command: str) -> list[str]:
    """Return a command under the limit that `full_disk` sets; the shell counts in 512 bytes."""
    return ["sh", "-c", f'ulimit -f {HALF_A_MEGABYTE // 512}; exec "$@"', "sh", *command]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit on files")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["build"], "There is no room for a database in "),
        (["check"], "There is no room for a database in the folder for temporary files"),
        (["import", "ofsted", "list.ods"], "The facts could not be checked. There is no room "),
    ],
    ids=["build", "check", "import"],
)
def test_commands_on_a_full_disk_end_with_one_line(
    facts: Path, command: list[str], said: str
) -> None:
    build(facts)
    edit(facts)
    done = subprocess.run(
        limited(sys.executable, "-m", "gradeline", *command, "--data", str(facts)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith(said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit on files")
def test_start_on_a_full_disk_goes_on_with_the_last_good_database(
    facts: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    project.mkdir()
    facts.rename(project / "data")
    for name in ("gradeline", "queries", "pages", ".streamlit"):
        shutil.copytree(ROOT / name, project / name)
    for name in ("app.py", "requirements.txt", "requirements-test.txt"):
        shutil.copy(ROOT / name, project)
    build(project / "data")
    edit(project / "data")
    port = free_port()
    log = tmp_path / "log.txt"
    with log.open("w") as output:
        server = subprocess.Popen(
            limited(
                *(sys.executable, "-m", "gradeline", "start"),
                *("--server.port", str(port), "--server.address", "127.0.0.1"),
            ),
            cwd=project,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            await_health(f"http://127.0.0.1:{port}", server, log)
        finally:
            server.terminate()
            server.wait(timeout=20)
    said = log.read_text("utf-8").splitlines()
    assert said[0].startswith(f"There is no room for a database in {project / 'data' / 'build'} ")
    assert said[1] == "Starting with the last good database, if there is one."
    assert "Traceback" not in "".join(said)
