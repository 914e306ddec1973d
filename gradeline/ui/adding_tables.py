"""Tables of what was read from reports: all of a batch, beside what is held, its other contents."""

from collections.abc import Sequence
from typing import Any

from gradeline.reading.rows import Compared
from gradeline.ui.markup import table
from gradeline.words import adding as say
from gradeline.words.dates import partial

DATES = ("start", "end", "published")


def batch_table(answers: Sequence[dict[str, Any]], standings: Sequence[str]) -> str:
    """Return what came of each of several files."""
    return table(
        "Files read",
        ["File", "Authority", "Framework", "On site", "Read", "To check", "Problems", "Now"],
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
        classes="gl-wide",
    )


def compared_table(found: Sequence[Compared], names: dict[str, str]) -> str:
    """Return what was read beside what is held; `names` are those of items, kinds and areas."""
    return table(
        "What was read beside what is held",
        ["Item", "In the report", "Held", "Result"],
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


def read_table(answer: dict[str, Any]) -> str:
    """Return what was read of a report that the facts have no place for."""
    return table(
        "What was read",
        ["Judgement", "Grade", "State", "Words", "Page"],
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


def recommendation_table(answer: dict[str, Any]) -> str:
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
        "Recommendations and areas for improvement, as printed", asked, columns, numbers
    )


def figure_table(answer: dict[str, Any]) -> str:
    """Return the figures with which the report describes the area."""
    columns = {
        "value": "Figure",
        "unit": "Unit",
        "date": "Date",
        "text": "Text",
        "heading": "Heading",
        "page": "Page",
    }
    return _as_printed("Figures of the area, as printed", answer["profile"], columns)


def _as_printed(
    caption: str,
    rows: Sequence[dict[str, Any]],
    columns: dict[str, str],
    numbers: Sequence[str] = (),
) -> str:
    """Return rows as a table, without columns that are empty throughout.

    They are counted where the report does not number them.
    """
    filled = [name for name in columns if any(row[name] not in ("", None) for row in rows)]
    is_numbered = any(numbers)
    first = numbers if is_numbered else [str(count) for count in range(1, len(rows) + 1)]
    return table(
        caption,
        ["Number" if is_numbered else "Row", *(columns[name] for name in filled)],
        [
            [number or "none", *("" if row[name] is None else str(row[name]) for name in filled)]
            for number, row in zip(first, rows, strict=True)
        ],
        classes="gl-wide",
    )
