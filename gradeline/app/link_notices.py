"""Sentences about the link, shown at the top of the page."""

from collections.abc import Collection, Sequence

import streamlit as st

from gradeline.app.linked_values import meant

LONGEST_SHOWN = 40
NOTICES = "notices"
# Keys whose labels have other words.
CALLED = {
    "area": "printed area",
    "from": "first year",
    "plan_lead": "lead role",
    "plan_month": "month",
    "plan_priority": "priority",
    "plan_recommendation": "recommendation",
    "plan_state": "standing",
    "score_measure": "measure",
    "score_year": "year",
}
# Campaigns, social media and Streamlit's own way to embed a page.
ADDED_BY_OTHERS = ("utm_", "fbclid", "gclid", "msclkid", "mc_", "embed")


def notice_ignored(key: str, allowed: Sequence[str], called: str = "") -> None:
    """Say so when the link asks for a value of `key` that there is not; before its widget.

    `called` is what a reader calls the key on this page, where that is another word.
    """
    asked_for = st.query_params.get_all(key)
    wrong = [value for value in asked_for if value and meant(value, allowed) not in allowed]
    if wrong:
        asked = shown_safely(wrong[-1])
        notice(
            f"The link asks for {called or as_called(key)} “{asked}”, which does not exist. "
            "It has been left out."
        )


def as_called(key: str) -> str:
    """Return what a reader calls a key of the link: as its label does."""
    return CALLED.get(key, key.replace("_", " "))


def notice_unknown_keys(known: Collection[str]) -> None:
    """Say so when the link has keys that no page knows; those that senders of links add are left.

    `known` are the keys of all pages.
    """
    for key in st.query_params:
        if key not in known and not key.startswith(ADDED_BY_OTHERS):
            notice(
                f"The link has “{shown_safely(key)}”, which no page knows. It has been left out."
            )


def notice_repeated(may_repeat: Collection[str]) -> None:
    """Say which value is used where the link has several under a key that takes one."""
    for key in st.query_params:
        values = st.query_params.get_all(key)
        if len(set(values)) > 1 and key not in may_repeat and not key.startswith(ADDED_BY_OTHERS):
            notice(
                f"The link has “{shown_safely(key)}” more than once. The last, "
                f"“{shown_safely(values[-1])}”, is used."
            )


def shown_safely(value: str) -> str:
    """Return the beginning of a value of the link, with dots for signs that could mark it up."""
    cut = value[:LONGEST_SHOWN]
    return "".join(
        character if character.isalnum() or character in " -.,/'+" or in_a_word else "…"
        for character, in_a_word in zip(cut, _within_words(cut), strict=True)
    )


def _within_words(text: str) -> list[bool]:
    """Say of each sign whether it is an underscore between letters, where it marks nothing up."""
    around = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    return [sign == "_" and before.isalnum() and after.isalnum() for before, sign, after in around]


def notice(sentence: str) -> None:
    """Keep a sentence about the link for the top of the page, where show_notices puts it."""
    st.session_state.setdefault(NOTICES, []).append(sentence)


def show_notices() -> None:
    """Show what was noticed about the link in this run."""
    for sentence in dict.fromkeys(st.session_state.pop(NOTICES, [])):
        st.warning(sentence)
