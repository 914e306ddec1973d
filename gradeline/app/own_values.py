"""A reader's own values on the plan's bands: template, upload, places; nothing is kept."""

import streamlit as st

from gradeline.app.show import show
from gradeline.navigation.choices import Choices
from gradeline.own_values.problems import UnusableTemplate
from gradeline.own_values.template import template_csv, template_xlsx
from gradeline.own_values.uploaded import OwnValue, OwnValues, read_own_values
from gradeline.queries import scorecard as queries
from gradeline.queries.scorecard import OwnValuesRow
from gradeline.views.answers import asked_once
from gradeline.views.own_values import own_values, problems
from gradeline.views.plan_bands import measures
from gradeline.words.scorecard import own_outline

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_MB = 2
MOST_SHOWN = 200


def offer_template(chosen: Choices) -> None:
    """Offer the template as CSV and Excel; the files are made when they are asked for."""
    known = measures(chosen)
    place = st.container(horizontal=True)
    place.download_button(
        "Template as CSV",
        data=lambda: template_csv(known),
        file_name="gradeline-own-values.csv",
        mime="text/csv",
        key="template-csv",
        on_click="ignore",
    )
    place.download_button(
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
    said = own_outline([placed for _, placed in scored], len(read.problems), read.empty_rows)
    show(own_values(chosen, scored, said, MOST_SHOWN))
    if read.problems:
        show(problems(chosen, read.problems, MOST_SHOWN))


def _scored(chosen: Choices, read: OwnValues) -> list[tuple[OwnValue, OwnValuesRow]]:
    """Return the values with their places; unlike other answers, this one is not remembered."""
    asked = queries.own_values(
        row_numbers=tuple(value.row for value in read.values),
        measure_ids=tuple(value.measure_id for value in read.values),
        own_values=tuple(value.value for value in read.values),
        baselines=tuple(value.baseline for value in read.values),
    )
    placed = {row.row_number: row for row in asked_once(chosen.database, asked)}
    return [(value, placed[value.row]) for value in read.values if value.row in placed]
