"""The dictionary of the local authority interactive tool: what it says of each measure."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from gradeline.importing.synonyms import Synonyms
from gradeline.importing.tables import loose_text
from gradeline.importing.unusable import UnusableFile

COLUMNS = ("Measure_short", "Polarity", "Year_Type", "Last Update", "Next Update")
# What only further measures need; a dictionary without any of them describes none.
LABEL, TOPIC, AXIS, DECIMALS, LINK = (
    "Chart_title",
    "Topic",
    "y_axis_name",
    "dps",
    "Hyperlink(s)",
)
DESCRIBING = (LABEL, TOPIC, AXIS, DECIMALS, LINK)
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


def read_dictionary(path: Path, synonyms: Synonyms) -> dict[str, LaitMeasure]:
    """Return the measures by their short names; of one listed twice, the one updated last.

    The publisher's file is not always clean UTF-8, and columns are known by other names as
    `synonyms` have them. Raises UnusableFile.
    """
    measures: dict[str, LaitMeasure] = {}
    for row in _rows(path, synonyms):
        name = row["Measure_short"].strip()
        measure = LaitMeasure(
            polarity=POLARITIES.get(row["Polarity"].strip().lower(), "none"),
            year_type=row["Year_Type"].strip(),
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
    if not measures:
        raise UnusableFile(path, "no measure below the header", "the dictionary, downloaded whole")
    return measures


def _rows(path: Path, synonyms: Synonyms) -> Iterator[dict[str, str]]:
    """Yield the rows of the dictionary by its own names of columns; raises UnusableFile."""
    text, divider = loose_text(path)
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=divider)
        given = [name.strip() for name in next(lines, [])]
        names: tuple[str, ...] = COLUMNS
        if any(synonyms.column(name, given) for name in DESCRIBING):
            names += DESCRIBING
        places = [given.index(name) for name in synonyms.columns(path, names, given)]
        for cells in lines:
            padded = [*cells, *[""] * (len(given) - len(cells))]
            yield dict(zip(names, (padded[place] for place in places), strict=True))
    except csv.Error:
        found = "a quotation mark or a line out of place"
        raise UnusableFile(path, found, "well-formed CSV, downloaded whole") from None


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
