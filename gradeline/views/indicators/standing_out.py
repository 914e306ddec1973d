"""The indicators on which one of the chosen authorities stands out from all the others."""

from collections.abc import Mapping, Sequence

from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import RedListRow
from gradeline.sections.cells import Cell, Link
from gradeline.sections.pictured import rows_of
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE, Download, Section, Source
from gradeline.sections.table import Column, Group, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.pictures import selection
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
    count = len(chosen.authorities)
    sides = {
        words.side_heading(side, count): [row for row in listed if row.side == side]
        for side in SIDES
    }
    parts = [
        _side(chosen, heading, side, own)
        for side, (heading, own) in zip(SIDES, sides.items(), strict=True)
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
        picture=(lambda: _picture(chosen, sides)) if listed else None,
    )


def _picture(chosen: Choices, sides: Mapping[str, Sequence[RedListRow]]) -> PictureToTake:
    """Return both lists as one table, titled with how often each stands out."""
    several = len(chosen.authorities) > 2
    shown = Table(
        "stands-out",
        words.who_stands_out(len(chosen.authorities)),
        _columns(chosen),
        [
            Group(side.capitalize(), _body(chosen, own))
            for side, own in zip(SIDES, sides.values(), strict=True)
            if own
        ],
        group_name="than_the_others" if several else "than_the_other",
    )
    return PictureToTake(
        words.how_often_out(
            {
                heading: [row.authority for row in own if row.authority]
                for heading, own in sides.items()
            }
        ),
        selection(chosen, "latest figures beside those of the year before"),
        rows_of(shown),
        f"{words.SOURCES_OF_MANY}. {OPEN_GOVERNMENT_LICENCE}",
        chosen.as_at,
    )


def _columns(chosen: Choices) -> list[Column]:
    return [
        Column("indicator", "Indicator"),
        Column("authority", "Authority"),
        Column("latest", "Latest"),
        Column("period", "Period"),
        Column("before", "The year before"),
        Column("others", "The others" if len(chosen.authorities) > 2 else "The other"),
    ]


def _side(chosen: Choices, heading: str, side: str, own: Sequence[RedListRow]) -> Section:
    if not own:
        return Section(f"stands-out-{side}", question=heading, sentences=["None."])
    made = table(
        f"stands-out-{side}",
        heading,
        _columns(chosen),
        _body(chosen, own),
        look="wide",
        is_caption_hidden=True,
    )
    return Section(f"stands-out-{side}", question=heading, tables=[made])


def _body(chosen: Choices, own: Sequence[RedListRow]) -> list[list[Cell]]:
    return [
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
