"""Measure a build and the page's queries with ten million synthetic observations.

Run by hand: `python -m tests.benchmark_large`. The facts are those held, with further indicators
that have a figure for every area and year. The build runs in a process of its own, of which the
peak of memory is read; the queries run as in the app, on cursors of one connection to the file.
"""

import argparse
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from gradeline.database.building import latest_build
from gradeline.database.connecting import connect_for_reading
from gradeline.database.named_queries import query_text
from gradeline.facts.package import read_package
from gradeline.paths import DATA, ROOT
from tests.conftest import read_figures, read_rows, write_rows

FIRST_YEAR = 1990
YEARS = 60
DAY = date(2026, 11, 21)
COMPARED = ["cheshire-east", "cheshire-west-and-chester", "warrington"]
ASKED: dict[str, dict[str, Any]] = {
    "indicators/choices": {},
    "indicators/card": {"indicator_id": "cla_rate"},
    "indicators/lines": {
        "figures": "figure",
        "indicator_id": "cla_rate",
        "area_ids": [*COMPARED, "england"],
    },
    "indicators/neighbour_lines": {
        "figures": "figure",
        "indicator_id": "cla_rate",
        "authority_ids": COMPARED,
        "model": 2025,
    },
    "indicators/latest": {
        "figures": "figure",
        "indicator_id": "cla_rate",
        "area_ids": [*COMPARED, "england"],
    },
    "indicators/sources": {"indicator_id": "cla_rate"},
    "indicators/overview": {
        "domain_id": "children-in-care",
        "area_ids": [*COMPARED, "england"],
    },
    "indicators/standing_out": {"authority_ids": COMPARED},
    "indicators/usual_entries": {"authority_ids": COMPARED},
    "indicators/recurring": {"authority_ids": COMPARED},
    "side_by_side/headlines": {"area_ids": [*COMPARED, "england"]},
}
UNDATED = ("indicators/choices", "indicators/card", "indicators/sources")


def make_facts(folder: Path, wanted: int) -> int:
    """Copy the facts to `folder`, with synthetic figures to `wanted` rows; return the rows."""
    shutil.copytree(DATA, folder, ignore=shutil.ignore_patterns("build"))
    areas = [row["authority_id"] for row in read_rows(folder / "authority.csv")]
    indicators = read_rows(folder / "indicator.csv")
    path = folder / read_package(folder).table("observation").path
    held = len(read_figures(folder))
    count = -(-(wanted - held) // (len(areas) * YEARS))
    model = next(row for row in indicators if row["indicator_id"] == "rereferrals_pct")
    made = [
        {
            **model,
            "indicator_id": f"made_up_{number}",
            "label": f"Made up {number}",
            "short_label": f"Made up {number}",
            "domain_id": "population",
            "base": "large",
            "base_indicator_id": "",
            "display_order": str(len(indicators) + number + 1),
        }
        for number in range(count)
    ]
    write_rows(folder / "indicator.csv", [*indicators, *made])
    series = read_rows(folder / "series.csv")
    synthetic = [
        {"indicator_id": row["indicator_id"], "source_id": "lait-2026-04", "locator": "made up"}
        for row in made
    ]
    write_rows(folder / "series.csv", [*series, *synthetic])
    whole = folder / "whole.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            """
            copy (
                select 'made_up_' || number as indicator_id, area as authority_id, year,
                    round(40 + 20 * random(), 1) as value, null as missing_reason,
                    'published' as status, 'lait-2026-04' as source_id
                from range($count) as numbers (number)
                cross join (select unnest($areas) as area)
                cross join range($first, $first + $years) as years (year)
                union all by name
                from read_parquet($held)
                order by indicator_id, authority_id, year
            ) to $whole (format parquet, compression zstd)
            """,
            {
                "count": count,
                "areas": areas,
                "first": FIRST_YEAR,
                "years": YEARS,
                "held": str(path),
                "whole": str(whole),
            },
        )
    whole.replace(path)
    return held + count * len(areas) * YEARS


def show_build(folder: Path) -> None:
    """Build in a process of its own and print its time and the peak of its memory."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "gradeline", "build", "--data", str(folder)], cwd=ROOT, check=True
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"Build: {time.perf_counter() - started:.1f} s, at most {peak:.0f} MiB of memory")


def show_queries(path: Path, turns: int) -> None:
    """Print the median time of every query of the page, in milliseconds."""
    with connect_for_reading(path) as connection:
        for name, asked in ASKED.items():
            bound = asked if name in UNDATED else {**asked, "as_at": DAY}
            times = []
            for _ in range(turns):
                started = time.perf_counter()
                with connection.cursor() as cursor:
                    cursor.execute(query_text(name), bound).fetchall()
                times.append((time.perf_counter() - started) * 1000)
            median, first = statistics.median(times), times[0]
            print(f"  {name:30} median {median:6.1f} ms, the first time {first:6.1f} ms")


def main() -> None:
    """Print every measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--turns", type=int, default=15)
    parser.add_argument("--keep", type=Path, help="folder to make and leave the facts in")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as workshop:
        folder = options.keep or Path(workshop) / "data"
        print(f"{make_facts(folder, options.rows):,} observations")
        show_build(folder)
        path = latest_build(folder / "build")
        if path is None:
            raise SystemExit("nothing was built")
        show_queries(path, options.turns)


if __name__ == "__main__":
    main()
