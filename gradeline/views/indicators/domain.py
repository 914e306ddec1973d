"""A whole domain at a glance: a small card for each indicator."""

from itertools import groupby

from gradeline.charts.sparkline import Point, sparkline
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import OverviewRow
from gradeline.sections.cells import Cell, Keyed, Link, Listed, Picture, Stack
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.indicators.areas import area_ids
from gradeline.words import indicators as words


@remembered
def domain_at_a_glance(chosen: Choices, domain_id: str, domain: str) -> Section:
    """Return one small card for each indicator of the domain."""
    return Section(
        "at-a-glance",
        question=f"{domain} at a glance",
        sentences=[words.ABOUT_CARDS],
        tables=[_cards(chosen, domain_id, domain)],
    )


def _cards(chosen: Choices, domain_id: str, domain: str) -> Table:
    asked = queries.overview(domain_id=domain_id, area_ids=area_ids(chosen), as_at=chosen.as_at)
    shown = [row for row in rows(chosen.database, asked) if row.kind != "region"]
    return table(
        "cards",
        f"{domain}: the last ten years of each indicator",
        [
            Column("indicator", "Indicator"),
            Column("picture", "The last ten years"),
            Column("latest", "Latest"),
        ],
        [
            _card(chosen, domain, list(own))
            for _, own in groupby(shown, key=lambda row: row.indicator_id)
        ],
        look="cards",
    )


def _card(chosen: Choices, domain: str, own: list[OverviewRow]) -> list[Cell]:
    first = own[0]
    lines: dict[str, list[Point]] = {}
    for row in own:
        if row.kind == "authority" or not row.is_total:
            lines.setdefault(row.authority_id, []).append((row.year, row.value, row.stretch))
    latest = [row for row in own if row.is_latest]
    newest = max(latest, key=lambda row: row.year)
    described = f"{first.label}: {', '.join(_described(row) for row in latest)}"
    unit = "" if first.unit in ("%", "pounds") else f"{first.unit}, "
    ended = "; ended" if first.has_ended else ""
    return [
        Stack(
            Link(first.short_label, chosen.indicator_address(domain, first.label)),
            [unit + newest.period_label + ended],
        ),
        Picture(sparkline(lines, chosen.authorities), described),
        Listed([_value(chosen, row, newest.year) for row in latest], is_joined=True),
    ]


def _value(chosen: Choices, row: OverviewRow, year: int) -> Cell:
    compared = {authority.id: authority for authority in chosen.authorities}.get(row.authority_id)
    name, position = (compared.initials, compared.position) if compared else (row.area, None)
    old = f" ({row.year})" if row.year != year else ""
    return Keyed(f"{name} {words.bare(row.value, row.unit, row.decimals)}{old}", position)


def _described(row: OverviewRow) -> str:
    return f"{row.area} {words.amount(row.value, row.unit, row.decimals)} ({row.period_label})"
