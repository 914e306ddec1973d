"""An authority and those set beside it, as rows of ribbons, and how many stand higher."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from gradeline.compared_authorities import Authority
from gradeline.drawing.pictures.board import Board, BoardCell, BoardColumn, BoardRow, GradeNow
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.ribbon import Ribbon
from gradeline.navigation.choices import Choices
from gradeline.navigation.links import address
from gradeline.navigation.register import WHAT_CAME_NEXT, WHOM_TO_ASK
from gradeline.queries import england as queries
from gradeline.queries.england import PeersRow, StandingRow
from gradeline.queries.query import Query
from gradeline.queries.shared import themes
from gradeline.sections.answer import Answer
from gradeline.sections.cells import Brief, Cell, Grade, Link, Listed, Number, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.pictured import key_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, Table, table
from gradeline.views import grade_board
from gradeline.views.answers import remembered, rows
from gradeline.views.england.frameworks import frameworks_told
from gradeline.views.england.peers import NEWEST_MODEL, Among, Peers, peers_of
from gradeline.views.pictures import REPORTS
from gradeline.words import inspected_since
from gradeline.words.england import neighbours as words
from gradeline.words.england.of_every_page import (
    GOOD_RANK,
    WORST_RANK,
    existed,
    nothing_published,
    shortest,
)
from gradeline.words.indicators import MODELS
from gradeline.words.joining import lower_first
from gradeline.words.ribbons import NOTHING_DRAWN, ribbon_name

Order = Literal["Closeness", "Name", "Grade"]
# With the theme chosen, three of these are shown.
USUAL = ("overall", "leadership", "care_leavers")
MOST_THEMES = 3
GOOD = "G"
LEFT_OUT: dict[Among, str] = {
    "neighbours": "Among the neighbours of the model",
    "region": "Of the region",
    "own list": "Chosen above",
}
WAYS = {"higher": "Higher", "level": "Level", "lower": "Lower"}
SOURCE = "inspection reports and Ofsted's lists of outcomes, named on each inspection record"
DOWNLOADED: tuple[queries.StandingColumn, ...] = (
    "authority", "theme", "grade_label", "grade_letter", "grade_rank", "standing", "is_whole",
    "framework", "kind", "published", "area_label", "match", "scope", "evidence", "inspection_id",
    "since_framework", "since_published", "since_id", "document", "licence", "page",
    "source_address",
)  # fmt: skip


@dataclass(frozen=True)
class NeighboursChoice:
    """Of whom the page is, who is set beside, in which order."""

    authority_id: str
    among: Among = "neighbours"
    model: int = NEWEST_MODEL
    order: Order = "Closeness"


@remembered
def neighbours(chosen: Choices, asked: NeighboursChoice) -> Answer:
    """Return how an authority stands among others."""
    beside = peers_of(chosen, asked.authority_id, asked.among, asked.model)
    own, past = beside.own, chosen.day_in_the_past
    when = f" on {past}" if past else ""
    verb = "did" if past else "does"
    question = f"{chosen.theme}: how {verb} {own.name} stand beside others{when}?"
    missing = existed(own, chosen.as_at)
    if missing:
        return Answer(question, [missing], [])
    if not beside.beside:
        return Answer(question, [_nobody(beside, asked)], [])
    shown = _themes(chosen)
    held = _standing(chosen, beside, tuple(shown))
    if not held:
        return Answer(question, [nothing_published(chosen.theme, chosen.day_in_the_past)], [])
    of_theme = [row for row in held if row.theme_id == chosen.theme_id]
    came = _who_came(chosen, held)
    ask = Link(
        f"Whom to ask about {lower_first(chosen.theme)}",
        address(WHOM_TO_ASK, chosen.query, ("theme", chosen.theme), ("of", own.name)),
    )
    lead = [
        _in_a_line(beside, of_theme, chosen.theme, past),
        words.by_grade(of_theme, own.id),
        inspected_since.told([row for row in of_theme if row.is_whole], lower_first(chosen.theme)),
        words.standing(of_theme, own.id, own.name, len(beside.beside), chosen.theme, past),
    ]
    return Answer(
        question,
        [said for said in lead if said],
        [
            Section("on-from-here", links=[*came.pop(chosen.theme_id, ()), ask]),
            _board(chosen, asked, beside, shown, held, lead[0]),
            Section("in-other-themes", links=[link for links in came.values() for link in links]),
            _counts(chosen, beside, shown, held),
        ],
    )


def _neighbours(chosen: Choices) -> dict[str, Peers]:
    return {key: peers_of(chosen, key, "neighbours", NEWEST_MODEL) for key in chosen.authority_ids}


def neighbours_asked(chosen: Choices, theme_id: str) -> Query[StandingRow]:
    """Return the query of the grades that the neighbours of all authorities hold in a theme."""
    peers = _neighbours(chosen)
    ids = {row.authority_id for own in peers.values() for row in own.beside}
    return queries.standing(
        as_at=chosen.as_at,
        authority_id=next(iter(peers)),
        authority_ids=tuple(sorted(ids)),
        theme_ids=(theme_id,),
    )


def neighbours_in_lines(chosen: Choices, theme_id: str, theme: str) -> dict[str, str]:
    """Say for each authority how many statistical neighbours are Good or Outstanding in a theme.

    Empty where the newest model has none of the authority's that existed on the day. Grades of all
    are asked for at once.
    """
    peers = _neighbours(chosen)
    found = rows(chosen.database, neighbours_asked(chosen, theme_id))
    held = {row.authority_id: row for row in found}
    return {
        key: _in_a_line(
            own,
            [held[row.authority_id] for row in own.beside if row.authority_id in held],
            theme,
            chosen.day_in_the_past,
        )
        if own.beside
        else ""
        for key, own in peers.items()
    }


def _in_a_line(beside: Peers, held: Sequence[StandingRow], theme: str, past: str) -> str:
    return words.good_or_better(held, beside.own.id, len(beside.beside), beside.who, theme, past)


def _nobody(beside: Peers, asked: NeighboursChoice) -> str:
    why = {
        "neighbours": f"the model of {asked.model} names no neighbours of it that existed then",
        "region": "no other authority of its region existed then",
        "own list": "choose other authorities above",
    }[asked.among]
    return words.nobody_beside(beside.own.name, why)


def _themes(chosen: Choices) -> dict[str, str]:
    """Return the theme chosen and those that are usual beside it, in their order."""
    first = dict.fromkeys((chosen.theme_id, *USUAL))
    wanted = list(first)[:MOST_THEMES]
    return {
        row.theme_id: row.label for row in rows(chosen.database, themes()) if row.theme_id in wanted
    }


def _standing(
    chosen: Choices, beside: Peers, theme_ids: tuple[str, ...]
) -> tuple[StandingRow, ...]:
    ids = (beside.own.id, *(row.authority_id for row in beside.beside))
    return rows(
        chosen.database,
        queries.standing(
            as_at=chosen.as_at, authority_id=beside.own.id, authority_ids=ids, theme_ids=theme_ids
        ),
    )


def _board(
    chosen: Choices,
    asked: NeighboursChoice,
    beside: Peers,
    shown: dict[str, str],
    held: Sequence[StandingRow],
    finding: str,
) -> Section:
    """Return a row of ribbons for each authority, that of whom the page is first."""
    found = {(row.authority_id, row.theme_id): row for row in held}
    names = {beside.own.id: beside.own.name}
    names |= {
        row.authority_id: row.authority
        for row in _in_order(beside.beside, asked.order, chosen.theme_id, found)
    }
    # Whose ribbons are drawn is told by the same choices, with these authorities in place of those.
    drawn_for = replace(chosen, authorities=_as_chosen(names))
    drawn = {
        (theme_id, key): _in_short(ribbon, f"{shown[theme_id]}, {names[key]}")
        for (theme_id, key), ribbon in grade_board.ribbons(drawn_for).items()
        if theme_id in shown
    }
    body: list[list[Cell]] = [
        [
            name,
            *(_cell(found.get((key, theme_id)), drawn.get((theme_id, key))) for theme_id in shown),
        ]
        for key, name in names.items()
    ]
    axis = grade_board.axis(chosen)
    columns = [
        Column("authority", "Authority"),
        *(
            Column(
                theme_id,
                theme,
                below=Listed(
                    [Stack(None, [_good_of(theme_id, beside, held)]), axis], is_joined=True
                ),
            )
            for theme_id, theme in shown.items()
        ),
    ]
    key_cells = grade_board.key(drawn_for, shown)

    def picture() -> PictureToTake:
        rows_drawn = [
            BoardRow(
                name,
                [
                    _pictured(
                        found.get((key, theme_id)),
                        drawn.get((theme_id, key)) or Ribbon(ribbon_name(theme, name), axis, ()),
                    )
                    for theme_id, theme in shown.items()
                ],
            )
            for key, name in names.items()
        ]
        body = Board(
            f"Grades since 2009 of {beside.own.name} and others.",
            axis,
            [
                BoardColumn(theme, [_good_of(theme_id, beside, held)])
                for theme_id, theme in shown.items()
            ],
            rows_drawn,
            key_of(key_cells),
            row_is="authority",
            rows_are="authorities",
        )
        selected = f"Latest grades since 2009: {beside.own.name} first, then {beside.who}"
        if _signed(held):
            selected += f". {inspected_since.ABOUT_SIGN.removesuffix('.')}"
        return PictureToTake(finding, selected, body, REPORTS, chosen.as_at)

    return Section(
        "beside",
        picture=picture,
        rows=[download_of("neighbours", "Latest grades of those beside", DOWNLOADED, held)],
        as_at=chosen.as_at,
        key=key_cells,
        tables=[
            table(
                "beside",
                f"Grades since 2009, as at {chosen.as_at_words}",
                columns,
                body,
                look="peers",
                is_caption_hidden=True,
                axis=axis,
            )
        ],
        remarks=[
            words.not_there(beside.left_out, LEFT_OUT[asked.among], chosen.as_at),
            words.LETTERS,
            inspected_since.ABOUT_SIGN if _signed(held) else "",
            words.PART if any(not row.is_whole for row in held) else "",
            NOTHING_DRAWN,
            *frameworks_told(chosen, is_short=True),
        ],
    )


def _signed(held: Sequence[StandingRow]) -> bool:
    """Say whether the sign of an older grade stands anywhere: it does beside one for the whole."""
    return bool(inspected_since.passed(row for row in held if row.is_whole))


def _in_short(ribbon: Ribbon, about: str) -> Ribbon:
    """Return a ribbon whose blocks say year and grade; the frameworks stand over the board."""
    blocks = [replace(block, title=block.said) for block in ribbon.blocks]
    return replace(ribbon, about=about, blocks=blocks)


def _good_of(theme_id: str, beside: Peers, held: Sequence[StandingRow]) -> str:
    of_theme = [row for row in held if row.theme_id == theme_id]
    return words.good_of(of_theme, beside.own.id, len(beside.beside))


def _pictured(row: StandingRow | None, ribbon: Ribbon) -> BoardCell:
    """Return a cell of the picture: the latest grade and the ribbon."""
    if row is None or not row.is_whole:
        return BoardCell([], ribbon, "no one grade held")
    grade = GradeNow(
        row.grade_letter,
        shortest(row.grade_label) + (inspected_since.SIGN if row.since_id else ""),
        row.grade_colour,
        is_second_hand=row.evidence != "primary",
    )
    return BoardCell([grade], ribbon)


def _who_came(chosen: Choices, held: Sequence[StandingRow]) -> dict[str, list[Link]]:
    """Return for each theme the link to those who came from the same grade to Good, if any did."""
    own = [
        row
        for row in held
        if row.standing == "itself" and row.is_whole and row.grade_rank > GOOD_RANK
    ]
    asked = queries.came_to(
        as_at=chosen.as_at, theme_ids=tuple(row.theme_id for row in own), became=GOOD
    )
    found = rows(chosen.database, asked) if own else ()
    did = {(row.theme_id, row.grade_letter) for row in found}
    return {
        row.theme_id: [
            Link(
                words.who_came(row.grade_label, row.theme),
                address(
                    WHAT_CAME_NEXT,
                    chosen.query,
                    ("theme", row.theme),
                    ("was", shortest(row.grade_label)),
                    ("became", "Good"),
                ),
            )
        ]
        for row in own
        if (row.theme_id, row.grade_letter) in did
    }


def _in_order(
    beside: Sequence[PeersRow],
    order: Order,
    theme_id: str,
    found: dict[tuple[str, str], StandingRow],
) -> list[PeersRow]:
    """Return them in the order asked for; those without a grade for the whole theme come last."""
    if order == "Name":
        return sorted(beside, key=lambda row: row.authority)
    if order == "Grade":

        def level(row: PeersRow) -> int:
            held = found.get((row.authority_id, theme_id))
            return held.grade_rank if held is not None and held.is_whole else WORST_RANK + 1

        return sorted(beside, key=level)
    return list(beside)


def _as_chosen(names: dict[str, str]) -> tuple[Authority, ...]:
    return tuple(
        Authority(key, name, "", position) for position, (key, name) in enumerate(names.items())
    )


def _cell(row: StandingRow | None, ribbon: Cell) -> Cell:
    """Return the letter of the latest grade before the ribbon, whose last block leads to it."""
    if row is None:
        return Listed([Brief("none", "No grade held"), ribbon or ""], is_joined=True)
    if not row.is_whole:
        return Listed(
            [Brief("part", f"Judged in parts or in part only: {row.area_label}"), ribbon or ""],
            is_joined=True,
        )
    letter = Grade(
        row.grade_letter, row.grade_label, row.grade_colour, row.evidence, is_letter=True
    )
    # Between the letter and its ribbon is room for no more than a sign.
    sign = [Brief(inspected_since.SIGN, inspected_since.meaning(row))] if row.since_id else []
    return Listed([letter, *sign, ribbon or ""], is_joined=True)


def _counts(
    chosen: Choices, beside: Peers, shown: dict[str, str], held: Sequence[StandingRow]
) -> Section:
    """Return how many stand higher, level, lower and cannot be compared, by name, to open."""

    def by_name() -> Section:
        body = [_count_row(beside, theme_id, theme, held) for theme_id, theme in shown.items()]
        columns = [
            Column("theme", "Theme"),
            Column("own", beside.own.name),
            *(Column(way, heading) for way, heading in WAYS.items()),
            Column("none", "No comparable grade"),
        ]
        return Section(
            "how-many",
            tables=[_plain(columns, body, chosen)],
            remarks=[words.ABOUT_COMPARING],
        )

    by = MODELS if any(row.rank is not None for row in beside.beside) else ""
    return Section(
        "counts",
        fold="Higher, level, lower: each theme by name",
        later=by_name,
        source=Source("; ".join(part for part in (SOURCE, by) if part)),
        as_at=chosen.as_at,
    )


def _plain(columns: Sequence[Column], body: Sequence[Sequence[Cell]], chosen: Choices) -> Table:
    caption = f"Latest grades beside that of the authority, as at {chosen.as_at_words}"
    return table("how-many", caption, columns, body, look="wide", is_caption_hidden=True)


def _count_row(beside: Peers, theme_id: str, theme: str, held: Sequence[StandingRow]) -> list[Cell]:
    of_theme = [row for row in held if row.theme_id == theme_id]
    own = next((row for row in of_theme if row.standing == "itself"), None)
    by = {way: [row.authority for row in of_theme if row.standing == way] for way in WAYS}
    placed = {name for names in by.values() for name in names}
    rest = [row.authority for row in beside.beside if row.authority not in placed]
    return [
        theme,
        Grade(own.grade_letter, own.grade_label, own.grade_colour, own.evidence)
        if own is not None and own.is_whole
        else "No one grade",
        *(_named(names) for names in (*by.values(), rest)),
    ]


def _named(names: Sequence[str]) -> Cell:
    return Stack(Number(len(names)), ["; ".join(sorted(names))])
