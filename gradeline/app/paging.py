"""Long tables in pages: the link holds which page is shown, so that Back turns to the one before.

Files of a table hold all its rows, whatever page is shown.
"""

import streamlit as st

from gradeline.app.link_notices import notice_ignored
from gradeline.app.linked_choices import PAGE_OF, put
from gradeline.sections.html_text import note_html
from gradeline.sections.table import Table, rows_from

FIRST = 1
LONGEST = 9


def ask_page(table: Table) -> Table:
    """Show which page of a table is shown, with the ways to turn it, and return that page of it.

    A table that is not shown in pages, or fits one, is returned as it is. A link that asks for a
    page after the last gets the last, as rows go where others are chosen.
    """
    row_count, size = len(table.rows), table.rows_a_page
    if not size or row_count <= size:
        return table
    key = _key(table.name)
    last = -(-row_count // size)
    page = _linked(key, last)
    start = (page - 1) * size
    with st.container(key=f"pages-{table.name}", horizontal=True, vertical_alignment="center"):
        until = min(start + size, row_count)
        st.html(
            note_html([f"Rows {start + 1} to {until} of {row_count}: page {page} of {last}."]),
            width="content",
        )
        for label, to in (("Previous page", page - 1), ("Next page", page + 1)):
            st.button(
                label,
                key=f"{key} {label}",
                disabled=not FIRST <= to <= last,
                on_click=put,
                args=(key, str(to), str(FIRST)),
            )
    return rows_from(table, start, size)


def is_turned(name: str) -> bool:
    """Say whether the link asks for a page of a table, by its name."""
    return _key(name) in st.query_params


def _key(name: str) -> str:
    return f"{PAGE_OF}{name.replace('-', '_')}"


def _linked(key: str, last: int) -> int:
    """Return the page that the link asks for."""
    asked = st.query_params.get(key, str(FIRST))
    if asked.isascii() and asked.isdigit() and int(asked[:LONGEST]) > last:
        return last
    pages = [str(page) for page in range(FIRST, last + 1)]
    notice_ignored(key, pages)
    return int(asked) if asked in pages else FIRST
