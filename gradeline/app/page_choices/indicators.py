"""The choices of the page about indicators: domain, indicator, what is set beside it."""

import streamlit as st

from gradeline.app.link_notices import notice_ignored
from gradeline.app.linked_choices import one_of
from gradeline.charts.indicator import Average
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.views.answers import rows
from gradeline.views.indicators.one import IndicatorChoice

DOMAIN, INDICATOR = "domain", "indicator"
EVERY_DOMAIN = "All domains"
FIRST_DOMAIN = "Children in care"
CONTEXT, NEIGHBOURS_2025, NEIGHBOURS_2021 = (
    "England and region",
    "Neighbours 2025",
    "Neighbours 2021",
)
MODELS = {NEIGHBOURS_2025: 2025, NEIGHBOURS_2021: 2021}
NEWEST_MODEL = max(MODELS.values())
AVERAGES: dict[str, Average] = {"Mean": "mean", "Median": "median"}
NO_OTHER = "None"


def ask(chosen: Choices) -> IndicatorChoice:
    """Show the choices of the page and return what they are set to."""
    indicators = rows(chosen.database, queries.choices())
    label = _indicator({row.label: row.domain for row in indicators})
    picked = next(row for row in indicators if row.label == label)
    first, second, third = st.columns([5, 2, 3])
    comparators = [CONTEXT, *MODELS]
    beside = one_of(first, "Compare with", "beside", comparators)
    average = one_of(second, "Average of neighbours", "average", list(AVERAGES))
    areas = rows(chosen.database, queries.areas(authority_ids=chosen.authority_ids))
    others = {row.name: row.authority_id for row in areas}
    other = one_of(
        third,
        "Another authority",
        "other",
        [NO_OTHER, *others],
        is_select=True,
        known=tuple(chosen.names.values()),
    )
    return IndicatorChoice(
        indicator_id=picked.indicator_id,
        domain_id=picked.domain_id,
        domain=picked.domain,
        model=MODELS.get(beside),
        average=AVERAGES[average],
        other_id=others.get(other),
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
