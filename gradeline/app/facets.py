"""Filters that narrow one another: each value with what it leaves, the link as the truth.

A change writes the link once, in a callback, so that Back undoes it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from gradeline.app.link_notices import notice_ignored
from gradeline.app.linked_choices import ALL, LONGEST_WORDS, put, write_link
from gradeline.app.linked_values import linked_value, meant


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that a filter offers: as the link holds it, and how many it would leave.

    `shown` is what a reader sees of it, where that is not what the link holds.
    """

    label: str
    count: int
    shown: str = ""

    @property
    def counted(self) -> str:
        """Return what a reader sees, with the count."""
        return f"{self.shown or self.label} ({self.count:,})"


def boxes(
    place: DeltaGenerator,
    label: str,
    key: str,
    offers: Sequence[Offer],
    ticked: Iterable[str],
    aside: Sequence[str] = (),
) -> None:
    """Show a check box for each value that leaves something or is ticked; the key is repeated.

    A change takes the keys of `aside` out of the link, which would mislead after it.

    Without any such value nothing is shown, its name neither.

    Boxes left ticked with nothing behind them are unticked with the last that had something, so
    that no change of a box ends in nothing.
    """
    shown = [offer for offer in offers if offer.count or offer.label in ticked]
    if not shown:
        return
    with place.container(key=f"facet-{key}", horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{label}**", width="content")
        for offer in shown:
            box = f"{key}={offer.label}"
            st.session_state[box] = offer.label in ticked
            st.checkbox(
                offer.counted, key=box, on_change=_write_boxes, args=(key, shown, tuple(aside))
            )


def _write_boxes(key: str, shown: Sequence[Offer], aside: Sequence[str]) -> None:
    ticked = [offer for offer in shown if st.session_state[f"{key}={offer.label}"]]
    write_link({key: asked_for(ticked)}, aside)


def asked_for(ticked: Sequence[Offer]) -> list[str]:
    """Return what boxes that are ticked ask for: nothing where none of them leaves anything."""
    return [offer.label for offer in ticked] if any(offer.count for offer in ticked) else []


def select(
    place: DeltaGenerator,
    label: str,
    key: str,
    offers: Sequence[Offer],
    chosen: str | None,
    without: str = ALL,
) -> None:
    """Show a list of the values that leave something, and of the one chosen; `without` is none."""
    counted = {offer.label: offer.counted for offer in offers if offer.count}
    if chosen is not None:
        counted.setdefault(chosen, f"{chosen} (0)")
    st.session_state[key] = chosen or without
    place.selectbox(
        label,
        [without, *counted],
        key=key,
        format_func=lambda option: counted.get(option, option),
        on_change=lambda: put(key, st.session_state[key], without),
    )


def linked(key: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return the values that the link asks for under a key, by their labels; says which are none.

    Two labels of one value ask for it once.
    """
    notice_ignored(key, [ALL, *values])
    linked_to = (meant(each, values) for each in st.query_params.get_all(key))
    asked = {values[each] for each in linked_to if each in values}
    return tuple(value for value in dict.fromkeys(values.values()) if value in asked)


def linked_one(key: str, values: Mapping[str, str], called: str = "") -> str | None:
    """Return the one value that the link asks for under a key, None for all.

    `called` is what a reader calls the key, where that is another word.
    """
    notice_ignored(key, [ALL, *values], called)
    return values.get(linked_value(key, values, ALL))


def linked_words(key: str) -> str:
    """Return the words that the link asks for."""
    return st.query_params.get(key, "")[:LONGEST_WORDS]
