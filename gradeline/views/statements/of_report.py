"""What one report says, theme by theme: for the record of its inspection."""

from collections import Counter
from itertools import groupby

from gradeline.navigation.choices import Choices
from gradeline.queries import findings as queries
from gradeline.queries.findings import SaidRow
from gradeline.sections.cells import Cell, Link, Listed, Mark
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Group, Table
from gradeline.views.answers import rows
from gradeline.views.statements.said import paragraph_link, taken_away
from gradeline.words import statements as words

MOST_LINKS = 12


def of_report(
    chosen: Choices, inspection_id: str, authority_id: str, report: str
) -> Section | None:
    """Return what the report of an inspection says, to be opened; None where it was not read.

    `report` is its name among the choices of findings, by which a theme leads to its statements.
    """
    asked = queries.said(as_at=chosen.as_at, authority_ids=(authority_id,))
    own = [row for row in rows(chosen.database, asked) if row.inspection_id == inspection_id]
    if not own:
        return None
    verdicts = Counter({row.tag_id: row.verdict for row in own}.values())
    return Section(
        "what-its-paragraphs-say",
        fold=words.of_report(own[0].paragraph_count, verdicts),
        later=lambda: Section(
            "what-its-paragraphs-say-rows",
            tables=[_by_theme(own, report, chosen)],
            remarks=[
                words.silent_on([row.tag for row in _silent(own)]),
                words.READERS,
                *words.ABOUT,
            ],
        ),
        rows=taken_away(f"{inspection_id}-statements", f"Statements of {report}", own),
        as_at=chosen.as_at,
    )


def _silent(own: list[SaidRow]) -> list[SaidRow]:
    return [row for row in own if row.statement_id is None]


def _by_theme(own: list[SaidRow], report: str, chosen: Choices) -> Table:
    """Return each theme that the report speaks of, with its verdicts and its paragraphs."""
    spoken = [row for row in own if row.statement_id is not None]
    groups = [
        Group(
            theme,
            [
                _row(list(of_tag), report, chosen)
                for _, of_tag in groupby(of_theme, lambda row: row.tag_id)
            ],
        )
        for theme, of_theme in groupby(spoken, lambda row: row.theme)
    ]
    return Table(
        "statements-by-theme",
        "What the report says, theme by theme; a theme leads to its statements, a paragraph to its"
        " page",
        [
            Column("theme", "Theme"),
            Column("verdict", "The authority"),
            Column("others", "Board and partners"),
            Column("count", "Statements", is_number=True),
            Column("paragraphs", "Paragraphs"),
        ],
        groups,
        look="wide",
        group_name="area",
    )


def _row(own: list[SaidRow], report: str, chosen: Choices) -> list[Cell]:
    row = own[0]
    theme = Link(row.tag, chosen.statements_address(row.tag, report, row.authority_id))
    others: list[Cell] = [
        f"{name}: {verdict}"
        for name, verdict in (
            (words.OTHERS["board"], row.board_verdict),
            (words.OTHERS["partner"], row.partner_verdict),
        )
        if verdict != words.SILENT
    ]
    verdict = Mark(words.SIGNS[row.verdict], "", look=row.verdict)
    once = list({each.paragraph: each for each in own}.values())
    links: list[Cell] = [paragraph_link(each) for each in once[:MOST_LINKS]]
    more = [f"and {len(once) - MOST_LINKS} more"] if len(once) > MOST_LINKS else []
    return [
        theme,
        Listed([verdict, row.verdict], is_joined=True) if verdict.sign else row.verdict,
        Listed(others, is_joined=True, between="; ") if others else None,
        len(own),
        Listed([*links, *more], is_joined=True, between=", "),
    ]
