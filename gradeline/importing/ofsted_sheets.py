"""Find the tables in Ofsted's list of inspection outcomes, and read rows and days out of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from gradeline.importing.ofsted_codes import Codes
from gradeline.importing.ofsted_words import ListedWords
from gradeline.importing.sheets import Sheet, find_header, read_sheets
from gradeline.importing.summary import Summary, closest
from gradeline.importing.unusable import UnusableFile
from gradeline.words.dates import read_exact_day

CODE, NAME = "local authority area code", "local authority name"
STATUS, OVERALL = "local authority status", "overall effectiveness"
START, PUBLISHED, KIND = "inspection date", "publication date", "inspection type"
VISIT_START, VISIT_KIND, THEME = "inspection/visit date", "inspection/visit type", "visit theme"
HISTORY = (CODE, NAME, STATUS, START, PUBLISHED, KIND, OVERALL)
IN_YEAR = (CODE, NAME, VISIT_START, PUBLISHED, VISIT_KIND, OVERALL)
NEWEST = (CODE, NAME, START, PUBLISHED, OVERALL)
# What a column holds once it is read, in the words of national_inspection.csv.
READ_AS = {START: "start", PUBLISHED: "published", KIND: "kind_id", OVERALL: "overall_label"}
READ_AS |= {STATUS: "is_current", VISIT_START: "start", VISIT_KIND: "kind_id"}
STATUSES = {"current": "true", "no longer exists": "false"}
FEWEST_CELLS = 3
AS_AT = r"\bas at:? +"
DAY = r"\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4}|\d\d?(?:st|nd|rd|th)? [a-z]+ \d{4}"


@dataclass(frozen=True)
class Entry:
    """One row of the list; a day, kind or status that cannot be read is empty.

    `code` is the code held for the authority, `cells` are the texts by column, `days` those it was
    begun and published, as printed where they cannot be read, and `grades` the texts of grades by
    what they are about. `is_graded` says that the row is of an inspection and not of a visit.
    """

    where: str
    code: str
    name: str
    start: str
    published: str
    kind_id: str
    is_graded: bool
    is_current: str
    cells: dict[str, str]
    days: dict[str, str]
    grades: dict[str, str]

    def is_usable(self, read: dict[str, str], summary: Summary) -> bool:
        """Say whether all that was read is there; a row where something is not is left out."""
        unread = [
            column
            for column, name in READ_AS.items()
            if column in self.cells and read.get(name) == ""
        ]
        if unread:
            found = ", ".join(f"{column} {self.cells[column]!r}" for column in unread)
            what = f"{self.where}, {self.name}: {found}"
            summary.leave_out(f"rows without a usable {unread[0]}", what)
        return not unread


class Outcomes(NamedTuple):
    """The list: the day it is as at, the day it was published if given, its rows, its sheets."""

    as_at: str
    published: str
    history: list[Entry]
    in_year: list[Entry]
    newest: list[Entry]
    sheets: list[str]


class TableAt(NamedTuple):
    """A sheet that holds a table, and the row of its header, counted from 0."""

    name: str
    cells: Sheet
    header: int


def read_outcomes(path: Path, codes: Codes, words: ListedWords, summary: Summary) -> Outcomes:
    """Return what the list says; raises UnusableFile where it has no history or no day.

    A row of no authority is left out and named.
    """
    sheets = read_texts(path)
    tables = _find_tables(path, sheets, summary)
    as_at, published = days_of(
        path, sheets, [each for own in tables.values() for each in own], summary
    )
    history, in_year, newest = (
        [entry for table in own for entry in _entries(path, table, codes, words, summary)]
        for own in tables.values()
    )
    if not history:
        place = f"sheet {tables[HISTORY][0].name}"
        raise UnusableFile(path, "no row of an authority below the header", "inspections", place)
    return Outcomes(as_at, published, history, in_year, newest, [*sheets])


def read_texts(path: Path) -> dict[str, Sheet]:
    """Return the cells of every sheet as text in one line; raises UnusableFile."""
    return {
        name: [[" ".join(cell.split()) for cell in row] for row in sheet]
        for name, sheet in read_sheets(path).items()
    }


def days_of(
    path: Path, sheets: dict[str, Sheet], tables: "list[TableAt]", summary: Summary
) -> tuple[str, str]:
    """Return the day that a list is as at and the day it was published, empty where not said.

    Raises UnusableFile where no day is said that the list is as at.
    """
    cover = [row for name in sheets if "cover" in name.lower() for row in sheets[name]]
    as_at = _as_at(path, cover, tables, summary)
    return as_at, _day_after(r"^published\b.*?", cover)


def is_about(name: str) -> bool:
    """Say whether a sheet tells about the list and holds nothing of it."""
    words = ("cover", "contents", "notes", "accessibility", "guidance", "meta-data")
    return any(word in name.lower() for word in words)


def _find_tables(
    path: Path, sheets: dict[str, Sheet], summary: Summary
) -> dict[tuple[str, ...], list[TableAt]]:
    """Return the tables of the history, the year and the newest, by their columns."""
    tables: dict[tuple[str, ...], list[TableAt]] = {HISTORY: [], IN_YEAR: [], NEWEST: []}
    for name, sheet in sheets.items():
        for columns in tables if "history" in name.lower() else (IN_YEAR, NEWEST):
            header = find_header(sheet, columns)
            if header is not None:
                tables[columns].append(TableAt(name.replace("_", " ").strip(), sheet, header))
                break
        else:
            if not is_about(name):
                summary.leave_out("sheets with none of the tables of the list", name)
    if not tables[HISTORY]:
        raise _no_history(path, sheets)
    return tables


def _no_history(path: Path, sheets: dict[str, Sheet]) -> UnusableFile:
    """Return the error that names what the sheet of the history lacks, or that there is none."""
    expected = f"a sheet of the history with the columns {', '.join(HISTORY)}"
    for name, sheet in sheets.items():
        if "history" in name.lower() and sheet:
            rows = [[cell.lower() for cell in row] for row in sheet]
            header = max(rows, key=lambda row: len(set(HISTORY) & set(row)))
            missing = ", ".join(column for column in HISTORY if column not in header)
            place = f"sheet {name}, row {rows.index(header) + 1}"
            return UnusableFile(path, f"no column {missing}", expected, place)
    names = ", ".join(name for name in sheets if name)
    among = f"among {names}" if names else "in a file of one sheet without a name"
    found = f"no sheet with the inspection history {among}"
    return UnusableFile(path, found, expected)


def _as_at(path: Path, cover: Sheet, tables: list[TableAt], summary: Summary) -> str:
    """Return the day the list is as at: by the Cover, else a title, else the name of the file."""
    said = {"the Cover": _day_after(AS_AT, cover)}
    for name, cells, header in tables:
        said[f"the title of {name}"] = _day_after(AS_AT, cells[:header])
    said["the name of the file"] = _day_after("", [path.stem.split("_")])
    days = {place: day for place, day in said.items() if day}
    if not days:
        expected = "'as at' and a day on the Cover or in a title, or a day in the name of the file"
        raise UnusableFile(path, "no day that the list is as at", expected)
    first, as_at = next(iter(days.items()))
    for place, day in days.items():
        if day != as_at:
            summary.remark(f"{place} says {day} and {first} {as_at}: {as_at} was taken")
    return as_at


def _day_after(words: str, rows: Sheet) -> str:
    found = (re.search(f"{words}({DAY})", " ".join(row), re.IGNORECASE) for row in rows)
    return next((_day(match[1]) for match in found if match), "")


def _day(text: str) -> str:
    day = read_exact_day(text)
    return day.isoformat() if day else ""


def _entries(
    path: Path, table: TableAt, codes: Codes, words: ListedWords, summary: Summary
) -> Iterator[Entry]:
    """Yield the rows of a table; what is no row of an authority is left out and named."""
    columns = [cell.lower() for cell in table.cells[table.header]]
    for column in (*HISTORY, VISIT_START, VISIT_KIND):
        if columns.count(column) > 1:
            place = f"sheet {table.name}, row {table.header + 1}"
            raise UnusableFile(path, f"the column {column} twice", "each column once", place)
    topics = _topic_columns(table.name, columns, words, summary)
    for position, row in enumerate(table.cells[table.header + 1 :], table.header + 2):
        where = f"{table.name}, row {position}"
        cells = dict(zip(columns, row, strict=True))
        begun = cells.get(START) or cells.get(VISIT_START, "")
        published = cells[PUBLISHED]
        kind_id = words.kind_in(cells.get(KIND) or cells.get(VISIT_KIND, ""))
        is_current = STATUSES.get(cells.get(STATUS, "").lower(), "")
        if sum(cell != "" for cell in row) < FEWEST_CELLS:
            if any(row):
                summary.leave_out("not a row of an authority", f"{where}: {' '.join(row)[:60]}")
        elif code := codes.find(where, cells[CODE], cells[NAME], is_current, summary):
            yield Entry(
                where=where,
                code=code,
                name=cells[NAME],
                start=_day(begun),
                published=_day(published),
                kind_id=kind_id,
                is_graded=kind_id in words.graded.values(),
                is_current=is_current,
                cells=cells,
                days={"begun": _day(begun) or begun, "published": _day(published) or published},
                grades={topic: cells[column] for topic, column in topics.items()},
            )


def _topic_columns(
    table_name: str, columns: list[str], words: ListedWords, summary: Summary
) -> dict[str, str]:
    """Return the column that grades each topic; a topic without one or with two is told."""
    graded = {}
    for topic in words.topics:
        names = [column for column in columns if words.topic_in(column) == topic]
        if len(names) == 1:
            graded[topic] = names[0]
        elif names:
            summary.miss(f"{table_name}: {' and '.join(names)} both grade {topic}: not compared")
        else:
            summary.miss(
                f"{table_name}: no column grades {topic}: not compared; "
                f"its columns are {closest(topic, columns)}"
            )
    return graded
