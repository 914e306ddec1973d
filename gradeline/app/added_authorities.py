"""Other authorities put beside those that stand by default; the link holds them under `with`.

The link is read and written here: it repeats the key, and each guest has a check box.
"""

from collections.abc import Sequence
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.app.link_notices import notice, shown_safely
from gradeline.app.linked_values import meant
from gradeline.compared_authorities import MOST, Known
from gradeline.navigation.choices import WITH
from gradeline.sections.html_text import note_html
from gradeline.words.added_authorities import (
    ended,
    no_room,
    not_an_authority,
    stands_already,
    to_come,
)

PICKED = "guest"
NOBODY = "Another authority"
SIX = f"Up to {MOST} can stand side by side."


def ask_guests(place: DeltaGenerator, known: Sequence[Known], guests: tuple[str, ...]) -> None:
    """Let the reader put others beside those that stand by default, and leave out some of them."""
    names = {each.id: each.name for each in known}
    for guest in guests:
        key = f"{WITH}_{guest}"
        st.session_state[key] = True
        place.checkbox(names[guest], key=key, on_change=_drop, args=(guests, guest))
    others = {each.name: each.id for each in known if not each.is_default and each.id not in guests}
    if len(guests) + sum(each.is_default for each in known) >= MOST:
        place.html(note_html([SIX]))
        return
    place.selectbox(
        "Another authority beside them",
        [NOBODY, *others],
        key=PICKED,
        on_change=_add,
        args=(guests, others),
        label_visibility="collapsed",
        width=190,
    )


def linked_guests(known: Sequence[Known], as_at: date) -> tuple[str, ...]:
    """Return the ids of those that the link puts beside those that stand by default, in order.

    What it asks for in vain, by the as-at day too, is said in a notice.
    """
    by_id = {each.id: each for each in known}
    room = MOST - sum(each.is_default for each in known)
    guests: list[str] = []
    without_room: list[str] = []
    for key in dict.fromkeys(_typed(st.query_params.get_all(WITH))):
        each = by_id.get(meant(key, by_id))
        if each is None:
            notice(not_an_authority(shown_safely(key)))
        elif each.is_default:
            notice(stands_already(each.name))
        elif len(guests) >= room:
            without_room.append(each.name)
        elif each.id not in guests:
            guests.append(each.id)
            if each.abolished is not None and each.abolished <= as_at:
                notice(ended(each.name, each.abolished, each.followed_by))
            if each.created is not None and as_at < each.created:
                notice(to_come(each.name, each.created, as_at))
    if without_room:
        notice(no_room(without_room, MOST))
    return tuple(guests)


def _typed(asked: Sequence[str]) -> list[str]:
    """Return the ids in what a link asks for, which someone may have typed, with commas even."""
    parts = [part.strip().casefold() for each in asked for part in each.split(",")]
    return [part for part in parts if part]


def _add(guests: tuple[str, ...], others: dict[str, str]) -> None:
    guest = others.get(st.session_state[PICKED])
    st.session_state[PICKED] = NOBODY
    if guest is not None:
        st.query_params[WITH] = [*guests, guest]


def _drop(guests: tuple[str, ...], guest: str) -> None:
    rest = [each for each in guests if each != guest]
    if rest:
        st.query_params[WITH] = rest
    else:
        del st.query_params[WITH]
