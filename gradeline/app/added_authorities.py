"""Other authorities put beside those that stand by default; the link holds them under `with`.

Streamlit binds a list to a link only for widgets that a keyboard has trouble with, so the link is
read and written here. Moving to another page drops what no widget is bound to; the session brings
it back.
"""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from gradeline.app.link_notices import notice, shown_safely
from gradeline.compared_authorities import MOST, Known
from gradeline.navigation.choices import WITH
from gradeline.words.added_authorities import (
    ended,
    no_room,
    not_an_authority,
    stands_already,
    to_come,
)

HELD, PAGE, PICKED = "guests", "guests_page", "guest"
NOBODY = "Choose"


def ask_guests(known: Sequence[Known], path: str, as_at: date) -> tuple[str, ...]:
    """Let the reader put others beside those that stand by default; returns their ids in order.

    `path` is that of the page. What a link asks for in vain, by the as-at day too, is said in a
    notice.
    """
    guests = _sound(known, _linked(path), as_at)
    st.session_state[HELD] = guests
    names = {each.id: each.name for each in known}
    for guest in guests:
        st.checkbox(names[guest], value=True, key=f"{WITH}_{guest}", on_change=_drop, args=(guest,))
    others = {each.name: each.id for each in known if not each.is_default and each.id not in guests}
    room = MOST - sum(each.is_default for each in known) - len(guests)
    st.selectbox(
        "Another authority beside them",
        [NOBODY, *others],
        key=PICKED,
        on_change=_add,
        args=(others,),
        disabled=room < 1,
        help=f"Up to {MOST} stand side by side.",
    )
    return guests


def _linked(path: str) -> list[str]:
    """Return the ids that the link asks for; after a move to another page those held before."""
    linked = st.query_params.get_all(WITH)
    has_moved = st.session_state.get(PAGE, path) != path
    st.session_state[PAGE] = path
    if has_moved and not linked and st.session_state.get(HELD):
        linked = list(st.session_state[HELD])
        st.query_params[WITH] = linked
    return linked


def _sound(known: Sequence[Known], asked: Sequence[str], as_at: date) -> tuple[str, ...]:
    by_id = {each.id: each for each in known}
    room = MOST - sum(each.is_default for each in known)
    guests: list[str] = []
    without_room: list[str] = []
    for key in dict.fromkeys(_typed(asked)):
        each = by_id.get(key)
        if each is None:
            notice(not_an_authority(shown_safely(key)))
        elif each.is_default:
            notice(stands_already(each.name))
        elif len(guests) >= room:
            without_room.append(each.name)
        else:
            guests.append(key)
            if each.abolished is not None and each.abolished <= as_at:
                notice(ended(each.name, each.abolished))
            if each.created is not None and as_at < each.created:
                notice(to_come(each.name, each.created, as_at))
    if without_room:
        notice(no_room(without_room, MOST))
    return tuple(guests)


def _typed(asked: Sequence[str]) -> list[str]:
    """Return the ids in what a link asks for, which someone may have typed, with commas even."""
    parts = [part.strip().casefold() for each in asked for part in each.split(",")]
    return [part for part in parts if part]


def _add(others: dict[str, str]) -> None:
    guest = others.get(st.session_state[PICKED])
    st.session_state[PICKED] = NOBODY
    if guest is not None:
        st.query_params[WITH] = [*st.session_state[HELD], guest]


def _drop(guest: str) -> None:
    rest = [each for each in st.session_state[HELD] if each != guest]
    if rest:
        st.query_params[WITH] = rest
    else:
        del st.query_params[WITH]
