"""Fixtures that every test may use: the small facts, copies to spoil, and made-up histories."""

import csv
import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner

from gradeline.database.building import build
from gradeline.facts.package import read_package
from gradeline.facts.parquet_tables import read_parquet_table
from tests.frames import Database
from tests.small_facts import database, facts, small_facts

__all__ = ["database", "facts", "small_facts"]

# What is emptied where made-up inspections take the place of those held.
TABLES_OF_REPORTS = (
    "statement_agreement",
    "statement",
    "finding_about",
    "finding",
    "correction",
    "area_inspection",
)
Rows = list[dict[str, str]]
MadeUp = Callable[..., Database]


def read_rows(path: Path) -> Rows:
    """Return the rows of a CSV file as dictionaries."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def read_figures(data: Path, name: str = "observation") -> Rows:
    """Return the rows of a long table, CSV or Parquet, as dictionaries; none may be changed."""
    as_csv = data / f"{name}.csv"
    if as_csv.exists():
        return read_rows(as_csv)
    rows, faults = read_parquet_table(data, read_package(data).table(name))
    assert faults == []
    return rows


def write_rows(path: Path, rows: Rows) -> None:
    """Replace the rows of a CSV file, keeping its header; missing cells are left empty."""
    with path.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def empty_reported_figures(facts: Path) -> None:
    """Leave no figure of a report, nor a measure of the plan that one stands for."""
    write_rows(facts / "reported_figure.csv", [])
    matches = facts / "plan_measure_match.csv"
    measures = dict.fromkeys(row["measure_id"] for row in read_rows(matches))
    none = {"position": "1", "match": "none", "reason": "made up"}
    write_rows(matches, [{"measure_id": measure, **none} for measure in measures])


@pytest.fixture(scope="session", autouse=True)
def installed_packages_are_scanned_once() -> Iterator[None]:
    """Remember which packages bring components: AppTest asks them all for each page it opens."""
    with pytest.MonkeyPatch.context() as patch:
        scan = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", scan)
        yield


@pytest.fixture
def made_up(facts: Path) -> Iterator[MadeUp]:
    """Return a function that builds a database of made-up inspections under the real frameworks.

    It takes `inspections`, `judgements` and `events` as short tuples; see the function.
    """
    opened: list[Database] = []

    def make(
        inspections: list[tuple[str, str, str, str, str, str]],
        judgements: list[tuple[str, str, str]],
        events: list[tuple[str, str, str]] | None = None,
        evidence: dict[str, str] | None = None,
        spoil: Callable[[Path], None] | None = None,
    ) -> Database:
        """Build; inspections are (id, authority, framework, kind, start, published)."""
        write_rows(
            facts / "inspection.csv",
            [
                {
                    "inspection_id": key,
                    "authority_id": authority,
                    "framework_id": framework,
                    "kind_id": kind,
                    "start": start,
                    "published": published,
                    "published_basis": "printed" if published else "",
                    "source_id": "event-list",
                    "locator": "made up",
                }
                for key, authority, framework, kind, start, published in inspections
            ],
        )
        write_rows(
            facts / "judgement.csv",
            [
                {
                    "inspection_id": key,
                    "area_id": area,
                    "label": label,
                    "printed_text": label,
                    "evidence": (evidence or {}).get(key, "primary"),
                    "source_id": "event-list",
                    "page": "1",
                    "printed_in": "made up",
                    "read_by": "person",
                }
                for key, area, label in judgements
            ],
        )
        write_rows(
            facts / "event.csv",
            [
                {
                    "event_id": f"event-{position}",
                    "authority_id": authority,
                    "kind": "improvement notice",
                    "date": day,
                    "published": day,
                    "title": title,
                    "source_id": "event-list",
                    "locator": "made up",
                }
                for position, (authority, day, title) in enumerate(events or [])
            ],
        )
        empty_reported_figures(facts)
        plans = read_rows(facts / "plan.csv")
        write_rows(
            facts / "plan.csv", [{**row, "inspection_id": inspections[0][0]} for row in plans]
        )
        for name in TABLES_OF_REPORTS:
            write_rows(facts / f"{name}.csv", [])
        write_rows(facts / "discrepancy.csv", [])
        write_rows(facts / "discrepancy_statement.csv", [])
        if spoil is not None:
            spoil(facts)
        opened.append(Database(build(facts).path))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


def chromium() -> str | None:
    """Return the path of the system's Chromium or Chrome, or None when there is none."""
    asked = os.environ.get("GRADELINE_CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
    return asked or next((path for name in names if (path := shutil.which(name))), None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line that browser tests were not run, so that nobody takes that for a pass."""
    skipped = [
        report
        for report in terminalreporter.stats.get("skipped", [])
        if "tests/browser" in report.nodeid
    ]
    if skipped:
        terminalreporter.write_line(
            f"NOT RUN: {len(skipped)} browser tests, as no Chromium was found on this system. "
            "Install it, or set GRADELINE_CHROMIUM to its path.",
            red=True,
        )
