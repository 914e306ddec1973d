"""Import a statistical neighbour model of DfE."""

import re
from pathlib import Path
from typing import NamedTuple

from gradeline.facts.holdings import Holdings
from gradeline.importing.area_codes import Areas
from gradeline.importing.sheets import Sheet, read_sheets
from gradeline.importing.sources import add_source
from gradeline.importing.summary import Change, Summary, closest
from gradeline.importing.synonyms import Synonyms
from gradeline.importing.unusable import UnusableFile

ADDRESS = "https://www.gov.uk/government/publications/local-authority-interactive-tool-lait"
NEIGHBOURS = 10
HEADER = ("LA number", "LA Name", *(f"SN{rank}" for rank in range(1, NEIGHBOURS + 1)))
MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
CLOSENESS = ("extremely close", "very close", "close", "somewhat close", "not close")


class _Model(NamedTuple):
    """The rows below the header, the first of which is row `first`, and where each column is."""

    rows: Sheet
    first: int
    columns: dict[str, int]
    name: str


def import_neighbours(holdings: Holdings, path: Path, month: str | None = None) -> Summary:
    """Take the ten neighbours of every authority over; a model replaces one of the same year.

    `month` is the month of the file, YYYY-MM, of which the year names the model; by default it is
    read from the name of the file. Raises UnusableFile; an authority of which a neighbour cannot be
    told is left out whole, and named.
    """
    synonyms = Synonyms(holdings.rows("publisher_synonym"), "lait")
    sheet = _sheet(path, synonyms)
    month = month or _month(path)
    if not re.fullmatch(r"20\d\d(-(0[1-9]|1[0-2]))?", month):
        found = repr(month) if month else "no year in the name of the file"
        raise UnusableFile(path, found, "its month as --vintage YYYY-MM")
    model = month[:4]
    summary = Summary(f"Statistical neighbours of {model}: {path.name}")
    source_id = f"statistical-neighbours-{month}"
    rows = [
        {**row, "model": model, "source_id": source_id} for row in _rows(holdings, sheet, summary)
    ]
    if not rows:
        found = f"no authority that can be taken: {summary.why}"
        raise UnusableFile(path, found, "authorities held, each with ten neighbours held")
    add_source(
        holdings,
        source_id,
        title=f"Statistical neighbour model of {model}",
        short_title=f"Statistical neighbours, {model}",
        publisher="Department for Education",
        published=month,
        address=ADDRESS,
        path=path,
    )
    held = holdings.rows("neighbour")
    _tell_missing(holdings, sheet, {row["authority_id"] for row in rows}, month, summary)
    own = {
        row["authority_id"] for row in holdings.rows("authority") if row["is_compared"] == "true"
    }
    before = {_key(row): row for row in held if row["model"] == model}
    for row in rows:
        was = before.pop(_key(row), None)
        if was is None:
            summary.count("added")
        elif was == row:
            summary.count("unchanged")
        else:
            what = f"neighbour {row['rank']} of {row['authority_id']}"
            key = (f"neighbour {row['rank']}", row["authority_id"], model)
            is_own = row["authority_id"] in own
            summary.change(Change(what, _said(was), _said(row), key=key, is_own=is_own))
    for row in before.values():
        summary.leave_out("held and not in this file: kept", f"{row['authority_id']}")
    kept = [row for row in held if row["model"] != model] + list(before.values())
    order = sorted(
        kept + rows, key=lambda row: (row["authority_id"], row["model"], int(row["rank"]))
    )
    holdings.put("neighbour", order)
    return summary


def _tell_missing(
    holdings: Holdings, sheet: _Model, taken: set[str], month: str, summary: Summary
) -> None:
    """Name each authority still there that the last model up to the month has and this has not."""
    held = [row for row in holdings.rows("neighbour") if row["model"] <= month[:4]]
    last = max((row["model"] for row in held), default="")
    expected = {row["authority_id"] for row in held if row["model"] == last} - taken
    column = sheet.columns["LA Name"]
    listed = {row[column] for row in sheet.rows if any(row) and row[column]}
    for row in holdings.rows("authority"):
        exists = not row["abolished"] or row["abolished"][: len(month)] > month
        if row["authority_id"] in expected and exists:
            summary.miss(
                f"{row['name']}: no neighbours that can be taken; "
                f"the column {sheet.name} holds {closest(row['name'], listed)}"
            )


def _month(path: Path) -> str:
    """Return the month in the name of a file, as 2025-05 or as DfE has it: sn_may_2025."""
    stem = path.stem.lower()
    named = re.search(rf"(?<![a-z])({'|'.join(MONTHS)})[a-z]*[-_ ]?(20\d\d)", stem)
    if named:
        return f"{named[2]}-{MONTHS.index(named[1]) + 1:02}"
    found = re.search(r"20\d\d([-_](0[1-9]|1[0-2]))?", stem)
    return found[0].replace("_", "-") if found else ""


def _rows(holdings: Holdings, sheet: _Model, summary: Summary) -> list[dict[str, str]]:
    columns = sheet.columns
    areas = Areas(holdings)
    codes = {
        row["dfe_code"]: row["authority_id"]
        for row in holdings.rows("authority")
        if row["dfe_code"] and row["kind"] == "authority"
    }
    listed: set[str] = set()
    rows: list[dict[str, str]] = []
    for position, cells in enumerate(sheet.rows, sheet.first):
        if not any(cells):
            continue
        code, name = cells[columns["LA number"]], cells[columns["LA Name"]]
        if not re.fullmatch(r"\d{3}", code):
            summary.leave_out(
                "not a row of an authority", f"row {position}: {' '.join(cells)[:60]}"
            )
            continue
        authority = areas.find([code], name, summary)
        if authority is None:
            continue
        if authority in listed:
            summary.leave_out("authorities listed again", f"{name}, row {position}")
            continue
        listed.add(authority)
        own: list[dict[str, str]] = []
        taken = {authority}
        for rank in range(1, NEIGHBOURS + 1):
            column = columns[f"SN{rank}"]
            code, words = [*cells, ""][column : column + 2]
            neighbour, closeness = codes.get(code), words.lower()
            if neighbour is None or neighbour in taken or closeness not in CLOSENESS:
                found = f"row {position}, SN{rank}: {code!r}, {words!r}"
                summary.leave_out(
                    "authorities with a neighbour that cannot be told", f"{name}, {found}"
                )
                break
            taken.add(neighbour)
            own.append(
                {
                    "authority_id": authority,
                    "model": "",
                    "rank": str(rank),
                    "neighbour_id": neighbour,
                    "closeness": closeness,
                    "source_id": "",
                }
            )
        else:
            rows += own
    return rows


def _sheet(path: Path, synonyms: Synonyms) -> _Model:
    """Return the model; columns may have another name as `synonyms` have it, in whatever row.

    Raises UnusableFile, which names the columns that the row most like a header lacks.
    """
    best: list[str] = []
    most, place = 0, ""
    for name, sheet in read_sheets(path).items():
        for position, row in enumerate(sheet):
            columns = {each: synonyms.column(each, row) for each in HEADER}
            found = {each: row.index(cell) for each, cell in columns.items() if cell is not None}
            if len(found) == len(HEADER):
                spelled = row[found["LA Name"]]
                return _Model(sheet[position + 1 :], position + 2, found, spelled)
            if len(found) > most:
                most, best = len(found), row
                place = ", ".join(part for part in (name, f"row {position + 1}") if part)
    if not best:
        expected = f"a row with the columns {', '.join(HEADER)}"
        raise UnusableFile(path, "no row with any of the columns of a model", expected)
    synonyms.columns(path, HEADER, [cell for cell in best if cell], place)
    raise AssertionError(place)


def _key(row: dict[str, str]) -> tuple[str, str]:
    return row["authority_id"], row["rank"]


def _said(row: dict[str, str]) -> str:
    return f"{row['neighbour_id']} ({row['closeness']}, {row['source_id']})"
