"""The command `read`: which files it reads, and how it says what they hold."""

import argparse
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from gradeline.reading.confined_reading import MOST_SECONDS, read_confined
from gradeline.reading.report_files import content_of, files_within
from gradeline.reading.report_json import as_line
from gradeline.reading.unreadable import UnreadableFile
from gradeline.report import Judgement, Place, Report, unread

AT_ONCE = 2
LONGEST_SECONDS = 600
INTERRUPTED = 130


def run_read(words: list[str]) -> int:
    """Read the files that the words of a command name and print what they say.

    Returns 0 when every file was read without a problem, 1 when one has a problem, and 130 when
    the reading was stopped from the keyboard.
    """
    options = _parser().parse_args(words)
    tell = as_line if options.json else _summary
    places = [place for given in options.place for place in files_within(given)]
    done, has_problem, stop = 0, False, Event()
    before = signal.signal(signal.SIGINT, lambda *_: stop.set())
    try:
        with ThreadPoolExecutor(min(AT_ONCE, os.cpu_count() or 1)) as pool:
            reports = [pool.submit(_read, place, options.seconds, stop) for place in places]
            for place, reading in zip(places, reports, strict=True):
                if sys.stderr.isatty():
                    print(f"{done + 1} of {len(places)}: {_printable(str(place))}", file=sys.stderr)
                report = reading.result()
                if stop.is_set():
                    pool.shutdown(cancel_futures=True)
                    print(f"Stopped: {done} of {len(places)} files were read.", file=sys.stderr)
                    return INTERRUPTED
                print(_encodable(tell(report)), flush=True)
                done += 1
                has_problem = has_problem or bool(report.problems)
    finally:
        signal.signal(signal.SIGINT, before)
    return 1 if has_problem else 0


def read_all(given: Path) -> Iterator[Report]:
    """Yield what the reader makes of a report, or of every report in a folder, in their order."""
    stop = Event()
    with ThreadPoolExecutor(min(AT_ONCE, os.cpu_count() or 1)) as pool:
        try:
            yield from pool.map(lambda place: _read(place, MOST_SECONDS, stop), files_within(given))
        finally:
            stop.set()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m gradeline read",
        description="Read inspection reports, PDF or plain text, and print what was found in them.",
        epilog="Each file is read in a process of its own; one that cannot be read is named with"
        " the reason and the others go on. The exit status is 0 when every file was read without a"
        " problem, 1 when one has a problem, 130 when the reading was stopped with Ctrl-C.",
    )
    parser.add_argument(
        "place",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="a report, or a folder: every .pdf and .txt in it and in the folders within",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        help="print JSON Lines: one object a line for each file, in their order",
    )
    parser.add_argument(
        "--seconds",
        type=_seconds,
        default=MOST_SECONDS,
        metavar="N",
        help=f"give a file up after so long (default: {MOST_SECONDS}, at most {LONGEST_SECONDS})",
    )
    return parser


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds <= LONGEST_SECONDS:
        raise argparse.ArgumentTypeError(f"{text} is not above 0 and at most {LONGEST_SECONDS}")
    return seconds


def _read(place: Path, seconds: float, stop: Event) -> Report:
    name = str(place)
    try:
        content = content_of(place)
    except UnreadableFile as error:
        return unread(name, error.kind, f"{name}: {error.found}")
    return read_confined(name, content, seconds=seconds, stop=stop)


def _summary(report: Report) -> str:
    """Return what a file says as lines for a person to read."""
    lines = [report.file]
    if report.framework is not None:
        days = f"{report.start or 'not known'} to {report.end or 'not known'}"
        origins = report.origins
        lines += [
            f"  authority: {report.authority or 'not known'}{_origin(origins.authority)}",
            f"  framework: {report.framework}",
            f"  kind: {report.kind or 'not said'}",
            f"  fieldwork: {days}{_origin(origins.start)}",
            f"  published: {report.published or 'not printed'}{_origin(origins.published)}",
            "  judgements:",
            *_judgements(report.judgements),
            f"  recommendations: {len(report.recommendations)}",
            f"  figures of the area: {len(report.profile)}",
        ]
    problems = [f"    {each.kind}: {each.message}" for each in report.problems]
    lines += ["  problems:", *problems] if problems else ["  problems: none"]
    return "\n".join(_printable(line) for line in lines)


def _judgements(judgements: Sequence[Judgement]) -> list[str]:
    if not judgements:
        return ["    none found"]
    width = max(len(each.area) for each in judgements)
    return [
        f"    {each.area:{width}}  {each.grade or 'no grade'} ({each.status})"
        f"{_origin(Place(each.words, each.page))}"
        for each in judgements
    ]


def _origin(place: Place) -> str:
    """Say on which page something was read, and from which words."""
    if not place.words:
        return ""
    page = f"page {place.page}" if place.page else "no one page"
    return f' - {page}: "{place.words}"'


def _printable(text: str) -> str:
    """Return a text without what would command a terminal."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in text)


def _encodable(text: str) -> str:
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, errors="replace").decode(encoding)
