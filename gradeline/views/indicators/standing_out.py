"""The figures on which those chosen are among the worst or the best quarter."""

from collections.abc import Sequence
from dataclasses import dataclass

from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import StandingOutRow, UsualEntriesRow
from gradeline.sections.cells import Cell, Link, Stack, Strong, Symbol
from gradeline.sections.listing import download_of
from gradeline.sections.pictured import rows_of
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE, Section, Source
from gradeline.sections.table import Column, table
from gradeline.views.answers import remembered, rows
from gradeline.views.pictures import selection
from gradeline.words import standing_out as words
from gradeline.words.indicators import bare, beside, documents
from gradeline.words.standing_out import Side

ROWS_A_PAGE = 8
TAKEN: tuple[queries.StandingOutColumn, ...] = (
    "authority", "side", "indicator_id", "label", "domain", "unit", "polarity", "year",
    "period_label", "is_older", "value", "england_side", "place", "of_count", "middle", "distance",
    "neighbour_side", "neighbour_place", "neighbour_count", "neighbour_middle", "trend", "verdict",
    "start_value", "england_years", "neighbour_years", "units_per_point", "base_unit", "remark",
    "caveat", "document",
)  # fmt: skip


@dataclass(frozen=True)
class StandingOut:
    """What stands out: the question, the answer in words, both lists, and what is said of them."""

    title: str
    words: list[str]
    sections: tuple[Section, ...]


@remembered
def standing_out(chosen: Choices, only_id: str | None) -> StandingOut:
    """Return the lists of those chosen, or of one of them alone."""
    own = (only_id,) if only_id in chosen.authority_ids else chosen.authority_ids
    names = {key: name for key, name in chosen.names.items() if key in own}
    database, as_at = chosen.database, chosen.as_at
    found = rows(database, queries.standing_out(as_at=as_at, authority_ids=own))
    usual = rows(database, queries.usual_entries(as_at=as_at, authority_ids=own))
    recurring = rows(database, queries.recurring(as_at=as_at, authority_ids=own))[0]
    left_out = rows(database, queries.not_counted(as_at=as_at, authority_ids=own))
    return StandingOut(
        words.question(list(names.values()), chosen.day_in_the_past),
        words.lead(usual, left_out, names, is_past=bool(chosen.day_in_the_past)),
        (
            *(_side(chosen, side, found, usual) for side in words.HEADINGS if usual),
            Section("by-chance", remarks=words.chance(usual, recurring)),
            Section(
                "rule",
                fold=words.FOLD,
                items=words.RULE,
                points=words.not_counted(left_out),
                source=Source(documents(row.document for row in found)),
                as_at=as_at,
            ),
        ),
    )


def _side(
    chosen: Choices,
    side: Side,
    found: Sequence[StandingOutRow],
    usual: Sequence[UsualEntriesRow],
) -> Section:
    own = [row for row in found if row.side == side]
    heading = words.HEADINGS[side]
    name = f"stands-out-{side}"
    if not own:
        return Section(name, question=heading, sentences=[words.NOTHING_STANDS_OUT])
    made = table(
        name,
        heading,
        _columns(),
        [_row(chosen, row) for row in own],
        look="standing",
        is_caption_hidden=True,
        rows_a_page=ROWS_A_PAGE,
    )
    return Section(
        name,
        question=heading,
        tables=[made],
        rows=[download_of(f"standing-out-{side}", heading, TAKEN, own)],
        as_at=chosen.as_at,
        picture=lambda: _picture(chosen, own, words.finding(usual, side)),
    )


def _picture(chosen: Choices, own: Sequence[StandingOutRow], title: str) -> PictureToTake:
    """Return a list as a picture, titled with how often each stands out."""
    shown = table("stands-out", title, _columns(), [_brief_row(row) for row in own])
    return PictureToTake(
        title,
        selection(chosen, "latest figures beside all of England and ten neighbours"),
        rows_of(shown),
        f"{documents(row.document for row in own)}. {OPEN_GOVERNMENT_LICENCE}",
        chosen.as_at,
    )


def _columns() -> list[Column]:
    return [
        Column("indicator", "Indicator"),
        Column("authority", "Authority"),
        Column("latest", "Figure", is_number=True),
        Column("england", "In England"),
        Column("neighbours", "Among its neighbours", brief="Neighbours"),
        Column("trend", "Over three years", brief="Three years"),
    ]


def _row(chosen: Choices, row: StandingOutRow) -> list[Cell]:
    position = next(each.position for each in chosen.authorities if each.id == row.authority_id)
    unit = f"{told}, " if (told := beside(row.unit)) else ""
    return [
        Stack(
            Link(row.label, chosen.indicator_address(row.domain, row.label)),
            [f"{unit}{row.period_label}"],
        ),
        Symbol(row.authority, position),
        Strong(bare(row.value, row.unit, row.decimals)),
        _stacked(words.in_england(row)),
        _stacked(words.with_neighbours(row)),
        Stack(words.trend(row), words.cautions(row)),
    ]


def _brief_row(row: StandingOutRow) -> list[Cell]:
    """Return a row that has the room of a picture."""
    return [
        row.label,
        row.authority,
        f"{bare(row.value, row.unit, row.decimals)} ({row.year})",
        ", ".join(words.in_england(row)),
        ", ".join(words.with_neighbours(row)),
        words.trend(row),
    ]


def _stacked(said: Sequence[str]) -> Cell:
    return Stack(said[0], said[1:]) if said else None
