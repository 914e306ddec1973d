"""The choices that all pages share, in one line above each; the link holds them."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlencode, urlsplit

import streamlit as st

from gradeline.app.added_authorities import ask_guests, linked_guests
from gradeline.app.link_notices import notice, notice_ignored
from gradeline.app.linked_choices import follow_link, is_on, one_of, some_of
from gradeline.app.linked_values import linked_value
from gradeline.compared_authorities import Authority, side_by_side
from gradeline.navigation.choices import EARLIEST, NOBODY_BY_DEFAULT, WITH, Choices, authority_key
from gradeline.navigation.links import Query, opens_here_alone
from gradeline.navigation.register import Page, Shows
from gradeline.queries import shared as queries
from gradeline.views.answers import known, remembered, rows
from gradeline.words.dates import day, read_day
from gradeline.words.side_by_side import left_out

AS_AT = "as_at"
THEME = "theme"
HOME = NOBODY_BY_DEFAULT[0]
VISITS = "visits"
HISTORY_OF = "history_of"
LONGEST_DAY = 20
NONE_CHOSEN = "No authority was chosen. All that have a box above are shown."
OPENS_HERE_ALONE = (
    "It opens on this computer alone. For colleagues, start gradeline with --open-to-network and"
    " copy the link from the address it prints."
)


def shared_choices(database: str, page: Page) -> Choices:
    """Show the shared choices that a page goes by and return what all of them are set to."""
    latest = _latest(database)
    with st.container(key="choices", horizontal=True, vertical_alignment="center"):
        as_at = _as_at(latest) if "as_at" in page.goes_by else latest
        authorities = _authorities(database, as_at, is_asked="authorities" in page.goes_by)
        theme_id, theme = _theme(database, is_asked="theme" in page.goes_by)
        _copy_link()
    ids = tuple(authority.id for authority in _shown(page, authorities))
    if page.shows != "no inspections":
        withheld = rows(database, queries.withheld(as_at=as_at, authority_ids=ids))
        for sentence in left_out(each for each in withheld if _matters(each, page.shows)):
            notice(sentence)
    query = shared_query(database)
    return Choices(database, as_at, latest, authorities, theme_id, theme, query, _home(database))


def _shown(page: Page, authorities: Sequence[Authority]) -> Sequence[Authority]:
    """Return whose inspections a page shows: of one alone where it is about one."""
    if HISTORY_OF not in page.keys:
        return authorities
    asked = linked_value(HISTORY_OF, [each.name for each in authorities])
    return [each for each in authorities if each.name == asked] or authorities[:1]


def _matters(withheld: queries.WithheldRow, shows: Shows) -> bool:
    """Say whether a page would show an inspection, had it been known to be public."""
    match shows:
        case "graded and visits since":
            return withheld.is_graded or withheld.is_since_last
        case "graded and visits asked for":
            return withheld.is_graded or is_on(VISITS)
        case _:
            return withheld.is_graded


def shared_query(database: str) -> Query:
    """Return the part of the link that holds the shared choices.

    Where nobody of those who stand there by default is shown, it says so in short: it is repeated
    in every link of a page.
    """
    home = _home(database)
    own = home if any(_is_shown(key) for key in home) else ()
    keys = (AS_AT, THEME, *((HOME, *own) if own else ()))
    held = [(key, st.query_params[key]) for key in keys if key in st.query_params]
    nobody = () if own else (NOBODY_BY_DEFAULT,)
    return (*held, *nobody, *((WITH, value) for value in st.query_params.get_all(WITH)))


def _home(database: str) -> tuple[str, ...]:
    """Return the keys of the authorities that stand side by side by default."""
    return tuple(authority_key(each.id) for each in known(database) if each.is_default)


def _is_shown(key: str) -> bool:
    """Say whether the link has an authority shown that stands there by default."""
    return is_on(key, _is_home_shown())


def _is_home_shown() -> bool:
    return st.query_params.get(HOME, "").lower() != NOBODY_BY_DEFAULT[1]


def shared_keys(database: str) -> set[str]:
    """Return the keys under which links hold the shared choices."""
    return {AS_AT, THEME, WITH, HOME, *_home(database)}


def first_choices(database: str) -> Choices:
    """Return the shared choices of a reader who has made none."""
    latest = _latest(database)
    theme, theme_id = next(iter(_themes(database).items()))
    authorities = side_by_side(known(database), ())
    return Choices(database, latest, latest, authorities, theme_id, theme)


def _latest(database: str) -> date:
    return max(date.today(), rows(database, queries.reading_day())[0].last_read_on)


def _as_at(latest: date) -> date:
    linked = " ".join(st.query_params.get(AS_AT, "")[:LONGEST_DAY].split())
    asked = read_day(linked)
    st.text_input(
        "As at",
        key=AS_AT,
        on_change=follow_link(AS_AT, linked if asked is None else day(asked), ""),
        placeholder=day(latest),
        width=250,
    )
    if not linked:
        return latest
    if asked is None:
        notice("As at: not a day. Write it like 31 March 2016 or 2016-03-31. Shown as at today.")
        return latest
    if asked > latest or asked < EARLIEST:
        notice(f"As at: choose a day from {day(EARLIEST)} to {day(latest)}. Shown as at today.")
        return latest
    return asked


def _authorities(database: str, as_at: date, *, is_asked: bool) -> tuple[Authority, ...]:
    default = side_by_side(known(database), ())
    if not is_asked:
        return default
    place = st.container(width="content", horizontal=True, key="authorities")
    guests = linked_guests(known(database), as_at)
    names = {authority_key(each.id): each.name for each in default}
    notice_ignored(HOME, NOBODY_BY_DEFAULT[1:])
    if not guests and not any(_is_shown(key) for key in names):
        notice(NONE_CHOSEN)
    ticked = some_of(place, names, value=_is_home_shown(), is_none_all=not guests)
    ask_guests(place, known(database), guests)
    everyone = side_by_side(known(database), guests)
    return tuple(each for each in everyone if each.is_guest or authority_key(each.id) in ticked)


def _theme(database: str, *, is_asked: bool) -> tuple[str, str]:
    themes = _themes(database)
    first = next(iter(themes))
    if not is_asked:
        return themes[first], first
    place = st.container(width="content", key="theme-of-all")
    chosen = one_of(place, "Theme", THEME, list(themes), is_select=True)
    return themes[chosen], chosen


@remembered
def _themes(database: str) -> dict[str, str]:
    return {row.label: row.theme_id for row in rows(database, queries.themes())}


def this_address(as_at: date | None = None) -> str:
    """Return the address of what is shown now, with all choices in it.

    With `as_at` it holds that day even where it is today, so that it shows the same on any other.
    """
    parts = urlsplit(st.context.url or "")
    held = st.query_params
    query = [(key, value) for key in held for value in held.get_all(key)]
    if as_at is not None:
        query = [pair for pair in query if pair[0] != AS_AT] + [(AS_AT, as_at.isoformat())]
    address = f"{parts.scheme}://{parts.netloc}{parts.path or '/'}"
    return f"{address}?{urlencode(query)}" if query else address


def _copy_link() -> None:
    """Offer the link to what is shown now."""
    with st.popover("Copy link", type="tertiary"):
        st.markdown("The link to this view, with all choices in it:")
        st.code(this_address(), language=None, wrap_lines=True)
        if opens_here_alone(this_address()):
            st.markdown(OPENS_HERE_ALONE)
