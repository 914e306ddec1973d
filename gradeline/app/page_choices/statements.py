"""The choices of the pages about what reports say of a theme; all of them in the link."""

from dataclasses import dataclass
from itertools import combinations

import streamlit as st

from gradeline.app.linked_choices import one_of, one_or_all, words, write_link
from gradeline.navigation.choices import Choices
from gradeline.queries.findings import ChoicesRow
from gradeline.views.findings import reports, tags
from gradeline.words.statements import whose

LATEST, SINCE = "Latest report of each", "Every report since 2015"
OTHERS = "all the others"
TAG = "about"
REPORT = "findings_of"
WHOSE = "whose"
SAID = "said"
THEME = "Theme of findings"
# The list of themes while something is typed: it is not in the link.
INSTEAD = "theme_instead"
ALL_THEMES = "All themes"


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
    """Of which theme statements are shown, or in answer to what, and of which report alone.

    `chosen` has those authorities alone whose reports are shown.
    """

    chosen: Choices
    theme: ChoicesRow
    typed: str | None
    inspection_id: str | None


def ask_theme(chosen: Choices) -> ThemeChoice:
    """Let the reader choose a theme, or type a question, and narrow both to some of the reports.

    While something is typed no theme is in force, and none is shown as if it were; choosing one
    takes the place of what was typed.
    """
    named = {row.tag: row for row in tags(chosen.database)}
    first, second, third, fourth = st.columns(4)
    typed = words(second, "Or find statements", SAID, placeholder="private fostering since 2015")
    theme = next(iter(named)) if typed else one_of(first, THEME, TAG, list(named), is_select=True)
    if typed:
        st.session_state[INSTEAD] = ALL_THEMES
        first.selectbox(THEME, [ALL_THEMES, *named], key=INSTEAD, on_change=_theme_instead)
    ids = one_or_all(third, "Whose reports", WHOSE, _narrower(chosen))
    own = chosen.narrowed(ids.split()) if ids else chosen
    report = one_or_all(fourth, "Report", REPORT, reports(own, None))
    return ThemeChoice(own, named[theme], typed, report)


def _theme_instead() -> None:
    """Have the theme chosen take the place of what was typed, in one step."""
    write_link({TAG: [st.session_state[INSTEAD]], SAID: []})


def _narrower(chosen: Choices) -> dict[str, str]:
    """Return each of the authorities, and each two of more, by their names: ids with spaces."""
    ids = {name: key for key, name in chosen.names.items()}
    counts = (1, 2) if len(ids) > 2 else (1,) if len(ids) == 2 else ()
    return {
        whose(names, list(ids)): " ".join(ids[name] for name in names)
        for count in counts
        for names in combinations(ids, count)
    }
