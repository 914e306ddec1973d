"""The starting code finds out whether the pinned packages are there."""

import importlib.metadata
import subprocess
import sys
from pathlib import Path

from gradeline.environment import has_pins, python_with
from gradeline.paths import ROOT


def pins(folder: Path, *lines: str) -> Path:
    path = folder / "requirements.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_this_python_is_used_when_it_has_the_pins(tmp_path: Path) -> None:
    version = importlib.metadata.version("duckdb")
    path = pins(tmp_path, f"duckdb=={version} \\", "    --hash=sha256:0", "    # via gradeline")
    assert has_pins(path)
    assert python_with(path) == Path(sys.executable)


def test_another_version_is_not_taken_for_the_pin(tmp_path: Path) -> None:
    assert not has_pins(pins(tmp_path, "duckdb==0.0.1 \\", "    --hash=sha256:0"))


def test_missing_package_is_noticed(tmp_path: Path) -> None:
    assert not has_pins(pins(tmp_path, "no-such-package-anywhere==1.0 \\"))


def test_package_for_another_system_does_not_count(tmp_path: Path) -> None:
    assert has_pins(pins(tmp_path, "colorama==0.0.1 ; sys_platform == 'nowhere' \\"))


def test_commands_are_listed_without_any_package() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-m", "gradeline", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    for command in ("start", "build", "check", "test"):
        assert command in done.stdout


def test_unknown_argument_is_refused() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "gradeline", "check", "--fast"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "check takes no more arguments; found --fast" in done.stderr
