"""A whole domain over the years: a small chart for each indicator."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from gradeline.drawing.pictures.multiples import Multiples, Small
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.trend import Line, Trend
from gradeline.few import in_short, note, said
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import OverviewRow
from gradeline.sections.cells import Cell, Link, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE, Section, Source
from gradeline.sections.table import Column, Group, Table
from gradeline.views.answers import remembered, rows
from gradeline.views.indicators.areas import area_ids
from gradeline.views.indicators.context import about_context
from gradeline.views.pictures import key_of_authorities, selection_with_initials, small_lines
from gradeline.words import change
from gradeline.words import trends as words
from gradeline.words.indicators import bare, beside, documents

DOWNLOADED: tuple[queries.OverviewColumn, ...] = (
    "indicator_id", "label", "unit", "polarity", "is_total", "has_ended", "area", "kind", "year",
    "period_label", "value", "few_of", "trend", "verdict", "is_latest", "document",
)  # fmt: skip
MOST_YEARS_BEHIND = 3
# Of more, narrow pages fold the rest away; as many fill whole lines of two, three or four.
MOST_IF_NARROW = 12


@dataclass(frozen=True)
class Trends:
    """A domain over the years: its title, the answer in words, and the section of charts."""

    title: str
    words: list[str]
    section: Section


@remembered
def trends(chosen: Choices, domain_id: str, domain: str) -> Trends:
    """Return a small chart for each indicator of a domain, totals and ended series last."""
    asked = queries.overview(
        domain_id=domain_id, area_ids=area_ids(chosen, has_regions=False), as_at=chosen.as_at
    )
    found = [
        row for row in rows(chosen.database, asked) if row.kind == "authority" or not row.is_total
    ]
    about = f"{domain}: the last ten years of each indicator"
    return Trends(
        words.title(domain, chosen.day_in_the_past),
        [*words.lead(found, chosen.names), *about_context(chosen, domain_id)],
        Section(
            "trends",
            key=[*key_of_authorities(chosen), words.KEY_OF_ENGLAND] if found else [],
            tables=[_charts(chosen, about, found)] if found else [],
            remarks=words.ABOUT_TRENDS if found else (),
            rows=[download_of(f"trends-{domain_id}", about, DOWNLOADED, found)] if found else [],
            source=Source(documents(row.document for row in found)),
            as_at=chosen.as_at,
            picture=(lambda: _picture(chosen, domain, about, found)) if found else None,
        ),
    )


def _picture(
    chosen: Choices, domain: str, about: str, found: Sequence[OverviewRow]
) -> PictureToTake:
    """Return the charts as a picture, titled with what leads them."""
    charts = [
        _small_chart(chosen, _charted(own))
        for _, own in groupby(found, key=lambda row: row.indicator_id)
    ]
    return PictureToTake(
        words.finding(found, chosen.names, words.title(domain, chosen.day_in_the_past)),
        selection_with_initials(chosen, about, *note(row.few_of for row in found)),
        Multiples(f"{about}.", charts),
        f"{documents(row.document for row in found)}. {OPEN_GOVERNMENT_LICENCE}",
        chosen.as_at,
    )


def _charted(own: Iterable[OverviewRow]) -> list[OverviewRow]:
    """Return the figures of an indicator that are drawn.

    A line of England that stopped years ago would set the scale and could be compared with nothing.
    """
    held = list(own)
    newest = max(row.year for row in held)
    last = {row.authority_id: row.year for row in held}
    return [
        row
        for row in held
        if row.kind == "authority" or newest - last[row.authority_id] <= MOST_YEARS_BEHIND
    ]


def _small_chart(chosen: Choices, own: Sequence[OverviewRow]) -> Small:
    first = own[0]
    lines = {
        area: [(row.year, row.value, row.stretch) for row in points]
        for area, points in groupby(own, key=lambda row: row.authority_id)
    }
    title = f"{first.short_label} ({words.ENDED_SHORT})" if first.has_ended else first.short_label
    last = {row.authority_id: row.few_of for row in own if row.is_latest}
    return Small(title, small_lines(chosen, first, lines, last))


def _charts(chosen: Choices, about: str, found: Sequence[OverviewRow]) -> Table:
    each = [_charted(own) for _, own in groupby(found, key=lambda row: row.indicator_id)]
    ended = [own for own in each if own[0].has_ended]
    totals = [own for own in each if own[0].is_total and own not in ended]
    others = [own for own in each if own not in ended and own not in totals]
    first, more = others[:MOST_IF_NARROW], others[MOST_IF_NARROW:]
    return Table(
        "trends",
        about,
        [Column("indicator", "Indicator"), Column("chart", "The last ten years")],
        [
            Group(
                heading,
                [_card(chosen, own) for own in charted],
                fold_if_narrow=fold if others else "",
            )
            for heading, fold, charted in (
                ("", "", first),
                ("", words.more(len(more)), more),
                (words.TOTALS, words.TOTALS, totals),
                (words.ENDED, words.ENDED, ended),
            )
        ],
        look="cards",
    )


def _card(chosen: Choices, own: Sequence[OverviewRow]) -> list[Cell]:
    first = own[0]
    newest = max(own, key=lambda row: row.year)
    unit = f"{told}, " if (told := beside(first.unit)) else ""
    values = [row.value for row in own]
    return [
        Stack(
            Link(first.short_label, chosen.indicator_address(first.domain, first.label)),
            [f"{unit}{words.until(newest, _few_of_last(chosen, own))}"],
        ),
        Trend(
            _described(own),
            _lines(chosen, own, newest.year),
            bare(min(values), first.unit, first.decimals),
            bare(max(values), first.unit, first.decimals),
        ),
    ]


def _lines(chosen: Choices, own: Sequence[OverviewRow], newest: int) -> list[Line]:
    compared = {each.id: each for each in chosen.authorities}
    lines = []
    for area, points in groupby(own, key=lambda row: row.authority_id):
        held = list(points)
        last = held[-1]
        authority = compared.get(area)
        name, position = (
            (authority.initials, authority.position) if authority else (last.area, None)
        )
        year = "" if last.year == newest else str(last.year)
        label = f"{name} {in_short(bare(last.value, last.unit, last.decimals), last.few_of, year)}"
        lines.append(Line(position, label, [(row.year, row.value, row.stretch) for row in held]))
    return lines


def _few_of_last(chosen: Choices, own: Sequence[OverviewRow]) -> dict[str, str | None]:
    """Return the few whom the last figure of each authority rests on, by its name."""
    return {
        row.area: row.few_of for row in own if row.is_latest and row.authority_id in chosen.names
    }


def _described(own: Sequence[OverviewRow]) -> str:
    """Return the latest figure of each and where it goes; what is the same of all is said once."""
    latest = [row for row in own if row.is_latest]
    periods = {row.period_label for row in latest}
    once = len(periods) == 1
    of_all = ", ".join(filter(None, [beside(own[0].unit), *(periods if once else ())]))
    told = [
        f"{row.area} "
        + ", ".join(
            filter(
                None,
                [
                    said(
                        bare(row.value, row.unit, row.decimals),
                        row.few_of,
                        "" if once else row.period_label,
                    ),
                    change.short(row),
                ],
            )
        )
        for row in latest
    ]
    return f"{own[0].label}: {of_all}{'. ' if of_all else ''}{'; '.join(told)}"
