"""A whole domain on one screen, and the indicators on which an authority stands out."""

from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from gradeline.charts.sparkline import Point, sparkline
from gradeline.records import records
from gradeline.ui.chosen import Choices
from gradeline.ui.data import remembered, rows
from gradeline.ui.indicators import area_ids
from gradeline.ui.markup import Cell, Content, image, link, table
from gradeline.words import indicators as words

SECTIONS = (
    ("Definition and source", "what-is-it-and-where-is-it-from"),
    ("Every figure", "every-figure-shown"),
    ("The domain at a glance", "at-a-glance"),
    ("Where one stands out", "where-does-one-of-the-three-stand-out"),
    ("Neighbours", "who-are-the-statistical-neighbours"),
)
SIDES = {
    "worse": "Worse than both neighbours, and getting worse",
    "better": "Better than both neighbours, and getting better",
}


@remembered
def glance(chosen: Choices, domain_id: str, domain: str) -> str:
    """Return one small card for each indicator of the domain."""
    frame = rows(
        chosen.database,
        "indicators/overview",
        domain_id=domain_id,
        area_ids=area_ids(chosen),
        as_at=chosen.as_at,
    )
    shown = records(frame[frame["kind"] != "region"])
    cards = "".join(
        _card(chosen, domain, list(own))
        for _, own in groupby(shown, key=lambda row: row.indicator_id)
    )
    return f'<ul class="gl-glance">{cards}</ul>'


def _card(chosen: Choices, domain: str, own: list[Any]) -> str:
    first = own[0]
    lines: dict[str, list[Point]] = {}
    for row in own:
        if row.kind == "authority" or not row.is_total:
            lines.setdefault(row.authority_id, []).append((row.year, row.value, row.stretch))
    latest = [row for row in own if row.is_latest]
    newest = max(latest, key=lambda row: row.year)
    values = "".join(_value(chosen, row, newest.year) for row in latest)
    described = f"{first.label}: {', '.join(_described(row) for row in latest)}"
    picture = image(sparkline(lines, _everyone(chosen)), described)
    name = link(chosen.indicator_address(domain, first.label), first.short_label)
    unit = "" if first.unit in ("%", "pounds") else f"{first.unit}, "
    ended = "; ended" if first.has_ended else ""
    return (
        f'<li>{name}<span class="gl-small">{escape(unit + newest.period_label + ended)}</span>'
        f'{picture}<span class="gl-values">{values}</span></li>'
    )


def _everyone(chosen: Choices) -> list[str]:
    return list(_initials(chosen.database))


@remembered
def _initials(database: str) -> dict[str, str]:
    everyone = records(rows(database, "shared/authorities"))
    return {row.authority_id: row.initials for row in everyone}


def _value(chosen: Choices, row: Any, year: int) -> str:
    name = _initials(chosen.database).get(row.authority_id, row.area)
    everyone = _everyone(chosen)
    position = everyone.index(row.authority_id) if row.authority_id in everyone else "context"
    old = f" ({row.year})" if row.year != year else ""
    value = words.bare(row.value, row.unit, row.decimals)
    return f'<span class="gl-key-{position}">{escape(f"{name} {value}{old}")}</span>'


def _described(row: Any) -> str:
    return f"{row.area} {words.amount(row.value, row.unit, row.decimals)} ({row.period_label})"


@remembered
def standing_out(chosen: Choices) -> tuple[list[tuple[str, str]], str, pd.DataFrame]:
    """Return the red list: headings with tables as markup, what is left out, and the rows."""
    frame = rows(chosen.database, "indicators/red_list", as_at=chosen.as_at)
    listed = frame[frame["authority_id"].isin(chosen.authority_ids)]
    tables = [
        (heading, _side_table(chosen, heading, listed[listed["side"] == side]))
        for side, heading in SIDES.items()
    ]
    return tables, words.left_out(frame), listed


def _side_table(chosen: Choices, heading: str, own: pd.DataFrame) -> str:
    if own.empty:
        return "<p>None.</p>"
    body: list[list[Content]] = [
        [
            Cell(link(chosen.indicator_address(row.domain, row.label), row.label)),
            row.authority,
            words.amount(row.value, row.unit, row.decimals),
            row.period_label,
            words.bare(row.previous_value, row.unit, row.decimals),
            words.others(row),
        ]
        for row in records(own)
    ]
    header = ["Indicator", "Authority", "Latest", "Period", "The year before", "The other two"]
    return table(heading, header, body, classes="gl-wide", is_caption_hidden=True)


@remembered
def neighbour_table(chosen: Choices, model: int) -> tuple[list[str], str]:
    """Return who counts whom as a neighbour, in sentences and as a table."""
    frame = rows(
        chosen.database, "indicators/neighbours", authority_ids=chosen.authority_ids, model=model
    )
    ranks = sorted(frame["rank"].unique())
    held = {(row.authority_id, row.rank): row for row in records(frame)}
    body: list[list[Content]] = [
        [str(rank), *(_neighbour(held.get((area, rank))) for area in chosen.authority_ids)]
        for rank in ranks
    ]
    caption = f"Statistical neighbours, model of {model}, the closest first"
    markup = table(caption, ["Rank", *chosen.names.values()], body, classes="gl-wide")
    return words.mutual(frame, chosen.names), markup


def _neighbour(row: Any | None) -> Cell:
    if row is None:
        return Cell("")
    back = "counts it too" if row.is_mutual else "does not count it"
    return Cell(
        f'{escape(row.neighbour)}<span class="gl-small">{escape(row.closeness)}; {back}</span>'
    )
