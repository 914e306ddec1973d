"""Sentences that compare where authorities stand: the answer that leads Side by side.

The rows are those of the queries in `queries/side_by_side/`: `grades` of latest_grades, `reports`
of last_inspection, `in_force` and areas of in_force.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gradeline.queries.side_by_side import InForceRow, LastInspectionRow, LatestGradesRow
from gradeline.words.dates import AGO, EARLIER, partial, published_ago, small_number
from gradeline.words.evidence import SECOND_HAND, second_hand
from gradeline.words.joining import joined, lower_first

TWO_YEARS = 24
MOST_NAMED = 5
# With more authorities the answer gives numbers, not areas.
MOST_IN_FULL = 3
Held = dict[str, list[InForceRow]]
Reports = Sequence[LastInspectionRow]


@dataclass(frozen=True, slots=True)
class Verbs:
    """What is said of grades today, or of those of a day in the past."""

    holds: str
    hold: str
    has: str
    be: str
    ago: str


NOW = Verbs("holds", "hold", "has", "is", AGO)
THEN = Verbs("held", "held", "had", "was", EARLIER)


def verbs_of(past: str) -> Verbs:
    """Return how grades are told of a day in the past, or of today where `past` is empty."""
    return THEN if past else NOW


def position(
    grades: Sequence[LatestGradesRow],
    reports: Reports,
    in_force: Iterable[InForceRow],
    names: dict[str, str],
    verbs: Verbs = NOW,
) -> list[str]:
    """Say in a few sentences where the authorities stand; `names` maps their ids to names."""
    if not reports:
        return ["No graded inspection is known to have been published by this day."]
    held = _by_authority(reports, in_force)
    return [
        *_missing(reports, names),
        *_found(held, reports, names, verbs),
        *_partly_held(reports, names),
        *_second_hand(held, names),
        *_without_overall(grades, reports, names, verbs),
        *_age(reports, names, verbs),
    ]


def finding(
    reports: Reports,
    in_force: Iterable[InForceRow],
    names: dict[str, str],
    verbs: Verbs = NOW,
) -> str:
    """Say in one sentence where those stand of whom a graded inspection is known.

    Of one alone it says what was found overall, where there is such a grade, and no more.
    """
    if not reports:
        return "No graded inspection is known to have been published by this day."
    held = _by_authority(reports, in_force)
    first = reports[0]
    if len(reports) == 1 and any(area.is_overall for area in held[first.authority_id]):
        return f"{_opening(first, held[first.authority_id], names)}."
    return _found(held, reports, names, verbs)[0]


def _by_authority(reports: Reports, in_force: Iterable[InForceRow]) -> Held:
    held: Held = {row.authority_id: [] for row in reports}
    for area in in_force:
        held[area.authority_id].append(area)
    return held


def _found(held: Held, reports: Reports, names: dict[str, str], verbs: Verbs) -> list[str]:
    """Say what the latest inspections found, the comparison first."""
    if len(reports) == 1:
        return _alone(reports[0], held[reports[0].authority_id], names, verbs)
    return [*_highest(held, reports, names, verbs), *_extremes(held, reports, names, verbs)]


def _missing(reports: Reports, names: dict[str, str]) -> list[str]:
    found = {row.authority_id for row in reports}
    missing = [name for key, name in names.items() if key not in found]
    if not missing:
        return []
    either = joined(missing, "or")
    return [f"No graded inspection of {either} is known to have been published by this day."]


def _partly_held(reports: Reports, names: dict[str, str]) -> list[str]:
    """Say of how many grades of an inspection some are not held; alike ones are told together."""
    alike: dict[tuple[int, int], list[str]] = {}
    for row in reports:
        if not _is_whole(row):
            counts = (row.area_count, row.held_count)
            alike.setdefault(counts, []).append(names[row.authority_id])
    return [_held_of(counts, owners) for counts, owners in alike.items()]


def _held_of(counts: tuple[int, int], owners: list[str]) -> str:
    area_count, held_count = counts
    held = f"{small_number(held_count)} {'is' if held_count == 1 else 'are'} held"
    of = f"Of the {small_number(area_count)} grades that"
    if len(owners) == 1:
        return f"{of} {owners[0]}'s latest inspection could give, {held}."
    return f"{of} the latest inspections of {joined(owners)} could each give, {held}."


def _second_hand(held: Held, names: dict[str, str]) -> list[str]:
    """Say whose grades, or some of them, are known from other documents than their report."""
    alike: dict[tuple[str, str], list[str]] = {}
    for authority, areas in held.items():
        known = second_hand(area.evidence for area in areas)
        if known:
            every = all(area.evidence in SECOND_HAND for area in areas)
            alike.setdefault(("All" if every else "Some", known), []).append(names[authority])
    return [
        f"{some} grades held of {_latest_of(owners)} are {known}."
        for (some, known), owners in alike.items()
    ]


def _latest_of(owners: list[str]) -> str:
    if len(owners) == 1:
        return f"{owners[0]}'s latest inspection"
    return f"the latest inspections of {joined(owners)}"


def _is_whole(row: LastInspectionRow) -> bool:
    """Say of an inspection whether all grades that its framework gives are held."""
    return row.held_count >= row.area_count


def _area(row: InForceRow) -> str:
    """Return the name of an area for use in a list; one with a comma in it stands in quotes."""
    name = lower_first(row.name)
    quoted = f"“{name}”" if "," in name else name
    return quoted + (f" ({lower_first(row.strand)})" if row.strand else "")


def _alone(
    row: LastInspectionRow, own: list[InForceRow], names: dict[str, str], verbs: Verbs
) -> list[str]:
    """Say what the latest inspection of the only authority that has one found."""
    opening = _opening(row, own, names)
    by_grade: dict[tuple[int, str], list[str]] = {}
    for area in own:
        if not area.is_overall:
            by_grade.setdefault((area.grade_rank, area.grade_label), []).append(_area(area))
    parts = [
        f"{label} in {_areas(areas, is_extreme=rank in (1, row.grade_count))}"
        for (rank, label), areas in sorted(by_grade.items())
    ]
    sentences = [opening + (f": {'; '.join(parts)}." if parts else ".")]
    none = [label for label, ends in _extremes_of([row]).items() if not _at(ends, row, own)]
    if none and _is_whole(row):
        sentences.append(f"None of its grades {verbs.be} {joined(none, 'or')}.")
    return sentences


def _opening(row: LastInspectionRow, own: list[InForceRow], names: dict[str, str]) -> str:
    """Say what the latest inspection of an authority was, and what it found overall."""
    published = f", published {partial(row.published)}" if row.published else ""
    opening = f"{names[row.authority_id]}'s latest graded inspection ({row.kind}{published})"
    overall = [area for area in own if area.is_overall]
    if row.overall_label:
        opening += f" found it {row.overall_label} overall"
    elif overall:
        strands = [
            f"{area.grade_label} for {lower_first(area.strand or area.name)}" for area in overall
        ]
        opening += f" found overall effectiveness {joined(strands)}"
    else:
        opening += " graded its areas"
    return opening


def _at(
    ends: set[tuple[int, int]], row: LastInspectionRow, areas: list[InForceRow]
) -> list[InForceRow]:
    """Return the areas of an inspection whose grade is at an end of its scale; see _extremes_of."""
    return [area for area in areas if (area.grade_rank, row.grade_count) in ends]


def _areas(areas: list[str], *, is_extreme: bool) -> str:
    """Name areas; of a grade between the best and the worst only where they are few."""
    if is_extreme or len(areas) <= MOST_NAMED:
        return joined(areas)
    return f"{small_number(len(areas))} areas"


def _highest(held: Held, reports: Reports, names: dict[str, str], verbs: Verbs) -> list[str]:
    """Compare the areas for which every authority has a grade; one overall grade is no area."""
    if len({row.framework_id for row in reports}) > 1:
        under: dict[str, list[str]] = {}
        for row in reports:
            under.setdefault(row.period, []).append(names[row.authority_id])
        told = "; ".join(f"{period}: {joined(owners)}" for period, owners in under.items())
        return [f"Their latest inspections were under different frameworks ({told})."]
    has_overall = any(row.overall_label for row in reports)
    ranks: dict[str, dict[str, int]] = {}
    for authority, areas in held.items():
        for area in areas:
            if not (has_overall and area.is_overall):
                ranks.setdefault(area.area_id, {})[authority] = area.grade_rank
    best = [
        {authority for authority, rank in own.items() if rank == min(own.values())}
        for own in ranks.values()
        if len(own) == len(reports)
    ]
    if not best:
        return [_no_area(_best_overall(held, reports), reports, names, verbs)]
    everyone = _everyone(len(reports))
    whole = all(_is_whole(row) for row in reports)
    limits = "" if whole else f" for which the grades of {everyone} are held"
    overall = _best_overall(held, reports) if whole else set()
    among = {row.authority_id: names[row.authority_id] for row in reports}
    compared = _of_two if len(among) == 2 else _of_many
    return [compared(best, limits, among, overall, verbs)]


def _best_overall(held: Held, reports: Reports) -> set[str]:
    """Return who holds the highest overall grade; nobody where not all have one."""
    ranks = {
        row.authority_id: area.grade_rank
        for row in reports
        if row.overall_label
        for area in held[row.authority_id]
        if area.is_overall
    }
    if len(ranks) < len(reports):
        return set()
    return {authority for authority, rank in ranks.items() if rank == min(ranks.values())}


def _overall(
    overall: set[str], leaders: Iterable[str], among: dict[str, str], verbs: Verbs
) -> tuple[str, str]:
    """Say what begins and what ends a sentence on areas, so that it tells of overall grades too.

    `overall` are those with the highest overall grade, `leaders` those whom the sentence names.
    """
    if not overall:
        return "", ""
    if overall == set(leaders):
        return "overall and ", ""
    if len(overall) == len(among):
        return "", f"; overall {_everyone(len(among))} {verbs.hold} the same"
    owners = joined([name for key, name in among.items() if key in overall])
    hold = verbs.holds if len(overall) == 1 else verbs.hold
    return "", f"; overall {owners} {hold} the {_degree(len(among))}"


def _everyone(count: int) -> str:
    return "both" if count == 2 else f"all {small_number(count)}"


def _degree(count: int) -> str:
    return "higher" if count == 2 else "highest"


def _no_area(overall: set[str], reports: Reports, names: dict[str, str], verbs: Verbs) -> str:
    """Say that no area was graded in all latest inspections, and who is highest `overall`."""
    everyone = _everyone(len(reports))
    none = f"area has a grade held from {everyone} latest inspections."
    if not overall:
        return f"No {none}"
    none = f"no other {none}"
    if len(overall) == len(reports):
        return f"{everyone.capitalize()} {verbs.hold} the same overall grade; {none}"
    owners = joined([names[row.authority_id] for row in reports if row.authority_id in overall])
    count, degree = small_number(len(reports)), _degree(len(reports))
    hold = verbs.holds if len(overall) == 1 else verbs.hold
    return f"{owners} {hold} the {degree} overall grade of the {count}; {none}"


def _of_two(
    best: list[set[str]], limits: str, among: dict[str, str], overall: set[str], verbs: Verbs
) -> str:
    """Say who of two holds the higher grade, where `best` has who does in each area."""
    tied = sum(len(own) == 2 for own in best)
    if tied == len(best):
        first, last = _overall(overall, among, among, verbs)
        each = _each(len(best), limits)
        return f"Both {verbs.hold} the same grade as each other {first}in {each}{last}."
    counts = {key: sum(own == {key} for own in best) for key in among}
    (key, count), *others = [each for each in counts.items() if each[1]]
    name = among[key]
    if count == len(best):
        first, last = _overall(overall, [key], among, verbs)
        each = _each(count, limits)
        return f"{name} {verbs.holds} the higher grade of the two {first}in {each}{last}."
    _, last = _overall(overall, [], among, verbs)
    sentence = (
        f"{name} {verbs.holds} the higher grade of the two in {small_number(count)} of the"
        f" {small_number(len(best))} areas{limits}"
    )
    sentence += "".join(f", {among[other]} in {small_number(number)}" for other, number in others)
    return (
        sentence
        + (f"; in {small_number(tied)} both {verbs.hold} the same" if tied else "")
        + f"{last}."
    )


def _of_many(
    best: list[set[str]], limits: str, among: dict[str, str], overall: set[str], verbs: Verbs
) -> str:
    """Say who of three or more holds the highest grade, where `best` has who does in each area."""
    number = small_number(len(among))
    each = _each(len(best), limits)
    ahead = [key for key in among if all(key in own for own in best)]
    leaders = [among[key] for key in ahead]
    first, last = _overall(overall, ahead, among, verbs)
    if len(leaders) == len(among):
        return f"All {number} {verbs.hold} the same grade as each other {first}in {each}{last}."
    if not leaders:
        return f"None of the {number} {verbs.holds} the highest grade in {each}."
    tied = sum(len(own) > len(leaders) for own in best)
    shared = f", jointly with another in {small_number(tied)} of them" if tied else ""
    if len(leaders) > 1:
        return (
            f"{joined(leaders)} {verbs.hold} the same grades, the highest of the {number},"
            f" {first}in {each}{shared}{last}."
        )
    return (
        f"{leaders[0]} {verbs.holds} the highest grade of the {number}"
        f" {first}in {each}{shared}{last}."
    )


def _each(count: int, limits: str) -> str:
    """Say in how many areas: all four areas, both areas, the one area."""
    if count == 1:
        return f"the one area{limits}"
    if count == 2:
        return f"both areas{limits}"
    return f"all {small_number(count)} areas{limits}"


def _extremes(held: Held, reports: Reports, names: dict[str, str], verbs: Verbs) -> list[str]:
    """Name every grade of the best and of the worst level, or say that there is none."""
    sentences, absent = [], []
    for label, ends in _extremes_of(reports).items():
        found = {
            row.authority_id: own
            for row in reports
            if (own := _at(ends, row, held[row.authority_id]))
        }
        if len(reports) <= MOST_IN_FULL:
            sentences += _owners(label, found, reports, names, verbs)
        else:
            sentences += _owners_in_short(label, found, reports, names, verbs)
        if not found:
            absent.append(label)
    if not absent:
        return sentences
    none = joined(absent, "or")
    if not all(_is_whole(row) for row in reports):
        return [
            *sentences,
            f"None of the grades held for their latest inspections {verbs.be} {none}.",
        ]
    nobody = "Neither" if len(reports) == 2 else "None"
    of_them = f"{nobody} of the {small_number(len(reports))}"
    return [*sentences, f"{of_them} {verbs.has} a grade of {none} in its latest inspection."]


def _extremes_of(reports: Reports) -> dict[str, set[tuple[int, int]]]:
    """Return the best and the worst grades of the scales of inspections, the best first.

    Each label has its ranks with the number of grades of the scale: a rank alone says nothing.
    """
    ends: dict[str, set[tuple[int, int]]] = {}
    for row in reports:
        ends.setdefault(row.best_label, set()).add((1, row.grade_count))
    for row in reports:
        ends.setdefault(row.worst_label, set()).add((row.grade_count, row.grade_count))
    return ends


def _owners(
    label: str, found: Held, reports: Reports, names: dict[str, str], verbs: Verbs
) -> list[str]:
    """Say who has grades of one level, in which areas, and whether nobody else has."""
    only = len(found) == 1 and all(_is_whole(row) for row in reports)
    sentences = []
    for row in reports:
        areas = [_area(area) for area in found.get(row.authority_id, [])]
        if not areas:
            continue
        grades = f"{label} grade" + ("s" if len(areas) > 1 else "")
        if only:
            owned = f"the only {grades} of the {small_number(len(reports))}"
        else:
            owned = f"{small_number(len(areas))} {grades}"
        if not _is_whole(row):
            owned += " among those held"
        dated = f" (published {partial(row.published)})" if row.published else ""
        sentences.append(f"{names[row.authority_id]} {verbs.has} {owned}: {joined(areas)}{dated}.")
    return sentences


def _owners_in_short(
    label: str, found: Held, reports: Reports, names: dict[str, str], verbs: Verbs
) -> list[str]:
    """Say how many grades of one level each has, of those who have any."""
    if not found:
        return []
    (first, areas), *others = found.items()
    held = "" if all(_is_whole(row) for row in reports) else " among those held"
    grades = f"{label} grade{'s' if len(areas) > 1 else ''}{held}"
    told = [
        f"{names[first]} {verbs.has} {small_number(len(areas))} {grades}",
        *(f"{names[key]} {small_number(len(own))}" for key, own in others),
    ]
    return [f"{joined(told)}."]


def _without_overall(
    grades: Sequence[LatestGradesRow], reports: Reports, names: dict[str, str], verbs: Verbs
) -> list[str]:
    sentences = []
    for row in reports:
        if row.has_overall:
            continue
        name = names[row.authority_id]
        sentence = f"{name}'s latest inspection gave no overall grade, as there no longer is one"
        old = [
            grade
            for grade in grades
            if grade.authority_id == row.authority_id and grade.theme_id == "overall"
        ]
        if old:
            labels = joined(
                [f"{each.grade_label}{f' ({each.scope})' if each.scope else ''}" for each in old]
            )
            age = published_ago(old[0].published, old[0].months_since, verbs.ago)
            sentence += f"; its last, {labels}, was {age}"
        sentences.append(sentence + ".")
    return sentences


def _age(reports: Reports, names: dict[str, str], verbs: Verbs) -> list[str]:
    ages = [row.months_since_publication for row in reports]
    if len(reports) == 1:
        (row,) = reports
        if row.months_since_publication is None and row.published:
            return []
        age = published_ago(row.published, row.months_since_publication, verbs.ago)
        return [f"Its report was {age}."]
    old = [age for age in ages if age is not None and age >= TWO_YEARS]
    if len(old) == len(reports):
        everyone = _everyone(len(reports)).capitalize()
        span = small_number(min(old) // 12)
        return [f"{everyone} reports were published at least {span} years {verbs.ago}."]
    days = sorted(row.published for row in reports if row.published)
    if len(reports) > MOST_IN_FULL and len(days) == len(reports):
        return [f"The reports were published from {partial(days[0])} to {partial(days[-1])}."]
    dated = [
        f"{names[row.authority_id]}'s was "
        f"{published_ago(row.published, row.months_since_publication, verbs.ago)}"
        for row in reports
    ]
    return [f"Of the reports, {joined(dated)}."]
