"""Import the long form of the local authority interactive tool (LAIT) of DfE."""

import re
from collections import defaultdict
from pathlib import Path

from gradeline.facts.holdings import Holdings
from gradeline.importing.lait_dictionary import LaitMeasure, read_dictionary
from gradeline.importing.lait_further import take_further
from gradeline.importing.lait_measures import ADDRESS
from gradeline.importing.lait_renamed import mapped_under_old_name, without_other_units
from gradeline.importing.lait_rows import (
    NO_NUMBER,
    NO_PERIOD,
    LaitRow,
    keep,
    read_rows,
    without_empty_ends,
)
from gradeline.importing.observations import OBSERVATION, ImportedFigure, Key, merge
from gradeline.importing.periods import Existence
from gradeline.importing.plausible import Doubts
from gradeline.importing.releases import put_releases
from gradeline.importing.sources import add_source, put_series
from gradeline.importing.summary import Summary, closest
from gradeline.importing.synonyms import Synonyms
from gradeline.importing.tables import table_columns
from gradeline.importing.unusable import UnusableFile
from gradeline.importing.values import end_year
from gradeline.words.dates import partial

COLUMNS = ("Short Desc", "Years", "LA and Regions", "Values", "LA Number")
RENAMED = (
    "If a measure that is missing stands in the file under another name, put that in the place of "
    "its item in publisher_name.csv and import it again."
)
YEAR_TYPES = {
    "Academic Year": ("academic-year", "year-to-31-march"),
    "Annual": ("31-march", "year-to-31-march"),
    "Annual (end of Sept)": ("30-september", "year-to-30-september"),
    "Annual - January": ("january", "academic-year"),
    "Calendar Year": ("calendar-year",),
    "Financial Year": ("31-march", "year-to-31-march", "financial-year", "winter"),
}


def import_lait(
    holdings: Holdings,
    path: Path,
    dictionary: Path,
    vintage: str | None = None,
    takes_doubtful: bool = False,
) -> Summary:
    """Take the figures of the mapped measures over for every English authority held.

    `vintage` is the month of the file, YYYY-MM; by default it is read from the name of the file.
    Raises UnusableFile; rows that cannot be used are left out and told, and so are figures in
    doubt, as `gradeline.importing.plausible` has them, unless they are to be taken.
    """
    synonyms = Synonyms(holdings.rows("publisher_synonym"), "lait")
    measures = read_dictionary(dictionary, synonyms)
    columns = synonyms.columns(path, COLUMNS, table_columns(path))
    month = _vintage(path, vintage)
    source_id = f"lait-{month}"
    summary = Summary(f"LAIT of {partial(month)}: {path.name}", to_mend=RENAMED)
    names: dict[str, list[str]] = defaultdict(list)
    for row in holdings.rows("publisher_name"):
        if row["publisher"] == "lait":
            names[row["item"]].append(row["indicator_id"])
    existence = Existence(
        holdings.rows("authority"), holdings.rows("indicator"), holdings.rows("period_kind")
    )
    rows = read_rows(holdings, path, columns, summary)
    renamed = mapped_under_old_name(holdings, measures, names, summary)
    figures = _figures(holdings, rows, names, measures, existence, set(renamed.values()), summary)
    figures, refused = without_other_units(holdings, measures, names, figures, OBSERVATION, summary)
    if not figures:
        found = f"no figure that can be taken: {summary.why}"
        raise UnusableFile(path, found, "figures of measures mapped in publisher_name.csv")
    _compare_with_dictionary(holdings, dictionary, measures, names, summary)
    add_source(
        holdings,
        source_id,
        title=f"Local authority interactive tool (LAIT), data of {partial(month)}",
        short_title=f"LAIT, {partial(month)}",
        publisher="Department for Education",
        published=month,
        address=ADDRESS,
        path=path,
    )
    doubts = Doubts(holdings, existence, month)
    if takes_doubtful:
        summary.doubtful_are = "taken as asked"
    met = merge(holdings, source_id, doubts.sift(figures, takes_doubtful, summary), summary)
    locators = {
        indicator: f"measure {name}"
        for name, indicators in names.items()
        for indicator in indicators
        if indicator in met
    }
    due = {
        indicator: measures[name].next_update
        for name, indicators in names.items()
        for indicator in indicators
        if name in measures
    }
    put_series(holdings, source_id, locators, due)
    newest: dict[str, int] = {}
    for figure in figures:
        if figure.indicator_id in met and figure.value.number:
            year = max(figure.year, newest.get(figure.indicator_id, figure.year))
            newest[figure.indicator_id] = year
    described = {
        indicator: measures[name]
        for name, indicators in names.items()
        for indicator in indicators
        if name in measures
    }
    put_releases(holdings, source_id, described, newest)
    take_further(
        holdings,
        source_id,
        month,
        measures,
        rows,
        names,
        takes_doubtful,
        summary,
        renamed.keys() | refused,
    )
    return summary


def _vintage(path: Path, vintage: str | None) -> str:
    if vintage is None:
        found = re.search(r"(20\d\d)[-_ ]?(0[1-9]|1[0-2])", path.stem)
        vintage = f"{found[1]}-{found[2]}" if found else ""
    if not re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", vintage):
        found_words = repr(vintage) if vintage else "no month in the name of the file"
        raise UnusableFile(path, found_words, "its month as --vintage YYYY-MM")
    return vintage


def _figures(
    holdings: Holdings,
    rows: dict[str, list[LaitRow]],
    names: dict[str, list[str]],
    measures: dict[str, LaitMeasure],
    existence: Existence,
    told: set[str],
    summary: Summary,
) -> list[ImportedFigure]:
    """Return the figures of the measures that are mapped to indicators; some are `told` already."""
    found: dict[Key, ImportedFigure] = {}
    contradicted: set[Key] = set()
    seen: set[str] = set()
    spelled = {name.lower(): name for name in names}
    for given, of_measure in rows.items():
        name = spelled.get(given.lower(), given)
        seen.add(name)
        if name not in names:
            if not (name in measures and measures[name].label):
                summary.leave_out("measures that publisher_name.csv does not map", name)
            continue
        for row in of_measure:
            where, year, value = row.where(name), end_year(row.years), row.value
            if row.authority is None:
                continue
            if year is None:
                place = f"{row.years!r}, row {row.line}, measure {name}"
                summary.leave_out(NO_PERIOD, place)
            elif value is None:
                summary.leave_out(NO_NUMBER, f"{row.cell!r} at {where}")
            else:
                for indicator in names[name]:
                    figure = ImportedFigure(indicator, row.authority, year, value, place=where)
                    if existence.covers(indicator, row.authority, year):
                        keep(found, contradicted, figure, where, summary)
                    elif value.number:
                        summary.leave_out("a figure of when the authority did not exist", where)
    held = {
        (row["indicator_id"], row["authority_id"], int(row["year"]))
        for row in holdings.rows("observation")
    }
    figures = [figure for key, figure in found.items() if key not in contradicted]
    kept = list(without_empty_ends(figures, held))
    _tell_missing(names, seen, {figure.indicator_id for figure in kept}, told, summary)
    return kept


def _tell_missing(
    names: dict[str, list[str]],
    seen: set[str],
    taken: set[str],
    told_of: set[str],
    summary: Summary,
) -> None:
    """Name each indicator without a figure, and why; of several measures of one, one is enough.

    Nothing is said of the measures already `told_of`.
    """
    found = {indicator for name in seen & names.keys() for indicator in names[name]}
    for name in sorted(names):
        for indicator in names[name]:
            told = f"{indicator} (measure {name} of publisher_name.csv)"
            if name in told_of:
                continue
            if indicator not in found:
                summary.miss(
                    f"{told}: no row of it; measures of the file that are not mapped are "
                    f"{closest(name, seen - names.keys())}"
                )
            elif name not in seen:
                summary.leave_out("measures that the file has under another name", name)
            elif indicator not in taken:
                summary.miss(f"{told}: none of its rows gave a figure; see what was left out")


def _compare_with_dictionary(
    holdings: Holdings,
    dictionary: Path,
    measures: dict[str, LaitMeasure],
    names: dict[str, list[str]],
    summary: Summary,
) -> None:
    """Tell where the dictionary says other than what is held of an indicator."""
    indicators = {row["indicator_id"]: row for row in holdings.rows("indicator")}
    for name, mapped in names.items():
        measure = measures.get(name)
        if measure is None:
            summary.remark(f"measure {name} is not in {dictionary.name}")
            continue
        for indicator in (indicators[each] for each in mapped):
            what = f"{indicator['indicator_id']} (measure {name})"
            if measure.polarity != indicator["polarity"]:
                summary.remark(
                    f"{what}: polarity {measure.polarity} in the dictionary, "
                    f"{indicator['polarity']} here"
                )
            kinds = YEAR_TYPES.get(measure.year_type)
            if kinds is not None and indicator["period_kind_id"] not in kinds:
                summary.remark(
                    f"{what}: {measure.year_type} in the dictionary, "
                    f"{indicator['period_kind_id']} here"
                )
