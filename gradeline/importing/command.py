"""The command `import`: which importer reads which file, and what it says."""

import argparse
import os
import sys
from pathlib import Path

from gradeline.database.building import check
from gradeline.database.trouble import DatabaseTrouble
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.holdings import Holdings
from gradeline.facts.saving import WAITING, NotSaved, saving
from gradeline.importing.boundaries import LAYER, import_boundaries
from gradeline.importing.ees import import_ees
from gradeline.importing.lait import import_lait
from gradeline.importing.letters import import_letters
from gradeline.importing.neighbours import import_neighbours
from gradeline.importing.ofsted import import_ofsted
from gradeline.importing.readings import import_readings
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.paths import DATA

FAILED, SOMETHING_MISSING, STOPPED = 1, 3, 130
EPILOG = (
    "Exit status: 0 when all that was expected of the file was found, 3 when something expected is "
    "missing from it, or a figure is in doubt, and the rest was taken over, 1 when nothing was."
)


def run_import(words: list[str]) -> int:
    """Import the file that the words of a command name, say what changed, return the status.

    A trial reads, checks, says and returns the same. The status is 0 where all that was expected
    of the file was found, 3 where something was not or is in doubt, 1 where nothing could be taken
    over, and 130 where the command was stopped.
    """
    parser = argparse.ArgumentParser(
        prog="python -m gradeline import",
        description="Take a file over as its publisher issues it, and say what that changes.",
        epilog=EPILOG,
    )
    _add_kinds(parser)
    options = parser.parse_args(words)
    if options.changes and options.changes.resolve().parent == options.data.resolve():
        parser.error(f"--changes {options.changes}: expected a file outside the folder of facts")
    if options.changes and options.changes.resolve() == options.file.resolve():
        parser.error(f"--changes {options.changes}: expected another file than the one imported")
    try:
        with saving(options.data, check, _tell_waiting) as holdings:
            check(options.data)
            summary = _summary(holdings, options)
            if not summary.is_empty:
                holdings.save(is_trial=options.dry_run)
    except (UnusableFile, FaultyFacts, NotSaved) as error:
        print(error, file=sys.stderr)
        return FAILED
    except DatabaseTrouble as error:
        print(f"The facts could not be checked. {error} Nothing was changed.", file=sys.stderr)
        return FAILED
    except OSError as error:
        print(f"The facts could not be written: {error}. Nothing was changed.", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return STOPPED
    lines = summary.lines()
    if options.dry_run:
        lines.append("This was a trial: nothing was written.")
    is_listed = options.changes is None or _write(options.changes, summary)
    _print(lines)
    is_doubtful = summary.doubts and not getattr(options, "take_doubtful", False)
    return SOMETHING_MISSING if summary.missing or is_doubtful or not is_listed else 0


def _write(path: Path, summary: Summary) -> bool:
    """Write the whole list of changes; say whether it could be."""
    try:
        path.write_bytes(summary.as_csv())
    except OSError as error:
        print(
            f"{path}: found a file that cannot be written ({error.strerror}); expected room for "
            "the list of changes. What was taken over stays.",
            file=sys.stderr,
        )
        return False
    return True


def _print(lines: list[str]) -> None:
    """Print lines, to one who may have stopped reading before the last (`| head`)."""
    try:
        print("\n".join(lines), flush=True)
    except BrokenPipeError:
        # What is still buffered would fail again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell_waiting() -> None:
    print(WAITING, file=sys.stderr, flush=True)


def _add_kinds(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(dest="kind", metavar="KIND", required=True)
    lait = _kind(kinds, "lait", "the local authority interactive tool in long form")
    lait.add_argument("--dictionary", type=Path, required=True, help="its dictionary, a CSV file")
    lait.add_argument("--vintage", metavar="YYYY-MM", help="its month (default: in its name)")
    ees = _kind(kinds, "ees", "a tidy CSV of Explore Education Statistics")
    ees.add_argument("--published", metavar="YYYY-MM-DD", default="", help="day of the release")
    ees.add_argument(
        "--series",
        action="append",
        default=[],
        metavar="COLUMN=INDICATOR[;FILTER=VALUE]",
        help="a column that publisher_name.csv does not map; may be given more than once",
    )
    for kind in (lait, ees):
        kind.add_argument(
            "--take-doubtful",
            action="store_true",
            help="take also the figures that can hardly be right (see README)",
        )
    neighbours = _kind(kinds, "neighbours", "a statistical neighbour model")
    neighbours.add_argument("--vintage", metavar="YYYY-MM", help="its month (default: in its name)")
    boundaries = _kind(kinds, "boundaries", "boundaries of authorities for the map (TopoJSON)")
    boundaries.add_argument(
        "--layer", default=LAYER, help=f"its layer of authorities (default: {LAYER})"
    )
    _kind(kinds, "ofsted", "a list of local authority inspection outcomes (ODS)")
    readings = _kind(
        kinds, "readings", "inspection reports through the reader: a folder, a report or JSON lines"
    )
    letters = _kind(kinds, "letters", "letters of focused visits and joint inspections: a folder")
    for kind in (readings, letters):
        kind.add_argument("--links", type=Path, help="a CSV file with the address of each file")


def _kind(
    kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, what: str
) -> argparse.ArgumentParser:
    parser = kinds.add_parser(name, help=what)
    parser.add_argument("file", type=Path, help="the file as its publisher issues it")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of facts (default: data)")
    parser.add_argument("--dry-run", action="store_true", help="say what would change only")
    parser.add_argument(
        "--changes", type=Path, metavar="FILE", help="write every change to a CSV file"
    )
    return parser


def _summary(holdings: Holdings, options: argparse.Namespace) -> Summary:
    match options.kind:
        case "lait":
            return import_lait(
                holdings,
                options.file,
                options.dictionary,
                options.vintage,
                options.take_doubtful,
            )
        case "ees":
            return import_ees(
                holdings, options.file, options.published, options.series, options.take_doubtful
            )
        case "neighbours":
            return import_neighbours(holdings, options.file, options.vintage)
        case "boundaries":
            return import_boundaries(holdings, options.file, options.layer)
        case "readings":
            return import_readings(holdings, options.file, options.links)
        case "letters":
            return import_letters(holdings, options.file, options.links)
        case _:
            return import_ofsted(holdings, options.file)
