"""Where the authorities stand: latest grades, what moved, what has happened since, usual times."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from gradeline.navigation.choices import Choices
from gradeline.records import records
from gradeline.sections.cells import Cell, Grade, Link, Listed, Stack
from gradeline.sections.listing import rows_of
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words.dates import month, partial, span
from gradeline.words.lists import lower_first
from gradeline.words.movement import (
    Others,
    beside,
    direction_sign,
    judged_as,
    movement,
    recent_changes,
    without_grade,
)
from gradeline.words.places import printed_place
from gradeline.words.standing import (
    DOES_NOT_EXIST_YET,
    NO_LONGER_EXISTS,
    REMARKS,
    elapsed,
    followed,
    not_latest,
    not_yet,
    position,
    rule,
    title,
    usual_time,
)
from gradeline.words.visits import NOT_IN_THE_LISTS, OTHERS_NOT_COLLECTED, gathered_lists

TAKEN_AWAY = (
    "authority", "theme", "area_id", "area_label", "strand", "grade_label", "grade_rank",
    "grade_count", "grade_letter", "match", "scope", "evidence", "inspection_id", "framework",
    "published", "months_since", "is_from_last_inspection", "document", "licence", "page",
    "paragraph", "compared_label", "compared_framework", "compared_year", "compared_evidence",
    "movement",
)  # fmt: skip


@dataclass(frozen=True)
class SideBySide:
    """What the page shows: the question, the answer, and the sections before and after figures.

    `latest` and `changes` are None where no grade is held, `former` where none is only of earlier
    inspections.
    """

    question: str
    lead: list[str]
    latest: Section | None
    changes: Section | None
    former: Section | None


@remembered
def side_by_side(chosen: Choices) -> SideBySide:
    """Return where the authorities stand."""
    latest = _ask(chosen, "side_by_side/latest_grades")
    last = _ask(chosen, "side_by_side/last_inspection")
    in_force = _ask(chosen, "side_by_side/in_force")
    grades = records(latest)
    current = {grade.theme_id for grade in grades if grade.is_from_last_inspection}
    former = [grade for grade in grades if grade.theme_id not in current]
    now = [grade for grade in grades if grade.theme_id in current]
    return SideBySide(
        question=title(chosen.names),
        lead=[
            *not_yet(_to_come(chosen).values()),
            *position(latest, last, in_force, _without(_to_come(chosen), chosen.names)),
        ],
        latest=None if latest.empty else _latest(chosen, latest, now, last),
        changes=None
        if latest.empty
        else Section(
            "what-changed-last",
            question="What changed last?",
            points=recent_changes(latest, _others(chosen), last, chosen.names),
        ),
        former=None
        if not former
        else Section(
            "former",
            question="Graded in earlier inspections only",
            tables=[_former(chosen, former, last)],
        ),
    )


def _ask(chosen: Choices, name: str) -> pd.DataFrame:
    return rows(
        chosen.database,
        name,
        as_at=chosen.as_at,
        authority_ids=chosen.authority_ids,
    )


@remembered
def _others(chosen: Choices) -> Others:
    """Return the judgements that cannot be compared, by the grade they stand beside."""
    return beside(_ask(chosen, "side_by_side/not_alike"))


def _latest(
    chosen: Choices, latest: pd.DataFrame, grades: list[Any], last: pd.DataFrame
) -> Section:
    """Return the themes that a latest inspection judged, with dates and clock."""
    overall_last = sorted(grades, key=lambda grade: grade.theme_id == "overall")
    body: list[list[Cell]] = [
        [
            "Last graded inspection",
            *_of_each(
                chosen,
                last,
                lambda row: _inspection(chosen, row),
                otherwise="None known to be published",
            ),
        ],
        *_theme_rows(chosen, overall_last, last),
        ["Since then", *_since_then(chosen)],
        ["Since its fieldwork began", *_of_those_that_exist(chosen, last, elapsed)],
        ["Usual time to the next", *_usual_time(chosen, last)],
    ]
    caption = f"Latest grades published by {chosen.as_at_words}"
    about = "Latest grades"
    return Section(
        "latest",
        tables=[table("latest", caption, _columns(chosen), body, look="side by side")],
        remarks=[
            *REMARKS,
            *gathered_lists(rows(chosen.database, "shared/gathered_lists", as_at=chosen.as_at)),
        ],
        rows=[rows_of("side-by-side", about, TAKEN_AWAY, latest)],
        as_at=chosen.as_at,
    )


def _columns(chosen: Choices) -> list[Column]:
    return [Column("theme", ""), *(Column(key, name) for key, name in chosen.names.items())]


def _former(chosen: Choices, grades: list[Any], last: pd.DataFrame) -> Table:
    """Return the themes that no latest inspection judged."""
    caption = "Last grade of themes for which no latest inspection has a grade"
    body = _theme_rows(chosen, grades, last)
    return table("former", caption, _columns(chosen), body, look="side by side")


def _to_come(chosen: Choices) -> dict[str, str]:
    """Return the names of those created after the as-at day by their ids."""
    return {each.id: each.name for each in chosen.authorities if each.is_to_come_on(chosen.as_at)}


def _without(left_out: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    return {key: name for key, name in names.items() if key not in left_out}


def _of_each(
    chosen: Choices,
    last: pd.DataFrame,
    make: Callable[[Any], Cell],
    otherwise: str = "No inspection to count from",
) -> list[Cell]:
    by_authority = {row.authority_id: row for row in records(last)}
    to_come = _to_come(chosen)
    return [
        make(by_authority[authority])
        if authority in by_authority
        else DOES_NOT_EXIST_YET
        if authority in to_come
        else otherwise
        for authority in chosen.authority_ids
    ]


def _of_those_that_exist(
    chosen: Choices, last: pd.DataFrame, make: Callable[[Any], Cell]
) -> list[Cell]:
    """Return what counts on to the as-at day or beyond; nothing does once an authority ended."""
    return [
        NO_LONGER_EXISTS if each.abolished and each.abolished <= chosen.as_at else cell
        for each, cell in zip(chosen.authorities, _of_each(chosen, last, make), strict=True)
    ]


def _inspection(chosen: Choices, row: Any) -> Cell:
    inferred = ", inferred" if row.published_basis == "inferred" else ""
    return Stack(
        Link(row.kind, chosen.record_address(row.inspection_id)),
        [span(row.start, row.end), f"published {partial(row.published)}{inferred}"],
    )


def _theme_rows(chosen: Choices, grades: list[Any], last: pd.DataFrame) -> list[list[Cell]]:
    """Return a row for each theme, in the order in which they come."""
    without_overall = set(last.loc[~last["has_overall"].astype(bool), "authority_id"])
    since = _without_overall_since(chosen)
    themes = {grade.theme_id: grade.theme for grade in grades}
    held: dict[tuple[str, str], list[Any]] = {}
    for grade in grades:
        held.setdefault((grade.theme_id, grade.authority_id), []).append(grade)
    return [
        [
            _theme_name(theme, since if theme_id == "overall" else None),
            *(
                _grades(chosen, held[theme_id, key], since if key in without_overall else None)
                if (theme_id, key) in held
                else without_grade(_others(chosen), key, theme_id)
                for key in chosen.authority_ids
            ),
        ]
        for theme_id, theme in themes.items()
    ]


def _without_overall_since(chosen: Choices) -> str | None:
    """Return the month from which frameworks give no overall grade, once it has come."""
    bands = rows(chosen.database, "trajectories/bands", as_at=chosen.as_at)
    without = records(bands[~bands["has_overall"]])
    return month(without[0].period_start.date()) if without else None


def _theme_name(theme: str, without_since: str | None) -> Cell:
    note = f"not given for inspections from {without_since}" if without_since else ""
    return Stack(theme, [note])


def _grades(chosen: Choices, held: list[Any], without_overall_since: str | None) -> Cell:
    """Return the latest grade of a theme, or that of each strand it is split into."""
    is_alone = len(held) == 1
    return Listed(
        [_grade(chosen, row, is_alone, without_overall_since) for row in held], is_joined=is_alone
    )


def _grade(chosen: Choices, row: Any, is_alone: bool, without_overall_since: str | None) -> Cell:
    sign = direction_sign(row.movement)
    where = f"{row.framework}, {printed_place(row)}"
    notes: list[Cell] = [
        ""
        if row.is_from_last_inspection
        else not_latest(row, without_overall_since=without_overall_since),
        judged_as(row) if is_alone and row.scope else "",
        f"{sign} {movement(row, _others(chosen))}".strip(),
        Link(where, chosen.record_address(row.inspection_id)),
    ]
    return Stack(
        Grade(row.grade_letter, row.grade_label, row.grade_colour, row.evidence),
        notes,
        heading="" if is_alone else row.strand,
        is_old=not row.is_from_last_inspection,
    )


def _since_then(chosen: Choices) -> list[Cell]:
    happened = _ask(chosen, "side_by_side/since_then")
    cells: list[Cell] = []
    for authority in chosen.authorities:
        own = records(happened[happened["authority_id"] == authority.id])
        entries = [_happening(chosen, row) for row in own]
        if authority.id in _to_come(chosen):
            cells.append(DOES_NOT_EXIST_YET)
        elif authority.is_guest:
            cells.append(Listed([*(entries or [NOT_IN_THE_LISTS]), OTHERS_NOT_COLLECTED]))
        else:
            cells.append(Listed(entries) if entries else "Nothing held")
    return cells


def _happening(chosen: Choices, row: Any) -> Cell:
    when = partial(row.happened)
    if not (row.inspection_id or row.address):
        return f"{row.detail}, {when}"
    what = Link(row.what, row.address or chosen.record_address(row.inspection_id))
    return Listed([what, f"({when}): {lower_first(row.detail)}"], is_joined=True)


def _usual_time(chosen: Choices, last: pd.DataFrame) -> list[Cell]:
    found = records(_ask(chosen, "side_by_side/next_inspection"))
    like = {row.authority_id: row for row in found}

    def cell(row: Any) -> Cell:
        own = like.get(row.authority_id)
        return Stack(usual_time(row, own), [followed(own), rule(row, own, chosen.as_at)])

    return _of_those_that_exist(chosen, last, cell)
