"""Import a tidy CSV of Explore Education Statistics (EES) of DfE."""

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from gradeline.facts.dates import is_partial_date
from gradeline.facts.holdings import Holdings
from gradeline.importing.area_codes import Areas
from gradeline.importing.ees_expected import Expected, Wanted
from gradeline.importing.observations import ImportedFigure, Key, merge
from gradeline.importing.periods import Existence
from gradeline.importing.plausible import Doubts
from gradeline.importing.sources import add_source, put_series
from gradeline.importing.summary import Summary, closest
from gradeline.importing.synonyms import Synonyms
from gradeline.importing.tables import table_columns, table_rows
from gradeline.importing.unusable import UnusableFile
from gradeline.importing.values import Value, end_year, read_value, share
from gradeline.words.dates import partial

NEEDED = ("time_period", "geographic_level")
CODES = {
    "national": ("country_code",),
    "regional": ("region_code",),
    "local authority": ("new_la_code", "old_la_code"),
}
NAMES = {"national": "country_name", "regional": "region_name", "local authority": "la_name"}
AMBIGUOUS = (
    "a second value for the same area and year: a filter is missing, so that no figure of the "
    "column is taken"
)
TWICE = "the same row twice with different values, of which neither is taken"
RENAMED = (
    "If what is missing stands in the file under another name, add ees,column,THE NAME,THE NEW "
    "NAME or ees,value,THE NAME,THE NEW NAME to publisher_synonym.csv and import it again."
)
ADDRESS = "https://explore-education-statistics.service.gov.uk/"


def import_ees(
    holdings: Holdings,
    path: Path,
    published: str,
    extra: Sequence[str] = (),
    takes_doubtful: bool = False,
) -> Summary:
    """Take the columns that publisher_name.csv maps, or `extra` names, over for every area held.

    `published` is the day or month of the release, YYYY-MM-DD or YYYY-MM. Each of `extra` is
    `column=indicator` or `column=indicator;filter=value`. Figures in doubt, as
    `gradeline.importing.plausible` has them, are left out unless they are to be taken. Raises
    UnusableFile.
    """
    synonyms = Synonyms(holdings.rows("publisher_synonym"), "ees")
    given = table_columns(path)
    structure = _structure(path, given, synonyms)
    if not (published.startswith("20") and "-" in published and is_partial_date(published)):
        raise UnusableFile(
            path, repr(published), "the day of the release as --published YYYY-MM-DD"
        )
    source_id = f"ees-{_slug(path.stem)}-{published}"
    summary = Summary(f"EES file of {partial(published)}: {path.name}", to_mend=RENAMED)
    mapped = synonyms.spelled(_mapped(holdings, path, extra), given)
    wanted = _usable(holdings, path, given, mapped, set(structure.values()), summary)
    expected = Expected(given, mapped, synonyms.values)
    existence = Existence(
        holdings.rows("authority"), holdings.rows("indicator"), holdings.rows("period_kind")
    )
    figures = _figures(holdings, path, given, structure, wanted, expected, existence, summary)
    for sentence in expected.missing({figure.indicator_id for figure in figures}):
        summary.miss(sentence)
    for indicator in expected.elsewhere():
        summary.leave_out("mapped to a wider pattern of names, and not in this file", indicator)
    if not figures:
        found = f"no figure that can be taken: {summary.why}"
        raise UnusableFile(path, found, "figures of areas held, columns and filters as mapped")
    add_source(
        holdings,
        source_id,
        title=f"Explore Education Statistics, file {path.stem} of {partial(published)}",
        short_title=f"EES, {path.stem}, {partial(published)}",
        publisher="Department for Education",
        published=published,
        address=ADDRESS,
        path=path,
    )
    doubts = Doubts(holdings, existence, published)
    if takes_doubtful:
        summary.doubtful_are = "taken as asked"
    met = merge(holdings, source_id, doubts.sift(figures, takes_doubtful, summary), summary)
    locators = {
        each.indicator_id: f"column {each.column}"
        + "".join(f", {name} {value}" for name, value in each.filters)
        for each in wanted
        if each.indicator_id in met
    }
    methods = {
        each.indicator_id: f"column {each.column} in per cent of column {each.share_of}"
        for each in wanted
        if each.indicator_id in met and each.share_of
    }
    put_series(holdings, source_id, locators, {}, methods)
    return summary


def _slug(stem: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")


def _structure(path: Path, given: list[str], synonyms: Synonyms) -> dict[str, str]:
    """Return the columns that every tidy file has, by our name for each, as the file spells them.

    Without any code of authorities none could be told. Raises UnusableFile.
    """
    names = [*NEEDED, *sum(CODES.values(), ()), *NAMES.values()]
    found = {name: synonyms.column(name, given) for name in names}
    codes = CODES["local authority"]
    lacking = [name for name in NEEDED if found[name] is None]
    if not any(found[name] for name in codes):
        lacking.append(codes[0])
    if lacking:
        synonyms.columns(path, (*NEEDED, codes[0]), given)
    return {name: spelled for name, spelled in found.items() if spelled is not None}


def _mapped(holdings: Holdings, path: Path, extra: Sequence[str]) -> list[Wanted]:
    """Return what the command names of the file, and what publisher_name.csv maps to its name."""
    known = {row["indicator_id"] for row in holdings.rows("indicator")}
    asked = [_asked(path, text) for text in extra]
    for each in asked:
        if each.indicator_id not in known:
            expected = "an indicator of indicator.csv; describe a new one there first"
            raise UnusableFile(path, repr(each.indicator_id), expected, "--series")
    mapped = [
        Wanted(
            row["item"],
            _filters(row["filters"]),
            row["indicator_id"],
            f"position {row['position']} of publisher_name.csv",
            row["file_pattern"].lower(),
            row["share_of"],
        )
        for row in holdings.rows("publisher_name")
        if row["publisher"] == "ees" and fnmatchcase(path.stem.lower(), row["file_pattern"].lower())
    ]
    return [*asked, *mapped]


def _usable(
    holdings: Holdings,
    path: Path,
    given: list[str],
    mapped: Sequence[Wanted],
    structural: set[str],
    summary: Summary,
) -> list[Wanted]:
    """Return what is mapped and has its columns in the file; the rest is told, either way."""
    usable = []
    for each in mapped:
        missing = [name for name in each.needed if name not in given]
        if missing:
            what = f"{each.indicator_id} needs {', '.join(missing)}"
            summary.leave_out("mapped columns that the file does not have", what)
        else:
            usable.append(each)
    if not usable:
        raise _unmapped(holdings, path, given, mapped)
    used = {each.column for each in usable} | {each.share_of for each in usable}
    filters = {name for each in usable for name, _ in each.filters}
    for name in given:
        is_known = name in used | filters | structural or name.lower() == "time_identifier"
        if name and not is_known:
            summary.leave_out("columns that no indicator is mapped to", name)
    return usable


def _unmapped(
    holdings: Holdings, path: Path, given: list[str], mapped: Sequence[Wanted]
) -> UnusableFile:
    """Return what is wrong with a file of which no column can be taken, and what to add."""
    if not mapped:
        patterns = {
            row["file_pattern"]
            for row in holdings.rows("publisher_name")
            if row["publisher"] == "ees"
        }
        expected = (
            "a name that a file_pattern of publisher_name.csv fits, such as "
            f"{closest(path.stem, patterns)}: rename the file, add rows there, or say --series "
            f"COLUMN=INDICATOR; the file has {', '.join(given)}"
        )
        return UnusableFile(path, "a name of a file that is not mapped", expected)
    lacking = list(
        dict.fromkeys(name for each in mapped for name in each.needed if name not in given)
    )
    expected = (
        "the columns that publisher_name.csv maps to this file; one that has another name now "
        f"needs a row in publisher_synonym.csv: ees,column,{lacking[0]},THE NEW NAME; "
        f"the file has {', '.join(given)}"
    )
    return UnusableFile(path, f"no column {', '.join(lacking)}", expected)


def _asked(path: Path, text: str) -> Wanted:
    head, *filters = text.split(";")
    column, _, indicator = head.partition("=")
    if not column or not indicator or not all("=" in each for each in filters):
        expected = "COLUMN=INDICATOR or COLUMN=INDICATOR;FILTER=VALUE"
        raise UnusableFile(path, repr(text), expected, "--series")
    return Wanted(column, _filters(";".join(filters)), indicator, "--series")


def _filters(text: str) -> tuple[tuple[str, str], ...]:
    parts = (each.partition("=") for each in text.split(";") if each)
    return tuple((name, value) for name, _, value in parts)


def _figures(
    holdings: Holdings,
    path: Path,
    given: list[str],
    structure: dict[str, str],
    wanted: list[Wanted],
    expected: Expected,
    existence: Existence,
    summary: Summary,
) -> list[ImportedFigure]:
    areas = Areas(holdings)
    found = _Found(summary)
    places: dict[tuple[tuple[str, ...], str], str | None] = {}
    line = 1
    for line, cells in table_rows(path, given):
        row = dict(zip(given, ((cell or "").strip() for cell in cells), strict=True))
        own = {name: row[spelled] for name, spelled in structure.items()}
        level = own["geographic_level"].lower()
        if level not in CODES:
            summary.leave_out("rows of another geographic level", own["geographic_level"])
            continue
        year = end_year(own["time_period"])
        fitting = expected.see(row, year, level, wanted) if year else []
        place = tuple(own.get(name, "") for name in CODES[level]), own.get(NAMES[level], "")
        if place not in places:
            places[place] = areas.find(list(place[0]), place[1], summary)
        authority = places[place]
        if authority is None:
            continue
        if year is None:
            what = f"{own['time_period']!r}, row {line}"
            summary.leave_out("not a period from 1990 on", what)
            continue
        for each in fitting:
            where = f"row {line}, column {each.column}"
            value = _value(each, row)
            if value is None:
                both = " and ".join(repr(row[name]) for name in each.read)
                summary.leave_out("neither a number nor a known symbol", f"{both} at {where}")
            elif existence.covers(each.indicator_id, authority, year):
                status = "derived" if each.share_of and value.number else "published"
                figure = ImportedFigure(each.indicator_id, authority, year, value, status, where)
                found.keep(figure, row, line, each.column)
            elif value.number:
                summary.leave_out("a figure of when the authority did not exist", where)
    if line == 1:
        expected_rows = "the file, downloaded whole"
        raise UnusableFile(path, "a header and no row below it", expected_rows)
    return _from_the_first_year(found.trusted())


def _value(wanted: Wanted, row: dict[str, str]) -> Value | None:
    """Return what a row holds of an indicator; None where a cell is no number and no symbol."""
    values = [read_value(row[name]) for name in wanted.read]
    part, whole = values[0], values[-1]
    if part is None or whole is None:
        return None
    return share(part, whole) if wanted.share_of else part


class _Found:
    """Keeps the figures of a file by what they are of, and where each stood.

    Two numbers for one area and year are of rows that differ in words, so that a filter is missing
    and the whole column is in doubt, or of the same row twice, so that only they are.
    """

    def __init__(self, summary: Summary) -> None:
        self._summary = summary
        self._kept: dict[Key, tuple[ImportedFigure, dict[str, str], int]] = {}
        self._unclear: set[str] = set()
        self._twice: set[Key] = set()

    def keep(self, figure: ImportedFigure, row: dict[str, str], line: int, column: str) -> None:
        """Keep a figure; tell it where another number is kept already."""
        before, earlier, first = self._kept.setdefault(figure.key, (figure, row, line))
        if not before.value.number:
            self._kept[figure.key] = figure, row, line
        elif figure.value.number and before.value != figure.value:
            where = f"row {line}, column {column}"
            names = _differing(earlier, row)
            if names:
                apart = ", ".join(f"{name} ({earlier[name]!r}, {row[name]!r})" for name in names)
                self._summary.leave_out(AMBIGUOUS, f"{where}, differs from row {first} in {apart}")
                self._unclear.add(figure.indicator_id)
            else:
                both = f"{before.value.number} in row {first}, {figure.value.number} in row {line}"
                self._summary.leave_out(TWICE, f"column {column}: {both}")
                self._twice.add(figure.key)

    def trusted(self) -> list[ImportedFigure]:
        """Return the figures that nothing contradicts."""
        return [
            figure
            for key, (figure, _, _) in self._kept.items()
            if figure.indicator_id not in self._unclear and key not in self._twice
        ]


def _from_the_first_year(figures: list[ImportedFigure]) -> list[ImportedFigure]:
    """Leave out the years before the first with a value, in which nobody counted this yet."""
    first: dict[str, int] = {}
    for figure in figures:
        if figure.value.number:
            first[figure.indicator_id] = min(
                figure.year, first.get(figure.indicator_id, figure.year)
            )
    return [
        figure for figure in figures if figure.year >= first.get(figure.indicator_id, figure.year)
    ]


def _differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Return the columns in which two rows differ in words, not in numbers alone."""
    return [
        name
        for name in one
        if one[name].lower() != other[name].lower()
        and (read_value(one[name]) is None or read_value(other[name]) is None)
    ]
