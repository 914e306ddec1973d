"""An authority among its ten statistical neighbours: sorted bars, and its rank among the eleven."""

from collections.abc import Sequence

from gradeline.charts.authority import looks
from gradeline.compared_authorities import Authority
from gradeline.drawing.bars import Bar
from gradeline.drawing.pictures import bars as pictured
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.few import in_short, note
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import CardRow, ElevenRow
from gradeline.sections.cells import Cell, Listed, Missing, Strong, Symbol
from gradeline.sections.listing import download_of
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE, Section
from gradeline.sections.table import Column, table
from gradeline.views.answers import remembered, rows
from gradeline.views.indicators.further import figures_of
from gradeline.words import eleven as words
from gradeline.words.indicators import bare, documents, reason

DOWNLOADED: tuple[queries.ElevenColumn, ...] = (
    "area", "is_own", "period_label", "value", "missing_reason", "few_of", "trend", "verdict",
    "rests_on_few", "units_per_point", "base_unit", "place", "of_count", "neighbour_mean",
    "neighbour_count", "document",
)  # fmt: skip


@remembered
def with_neighbours(chosen: Choices, model: int) -> dict[str, Authority]:
    """Return those chosen whose neighbours are held, by their names."""
    asked = queries.neighbours(authority_ids=chosen.authority_ids, model=model)
    held = {row.authority_id for row in rows(chosen.database, asked)}
    return {each.name: each for each in chosen.authorities if each.id in held}


@remembered
def eleven(chosen: Choices, own: Authority, indicator_id: str, model: int) -> Section:
    """Return the eleven as sorted bars, with their figures; those without one say why."""
    card = rows(chosen.database, queries.card(indicator_id=indicator_id))[0]
    asked = queries.eleven(
        figures=figures_of(indicator_id),
        indicator_id=indicator_id,
        authority_id=own.id,
        model=model,
        as_at=chosen.as_at,
    )
    found = rows(chosen.database, asked)
    about = f"{card.label}: {words.question(own.name)}"
    columns = [
        Column("authority", "Authority"),
        Column("bar", "", shown="page"),
        Column("value", card.unit, is_number=True),
    ]
    name = f"{indicator_id.replace('_', '-')}-neighbours-of-{own.id}"
    alike: dict[str, Cell] = {"indicator": card.label, "unit": card.unit, "model": model}
    return Section(
        "eleven",
        question=words.question(own.name),
        sentences=words.answer(found, card),
        tables=[
            table(
                "eleven",
                words.caption(found, card),
                columns,
                _body(chosen, found, card),
                look="bars",
                is_caption_hidden=True,
            )
        ]
        if found
        else [],
        remarks=note(row.few_of for row in found),
        rows=[download_of(name, about, DOWNLOADED, found, alike)] if found else [],
        as_at=chosen.as_at,
        picture=(lambda: _picture(chosen, found, card)) if found else None,
    )


def _picture(chosen: Choices, found: Sequence[ElevenRow], card: CardRow) -> PictureToTake:
    """Return the bars as a picture, titled with the rank that they show."""
    look = looks(chosen.authorities)
    drawn = [
        pictured.Bar(
            f"{words.rank(row, found)} {row.area}".strip(),
            row.value,
            reason(row.missing_reason)
            if row.value is None
            else in_short(bare(row.value, card.unit, card.decimals), row.few_of),
            look[row.authority_id].colour if row.authority_id in look else None,
        )
        for row in found
    ]
    caption = "; ".join([words.caption(found, card), *note(row.few_of for row in found)])
    return PictureToTake(
        words.finding(found, card),
        caption,
        pictured.Bars(caption, card.unit, drawn),
        f"{documents(row.document for row in found)}. {OPEN_GOVERNMENT_LICENCE}",
        chosen.as_at,
    )


def _body(chosen: Choices, found: Sequence[ElevenRow], card: CardRow) -> list[list[Cell]]:
    held = [row.value for row in found if row.value is not None]
    low, high = min([0.0, *held]), max([0.0, *held])
    positions = {each.id: each.position for each in chosen.authorities}
    body: list[list[Cell]] = []
    for row in found:
        position = positions.get(row.authority_id)
        name: Cell = row.area if position is None else Symbol(row.area, position)
        named: Cell = Listed([words.rank(row, found), name], is_joined=True)
        if row.value is None:
            value: Cell = Missing(reason(row.missing_reason))
            bar: Cell = None
        else:
            value = in_short(bare(row.value, card.unit, card.decimals), row.few_of)
            bar = Bar(row.value, low, high, position)
        body.append([Strong(named), bar, Strong(value)] if row.is_own else [named, bar, value])
    return body
