"""The exports room: writes data frames as files for other programs, with source and licence."""

import io
import re
from collections.abc import Mapping
from datetime import date

import pandas as pd

ATTRIBUTION = (
    "Compiled by gradeline, unofficial. Contains public sector information licensed under the Open "
    "Government Licence v3.0; from other documents facts only."
)
# Columns that order and draw what is shown and mean nothing outside this project.
INTERNAL = frozenset(
    {"authority_id", "authority_order", "theme_id", "theme_order", "area_order", "grid_row"}
    | {"framework_id", "inspection_order", "initials", "chart_date", "named", "stretch"}
    | {"compare_with", "headline_order"}
)

_RUNS_IN_EXCEL = re.compile(
    r"(?![+-]?[0-9.]+(?:e[+-]?[0-9]+)?%?$)[=+\-@\t\r].", re.IGNORECASE | re.DOTALL
)


def for_readers(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows without the columns that only this project has a use for."""
    return frame.drop(columns=[name for name in frame.columns if name in INTERNAL])


def csv_bytes(frame: pd.DataFrame, as_at: date) -> bytes:
    """Return the rows as UTF-8 CSV that Excel opens rightly, with as-at date and attribution.

    Text that Excel would run as a formula gets an apostrophe in front; numbers stay as they are.
    """
    marked = for_readers(frame).assign(as_at=as_at.isoformat(), attribution=ATTRIBUTION)
    for name in marked.select_dtypes(exclude=["number", "bool", "datetime"]).columns:
        marked[name] = marked[name].map(_as_text, na_action="ignore")
    return marked.to_csv(index=False).encode("utf-8-sig")


def xlsx_bytes(frame: pd.DataFrame, as_at: date, about: Mapping[str, str]) -> bytes:
    """Return an Excel file with one sheet of rows and one that says what they are.

    Text that looks like a formula or a link stays text.
    """
    content = io.BytesIO()
    frame = for_readers(frame)
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with pd.ExcelWriter(content, engine="xlsxwriter", engine_kwargs={"options": options}) as book:
        frame.to_excel(book, sheet_name="Rows", index=False, freeze_panes=(1, 0))
        notes = {**about, "As at": as_at.isoformat(), "Attribution": ATTRIBUTION}
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


def _as_text(entry: object) -> object:
    return f"'{entry}" if isinstance(entry, str) and _RUNS_IN_EXCEL.match(entry) else entry
