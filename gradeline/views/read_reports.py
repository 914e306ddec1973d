"""What was read from reports: all of a batch, one beside what is held, its other contents."""

from collections.abc import Sequence
from typing import Any

from gradeline.reading.rows import Compared
from gradeline.sections.cells import Cell
from gradeline.sections.table import Column, Table, table
from gradeline.words import adding as say
from gradeline.words.dates import partial

DATES = ("start", "end", "published")


def batch_table(answers: Sequence[dict[str, Any]], standings: Sequence[str]) -> Table:
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
                answer["file"],
                answer["authority"] or "not known",
                say.FRAMEWORKS.get(answer["framework"] or "", "not read"),
                say.on_site(answer),
                str(say.read_well(answer)),
                str(say.to_check(answer)),
                str(len(answer["problems"])),
                standing,
            ]
            for answer, standing in zip(answers, standings, strict=True)
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


def read_table(answer: dict[str, Any]) -> Table:
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
                " ".join((each["label"] or each["area"].replace("_", " ")).split()),
                each["grade"] or "none",
                say.status(each),
                each["words"],
                str(each["page"] or ""),
            ]
            for each in answer["judgements"]
        ],
    )


def recommendation_table(answer: dict[str, Any]) -> Table:
    """Return what inspectors asked for, in the words of the report."""
    columns = {
        "text": "Text",
        "addressed_to": "To",
        "heading": "Heading",
        "paragraphs": "Paragraphs",
        "timescale": "Timescale",
        "page": "Page",
    }
    asked = answer["recommendations"]
    numbers = [each["number"] for each in asked]
    return _as_printed(
        "recommendations",
        "Recommendations and areas for improvement, as printed",
        asked,
        columns,
        numbers,
    )


def figure_table(answer: dict[str, Any]) -> Table:
    """Return the figures with which the report describes the area."""
    columns = {
        "value": "Figure",
        "unit": "Unit",
        "date": "Date",
        "text": "Text",
        "heading": "Heading",
        "page": "Page",
    }
    return _as_printed("figures", "Figures of the area, as printed", answer["profile"], columns)


def _as_printed(
    name: str,
    caption: str,
    rows: Sequence[dict[str, Any]],
    columns: dict[str, str],
    numbers: Sequence[str] = (),
) -> Table:
    """Return rows as a table, without columns that are empty throughout.

    They are counted where the report does not number them.
    """
    filled = [key for key in columns if any(row[key] not in ("", None) for row in rows)]
    is_numbered = any(numbers)
    first = numbers if is_numbered else [str(count) for count in range(1, len(rows) + 1)]
    body: list[list[Cell]] = [
        [number or "none", *("" if row[key] is None else str(row[key]) for key in filled)]
        for number, row in zip(first, rows, strict=True)
    ]
    return table(
        name,
        caption,
        [
            Column("number", "Number" if is_numbered else "Row"),
            *(Column(key, columns[key]) for key in filled),
        ],
        body,
        look="wide",
    )
