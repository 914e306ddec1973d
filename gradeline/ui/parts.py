"""Parts that every page is put together from: headings, words, tables, downloads, sources."""

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from gradeline.charts.figure import Figure
from gradeline.exports import csv_bytes, xlsx_bytes
from gradeline.ui.markup import paragraph
from gradeline.words.dates import day

OGL = "Contains public sector information licensed under the Open Government Licence v3.0."


def lead(sentences: Sequence[str]) -> None:
    """Show the answer to the page's question."""
    st.html(paragraph(sentences, "gl-lead"))


def words(sentences: Sequence[str]) -> None:
    """Show what a chart or table says, in words."""
    st.html(paragraph(sentences, "gl-words"))


def note(*sentences: str) -> None:
    """Show a remark in small type."""
    st.html(paragraph(sentences, "gl-note"))


def source_line(sources: str, as_at: date, licence: str = OGL) -> None:
    """Show where a section comes from, as at which day and under which licence."""
    note(f"Source: {sources}. As at {day(as_at)}. {licence}")


def chart(figure: Figure, key: str, alt: str) -> None:
    """Show a figure with its text for readers who cannot see it."""
    st.plotly_chart(
        figure,
        key=key,
        theme=None,
        alt=alt,
        config={"displayModeBar": False, "responsive": True},
    )


def downloads(frame: pd.DataFrame, name: str, as_at: date, about: str, key: str) -> None:
    """Offer the rows as CSV and Excel; the files are made when they are asked for."""
    stem = f"gradeline-{name}-{as_at.isoformat()}"
    left, right, _ = st.columns([1, 1, 4])
    left.download_button(
        "Download CSV",
        data=lambda: csv_bytes(frame, as_at),
        file_name=f"{stem}.csv",
        mime="text/csv",
        key=f"{key}-csv",
        on_click="ignore",
    )
    right.download_button(
        "Download Excel",
        data=lambda: xlsx_bytes(frame, as_at, {"What": about}),
        file_name=f"{stem}.xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        key=f"{key}-xlsx",
        on_click="ignore",
    )


def chart_key(*, is_bridged: bool, has_visits: bool) -> None:
    """Show what the marks and lines of a trajectory chart mean."""
    entries = [
        "● ■ ◆ filled: grade from its own report",
        "○ □ ◇ hollow: Adequate",
        "⊗ ⊠ crossed: known from a later document",
        *(["⋯ dotted line: crosses a change of framework"] if is_bridged else []),
        *(["❙ visit", "△ event"] if has_visits else []),
    ]
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    st.html(f'<ul class="gl-key">{items}</ul>')


def indicator_key(*, has_context: bool, has_neighbours: bool, has_reported: bool) -> None:
    """Show what the marks and lines of an indicator's chart mean."""
    entries = [
        "● ■ ◆ with a letter: graded inspection and its overall grade",
        "⊗ ⊠ crossed: grade known from a later document",
        "❙ visit",
        *([f"grey: England{'' if has_neighbours else ', region'}"] if has_context else []),
        *(["⋯ dotted: average of its neighbours"] if has_neighbours else []),
        *(["☆ as reported in an inspection, not part of the line"] if has_reported else []),
    ]
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    st.html(f'<ul class="gl-key">{items}</ul>')
