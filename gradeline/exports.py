"""The exports room: writes data frames as files for other programs, with source and licence."""

import io
from collections.abc import Mapping
from datetime import date

import pandas as pd

LICENCE = (
    "Facts from public-sector reports, Open Government Licence v3.0; arrangement by gradeline, "
    "unofficial"
)


def csv_bytes(frame: pd.DataFrame, as_at: date) -> bytes:
    """Return the rows as UTF-8 CSV that Excel opens rightly, with as-at date and licence."""
    marked = frame.assign(as_at=as_at.isoformat(), licence=LICENCE)
    return marked.to_csv(index=False).encode("utf-8-sig")


def xlsx_bytes(frame: pd.DataFrame, as_at: date, about: Mapping[str, str]) -> bytes:
    """Return an Excel file with one sheet of rows and one that says what they are.

    Text that looks like a formula or a link stays text.
    """
    content = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with pd.ExcelWriter(content, engine="xlsxwriter", engine_kwargs={"options": options}) as book:
        frame.to_excel(book, sheet_name="Rows", index=False, freeze_panes=(1, 0))
        notes = {**about, "As at": as_at.isoformat(), "Licence": LICENCE}
        pd.DataFrame({"About": notes.keys(), "": notes.values()}).to_excel(
            book, sheet_name="About", index=False
        )
        rows = book.sheets["Rows"]
        rows.autofilter(0, 0, max(len(frame), 1), len(frame.columns) - 1)
        for position, name in enumerate(frame.columns):
            longest = frame[name].astype("string").str.len().max()
            width = max(len(str(name)), 0 if pd.isna(longest) else int(longest))
            rows.set_column(position, position, min(width + 2, 60))
        book.sheets["About"].set_column(0, 1, 40)
    return content.getvalue()
