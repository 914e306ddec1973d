"""The tables of Side by side: the latest grades, what has happened since, and the usual time."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from gradeline.records import first_record, records
from gradeline.ui.chosen import Choices
from gradeline.ui.data import remembered, rows
from gradeline.ui.markup import Cell, Content, chip, link, printed_place, table
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
from gradeline.words.standing import elapsed, not_latest, position, usual_time


@dataclass(frozen=True)
class Standing:
    """What Side by side shows: sentences, tables as markup, and the rows behind them."""

    sentences: list[str]
    current_table: str
    changes: list[tuple[str, str]]
    former_table: str
    grades: pd.DataFrame


@remembered
def standing(chosen: Choices) -> Standing:
    """Return where the authorities stand."""
    latest = _ask(chosen, "side_by_side/latest_grades")
    last = _ask(chosen, "side_by_side/last_inspection")
    is_current = latest["theme_id"].isin(latest.loc[latest["is_from_last_inspection"], "theme_id"])
    return Standing(
        sentences=position(latest, last, _ask(chosen, "side_by_side/in_force"), chosen.names),
        current_table=_current_table(chosen, latest[is_current], last),
        changes=recent_changes(latest, _others(chosen), last, chosen.names),
        former_table=_former_table(chosen, latest[~is_current], last),
        grades=latest,
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


def _current_table(chosen: Choices, themes: pd.DataFrame, last: pd.DataFrame) -> str:
    """Return the table of themes that a latest inspection judged, with dates and clock."""
    is_overall = themes["theme_id"] == "overall"
    themes = pd.concat([themes[~is_overall], themes[is_overall]])
    body: list[list[Content]] = [
        [
            "Last graded inspection",
            *_of_each(
                chosen,
                last,
                lambda row: _inspection(chosen, row),
                otherwise="None known to be published",
            ),
        ],
        *_theme_rows(chosen, themes, last),
        ["Since then", *_since_then(chosen)],
        [
            "Since its fieldwork began",
            *_of_each(chosen, last, lambda row: Cell(escape(elapsed(row)))),
        ],
        ["Usual time to the next", *_usual_time(chosen, last)],
    ]
    header = ["", *chosen.names.values()]
    caption = f"Latest grades published by {chosen.as_at_words}"
    return table(caption, header, body, classes="gl-stand")


def _former_table(chosen: Choices, themes: pd.DataFrame, last: pd.DataFrame) -> str:
    """Return the table of themes that no latest inspection judged; empty where there is none."""
    if themes.empty:
        return ""
    header = ["", *chosen.names.values()]
    caption = "Last grade of themes for which no latest inspection has a grade"
    return table(caption, header, _theme_rows(chosen, themes, last), classes="gl-stand")


def _of_each(
    chosen: Choices,
    last: pd.DataFrame,
    make: Callable[[Any], Cell],
    otherwise: str = "No inspection to count from",
) -> list[Cell]:
    by_authority = {row.authority_id: row for row in records(last)}
    return [
        make(by_authority[authority]) if authority in by_authority else Cell(otherwise)
        for authority in chosen.authority_ids
    ]


def _inspection(chosen: Choices, row: Any) -> Cell:
    published = partial(row.published)
    inferred = ", inferred" if row.published_basis == "inferred" else ""
    return Cell(
        link(chosen.record_address(row.inspection_id), row.kind)
        + f'<span class="gl-small">{escape(span(row.start, row.end))}<br>'
        + f"published {escape(published)}{inferred}</span>"
    )


def _theme_rows(chosen: Choices, latest: pd.DataFrame, last: pd.DataFrame) -> list[list[Content]]:
    without_overall = set(last.loc[~last["has_overall"].astype(bool), "authority_id"])
    body: list[list[Content]] = []
    for theme, own in latest.groupby("theme", sort=False):
        cells: list[Content] = [_theme_name(chosen, str(theme), str(first_record(own).theme_id))]
        for authority in chosen.authority_ids:
            held = own[own["authority_id"] == authority]
            is_gone = authority in without_overall
            if held.empty:
                theme_id = str(first_record(own).theme_id)
                cells.append(without_grade(_others(chosen), authority, theme_id))
            else:
                cells.append(_grade_cell(chosen, held, is_overall_gone=is_gone))
        body.append(cells)
    return body


def _without_overall_since(chosen: Choices) -> str | None:
    """Return the month from which frameworks give no overall grade, once it has come."""
    bands = rows(chosen.database, "trajectories/bands", as_at=chosen.as_at)
    without = records(bands[~bands["has_overall"]])
    return month(without[0].period_start.date()) if without else None


def _theme_name(chosen: Choices, theme: str, theme_id: str) -> Cell:
    since = _without_overall_since(chosen) if theme_id == "overall" else None
    small = f"not given for inspections from {since}" if since else ""
    return Cell(f'{escape(theme)}<span class="gl-small">{small}</span>')


def _grade_cell(chosen: Choices, held: pd.DataFrame, *, is_overall_gone: bool) -> Cell:
    since = _without_overall_since(chosen) if is_overall_gone else None
    others = _others(chosen)
    parts = []
    for row in records(held):
        grade = chip(row.grade_letter, row.grade_label, row.evidence)
        strand = f'<span class="gl-small">{escape(row.strand)}</span>' if len(held) > 1 else ""
        sign = direction_sign(row.movement)
        moved = f"{sign} {movement(row, others)}".strip()
        notes = [escape(moved)]
        if len(held) == 1 and row.scope:
            notes.insert(0, escape(judged_as(row)))
        if not row.is_from_last_inspection:
            notes.insert(0, escape(not_latest(row, without_overall_since=since)))
        classes = "" if row.is_from_last_inspection else ' class="gl-old"'
        where = f"{row.framework}, {printed_place(row)}"
        notes.append(link(chosen.record_address(row.inspection_id), where))
        small = "<br>".join(notes)
        parts.append(f'<div{classes}>{strand}{grade}<span class="gl-small">{small}</span></div>')
    return Cell("".join(parts))


def _since_then(chosen: Choices) -> list[Cell]:
    happened = _ask(chosen, "side_by_side/since_then")
    cells = []
    for authority in chosen.authority_ids:
        own = happened[happened["authority_id"] == authority]
        entries = [_happening(chosen, row) for row in records(own)]
        items = "".join(f"<li>{entry}</li>" for entry in entries)
        cells.append(Cell(f'<ul class="gl-plain">{items}</ul>' if entries else "Nothing held"))
    return cells


def _happening(chosen: Choices, row: Any) -> str:
    when = partial(row.happened)
    if row.inspection_id:
        target = chosen.record_address(row.inspection_id)
        detail = lower_first(row.detail)
        return f"{link(target, row.what)}, {escape(when)}: {escape(detail)}"
    return escape(f"{row.detail}, {when}")


def _usual_time(chosen: Choices, last: pd.DataFrame) -> list[Cell]:
    usual = rows(chosen.database, "side_by_side/usual_interval", as_at=chosen.as_at)
    return _of_each(
        chosen,
        last,
        lambda row: Cell(f'<span class="gl-small">{escape(usual_time(row, usual))}</span>'),
    )
