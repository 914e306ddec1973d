"""What was read from reports: all of a batch, one beside what is held, its other contents."""

from collections.abc import Sequence

from gradeline.reading.comparing import Compared
from gradeline.reading.frameworks import framework_named, frameworks
from gradeline.report import Report
from gradeline.sections.cells import Cell
from gradeline.sections.table import Column, Table, table
from gradeline.words import adding as say
from gradeline.words.dates import partial

DATES = ("start", "end", "published")


def what_it_reads() -> list[str]:
    """Return of which frameworks reports can be read, in words."""
    return say.what_it_reads([each.described for each in frameworks()])


def framework_name(report: Report) -> str:
    """Return the name of the framework of a report."""
    return framework_named(report.framework).short_name if report.framework else "not read"


def heading(report: Report) -> str:
    """Return the heading of a report that was read."""
    return say.heading(report, framework_name(report))


def no_place(report: Report) -> str:
    """Return why a report that was read cannot be added."""
    return say.no_place(framework_named(report.framework).described if report.framework else "")


def batch_table(reports: Sequence[Report], standings: Sequence[str]) -> Table:
    """Return what came of each of several files."""
    columns = [
        Column("file", "File"),
        Column("authority", "Authority"),
        Column("framework", "Framework"),
        Column("on_site", "On site"),
        Column("read", "Read"),
        Column("to_check", "To check"),
        Column("problems", "Problems"),
        Column("now", "Now"),
    ]
    return table(
        "files-read",
        "Files read",
        columns,
        [
            [
                report.file,
                report.authority or "not known",
                framework_name(report),
                say.on_site(report),
                str(say.read_well(report)),
                str(say.to_check(report)),
                str(len(report.problems)),
                standing,
            ]
            for report, standing in zip(reports, standings, strict=True)
        ],
        look="wide",
    )


def compared_table(found: Sequence[Compared], names: dict[str, str]) -> Table:
    """Return what was read beside what is held; `names` are those of items, kinds and areas."""
    return table(
        "compared",
        "What was read beside what is held",
        [
            Column("item", "Item"),
            Column("read", "In the report"),
            Column("held", "Held"),
            Column("result", "Result"),
        ],
        [
            [
                names.get(each.item, each.item),
                _value(each.item, each.read, names),
                _value(each.item, each.held, names),
                say.COMPARED[each.says],
            ]
            for each in found
        ],
        is_caption_hidden=True,
    )


def _value(item: str, value: str, names: dict[str, str]) -> str:
    if not value:
        return "none"
    return partial(value) if item in DATES else names.get(value, value)


def read_table(report: Report) -> Table:
    """Return what was read of a report that the page does not add."""
    return table(
        "read",
        "What was read",
        [
            Column("judgement", "Judgement"),
            Column("grade", "Grade"),
            Column("state", "State"),
            Column("words", "Words"),
            Column("page", "Page"),
        ],
        [
            [
                " ".join((each.label or each.area.replace("_", " ")).split()),
                each.grade or "none",
                say.status(each),
                each.words,
                str(each.page or ""),
            ]
            for each in report.judgements
        ],
    )


def recommendation_table(report: Report) -> Table:
    """Return what inspectors asked for, in the words of the report."""
    asked = report.recommendations
    return _as_printed(
        "recommendations",
        "Recommendations and areas for improvement, as printed",
        [
            (Column("text", "Text"), [each.text for each in asked]),
            (Column("addressed_to", "To"), [each.addressed_to for each in asked]),
            (Column("heading", "Heading"), [each.heading for each in asked]),
            (Column("paragraphs", "Paragraphs"), [each.paragraphs for each in asked]),
            (Column("timescale", "Timescale"), [each.timescale for each in asked]),
            (Column("page", "Page"), [str(each.page) for each in asked]),
        ],
        [each.number for each in asked],
    )


def figure_table(report: Report) -> Table:
    """Return the figures with which the report describes the area."""
    found = report.profile
    return _as_printed(
        "figures",
        "Figures of the area, as printed",
        [
            (Column("value", "Figure"), [each.value for each in found]),
            (Column("unit", "Unit"), [each.unit for each in found]),
            (Column("date", "Date"), [each.date for each in found]),
            (Column("text", "Text"), [each.text for each in found]),
            (Column("heading", "Heading"), [each.heading for each in found]),
            (Column("page", "Page"), [str(each.page) for each in found]),
        ],
        [""] * len(found),
    )


def _as_printed(
    name: str,
    caption: str,
    columns: Sequence[tuple[Column, Sequence[str]]],
    numbers: Sequence[str],
) -> Table:
    """Return columns with their cells as a table, without columns that are empty throughout.

    Rows are counted where the report does not number them.
    """
    filled = [(column, cells) for column, cells in columns if any(cells)]
    is_numbered = any(numbers)
    first = numbers if is_numbered else [str(count) for count in range(1, len(numbers) + 1)]
    body: list[list[Cell]] = [
        [number or "none", *(cells[row] for _, cells in filled)] for row, number in enumerate(first)
    ]
    return table(
        name,
        caption,
        [
            Column("number", "Number" if is_numbered else "Row"),
            *(column for column, _ in filled),
        ],
        body,
        look="wide",
    )
