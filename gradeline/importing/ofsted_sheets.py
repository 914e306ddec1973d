"""Find the tables in Ofsted's list of inspection outcomes, and read rows and days out of them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gradeline.importing.ofsted_codes import Codes
from gradeline.importing.sheets import Sheet, find_header, read_sheets
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from gradeline.words.dates import read_day

CODE, NAME = "local authority area code", "local authority name"
STATUS = "local authority status"
START, PUBLISHED, KIND = "inspection date", "publication date", "inspection type"
VISIT_START, VISIT_KIND, THEME = "inspection/visit date", "inspection/visit type", "visit theme"
OVERALL = "overall effectiveness"
HISTORY = (CODE, NAME, STATUS, START, PUBLISHED, KIND, OVERALL)
IN_YEAR = (CODE, NAME, VISIT_START, PUBLISHED, VISIT_KIND, OVERALL)
NEWEST = (CODE, NAME, START, PUBLISHED, OVERALL)
STATUSES = {"current": "true", "no longer exists": "false"}
GRADED = ("ilacs_standard", "ilacs_short")
KINDS = {
    "standard inspection": "ilacs_standard",
    "short inspection": "ilacs_short",
    "focused visit": "focused_visit",
    "monitoring visit": "monitoring_visit",
}
CARE, BOTH, LEAVERS = "children in care", "children in care and care leavers", "care leavers"
TOPICS = ("leaders", "help and protection", CARE, LEAVERS)
FEWEST_CELLS = 3
AS_AT = r"\bas at:? "
DAY = r"\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4}|\d\d?(?:st|nd|rd|th)? [a-z]+ \d{4}"


@dataclass(frozen=True)
class Entry:
    """One row of the list; a day, kind or status that cannot be read is empty.

    `code` is the code held for the authority, `cells` are the texts by column, and `grades` those
    of the columns that grade an area, by what the area is about.
    """

    where: str
    code: str
    start: str
    published: str
    kind_id: str
    is_current: str
    cells: dict[str, str]
    grades: dict[str, str]

    @property
    def name(self) -> str:
        """Return the name of the authority as it is printed."""
        return self.cells[NAME]

    @property
    def is_graded(self) -> bool:
        """Say whether the row is of an inspection with grades, not of a visit."""
        return self.kind_id in GRADED

    def is_whole(self, read: dict[str, str], summary: Summary) -> bool:
        """Say whether every column of `read` has a value; a row where one has not is left out."""
        unread = [column for column, value in read.items() if not value]
        if unread:
            found = ", ".join(f"{column} {self.cells[column]!r}" for column in unread)
            what = f"{self.where}, {self.name}: {found}"
            summary.leave_out(f"rows without a usable {unread[0]}", what)
        return not unread


@dataclass(frozen=True)
class Outcomes:
    """The list: the day it is as at, the day it was published if given, and the rows it has."""

    as_at: str
    published: str
    history: list[Entry]
    in_year: list[Entry]
    newest: list[Entry]


@dataclass(frozen=True)
class _Table:
    """A sheet that holds a table, and the row of its header, counted from 0."""

    sheet: str
    cells: Sheet
    header: int

    @property
    def name(self) -> str:
        return self.sheet.replace("_", " ").strip()

    @property
    def columns(self) -> list[str]:
        return [cell.lower() for cell in self.cells[self.header]]


def read_outcomes(path: Path, codes: Codes, summary: Summary) -> Outcomes:
    """Return what the list says; raises UnusableFile where it has no history or no day.

    A row of no authority is left out and named, and so is one of the year without a day or kind.
    """
    sheets = {
        name: [[" ".join(cell.split()) for cell in row] for row in sheet]
        for name, sheet in read_sheets(path).items()
    }
    history = _history(path, sheets)
    others = {name: sheet for name, sheet in sheets.items() if name != history.sheet}
    in_year, newest = _tables(others, IN_YEAR), _tables(others, NEWEST)
    tables = [history, *in_year, *newest]
    for name in set(sheets) - {table.sheet for table in tables}:
        if not any(word in name.lower() for word in ("cover", "contents", "notes")):
            summary.leave_out("sheets with none of the tables of the list", name)
    for table in tables:
        _refuse_doubles(path, table)
    cover = [row for name, sheet in sheets.items() if "cover" in name.lower() for row in sheet]
    published = (_day_after(r"^published\b.*?", row) for row in cover)
    outcomes = Outcomes(
        as_at=_as_at(path, cover, tables, summary),
        published=next((day for day in published if day), ""),
        history=_entries([history], codes, summary),
        in_year=[
            entry
            for entry in _entries(in_year, codes, summary)
            if entry.is_whole({VISIT_START: entry.start, VISIT_KIND: entry.kind_id}, summary)
        ],
        newest=_entries(newest, codes, summary),
    )
    if not outcomes.history:
        place = f"sheet {history.name}"
        raise UnusableFile(path, "no row of an authority below the header", "inspections", place)
    return outcomes


def topic_of(text: str) -> str | None:
    """Return what a column or an area of ILACS is about, by the words of its name."""
    words = text.lower()
    if words == OVERALL:
        return OVERALL
    if "care leavers" in words:
        return BOTH if CARE in words else LEAVERS
    return next((topic for topic in TOPICS if topic in words), None)


def _tables(sheets: dict[str, Sheet], columns: Sequence[str]) -> list[_Table]:
    return [
        _Table(name, sheet, header)
        for name, sheet in sheets.items()
        if (header := find_header(sheet, columns)) is not None
    ]


def _history(path: Path, sheets: dict[str, Sheet]) -> _Table:
    """Return the one table that is the history; the error names what comes nearest to it."""
    alike = _tables(sheets, HISTORY)
    named = [table for table in alike if len(alike) == 1 or "history" in table.sheet.lower()]
    if len(named) == 1:
        return named[0]
    expected = f"one sheet of the history, with the columns {', '.join(HISTORY)}"
    if alike:
        found = f"these columns on the sheets {' and '.join(table.sheet for table in alike)}"
        raise UnusableFile(path, found, expected)
    nearest = [
        (len(missing), "history" not in name.lower(), name, place, ", ".join(missing))
        for name, sheet in sheets.items()
        for place, row in enumerate(sheet, 1)
        if (missing := _missing(row)) and len(HISTORY) - len(missing) >= FEWEST_CELLS
    ]
    if not nearest:
        found = f"no sheet with the inspection history among {', '.join(sheets)}"
        raise UnusableFile(path, found, expected)
    _, _, name, place, columns = min(nearest)
    raise UnusableFile(path, f"no column {columns}", expected, f"sheet {name}, row {place}")


def _missing(row: list[str]) -> list[str]:
    given = {cell.lower() for cell in row}
    return [column for column in HISTORY if column not in given]


def _refuse_doubles(path: Path, table: _Table) -> None:
    for name in {*HISTORY, *IN_YEAR}:
        if table.columns.count(name) > 1:
            place = f"sheet {table.sheet}, row {table.header + 1}"
            raise UnusableFile(path, f"the column {name} twice", "each column once", place)


def _as_at(path: Path, cover: Sheet, tables: list[_Table], summary: Summary) -> str:
    """Return the day the list is as at: by the Cover, else a title, else the name of the file."""
    said = [("the Cover", _day_after(AS_AT, row)) for row in cover]
    said += [
        (f"the title of {table.name}", _day_after(AS_AT, row))
        for table in tables
        for row in table.cells[: table.header]
    ]
    said.append(("the name of the file", _day_after("", path.stem.split("_"))))
    days = [(place, day) for place, day in said if day]
    if not days:
        expected = "'as at' and a day on the Cover or in a title, or a day in the name of the file"
        raise UnusableFile(path, "no day that the list is as at", expected)
    first, as_at = days[0]
    for place, day in days:
        if day != as_at:
            summary.remark(f"{place} says {day} and {first} {as_at}: {as_at} was taken")
    return as_at


def _day_after(words: str, row: list[str]) -> str:
    found = re.search(f"{words}({DAY})", " ".join(row), re.I)
    return _day(found[1]) if found else ""


def _day(text: str) -> str:
    day = read_day(text)
    return day.isoformat() if day else ""


def _entries(tables: list[_Table], codes: Codes, summary: Summary) -> list[Entry]:
    """Return the rows of tables; what is no row of an authority is left out and named."""
    entries = []
    for table in tables:
        topics = _topic_columns(table, summary)
        for position, row in enumerate(table.cells[table.header + 1 :], table.header + 2):
            where = f"{table.name}, row {position}"
            if sum(cell != "" for cell in row) >= FEWEST_CELLS:
                cells = dict(zip(table.columns, row, strict=True))
                is_current = STATUSES.get(cells.get(STATUS, "").lower(), "")
                code = codes.find(where, cells[CODE], cells[NAME], is_current, summary)
                if code is not None:
                    entries.append(_entry(where, code, is_current, cells, topics))
            elif any(row):
                what = f"{where}: {' '.join(row).strip()[:60]}"
                summary.leave_out("not a row of an authority", what)
    return entries


def _entry(
    where: str, code: str, is_current: str, cells: dict[str, str], topics: dict[str, str]
) -> Entry:
    kind = cells.get(KIND) or cells.get(VISIT_KIND, "")
    return Entry(
        where=where,
        code=code,
        start=_day(cells.get(START) or cells.get(VISIT_START, "")),
        published=_day(cells[PUBLISHED]),
        kind_id=KINDS.get(re.sub(r"^(ilacs|la) ", "", kind.lower()), ""),
        is_current=is_current,
        cells=cells,
        grades={topic: cells[column] for topic, column in topics.items()},
    )


def _topic_columns(table: _Table, summary: Summary) -> dict[str, str]:
    """Return the column that grades each topic; a topic without one or with two is told."""
    columns: dict[str, list[str]] = defaultdict(list)
    for column in table.columns:
        topic = topic_of(column)
        if topic is not None:
            columns[topic].append(column)
    for topic in TOPICS:
        if topic not in columns:
            summary.remark(f"{table.name}: no column grades {topic}; it was not compared")
    for topic, names in columns.items():
        if len(names) > 1:
            both = " and ".join(names)
            summary.remark(f"{table.name}: {both} could both grade {topic}; it was not compared")
    return {topic: names[0] for topic, names in columns.items() if len(names) == 1}
