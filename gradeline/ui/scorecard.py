"""What the scorecard asks for and shows."""

from dataclasses import dataclass
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from gradeline.charts.figure import Figure
from gradeline.charts.scorecard import scorecard_chart
from gradeline.records import records
from gradeline.ui.choices import notice_ignored
from gradeline.ui.chosen import Choices
from gradeline.ui.data import compared, remembered, rows
from gradeline.ui.scorecard_tables import (
    match_table,
    missing_table,
    reported_table,
    year_table,
    years_table,
)
from gradeline.words import scorecard as words

YEAR, MEASURE = "score_year", "score_measure"
SECTIONS = (
    ("Over the years", "over-the-years"),
    ("As reported in inspections", "as-reported"),
    ("Your own values", "own-values"),
    ("Measures without a figure", "without-a-figure"),
    ("How a verdict is reached", "how"),
)


@dataclass(frozen=True)
class Year:
    """The scorecard of one year: sentences, a table as markup, and its rows."""

    lead: list[str]
    table: str
    scored: pd.DataFrame


@dataclass(frozen=True)
class History:
    """One measure over the years: the figure, its text, sentences, a table and its rows."""

    figure: Figure
    outline: str
    words: list[str]
    table: str
    lines: pd.DataFrame


@dataclass(frozen=True)
class Listed:
    """Rows with their table as markup, and a sentence about them."""

    rows: pd.DataFrame
    table: str
    words: str = ""


def ask_year(chosen: Choices) -> int | None:
    """Let the reader choose a year that has figures; None where none has."""
    scored = _published(chosen)
    years = [str(year) for year in sorted(scored["year"].unique(), reverse=True)]
    if not years:
        return None
    notice_ignored(YEAR, years)
    place, _ = st.columns([1, 3])
    picked = place.selectbox("Figures for", years, key=YEAR, bind="query-params")
    return int(picked or years[0])


def ask_measure(chosen: Choices) -> str | None:
    """Let the reader choose a measure with published figures; None where none has any."""
    names = measure_names(chosen)
    if not names:
        return None
    notice_ignored(MEASURE, names)
    picked = st.selectbox("Measure", names, key=MEASURE, bind="query-params")
    return picked or names[0]


def measure_names(chosen: Choices) -> list[str]:
    """Return the names of the measures with published figures, in the order of the plan."""
    return list(_by_name(chosen))


@remembered
def scorecard(chosen: Choices, year: int | None) -> Year:
    """Return the scorecard of one year."""
    scored = _published(chosen)
    own = scored[scored["year"] == year]
    return Year(
        lead=words.lead(own, year),
        table="" if year is None else year_table(own, _bands(chosen), _addresses(chosen), chosen),
        scored=scored,
    )


@remembered
def history(chosen: Choices, name: str) -> History:
    """Return the figures of one measure over the years, on its bands."""
    lines = _by_name(chosen)[name]
    bands = _bands(chosen)
    own_bands = bands[bands["measure_id"] == lines["measure_id"].iloc[0]]
    return History(
        figure=scorecard_chart(lines, own_bands, compared(chosen.database)),
        outline=words.chart_outline(name, lines, own_bands),
        words=words.over_the_years(lines),
        table=years_table(name, lines),
        lines=lines,
    )


@remembered
def reported(chosen: Choices) -> Listed:
    """Return the figures of inspection reports that stand for a measure."""
    held = rows(
        chosen.database,
        "scorecard/reported",
        as_at=chosen.as_at,
        authority_ids=chosen.authority_ids,
    )
    return Listed(held, "" if held.empty else reported_table(held, _addresses(chosen), chosen))


@remembered
def missing(chosen: Choices) -> Listed:
    """Return the measures that have no figure."""
    held = rows(chosen.database, "scorecard/without_figure")
    return Listed(
        held,
        missing_table(held, _addresses(chosen)),
        words.missing_outline(held, int(measures(chosen)["same_as"].isna().sum())),
    )


@remembered
def matches(chosen: Choices) -> str:
    """Return which indicator stands for which measure, as a table."""
    scored = _published(chosen)
    return "" if scored.empty else match_table(scored, chosen)


def measures(chosen: Choices) -> pd.DataFrame:
    """Return every measure of the plan with its bands."""
    return rows(chosen.database, "improvement_plan/measures", recommendation_number=None)


def _published(chosen: Choices) -> pd.DataFrame:
    return rows(
        chosen.database,
        "scorecard/published",
        as_at=chosen.as_at,
        authority_ids=chosen.authority_ids,
    )


@remembered
def _addresses(chosen: Choices) -> dict[int, str]:
    """Return the addresses of the recommendations of the plan by their numbers."""
    choices = rows(chosen.database, "improvement_plan/choices")
    return {
        int(row.value): "improvement-plan?"
        + urlencode([("plan_recommendation", row.label), *chosen.query])
        for row in records(choices[choices["choice"] == "recommendation"])
    }


def _bands(chosen: Choices) -> pd.DataFrame:
    return rows(chosen.database, "scorecard/bands")


@remembered
def _by_name(chosen: Choices) -> dict[str, pd.DataFrame]:
    """Return the figures of each measure by its name, in the order of the plan."""
    scored = _published(chosen)
    return {
        words.series_name(records(lines.head(1))[0]): lines
        for _, lines in scored.groupby(["position", "series"], sort=False)
    }
