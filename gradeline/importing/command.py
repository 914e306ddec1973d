"""The command `import`: which importer reads which file, and what it says."""

import argparse
import sys
from pathlib import Path

from gradeline.database.building import check
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.holdings import Holdings
from gradeline.importing.ees import import_ees
from gradeline.importing.lait import import_lait
from gradeline.importing.neighbours import import_neighbours
from gradeline.importing.ofsted import import_ofsted
from gradeline.importing.readings import import_readings
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.places import DATA


def run_import(words: list[str]) -> int:
    """Import the file that the words of a command name, say what changed, return the status."""
    parser = argparse.ArgumentParser(
        prog="python -m gradeline import",
        description="Take a file over as its publisher issues it, and say what that changes.",
    )
    _add_kinds(parser)
    options = parser.parse_args(words)
    try:
        check(options.data)
        holdings = Holdings(options.data, check)
        summary = _summary(holdings, options)
        if not (options.dry_run or summary.is_empty):
            holdings.save()
    except (UnusableFile, FaultyFacts) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The facts could not be written: {error}. Nothing was changed.", file=sys.stderr)
        return 1
    print("\n".join(summary.lines()))
    if options.dry_run:
        print("This was a trial: nothing was written.")
    return 0


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
    neighbours = _kind(kinds, "neighbours", "a statistical neighbour model")
    neighbours.add_argument("--vintage", metavar="YYYY-MM", help="its month (default: in its name)")
    _kind(kinds, "ofsted", "a list of local authority inspection outcomes (ODS)")
    readings = _kind(
        kinds, "readings", "inspection reports through the reader: a folder, a report or JSON lines"
    )
    readings.add_argument("--links", type=Path, help="a CSV file with the address of each file")


def _kind(
    kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, what: str
) -> argparse.ArgumentParser:
    parser = kinds.add_parser(name, help=what)
    parser.add_argument("file", type=Path, help="the file as its publisher issues it")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of facts (default: data)")
    parser.add_argument("--dry-run", action="store_true", help="say what would change only")
    return parser


def _summary(holdings: Holdings, options: argparse.Namespace) -> Summary:
    match options.kind:
        case "lait":
            return import_lait(holdings, options.file, options.dictionary, options.vintage)
        case "ees":
            return import_ees(holdings, options.file, options.published, options.series)
        case "neighbours":
            return import_neighbours(holdings, options.file, options.vintage)
        case "readings":
            return import_readings(holdings, options.file, options.links)
        case _:
            return import_ofsted(holdings, options.file)
