"""What stands around every page: settings, style, menu, shared choices, faults, the foot."""

import atexit
import gc
import logging
import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from gradeline.app.link_notices import (
    notice,
    notice_repeated,
    notice_unknown_keys,
    show_notices,
    shown_safely,
)
from gradeline.app.linked_choices import PAGE_OF
from gradeline.app.linked_values import meant
from gradeline.app.menu import show_menu, show_parts
from gradeline.app.print_style import sheet_style
from gradeline.app.search import KEY as SEARCH
from gradeline.app.search import search_box
from gradeline.app.serving import ask_no_outside_host, warn_of_writing
from gradeline.app.shared_choices import (
    shared_choices,
    shared_keys,
    shared_query,
    this_address,
)
from gradeline.app.style import STYLE
from gradeline.app.taking import keep_selection
from gradeline.app.warming import warm
from gradeline.database.trouble import DatabaseTrouble, DatabaseUnusable
from gradeline.facts.faults import FaultyFacts
from gradeline.navigation.choices import WITH, Choices
from gradeline.navigation.register import PAGES, Page, page_at
from gradeline.sections.html_text import note_html
from gradeline.views import answers
from gradeline.words import database_trouble as say
from gradeline.words.dates import day

CHOICES = "choices"
PATHS = [path for page in PAGES for path in (page.path, *page.former_paths)]
NOTICES_PLACE = "notices_place"
LOOKED_AGAIN = "looked_again"
FOOT = (
    "Unofficial. Not published or checked by Ofsted, the Department for Education or any council. "
    "Grades and figures are those of the documents and data sets named beside them."
)


def prepare_server() -> None:
    """Do once, when the server starts, what would slow down, mislead or endanger a visit.

    Calling st.navigation before any session makes Streamlit leave the `pages/` folder alone, so
    that a first visit by deep link goes through app.py; what Streamlit logs about the missing
    session is left out. What is imported and in use by then lives as long as the server: frozen,
    it is not gone through again at every garbage collection.
    """
    log = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    level = log.level
    log.setLevel(logging.ERROR)
    st.navigation([lambda: None])
    log.setLevel(level)
    ask_no_outside_host()
    warn_of_writing()
    warm()
    gc.collect()
    gc.freeze()
    # What is still frozen when Python ends, DuckDB calls leaked, in some forty lines.
    atexit.register(gc.unfreeze)


def menu() -> Any:
    """Return the page asked for; the menu that readers see is the frame's own.

    An address that is none leads to the page that it is but for capitals, hyphens and underscores,
    else to the first; Streamlit would lay a dialogue of its own over it.
    """
    ways = {path: page_at(path) for path in PATHS}
    asked = path_asked(st.context.url or "")
    if asked not in ways:
        ways[asked] = page_at(meant(asked, ways))
    pages = [
        st.Page(page.script, title=page.title, url_path=path or None, default=not path)
        for path, page in ways.items()
    ]
    return st.navigation(pages, position="hidden")


def path_asked(url: str) -> str:
    """Return the last part of an address where it could be that of a page; else nothing."""
    last = urlsplit(url).path.rstrip("/").rpartition("/")[2]
    return last if re.fullmatch(r"[\w-]{1,60}", last, re.ASCII) else ""


def show_page(page: st.Page) -> None:
    """Show a page in its frame.

    A database that cannot be read is looked at again, and built again when it is damaged, once;
    where that does not help, the page says so.
    """
    try:
        _begin_page(page.url_path)
        page.run()
        _end_page()
    except DatabaseUnusable as error:
        answers.look_again(error.path)
        if not st.session_state.get(LOOKED_AGAIN):
            st.session_state[LOOKED_AGAIN] = True
            st.rerun()
        st.error(say.CANNOT_BE_READ)
        st.code(str(error), language=None)
    else:
        st.session_state.pop(LOOKED_AGAIN, None)


def _begin_page(url_path: str) -> None:
    """Set the page up and show menu and choices; stops where there is no database to show."""
    st.set_page_config(layout="wide", page_icon="📐")
    st.html(STYLE)
    page = page_at(meant(url_path, PATHS))
    if meant(url_path, PATHS) not in PATHS:
        notice(f"There is no page “{shown_safely(url_path)}”. This is the first one.")
    _go_where_it_moved(page)
    try:
        current = answers.current()
    except FaultyFacts as error:
        st.error(say.NONE_FROM_THESE_FACTS)
        st.code(str(error), language=None)
        st.stop()
    except DatabaseTrouble as error:
        st.error(say.none_to_show(str(error)))
        st.stop()
    if current.faults is not None:
        st.warning(say.FAULTY_FACTS)
        with st.expander(say.WHAT_IS_WRONG):
            st.code(current.faults, language=None)
    if current.trouble is not None:
        st.warning(say.no_newer(str(current.trouble)))
    held = shared_query(str(current.path))
    search_place = show_menu(page, held)
    show_parts(page, held)
    chosen = st.session_state[CHOICES] = shared_choices(str(current.path), page)
    search_box(search_place, chosen)
    notice_unknown_keys(_known_keys(str(current.path)))
    notice_repeated({WITH, *(key for page in PAGES for key in page.repeated_keys)})
    keep_selection(page, chosen)
    st.session_state[NOTICES_PLACE] = st.container()


def _go_where_it_moved(page: Page) -> None:
    """Lead a link of old to the page where its answer stands by now."""
    for key, path in page.moved_keys:
        if key in st.query_params:
            held = [(name, st.query_params.get_all(name)) for name in st.query_params]
            st.switch_page(page_at(path).script, query_params=dict(held))


def _known_keys(database: str) -> set[str]:
    """Return the keys that a link may have on some page; tables in pages have theirs on any."""
    own = {key for page in PAGES for key in (*page.keys, *dict(page.moved_keys))}
    turned = {key for key in st.query_params if key.startswith(PAGE_OF)}
    return shared_keys(database) | own | turned | {SEARCH}


def choices() -> Choices:
    """Return the shared choices of this run."""
    chosen: Choices = st.session_state[CHOICES]
    return chosen


def _end_page() -> None:
    """Show what stands at the foot of every page."""
    with st.session_state[NOTICES_PLACE]:
        show_notices()
    st.html(note_html([FOOT]))
    chosen = choices()
    as_at = f"as at {chosen.as_at_words}"
    st.html(sheet_style(this_address(), as_at, f"printed {day(date.today())}"))
