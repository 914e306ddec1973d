"""The parts of the page about one inspection."""

from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from gradeline.records import first_record, records
from gradeline.ui.choices import notice
from gradeline.ui.chosen import Choices
from gradeline.ui.data import remembered, rows
from gradeline.ui.discrepancies import discrepancy_sections
from gradeline.ui.judgement_tables import section
from gradeline.ui.markup import Cell, Content, chip, link, place, table
from gradeline.ui.reported import by_inspection
from gradeline.words.dates import partial
from gradeline.words.findings import asked_for, report_name
from gradeline.words.lists import counted, joined
from gradeline.words.names import area_name
from gradeline.words.record import inspected, publication, summary

PICKED = "inspection"
FIGURES = {
    "profile": "The area and its children, as the report describes them",
    "text": "Figures in the findings that have a date and a clear definition",
}


def pick(chosen: Choices) -> str | None:
    """Let the reader pick an inspection by its id in the link or by name; return the id.

    None where no inspection is known to be public by the as-at day.
    """
    known = records(rows(chosen.database, "inspection_record/choices", as_at=chosen.as_at))
    if not known:
        return None
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


@dataclass(frozen=True)
class Record:
    """What is known of an inspection: its row, sentences, rows of judgements, tables as markup."""

    inspection: Any
    heading: str
    summary: str
    facts: str
    judgements: pd.DataFrame
    judged: str
    asked_for: str
    missing: list[str]
    around: str
    figures: pd.DataFrame
    profile: str
    in_text: str
    discrepancies: str


@remembered
def record(chosen: Choices, inspection_id: str) -> Record:
    """Return what was known of the inspection by the as-at day."""
    this = {"inspection_id": inspection_id}
    by_day = {**this, "as_at": chosen.as_at}
    inspection = first_record(rows(chosen.database, "inspection_record/inspection", **this))
    judgements = rows(chosen.database, "inspection_record/judgements", **by_day)
    missing = rows(chosen.database, "inspection_record/missing_areas", **by_day)
    around = rows(chosen.database, "inspection_record/around", **by_day)
    discrepancies = rows(chosen.database, "inspection_record/discrepancies", **by_day)
    figures = rows(chosen.database, "inspection_record/figures", **by_day)
    findings = rows(chosen.database, "inspection_record/findings", **by_day)
    parts = {
        part: by_inspection(figures[figures["part"] == part], chosen, caption)
        for part, caption in FIGURES.items()
    }
    return Record(
        inspection=inspection,
        heading=f"{inspection.authority}: {inspection.kind}, {inspected(inspection)}",
        summary=summary(inspection, judgements),
        facts=_facts_table(inspection),
        judgements=judgements,
        judged=_judgement_table(judgements),
        asked_for=_asked_for(findings, inspection.authority_id, chosen),
        missing=_missing_words(missing),
        around=_around_table(around, chosen),
        figures=figures,
        profile=parts["profile"],
        in_text=parts["text"],
        discrepancies=discrepancy_sections(discrepancies),
    )


def _facts_table(row: Any) -> str:
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


def _judgement_table(frame: pd.DataFrame) -> str:
    """Return the judgements with their places."""
    return table(
        "Judgements in the printed order",
        ["Printed area", "Grade", "Words on the page", "Printed on", "Section", "Stands for"],
        [
            [
                area_name(row),
                Cell(chip(row.grade_letter, row.grade_label, row.evidence)),
                f"{_quoted(row.printed_text)}, {row.printed_in}",
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


def _quoted(printed: str | None) -> str:
    return f"“{printed}”" if printed else "words not seen"


def _asked_for(findings: pd.DataFrame, authority_id: str, chosen: Choices) -> str:
    """Return how many findings the report has, as a link to them; empty where none are held."""
    if findings.empty:
        return ""
    row = first_record(findings)
    told = asked_for(row.weakness_count, row.strength_count)
    address = chosen.findings_address(report_name(row), authority_id)
    return f'<p class="gl-words">{link(address, told)}</p>'


def _missing_words(missing: pd.DataFrame) -> list[str]:
    """Say which areas of the framework have no grade here; nothing where all have."""
    if missing.empty:
        return []
    names = [area_name(row) for row in records(missing)]
    many = counted(len(names), "area")
    return [f"Not known, which is not the same as not judged: {many} ({joined(names)})."]


def _around_table(around: pd.DataFrame, chosen: Choices) -> str:
    """Return the inspections and visits next to this one in time."""
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
