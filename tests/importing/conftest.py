"""Small facts to import into, and files of the forms that publishers issue."""

import csv
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from gradeline.facts.checking import check_facts
from gradeline.facts.holdings import Holdings
from gradeline.facts.saving import saving
from gradeline.facts.settled import LOCK
from gradeline.importing.summary import Summary
from tests.conftest import Rows, empty_reported_figures, read_rows, write_rows
from tests.small_facts import lay_out

NEWEST, OLDER = "lait-2026-04", "lait-2024-11"
RATE, ABSENCE = "cla_rate", "all_overall_absence_pct"
# What the small facts hold: indicator, authority, year, value or reason, source.
HELD = (
    (RATE, "cheshire-east", "2023", "55", NEWEST),
    (RATE, "cheshire-east", "2024", "57.5", NEWEST),
    (RATE, "england", "2023", "71", NEWEST),
    (RATE, "england", "2024", "70", NEWEST),
    (RATE, "warrington", "2015", "64", OLDER),
    (RATE, "warrington", "2023", "72", NEWEST),
    (RATE, "warrington", "2024", "not given", NEWEST),
    (ABSENCE, "warrington", "2024", "7.1", NEWEST),
)
# publisher, pattern of the name of the file, item, filters, indicator
MAPPED = (
    ("lait", "*", "LAC", "", RATE),
    ("lait", "*", "TotAbs", "", ABSENCE),
    ("ees", "looked_after_*", "rate_per_10000", "population_count=At 31 March", RATE),
    ("ees", "absence_*", "sess_overall_percent", "", ABSENCE),
)
# The newest inspection of Hartlepool, which the small facts have in the national list only.
HARTLEPOOL_ILACS = {
    "inspection_id": "hartlepool-ilacs-2024",
    "authority_id": "hartlepool",
    "framework_id": "ilacs-2023",
    "kind_id": "ilacs_short",
    "title": "Inspection of Hartlepool local authority children's services",
    "topic": "",
    "start": "2024-03-18",
    "end": "2024-03-22",
    "published": "2024-05-16",
    "published_basis": "official list",
    "named": "",
    "outcome": "",
    "source_id": "hartlepool-ilacs-2024",
    "locator": "page 1",
    "listing_source_id": "ofsted-outcomes-2025",
    "note": "Kind and publication date are those of the official list of outcomes; the report "
    "prints neither.",
}
HARTLEPOOL_LABELS = {
    "ilacs-2023-leaders": "Outstanding",
    "ilacs-2023-help": "Outstanding",
    "ilacs-2023-in-care": "Outstanding",
    "ilacs-2023-care-leavers": "Good",
    "ilacs-2023-overall": "Outstanding",
}
SYMBOLS_HELD = ("not given", "suppressed", "not applicable", "not available", "low", "unreliable")
WARRINGTON, EAST, ENGLAND = ("Warrington", 877), ("Cheshire East", 895), ("England", 970)
CUMBRIA = ("Cumbria (to 2023)", 909)
LAIT = ("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region")
DICTIONARY = ("Measure_code", "Measure_short", "Polarity", "Last Update", "Next Update")
LaitRow = tuple[str, str, tuple[str, int], str]
Take = Callable[[Holdings], Summary]


SYNONYMS = (
    ("column", "population_count", "population_type"),
    ("column", "number", "children_count"),
    ("column", "characteristic", "breakdown"),
    ("value", "At 31 March", "CLA on 31 March"),
)


def make_small(folder: Path) -> Path:
    """Make a copy of the small facts with only a handful of figures, known by heart."""
    lay_out(folder)
    header = "indicator_id,authority_id,year,value,missing_reason,status,source_id\n"
    (folder / "observation.csv").write_text(header, "utf-8")
    none_held = ("figure_in_doubt", "further_observation", "neighbour", "published_measure")
    for name in (*none_held, "series_remark"):
        write_rows(folder / f"{name}.csv", [])
    empty_reported_figures(folder)
    write_rows(folder / "observation.csv", [observation(*row) for row in HELD])
    series = dict.fromkeys((row[0], row[4]) for row in HELD)
    write_rows(
        folder / "series.csv",
        [
            {"indicator_id": indicator, "source_id": source, "locator": "made up"}
            for indicator, source in sorted(series)
        ],
    )
    names = ("publisher", "file_pattern", "item", "filters", "indicator_id")
    write_rows(
        folder / "publisher_name.csv",
        [
            {"position": str(position), **dict(zip(names, row, strict=True))}
            for position, row in enumerate(MAPPED, 1)
        ],
    )
    write_rows(
        folder / "publisher_synonym.csv",
        [
            {"publisher": "ees", "kind": kind, "name": name, "other_name": other}
            for kind, name, other in SYNONYMS
        ],
    )
    return folder


def observation(
    indicator: str, authority: str, year: str, value: str, source: str
) -> dict[str, str]:
    """Return a row of the observations; `value` may be a reason why there is none."""
    is_missing = value in SYMBOLS_HELD
    return {
        "indicator_id": indicator,
        "authority_id": authority,
        "year": year,
        "value": "" if is_missing else value,
        "missing_reason": value if is_missing else "",
        "status": "published",
        "source_id": source,
    }


@pytest.fixture
def facts(facts: Path) -> Path:
    """Return a copy of the small facts with the grades of an authority that is not compared."""
    add_rows(facts / "inspection.csv", [HARTLEPOOL_ILACS])
    source = {
        "source_id": "hartlepool-ilacs-2024",
        "title": HARTLEPOOL_ILACS["title"],
        "short_title": "ILACS report, Hartlepool 2024",
        "publisher": "Ofsted",
        "published": "2024-05-16",
        "kind": "inspection report",
        "licence": "Open Government Licence v3.0",
        "read": "by the reader",
        "read_on": "2026-11-27",
    }
    add_rows(facts / "source.csv", [source])
    judgement = {
        "inspection_id": "hartlepool-ilacs-2024",
        "evidence": "primary",
        "source_id": "hartlepool-ilacs-2024",
        "page": "1",
        "printed_in": "front table",
        "read_by": "reader",
    }
    labels = HARTLEPOOL_LABELS.items()
    rows = [
        judgement | {"area_id": area_id, "label": label, "printed_text": label}
        for area_id, label in labels
    ]
    add_rows(facts / "judgement.csv", rows)
    return facts


def add_rows(path: Path, rows: Rows) -> None:
    """Write rows among those of a table, those of authorities not compared by name.

    An import leaves them in this order; ids of the authorities compared begin with initials.
    """
    held = read_rows(path)
    filled = [dict.fromkeys(held[0], "") | row for row in rows]
    write_rows(path, sorted([*held, *filled], key=_guest))


def _guest(row: dict[str, str]) -> str:
    """Return the first word of the id of a row of an authority not compared; else nothing."""
    first = row.get("inspection_id", "").split("-")[0]
    return "" if first in ("ce", "cwac", "w") else first


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return small facts that no test may change."""
    return make_small(tmp_path_factory.mktemp("small") / "data")


@pytest.fixture
def held(small: Path, tmp_path: Path) -> Path:
    """Return a copy of the small facts that a test may change."""
    folder = tmp_path / "data"
    shutil.copytree(small, folder)
    return folder


@pytest.fixture
def room(small: Path) -> Holdings:
    """Return the small facts to import into without saving."""
    return Holdings(small, check_facts)


def save(data: Path, take: Take) -> Summary:
    """Import into the facts of `data` and write what changed; return the summary."""
    with saving(data, check_facts, never_told) as holdings:
        summary = take(holdings)
        if not summary.is_empty:
            holdings.save()
    return summary


def never_told() -> None:
    """Fail where a test that is alone has to wait for another program."""
    raise AssertionError("another program is saving facts")


def contents(data: Path) -> dict[str, bytes]:
    """Return the bytes of every file of facts, and of what is left beside them but the lock."""
    return {
        str(path.relative_to(data)): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and path.name != LOCK and path.parent.name != "build"
    }


def figures(source: Path | Holdings, indicator: str = RATE) -> dict[tuple[str, int], str]:
    """Return the values, or reasons for none, of an indicator by authority and year."""
    return {key: said for key, (said, _) in origins(source, indicator).items()}


def origins(
    source: Path | Holdings, indicator: str = RATE
) -> dict[tuple[str, int], tuple[str, str]]:
    """Return the values, or reasons for none, and their sources, by authority and year."""
    rows = (
        read_rows(source / "observation.csv")
        if isinstance(source, Path)
        else source.rows("observation")
    )
    return {
        (row["authority_id"], int(row["year"])): (
            row["value"] or row["missing_reason"],
            row["source_id"],
        )
        for row in rows
        if row["indicator_id"] == indicator
    }


def told(summary: Summary) -> str:
    """Return the whole summary as it is printed."""
    return "\n".join(summary.lines())


def lait_rows(rows: Sequence[LaitRow]) -> Rows:
    """Return rows of the tool: measure, years, area and its number, value."""
    return [
        dict(zip(LAIT, (measure, "in words", years, area, value, f"{number}.0", "-"), strict=True))
        for measure, years, (area, number), value in rows
    ]


def write_lait(path: Path, rows: Sequence[LaitRow]) -> Path:
    """Write the tool as its publisher does: parquet, with all text but the numbers of areas."""
    return write_parquet(path, lait_rows(rows))


def write_parquet(path: Path, rows: Rows) -> Path:
    """Write rows as parquet; the column `LA Number` is of numbers."""
    columns = list(rows[0])
    kinds = ", ".join(
        f'"{name}" {"double" if name == "LA Number" else "varchar"}' for name in columns
    )
    with duckdb.connect() as connection:
        connection.execute(f"create table long ({kinds})")
        marks = ", ".join("?" * len(columns))
        connection.executemany(
            f"insert into long values ({marks})", [list(r.values()) for r in rows]
        )
        connection.execute(f"copy long to '{path}' (format parquet)")
    return path


def write_csv(path: Path, rows: Rows, encoding: str = "utf-8") -> Path:
    """Write rows as CSV under a header of their own."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def measure(
    name: str,
    polarity: str = "-",
    year_type: str = "Annual",
    last: str = "45992",
    due: str = "46357",
) -> dict[str, str]:
    """Return a row of the dictionary of the tool."""
    return {
        "Measure_code": "1",
        "Measure_short": name,
        "Polarity": polarity,
        "Last Update": last,
        "Next Update": due,
        "Year_Type": year_type,
        "Description": "Children,\nin words",
    }


MEASURES = (measure("LAC"), measure("TotAbs", "Low", "Academic Year"))


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    """Return a dictionary of the two measures that the small facts map."""
    return write_csv(tmp_path / "dictionary.csv", list(MEASURES))


def ees(
    period: str,
    code: str,
    name: str,
    level: str = "Local authority",
    **indicators: str,
) -> dict[str, str]:
    """Return a row of a tidy file; the area is put where its level has it."""
    row = {
        "time_period": period,
        "time_identifier": "Reporting year",
        "geographic_level": level,
        "country_code": "E92000001",
        "country_name": "England",
        "region_code": "",
        "region_name": "",
        "old_la_code": "",
        "new_la_code": "",
        "la_name": "",
    }
    if level == "Regional":
        row |= {"region_code": code, "region_name": name}
    elif level != "National":
        column = "old_la_code" if len(code) == 3 else "new_la_code"
        row |= {column: code, "la_name": name}
    return row | indicators


def write_sheet(path: Path, rows: Sequence[Sequence[str | int | float]]) -> Path:
    """Write one sheet of a workbook."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("LA SN Groups")
        for position, row in enumerate(rows):
            sheet.write_row(position, 0, row)
    return path
