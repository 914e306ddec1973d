"""The checks of the code and the tests, run side by side.

Written here, as nox or tox would have to be installed first and would make environments besides the
pinned one.
"""

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from gradeline.environment import TEST_PINS
from gradeline.paths import ROOT

CHECKS = {
    "lint": ("-m", "ruff", "check", "."),
    "format": ("-m", "ruff", "format", "--check", "."),
    "imports": ("-c", "from importlinter.cli import lint_imports_command as run; run()"),
}
TYPES = ("-m", "mypy")
TYPES_KEPT = ROOT / ".mypy_cache"
TYPES_KEPT_SECONDS = 3600
TESTS = ("-m", "pytest", "--numprocesses", "auto", "--dist", "worksteal")
QUICK_TESTS = ("-m", "not slow and not browser")


def run_tests(rest: Sequence[str], *, is_fast: bool) -> int:
    """Run the checks, and pytest with `rest`; return 0 when all passed.

    Where `is_fast`, what is slow or needs a browser is left out, and types are asked of a mypy that
    goes on running. Types, the longest check, are told after the tests.
    """
    with ThreadPoolExecutor() as beside:
        checks = {name: beside.submit(_done, command) for name, command in CHECKS.items()}
        types = beside.submit(_types_by_a_running_mypy if is_fast else _types)
        failed = [name for name, check in checks.items() if not _holds(name, check.result())]
        print("== tests", flush=True)
        command = [sys.executable, *TESTS, *(QUICK_TESTS if is_fast else ()), *rest]
        status = subprocess.run(command, cwd=ROOT, check=False).returncode
        if not _holds("types", types.result()):
            failed.append("types")
    if failed:
        print(f"These checks failed: {', '.join(failed)}", file=sys.stderr)
    return status or len(failed)


def _holds(name: str, check: subprocess.CompletedProcess[str]) -> bool:
    """Print all that a check said under its name, and say whether it passed."""
    print(f"== {name}\n{check.stdout}", end="", flush=True)
    return check.returncode == 0


def _types() -> subprocess.CompletedProcess[str]:
    return _done(TYPES)


def _types_by_a_running_mypy() -> subprocess.CompletedProcess[str]:
    """Ask the mypy that goes on running, started where there is none, one for each set of pins.

    Only its word that all is well is taken: it may have died, and it has been seen to hold on to an
    error in a file that was no longer there.
    """
    TYPES_KEPT.mkdir(exist_ok=True)
    pins = hashlib.sha256(TEST_PINS.read_bytes()).hexdigest()[:12]
    status_file = str(TYPES_KEPT / f"running-{pins}.json")
    kept = ("--timeout", str(TYPES_KEPT_SECONDS))
    asked = _done(("-m", "mypy.dmypy", "--status-file", status_file, "run", *kept, "--"))
    return asked if asked.returncode == 0 else _types()


def _done(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
