"""Two or more authorities: what is asked of both, what of one alone, and what was dealt with."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from gradeline.drawing.pictures.marks import Marked
from gradeline.navigation.choices import Choices
from gradeline.queries.findings import SaidRow
from gradeline.sections.cells import Cell, Listed, Mark, Stack, Strong
from gradeline.sections.section import Section
from gradeline.sections.table import ROWS_A_PAGE, Column, Table, table
from gradeline.views.answers import remembered
from gradeline.views.statements.pictures import compared_picture
from gradeline.views.statements.said import (
    SOURCE,
    not_read,
    place_link,
    said,
    statement_table,
    tag_link,
    taken_away,
    verdict_mark,
)
from gradeline.words import statements as words
from gradeline.words.joining import GAP
from gradeline.words.names import inspection_name

SINCE = 2015


@dataclass(frozen=True)
class Compared:
    """The answer in sentences, and the sections behind it."""

    lead: list[str]
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Raised:
    """What the reports of one authority in scope raise on one theme.

    `report` is the first row of the latest of them that criticises it or asks for it, `own` are its
    statements on the theme, `is_asked` says whether any has a recommendation on it.
    """

    report: SaidRow
    own: tuple[SaidRow, ...]
    is_asked: bool


@remembered
def compare(chosen: Choices, ids: tuple[str, ...], is_latest: bool) -> Compared:
    """Return what is asked of the authorities, of all of them and of one alone.

    `is_latest` looks at the latest report of each; otherwise at every report since 2015.
    """
    rows = [row for row in said(chosen) if row.authority_id in ids]
    read = [key for key in ids if any(row.authority_id == key for row in rows)]
    names = [chosen.names[key] for key in read]
    initials = {each.id: each.initials for each in chosen.authorities}
    named = [f"{chosen.names[key]} ({initials[key]})" for key in read]
    whose = words.whose([chosen.names[key] for key in ids], list(chosen.names.values()))
    if not rows:
        return Compared(not_read(chosen), ())
    raised = _raised(rows, is_latest)
    themes = {row.tag_id: row for row in rows}
    by_count = {tag: [key for key in read if (tag, key) in raised] for tag in themes}
    of_all = [tag for tag in themes if len(by_count[tag]) == len(read)]
    asked = [tag for tag in of_all if all(raised[tag, key].is_asked for key in read)]
    lead = (
        words.compared(
            names,
            [themes[tag].tag for tag in asked],
            [themes[tag].tag for tag in of_all],
            [sum(own == [key] for own in by_count.values()) for key in read],
        )
        if len(read) > 1
        else [words.of_one(names[0], len({tag for tag, _ in raised}), is_latest)]
    )
    in_scope = [row for row in rows if _is_in_scope(row, is_latest)]
    shared = [
        row
        for row in in_scope
        if row.tag_id in of_all and row.counts_for_own and row.stance in ("criticises", "mixed")
    ]
    return Compared(
        [*lead, *not_read(chosen)],
        (
            Section(
                "compared",
                sentences=[
                    f"{words.compared_reports(_latest(rows), is_latest)} {words.READERS}",
                    words.compared_key(named, is_asked_of_all=bool(asked)),
                ],
                tables=[_table(rows, raised, by_count, read, chosen, whose)],
                remarks=words.RULES,
                rows=taken_away("statements-compared", "Statements of those compared", in_scope),
                as_at=chosen.as_at,
                picture=lambda: compared_picture(
                    chosen,
                    lead[0],
                    read,
                    words.compared_reports(_latest(rows), is_latest),
                    _marked_groups(rows, raised, by_count, read, chosen),
                ),
            ),
            *(
                [
                    Section(
                        "dealt-with",
                        fold="What was dealt with: both paragraphs",
                        later=lambda: Section(
                            "dealt-with-rows", tables=[_both_places(rows, chosen, whose)]
                        ),
                    )
                ]
                if any(row.standing == words.DEALT_WITH for row in rows)
                else []
            ),
            *([_said_of_all(shared, chosen, whose, len(read))] if shared and len(read) > 1 else []),
            Section("compared-source", source=SOURCE, as_at=chosen.as_at),
        ),
    )


def _said_of_all(shared: list[SaidRow], chosen: Choices, whose: str, count: int) -> Section:
    """Return what is said of the themes that all are told of, to be opened."""
    caption = "Criticism, paragraph by paragraph"
    return Section(
        "said-of-all",
        fold=f"What the reports say of the themes raised with {'both' if count == 2 else 'all'}",
        later=lambda: Section(
            "said-of-all-rows",
            tables=[
                statement_table("said-of-all", caption, shared, chosen, of_themes=True, whose=whose)
            ],
        ),
    )


def _is_in_scope(row: SaidRow, is_latest: bool) -> bool:
    return row.is_latest if is_latest else row.inspected_year >= SINCE


def _latest(rows: words.Rows) -> list[SaidRow]:
    return list({row.authority_id: row for row in rows if row.is_latest}.values())


def _raised(rows: words.Rows, is_latest: bool) -> dict[tuple[str, str], Raised]:
    """Return what is raised on each theme with each authority, by the ids of both."""
    found: dict[tuple[str, str], Raised] = {}
    for (tag, key, _), group in groupby(
        rows, lambda row: (row.tag_id, row.authority_id, row.inspection_id)
    ):
        own = tuple(group)
        if not _is_in_scope(own[0], is_latest):
            continue
        if own[0].verdict in words.FAULTED or own[0].asked_count:
            before = found.get((tag, key))
            is_asked = own[0].asked_count > 0 or (before is not None and before.is_asked)
            found[tag, key] = Raised(own[0], own, is_asked)
    return found


def _table(
    rows: words.Rows,
    raised: dict[tuple[str, str], Raised],
    by_count: dict[str, list[str]],
    read: Sequence[str],
    chosen: Choices,
    whose: str,
) -> Table:
    """Return a row for each area of work: themes of all, of some, of one, and those dealt with.

    Areas in which something is asked of all come first, and so do such themes in them.
    """
    initials = {each.id: each.initials for each in chosen.authorities if each.id in read}
    asked = {
        tag
        for tag, own in by_count.items()
        if len(own) == len(read) > 1 and all(raised[tag, key].is_asked for key in own)
    }
    areas = [list(of_theme) for _, of_theme in groupby(rows, lambda row: row.theme)]
    areas.sort(key=lambda own: asked.isdisjoint(row.tag_id for row in own))
    columns = _columns(by_count, read, chosen)
    body: list[list[Cell]] = []
    for own in areas:
        tags = sorted(dict.fromkeys(row.tag_id for row in own), key=lambda tag: tag not in asked)
        cells: list[Cell] = [
            Listed(
                [
                    _entry(
                        [raised[tag, key] for key in by_count[tag]],
                        initials,
                        chosen,
                        whose,
                        is_named=name in ("some", "one"),
                        is_asked_of_all=tag in asked,
                    )
                    for tag in tags
                    if tag in meant
                ]
            )
            for name, _, meant in columns
        ]
        cells.append(Listed(_dealt_with(own, initials, chosen, whose)))
        if any(isinstance(cell, Listed) and cell.items for cell in cells):
            body.append([own[0].theme, *cells])
    return table(
        "compared",
        "What is asked or criticised, by theme",
        [
            Column("area", "Area of work"),
            *(Column(name, heading) for name, heading, _ in columns),
            Column("dealt_with", "Dealt with, and by whom"),
        ],
        body,
        look="side by side",
        is_caption_hidden=True,
    )


def _columns(
    by_count: dict[str, list[str]], read: Sequence[str], chosen: Choices
) -> list[tuple[str, str, list[str]]]:
    """Return key, heading and themes of each column: of all, of some, of one alone."""
    many = len(read)
    columns: list[tuple[str, str, list[str]]] = []
    if many > 1:
        everyone = [tag for tag, own in by_count.items() if len(own) == many]
        columns.append(("all", "Both" if many == 2 else "All of them", everyone))
    if many > 2:
        some = [tag for tag, own in by_count.items() if 1 < len(own) < many]
        columns.append(("some", "Some of them", some))
        one = [tag for tag, own in by_count.items() if len(own) == 1]
        columns.append(("one", "Only one", one))
    else:
        columns += [
            (
                key,
                f"Only {chosen.names[key]}" if many > 1 else "Criticised or asked for",
                [tag for tag, own in by_count.items() if own == [key]],
            )
            for key in read
        ]
    return columns


def _marked_groups(
    rows: words.Rows,
    raised: dict[tuple[str, str], Raised],
    by_count: dict[str, list[str]],
    read: Sequence[str],
    chosen: Choices,
) -> dict[str, list[tuple[str, dict[str, Marked]]]]:
    """Return the themes of each column, and those dealt with, with the marks of each authority."""
    names = {row.tag_id: row.tag for row in rows}
    groups = {
        heading: [
            (names[tag], {key: _marked(raised[tag, key]) for key in by_count[tag]}) for tag in tags
        ]
        for _, heading, tags in _columns(by_count, read, chosen)
    }
    dealt_with: dict[str, dict[str, Marked]] = {}
    for answer in _answers(rows):
        beside = ((str(answer.inspected_year), None),)
        dealt_with.setdefault(answer.tag, {})[answer.authority_id] = Marked("dealt with", beside)
    return {**groups, "Dealt with": list(dealt_with.items())}


def _marked(raised: Raised) -> Marked:
    verdict = raised.report.verdict
    beside = (("r", None),) if raised.is_asked else ()
    if verdict == "criticised":
        return Marked("criticised", beside)
    return Marked("mixed", beside) if verdict == "mixed" else Marked("asked")


def _entry(
    found: Sequence[Raised],
    initials: dict[str, str],
    chosen: Choices,
    whose: str,
    *,
    is_named: bool,
    is_asked_of_all: bool,
) -> Cell:
    """Return a theme with the mark of each authority that it is raised with, and who is asked.

    It leads to the statements of `whose`. `is_named` names the authorities, where the heading of
    the column does not.
    """
    marks: list[Cell] = [_mark(each, chosen, whose) for each in found]
    theme = tag_link(found[0].report, chosen, whose)
    if is_asked_of_all:
        of_all = Strong(f"(asked of {'both' if len(found) == 2 else 'all'})")
        return Listed([*marks, theme, of_all], is_joined=True)
    named = [initials[each.report.authority_id] for each in found] if is_named else []
    asked = [initials[each.report.authority_id] for each in found if each.is_asked]
    whom = f"of {', '.join(asked)}" if len(initials) > 1 else "for"
    told = [", ".join(named), f"asked {whom}" if asked else ""]
    remark = "; ".join(each for each in told if each)
    return Listed([*marks, theme, f"({remark})" if remark else ""], is_joined=True)


def _mark(raised: Raised, chosen: Choices, whose: str) -> Mark:
    mark = verdict_mark(raised.report, raised.own, chosen, whose)
    if raised.report.verdict in words.FAULTED:
        return mark
    return Mark("○", f"{mark.meaning}; asked for", look="aside")


def _dealt_with(
    rows: list[SaidRow], initials: dict[str, str], chosen: Choices, whose: str
) -> list[Cell]:
    """Return each theme that is dealt with, by whom and in which report that stands.

    It leads to the statements of `whose`.
    """
    cells: list[Cell] = []
    for _, group in groupby(rows, lambda row: row.tag_id):
        own = list(group)
        by = [
            f"{initials[answer.authority_id]}{GAP}{words.answered_in(answer)}"
            for answer in _answers(own)
        ]
        if by:
            theme = tag_link(own[0], chosen, whose)
            cells.append(Listed([theme, f"({'; '.join(by)})"], is_joined=True))
    return cells


def _answers(rows: words.Rows) -> list[SaidRow]:
    """Return the statement that answers each theme that an authority has dealt with."""
    return [
        words.both_places(own)[1]
        for _, group in groupby(rows, lambda row: (row.tag_id, row.authority_id))
        if (own := list(group))[0].standing == words.DEALT_WITH
    ]


def _both_places(rows: words.Rows, chosen: Choices, whose: str) -> Table:
    """Return what is dealt with, the latest reports first, with what was said before and after."""
    body: list[list[Cell]] = []
    pairs = [
        words.both_places(own)
        for _, group in groupby(rows, lambda row: (row.tag_id, row.authority_id))
        if (own := list(group))[0].standing == words.DEALT_WITH
    ]
    for fault, answer in sorted(pairs, key=lambda pair: -pair[1].inspected_year):
        theme = tag_link(answer, chosen, whose)
        body.append([theme, answer.authority, *_dated(fault), *_dated(answer)])
    return table(
        "dealt-with",
        "What was criticised, and what the latest report that speaks of it says",
        [
            Column("theme", "Theme"),
            Column("by", "By whom"),
            Column("criticised", "Criticised"),
            Column("criticised_in", "Where it is criticised"),
            Column("better", "Praised or improved"),
            Column("better_in", "Where it is better"),
        ],
        body,
        look="wide",
        rows_a_page=ROWS_A_PAGE,
    )


def _dated(row: SaidRow) -> list[Cell]:
    return [row.wording, Stack(place_link(row), [inspection_name(row)])]
