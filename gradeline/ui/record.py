"""The parts of the page about one inspection."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from gradeline.records import first_record, records
from gradeline.ui.choices import Choices, notice
from gradeline.ui.data import rows
from gradeline.ui.judgement_tables import section
from gradeline.ui.markup import Cell, Content, chip, link, place, table
from gradeline.words.dates import partial
from gradeline.words.lists import counted, joined
from gradeline.words.names import area_name
from gradeline.words.record import inspected, publication

PICKED = "inspection"
KINDS = {
    "disagreement": "Sources disagree",
    "oddity": "A trap in the source",
    "gap": "Not in any source read",
}


def pick(chosen: Choices) -> str:
    """Let the reader pick an inspection by its id in the link or by name; return the id."""
    known = records(rows("inspection_record/choices", as_at=chosen.as_at))
    names = {
        row.inspection_id: f"{row.authority}: {row.kind}, {partial(row.dated)}" for row in known
    }
    asked = st.query_params.get(PICKED)
    own = [
        row
        for row in known
        if row.authority_id in chosen.authority_ids or row.inspection_id == asked
    ] or known
    if asked is not None and asked not in names:
        notice(f"No inspection of that name had been published by {chosen.as_at_words}: left out.")
    options = [row.inspection_id for row in own]
    graded = [row.inspection_id for row in own if row.is_graded]
    first = asked if asked in names else (graded or options)[0]
    picked: str = st.selectbox(
        "Inspection or visit",
        options,
        index=options.index(first),
        format_func=lambda key: names[key],
        key=f"pick-{first}",
        on_change=_put_in_link,
        args=(f"pick-{first}",),
    )
    return picked


def _put_in_link(key: str) -> None:
    st.query_params[PICKED] = st.session_state[key]


def inspection(inspection_id: str) -> Any:
    """Return what is known of the inspection."""
    return first_record(rows("inspection_record/inspection", inspection_id=inspection_id))


def judgements(inspection_id: str) -> pd.DataFrame:
    """Return its judgements in the printed order."""
    return rows("inspection_record/judgements", inspection_id=inspection_id)


def discrepancies(inspection_id: str) -> pd.DataFrame:
    """Return the statements of the discrepancies that concern it."""
    return rows("inspection_record/discrepancies", inspection_id=inspection_id)


def heading(row: Any) -> str:
    """Return the heading of the page."""
    return f"{row.authority}: {row.kind}, {inspected(row)}"


def facts_table(row: Any) -> str:
    """Return dates, kind and documents as a table of two columns."""
    address = row.source_address and Cell(link(row.source_address, row.source_address))
    known: list[tuple[str, Content]] = [
        ("Framework", f"{row.framework_name} ({row.framework})"),
        ("Fieldwork", inspected(row)),
        ("Published", publication(row)),
        ("Looked at", row.topic),
        ("Outcome", row.outcome),
        ("Document", f"{row.source_title}. {row.publisher}; {row.locator}"),
        ("Where to find it", address),
        ("Licence", row.licence),
        ("Kind and date also from", row.listing_title),
        ("How settled", row.note),
        ("About the document", row.source_note),
    ]
    return table(
        "The inspection",
        ["Fact", "What is known"],
        [[name, value] for name, value in known if value],
        is_caption_hidden=True,
    )


def judgement_table(frame: pd.DataFrame) -> str:
    """Return the judgements with their places."""
    return table(
        "Judgements in the printed order",
        ["Printed area", "Grade", "Words on the page", "Printed on", "Section", "Stands for"],
        [
            [
                area_name(row),
                Cell(chip(row.grade_letter, row.grade_label, row.evidence)),
                f"“{row.printed_text}”, {row.printed_in}",
                Cell(
                    escape(place(row.page, None, "no page"))
                    + (
                        f'<span class="gl-small">{escape(row.document)}</span>'
                        if row.evidence != "primary"
                        else ""
                    )
                ),
                Cell(
                    escape(section(row))
                    + (
                        f'<span class="gl-small">{escape(row.note)}</span>'
                        if row.note and place(row.section_page, row.paragraph)
                        else ""
                    )
                ),
                row.themes,
            ]
            for row in records(frame)
        ],
        classes="gl-wide",
    )


def missing_words(inspection_id: str) -> list[str]:
    """Say which areas of the framework have no grade here; nothing where all have."""
    missing = rows("inspection_record/missing_areas", inspection_id=inspection_id)
    if missing.empty:
        return []
    names = [area_name(row) for row in records(missing)]
    many = counted(len(names), "area")
    return [f"Not known, which is not the same as not judged: {many} ({joined(names)})."]


def around_table(inspection_id: str, chosen: Choices) -> str:
    """Return the inspections and visits next to this one in time."""
    around = rows("inspection_record/around", inspection_id=inspection_id, as_at=chosen.as_at)
    if around.empty:
        return "<p>No other inspection of this authority is held.</p>"
    return table(
        "Inspections and visits before and after",
        ["Inspection or visit", "When", "Inspected", "Published", "Overall or topic"],
        [
            [
                Cell(link(chosen.record_address(row.inspection_id), row.kind)),
                "before" if row.position < 0 else "after",
                partial(row.dated),
                partial(row.published),
                row.grades or row.topic or "no overall grade",
            ]
            for row in records(around)
        ],
        is_caption_hidden=True,
    )


def discrepancy_list(frame: pd.DataFrame) -> str:
    """Return each discrepancy with all its statements, what is used and why."""
    entries = []
    for _, statements in frame.groupby("discrepancy_id", sort=False):
        first = first_record(statements)
        lines = "".join(
            f"<li>{escape(row.statement)} "
            f'<span class="gl-small">{escape(row.document)}, {escape(row.locator)}'
            f"{' (followed)' if row.is_used else ''}</span></li>"
            for row in records(statements)
        )
        entries.append(
            f"<h3>{escape(first.subject)}</h3>"
            f'<p class="gl-words">{KINDS[first.kind]}. Used here: <strong>{escape(first.used)}'
            f'</strong>. {escape(first.why)}</p><ul class="gl-list">{lines}</ul>'
        )
    return "".join(entries)
