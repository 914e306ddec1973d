"""The commands: start, build, check, import, read, test.

Run as `python3 -m gradeline`, which starts the dashboard. Commands other than these few lines run
in an environment that has the pinned packages, made on first use.
"""

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

from gradeline.environment import START_PINS, TEST_PINS, NoEnvironment, python_with
from gradeline.places import APP, DATA, ROOT

READY = "GRADELINE_READY"
CHECKS = (
    ("lint", ("-m", "ruff", "check", ".")),
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "mypy")),
    ("imports", ("-c", "from importlinter.cli import lint_imports_command as run; run()")),
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command that `arguments` name and return its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(prog="python -m gradeline", description=__doc__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    commands.add_parser("start", help="install what is pinned, build, start the dashboard")
    for name, purpose in (
        ("build", "check the facts and write the database"),
        ("check", "check the facts only"),
    ):
        command_parser = commands.add_parser(name, help=purpose)
        command_parser.add_argument(
            "--data", type=Path, default=DATA, help="folder of facts (default: data)"
        )
    commands.add_parser("test", help="install what the tests need and run them")
    commands.add_parser(
        "import", add_help=False, help="take over a file as its publisher issues it"
    )
    commands.add_parser("read", add_help=False, help="say what inspection reports hold")
    options, rest = parser.parse_known_args(given)
    command = options.command or "start"
    if rest and command not in ("start", "test", "import", "read"):
        parser.error(f"{command} takes no more arguments; found {' '.join(rest)}")
    try:
        python = python_with(TEST_PINS if command == "test" else START_PINS)
    except NoEnvironment as error:
        print(error, file=sys.stderr)
        return 1
    if python != Path(sys.executable) and os.environ.get(READY) != str(python):
        again = [str(python), "-m", "gradeline", *given]
        environment = {**os.environ, READY: str(python), "PYTHONPATH": str(ROOT)}
        if command == "read":
            # The reader itself answers Ctrl-C: how many files were read, and the status for that.
            signal.signal(signal.SIGINT, lambda *_: None)
        try:
            return subprocess.run(again, env=environment, check=False).returncode
        except KeyboardInterrupt:
            return 0
    match command:
        case "build":
            return _build(options.data)
        case "check":
            return _check(options.data)
        case "import":
            return _import(given[1:])
        case "read":
            return _read(given[1:])
        case "test":
            return _test(rest)
        case _:
            return _start(rest)


def _start(rest: list[str]) -> int:
    from streamlit.web import cli

    os.chdir(ROOT)
    if _build(DATA) != 0:
        print("Starting with the last good database, if there is one.", file=sys.stderr)
    cli.main(["run", str(APP), *rest], standalone_mode=False)
    return 0


def _build(data: Path) -> int:
    from gradeline.database.building import build
    from gradeline.database.trouble import DatabaseTrouble
    from gradeline.facts.faults import FaultyFacts

    try:
        built = build(data)
    except (FaultyFacts, DatabaseTrouble) as error:
        print(error, file=sys.stderr)
        return 1
    state = "Built" if built.is_new else "Already built"
    print(f"{state}: {built.path}")
    return 0


def _check(data: Path) -> int:
    from gradeline.database.building import check
    from gradeline.database.trouble import DatabaseTrouble
    from gradeline.facts.faults import FaultyFacts

    try:
        package = check(data)
    except (FaultyFacts, DatabaseTrouble) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"The facts hold: {len(package.tables)} tables.")
    return 0


def _import(words: list[str]) -> int:
    from gradeline.importing.command import run_import

    return run_import(words)


def _read(words: list[str]) -> int:
    from gradeline.reading.command import run_read

    return run_read(words)


def _test(rest: list[str]) -> int:
    failed = []
    for name, command in CHECKS:
        print(f"== {name}", flush=True)
        if _run(*command) != 0:
            failed.append(name)
    print("== tests", flush=True)
    status = _run("-m", "pytest", *rest)
    if failed:
        print(f"These checks failed: {', '.join(failed)}", file=sys.stderr)
    return status or len(failed)


def _run(*arguments: str) -> int:
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
