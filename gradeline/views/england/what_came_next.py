"""What the next inspection gave after each grade of a theme, and who is behind each number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.pictures.ribbons import Key, Swatch
from gradeline.drawing.pictures.stacks import Stack as PicturedStack
from gradeline.drawing.pictures.stacks import Stacks
from gradeline.drawing.shares import Part, Shares
from gradeline.navigation.choices import Choices
from gradeline.navigation.links import Query, address
from gradeline.navigation.register import WHAT_CAME_NEXT
from gradeline.queries import england as queries
from gradeline.queries.england import CameNextRow, NextGradesRow
from gradeline.sections.answer import Answer
from gradeline.sections.cells import Cell, Grade, Number, OnScreen, Stack
from gradeline.sections.listing import listing
from gradeline.sections.section import Download, Section, Source
from gradeline.sections.table import Column, Group, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.england.frameworks import frameworks_told
from gradeline.views.england.graded_themes import other_themes
from gradeline.views.england.peers import NEWEST_MODEL, peers_of
from gradeline.views.england.reports_between import report, report_before
from gradeline.views.pictures import REPORTS
from gradeline.words.dates import DAYS_A_YEAR
from gradeline.words.england import what_came_next as words
from gradeline.words.england.of_every_page import (
    BLOCKS,
    gone,
    named_as_of,
    nothing_published,
    shortest,
)
from gradeline.words.joining import lower_first

SOURCE = "inspection reports and Ofsted's lists of outcomes, named on each inspection record"
DOWNLOADED: tuple[queries.CameNextColumn, ...] = (
    "authority", "region", "grade_label", "grade_letter", "evidence", "inspection_id", "kind",
    "framework", "inspected_year", "published", "page", "source_address", "next_label",
    "next_letter", "next_evidence", "next_inspection_id", "next_kind", "next_framework",
    "next_year", "next_published", "next_page", "next_source_address", "days_between", "is_alike",
    "scope", "next_scope", "after_label", "after_letter", "after_evidence", "after_inspection_id",
    "after_framework", "after_year", "after_published", "after_scope", "after_page",
    "after_source_address",
)  # fmt: skip
ROWS_SHOWN = 18
ADEQUATE = "A"


@dataclass(frozen=True)
class NextChoice:
    """Which pairs of inspections count, and of which grades the authorities are named.

    `is_within` is true for pairs of one framework, false for pairs across two, None for both;
    `was` and `became` are letters.
    """

    is_within: bool | None = None
    like_for_like: bool = False
    was: str | None = None
    became: str | None = None

    @property
    def counts_all(self) -> bool:
        """Say whether every pair counts."""
        return self.is_within is None and not self.like_for_like


Counts = Sequence[NextGradesRow]
EVERY = "Inspections and the next ones that judged the theme"


def counts_of(
    chosen: Choices, is_within: bool | None, *, like_for_like: bool
) -> tuple[NextGradesRow, ...]:
    """Return how often each grade came after each; the worst grade is the last."""
    return rows(
        chosen.database,
        queries.next_grades(
            as_at=chosen.as_at,
            theme_id=chosen.theme_id,
            like_for_like=like_for_like,
            is_within=is_within,
        ),
    )


def grades_of(found: Counts) -> dict[str, str]:
    """Return the grades that were followed, or wait to be, by their shortest words: letters."""
    return {row.grade_label: row.grade_letter for row in reversed(found)}


def next_grades_of(found: Counts, was: str | None) -> dict[str, str]:
    """Return the grades that came next, after one grade or any, by their words: letters."""
    return {
        row.next_label: row.next_letter
        for row in sorted(found, key=lambda row: row.next_rank or 0)
        if row.next_label and row.next_letter and was in (None, row.grade_letter)
    }


@remembered
def what_came_next(chosen: Choices, asked: NextChoice, own: Query) -> Answer:
    """Return what came next; `own` is the part of the link that holds the choices of the page."""
    past = f", as known on {chosen.day_in_the_past}" if chosen.day_in_the_past else ""
    question = f"{chosen.theme}: what came next after each grade{past}?"
    found = counts_of(chosen, asked.is_within, like_for_like=asked.like_for_like)
    if not found:
        nothing = nothing_published(chosen.theme, chosen.day_in_the_past)
        return Answer(question, [nothing], other_themes(chosen, WHAT_CAME_NEXT, None))
    after = {row.grade_letter: row for row in found if row.next_letter is None}
    nexts = {
        letter: [row for row in found if row.grade_letter == letter and row.next_letter]
        for letter in after
    }
    told = after.get(asked.was or "") or list(after.values())[-1]
    lead = [words.what_came(told, nexts[told.grade_letter], chosen.theme)]
    named = [_by_name(chosen, asked, after)] if asked.was or asked.became else []
    bars, about = _bars(chosen, asked, own, after, nexts, lead[0])
    return Answer(question, lead, [bars, *named, about])


def _bars(
    chosen: Choices,
    asked: NextChoice,
    own: Query,
    after: Mapping[str, NextGradesRow],
    nexts: Mapping[str, Counts],
    finding: str,
) -> tuple[Section, Section]:
    """Return a row of blocks for each grade, the worst first, and what is to be known of them.

    Each block leads to its authorities. They stand right under the blocks, before the remarks.
    """
    here = _here(chosen)
    body: list[list[Cell]] = [
        [
            Stack(
                Grade(row.grade_letter, row.grade_label, row.grade_colour),
                [words.followed(row), words.here_now(here.get(row.grade_letter, ()))],
            ),
            _shares(chosen, asked, own, row, nexts[letter]) if nexts[letter] else "None yet",
            Stack(words.time_between(row) if row.inspection_count else "", [words.not_yet(row)]),
        ]
        for letter, row in reversed(list(after.items()))
    ]
    columns = [
        Column("grade", "After"),
        Column("next", "The next inspection gave"),
        Column("time", "Years to its publication"),
    ]
    caption = f"What came next in {lower_first(chosen.theme)}, as at {chosen.as_at_words}"
    is_named = bool(asked.was or asked.became)

    def every() -> Table:
        found = _pairs(chosen, asked, None, None)
        about = {"theme": chosen.theme}
        return listing("what-came-next", EVERY, DOWNLOADED, found, about)

    def picture() -> PictureToTake:
        stacks = [
            PicturedStack(
                row.grade_label,
                words.followed(row),
                _shares(chosen, asked, own, row, nexts[letter]).parts,
                words.time_between(row) if row.inspection_count else "",
            )
            for letter, row in reversed(list(after.items()))
        ]
        given = {
            row.next_letter: Swatch(row.next_letter, row.next_colour or "", row.next_label or "")
            for row in sorted(chain(*nexts.values()), key=lambda row: row.next_rank or 0)
            if row.next_letter
        }
        body = Stacks(f"{caption}. {finding}", stacks, Key(list(given.values())))
        counted = words.pairs_counted(asked.is_within, like_for_like=asked.like_for_like)
        selected = f"What the next inspection gave, and the years to its publication; {counted}"
        return PictureToTake(finding, selected, body, REPORTS, chosen.as_at)

    blocks = Section(
        "after-each-grade",
        tables=[
            table("after-each-grade", caption, columns, body, look="shares", is_caption_hidden=True)
        ],
        remarks=[] if is_named else [OnScreen("Choose a block for its authorities and reports.")],
    )
    about = Section(
        "about-pairs",
        picture=picture,
        remarks=[
            BLOCKS,
            *words.ABOUT_PAIRS,
            words.ADEQUATE_APART if ADEQUATE in after else "",
            *frameworks_told(chosen),
        ],
        rows=[Download("what-came-next", EVERY, every)] if any(nexts.values()) else [],
        source=Source(SOURCE),
        as_at=chosen.as_at,
    )
    return blocks, about


def _here(chosen: Choices) -> dict[str, list[str]]:
    """Return the names of those chosen by the letter of the grade that each holds on the day."""
    found = rows(chosen.database, queries.latest(as_at=chosen.as_at, theme_id=chosen.theme_id))
    held: dict[str, list[str]] = {}
    for row in found:
        if row.grade_letter and row.authority_id in chosen.authority_ids:
            held.setdefault(row.grade_letter, []).append(named_as_of(row))
    return held


def _shares(
    chosen: Choices, asked: NextChoice, own: Query, row: NextGradesRow, nexts: Counts
) -> Shares:
    return Shares(
        f"After {row.grade_label}",
        [
            Part(
                each.inspection_count,
                each.next_letter or "",
                each.next_colour or "",
                words.block(each, row.inspection_count),
                address(
                    WHAT_CAME_NEXT,
                    (*own, *chosen.query),
                    ("theme", chosen.theme),
                    ("was", row.grade_label),
                    ("became", each.next_label or ""),
                ),
                is_chosen=(each.grade_letter, each.next_letter) == (asked.was, asked.became),
            )
            for each in nexts
        ],
    )


def _by_name(chosen: Choices, asked: NextChoice, after: Mapping[str, NextGradesRow]) -> Section:
    """Return the authorities behind a block, with the reports and their days.

    With them stand those that came to the same grade one inspection later, by way of another.
    """
    found = _pairs(chosen, asked, asked.was, asked.became)
    later = _one_later(chosen, asked) if asked.became and asked.counts_all else []
    was = next((row.grade_label for row in after.values() if row.grade_letter == asked.was), None)
    became = _label_of(asked.became, found, later)
    columns = [
        Column("authority", "Authority"),
        Column("report", "Report"),
        Column("next", "Next report"),
        Column("after", "The one after that"),
        Column("years", "Years to the next", is_number=True),
    ]
    near = _near(chosen)
    direct = [_row(chosen, row, near) for row in found]
    groups = [Group("", direct)]
    if later:
        further = [_row(chosen, row, near) for row in later]
        groups = [Group(words.AT_THE_NEXT, direct), Group(words.AT_THE_ONE_AFTER, further)]
    return Section(
        "by-name",
        question=words.gone_from(was, became, chosen.theme),
        sentences=[gone(found), words.gone_later(later, became or "")],
        tables=[
            Table(
                "by-name",
                f"Authorities by name, as at {chosen.as_at_words}",
                columns,
                groups,
                look="wide",
                is_caption_hidden=True,
                rows_a_page=ROWS_SHOWN,
            )
        ],
    )


def _one_later(chosen: Choices, asked: NextChoice) -> list[CameNextRow]:
    """Return the pairs whose next grade was another, and the one after it that asked for."""
    return [
        row
        for row in _pairs(chosen, asked, asked.was, None)
        if row.next_letter != asked.became and row.after_letter == asked.became
    ]


def _label_of(
    letter: str | None, found: Sequence[CameNextRow], later: Sequence[CameNextRow]
) -> str | None:
    """Return the shortest words of a grade that rows came to; None for any grade."""
    if letter is None:
        return None
    labels = [row.next_label for row in found] + [row.after_label or "" for row in later]
    return shortest(min(labels, key=len, default=letter))


def _pairs(
    chosen: Choices, asked: NextChoice, was: str | None, became: str | None
) -> tuple[CameNextRow, ...]:
    """Return the pairs of inspections from one grade to another; None for any."""
    return rows(
        chosen.database,
        queries.came_next(
            as_at=chosen.as_at,
            theme_id=chosen.theme_id,
            like_for_like=asked.like_for_like,
            is_within=asked.is_within,
            was=was,
            became=became,
        ),
    )


def _near(chosen: Choices) -> dict[str, list[str]]:
    """Return for each statistical neighbour of those chosen whose neighbour it is."""
    near: dict[str, list[str]] = {}
    for key, name in chosen.names.items():
        for row in peers_of(chosen, key, "neighbours", NEWEST_MODEL).beside:
            near.setdefault(row.authority_id, []).append(name)
    return near


def _row(chosen: Choices, row: CameNextRow, near: Mapping[str, Sequence[str]]) -> list[Cell]:
    return [
        Stack(
            row.authority, [row.region or "", words.neighbour_of(near.get(row.authority_id, ()))]
        ),
        report_before(chosen, row),
        report(
            chosen,
            Grade(row.next_letter, row.next_label, row.next_colour, row.next_evidence),
            (row.next_inspection_id, f"{row.next_framework} {row.next_year}"),
            row.next_published,
            row.next_source_address,
            row.next_page,
            row.next_scope,
        ),
        _after(chosen, row),
        None if row.days_between is None else Number(row.days_between / DAYS_A_YEAR, decimals=1),
    ]


def _after(chosen: Choices, row: CameNextRow) -> Cell:
    """Return the report after the next, where it gave one grade for the whole theme."""
    if row.after_inspection_id is None or row.after_letter is None or row.after_label is None:
        return "None held"
    return report(
        chosen,
        Grade(
            row.after_letter,
            row.after_label,
            row.after_colour or "",
            row.after_evidence or "primary",
        ),
        (row.after_inspection_id, f"{row.after_framework} {row.after_year}"),
        row.after_published,
        row.after_source_address,
        row.after_page,
        row.after_scope,
    )
