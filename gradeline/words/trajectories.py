"""Sentences that say what a chart of grades shows, from the rows of `queries/trajectories/`."""

from collections.abc import Collection, Sequence
from itertools import groupby

from gradeline.queries.trajectories import HappeningsRow, MarksRow
from gradeline.words.added_authorities import DOES_NOT_EXIST_YET
from gradeline.words.dates import small_number
from gradeline.words.evidence import second_hand
from gradeline.words.joining import counted, joined

ABOUT_MARKS = (
    "A mark stands on the day of publication. Adequate and Requires improvement stand on one level"
    " but are not the same grade."
)
ONE_HAPPENING = "visit, area SEND inspection or event"
SEVERAL_HAPPENINGS = "visits, area SEND inspections and events"


def levels_apart(counts: Sequence[int]) -> list[str]:
    """Say that scales with different numbers of grades cannot be held against each other.

    `counts` are the numbers of grades of the scales that are drawn.
    """
    if len(counts) < 2:
        return []
    return [
        f"Scales of {joined(list(map(small_number, counts)))} grades have levels of their own: no"
        " line leads from one to the other, as nothing says which grade of one would be which of"
        " the other."
    ]


def history(
    marks: Sequence[MarksRow],
    names: dict[str, str],
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
    sentences = []
    kind = "is like for like with" if is_like_for_like else "stands for"
    nothing = f"No grade is held that {kind}"
    for authority, name in names.items():
        own = [row for row in marks if row.authority_id == authority]
        if authority in to_come:
            sentences.append((name, f"{DOES_NOT_EXIST_YET}."))
            continue
        if not own:
            sentences.append((name, f"{nothing} {theme.lower()}."))
            continue
        steps = [_step(list(rows)) for _, rows in groupby(own, lambda row: row.inspection_id)]
        sentences.append((name, f"{', then '.join(steps)}."))
    return sentences


def _step(rows: list[MarksRow]) -> str:
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


def outline(
    marks: Sequence[MarksRow],
    happenings: Sequence[HappeningsRow],
    theme: str,
    counts: Sequence[int],
    *,
    is_bridged: bool,
) -> str:
    """Describe the chart for readers who cannot see it, in one or two sentences.

    `counts` are the numbers of grades of the scales that are drawn.
    """
    lines = (
        "Dotted lines cross from one framework to the next."
        if is_bridged
        else "No line crosses from one framework to the next."
    )
    visits = (
        f" A strip below marks {counted(len(happenings), ONE_HAPPENING, SEVERAL_HAPPENINGS)}."
        if len(happenings)
        else ""
    )
    grades = counted(len(marks), "grade")
    first, *others = map(small_number, counts)
    apart = f" and, apart from them, on {joined(others)}" if others else ""
    return (
        f"Step chart of {grades} for {theme.lower()} over time, on {first} levels{apart}."
        f" {lines}{visits}"
    )


def chart_key(signs: tuple[str, str], *, is_bridged: bool, has_visits: bool) -> list[str]:
    """Say what the marks and lines of a trajectory chart mean; `signs` are filled and hollow."""
    filled, hollow = signs
    return [
        f"{filled} filled: grade from its own report",
        f"{hollow} hollow: Adequate",
        "⊙ ⊡ with a dot: known from a later document or Ofsted's list",
        *(["⋯ dotted line: crosses a change of framework"] if is_bridged else []),
        *(["❙ visit", "✳ area SEND inspection", "△ event"] if has_visits else []),
    ]
