"""Measure how long reports take to read, beside the bare PDF library, and how much memory.

Run by hand: `python -m tests.benchmark_reading`, with `--reports FOLDER` for other reports than
those beside the repository. Each report is read in a child process as the application does it, on
one core and one at a time; the bare library gives the text of the same file in a process of its own
that does nothing else. Seconds are those that the core worked, so that a busy machine does not
count.
"""

import argparse
import contextlib
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

from gradeline.paths import ROOT
from gradeline.reading.confined_reading import read_confined

REPORTS = ROOT.parent / "shared" / "reports"
MOST_SECONDS, MOST_MEBIBYTES = 3.0, 500
LONGEST_SECONDS = 120
BARE = """
import sys
import pypdfium2
file = pypdfium2.PdfDocument(sys.stdin.buffer.read())
print(sum(len(page.get_textpage().get_text_range()) for page in file))
"""


def seconds_of_reading(file: Path) -> float:
    """Return how long the reader works from the bytes of a file to its answer."""
    before = seconds_of_children()
    report = read_confined(file.name, file.read_bytes(), seconds=LONGEST_SECONDS)
    for problem in report.problems:
        print(f"  {file.name}: {problem.message}")
    return seconds_of_children() - before


def seconds_of_text(file: Path) -> float:
    """Return how long a process works that asks the bare PDF library for the text of a file."""
    before = seconds_of_children()
    command = [sys.executable, "-c", BARE]
    subprocess.run(command, input=file.read_bytes(), capture_output=True, check=True)
    return seconds_of_children() - before


def seconds_of_children() -> float:
    """Return how long all children that have ended worked."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def most_memory() -> float:
    """Return the most MiB that any child has held so far."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / (1 << 20)


def on_one_core() -> None:
    """Keep this process and its children on one core, where the system can."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def main() -> int:
    """Print every measurement; return 1 where a report takes longer or more than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, default=REPORTS, help="folder of PDF reports")
    parser.add_argument("--turns", type=int, default=3, help="readings of each (default: 3)")
    options = parser.parse_args()
    files = sorted(options.reports.glob("*.pdf"))
    if not files:
        parser.error(f"{options.reports} has no PDF file")
    on_one_core()
    own, bare = (
        {file: statistics.median(measure(file) for _ in range(options.turns)) for file in files}
        for measure in (seconds_of_reading, seconds_of_text)
    )
    ratios = {file: own[file] / bare[file] for file in files}
    slowest, steepest = max(files, key=own.__getitem__), max(files, key=ratios.__getitem__)
    memory = most_memory()
    print(f"{len(files)} reports on one core, each the median of {options.turns} readings")
    print(
        f"  slowest   {own[slowest]:6.2f} s  {ratios[slowest]:5.1f} times the bare library"
        f"  {slowest.name}"
    )
    print(
        f"  median    {statistics.median(own.values()):6.2f} s"
        f"  {statistics.median(ratios.values()):5.1f} times the bare library"
        f" ({statistics.median(bare.values()):.2f} s)"
    )
    print(
        f"  steepest  {own[steepest]:6.2f} s  {ratios[steepest]:5.1f} times the bare library"
        f"  {steepest.name}"
    )
    print(f"  memory    {memory:6.0f} MiB at most")
    is_good = own[slowest] <= MOST_SECONDS and memory <= MOST_MEBIBYTES
    print(f"{'Within' if is_good else 'BEYOND'} {MOST_SECONDS:g} s and {MOST_MEBIBYTES} MiB")
    return 0 if is_good else 1


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        sys.exit(main())
