"""Recommendations and strengths that reports list, each beside what criticises its themes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from gradeline.navigation.choices import Choices
from gradeline.queries import findings as queries
from gradeline.queries.findings import ChoicesRow, ListedRow, SaidRow
from gradeline.queries.query import Query
from gradeline.sections.cells import Cell, Link, Listed, Stack, Strong
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import asked_once, remembered, rows
from gradeline.views.judgement_areas import inspection_link
from gradeline.views.plan_links import recommendation_addresses, the_plan
from gradeline.views.statements.said import paragraph_link
from gradeline.words import findings as words
from gradeline.words import statements

DOWNLOADED: tuple[queries.ListedColumn, ...] = (
    "finding_id", "authority", "inspection_id", "inspected", "inspected_year", "framework", "kind",
    "number", "timescale", "strand", "addressed_to", "counts_for_own_run", "wording", "tags",
    "paragraphs", "text_paragraphs", "page", "planned_action", "planned_date", "planned_source",
    "document", "source_title", "licence",
)  # fmt: skip

SOURCE = Source("the document named by each inspection")
# A row stands in several lines.
MOST_POINTS = 20
MOST_PARAGRAPHS = 8
CRITICAL = ("criticises", "mixed")
# To whom a point is addressed, by whom a statement speaks of; all else is the authority.
SPOKEN_OF = {"board": "board", "partner": "partners"}
ASKED_TOGETHER = {"local authority and partners": ("local authority", "partners")}


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
def not_collected(chosen: Choices) -> list[str]:
    """Say of which authorities nobody collected what reports list."""
    return words.not_collected(_without_points(chosen))


def _without_points(chosen: Choices) -> list[str]:
    """Return the names of those of whose reports no list is held, whatever the day."""
    by_today = _listed(replace(chosen, as_at=chosen.latest))
    collected = {row.authority_id for row in by_today}
    return [name for key, name in chosen.names.items() if key not in collected]


@remembered
def asked_on(chosen: Choices, tag_id: str) -> Section:
    """Return what reports list about one theme, to be opened under what they say of it."""
    found = [row for row in _listed(chosen) if row.tag_id == tag_id and row.finding_id]
    if not found:
        # Of reports that nobody went through, nothing can be said.
        is_any_collected = len(_without_points(chosen)) < len(chosen.names)
        none = [words.none_asked(chosen.day_in_the_past)] if is_any_collected else []
        return Section("asked-on", sentences=[*none, *not_collected(chosen)])
    in_time = sorted(found, key=lambda row: (-row.time_order, row.display_order or 0))
    return Section(
        "asked-on",
        fold="Recommendations and strengths that reports list on it",
        later=lambda: Section(
            "asked-on-rows", tables=[_every(in_time, chosen)], remarks=not_collected(chosen)
        ),
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
    once = sorted(
        found.values(),
        key=lambda row: (-row.time_order, row.inspection_order, row.display_order or 0),
    )
    is_narrowed = asked != FindingsChoice(None, None, None) or narrowed != Narrowed(None, None)
    about = "Recommendations and strengths"
    taken_away = download_of("findings", about, DOWNLOADED, once)
    return (
        Section(
            "findings-found",
            sentences=[words.found(once, is_narrowed=is_narrowed), *not_collected(chosen)],
            rows=[taken_away] if once else [],
            as_at=chosen.as_at,
        ),
        Section("findings", tables=[_every(once, chosen)] if once else []),
    )


def _found(chosen: Choices, search: str | None) -> words.Rows:
    """Return the rows of what is listed that have all the words of a search."""
    ask = rows if search is None else asked_once
    return [row for row in ask(chosen.database, _asked(chosen, search)) if row.is_found]


@remembered
def in_the_text(
    database: str, as_at: date, authority_ids: tuple[str, ...]
) -> Mapping[str | None, Cell]:
    """Return, by its id, where the report of a point criticises a theme of it: the statements."""
    listed = rows(database, queries.listed(as_at=as_at, authority_ids=authority_ids, words=None))
    told = rows(database, queries.said(as_at=as_at, authority_ids=authority_ids))
    criticism = _criticism(told)
    tag_ids: dict[str | None, list[str]] = {}
    for row in listed:
        tag_ids.setdefault(row.finding_id, []).append(row.tag_id)
    points = {row.finding_id: row for row in listed if row.finding_id}
    return {key: _in_the_text(row, tag_ids[key], criticism) for key, row in points.items()}


def _criticism(told: statements.Rows) -> dict[tuple[str, str, str], list[SaidRow]]:
    """Return the statements that criticise, by inspection, theme and whom they speak of."""
    found: dict[tuple[str, str, str], list[SaidRow]] = {}
    for row in told:
        if row.stance in CRITICAL:
            whose = SPOKEN_OF.get(row.speaks_of or "", "local authority")
            found.setdefault((row.inspection_id, row.tag_id, whose), []).append(row)
    return found


def _in_the_text(
    row: ListedRow,
    tag_ids: Iterable[str],
    criticism: Mapping[tuple[str, str, str], list[SaidRow]],
) -> Cell:
    """Return the paragraphs of the report that criticise a theme of a point, each a link."""
    if row.addressed_to is None:
        return None
    found = {
        each.paragraph: each
        for tag_id in tag_ids
        for whose in ASKED_TOGETHER.get(row.addressed_to, (row.addressed_to,))
        for each in criticism.get((row.inspection_id, tag_id, whose), [])
    }
    meant = row.text_paragraphs or row.paragraphs or ""
    cited = set(meant.split("; ")) if row.page is not None else set()
    shown = sorted(found.values(), key=statements.reading_order)
    shown.sort(key=lambda each: each.paragraph not in cited)
    links: list[Cell] = [
        Strong(paragraph_link(each)) if each.paragraph in cited else paragraph_link(each)
        for each in shown[:MOST_PARAGRAPHS]
    ]
    more = len(shown) - len(links)
    return Listed([*links, *([f"and {more} more"] if more else [])], is_joined=True, between=", ")


def _every(findings: words.Rows, chosen: Choices) -> Table:
    """Return every finding with its place, and with the paragraphs that criticise its themes."""
    text = in_the_text(chosen.database, chosen.as_at, chosen.authority_ids)
    return table(
        "findings",
        "Recommendations and strengths, the latest reports first",
        [
            Column("inspection", "Inspection"),
            Column("finding", "Finding"),
            Column("about", "About"),
            Column("to", "To whom, by when"),
            Column("place", "Where it is listed"),
            Column("text", "In the text"),
        ],
        [
            [
                inspection_link(row, chosen),
                _said(row, chosen),
                row.tags,
                _to_whom(row),
                words.place(row),
                text[row.finding_id],
            ]
            for row in findings
        ],
        look="wide",
        rows_a_page=MOST_POINTS,
    )


def _to_whom(row: ListedRow) -> Cell:
    """Return to whom a point is addressed, under it its number and by when it is to be met."""
    number, whom = words.number(row), words.addressee(row)
    return Stack(whom, [number]) if whom else number


def _said(row: ListedRow, chosen: Choices) -> Cell:
    """Return what was said, and in small type what the council planned to do about it."""
    said: Cell = row.wording
    if row.kind == "strength":
        said = Listed([Strong("Strength."), row.wording], is_joined=True)
    notes: list[Cell] = [words.planned(row)] if row.planned_action else []
    plan = the_plan(chosen.database)
    if row.inspection_id == plan.inspection_id and row.number:
        address = recommendation_addresses(chosen)[int(row.number)]
        notes.append(Link(words.in_plan(plan.short_title), address))
    return Stack(said, notes)
