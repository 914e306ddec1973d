"""The indicators on which one of the chosen authorities stands out from all the others."""

from collections.abc import Sequence

from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import RedListRow
from gradeline.sections.cells import Cell, Link
from gradeline.sections.section import Download, Section, Source
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words import indicators as words

SIDES = ("worse", "better")
KEPT: tuple[queries.RedListColumn, ...] = (
    "indicator_id", "label", "domain", "unit", "polarity", "period_label", "authority", "side",
    "value", "previous_value",
)  # fmt: skip
ORDINALS = ("first", "second", "third", "fourth", "fifth")


def title(chosen: Choices) -> str:
    """Return what the section is headed with on a page of its own."""
    return words.who_stands_out(len(chosen.authorities), chosen.day_in_the_past)


@remembered
def standing_out(chosen: Choices) -> Section:
    """Return where one is worse, or better, than all others chosen and getting more so."""
    question = words.who_stands_out(len(chosen.authorities))
    if len(chosen.authorities) < 2:
        return Section(
            "stands-out",
            sentences=[words.NOBODY_TO_STAND_OUT_FROM],
            source=Source(words.SOURCES_OF_MANY),
            as_at=chosen.as_at,
        )
    asked = queries.red_list(as_at=chosen.as_at, authority_ids=chosen.authority_ids)
    found = rows(chosen.database, asked)
    listed = [row for row in found if row.authority_id is not None]
    parts = [
        _side(chosen, heading, side, [row for row in listed if row.side == side])
        for side in SIDES
        for heading in [words.side_heading(side, len(chosen.authorities))]
    ]
    return Section(
        "stands-out",
        sentences=words.stands_out_rule(len(chosen.authorities)),
        parts=[*parts, Section("left-out", remarks=[words.left_out(found)])],
        rows=[Download("standing-out", question, lambda: _taken_away(question, listed))]
        if len(listed)
        else [],
        source=Source(words.SOURCES_OF_MANY),
        as_at=chosen.as_at,
    )


def _side(chosen: Choices, heading: str, side: str, own: Sequence[RedListRow]) -> Section:
    if not own:
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
        for row in own
    ]
    made = table(f"stands-out-{side}", heading, columns, body, look="wide", is_caption_hidden=True)
    return Section(f"stands-out-{side}", question=heading, tables=[made])


def _taken_away(about: str, listed: Sequence[RedListRow]) -> Table:
    """Return those that stand out, each with the name and the figure of every other."""
    count = max(len(row.other_names or ()) for row in listed)
    names = [*KEPT, *(name for ordinal in ORDINALS[:count] for name in _pair(ordinal))]
    columns = [Column(name, name.replace("_", " ").capitalize()) for name in names]
    return table("standing-out", about, columns, [_row(row) for row in listed])


def _pair(ordinal: str) -> tuple[str, str]:
    return f"{ordinal}_other", f"{ordinal}_other_value"


def _row(row: RedListRow) -> list[Cell]:
    others = zip(row.other_names or (), row.other_values or (), strict=True)
    return [*(getattr(row, name) for name in KEPT), *(each for pair in others for each in pair)]
