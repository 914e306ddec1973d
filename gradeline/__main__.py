"""The commands: start, build, check, import, show, read, queries, test.

Run as `python3 -m gradeline`, which starts the dashboard. Commands other than these few lines run
in an environment that has the pinned packages, made on first use.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from gradeline.environment import START_PINS, TEST_PINS, NoEnvironment, python_with
from gradeline.paths import APP, DATA, ROOT

READY = "GRADELINE_READY"


def main(arguments: list[str] | None = None) -> int:
    """Run the command that `arguments` name and return its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    if not given or (given[0].startswith("-") and given[0] not in ("-h", "--help")):
        given = ["start", *given]
    parser = argparse.ArgumentParser(prog="python -m gradeline", description=__doc__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    start_parser = commands.add_parser(
        "start",
        help="install what is pinned, build, start the dashboard",
        epilog="Further options are those of `streamlit run`, such as --server.port 8600.",
    )
    start_parser.add_argument(
        "--open-to-network",
        action="store_true",
        help="listen on every address of this machine, not only for readers who sit at it",
    )
    start_parser.add_argument("--server.address", dest="address", help=argparse.SUPPRESS)
    for name, purpose in (
        ("build", "check the facts and write the database"),
        ("check", "check the facts only"),
    ):
        command_parser = commands.add_parser(name, help=purpose)
        command_parser.add_argument(
            "--data", type=Path, default=DATA, help="folder of facts (default: data)"
        )
    tests = commands.add_parser("test", help="install what the tests need and run them")
    tests.add_argument(
        "--fast", action="store_true", help="leave out what is slow and what needs a browser"
    )
    commands.add_parser(
        "import", add_help=False, help="take over a file as its publisher issues it"
    )
    shown = commands.add_parser("show", help="print a table of facts as CSV, or what changed in it")
    shown.add_argument("table", help="its name, such as observation")
    shown.add_argument("--against", metavar="COMMIT", help="only rows gone (-) or new (+) since")
    shown.add_argument("--data", type=Path, default=DATA, help="folder of facts (default: data)")
    commands.add_parser("read", add_help=False, help="say what inspection reports hold")
    commands.add_parser("queries", help="write the types of what the queries in queries/ give")
    options, rest = parser.parse_known_args(given)
    command = options.command
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
        if command in ("import", "read"):
            # These answer Ctrl-C themselves, with what was done and the status for that.
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
        case "show":
            return _show(options.data, options.table, options.against)
        case "read":
            return _read(given[1:])
        case "queries":
            return _queries()
        case "test":
            return _test(rest, is_fast=options.fast)
        case _:
            return _start(_listening(options), rest)


def _listening(options: argparse.Namespace) -> list[str]:
    """Return where to listen, and the address to print for readers, as options of Streamlit."""
    address = options.address
    if address is None and options.open_to_network:
        address = "::" if socket.has_dualstack_ipv6() else "0.0.0.0"  # noqa: S104
    if address is None:
        return []
    shown = socket.gethostname() if address in ("::", "0.0.0.0") else address  # noqa: S104
    return ["--server.address", address, "--browser.serverAddress", shown]


def _start(listening: list[str], rest: list[str]) -> int:
    from streamlit.web import cli

    os.chdir(ROOT)
    if _build(DATA) != 0:
        print("Starting with the last good database, if there is one.", file=sys.stderr)
    cli.main(["run", str(APP), *listening, *rest], standalone_mode=False)
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


def _show(data: Path, table: str, commit: str | None) -> int:
    from gradeline.facts.faults import FaultyFacts
    from gradeline.facts.showing import NotShown, show

    try:
        show(data, table, commit)
    except BrokenPipeError:
        pass  # whoever reads on has seen enough
    except (FaultyFacts, NotShown) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _read(words: list[str]) -> int:
    from gradeline.reading.command import run_read

    return run_read(words)


def _queries() -> int:
    from gradeline.database.query_heads import UnclearQuery
    from gradeline.database.row_types import write

    try:
        changed = write()
    except UnclearQuery as error:
        print(error, file=sys.stderr)
        return 1
    for path in changed:
        print(path.relative_to(ROOT))
    print(f"{len(changed)} modules changed.")
    return 0


def _test(rest: list[str], *, is_fast: bool) -> int:
    from gradeline.testing import run_tests

    return run_tests(rest, is_fast=is_fast)


if __name__ == "__main__":
    sys.exit(main())
