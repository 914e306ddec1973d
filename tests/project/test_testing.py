"""The command `test`: what fails in it, what it says, and what a fast run leaves out."""

from pathlib import Path

import pytest

from gradeline import testing
from gradeline.testing import run_tests

PASSING = ("-c", "print('nothing wrong')")
FAILING = ("-c", "print('one line\\nanother'); raise SystemExit(1)")
TESTS = """
import pytest

@pytest.mark.slow
def test_slow(): pass

@pytest.mark.browser
def test_browser(): pass

def test_quick(): assert {holds}
"""


@pytest.fixture
def rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let the checks be ones that pass, and return what makes pytest run tests of our own."""
    monkeypatch.setattr(testing, "CHECKS", {"lint": PASSING, "imports": PASSING})
    monkeypatch.setattr(testing, "TYPES", PASSING)
    return given(tmp_path, holds=True)


def given(folder: Path, *, holds: bool) -> list[str]:
    path = folder / "test_made_up.py"
    path.write_text(TESTS.format(holds=holds), "utf-8")
    settings = folder / "pytest.ini"
    settings.write_text("[pytest]\nmarkers =\n  slow\n  browser\n", "utf-8")
    return ["--numprocesses", "0", "-c", str(settings), str(path)]


def test_all_is_well_when_checks_and_tests_pass(
    rest: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert run_tests(rest, is_fast=False) == 0
    printed = capfd.readouterr().out
    for name in ("lint", "imports", "types"):
        assert f"== {name}\nnothing wrong\n" in printed
    assert "3 passed" in printed


@pytest.mark.parametrize("name", ["lint", "types"])
def test_a_check_that_fails_fails_the_run_and_is_told_whole_and_by_name(
    rest: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    name: str,
) -> None:
    if name == "types":
        monkeypatch.setattr(testing, "TYPES", FAILING)
    else:
        monkeypatch.setitem(testing.CHECKS, name, FAILING)
    assert run_tests(rest, is_fast=False) == 1
    printed = capfd.readouterr()
    assert f"== {name}\none line\nanother\n" in printed.out
    assert "3 passed" in printed.out
    assert f"These checks failed: {name}" in printed.err


def test_a_test_that_fails_fails_the_run(rest: list[str], tmp_path: Path) -> None:
    assert run_tests(given(tmp_path, holds=False), is_fast=False) == 1


def test_a_fast_run_leaves_out_what_is_slow_and_what_needs_a_browser(
    rest: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(testing, "_types_by_a_running_mypy", testing._types)
    assert run_tests(rest, is_fast=True) == 0
    assert "1 passed, 2 deselected" in capfd.readouterr().out


@pytest.mark.slow
def test_a_running_mypy_is_started_and_what_it_finds_wrong_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(testing, "ROOT", tmp_path)
    monkeypatch.setattr(testing, "TYPES_KEPT", tmp_path / ".mypy_cache")
    (tmp_path / "mypy.ini").write_text("[mypy]\nfiles = .\n", "utf-8")
    right, wrong = tmp_path / "right.py", tmp_path / "wrong.py"
    right.write_text("number: int = 1\n", "utf-8")
    asked = testing._types_by_a_running_mypy
    try:
        assert asked().returncode == 0
        wrong.write_text("def f(\n", "utf-8")
        assert "wrong.py" in asked().stdout
        wrong.unlink()
        done = asked()
        assert (done.returncode, "no issues found" in done.stdout) == (0, True)
        right.write_text("number: int = ''\n", "utf-8")
        assert "Incompatible types in assignment" in asked().stdout
    finally:
        (status_file,) = (tmp_path / ".mypy_cache").glob("running-*.json")
        stop = ("-m", "mypy.dmypy", "--status-file", str(status_file), "stop")
        assert testing._done(stop).returncode == 0
