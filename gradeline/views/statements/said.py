"""The statements that are held, and the cells that all views of them share."""

from collections.abc import Sequence
from dataclasses import replace

from gradeline.navigation.choices import Choices
from gradeline.navigation.links import at_page, is_list
from gradeline.queries import findings as queries
from gradeline.queries.findings import SaidRow
from gradeline.sections.cells import Cell, Link, Listed, Mark, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.section import Download, Source
from gradeline.sections.table import ROWS_A_PAGE, Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.judgement_areas import inspection_link
from gradeline.words import statements as words
from gradeline.words.joining import GAP
from gradeline.words.names import inspection_name
from gradeline.words.places import not_at_hand

DOWNLOADED: tuple[queries.SaidColumn, ...] = (
    "statement_id", "authority", "inspection_id", "inspected_year", "framework", "theme", "tag_id",
    "tag", "stance", "change", "speaks_of", "counts_for_own", "wording", "paragraph", "page",
    "readings", "verdict", "board_verdict", "partner_verdict", "grades", "asked_count",
    "is_latest", "standing", "faulted_count", "paragraph_count", "document", "address", "licence",
)  # fmt: skip
SOURCE = Source("the report named by each inspection, read by language models, in our own words")


def said(chosen: Choices) -> words.Rows:
    """Return what each report that was read says of each theme, statement by statement."""
    asked = queries.said(as_at=chosen.as_at, authority_ids=chosen.authority_ids)
    return rows(chosen.database, asked)


@remembered
def not_read(chosen: Choices) -> list[str]:
    """Say of which authorities, and of which of their reports with findings, nothing was read.

    Of one whose reports were read, and came out after the as-at day, that is said.
    """
    read = {row.inspection_id for row in said(chosen)}
    own = {row.authority_id for row in said(chosen)}
    listed = rows(
        chosen.database,
        queries.listed(as_at=chosen.as_at, authority_ids=chosen.authority_ids, words=None),
    )
    reports = {row.inspection_id: row for row in listed if row.inspection_id not in read}
    day = chosen.as_at_words
    by_today = {row.authority_id for row in said(replace(chosen, as_at=chosen.latest))}
    missing = [key for key in chosen.names if key not in own]
    told = [
        words.none_yet([chosen.names[key] for key in missing if key in by_today], day),
        words.not_read([chosen.names[key] for key in missing if key not in by_today]),
    ]
    return [
        *(sentence for sentence in told if sentence),
        *(
            f"{inspection_name(row)}: not read paragraph by paragraph."
            for row in reports.values()
            if row.authority_id in own
        ),
    ]


def taken_away(name: str, about: str, found: words.Rows) -> list[Download]:
    """Return statements to take away; none where there is none."""
    held = [row for row in found if row.statement_id]
    return [download_of(name, about, DOWNLOADED, held)] if held else []


def tag_link(row: SaidRow, chosen: Choices, whose: str = "") -> Link:
    """Return the name of a theme, leading to what was said of it, in reports of `whose` alone."""
    return Link(row.tag, chosen.tag_address(row.tag, whose))


def place_link(row: SaidRow) -> Cell:
    """Return where a statement stands, leading to the page where the report has an address.

    A page that lists reports is no such address, which is said.
    """
    where = words.place(row).replace("page ", f"page{GAP}")
    if not row.address or is_list(row.address):
        return not_at_hand(where)
    return Link(where, at_page(row.address, row.page))


def paragraph_link(row: SaidRow) -> Cell:
    """Return the number of a paragraph, leading to its page where the report has an address."""
    number = words.paragraphs([row])
    if not row.address or is_list(row.address):
        return number
    return Link(number, at_page(row.address, row.page))


def verdict_mark(row: SaidRow, own: words.Rows, chosen: Choices, whose: str = "") -> Mark:
    """Return the mark of a theme in a report; `own` are the statements of the report about it.

    It leads to what was said of the theme, in reports of `whose` alone.
    """
    name = f"{row.tag}, {inspection_name(row)}: {words.mark(row, own)}"
    sign = words.SIGNS[row.verdict]
    address = chosen.tag_address(row.tag, whose) if sign else None
    return Mark(sign, name, address, look=row.verdict)


def statement_table(
    name: str,
    caption: str,
    found: Sequence[SaidRow],
    chosen: Choices,
    *,
    of_themes: bool,
    whose: str = "",
) -> Table:
    """Return statements, one in each row; a report that is silent has one that says so.

    `of_themes` names the theme of each, which leads to the statements of `whose`; otherwise the
    grade then stands with each report.
    """
    columns = [
        Column("inspection", "Inspection"),
        *([Column("theme", "Theme")] if of_themes else []),
        Column("how", "How"),
        Column("said", "What is said"),
        Column("place", "Where"),
    ]
    body: list[list[Cell]] = []
    seen = set()
    for row in found:
        report: Cell = inspection_link(row, chosen)
        if not of_themes and row.inspection_id not in seen:
            grade = f"grade then: {row.grades}" if row.grades else "no grade on it"
            report = Stack(report, [grade, words.length(row)])
        seen.add(row.inspection_id)
        theme = [tag_link(row, chosen, whose)] if of_themes else []
        body.append([report, *theme, *_said(row)])
    return table(name, caption, columns, body, look="wide", rows_a_page=ROWS_A_PAGE)


def _said(row: SaidRow) -> list[Cell]:
    if row.statement_id is None:
        return [Mark("", words.SILENT), words.silent(row), None]
    stance = words.STANCES[row.stance or ""]
    notes = [words.CHANGES[row.change or ""], words.WHOSE[row.speaks_of or ""]]
    return [
        Listed([Mark(words.SIGNS[stance], "", look=stance), stance], is_joined=True, between=GAP),
        Stack(row.wording, [note for note in notes if note]),
        place_link(row),
    ]
