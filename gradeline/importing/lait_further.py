"""Take over the measures of the interactive tool (LAIT) that only its publisher describes."""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from gradeline.facts.holdings import Holdings
from gradeline.importing.lait_dictionary import LaitMeasure
from gradeline.importing.lait_measures import (
    ODD_PERCENT,
    Content,
    Units,
    described,
    measure_id,
)
from gradeline.importing.lait_renamed import held_values, of_another_unit
from gradeline.importing.lait_rows import NO_NUMBER, LaitRow, keep, without_empty_ends
from gradeline.importing.observations import FURTHER, ImportedFigure, Key, merge
from gradeline.importing.periods import Existence
from gradeline.importing.plausible import Doubts
from gradeline.importing.releases import release_of
from gradeline.importing.summary import Change, Summary, some
from gradeline.importing.values import end_year, years_long

Row = dict[str, str]
MEASURES = "published_measure"


@dataclass
class _Read:
    """The figures of one measure, by the id of the measure, and what of them cannot be used."""

    figures: dict[Key, ImportedFigure] = field(default_factory=dict)
    contradicted: set[Key] = field(default_factory=set)
    lengths: set[int] = field(default_factory=set)
    words: list[str] = field(default_factory=list)

    @property
    def content(self) -> Content:
        """Return what the rule about what can be held goes by; a few odd cells are no reason."""
        values = [each.value.number for each in self.figures.values() if each.value.number]
        few = ODD_PERCENT * len(values) / 100
        return Content(
            frozenset(self.lengths),
            values,
            self.words if len(self.words) > few else (),
            len(self.contradicted) if len(self.contradicted) > few else 0,
        )


def take_further(
    holdings: Holdings,
    source_id: str,
    month: str,
    measures: dict[str, LaitMeasure],
    rows: dict[str, list[LaitRow]],
    mapped: dict[str, list[str]],
    takes_doubtful: bool,
    summary: Summary,
    not_now: Set[str] = frozenset(),
) -> None:
    """Describe every measure of the dictionary, and take the figures of those not `mapped`.

    Nothing is done with those `not_now`, whose figures were refused.

    A measure that is mapped by now, or named as the same as an indicator, is no longer held here.
    One whose figures cannot be held is told, with the reason in its row.
    """
    units = Units(holdings.rows("publisher_synonym"))
    curated = {name.lower() for name in mapped}
    before = _by_present_name(holdings.rows(MEASURES), measures, curated, summary)
    taken = {row["indicator_id"] for row in (*holdings.rows("indicator"), *before.values())}
    labels = {row["label"].lower() for row in holdings.rows("indicator")}
    listed = {name.lower() for name in measures}
    labels |= {row["label"].lower() for name, row in before.items() if name not in listed}
    held_ids = {row["indicator_id"] for row in holdings.rows(FURTHER)}
    values = held_values(holdings, FURTHER)
    empty: list[str] = []
    now: dict[str, Row] = {}
    figures: list[ImportedFigure] = []
    spelled = {name.lower(): name for name in rows}
    for name, measure in measures.items():
        if not measure.label or name in not_now:
            continue
        own = before.get(name.lower(), {})
        key = own.get("indicator_id") or measure_id(name, taken)
        taken.add(key)
        of_measure = rows.get(spelled.get(name.lower(), name), ())
        read = _read(key, name, of_measure)
        is_curated = name.lower() in curated or bool(own.get("same_as"))
        if not of_measure and (key in held_ids or (is_curated and own)):
            now[name.lower()] = own
            labels.add(own["label"].lower())
            if not is_curated:
                empty.append(own["measure"])
            continue
        row = {"indicator_id": key, "measure": name, "same_as": own.get("same_as", "")}
        row |= described(measure, read.content, units)
        if row["label"].lower() in labels:
            row["label"] += f" ({name})"
        labels.add(row["label"].lower())
        row["release_id"] = own.get("release_id") or _release(
            holdings, source_id, measure, read, row["period_kind_id"]
        )
        other_unit = of_another_unit(own, row["unit"], measure.axis, read.figures.values(), values)
        if is_curated:
            is_told = row["unit"] and row["period_kind_id"]
            row["why_not"] = "" if is_told else row["why_not"]
            row["release_id"] = ""
        elif key in held_ids and (other_unit or row["why_not"]):
            why = other_unit or row["why_not"] + _unit_to_add(measure, row)
            summary.miss(f"measure {name}: {why} What is held of it stays")
            row = own
        elif row["why_not"]:
            told = f"{name}: {row['why_not']}{_unit_to_add(measure, row)}"
            summary.leave_out("measures whose figures cannot be held", told)
        else:
            figures += _usable(name, read, summary)
        now[name.lower()] = row
        _tell_described(name, own, row, summary)
    for name, row in before.items():
        if name not in now:
            now[name] = row
            if row["indicator_id"] in held_ids:
                summary.remark(
                    f"measure {row['measure']} is no longer in the dictionary; if it is there "
                    "under another name and title, put that name into published_measure.csv and "
                    "import it again"
                )
    if empty:
        summary.miss(
            f"no row of {len(empty)} of the measures held ({some(empty)}); what is held of them "
            "stays"
        )
    described_now = sorted(
        now.values(), key=lambda row: (row["topic"], row["label"], row["measure"])
    )
    holdings.put(MEASURES, described_now)
    _drop_curated(holdings, now, curated, summary)
    dated = [row for row in described_now if row["period_kind_id"]]
    existence = Existence(holdings.rows("authority"), dated, holdings.rows("period_kind"))
    covered = [each for each in figures if existence.covers(*each.key)]
    doubts = Doubts(holdings, existence, month, FURTHER)
    kept = doubts.sift(_ends_cut(holdings, covered), takes_doubtful, summary)
    merge(holdings, source_id, kept, summary, FURTHER)


def _by_present_name(
    held: Sequence[Row], measures: dict[str, LaitMeasure], curated: Set[str], summary: Summary
) -> dict[str, Row]:
    """Return what is held of each measure by its short name of now, in lower case.

    One that the dictionary does not have under its name, but under its title, was renamed.
    """
    before = {row["measure"].lower(): row for row in held}
    present = {name.lower() for name in measures}
    gone = {row["label"].lower(): name for name, row in before.items() if name not in present}
    for name, measure in measures.items():
        old = gone.get(measure.label.lower())
        is_mapped_by_old = old in curated and name.lower() not in curated
        if old is None or name.lower() in before or is_mapped_by_old:
            continue
        summary.remark(
            f"measure {before[old]['measure']} is called {name} now, as its title says: "
            f"held as {before[old]['indicator_id']} as before"
        )
        before[name.lower()] = before.pop(old)
        del gone[measure.label.lower()]
    return before


def _unit_to_add(measure: LaitMeasure, row: Row) -> str:
    """Say what to add where a unit is not known."""
    if row["unit"]:
        return ""
    axis = measure.axis or "nothing"
    return f" Add lait,unit,OUR UNIT,{axis} to publisher_synonym.csv."


def _release(
    holdings: Holdings, source_id: str, measure: LaitMeasure, read: _Read, period_kind_id: str
) -> str:
    """Return the release by which figures of a measure come out; nothing where it is not told."""
    years = [figure.year for figure in read.figures.values() if figure.value.number]
    ends = {row["period_kind_id"]: int(row["end_month"]) for row in holdings.rows("period_kind")}
    if not years or period_kind_id not in ends:
        return ""
    return release_of(holdings, source_id, measure, max(years), ends[period_kind_id])


def _tell_described(name: str, before: Row, now: Row, summary: Summary) -> None:
    """Count a measure that is new, and tell what its publisher says otherwise than before."""
    if not before:
        summary.count("added")
    for column in before:
        if before[column] != now[column]:
            what = f"measure {name}, {column}"
            summary.change(Change(what, before[column] or "nothing", now[column] or "nothing"))


def _read(key: str, name: str, rows: Sequence[LaitRow]) -> _Read:
    """Return the figures of the rows of a measure; a period without any value is none of it."""
    read = _Read()
    ignored = Summary("")
    for row in rows:
        year, length = end_year(row.years), years_long(row.years)
        if row.value is None:
            read.words.append(row.cell)
        if year is None or length is None or row.value is None or row.authority is None:
            continue
        if row.value.number:
            read.lengths.add(length)
        where = row.where(name)
        figure = ImportedFigure(key, row.authority, year, row.value, place=where)
        keep(read.figures, read.contradicted, figure, where, ignored)
    return read


def _usable(name: str, read: _Read, summary: Summary) -> list[ImportedFigure]:
    for word in read.words:
        summary.leave_out(NO_NUMBER, f"{word!r}, measure {name}")
    return [figure for key, figure in read.figures.items() if key not in read.contradicted]


def _ends_cut(holdings: Holdings, figures: list[ImportedFigure]) -> list[ImportedFigure]:
    held = {
        (row["indicator_id"], row["authority_id"], int(row["year"]))
        for row in holdings.rows(FURTHER)
    }
    return list(without_empty_ends(figures, held))


def _drop_curated(
    holdings: Holdings, now: dict[str, Row], curated: set[str], summary: Summary
) -> None:
    """Take the figures of measures out that are those of an indicator by now."""
    gone = {row["indicator_id"] for name, row in now.items() if name in curated or row["same_as"]}
    dropped: dict[str, int] = defaultdict(int)
    kept = []
    for row in holdings.rows(FURTHER):
        if row["indicator_id"] in gone:
            dropped[row["indicator_id"]] += 1
        else:
            kept.append(row)
    for key, count in dropped.items():
        summary.count("changed", count)
        summary.remark(f"{key}: {count} figures are those of an indicator by now, and held there")
    if dropped:
        holdings.put(FURTHER, kept)
