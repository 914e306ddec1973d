"""Pictures to take of the board of themes and of a comparison, of the rows that are shown."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import cast

from gradeline.drawing.pictures.grid import GridColumn
from gradeline.drawing.pictures.marks import Marked, Marks, MarksRow, Verdict
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.navigation.choices import Choices
from gradeline.queries.findings import SaidRow
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE
from gradeline.views.pictures import selection
from gradeline.words import statements as words

READ = f"Ofsted's inspection reports, read by language models. {OPEN_GOVERNMENT_LICENCE}"
CRITICISED = (Marked("criticised"), "criticised")
MIXED = (Marked("mixed"), "criticised and praised")
KEY_OF_BOARD = (
    CRITICISED,
    MIXED,
    (Marked("praised"), "praised"),
    (Marked("described"), "described; blank: not mentioned"),
    (Marked(None, (("b", "criticised"),)), "of the safeguarding board"),
    (Marked(None, (("p", "criticised"),)), "of partners"),
)
KEY_OF_COMPARING = (
    CRITICISED,
    MIXED,
    (Marked("asked"), "asked for, not criticised in the text"),
    (Marked(None, (("r", None),)), "a recommendation on it"),
    (Marked("dealt with"), "dealt with, by the report of the year"),
)


def board_picture(chosen: Choices, found: words.Rows, family: str | None) -> PictureToTake:
    """Return the picture of every theme against every inspection."""
    inspections = {row.inspection_id: row for row in found}.values()
    columns = [
        GridColumn(row.authority, f"{row.framework} {row.inspected_year} ({row.paragraph_count})")
        for row in inspections
    ]
    rows = [
        MarksRow(
            own[0].theme,
            own[0].tag,
            [_verdicts(row) for row in {row.inspection_id: row for row in own}.values()],
        )
        for own in (list(group) for _, group in groupby(found, lambda row: row.tag_id))
    ]
    about = "What each report says of each theme."
    return PictureToTake(
        words.most_faulted(found),
        selection(chosen, family or "", "in brackets, how many paragraphs a report has"),
        Marks(about, columns, rows, KEY_OF_BOARD),
        READ,
        chosen.as_at,
    )


def _verdicts(row: SaidRow) -> Marked | None:
    """Return the mark of the authority, and those of its board and partners where they have one."""
    beside = tuple(
        (letter, cast(Verdict, verdict))
        for letter, verdict in (("b", row.board_verdict), ("p", row.partner_verdict))
        if verdict != words.SILENT
    )
    if row.verdict == words.SILENT:
        return Marked(None, beside) if beside else None
    return Marked(cast(Verdict, row.verdict), beside)


def compared_picture(
    chosen: Choices,
    title: str,
    ids: Sequence[str],
    reports: str,
    groups: Mapping[str, Iterable[tuple[str, Mapping[str, Marked]]]],
) -> PictureToTake:
    """Return the picture of a comparison of the authorities `ids`; `reports` are those compared.

    `groups` has, by its name, the themes of each group, each with the marks of the authorities.
    """
    rows = [
        MarksRow(group, theme, [marks.get(key) for key in ids])
        for group, themes in groups.items()
        for theme, marks in themes
    ]
    columns = [GridColumn(chosen.names[key], "") for key in ids]
    about = "What is asked of those compared, or criticised, and what was dealt with."
    return PictureToTake(
        title, reports, Marks(about, columns, rows, KEY_OF_COMPARING), READ, chosen.as_at
    )
