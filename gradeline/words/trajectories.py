"""Sentences that say what lanes of grades show, from the rows of `queries/trajectories/`."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby

from gradeline.queries.side_by_side import LatestGradesRow
from gradeline.queries.trajectories import BandsRow, BridgesRow, HappeningsRow, MarksRow
from gradeline.words.added_authorities import DOES_NOT_EXIST_YET
from gradeline.words.dates import day, partial, small_number
from gradeline.words.evidence import second_hand
from gradeline.words.joining import counted, joined, joined_themes
from gradeline.words.movement import IN_SHORT, moved_in_a_theme
from gradeline.words.names import area_name
from gradeline.words.ribbons import BLOCKS

ZOOM = "Drag across some years to see them larger; double-click to see all of them again."
ADEQUATE = "Adequate and Requires improvement are on the same level but are not the same grade."
BRIDGED = (
    "A dotted line joins a grade to the next one given under another framework. It has a sign only"
    " where both grades were for the theme by itself: ▲ higher, ▼ lower, = the same."
)
HAPPENINGS = "❙ visit, ✳ area SEND inspection, △ notice, change of director or other event"
NO_GRADE = "No grade held"
NONE_ALIKE = "No like-for-like grade held"
IN_WORDS = "The same in words"
AS_TABLE = "The same as a table, with document and page"
ONE_HAPPENING = "visit, area SEND inspection or event"
SEVERAL_HAPPENINGS = "visits, area SEND inspections and events"


def about_lanes(*, is_like_for_like: bool) -> list[str]:
    """Say how lanes are to be read, and what it means that nothing is drawn."""
    held = f"no {'like-for-like ' * is_like_for_like}grade for the theme as a whole is held"
    return [
        f"{BLOCKS} Years in words are those of the fieldwork, where it is known.",
        f"Where nothing is drawn, {held}; grades of a part of it are under Judgement areas. An"
        " empty space says nothing about the service.",
    ]


def heading(subject: str, past: str) -> str:
    """Return the heading of a history; `past` is the day it goes to, empty for today."""
    return f"{subject}: the grades {f'from 2009 to {past}' if past else 'since 2009'}"


def not_among_those_chosen(asked: str, shown: str) -> str:
    """Say that a link asks for the history of one whom the page does not compare."""
    return (
        f"The link asks for the history of {asked}, which is not among the authorities chosen."
        f" {shown} is shown."
    )


def history(
    marks: Sequence[MarksRow],
    names: Mapping[str, str],
    theme: str,
    *,
    to_come: Collection[str] = (),
    is_like_for_like: bool = False,
) -> list[tuple[str, str]]:
    """Say for each authority which grades it had in `theme`, oldest first.

    Returns pairs of the authority's name and a sentence. `to_come` are the ids of those created
    later than the day. `is_like_for_like` says that `marks` leaves out what does not match the
    theme as it is judged now.
    """
    return [
        (
            name,
            _in_turn(
                [row for row in marks if row.authority_id == authority],
                theme,
                is_to_come=authority in to_come,
                is_like_for_like=is_like_for_like,
            ),
        )
        for authority, name in names.items()
    ]


def history_of_themes(
    marks: Sequence[MarksRow],
    themes: Mapping[str, str],
    *,
    is_to_come: bool = False,
    is_like_for_like: bool = False,
) -> list[tuple[str, str]]:
    """Say for each theme which grades one authority had in it, oldest first.

    Returns pairs of the theme's name and a sentence.
    """
    return [
        (
            theme,
            _in_turn(
                [row for row in marks if row.theme_id == theme_id],
                theme,
                is_to_come=is_to_come,
                is_like_for_like=is_like_for_like,
            ),
        )
        for theme_id, theme in themes.items()
    ]


def _in_turn(
    own: Sequence[MarksRow], theme: str, *, is_to_come: bool, is_like_for_like: bool
) -> str:
    if is_to_come:
        return f"{DOES_NOT_EXIST_YET}."
    if not own:
        kind = "like-for-like grade" if is_like_for_like else "grade"
        return f"No {kind} is held for {theme.lower()}."
    return f"{', then '.join(_step(rows) for rows in _inspections(own))}."


def _inspections(rows: Iterable[MarksRow]) -> list[list[MarksRow]]:
    return [list(own) for _, own in groupby(rows, lambda row: row.inspection_id)]


def _step(rows: Sequence[MarksRow]) -> str:
    first = rows[0]
    if len(rows) == 1:
        grades = first.grade_label
    elif len({row.grade_label for row in rows}) == 1:
        grades = f"{first.grade_label} in {'both' if len(rows) == 2 else 'all'} strands"
    else:
        parts = [(row.grade_label, row.strand or row.area_label) for row in rows]
        grades = joined([f"{label} for {part.lower()}" for label, part in parts])
    known = second_hand([row.evidence for row in rows])
    notes = [first.scope] if first.scope and len(rows) == 1 else []
    if known:
        notes.append(known)
    return f"{grades} ({'; '.join([f'{first.framework}, {first.inspected_year}', *notes])})"


def latest_of_each(
    marks: Sequence[MarksRow],
    names: Mapping[str, str],
    theme: str,
    to_come: Collection[str] = (),
    grades: Sequence[LatestGradesRow] = (),
) -> str:
    """Say in a sentence the latest grade of each authority in `theme`, and how it moved.

    `marks` are in order of time; which way each moved is told from the latest `grades` of the
    theme.
    """
    by_authority = {
        authority: [row for row in marks if row.authority_id == authority] for authority in names
    }
    held = [
        f"{names[authority]}, {_step_and_way(_inspections(own)[-1], grades)}"
        for authority, own in by_authority.items()
        if own
    ]
    later = [names[authority] for authority in names if authority in to_come]
    none = [
        names[authority]
        for authority, own in by_authority.items()
        if not own and authority not in to_come
    ]
    parts = [
        *([f"{'; '.join(held)}"] if held else []),
        *([f"none held for {joined(none)}"] if none else []),
        *([f"{joined(later)} did not exist yet"] if later else []),
    ]
    return f"Latest grade for {theme.lower()}: {'; '.join(parts)}."


def _step_and_way(rows: Sequence[MarksRow], grades: Iterable[LatestGradesRow]) -> str:
    """Say what an inspection gave for a theme and, where that is known, how it moved."""
    given = {(row.authority_id, row.inspection_id, row.area_id) for row in rows}
    way = moved_in_a_theme(
        [row for row in grades if (row.authority_id, row.inspection_id, row.area_id) in given]
    )
    return f"{_step(rows)}, {way}" if way else _step(rows)


def latest_of_themes(marks: Sequence[MarksRow], name: str, *, is_to_come: bool = False) -> str:
    """Say in a sentence how many inspections of an authority are held and what the latest gave."""
    if not marks:
        return f"{name} did not exist yet." if is_to_come else f"No grade is held for {name}."
    by_time = sorted(marks, key=lambda row: (row.chart_date, row.inspection_id))
    newest = [row for row in by_time if row.inspection_id == by_time[-1].inspection_id]
    newest.sort(key=lambda row: row.theme_order)
    given: dict[tuple[int, str], list[str]] = {}
    for row in newest:
        strands = [other for other in newest if other.theme_id == row.theme_id]
        is_split = len(strands) > 1
        limit = IN_SHORT.get(row.match, row.scope)
        if is_split and len({other.grade_label for other in strands}) == 1:
            limit = "both strands" if len(strands) == 2 else "all strands"
        elif is_split:
            limit = (row.strand or row.area_label).lower()
        part = f"{row.theme.lower()}{f' ({limit})' if limit else ''}"
        parts = given.setdefault((row.grade_rank, row.grade_label), [])
        if part not in parts:
            parts.append(part)
    grades = ", and ".join(
        f"{label} for {joined_themes(parts)}" for (_, label), parts in sorted(given.items())
    )
    known = second_hand([row.evidence for row in newest])
    last = f"{newest[0].framework}, {newest[0].inspected_year}{f'; {known}' if known else ''}"
    count = len({row.inspection_id for row in marks})
    if count == 1:
        return f"One graded inspection of {name} is held ({last}), which gave {grades}."
    return (
        f"{_upper(small_number(count))} graded inspections of {name} are held. The latest"
        f" ({last}) gave {grades}."
    )


def block_lines(row: MarksRow) -> list[str]:
    """Say on hover what a block is: the grade, of whom, and how it was given."""
    place = f", page {row.page}" if row.page else ""
    published = f"published {partial(row.published)}" if row.published else ""
    known = second_hand([row.evidence])
    return [
        row.grade_label,
        f"{row.authority}: {area_name(row)}{place}",
        f"{row.kind}, {row.inspected_year}{f', {published}' if published else ''}",
        row.framework_name,
        *(
            [f"Judged {row.scope}" if row.match == "merged" else _upper(row.scope)]
            if row.scope
            else []
        ),
        *([_upper(known)] if known else []),
    ]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def bridge_sign(bridge: BridgesRow, earlier: MarksRow, later: MarksRow) -> str:
    """Return the sign of a movement across frameworks; empty where none can be said."""
    if not bridge.is_alike:
        return ""
    if bridge.levels_up:
        return "▲" if bridge.levels_up > 0 else "▼"
    return "=" if earlier.grade_letter == later.grade_letter else ""


def bridge_lines(bridge: BridgesRow, earlier: MarksRow, later: MarksRow) -> list[str]:
    """Say on hover which grade took the place of which, and why little may be made of it."""
    levels = abs(bridge.levels_up)
    if levels:
        way = "higher" if bridge.levels_up > 0 else "lower"
        moved = f"{_upper(counted_level(levels))} {way}"
    elif earlier.grade_letter == later.grade_letter:
        moved = "The same grade"
    else:
        moved = "The same level, another grade"
    return [
        f"{moved}, under another framework",
        f"From {earlier.grade_label} ({earlier.framework}, {earlier.inspected_year})"
        f" to {later.grade_label} ({later.framework}, {later.inspected_year})",
        *([] if bridge.is_alike else ["Not like for like: they did not judge the same"]),
    ]


def counted_level(levels: int) -> str:
    """Count levels: `one level`, `two levels`."""
    return f"{small_number(levels)} level{'' if levels == 1 else 's'}"


def event_lines(row: HappeningsRow) -> list[str]:
    """Say on hover what a visit or an event was."""
    return [row.what, f"{row.authority}, {partial(row.happened)}", row.detail]


def period_lines(row: BandsRow) -> list[str]:
    """Say on hover which framework it was, in full, and from when to when."""
    return [row.short_name, row.name, f"From {day(row.period_start)} to {day(row.period_end)}"]


def levels_apart(counts: Sequence[int]) -> list[str]:
    """Say that scales with different numbers of grades cannot be held against each other.

    `counts` are the numbers of grades of the scales that are drawn.
    """
    if len(counts) < 2:
        return []
    return [
        f"The scales drawn have {joined(list(map(small_number, counts)))} grades. Nothing says"
        " which grade on one matches which on another, so no dotted line joins them."
    ]


def outline(
    marks: Sequence[MarksRow],
    happenings: Sequence[HappeningsRow],
    of: str,
    lanes: Sequence[str],
    *,
    is_bridged: bool,
) -> str:
    """Describe the chart for readers who cannot see it, in two or three sentences.

    `of` is what all lanes are about, `lanes` are their names; `is_bridged` says that a line joins
    any two grades. A grade that stands for several themes counts once.
    """
    printed = len({(row.inspection_id, row.area_id) for row in marks})
    grades = f"Ribbons of {counted(printed, 'grade')}" if printed else "No grade drawn"
    in_turn = " The text below gives each grade in turn." if printed else ""
    each = f"a lane for {'each of ' if len(lanes) > 1 else ''}{joined(list(lanes))}"
    bridged = " Dotted lines join grades across frameworks." if is_bridged else ""
    beneath = (
        f" Marks beneath show {counted(len(happenings), ONE_HAPPENING, SEVERAL_HAPPENINGS)}."
        if happenings
        else ""
    )
    return f"{grades} for {of} over the years, {each}.{in_turn}{bridged}{beneath}"
