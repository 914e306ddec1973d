"""A whole domain in one table: each figure, its rank, and a strip of every other authority."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.strip import Own, Strip
from gradeline.few import said
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import ProfileFiguresRow, ProfileRow
from gradeline.sections.cells import (
    Brief,
    Cell,
    Ends,
    Link,
    Listed,
    Mark,
    Missing,
    Stack,
    Strong,
    Symbol,
)
from gradeline.sections.listing import titled
from gradeline.sections.pictured import strips_of
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE, Download, Section, Source
from gradeline.sections.table import Column, Group, Table, even_pages, table
from gradeline.views.answers import remembered, rows
from gradeline.views.indicators.context import about_context
from gradeline.views.pictures import key_of_authorities, selection
from gradeline.words import change
from gradeline.words import profile as words
from gradeline.words.indicators import bare, documents
from gradeline.words.profile import Compared

ALL_OF_ENGLAND = "England"
COUNTRY = "england"
MOST_ROWS = 25
# The domain whose figures count what social workers record, where a nought may be a gap.
RECORDED = "needs-at-assessment"
Figures = Mapping[tuple[str, str], ProfileFiguresRow]
# Where there is little room, the style sheet leaves it to the key.
AMONG_NEIGHBOURS = Brief(words.AMONG_NEIGHBOURS, words.AMONG_NEIGHBOURS)


@dataclass(frozen=True)
class Peers:
    """A group to compare with: all of England, a region, or an authority with its neighbours."""

    compared: Compared
    region: str | None = None
    neighbours_of: str | None = None


@dataclass(frozen=True)
class ProfileChoice:
    """Which domain is shown, among whom, and by which model of neighbours."""

    domain_id: str
    domain: str
    peers: Peers
    model: int


@dataclass(frozen=True)
class Profile:
    """A domain: its title, the answer in words, and the section with the table."""

    title: str
    words: list[str]
    section: Section


@remembered
def peers(chosen: Choices, model: int) -> dict[str, Peers]:
    """Return the groups that those chosen can be compared with, by the names a link has."""
    beside = rows(chosen.database, queries.context(authority_ids=chosen.authority_ids))
    asked = queries.neighbours(authority_ids=chosen.authority_ids, model=model)
    held = {row.authority_id for row in rows(chosen.database, asked)}
    return {
        ALL_OF_ENGLAND: Peers(words.ENGLAND),
        **{
            row.name: Peers(words.in_region(row.name), region=row.name)
            for row in beside
            if row.kind == "region"
        },
        **{
            f"Neighbours of {name}": Peers(words.with_neighbours(name), neighbours_of=area)
            for area, name in chosen.names.items()
            if area in held
        },
    }


@remembered
def profile(chosen: Choices, asked: ProfileChoice) -> Profile:
    """Return a row for each indicator of a domain: figures, ranks and the strip of the group."""
    database, group = chosen.database, asked.peers
    members = queries.group(
        region=group.region, neighbours_of=group.neighbours_of, model=asked.model
    )
    group_ids = tuple(row.authority_id for row in rows(database, members))
    about = queries.profile(domain_id=asked.domain_id, group_ids=group_ids, as_at=chosen.as_at)
    of_areas = queries.profile_figures(
        domain_id=asked.domain_id,
        area_ids=(*chosen.authority_ids, COUNTRY),
        group_ids=group_ids,
        model=asked.model,
        as_at=chosen.as_at,
    )
    found = rows(database, about)
    figures = {(row.indicator_id, row.authority_id): row for row in rows(database, of_areas)}
    answer, more = words.lead(
        found,
        figures,
        chosen.names,
        group.compared,
        outside=[name for area, name in chosen.names.items() if area not in group_ids],
        is_past=bool(chosen.day_in_the_past),
    )
    has_strips = any(row.group_values for row in found)
    return Profile(
        words.title(asked.domain, chosen.day_in_the_past),
        [*answer, *about_context(chosen, asked.domain_id)],
        Section(
            "profile",
            key=_key(chosen, group, has_strips=has_strips) if found else [],
            tables=[_table(chosen, asked, found, figures, has_room=_has_room(chosen))],
            remarks=[
                *more,
                *_about_noughts(chosen, asked, figures),
                *(_about(chosen, group, answer) if has_strips else []),
            ],
            rows=[_download(chosen, asked, found, figures)] if found else [],
            source=Source(_documents(figures)),
            as_at=chosen.as_at,
            picture=(lambda: _picture(chosen, asked, found, figures, answer[0])) if found else None,
        ),
    )


def _picture(
    chosen: Choices,
    asked: ProfileChoice,
    found: Sequence[ProfileRow],
    figures: Figures,
    title: str,
) -> PictureToTake:
    """Return the table as a picture, which has room for ranks in one group only."""
    shown = _table(chosen, asked, found, figures, has_room=False)
    return PictureToTake(
        title,
        selection(chosen, f"{asked.domain}, latest figures, {asked.peers.compared.beside}"),
        strips_of(shown, words.KEY_OF_A_PICTURE, f"{shown.caption}."),
        f"{_documents(figures)}. {OPEN_GOVERNMENT_LICENCE}",
        chosen.as_at,
    )


def _documents(figures: Figures) -> str:
    return documents(figure.document for figure in figures.values())


def _has_room(chosen: Choices) -> bool:
    return len(chosen.authorities) <= words.MOST_WITH_NEIGHBOURS


def _about(chosen: Choices, group: Peers, answer: Sequence[str]) -> list[str]:
    """Say how ranks and strips are read, and what the sentences above leave out."""
    is_plain = answer[0] == words.NO_BETTER_WAY
    return [
        words.PLAIN_RANKS if is_plain else words.ABOUT_RANKS,
        *_about_neighbours(chosen, group),
        words.PLAIN_STRIPS if is_plain else words.ABOUT_STRIPS,
        *([] if answer[0] in words.NOBODY_COUNTED else [words.LEFT_OUT_OF_LEAD]),
    ]


def _about_noughts(chosen: Choices, asked: ProfileChoice, figures: Figures) -> list[str]:
    """Say what a nought may mean where what is counted is what social workers record."""
    values = [row.value for (_, area), row in figures.items() if area in chosen.authority_ids]
    return [words.ABOUT_NOUGHTS] if asked.domain_id == RECORDED and 0 in values else []


def _about_neighbours(chosen: Choices, group: Peers) -> list[str]:
    return [] if _has_room(chosen) or not group.compared.is_country else [words.NO_ROOM]


def _key(chosen: Choices, group: Peers, *, has_strips: bool) -> list[Cell]:
    """Return what the signs on the strips and beside the ranks mean."""
    has_ranks = has_strips and group.compared.is_country and _has_room(chosen)
    strips: list[Cell] = [Symbol("England", None), words.KEY_OF_STRIPS]
    return [
        *key_of_authorities(chosen),
        *(strips if has_strips else []),
        change.KEY,
        *([words.KEY_OF_RANKS] if has_ranks else []),
    ]


def _table(
    chosen: Choices,
    asked: ProfileChoice,
    found: Sequence[ProfileRow],
    figures: Figures,
    *,
    has_room: bool,
) -> Table:
    """Return figures and strips; with `has_room` ranks among neighbours stand beside the others."""
    compared = asked.peers.compared
    ranked = [row for row in found if not row.has_ended and row.group_values]
    ends = words.PLAIN_ENDS if all(row.polarity == "none" for row in ranked) else words.ENDS
    columns = [
        Column("indicator", "Indicator"),
        *(
            Column(
                each.id,
                each.name,
                is_number=True,
                below=Symbol("", each.position),
                brief=each.initials,
            )
            for each in chosen.authorities
        ),
        Column(COUNTRY, "England", is_number=True),
        Column("strip", compared.heading, below=Ends(*(Brief(*end) for end in ends))),
    ]
    unranked = [row for row in found if not row.has_ended and not row.group_values]
    ended = [row for row in found if row.has_ended]
    return Table(
        "profile",
        f"{asked.domain}: the latest figure of each indicator ({compared.heading})",
        columns,
        [
            Group(
                heading,
                [_row(chosen, compared, row, figures, has_room=has_room) for row in own],
                fold_if_narrow=heading if own and ranked else "",
            )
            for heading, own in (
                ("", ranked),
                (words.UNRANKED, unranked),
                (words.ENDED, ended),
            )
        ],
        look="profile",
        is_caption_hidden=True,
        rows_a_page=even_pages(len(found), MOST_ROWS),
    )


def _row(
    chosen: Choices, compared: Compared, row: ProfileRow, figures: Figures, *, has_room: bool
) -> list[Cell]:
    own = [
        figure
        for area in chosen.authority_ids
        if (figure := figures[row.indicator_id, area]).value is not None
    ]
    # Said once where it is so of all of them; they are all few of the same.
    few_of = own[0].few_of if own and all(figure.few_of for figure in own) else None
    is_ranked = any(figure.place is not None for figure in own)
    cells: list[Cell] = [
        _figure(
            row,
            figures[row.indicator_id, area],
            compared,
            says_few=few_of is None,
            has_room=has_room,
        )
        for area in chosen.authority_ids
    ]
    return [
        Stack(
            Link(row.label, chosen.indicator_address(row.domain, row.label)),
            [words.about_row(row, few_of, is_ranked=is_ranked)],
        ),
        *cells,
        _figure(row, figures[row.indicator_id, COUNTRY], compared, says_few=False, has_room=False),
        _strip(chosen, row, figures),
    ]


def _figure(
    row: ProfileRow,
    figure: ProfileFiguresRow,
    compared: Compared,
    *,
    says_few: bool,
    has_room: bool,
) -> Cell:
    if figure.value is None:
        return Missing(words.missing(figure, row))
    sign, meaning = change.sign(figure)
    meant = "; ".join(filter(None, [meaning, change.a_point(figure)]))
    moved: list[Cell] = [Mark(sign, meant)] if sign else []
    first, *others = [*words.ranks(figure, compared, has_room=has_room), ""]
    beside = [Listed([each, AMONG_NEIGHBOURS], is_joined=True) for each in others if each]
    few_of = figure.few_of if says_few else None
    caution = words.caution(few_of, is_ranked=figure.place is not None)
    # The rank comes first: a sign before it could be read as about.
    told = [*filter(None, [first]), *moved, *filter(None, [change.is_better_or_worse(figure)])]
    line = Listed(told, is_joined=True) if told else None
    return Stack(
        Strong(bare(figure.value, row.unit, row.decimals)),
        [line, *beside, *filter(None, [caution])],
    )


def _strip(chosen: Choices, row: ProfileRow, figures: Figures) -> Cell:
    if not row.group_values:
        return None
    country = figures[row.indicator_id, COUNTRY].value
    middle = None
    if (
        row.first_quarter is not None
        and row.last_quarter is not None
        and len(row.group_values) >= words.FEWEST_FOR_QUARTERS
    ):
        middle = (row.first_quarter, row.last_quarter)
    own = []
    for each in chosen.authorities:
        figure = figures[row.indicator_id, each.id]
        if figure.value is not None:
            written = said(bare(figure.value, row.unit, row.decimals), figure.few_of)
            own.append(Own(each.position, figure.value, f"{each.name} {written}"))
    return Strip(
        words.spread(row),
        row.group_values,
        middle,
        country,
        own,
        is_turned=row.polarity == "low",
    )


def _download(
    chosen: Choices, asked: ProfileChoice, found: Sequence[ProfileRow], figures: Figures
) -> Download:
    about = f"{asked.domain}: the latest figure of each indicator"
    return Download(
        f"profile-{asked.domain_id}",
        about,
        lambda: _taken_away(about, asked, found, figures, (*chosen.authority_ids, COUNTRY)),
    )


def _taken_away(
    about: str,
    asked: ProfileChoice,
    found: Sequence[ProfileRow],
    figures: Figures,
    areas: Sequence[str],
) -> Table:
    """Return one row for each indicator and area, with what the group is."""
    names = (
        "indicator_id", "label", "unit", "polarity", "period_label", "area", "kind", "value",
        "missing_reason", "last_value", "last_period_label", "last_few_of", "trend", "verdict",
        "rests_on_few", "few_of", "units_per_point", "base_unit", "compared_with", "place",
        "of_count", "neighbour_place", "neighbour_count", "document",
    )  # fmt: skip
    body: list[list[Cell]] = []
    for row in found:
        for area in areas:
            own = figures[row.indicator_id, area]
            body.append(
                [
                    *(row.indicator_id, row.label, row.unit, row.polarity, row.period_label),
                    *(own.area, own.kind, own.value, own.missing_reason, own.last_value),
                    *(own.last_period_label, own.last_few_of, own.trend, own.verdict),
                    *(own.rests_on_few, own.few_of, own.units_per_point, own.base_unit),
                    *(asked.peers.compared.heading, own.place, own.of_count),
                    *(own.neighbour_place, own.neighbour_count, own.document),
                ]
            )
    return table(f"profile-{asked.domain_id}", about, titled(names, body), body)
