"""The choices of the pages about indicators: domain, indicator, what is set beside it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.app.link_notices import notice_ignored
from gradeline.app.linked_choices import follow_link, one_of, one_or_all
from gradeline.app.linked_values import linked_value
from gradeline.charts.indicator import Average
from gradeline.compared_authorities import Authority
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import DomainsRow, FurtherRow
from gradeline.views.answers import rows
from gradeline.views.indicators.eleven import with_neighbours
from gradeline.views.indicators.one import IndicatorChoice
from gradeline.views.indicators.profile import ProfileChoice, peers
from gradeline.words.indicators import further_domain

DOMAIN, INDICATOR, WHOSE = "domain", "indicator", "figures_of"
EVERY_DOMAIN = "All domains"
FIRST_DOMAIN = "Help and protection"
CONTEXT, NEIGHBOURS_2025, NEIGHBOURS_2021 = (
    "England and region",
    "Neighbours 2025",
    "Neighbours 2021",
)
MODELS = {NEIGHBOURS_2025: 2025, NEIGHBOURS_2021: 2021}
NEWEST_MODEL = max(MODELS.values())
AVERAGES: dict[str, Average] = {"Mean": "mean", "Median": "median"}
NO_OTHER = "None"


class Domain(NamedTuple):
    """A domain of indicators: its id and its name."""

    id: str
    name: str


def ask_domain(chosen: Choices, place: DeltaGenerator) -> Domain:
    """Let the reader choose a domain; a link of one indicator may hold all of them."""
    domains = rows(chosen.database, queries.domains())
    ids = {row.domain: row.domain_id for row in domains}
    first = _first(ids)
    linked = _linked_domain(domains) or first
    write = follow_link(DOMAIN, linked if linked in ids else first, first)
    name: str = place.radio("Domain", list(ids), key=DOMAIN, on_change=write, horizontal=True)
    return Domain(ids[name], name)


def _linked_domain(domains: Sequence[DomainsRow], more: Iterable[str] = ()) -> str:
    """Return the domain that the link asks for, by the name it has now; empty without one.

    `more` are names that may stand there as well.
    """
    now = {former: row.domain for row in domains for former in row.former_labels}
    known = [*(row.domain for row in domains), EVERY_DOMAIN, *now, *more]
    notice_ignored(DOMAIN, known)
    linked = linked_value(DOMAIN, known)
    return now.get(linked, linked)


def _first(domains: Iterable[str]) -> str:
    """Return the domain that is shown before one is chosen."""
    held = list(domains)
    return FIRST_DOMAIN if FIRST_DOMAIN in held else held[0]


def ask_profile(chosen: Choices) -> ProfileChoice:
    """Let the reader choose a domain and the authorities to compare with."""
    domain = ask_domain(chosen, st.container())
    groups = peers(chosen, NEWEST_MODEL)
    place = st.container(key="whom-to-compare-with")
    group = one_of(place, "Compare with", "compare", list(groups), is_select=True)
    return ProfileChoice(domain.id, domain.name, groups[group], NEWEST_MODEL)


def ask_indicator(chosen: Choices, above: DeltaGenerator, below: DeltaGenerator) -> IndicatorChoice:
    """Let the reader choose one indicator above its chart, and below it what is set beside it."""
    indicators = rows(chosen.database, queries.choices())
    first, second, third = above.columns([2, 4, 2])
    further = rows(chosen.database, queries.further())
    domain_of = {row.label: row.domain for row in indicators} | _of_linked_topic(further)
    linked = _linked_domain(rows(chosen.database, queries.domains()), domain_of.values())
    label = _indicator(domain_of, linked, first, second)
    ids = {row.label: row.indicator_id for row in further}
    ids |= {row.label: row.indicator_id for row in indicators}
    domain_ids = {row.label: row.domain_id for row in indicators}
    areas = rows(chosen.database, queries.areas(authority_ids=chosen.authority_ids))
    others = {row.name: row.authority_id for row in areas}
    # One that is chosen above already needs no second line, and is no mistake of the link.
    notice_ignored("other", [NO_OTHER, *others, *chosen.names.values()])
    linked = linked_value("other", others, NO_OTHER)
    write = follow_link("other", linked if linked in others else NO_OTHER, NO_OTHER)
    other: str = third.selectbox("Another line", [NO_OTHER, *others], key="other", on_change=write)
    place = below.container(horizontal=True, key="beside-and-average")
    beside = one_of(place, "Grey and dotted lines", "beside", [CONTEXT, *MODELS])
    average = one_of(place, "Average of neighbours", "average", list(AVERAGES))
    return IndicatorChoice(
        indicator_id=ids[label],
        domain_id=domain_ids.get(label, ""),
        domain=domain_of[label],
        model=MODELS.get(beside),
        average=AVERAGES[average],
        other_id=others.get(other),
    )


def _of_linked_topic(further: Iterable[FurtherRow]) -> dict[str, str]:
    """Return the further measures that can be chosen, with their domain in the list.

    They are those of the topic of the one that the link names, lest the list grow to hundreds.
    """
    topics = {row.label: row.topic for row in further}
    linked = topics.get(linked_value(INDICATOR, topics))
    if linked is None:
        return {}
    return {label: further_domain(topic) for label, topic in topics.items() if topic == linked}


def ask_whose_neighbours(chosen: Choices, model: int) -> Authority | None:
    """Let the reader choose whose neighbours are shown; None where nobody's are held."""
    held = with_neighbours(chosen, model)
    if not held:
        return None
    if len(held) == 1:
        return next(iter(held.values()))
    place = st.container()
    return held[one_of(place, "Neighbours of", "neighbours_of", list(held), is_select=True)]


def ask_whose(chosen: Choices, place: DeltaGenerator) -> str | None:
    """Let the reader choose one of those compared; None for all, and where there is but one."""
    if len(chosen.authorities) < 2:
        return None
    names = {name: key for key, name in chosen.names.items()}
    return one_or_all(place, "Figures of", WHOSE, names)


def _indicator(
    domain_of: dict[str, str], domain: str, domain_place: DeltaGenerator, place: DeltaGenerator
) -> str:
    """Let the reader choose a domain and an indicator of it; the link decides what is chosen.

    `domain` is the one that the link asks for, empty where it asks for none.

    Where the indicator of a link is of another domain than the link says, the indicator is shown.
    A choice of the one changes what can be chosen of the other, so both are written in one step,
    which Back undoes in one.
    """
    domains = [EVERY_DOMAIN, *dict.fromkeys(domain_of.values())]
    notice_ignored(INDICATOR, list(domain_of))
    linked = linked_value(INDICATOR, domain_of)
    if domain not in (EVERY_DOMAIN, domain_of.get(linked, domain)) or domain not in domains:
        domain = domain_of.get(linked, _first(domains[1:]))
    labels = [label for label in domain_of if domain in (EVERY_DOMAIN, domain_of[label])]
    st.session_state[DOMAIN] = domain
    st.session_state[INDICATOR] = linked if linked in labels else labels[0]
    domain_place.selectbox(
        "Domain", domains, key=DOMAIN, on_change=_put_domain_in_link, args=(domain_of,)
    )
    label: str = place.selectbox(
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
