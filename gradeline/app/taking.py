"""Take this: what a reader can take away of a section, behind one button."""

from collections.abc import Callable
from datetime import date
from functools import partial

import streamlit as st

from gradeline.app.shared_choices import this_address
from gradeline.drawing.pictures.picture import PictureToTake, picture_png, picture_svg
from gradeline.navigation.choices import Choices
from gradeline.navigation.register import Page
from gradeline.sections.csv_and_excel import csv_bytes, xlsx_bytes
from gradeline.sections.html_text import note_html
from gradeline.sections.pictured import has_table_picture, table_picture
from gradeline.sections.section import Download, Section, Source
from gradeline.words.taking import NAMED_IN_THE_ROWS, citation, selection

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CITE = "Citation and link:"
SELECTED = "selected"
# How the keys of what unfolds begin.
TAKE = "take-"


def keep_selection(page: Page, chosen: Choices) -> None:
    """Keep what a reader has chosen on a page, so that files can say it."""
    authorities = list(chosen.names.values()) if "authorities" in page.goes_by else []
    theme = chosen.theme if "theme" in page.goes_by else ""
    link = {key: st.query_params.get_all(key) for key in page.keys if key in st.query_params}
    st.session_state[SELECTED] = selection(authorities, theme, link)


def take(section: Section) -> None:
    """Offer the picture of a section, its rows, a citation and the link to it.

    Nothing where it has neither picture nor rows. Files are made when they are asked for, and what
    is offered is sent when it is opened. It unfolds where it stands: a popover of Streamlit lies at
    the end of the page, where the keyboard comes to it last.
    """
    as_at = section.as_at
    if as_at is None or not (section.rows or section.picture):
        return
    what = section.rows[0].about if section.rows else section.question or section.name
    name = _shorter(section.question, what)
    fold = st.expander(
        f"Take this: {name}", key=f"{TAKE}{section.name}", type="compact", on_change="rerun"
    )
    if fold.open:
        with fold:
            _offer(section, as_at, what, name)


def _offer(section: Section, as_at: date, what: str, name: str) -> None:
    """Show what can be taken of a section: files, the citation, the link."""
    stem = f"gradeline-{section.rows[0].name if section.rows else section.name}"
    with st.container(horizontal=True, gap="small"):
        if section.picture is not None:
            _picture(section.picture, name, f"{stem}-{as_at.isoformat()}", section.name)
        elif has_table_picture(section):
            made = partial(table_picture, section, as_at)
            _picture(made, name, f"{stem}-{as_at.isoformat()}", section.name)
        for rows in section.rows:
            _rows(rows, section, as_at)
    address = _address(section, as_at)
    source = next((rows.source for rows in section.rows if rows.source), section.source)
    st.html(note_html([CITE]))
    documents = source.documents if source else ""
    cited = citation(what, documents, as_at, address, date.today())
    st.code(cited, language=None, wrap_lines=True)
    st.code(address, language=None, wrap_lines=True)


def _address(section: Section, as_at: date) -> str:
    """Return the address of a section, with its day."""
    return this_address(as_at) + (f"#{section.name}" if section.question else "")


def _shorter(heading: str, what: str) -> str:
    """Return the heading of a section where it has one that is shorter than what its rows are."""
    return heading if heading and len(heading) < len(what) else what


def excel_at_once(section: Section) -> None:
    """Offer the rows of a section as Excel, nothing to unfold, beside what narrows them."""
    if section.as_at is not None:
        for rows in section.rows:
            _excel(rows, section, section.as_at, "Download Excel", f"{rows.name}-xlsx-at-once")


def _picture(make: Callable[[], PictureToTake], what: str, stem: str, key: str) -> None:
    st.download_button(
        f"Picture as PNG: {what}",
        data=lambda: picture_png(make()),
        file_name=f"{stem}.png",
        mime="image/png",
        key=f"{key}-png",
        on_click="ignore",
    )
    st.download_button(
        f"Picture as SVG: {what}",
        data=lambda: picture_svg(make()).encode(),
        file_name=f"{stem}.svg",
        mime="image/svg+xml",
        key=f"{key}-svg",
        on_click="ignore",
    )


def _rows(rows: Download, section: Section, as_at: date) -> None:
    stem = f"gradeline-{rows.name}-{as_at.isoformat()}"
    st.download_button(
        f"Rows as CSV: {rows.about}",
        data=lambda: csv_bytes(rows.make(), as_at),
        file_name=f"{stem}.csv",
        mime="text/csv",
        key=f"{rows.name}-csv",
        on_click="ignore",
    )
    _excel(rows, section, as_at, f"Rows as Excel: {rows.about}", f"{rows.name}-xlsx")


def _excel(rows: Download, section: Section, as_at: date, label: str, key: str) -> None:
    about = _about(rows, section, as_at)
    st.download_button(
        label,
        data=lambda: xlsx_bytes(rows.make(), as_at, {**about, "Made on": date.today()}),
        file_name=f"gradeline-{rows.name}-{as_at.isoformat()}.xlsx",
        mime=XLSX,
        key=key,
        on_click="ignore",
    )


def _about(rows: Download, section: Section, as_at: date) -> dict[str, str]:
    """Return what a file says of its rows: what they are, what was chosen, from where, address."""
    source = rows.source or section.source or Source(NAMED_IN_THE_ROWS)
    return {
        "What": rows.about,
        **st.session_state.get(SELECTED, {}),
        "Source": source.documents,
        "Licence": source.licence,
        "Address": _address(section, as_at),
    }
