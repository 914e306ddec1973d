"""The indicators on which one of the chosen authorities stands out from all the others."""

from typing import Any

import pandas as pd

from gradeline.navigation.choices import Choices
from gradeline.records import records
from gradeline.sections.cells import Cell, Link
from gradeline.sections.section import Rows, Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words import indicators as words

SIDES = ("worse", "better")
KEPT = (
    "indicator_id", "label", "domain", "unit", "polarity", "period_label", "authority", "side",
    "value", "previous_value",
)  # fmt: skip
ORDINALS = ("first", "second", "third", "fourth", "fifth")


@remembered
def standing_out(chosen: Choices) -> Section:
    """Return where one is worse, or better, than all others chosen and getting more so."""
    question = words.who_stands_out(len(chosen.authorities))
    if len(chosen.authorities) < 2:
        return Section("stands-out", question=question, sentences=[words.NOBODY_TO_STAND_OUT_FROM])
    frame = rows(
        chosen.database,
        "indicators/red_list",
        as_at=chosen.as_at,
        authority_ids=chosen.authority_ids,
    )
    listed = frame[frame["authority_id"].notna()]
    parts = [
        _side(chosen, heading, side, listed[listed["side"] == side])
        for side in SIDES
        for heading in [words.side_heading(side, len(chosen.authorities))]
    ]
    return Section(
        "stands-out",
        question=question,
        sentences=words.stands_out_rule(len(chosen.authorities)),
        parts=[*parts, Section("left-out", remarks=[words.left_out(frame)])],
        rows=[Rows("standing-out", question, lambda: _taken_away(question, listed))]
        if len(listed)
        else [],
        as_at=chosen.as_at,
    )


def _side(chosen: Choices, heading: str, side: str, own: pd.DataFrame) -> Section:
    if own.empty:
        return Section(f"stands-out-{side}", question=heading, sentences=["None."])
    columns = [
        Column("indicator", "Indicator"),
        Column("authority", "Authority"),
        Column("latest", "Latest"),
        Column("period", "Period"),
        Column("before", "The year before"),
        Column("others", "The others" if len(chosen.authorities) > 2 else "The other"),
    ]
    body: list[list[Cell]] = [
        [
            Link(row.label, chosen.indicator_address(row.domain, row.label)),
            row.authority,
            words.amount(row.value, row.unit, row.decimals),
            row.period_label,
            words.bare(row.previous_value, row.unit, row.decimals),
            words.others(row),
        ]
        for row in records(own)
    ]
    made = table(f"stands-out-{side}", heading, columns, body, look="wide", is_caption_hidden=True)
    return Section(f"stands-out-{side}", question=heading, tables=[made])


def _taken_away(about: str, listed: pd.DataFrame) -> Table:
    """Return those that stand out, each with the name and the figure of every other."""
    kept = records(listed)
    count = max(len(row.other_names) for row in kept)
    names = [*KEPT, *(name for ordinal in ORDINALS[:count] for name in _pair(ordinal))]
    columns = [Column(name, name.replace("_", " ").capitalize()) for name in names]
    return table("standing-out", about, columns, [_row(row) for row in kept])


def _pair(ordinal: str) -> tuple[str, str]:
    return f"{ordinal}_other", f"{ordinal}_other_value"


def _row(row: Any) -> list[Cell]:
    others = zip(row.other_names, row.other_values, strict=True)
    return [*(getattr(row, name) for name in KEPT), *(each for pair in others for each in pair)]
