"""The choices of the pages about what reports say of a theme; all of them in the link."""

from dataclasses import dataclass

import streamlit as st

from gradeline.app.linked_choices import one_of, one_or_all, words
from gradeline.navigation.choices import Choices
from gradeline.queries.findings import ChoicesRow
from gradeline.views.findings import reports, tags

LATEST, SINCE = "Latest report of each", "Every report since 2015"
OTHERS = "all the others"
TAG = "about"
REPORT = "findings_of"


@dataclass(frozen=True)
class ComparedChoice:
    """Which authorities are compared, and whether by the latest report of each alone."""

    ids: tuple[str, ...]
    is_latest: bool


def ask_compared(chosen: Choices) -> ComparedChoice:
    """Let the reader choose two authorities, or one and all the others, and which reports."""
    ids = {name: key for key, name in chosen.names.items()}
    everyone = tuple(ids)
    first, second, third = st.columns([2, 2, 3])
    if len(everyone) < 2:
        return ComparedChoice(tuple(ids.values()), _is_latest())
    own = one_of(first, "Compare", "compare", everyone, is_select=True)
    others = [name for name in everyone if name != own]
    guests = {each.name for each in chosen.authorities if each.is_guest}
    by_default = [name for name in others if name not in guests] or others
    with_all = [*others, *([OTHERS] if len(others) > 1 else [])]
    to = one_of(
        second,
        "with",
        "to",
        with_all,
        default=by_default[-1],
        is_select=True,
        known=[*everyone, OTHERS],
    )
    with third:
        is_latest = _is_latest()
    if to == OTHERS:
        return ComparedChoice((ids[own], *(ids[name] for name in others)), is_latest)
    return ComparedChoice((ids[own], ids[to]), is_latest)


def _is_latest() -> bool:
    place = st.container()
    return one_of(place, "By", "reports", [LATEST, SINCE]) == LATEST


@dataclass(frozen=True)
class ThemeChoice:
    """Of which theme statements are shown, or in answer to what, and of which report alone."""

    theme: ChoicesRow
    typed: str | None
    inspection_id: str | None


def ask_theme(chosen: Choices) -> ThemeChoice:
    """Let the reader choose a theme, or type a question, and narrow both to one report."""
    named = {row.tag: row for row in tags(chosen.database)}
    first, second, third = st.columns(3)
    theme = one_of(first, "Theme of findings (type to search)", TAG, list(named), is_select=True)
    typed = words(second, "Or find statements", "said", placeholder="private fostering since 2015")
    report = one_or_all(third, "Report", REPORT, reports(chosen, None))
    return ThemeChoice(named[theme], typed, report)
