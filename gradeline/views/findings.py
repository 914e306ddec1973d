"""What reports list as weak or strong: again, inspection by inspection, shared, theme by theme.

All of it is of one query, `findings/listed`, so that nothing here can contradict the rest.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from gradeline.navigation.choices import Choices
from gradeline.queries import findings as queries
from gradeline.queries.findings import ChoicesRow, ListedRow
from gradeline.queries.query import Query
from gradeline.sections.cells import Cell, Link, Listed, Mark, Stack, Strong
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import ROWS_A_PAGE, Column, Group, Table, table
from gradeline.views.answers import asked_once, remembered, rows
from gradeline.views.judgement_areas import inspection_link
from gradeline.words import findings as words
from gradeline.words.names import inspection_name

DOWNLOADED: tuple[queries.ListedColumn, ...] = (
    "finding_id", "authority", "inspection_id", "inspected", "inspected_year", "framework", "kind",
    "number", "timescale", "strand", "addressed_to", "counts_for_own_run", "wording", "tags",
    "paragraphs", "page", "planned_action", "planned_date", "planned_source", "document",
    "source_title", "licence",
)  # fmt: skip

SOURCE = Source("the document named by each inspection")
AGAIN = "listed in the latest report, {year}, and before"
BEFORE = "listed in two or more reports in a row before the latest, {year}"
# Rows of these stand in several lines each.
MOST_SHARED, MOST_POINTS = 20, 20


@dataclass(frozen=True)
class FindingsChoice:
    """Which theme, framework and inspection are looked at; None for all."""

    tag_id: str | None
    family: str | None
    inspection_id: str | None


@dataclass(frozen=True)
class Narrowed:
    """What else a finding must be to pass the filter of the list; None for any."""

    kind: str | None
    words: str | None


@remembered
def tags(database: str) -> tuple[ChoicesRow, ...]:
    """Return the themes of findings, in order."""
    return rows(database, queries.choices())


@remembered
def frameworks(database: str) -> list[str]:
    """Return the frameworks of the reports whose findings are held, in order."""
    return [row.framework for row in rows(database, queries.frameworks())]


@remembered
def reports(chosen: Choices, family: str | None) -> dict[str, str]:
    """Return the ids of the reports with findings by their names."""
    return {words.report_name(row): row.inspection_id for row in _listed(chosen, family)}


def _listed(chosen: Choices, family: str | None = None) -> words.Rows:
    """Return what each report of a framework lists about each theme."""
    listed = rows(chosen.database, _asked(chosen, None))
    return [row for row in listed if family in (None, row.framework)]


def _asked(chosen: Choices, search: str | None) -> Query[ListedRow]:
    return queries.listed(as_at=chosen.as_at, authority_ids=chosen.authority_ids, words=search)


@remembered
def answer(chosen: Choices) -> list[str]:
    """Return for each authority what its latest report lists again."""
    return words.lead(_listed(chosen), list(chosen.names.values()))


@remembered
def listed_again(chosen: Choices) -> tuple[Section, ...]:
    """Return what the latest reports list again, and what only those before list in a row."""
    listed = _listed(chosen)
    again = _returning(listed, words.returned(listed), AGAIN, chosen)
    before = _returning(listed, words.past_runs(listed), BEFORE, chosen)
    return (
        Section(
            "what-returns",
            sentences=[words.NONE_LISTED_AGAIN] if again.is_empty and before.is_empty else [],
            tables=[again],
        ),
        Section(
            "listed-before",
            tables=[before],
            fold="" if before.is_empty else words.BEFORE_THE_LATEST,
        ),
        Section("what-listed-means", remarks=words.ABOUT_LISTED_AGAIN),
    )


@remembered
def shared(chosen: Choices) -> Section:
    """Return what is listed for two or more authorities, a column for each."""
    listed = _listed(chosen)
    told = words.states(listed)
    found = words.shared(listed)
    shown = table(
        "shared",
        "Listed for two or more authorities, and in which of their reports",
        _about_and(chosen),
        [_states_of(row, told, chosen) for row in found],
        look="side by side",
        is_caption_hidden=True,
        rows_a_page=MOST_SHARED,
    )
    return Section(
        "what-is-shared",
        sentences=[words.shared_count(listed, list(chosen.names.values()))],
        tables=[shown],
        remarks=words.ABOUT_LISTED_AGAIN,
    )


@remembered
def board(chosen: Choices, family: str | None) -> Section:
    """Return every theme against every inspection of a framework; None for all frameworks."""
    grid = _listed(chosen, family)
    return Section(
        "inspection-by-inspection",
        sentences=[words.KEY] if grid else [words.NONE_HELD],
        tables=[_grid(grid, chosen)] if grid else [],
        remarks=[words.ABOUT_STRENGTHS],
    )


@remembered
def story(chosen: Choices, tag_id: str) -> Section:
    """Return what each report listed about one theme, in time order."""
    theme = [row for row in _listed(chosen) if row.tag_id == tag_id]
    if not theme:
        return Section("story", sentences=[words.NONE_HELD])
    return Section(
        "story",
        sentences=[theme[0].description, *words.stands(theme, list(chosen.names.values()))],
        tables=[_story(theme, chosen)],
        remarks=words.ABOUT_LISTED_AGAIN,
    )


@remembered
def every_finding(
    chosen: Choices, asked: FindingsChoice, narrowed: Narrowed
) -> tuple[Section, Section]:
    """Return how many findings pass the filter, and these, each once."""
    found = {
        row.finding_id: row
        for row in _found(chosen, narrowed.words)
        if asked.family in (None, row.framework)
        and asked.tag_id in (None, row.tag_id)
        and asked.inspection_id in (None, row.inspection_id)
        and narrowed.kind in (None, row.kind)
    }
    once = sorted(found.values(), key=lambda row: (row.inspection_order, row.display_order or 0))
    about = "Findings in the filter"
    taken_away = download_of("findings", about, DOWNLOADED, once)
    return (
        Section(
            "findings-found",
            sentences=[words.found(once)],
            rows=[taken_away] if once else [],
            as_at=chosen.as_at,
        ),
        Section("findings", tables=[_every(once, chosen)] if once else []),
    )


def _found(chosen: Choices, search: str | None) -> words.Rows:
    """Return the rows of what is listed that have all the words of a search."""
    ask = rows if search is None else asked_once
    return [row for row in ask(chosen.database, _asked(chosen, search)) if row.is_found]


def _tag_link(tag: str, chosen: Choices) -> Link:
    return Link(tag, chosen.tag_address(tag))


def _grid(listed: words.Rows, chosen: Choices) -> Table:
    """Return theme tags against inspections, as the rows come: by tag, authority and time."""
    cells = [cell for reports in words.reports_of(listed) for cell in reports]
    inspections = list({cell.inspection_id: cell for cell in cells}.values())
    columns = [
        Column("about", "About"),
        *(
            Column(row.inspection_id, f"{row.framework} {row.inspected_year}", over=row.authority)
            for row in inspections
        ),
    ]
    groups = [
        Group(
            theme,
            [
                [_tag_link(tag, chosen), *(_mark(cell, chosen) for cell in of_tag)]
                for tag, of_tag in groupby(own, lambda row: row.tag)
            ],
        )
        for theme, own in groupby(cells, lambda row: row.theme)
    ]
    return Table(
        "findings-grid", "What is listed, by inspection", columns, groups, look="marks",
        group_name="theme",
    )  # fmt: skip


def _mark(cell: ListedRow, chosen: Choices) -> Mark:
    sign, meaning = words.mark(cell)
    name = f"{cell.tag}, {inspection_name(cell)}: {meaning}"
    if sign == words.NOTHING:
        return Mark(sign, name)
    return Mark(sign, name, chosen.record_address(cell.inspection_id))


def _returning(listed: words.Rows, found: words.Rows, title: str, chosen: Choices) -> Table:
    """Return what is listed more than once, by whose it is; `title` heads each authority's."""
    told = words.states(listed)
    groups = []
    for name in chosen.names.values():
        own = [row for row in found if row.authority == name]
        if own:
            heading = f"{name}: {title.format(year=own[0].inspected_year)}"
            groups.append(Group(heading, [_states_of(row, told, chosen) for row in own]))
    return Table(
        "listed-again" if title == AGAIN else "listed-before",
        f"What is {title.partition(',')[0]}, and in which reports of each authority",
        _about_and(chosen),
        groups,
        look="side by side",
        is_caption_hidden=True,
        rows_a_page=ROWS_A_PAGE,
    )


def _about_and(chosen: Choices) -> list[Column]:
    return [Column("about", "About"), *(Column(key, name) for key, name in chosen.names.items())]


def _states_of(row: ListedRow, told: Mapping[tuple[str, str], str], chosen: Choices) -> list[Cell]:
    """Return the cells of a tag: a link to its story, then in which reports of each authority."""
    states = [told.get((row.tag_id, name), words.NOT_HELD) for name in chosen.names.values()]
    return [_tag_link(row.tag, chosen), *states]


def _story(theme: words.Rows, chosen: Choices) -> Table:
    """Return what was said about one tag in time order, inspections without a word among them."""
    columns = [
        Column("inspection", "Inspection"),
        Column("grade", "Grade then"),
        Column("said", "What was said"),
        Column("to", "To whom"),
        Column("number", "Number"),
        Column("place", "Paragraphs and page"),
    ]
    body: list[list[Cell]] = [
        [
            inspection_link(row, chosen),
            row.grades or "not graded",
            _said(row) if row.finding_id else words.unlisted(row),
            words.addressee(row),
            words.number(row),
            words.place(row),
        ]
        for row in sorted(theme, key=lambda row: row.time_order)
    ]
    return table("story", "The story in time order", columns, body, look="wide")


def _every(findings: words.Rows, chosen: Choices) -> Table:
    """Return every finding with its place."""
    return table(
        "findings",
        "Findings in the filter, in time order by authority",
        [
            Column("inspection", "Inspection"),
            Column("finding", "Finding"),
            Column("about", "About"),
            Column("number", "Number"),
            Column("to", "To whom"),
            Column("place", "Paragraphs and page"),
        ],
        [
            [
                inspection_link(row, chosen),
                _said(row),
                row.tags,
                words.number(row),
                words.addressee(row),
                words.place(row),
            ]
            for row in findings
        ],
        look="wide",
        rows_a_page=MOST_POINTS,
    )


def _said(row: ListedRow) -> Cell:
    """Return what was said, and in small type what the council planned to do about it."""
    said: Cell = row.wording
    if row.kind == "strength":
        said = Listed([Strong("Strength."), row.wording], is_joined=True)
    return Stack(said, [words.planned(row) if row.planned_action else ""])
