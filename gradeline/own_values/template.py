"""Writes the template that a reader fills in: one row for each measure that has bands."""

import io
from collections.abc import Iterable

from gradeline.own_values.columns import TEMPLATE, TO_FILL_IN
from gradeline.own_values.measures import has_bands
from gradeline.queries.improvement_plan import MeasuresRow
from gradeline.spreadsheets import new_workbook, spreadsheet_csv

WIDTHS = {"measure_id": 12, "measure": 70, "unit": 14, "authority": 24, "period": 16}
WIDTH_OF_NUMBERS = 12
AS_TEXT = ("authority", "period")
TITLE = "How to fill in"
HOW_TO = (
    "Fill in the yellow columns of the sheet Values. One row is one value; leave the value empty "
    "where you have none.",
    "authority: whose value it is. Empty is shown as Own value.",
    "period: when it is from, in your own words, such as March 2015 or 2015-16.",
    "value: one plain number with a point for decimals, such as 84.5. No words, no ranges, no "
    "separators between thousands.",
    "Where the unit is %, write 85 or 85%, not 0.85.",
    "Where the unit is % reduction, write the level reached in value and the level it came down "
    "from in baseline. Elsewhere leave baseline empty.",
    "Put results in, not formulas: copy the cells, then paste them as values.",
    "For several authorities or periods copy the row; the same measure, authority and period "
    "may stand once only.",
    "Keep the first row. Columns may change places, and rows may be left out.",
    "Save as Excel (.xlsx) or CSV and upload the file.",
)


def template_csv(measures: Iterable[MeasuresRow]) -> bytes:
    """Return the template as UTF-8 CSV that Excel opens rightly.

    `measures` are all those of queries/improvement_plan/measures.sql.
    """
    rows = ([row[name] for name in TEMPLATE] for row in _rows(measures))
    return spreadsheet_csv(TEMPLATE, rows)


def template_xlsx(measures: Iterable[MeasuresRow]) -> bytes:
    """Return the template as an Excel file with a second sheet that says how to fill it in.

    `measures` are all those of queries/improvement_plan/measures.sql.
    """
    rows = _rows(measures)
    content = io.BytesIO()
    with new_workbook(content) as book:
        heading = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E7E6E6"})
        to_fill_in = book.add_format({"bold": True, "bottom": 1, "bg_color": "#FFD966"})
        yellow = {"bg_color": "#FFF9E5", "border": 1, "border_color": "#D9D9D9"}
        # Under General a typed 85% becomes a percentage that can be told as one; under 0.0 not.
        number = book.add_format({**yellow, "num_format": "General"})
        text = book.add_format({**yellow, "num_format": "@"})

        sheet = book.add_worksheet("Values")
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(TEMPLATE):
            is_asked = name in TO_FILL_IN
            form = (text if name in AS_TEXT else number) if is_asked else None
            sheet.set_column(column, column, WIDTHS.get(name, WIDTH_OF_NUMBERS), None)
            sheet.write_string(0, column, name, to_fill_in if is_asked else heading)
            for row, entry in enumerate(rows, start=1):
                if is_asked:
                    sheet.write_blank(row, column, None, form)
                else:
                    sheet.write_string(row, column, entry[name])

        notes = book.add_worksheet(TITLE)
        notes.set_column(0, 0, 100, book.add_format({"text_wrap": True, "valign": "top"}))
        notes.write_string(0, 0, TITLE, book.add_format({"bold": True}))
        for row, sentence in enumerate(HOW_TO, start=1):
            notes.write_string(row, 0, sentence)
    return content.getvalue()


def _rows(measures: Iterable[MeasuresRow]) -> list[dict[str, str]]:
    return [
        {
            "measure_id": row.measure_id,
            "measure": row.label,
            "unit": row.unit or "",
            **dict.fromkeys(TO_FILL_IN, ""),
        }
        for row in measures
        if has_bands(row) and row.same_as is None
    ]
