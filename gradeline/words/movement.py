"""Sentences that say which way grades moved, and what cannot be compared.

The rows are those of the queries in `queries/side_by_side/`: `grades` of latest_grades, `last` of
last_inspection.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from gradeline.queries.side_by_side import LastInspectionRow, LatestGradesRow, NotAlikeRow
from gradeline.words.dates import partial, small_number
from gradeline.words.evidence import second_hand
from gradeline.words.joining import joined, joined_themes, lower_first

SIGNS = {"up": "▲", "down": "▼", "none": "="}
BY_ITSELF = "by itself"
Others = dict[tuple[str, str, str | None], list[NotAlikeRow]]
FIRST = "no earlier grade held"
NONE_ALIKE = "no earlier grade to compare"
NONE_EARLIER = "No earlier grade is held for these themes."
NONE_BEFORE = "No grade of an earlier inspection can be compared with these like for like."
MOST_NAMED = 2
# How a judgement is told in one word that was not of the theme by itself.
IN_SHORT = {"merged": "joint", "broader": "broader", "narrower": "narrower", "related": "related"}


def direction_sign(movement_name: str) -> str:
    """Return the arrow that goes with a movement, or nothing where none can be said."""
    return SIGNS.get(movement_name, "")


def beside(not_alike: Iterable[NotAlikeRow]) -> Others:
    """Return the rows of `not_alike` by authority, theme and area of the grade they stand beside.

    Of a theme without a latest grade the area is None.
    """
    others: Others = {}
    for row in not_alike:
        others.setdefault((row.authority_id, row.theme_id, row.area_id), []).append(row)
    return others


def movement(grade: LatestGradesRow, others: Others) -> str:
    """Say which way one grade moved, and name what cannot be compared with it.

    `down from Good in 2015; jointly with children in care Good in 2019`.
    """
    if grade.movement == "first":
        return FIRST
    own = _beside(grade, others)
    if grade.movement == "not alike":
        return f"not comparable with {'; nor with '.join(_by_inspection(own))}{_other_scale(own)}"
    return "; ".join([_against(grade), *_between(own)])


def movement_of_newest(grade: LatestGradesRow, others: Others) -> str:
    """Say the same, and of grades that cannot be compared only the newest: there is little room."""
    newest = _beside(grade, others)[:1]
    return movement(grade, {(grade.authority_id, grade.theme_id, grade.area_id): newest})


def movement_in_short(grade: LatestGradesRow, others: Others) -> str:
    """Say which way one grade moved in as few words as there are: `▼ from RI in 2019`.

    Where no earlier grade is alike, the newest is told with what it was of: `RI in 2019 (joint)`.
    """
    sign = direction_sign(grade.movement)
    own = _beside(grade, others)
    between = f"; {_not_alike_in_short(own)}" if own and _is_told_in_short(own) else ""
    match grade.movement:
        case "up" | "down":
            return f"{sign} from {grade.compared_letter} in {grade.compared_year}{between}"
        case "none":
            return f"{sign} as in {grade.compared_year}{between}"
        case "first":
            return "first grade held"
        case _:
            return _not_alike_in_short(own) if own and _is_told_in_short(own) else "not comparable"


def moved(grades: Iterable[LatestGradesRow]) -> str:
    """Say which way the grades of an authority's last inspection moved, theme by theme.

    `Like for like: down from Good in 2019 for leadership; the same as in 2019 for adoption.` Empty
    where it gave none.
    """
    held = [row for row in grades if row.is_from_last_inspection]
    alike = [row for row in held if row.movement in SIGNS]
    others = [row for row in held if row.movement not in SIGNS]
    if not alike:
        is_first = all(row.movement == "first" for row in others)
        return (NONE_EARLIER if is_first else NONE_BEFORE) if others else ""
    found: dict[str, list[str]] = {}
    for row in sorted(alike, key=lambda row: row.theme_order):
        way = f"the {_against(row)}" if row.movement == "none" else _against(row)
        found.setdefault(way, []).append(_theme(row, held))
    if others:
        few = joined_themes([_theme(row, held) for row in others])
        many = f"the other {small_number(len(others))}"
        found[NONE_ALIKE] = [few if len(others) <= MOST_NAMED else many]
    told = "; ".join(f"{way} for {joined_themes(themes)}" for way, themes in found.items())
    return f"Like for like: {told}."


def moved_in_a_theme(grades: Sequence[LatestGradesRow]) -> str:
    """Say which way the grades of one theme moved that an inspection gave an authority.

    `down from Good in 2019`; strands that moved apart are told one by one. Empty without a grade.
    """
    ways = [_way(row) for row in grades]
    if len(set(ways)) < 2:
        return "".join(ways[:1])
    return joined(
        [
            f"{way} for {lower_first(row.strand or row.area_label)}"
            for way, row in zip(ways, grades, strict=True)
        ]
    )


def _way(row: LatestGradesRow) -> str:
    match row.movement:
        case "first":
            return FIRST
        case "none":
            return f"the {_against(row)}"
        case "up" | "down":
            return _against(row)
        case _:
            return NONE_ALIKE


def _theme(row: LatestGradesRow, held: Iterable[LatestGradesRow]) -> str:
    """Name the theme of a grade, with its strand where it has several."""
    is_split = sum(other.theme_id == row.theme_id for other in held) > 1
    strand = f" ({lower_first(row.strand or row.area_label)})" if is_split else ""
    return f"{row.theme.lower()}{strand}"


def _is_told_in_short(own: Sequence[NotAlikeRow]) -> bool:
    """Say whether the newest grade that is not alike is one, and a word tells what it was of."""
    newest = [row for row in own if row.inspected_year == own[0].inspected_year]
    return len(newest) == 1 and newest[0].match in IN_SHORT and not newest[0].other_grade_count


def _not_alike_in_short(own: Sequence[NotAlikeRow]) -> str:
    return f"{own[0].grade_letter} in {own[0].inspected_year} ({IN_SHORT[own[0].match]})"


def judged_in_short(grade: LatestGradesRow) -> str:
    """Say in a word how a grade was given, where that is not for the theme by itself."""
    return IN_SHORT.get(grade.match, "")


def _beside(grade: LatestGradesRow, others: Others) -> list[NotAlikeRow]:
    return others.get((grade.authority_id, grade.theme_id, grade.area_id), [])


def _against(grade: LatestGradesRow) -> str:
    known = _second_hand([grade.compared_evidence])
    if grade.movement == "none":
        return f"same grade as in {grade.compared_year}{known}"
    return f"{grade.movement} from {grade.compared_label} in {grade.compared_year}{known}"


def _between(others: Sequence[NotAlikeRow]) -> list[str]:
    """Name the grades between the two compared: joint ones as such, others by their inspection."""
    together = [row for row in others if row.match == "merged"]
    apart = [row for row in others if row.match != "merged"]
    return [
        f"{row.scope} {row.grade_label} in {row.inspected_year}{_second_hand([row.evidence])}"
        for row in together
    ] + _by_inspection(apart)


def _by_inspection(others: Iterable[NotAlikeRow]) -> list[str]:
    """Name judgements by inspection: `SIF 2015, of child protection only: Good`.

    Inspections of one framework that judged the same in a row are named together.
    """
    inspections = [list(own) for _, own in groupby(others, key=lambda row: row.inspection_id)]
    named = []
    for _, run in groupby(inspections, key=lambda own: (own[0].framework, own[0].scope, len(own))):
        several = list(run)
        together = len(several) > 1 and len(several[0]) == 1
        named += [_in_turn(several)] if together else [_named(own) for own in several]
    return named


def _named(own: list[NotAlikeRow]) -> str:
    grades = ", and ".join(f"{row.scope or BY_ITSELF}: {row.grade_label}" for row in own)
    known = _second_hand([row.evidence for row in own])
    return f"{own[0].framework} {own[0].inspected_year}, {grades}{known}"


def _other_scale(others: Sequence[NotAlikeRow]) -> str:
    """Say of how many grades scales are that have not as many as that of the latest grade."""
    counts = dict.fromkeys(row.other_grade_count for row in others)
    told = [small_number(count) for count in counts if count is not None]
    if not told:
        return ""
    whose = "some of their" if None in counts else "their"
    return f"; {whose} scales have {joined(told, 'or')} grades"


def _in_turn(inspections: list[list[NotAlikeRow]]) -> str:
    first = inspections[0][0]
    grades = [
        f"{row.grade_label} in {row.inspected_year}{_second_hand([row.evidence])}"
        for (row,) in inspections
    ]
    return f"{first.framework}, {first.scope or BY_ITSELF}: {joined(grades)}"


def _second_hand(evidence: Iterable[str | None]) -> str:
    known = second_hand(evidence)
    return f" ({known})" if known else ""


def judged_as(grade: LatestGradesRow) -> str:
    """Say what a grade was given for, where that is not the theme by itself; else nothing."""
    if not grade.scope:
        return ""
    return f"judged {grade.scope}" if grade.match == "merged" else grade.scope


def without_grade(others: Others, authority_id: str, theme_id: str) -> str:
    """Say that no grade is held for a theme and, where there are any, name those of parts of it."""
    parts = others.get((authority_id, theme_id, None), [])
    if not parts:
        return "No grade held"
    return f"No grade held for the theme itself; {'; '.join(_by_inspection(parts))}"


def recent_changes(
    grades: Sequence[LatestGradesRow],
    others: Others,
    last: Iterable[LastInspectionRow],
    names: dict[str, str],
) -> list[tuple[str, str]]:
    """Say what each authority's latest inspection changed, the newest first.

    Returns pairs of a heading (authority, kind and publication) and a sentence.
    """
    changes = []
    for row in sorted(last, key=lambda row: row.chart_date, reverse=True):
        own = [
            grade
            for grade in grades
            if grade.authority_id == row.authority_id and grade.is_from_last_inspection
        ]
        published = f"published {partial(row.published)}" if row.published else "publication"
        unknown = "" if row.published else " date not known"
        heading = f"{names[row.authority_id]}, {row.kind}, {published}{unknown}"
        changes.append((heading, _changed(own, others)))
    return changes


def _changed(own: list[LatestGradesRow], others: Others) -> str:
    said: dict[tuple[int, int], tuple[str, list[str]]] = {}
    for _, rows in groupby(own, key=lambda grade: grade.theme_id):
        strands = list(rows)
        for (order, verb), moved in groupby(strands, key=_verb):
            alike = list(moved)
            theme = _theme_of(alike, len(strands))
            aside = _aside([row for grade in alike for row in _beside(grade, others)])
            if alike[0].movement not in SIGNS:
                aside = ""
            said.setdefault(order, (verb, []))[1].append(theme + aside)
    parts = [f"{verb} {joined(themes)}" for _, (verb, themes) in sorted(said.items())]
    if not parts:
        return "None of its grades held here is for a theme."
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _verb(grade: LatestGradesRow) -> tuple[tuple[int, int], str]:
    """Return what is said of a movement and its place in the sentence, the newest year first."""
    # Only a movement that is told by no year has none.
    year = grade.compared_year or 0
    match grade.movement:
        case "up" | "down":
            place = 0 if grade.movement == "up" else 1
            return (place, -year), f"{grade.movement} since {year} in"
        case "none":
            return (2, -year), f"same grade as in {year} in"
        case "not alike":
            return (3, 0), "not comparable with any earlier grade in"
        case _:
            return (4, 0), f"{FIRST} for"


def _aside(others: Sequence[NotAlikeRow]) -> str:
    """Name in brackets what stands between two grades that are compared."""
    named = [
        f"{row.scope} in {row.inspected_year}"
        if row.match == "merged"
        else f"{row.framework} {row.inspected_year} not comparable"
        for row in others
    ]
    return f" ({joined(list(dict.fromkeys(named)))})" if named else ""


def _theme_of(grades: list[LatestGradesRow], strand_count: int) -> str:
    """Name a theme, with the strand where the framework splits it and not all moved alike."""
    first = grades[0]
    theme = lower_first(first.theme)
    if len(grades) > 1:
        return f"{theme} ({'both' if len(grades) == 2 else 'all'} strands)"
    if strand_count > 1 or first.match == "split":
        return f"{theme} ({lower_first(first.strand or first.area_label)})"
    return theme
