"""What the page about indicators asks for and shows."""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from gradeline.charts.figure import Figure
from gradeline.charts.indicator import Series, axis_span, indicator_chart
from gradeline.records import first_record, records
from gradeline.ui.choices import notice_ignored
from gradeline.ui.chosen import Choices
from gradeline.ui.data import compared, remembered, rows
from gradeline.ui.indicator_tables import (
    card_table,
    everything_table,
    latest_table,
)
from gradeline.ui.reported import by_indicator
from gradeline.words.indicators import latest, outline

DOMAIN, INDICATOR = "domain", "indicator"
EVERY_DOMAIN = "All domains"
FIRST_DOMAIN = "Children in care"
CONTEXT, NEIGHBOURS_2025, NEIGHBOURS_2021 = (
    "England and region",
    "Neighbours 2025",
    "Neighbours 2021",
)
MODELS = {NEIGHBOURS_2025: 2025, NEIGHBOURS_2021: 2021}
AVERAGES = {"Mean": "mean_value", "Median": "median_value"}
NO_OTHER = "None"


@dataclass(frozen=True)
class Asked:
    """Which indicator is shown and what is set beside it; `model` is None without neighbours."""

    indicator_id: str
    domain_id: str
    domain: str
    model: int | None
    average: str
    other_id: str | None


@dataclass(frozen=True)
class View:
    """The figures of one indicator: frames, sentences and tables as markup.

    `on_axis` is what of `series` the chart can show: no totals of other sizes, nothing before its
    first day.
    """

    card: Any
    series: Series
    on_axis: Series
    words: list[str]
    outline: str
    latest: pd.DataFrame
    latest_table: str
    everything: str
    reported: str
    card_table: str
    export: pd.DataFrame


def ask(chosen: Choices) -> Asked:
    """Show the choices of the page and return what they are set to."""
    indicators = records(rows(chosen.database, "indicators/choices"))
    label = _indicator({row.label: row.domain for row in indicators})
    picked = next(row for row in indicators if row.label == label)
    first, second, third = st.columns([5, 2, 3])
    comparators = [CONTEXT, *MODELS]
    notice_ignored("beside", comparators)
    beside = first.radio(
        "Compare with", comparators, key="beside", bind="query-params", horizontal=True
    )
    notice_ignored("average", list(AVERAGES))
    average = second.radio(
        "Average of neighbours",
        list(AVERAGES),
        key="average",
        bind="query-params",
        horizontal=True,
    )
    others = {
        row.name: row.authority_id for row in records(rows(chosen.database, "indicators/areas"))
    }
    notice_ignored("other", [NO_OTHER, *others])
    other = third.selectbox(
        "Another authority", [NO_OTHER, *others], key="other", bind="query-params"
    )
    return Asked(
        indicator_id=picked.indicator_id,
        domain_id=picked.domain_id,
        domain=picked.domain,
        model=MODELS.get(beside or CONTEXT),
        average=AVERAGES[average or "Mean"],
        other_id=others.get(other or NO_OTHER),
    )


def _indicator(domain_of: dict[str, str]) -> str:
    """Let the reader choose a domain and an indicator of it; the link decides what is chosen.

    Where the indicator of a link is of another domain than the link says, the indicator is shown.
    A choice of the one changes what can be chosen of the other, which widgets bound to the link do
    not put right there; so these write it themselves.
    """
    domains = [EVERY_DOMAIN, *dict.fromkeys(domain_of.values())]
    notice_ignored(DOMAIN, domains)
    notice_ignored(INDICATOR, list(domain_of))
    linked = st.query_params.get(INDICATOR, "")
    domain = st.query_params.get(DOMAIN, "")
    if domain not in (EVERY_DOMAIN, domain_of.get(linked, domain)) or domain not in domains:
        domain = domain_of.get(linked, FIRST_DOMAIN)
    labels = [label for label in domain_of if domain in (EVERY_DOMAIN, domain_of[label])]
    st.session_state[DOMAIN] = domain
    st.session_state[INDICATOR] = linked if linked in labels else labels[0]
    left, right = st.columns([1, 2])
    left.selectbox("Domain", domains, key=DOMAIN, on_change=_put_domain_in_link, args=(domain_of,))
    label: str = right.selectbox(
        "Indicator (type to search)", labels, key=INDICATOR, on_change=_put_indicator_in_link
    )
    return label


def _put_domain_in_link(domain_of: dict[str, str]) -> None:
    """Put the domain chosen into the link, with its first indicator where it is another's."""
    domain = st.session_state[DOMAIN]
    if domain != EVERY_DOMAIN:
        labels = (label for label, its_domain in domain_of.items() if its_domain == domain)
        st.session_state[INDICATOR] = next(labels)
    _put_indicator_in_link()


def _put_indicator_in_link() -> None:
    """Change both parts of the link in one step, so that Back undoes it in one."""
    st.query_params.update({key: st.session_state[key] for key in (DOMAIN, INDICATOR)})


def area_ids(chosen: Choices, asked: Asked | None = None) -> tuple[str, ...]:
    """Return the ids of the areas to show: those chosen, their context, and another authority."""
    context = rows(chosen.database, "indicators/context", authority_ids=chosen.authority_ids)
    kinds = ("country",) if asked is not None and asked.model else ("country", "region")
    around = context.loc[context["kind"].isin(kinds), "authority_id"]
    other = (asked.other_id,) if asked is not None and asked.other_id else ()
    return (*chosen.authority_ids, *other, *around)


@remembered
def view(chosen: Choices, asked: Asked) -> View:
    """Return what is held of the indicator up to the as-at day."""
    this = {"indicator_id": asked.indicator_id}
    day = {"as_at": chosen.as_at}
    own = {"authority_ids": chosen.authority_ids}
    areas = {"area_ids": area_ids(chosen, asked)}
    # Where no neighbours are asked for, none of those compared are.
    averages = rows(
        chosen.database,
        "indicators/neighbour_lines",
        **this,
        **day,
        authority_ids=chosen.authority_ids if asked.model else (),
        model=asked.model or max(MODELS.values()),
    )
    series = Series(
        lines=rows(chosen.database, "indicators/lines", **this, **day, **areas),
        averages=averages,
        average=asked.average,
        inspections=rows(chosen.database, "indicators/inspections", **day, **own),
        remarks=rows(chosen.database, "indicators/remarks", **this, **day),
        reported=rows(chosen.database, "indicators/reported", **this, **day, **own),
    )
    card = first_record(rows(chosen.database, "indicators/card", **this))
    on_axis = replace(series, lines=_on_scale(series.lines, card), inspections=_in_span(series))
    last = rows(chosen.database, "indicators/latest", **this, **day, **areas)
    sources = rows(chosen.database, "indicators/sources", **this)
    return View(
        card=card,
        series=series,
        on_axis=on_axis,
        words=latest(last),
        outline=outline(card.label, on_axis.lines, on_axis.inspections),
        latest=last,
        latest_table=latest_table(last, series, card),
        everything=everything_table(series, card),
        reported=by_indicator(series.reported, chosen),
        card_table=card_table(card, sources, series.remarks, chosen.latest),
        export=series.lines.assign(indicator=card.label, unit=card.unit),
    )


def _on_scale(lines: pd.DataFrame, card: Any) -> pd.DataFrame:
    return lines[lines["kind"] == "authority"] if card.is_total else lines


def _in_span(series: Series) -> pd.DataFrame:
    span = axis_span(series.lines, series.reported)
    if span is None:
        return series.inspections
    return series.inspections[series.inspections["chart_date"].between(*span)]


@remembered
def drawn(chosen: Choices, asked: Asked) -> Figure:
    """Return the chart of the indicator."""
    shown = view(chosen, asked)
    return indicator_chart(
        shown.on_axis,
        compared(chosen.database),
        unit=shown.card.unit,
        decimals=shown.card.decimals,
    )
