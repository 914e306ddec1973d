"""The widgets of the choices that stay while a reader moves between pages; the link holds them."""

from datetime import date
from urllib.parse import urlencode, urlsplit

import streamlit as st

from gradeline.app.added_authorities import ask_guests
from gradeline.app.link_notices import notice, notice_ignored
from gradeline.compared_authorities import Authority, side_by_side
from gradeline.navigation.choices import WITH, Choices, authority_key
from gradeline.navigation.register import Page
from gradeline.queries import shared as queries
from gradeline.views.answers import known, remembered, rows
from gradeline.words.dates import day, read_day
from gradeline.words.side_by_side import left_out

EARLIEST = date(2009, 1, 1)
ALL = "All"


def one_or_all(
    place: st.delta_generator.DeltaGenerator, label: str, key: str, values: dict[str, str]
) -> str | None:
    """Let the reader choose one of `values` by its label, or all; the link holds it under `key`.

    Returns the value, or None for all.
    """
    notice_ignored(key, [ALL, *values])
    picked = place.selectbox(label, [ALL, *values], key=key, bind="query-params")
    return values.get(picked or ALL)


def switch(
    place: st.delta_generator.DeltaGenerator, label: str, key: str, *, value: bool = False
) -> bool:
    """Show a checkbox in `place` whose state is in the link under `key`."""
    notice_ignored(key, ["true", "false", "TRUE", "FALSE", "True", "False"])
    return place.checkbox(label, value=value, key=key, bind="query-params")


def shared_choices(database: str, page: Page) -> Choices:
    """Show the shared choices in the sidebar and return what they are set to."""
    latest = _latest(database)
    with st.sidebar:
        as_at = _as_at(latest)
        authorities = _authorities(database, page, as_at)
        theme_id, theme = _theme(database, is_used="theme" in page.goes_by)
    ids = tuple(authority.id for authority in authorities)
    withheld = rows(database, queries.withheld(as_at=as_at, authority_ids=ids))
    for sentence in left_out(withheld):
        notice(sentence)
    return Choices(database, as_at, latest, authorities, theme_id, theme, _query(database))


def _query(database: str) -> tuple[tuple[str, str], ...]:
    """Return the part of the link that holds the shared choices."""
    own = [authority_key(each.id) for each in known(database) if each.is_default]
    held = [
        (key, st.query_params[key]) for key in ("as_at", "theme", *own) if key in st.query_params
    ]
    return (*held, *((WITH, value) for value in st.query_params.get_all(WITH)))


def first_choices(database: str) -> Choices:
    """Return the shared choices of a reader who has made none."""
    latest = _latest(database)
    theme, theme_id = next(iter(_themes(database).items()))
    authorities = side_by_side(known(database), ())
    return Choices(database, latest, latest, authorities, theme_id, theme)


def _latest(database: str) -> date:
    return max(date.today(), rows(database, queries.reading_day())[0].last_read_on)


def _as_at(latest: date) -> date:
    text = st.text_input(
        "As at",
        key="as_at",
        bind="query-params",
        max_chars=20,
        placeholder="today",
        help="Show what had been published by a day, for example 31 March 2016. "
        "Leave empty for today.",
    )
    if not text.strip():
        return latest
    asked = read_day(text)
    if asked is None:
        notice("As at: not a day. Write it like 31 March 2016 or 2016-03-31. Shown as at today.")
        return latest
    if asked > latest or asked < EARLIEST:
        notice(f"As at: choose a day from {day(EARLIEST)} to {day(latest)}. Shown as at today.")
        return latest
    return asked


def _authorities(database: str, page: Page, as_at: date) -> tuple[Authority, ...]:
    st.markdown("**Authorities**")
    default = side_by_side(known(database), ())
    ticked = {
        each.id
        for each in default
        if switch(st.sidebar, each.name, authority_key(each.id), value=True)
    }
    guests = ask_guests(known(database), page.path, as_at)
    everyone = side_by_side(known(database), guests)
    chosen = tuple(each for each in everyone if each.is_guest or each.id in ticked)
    if not chosen:
        notice("Choose at least one authority. All are shown.")
    return chosen or everyone


def _theme(database: str, *, is_used: bool) -> tuple[str, str]:
    """Let the reader choose a theme; out of the way on pages that have no use for it.

    It is there on every page, as a choice that comes and goes would add steps to the history that
    Back has to go through.
    """
    themes = _themes(database)
    notice_ignored("theme", list(themes))
    with st.container() if is_used else st.expander("Theme, for other pages"):
        label = st.radio("Theme", list(themes), key="theme", bind="query-params")
    chosen = label or next(iter(themes))
    return themes[chosen], chosen


@remembered
def _themes(database: str) -> dict[str, str]:
    return {row.label: row.theme_id for row in rows(database, queries.themes())}


def copy_link() -> None:
    """Offer the link to what is shown now."""
    with st.sidebar, st.expander("Copy a link to this view"):
        parts = urlsplit(st.context.url or "")
        address = f"{parts.scheme}://{parts.netloc}{parts.path or '/'}"
        held = st.query_params
        query = urlencode([(key, value) for key in held for value in held.get_all(key)])
        st.code(f"{address}?{query}" if query else address, language=None, wrap_lines=True)
