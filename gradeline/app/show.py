"""Show sections, and the parts they are made of, on a page."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.app.paging import ask_page
from gradeline.app.taking import take
from gradeline.sections.answer import Answer
from gradeline.sections.cells import Cell
from gradeline.sections.html_tables import table_html
from gradeline.sections.html_text import (
    items_html,
    key_html,
    lead_html,
    links_html,
    note_html,
    points_html,
    source_html,
    words_html,
)
from gradeline.sections.section import Figure, Section, Source
from gradeline.sections.table import Table


def show(section: Section, *, is_part: bool = False) -> None:
    """Show a section: heading, words, figures, tables, remarks, what can be taken away, source."""
    if section.question:
        heading = st.subheader if is_part else st.header
        heading(section.question, anchor=section.name)
    if section.sentences:
        words(section.sentences)
    if section.links:
        st.html(links_html(section.links))
    for figure in section.figures:
        show_figure(figure)
    if section.key:
        st.html(key_html(section.key))
    if section.later:
        _show_later(section.name, section.fold, section.later)
    with st.expander(section.fold) if _is_folded(section) else nullcontext():
        if section.points:
            st.html(points_html(section.points))
        if section.items:
            st.html(items_html(section.items))
        for table in section.tables:
            show_table(table)
        note(*section.remarks)
    for part in section.parts:
        show(part, is_part=True)
    take(section)
    if section.source:
        show_source(section.source, section.as_at)


def show_leading(section: Section) -> None:
    """Show a section whose sentences are the answer to the page's question."""
    lead(section.sentences)
    show(replace(section, sentences=()))


def _is_folded(section: Section) -> bool:
    """Say whether a section has anything at hand to fold away."""
    return bool(section.fold and (section.points or section.items or section.tables))


def _show_later(name: str, label: str, make: Callable[[], Section]) -> None:
    """Show a section to open, made when it is."""
    fold = st.expander(label, key=f"fold-{name}", on_change="rerun")
    if fold.open:
        with fold:
            show(make(), is_part=True)


def show_answer(heading: DeltaGenerator, answer: Answer, source: Source, as_at: date) -> None:
    """Show the answer to a page's question; its `source` stands there without sections too.

    `heading` is the place of the question, above the choices of the page.
    """
    heading.title(answer.question)
    name_tab(answer.question)
    lead(answer.lead)
    for section in answer.sections:
        show(section)
    if not answer.sections:
        show_source(source, as_at)


def name_tab(name: str) -> None:
    """Have the tab of the browser, and its history, name what is chosen on a page."""
    st.set_page_config(page_title=name)


def lead(sentences: Sequence[str]) -> None:
    """Show the answer to the page's question."""
    st.html(lead_html(sentences))


def words(sentences: Sequence[str]) -> None:
    """Show what a figure or table says, in words."""
    st.html(words_html(sentences))


def items(cells: Sequence[Cell]) -> None:
    """Show sentences, or other cells, as a list."""
    st.html(items_html(cells))


def note(*sentences: str) -> None:
    """Show remarks in small type; nothing where there are none."""
    if any(sentences):
        st.html(note_html(sentences))


def show_figure(figure: Figure) -> None:
    """Show a figure with its text for readers who cannot see it, its key and its remarks."""
    st.plotly_chart(
        figure.drawn,
        key=figure.name,
        theme=None,
        alt=figure.alt,
        config={"displayModeBar": False, "responsive": True},
    )
    if figure.key:
        st.html(key_html(figure.key))
    note(*figure.notes)


def show_table(table: Table) -> None:
    """Show a table that has rows, a long one in pages; one without says so in its notes alone."""
    if table.is_empty:
        note(*table.notes)
    else:
        st.html(table_html(ask_page(table)))


def show_source(source: Source, as_at: date | None) -> None:
    """Show where a section is from, as at which day and under which licence."""
    st.html(source_html(source, as_at))
