"""What a search found, as links to where it is shown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from gradeline.compared_authorities import Known, side_by_side
from gradeline.navigation.choices import EARLIEST, WITH, Choices
from gradeline.navigation.links import address
from gradeline.navigation.register import (
    FINDINGS_THEME,
    PAGES,
    SCORECARD_REPORTED,
    SIDE_BY_SIDE,
    Page,
    page_at,
)
from gradeline.queries import search as queries
from gradeline.queries.search import EntriesRow, ReportedRow
from gradeline.sections.cells import Cell, Link, Listed
from gradeline.sections.section import Section
from gradeline.sections.table import Column, table
from gradeline.views.answers import known, remembered, rows
from gradeline.views.plan_links import recommendation_addresses, the_plan
from gradeline.views.reported import read_for_figures
from gradeline.views.search.index import CALLED, MEANT, Answer, Index
from gradeline.views.search.spelling import key
from gradeline.views.statements.said import said
from gradeline.views.statements.story import answers
from gradeline.words import search as say
from gradeline.words.added_authorities import ended
from gradeline.words.indicators import further_domain
from gradeline.words.joining import lower_first
from gradeline.words.names import inspection_name
from gradeline.words.reported import written
from gradeline.words.statements import asked_words

MOST_SHOWN = 8
# Indicators and their domains are one group.
GROUP_OF = {"domain": "indicator"}
GROUPS = ("indicator", "measure", "theme", "area", "tag", "grade", "authority", "page")
STATEMENTS = "statement"
OF_JUDGEMENTS = ("area", "grade")


@dataclass(frozen=True, slots=True)
class Group:
    """Hits of one kind, the best first; `left_out` says how many more there are."""

    kind: str
    links: tuple[Link, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for `asked`: groups of links, the best first, and what has to be said.

    `shown_for` are the words that were searched for instead, empty where those asked for were.
    """

    asked: str
    groups: tuple[Group, ...] = ()
    sentences: tuple[str, ...] = ()
    shown_for: str = ""

    @property
    def links(self) -> tuple[Link, ...]:
        """Return all links, whatever group they stand in."""
        return tuple(link for group in self.groups for link in group.links)

    @property
    def section(self) -> Section:
        """Return it as a section without a heading: sentences, then a row for each group."""
        if not self.groups:
            return Section("search-results", sentences=self.sentences)
        columns = [Column("kind", "What"), Column("hits", "Where it is shown")]
        found = [(say.HEADINGS[each.kind], _hits(each)) for each in self.groups]
        hits = table("search", say.caption(self.shown_for or self.asked), columns, found)
        return Section("search-results", sentences=self.sentences, tables=[hits])


def search(chosen: Choices, words: str) -> Found:
    """Return what is found for the words that a reader typed; links keep the choices."""
    asked = "".join(each if each.isprintable() else " " for each in words)
    asked = " ".join(asked.split())
    if not asked:
        return Found("", sentences=(say.NOTHING_TYPED,))
    answer = index(chosen.database).search(asked)
    everyone = known(chosen.database)
    beside = chosen
    for named in answer.named:
        beside = beside.beside(named, everyone)
    of_reports = _statements(_with_those_named(beside, answer), asked, answer)
    if not answer.hits:
        return Found(asked, of_reports, () if of_reports else (say.nothing(asked),))
    answer = _with_those_that_followed(chosen, answer)
    chosen = beside
    missing = {row: _in_reports(chosen, row) for row in _not_held(answer)}
    elsewhere = _given_to_others(chosen, answer)
    reported = _reported(chosen, [figure for own in missing.values() for figure in own])
    found = _groups(chosen, answer, elsewhere)
    groups = [*reported, *_nearest(chosen, missing), *found, *of_reports]
    guests = [value for key, value in chosen.query if key == WITH]
    names = [
        each.name
        for each in everyone
        if each.id in answer.named and (each.is_default or each.id in guests)
    ]
    sentences = _sentences(chosen, asked, answer, names, missing, elsewhere)
    (shown_for, *_) = answer.shown_for or ("",)
    return Found(asked, tuple(groups), tuple(sentences), shown_for)


@remembered
def index(database: str) -> Index:
    """Return the words of all that can be found in a database."""
    held = rows(database, queries.entries())
    words_of: dict[Page, list[str]] = {page: [] for page in PAGES}
    for row in held:
        if row.kind == "page":
            words_of[page_at(row.target)] += row.other_words
    pages = [
        _page_entry(page, tuple(words_of[page]), position) for position, page in enumerate(PAGES)
    ]
    return Index([*(row for row in held if row.kind != "page"), *pages])


def _page_entry(page: Page, other_words: tuple[str, ...], position: int) -> EntriesRow:
    return EntriesRow(
        kind="page",
        target=page.path,
        label=page.title,
        short_label=page.part or None,
        within=None,
        reason=None,
        nearest=None,
        nearest_domain=None,
        held_of=(),
        other_words=other_words,
        position=position,
    )


def _hits(group: Group) -> Cell:
    more = [say.more(group.left_out)] if group.left_out else []
    return Listed([*group.links, *more])


def _not_held(answer: Answer) -> list[EntriesRow]:
    """Return the figures that are not held: those named, or all where nothing else was found."""
    of_none = [row for row in answer.hits if row.kind == "unpublished"]
    if len(of_none) == len(answer.hits):
        return of_none
    return [row for row in of_none if answer.hits[row] <= MEANT]


def _other_names(answer: Answer) -> list[str]:
    """Return names of several words for the figures that are not held, the most telling first."""
    names = (name for row in _not_held(answer) for name in (row.label, *row.other_words))
    return sorted((name for name in names if len(key(name)) > 1), key=len, reverse=True)


def _given_to_others(chosen: Choices, answer: Answer) -> list[EntriesRow]:
    """Return printed areas and grades that no authority has which the judgements can show."""
    shown = {*chosen.authority_ids, *answer.named}
    shown |= {each.id for each in known(chosen.database) if each.is_default}
    judged = (row for row in answer.hits if row.kind in OF_JUDGEMENTS)
    return [row for row in judged if shown.isdisjoint(row.held_of)]


def _with_those_named(chosen: Choices, answer: Answer) -> Choices:
    """Return the choices that links hold, with those named among the authorities themselves."""
    guests = [value for key, value in chosen.query if key == WITH]
    shown = {*chosen.authority_ids, *answer.named}
    own = side_by_side(known(chosen.database), guests)
    return replace(
        chosen, authorities=tuple(each for each in own if each.id in shown or each.is_guest)
    )


def _with_those_that_followed(chosen: Choices, answer: Answer) -> Answer:
    """Return what was found with the authorities that took over from one that is named."""
    gone = (
        each
        for each in known(chosen.database)
        if each.id in answer.named and _has_ended(each, chosen.as_at)
    )
    followers = (
        index(chosen.database).authority(name) for each in gone for name in each.followed_by
    )
    also = {row: CALLED for row in followers if row is not None}
    return replace(answer, hits=answer.hits | also) if also else answer


def _not_there(chosen: Choices, answer: Answer) -> Iterator[str]:
    """Say of each authority named that it had ended or was not there yet, by the year typed too."""
    everyone = known(chosen.database)
    called = {
        row.target
        for row, tier in answer.hits.items()
        if row.kind == "authority" and tier == CALLED
    }
    asked = min([chosen.as_at, *(date(int(year), 12, 31) for year in answer.left_out)])
    for each in everyone:
        if each.id not in (answer.named or called):
            continue
        if each.created is not None and asked < each.created:
            before = [other.name for other in everyone if each.name in other.followed_by]
            yield say.created_later(each.name, each.created, before)
        if each.abolished is not None and _has_ended(each, chosen.as_at):
            yield ended(each.name, each.abolished, each.followed_by)


def _has_ended(authority: Known, day: date) -> bool:
    return authority.abolished is not None and authority.abolished <= day


def _sentences(
    chosen: Choices,
    asked: str,
    answer: Answer,
    names: Sequence[str],
    missing: Mapping[EntriesRow, Sequence[ReportedRow]],
    elsewhere: Sequence[EntriesRow],
) -> Iterator[str]:
    if answer.shown_for is not None:
        yield say.shown_for(asked, answer.shown_for)
    for row, figures in missing.items():
        if not figures:
            yield say.not_held(row.label, row.reason or "")
            continue
        of = {each.authority_id: each.authority for each in figures}
        without = [
            entry
            for entry in answer.hits
            if entry.kind == "authority" and entry.target in answer.named and entry.target not in of
        ]
        read = read_for_figures(chosen)
        yield say.in_reports_alone(
            row.label,
            row.reason or "",
            len(figures),
            list(of.values()),
            [entry.label for entry in without if entry.target in read],
            [entry.label for entry in without if entry.target not in read],
        )
    if answer.left_out:
        can_be_asked = [
            year for year in answer.left_out if EARLIEST <= date(int(year), 12, 31) <= chosen.latest
        ]
        is_heeded = asked_words(asked)[1] is not None
        yield say.years_not_used(answer.left_out, can_be_asked, chosen.day_in_the_past, is_heeded)
    yield from _not_there(chosen, answer)
    if names:
        yield say.shown_with(names)
    if len(elsewhere) == len(answer.hits):
        yield say.not_judged([row.label for row in elsewhere[:MOST_SHOWN]])


def _statements(chosen: Choices, asked: str, answer: Answer) -> tuple[Group, ...]:
    """Return the way to the statements of reports that have all the words.

    Where there are none, those that have them but for the authorities and years named, and where
    there are none of these either, those that have another name of figures that are not held.
    """
    found = answers(chosen, asked).rows
    label = say.statements(len(found), asked_words(asked)[1])
    if not found and answer.rest:
        asked = answer.rest
        found = answers(chosen, asked).rows
        own = sum(row.authority_id in answer.named for row in found)
        read = {row.authority_id for row in said(replace(chosen, as_at=chosen.latest))}
        named = [each for each in known(chosen.database) if each.id in answer.named]
        label = say.statements_on(
            len(found),
            asked,
            [each.name for each in named if each.id in read],
            own,
            [each.name for each in named if each.id not in read],
            bool(answer.left_out),
        )
    for name in [] if found else _other_names(answer):
        asked = lower_first(name)
        found = answers(chosen, asked).rows
        label = say.statements_called(len(found), asked)
        if found:
            break
    if not found:
        return ()
    return (
        Group(STATEMENTS, (Link(label, address(FINDINGS_THEME, chosen.query, ("said", asked))),)),
    )


def _in_reports(chosen: Choices, missing: EntriesRow) -> list[ReportedRow]:
    """Return the figures of reports that have all the words by which a figure is called.

    One word alone is too few to say that it is the same.
    """
    called = [{*key(name)} for name in (missing.label, *missing.other_words)]
    return [
        row
        for row in rows(chosen.database, queries.reported(as_at=chosen.as_at))
        if any(len(words) > 1 and words <= {*key(row.label)} for words in called)
    ]


def _reported(chosen: Choices, figures: Sequence[ReportedRow]) -> list[Group]:
    """Return the ways to figures of reports: their records, the bands and the plan they are on."""
    if not figures:
        return []
    values: dict[tuple[str, str], list[ReportedRow]] = {}
    for row in figures:
        values.setdefault((row.label, row.inspection_id), []).append(row)
    links = [
        Link(
            say.reported(
                label, [written(r.value, r.unit, r.qualifier) for r in own], inspection_name(own[0])
            ),
            chosen.record_address(inspection_id),
        )
        for (label, inspection_id), own in values.items()
    ]
    numbers = sorted({each for row in figures if (each := row.recommendation_number) is not None})
    of_plan: list[Link] = []
    if numbers:
        plan = the_plan(chosen.database).short_title
        where = recommendation_addresses(chosen)
        of_plan = [
            Link(say.on_the_bands(plan), chosen.page_address(SCORECARD_REPORTED)),
            *(Link(say.in_the_plan(plan, number), where[number]) for number in numbers),
        ]
    left_out = max(0, len(links) - MOST_SHOWN)
    return [Group("reported", (*links[:MOST_SHOWN], *of_plan), left_out)]


def _nearest(chosen: Choices, missing: Iterable[EntriesRow]) -> list[Group]:
    links = {
        row.nearest: chosen.indicator_address(row.nearest_domain, row.nearest)
        for row in missing
        if row.nearest is not None and row.nearest_domain is not None
    }
    return [Group("nearest", tuple(Link(*each) for each in links.items()))] if links else []


def _groups(chosen: Choices, answer: Answer, elsewhere: Sequence[EntriesRow]) -> list[Group]:
    """Return the hits by kind; the kind with the best of them comes first."""
    of_kind: dict[str, list[EntriesRow]] = {}
    for row in answer.hits:
        if row.kind != "unpublished" and row not in elsewhere:
            of_kind.setdefault(GROUP_OF.get(row.kind, row.kind), []).append(row)
    ranked = {
        kind: sorted(of_kind[kind], key=lambda row: _order(row, answer.hits[row]))
        for kind in GROUPS
        if kind in of_kind
    }
    best = {kind: answer.hits[of_kind[0]] for kind, of_kind in ranked.items()}
    if best.get("measure", CALLED) != CALLED:
        # Indicators with a definition go first, unless a further measure is called just so.
        best["measure"] = max(best["measure"], best.get("indicator", CALLED))
    best_first = sorted(ranked, key=lambda kind: best[kind])
    return [_group(chosen, kind, ranked[kind]) for kind in best_first]


def _order(row: EntriesRow, fit: int) -> tuple[int, str, int, int]:
    """Return by what hits of a group are ordered.

    Of further measures that fit alike, whose order says nothing, what was asked for is more of the
    shorter title.
    """
    length = len(row.label.split()) if row.kind == "measure" else 0
    return fit, row.kind, length, row.position


def _group(chosen: Choices, kind: str, held: Sequence[EntriesRow]) -> Group:
    hits = list(dict.fromkeys(_links(chosen, row) for row in held))
    links = tuple(link for hit in hits[:MOST_SHOWN] for link in hit)
    return Group(kind, links, max(0, len(hits) - MOST_SHOWN))


def _links(chosen: Choices, row: EntriesRow) -> tuple[Link, ...]:
    """Return where a hit is shown: the history of an authority, and those chosen with it."""
    if row.kind != "authority":
        return (_link(chosen, row),)
    beside = chosen.beside(row.target, known(chosen.database))
    history = Link(say.every_grade(row.label), beside.history_address(row.label))
    if row.target in chosen.authority_ids:
        return (history,)
    return (history, Link(say.beside_the_others(row.label), beside.page_address(SIDE_BY_SIDE)))


def _link(chosen: Choices, row: EntriesRow) -> Link:
    match row.kind:
        case "indicator":
            return Link(row.label, chosen.indicator_address(row.within or "", row.label))
        case "measure":
            domain = further_domain(row.within or "")
            return Link(row.label, chosen.indicator_address(domain, row.label))
        case "domain":
            return Link(say.every_indicator(row.label), chosen.domain_address(row.label))
        case "theme":
            return Link(row.label, chosen.theme_address(row.label))
        case "area":
            return Link(row.label, chosen.judgements_address("area", row.label))
        case "grade":
            return Link(row.label, chosen.judgements_address("grade", row.label))
        case "tag":
            return Link(row.label, chosen.tag_address(row.label))
        case _:
            return Link(row.label, chosen.page_address(page_at(row.target)))
