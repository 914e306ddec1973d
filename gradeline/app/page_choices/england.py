"""The choices of the pages about England: of whom, who beside, which grades; all in the link."""

import streamlit as st

from gradeline.app.linked_choices import ALL, one_of, switch
from gradeline.app.linked_values import linked_value
from gradeline.compared_authorities import existed_on
from gradeline.navigation.choices import Choices
from gradeline.navigation.links import Query
from gradeline.navigation.register import WHAT_CAME_NEXT
from gradeline.views.answers import known
from gradeline.views.england.neighbours import NeighboursChoice, Order
from gradeline.views.england.over_time import regions
from gradeline.views.england.peers import NEWEST_MODEL, Among
from gradeline.views.england.what_came_next import (
    NextChoice,
    counts_of,
    grades_of,
    next_grades_of,
)

OF = "of"
AMONG: dict[str, tuple[Among, int]] = {
    "Neighbours 2025": ("neighbours", 2025),
    "Neighbours 2021": ("neighbours", 2021),
    "Region": ("region", NEWEST_MODEL),
    "Authorities chosen above": ("own list", NEWEST_MODEL),
}
ORDERS: dict[str, Order] = {"Closeness": "Closeness", "Name": "Name", "Grade": "Grade"}
PAIRS = {"All": None, "Within one framework": True, "Across frameworks": False}
ENGLAND = "All England"
# What a link may ask for, though no inspection of the theme gave it.
EVERY_GRADE = ("Outstanding", "Good", "Adequate", "Requires improvement", "Inadequate")


def ask_neighbours(chosen: Choices) -> NeighboursChoice:
    """Show of whom the page is and who is set beside, and return what they are set to."""
    first, second, third = st.columns([3, 6, 3])
    authority_id = of_whom(chosen, first)
    asked = one_of(second, "Beside", "among", list(AMONG))
    among, model = AMONG[asked]
    orders = [each for each in ORDERS if each != "Closeness" or among == "neighbours"]
    order = one_of(third, "In order of", "order", orders, known=list(ORDERS))
    return NeighboursChoice(authority_id, among, model, ORDERS[order])


def of_whom(chosen: Choices, place: st.delta_generator.DeltaGenerator) -> str:
    """Let the reader choose an authority, the first of those compared unless the link says else."""
    everyone = {each.name: each.id for each in known(chosen.database)}
    there = [each.name for each in known(chosen.database) if existed_on(each, chosen.as_at)]
    first = chosen.authorities[0].name
    linked = linked_value(OF, everyone, first)
    # One that did not exist on the day is answered in words, not left out.
    extra = [name for name in (first, linked) if name in everyone and name not in there]
    options = list(dict.fromkeys([*there, *extra]))
    return everyone[one_of(place, "Authority", OF, options, default=first, is_select=True)]


def ask_next(chosen: Choices) -> tuple[NextChoice, Query]:
    """Show which pairs count and whose authorities are named; return what they are set to.

    With them comes the part of the link that holds which pairs count.
    """
    first, second, third, fourth = st.columns([5, 3, 2, 2])
    is_within = PAIRS[one_of(first, "Pairs of inspections", "pairs", list(PAIRS))]
    with second.container(vertical_alignment="bottom", height="stretch", key="beside-pairs"):
        like_for_like = switch(st.container(), "Like for like only", "alike")
    found = counts_of(chosen, is_within, like_for_like=like_for_like)
    before = grades_of(found)
    was = before.get(
        one_of(third, "From", "was", [ALL, *before], is_select=True, known=EVERY_GRADE)
    )
    after = next_grades_of(found, was)
    became = after.get(
        one_of(fourth, "To", "became", [ALL, *after], is_select=True, known=EVERY_GRADE)
    )
    kept = tuple(
        (key, st.query_params[key])
        for key in WHAT_CAME_NEXT.keys
        if key in ("pairs", "alike") and key in st.query_params
    )
    return NextChoice(is_within, like_for_like, was, became), kept


def ask_region(chosen: Choices) -> str | None:
    """Let the reader choose a region; None for all England."""
    held = regions(chosen.database, chosen.as_at, chosen.theme_id)
    place = st.columns([1, 2])[0]
    asked = one_of(place, "Region", "region", [ENGLAND, *held], is_select=True)
    return None if asked == ENGLAND else asked
