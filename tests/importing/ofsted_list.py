"""Small lists of outcomes in Ofsted's form, and what importing one did."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from gradeline.database.building import check
from gradeline.facts.saving import saving
from gradeline.importing.ofsted import import_ofsted
from gradeline.importing.summary import Summary
from tests.conftest import read_rows
from tests.importing.conftest import never_told
from tests.importing.ods import Cell, Rows, write_ods

TABLES = ("national_inspection", "inspection", "judgement", "source")
RI = "Requires improvement to be good"
LINK = "Ofsted Local Authority Webpage"
GRADES: list[Cell] = [
    "Overall effectiveness",
    "The impact of leaders on social work practice with children and families",
    "The experiences and progress of children who need help and protection",
    "The experiences and progress of children in care",
    "The experiences and progress of care leavers",
]
WHO: list[Cell] = ["Web link", "Local authority area code", "Local authority name"]
HISTORY: list[Cell] = [
    *(*WHO, "Local authority status", "Ofsted region"),
    *("Inspection date", "Publication date", "Inspection type", *GRADES),
]
NEWEST: list[Cell] = [*WHO, "Ofsted region", "Inspection date", "Publication date", *GRADES]
IN_YEAR: list[Cell] = [
    *(*WHO, "Region", "Inspection/Visit date", "Publication date"),
    *("Inspection/Visit type", *GRADES, "Visit Theme"),
]
EAST = ("E06000049", "Cheshire East")
WEST = ("E06000050", "Cheshire West and Chester")
HARTLEPOOL = ("E06000001", "Hartlepool")
# The newest inspections of three authorities, as they are held.
EAST_GRADES = ["Inadequate", RI, RI, RI, "Inadequate"]
EAST_DAYS = (date(2024, 2, 26), date(2024, 5, 16))
WEST_GRADES = [RI, RI, RI, "Good", RI]
WEST_DAYS = (date(2024, 7, 15), date(2024, 8, 28))
HARTLEPOOL_GRADES = [*["Outstanding"] * 4, "Good"]
HARTLEPOOL_DAYS = (date(2024, 3, 18), date(2024, 5, 16))
# One that is not held.
NEW_DAYS = (date(2025, 3, 10), date(2025, 5, 1))

Days = tuple[Cell, Cell]


def past(
    who: tuple[str, str],
    days: Days,
    grades: Sequence[str],
    kind: str = "ILACS Standard Inspection",
    status: str = "Current",
) -> list[Cell]:
    """Return a row of the history."""
    return [LINK, *who, status, "North", *days, kind, *grades]


def newest(who: tuple[str, str], days: Days, grades: Sequence[str]) -> list[Cell]:
    """Return a row of the newest inspections."""
    return [LINK, *who, "North", *days, *grades]


def in_year(
    who: tuple[str, str], days: Days, kind: str, grades: Sequence[str] = ("",) * 5, theme: str = ""
) -> list[Cell]:
    """Return a row of the inspections and visits of the year."""
    return [LINK, *who, "North", *days, kind, *grades, theme]


HISTORY_ROWS: Rows = [
    past(EAST, EAST_DAYS, EAST_GRADES),
    past(WEST, WEST_DAYS, WEST_GRADES, "ILACS Short Inspection"),
    past(HARTLEPOOL, HARTLEPOOL_DAYS, HARTLEPOOL_GRADES, "ILACS Short Inspection"),
]
NEWEST_ROWS: Rows = [
    newest(EAST, EAST_DAYS, EAST_GRADES),
    newest(WEST, WEST_DAYS, WEST_GRADES),
    newest(HARTLEPOOL, HARTLEPOOL_DAYS, HARTLEPOOL_GRADES),
]
IN_YEAR_ROWS: Rows = [in_year(WEST, WEST_DAYS, "ILACS Short Inspection", WEST_GRADES)]


def book(
    history: Rows | None = None, newest: Rows | None = None, in_year: Rows | None = None
) -> dict[str, Rows]:
    """Return the sheets of a list, two rows of title and notes above each table."""
    notes: Rows = [["A title"], ["This worksheet contains one table."]]
    return {
        "Cover": [
            ["Local authority inspection outcomes as at 31 March 2025"],
            ["Published on:", date(2025, 9, 25)],
        ],
        "Notes": [["Notes"], ["The list as at 31 March 2024 had an error."]],
        "Inspections_as_at_31_March": [*notes, NEWEST, *(newest or NEWEST_ROWS)],
        "In-year_inspections": [*notes, IN_YEAR, *(in_year or IN_YEAR_ROWS)],
        "ILACS_inspection_history": [*notes, HISTORY, *(history or HISTORY_ROWS)],
    }


def later(sheets: dict[str, Rows]) -> dict[str, Rows]:
    """Return the list as it would come out a year later."""
    cover: Rows = [
        ["Local authority inspection outcomes as at 31 March 2026"],
        ["Published on:", date(2026, 9, 24)],
    ]
    return sheets | {"Cover": cover}


def run(facts: Path, path: Path, sheets: dict[str, Rows]) -> Summary:
    """Import a list as the command does: what is taken over is checked and saved."""
    return run_file(facts, write_ods(path, sheets))


def run_file(facts: Path, path: Path) -> Summary:
    """Import a file as the command does."""
    with saving(facts, check, never_told) as holdings:
        summary = import_ofsted(holdings, path)
        if not summary.is_empty:
            holdings.save()
    return summary


def held(facts: Path, who: tuple[str, str], day: str) -> dict[str, str]:
    """Return the one inspection held of an authority and day."""
    rows = read_rows(facts / "national_inspection.csv")
    found = [row for row in rows if row["ons_code"] == who[0] and row["start"] == day]
    assert len(found) == 1
    return found[0]


def files(facts: Path) -> dict[str, bytes]:
    """Return the tables that an import could touch, byte for byte."""
    return {name: (facts / f"{name}.csv").read_bytes() for name in TABLES}


def left_out(summary: Summary, reason: str) -> str:
    """Return the printed line of a reason for leaving something out."""
    return next(line for line in summary.lines() if line.startswith(f"  {reason} ("))


def told(summary: Summary, *words: str) -> Iterator[str]:
    """Yield the remarks that have every one of `words`."""
    return (remark for remark in summary.remarks if all(word in remark for word in words))
