"""The dictionary of the local authority interactive tool: what it says of each measure."""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from gradeline.importing.tables import AS_CSV
from gradeline.importing.unusable import UnusableFile

COLUMNS = ("Measure_short", "Polarity", "Year_Type", "Last Update", "Next Update")
# What only further measures need; a dictionary without them describes none.
LABEL, TOPIC, AXIS, DECIMALS, LINK = (
    "Chart_title",
    "Topic",
    "y_axis_name",
    "dps",
    "Hyperlink(s)",
)
FIRST_DAY_OF_EXCEL = date(1899, 12, 30)
ADDRESS = r"https?://[^\s;,]+"
POLARITIES = {"high": "high", "low": "low"}


@dataclass(frozen=True)
class LaitMeasure:
    """What the dictionary says: polarity as ours, kind of year, days in ISO form or words.

    `label` is the title of its chart, `axis` what stands at the scale of it, `decimals` a whole
    number or nothing, `link` the first address at the publisher.
    """

    polarity: str
    year_type: str
    last_update: str
    next_update: str
    label: str = ""
    topic: str = ""
    axis: str = ""
    decimals: str = ""
    link: str = ""


def read_dictionary(path: Path) -> dict[str, LaitMeasure]:
    """Return the measures by their short names; of one listed twice, the one updated last.

    The publisher's file is not always clean UTF-8. Raises UnusableFile.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UnusableFile(path, f"a file that cannot be read ({error.strerror})", "text") from None
    if raw.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        raise UnusableFile(path, "an Excel workbook, whatever its name says", AS_CSV)
    if not raw.strip():
        raise UnusableFile(path, "an empty file", "the dictionary, downloaded whole")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    try:
        lines = csv.DictReader(io.StringIO(text, newline=""))
        missing = [name for name in COLUMNS if name not in (lines.fieldnames or [])]
        if missing:
            expected = f"the columns {', '.join(COLUMNS)}"
            raise UnusableFile(path, f"no column {', '.join(missing)}", expected, "row 1")
        measures: dict[str, LaitMeasure] = {}
        for row in lines:
            name = (row["Measure_short"] or "").strip()
            measure = LaitMeasure(
                polarity=POLARITIES.get((row["Polarity"] or "").strip().lower(), "none"),
                year_type=(row["Year_Type"] or "").strip(),
                last_update=_when(row["Last Update"]),
                next_update=_when(row["Next Update"]),
                label=_plain(row.get(LABEL)),
                topic=_plain(row.get(TOPIC)).replace("\\", ", "),
                axis=_plain(row.get(AXIS)),
                decimals=_matching(r"^\d$", row.get(DECIMALS)),
                link=_matching(ADDRESS, row.get(LINK)),
            )
            if name and (name not in measures or _dated(measures[name]) < _dated(measure)):
                measures[name] = measure
    except csv.Error:
        found = "a quotation mark or a line out of place"
        raise UnusableFile(path, found, "well-formed CSV, downloaded whole") from None
    return measures


def _plain(cell: str | None) -> str:
    """Return text of one line, without stray spaces and with letters alike in form."""
    return " ".join(unicodedata.normalize("NFC", cell or "").split())


def _matching(pattern: str, cell: str | None) -> str:
    """Return the first part of a cell that has a form; nothing where none has."""
    found = re.search(pattern, _plain(cell))
    return found[0] if found else ""


def _dated(measure: LaitMeasure) -> str:
    """Return the day of the last update, or nothing where words stand in its place."""
    return measure.last_update if measure.last_update[:1].isdigit() else ""


def _when(cell: str | None) -> str:
    """Return a day in ISO form from a day number of Excel, or what the words amount to."""
    text = (cell or "").strip()
    if re.fullmatch(r"\d{5}(\.0)?", text):
        return (FIRST_DAY_OF_EXCEL + timedelta(days=int(float(text)))).isoformat()
    iso = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d).*", text)
    slashed = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    if iso:
        return f"{iso[1]}-{iso[2]}-{iso[3]}"
    if slashed:
        return f"{slashed[3]}-{slashed[2]:0>2}-{slashed[1]:0>2}"
    lowered = text.lower()
    if "discontinued" in lowered or "no longer" in lowered:
        return "discontinued"
    return "to be confirmed" if lowered == "tbc" else ""
