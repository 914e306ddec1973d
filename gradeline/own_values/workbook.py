"""Reads an Excel workbook (.xlsx) that nobody has vouched for, in a process of its own."""

import json

from gradeline.confined.ask_process import Late, ask
from gradeline.own_values.cells import FilledCell, FilledLine
from gradeline.own_values.problems import UnusableTemplate

ANSWERING = "gradeline.own_values.workbook_cells"
MOST_SECONDS = 10
COPIED = "the rows copied into a new template, saved as .xlsx or CSV"


def read_xlsx(
    name: str, content: bytes, most_rows: int, most_columns: int, seconds: float = MOST_SECONDS
) -> list[list[FilledLine]]:
    """Return the rows of every worksheet that are not blank, in the order of the sheets.

    Cells beyond `most_columns` are left out; a sheet is read up to one row more than `most_rows`.
    Raises UnusableTemplate for what is no workbook, is damaged, or unpacks to too much, and for
    whatever is not read within `seconds` or the memory that a process of its own may take.
    """
    try:
        answer = ask(ANSWERING, [str(most_rows), str(most_columns)], content, seconds)
    except Late:
        found = f"a workbook that was not read within {seconds:g} seconds"
        raise UnusableTemplate(name, found, COPIED) from None
    if answer.status != 0:
        raise UnusableTemplate(
            name,
            f"a workbook whose reading ended without an answer ({answer.ending}), as it needs too"
            " much memory or shows a fault of the reader",
            COPIED,
        )
    told = json.loads(answer.output)
    if "refused" in told:
        raise UnusableTemplate(name, *told["refused"])
    return [
        [FilledLine(row, [FilledCell(*cell) for cell in cells]) for row, cells in lines]
        for lines in told["sheets"]
    ]
