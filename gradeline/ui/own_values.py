"""A reader's own values on the plan's bands: template, upload, places; nothing is kept."""

import pandas as pd
import streamlit as st

from gradeline.own_values.problems import Problem, UnusableTemplate
from gradeline.own_values.reading import OwnValues, read_own_values
from gradeline.own_values.template import template_csv, template_xlsx
from gradeline.ui.chosen import Choices
from gradeline.ui.data import asked_once
from gradeline.ui.parts import downloads, note, words
from gradeline.ui.scorecard import measures
from gradeline.ui.scorecard_tables import band_key, own_table, problem_table
from gradeline.words.scorecard import OWN_VALUES_ARE_YOURS, cut_short, own_outline

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_MB = 2
MOST_SHOWN = 200
GIVEN = ["row", "measure_id", "authority", "period", "value", "baseline"]
SAID = ["row", "column", "found", "expected", "is_scored"]


def offer_template(chosen: Choices) -> None:
    """Offer the template as CSV and Excel; the files are made when they are asked for."""
    known = measures(chosen)
    left, right, _ = st.columns([1, 1, 3])
    left.download_button(
        "Template as CSV",
        data=lambda: template_csv(known),
        file_name="gradeline-own-values.csv",
        mime="text/csv",
        key="template-csv",
        on_click="ignore",
    )
    right.download_button(
        "Template as Excel",
        data=lambda: template_xlsx(known),
        file_name="gradeline-own-values.xlsx",
        mime=XLSX,
        key="template-xlsx",
        on_click="ignore",
    )


def show_own_values(chosen: Choices) -> None:
    """Let the reader upload a filled-in template and show where each lies, and messages."""
    uploaded = st.file_uploader(
        "Filled-in template", type=["csv", "xlsx"], max_upload_size=MOST_MB, key="own_values"
    )
    if uploaded is None:
        return
    try:
        read = read_own_values(uploaded.name, uploaded.getvalue(), measures(chosen))
    except UnusableTemplate as error:
        st.error("This file cannot be scored.")
        st.code(str(error), language=None, wrap_lines=True)
        return
    scored = _scored(chosen, read)
    words([own_outline(scored, len(read.problems), read.empty_rows)])
    if len(scored):
        st.html(own_table(scored.head(MOST_SHOWN)))
        st.html(band_key())
        note(cut_short(len(scored), MOST_SHOWN), OWN_VALUES_ARE_YOURS)
        downloads(scored, "own-values", chosen.as_at, "Own values on the plan's bands", "own")
    if read.problems:
        _show_problems(chosen, read.problems)


def _show_problems(chosen: Choices, problems: tuple[Problem, ...]) -> None:
    st.html(problem_table(problems[:MOST_SHOWN]))
    note(cut_short(len(problems), MOST_SHOWN))
    told = pd.DataFrame([vars(problem) for problem in problems], columns=SAID)
    downloads(told, "own-values-messages", chosen.as_at, "Messages about rows", "messages")


def _scored(chosen: Choices, read: OwnValues) -> pd.DataFrame:
    """Return the values with their places; unlike other answers, this one is not remembered."""
    placed = asked_once(
        chosen.database,
        "scorecard/own_values",
        row_numbers=[value.row for value in read.values],
        measure_ids=[value.measure_id for value in read.values],
        own_values=[value.value for value in read.values],
        baselines=[value.baseline for value in read.values],
    )
    given = pd.DataFrame([vars(value) for value in read.values], columns=GIVEN)
    named = given[["row", "authority", "period"]].rename(columns={"row": "row_number"})
    return named.merge(placed, on="row_number")
