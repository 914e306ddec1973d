"""Rows of new reports together with those held, as a zip of files that drop into `data/`."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields

from gradeline.facts.holdings import Held, Rows
from gradeline.facts.writing import write_facts
from gradeline.reading.comparing import held_inspection
from gradeline.reading.confirming import Confirmed
from gradeline.reading.report_json import as_list
from gradeline.reading.rows import TABLES, appended, new_rows
from gradeline.report import ProfileFigure, Recommendation, Report
from gradeline.spreadsheets import spreadsheet_csv

Columns = Mapping[str, Sequence[str]]
ABOUT = ("file", "authority")
README = """\
Rows of inspection reports for gradeline

{reports}

What to do
1. Unpack this file.
2. Copy {tables} into the folder data/ of gradeline, over the files that are there.
   Each holds all rows that were held when this was made, {made_on}, and the new ones at its end.
   If somebody has changed these tables since, add the reports afresh instead: their changes
   would be lost.
3. Run: python3 -m gradeline check
   It says in which row and column something is wrong, if anything is.
4. The dashboard shows the new rows as soon as it is next looked at.

For your own use, and no part of data/
- recommendations.csv: what inspectors asked for, in the report's own words.
- figures.csv: figures with which the report describes the area, as printed.
- report.json: all that was read, with pages and words; a list with one object for each report.

Unofficial. The reports are Ofsted's and Crown copyright; see the column licence in source.csv.
"""


@dataclass(frozen=True)
class Added:
    """The tables with new rows at their end, and how many of each; `skipped` were held already."""

    tables: dict[str, Rows]
    counts: dict[str, int]
    inspection_ids: tuple[str, ...]
    skipped: tuple[str, ...]


def added(reports: Sequence[Confirmed], held: Held, columns: Columns) -> Added:
    """Add reports to the tables, one after the other; one that is held is left out and named."""
    tables = {name: list(held(name)) for name in TABLES}
    before = {name: len(rows) for name, rows in tables.items()}
    skipped = []

    def now(name: str) -> Rows:
        return tables[name] if name in tables else held(name)

    for report in reports:
        if held_inspection(report.authority_id, report.framework_id, report.start, now):
            skipped.append(report.file)
            continue
        for name, rows in new_rows(report, now).items():
            tables[name] = appended(tables[name], rows, columns[name])
    counts = {name: len(rows) - before[name] for name, rows in tables.items()}
    ids = [row["inspection_id"] for row in tables["inspection"][before["inspection"] :]]
    return Added(tables, counts, tuple(ids), tuple(skipped))


def bundle(reports: Sequence[Confirmed], held: Held, columns: Columns) -> bytes:
    """Return a zip file of the tables with the reports added, and of what else they say."""
    result = added(reports, held, columns)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", _readme(reports, result))
        for name in TABLES:
            archive.writestr(f"{name}.csv", _facts(columns[name], result.tables[name]))
        read = [confirmed.report for confirmed in reports]
        archive.writestr("recommendations.csv", recommendations_csv(read))
        archive.writestr("figures.csv", figures_csv(read))
        archive.writestr("report.json", as_list(read))
    return target.getvalue()


def recommendations_csv(reports: Sequence[Report]) -> bytes:
    """Return the recommendations of reports as CSV that a spreadsheet opens rightly.

    These are words of the reports: one that a spreadsheet would take for a formula stays text.
    """
    rows = [(report, each) for report in reports for each in report.recommendations]
    return _own_csv(Recommendation, rows)


def figures_csv(reports: Sequence[Report]) -> bytes:
    """Return the figures with which reports describe their areas as CSV, in the same way."""
    return _own_csv(
        ProfileFigure, [(report, each) for report in reports for each in report.profile]
    )


def _own_csv(
    kind: type[Recommendation | ProfileFigure],
    rows: Sequence[tuple[Report, Recommendation | ProfileFigure]],
) -> bytes:
    return spreadsheet_csv(
        (*ABOUT, *(field.name for field in fields(kind))),
        [[report.file, report.authority, *astuple(each)] for report, each in rows],
    )


def _readme(reports: Sequence[Confirmed], result: Added) -> str:
    names = [f"- {name}" for name in result.inspection_ids]
    left_out = [f"- left out, as it is held already: {file}" for file in result.skipped]
    return README.format(
        reports="\n".join(["Added:", *(names or ["- nothing"]), *left_out]),
        tables=", ".join(f"{name}.csv" for name in TABLES),
        made_on=max((report.read_on for report in reports), default=""),
    )


def _facts(columns: Sequence[str], rows: Rows) -> str:
    target = io.StringIO(newline="")
    write_facts(target, columns, rows)
    return target.getvalue()
