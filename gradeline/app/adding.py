"""Adding reports: taking files, reading one in each run of the script, choosing one to look at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from threading import Event
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from gradeline.app.show import items, note
from gradeline.database.building import check
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.holdings import Held, Holdings
from gradeline.facts.saving import OpenHoldings, saving
from gradeline.facts.settled import settled
from gradeline.paths import DATA
from gradeline.reading.confined_reading import draw_confined, read_confined
from gradeline.reading.confirming import Entered
from gradeline.reading.frameworks import framework_named
from gradeline.reading.rows import TABLES
from gradeline.report import Report
from gradeline.words import adding as say

STATE = "adding"
LOOKED_UP = (
    *(
        "authority",
        "framework",
        "framework_family",
        "grade",
        "inspection_kind",
        "judgement_area",
        "national_inspection",
    ),
    *TABLES,
)
MOST_PICTURES = 12
# Troubles that may be those of a busy server and not of the file.
MAY_PASS = ("too slow", "reading failed", "too much memory")
# Seconds; an import of the whole interactive tool takes less.
LONGEST_WAIT = 60.0
Facts = TypeVar("Facts")


@dataclass(frozen=True)
class GivenReport:
    """A file that was given and what was read from it; `key` tells it from every other file."""

    key: str
    name: str
    content: bytes
    answer: Report

    @property
    def is_read(self) -> bool:
        """Tell whether the file is a report of a framework that the reader knows."""
        return self.answer.framework is not None

    @property
    def can_be_added(self) -> bool:
        """Tell whether this page can make rows of reports of this framework."""
        name = self.answer.framework
        return name is not None and framework_named(name).grades_authority

    @property
    def has_pictures(self) -> bool:
        """Tell whether the file has pages that can be drawn."""
        return b"%PDF-" in self.content[:1024]


@dataclass
class State:
    """What one visitor has read and entered; it is gone when the tab is closed or reloaded."""

    answers: dict[str, Report] = field(default_factory=dict)
    entered: dict[str, Entered] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    left_unread: set[str] = field(default_factory=set)
    pictures: "OrderedDict[tuple[str, int], bytes]" = field(default_factory=OrderedDict)
    stop: Event = field(default_factory=Event)
    said: str = ""


def state() -> State:
    """Return what this visitor has read and entered."""
    kept: State = st.session_state.setdefault(STATE, State())
    return kept


def holdings() -> Holdings:
    """Return the facts as they are on disk now; raises FaultyFacts when they cannot be read."""
    return Holdings(DATA, check)


def open_holdings(tell: Callable[[], object]) -> AbstractContextManager[OpenHoldings]:
    """Open the facts to save rows, once no other program does; `tell` is called if one does.

    Raises NotSaved where that takes too long for somebody who waits before a page.
    """
    return saving(DATA, check, tell, LONGEST_WAIT)


def undisturbed(read: Callable[[], Facts]) -> Facts:
    """Return what `read` makes of the facts, none of which is saved anew meanwhile."""
    return settled(DATA, read)


def facts() -> Held | None:
    """Return how to look rows up in the facts; None, with the reason shown, if they are faulty."""
    try:
        return undisturbed(_looked_up)
    except FaultyFacts as error:
        st.error("Nothing can be compared or added, as the facts cannot be read as they are now.")
        st.code(str(error), language=None)
        return None


def _looked_up() -> Held:
    held = holdings().rows
    for name in LOOKED_UP:
        held(name)
    return held


def today() -> str:
    """Return the day of today as an ISO date."""
    return date.today().isoformat()


def upload() -> list[GivenReport]:
    """Let the reader give files; read what was not read yet, one file in each run of the script."""
    files = st.file_uploader(
        "Inspection reports, as PDF or plain text; one or several",
        type=["pdf", "txt"],
        accept_multiple_files=True,
        key="adding-files",
    )
    kept = state()
    given: dict[str, tuple[str, bytes]] = {}
    for file in files:
        content = file.getvalue()
        if file.file_id not in kept.keys:
            kept.keys[file.file_id] = sha256(content).hexdigest()[:16]
        given.setdefault(kept.keys[file.file_id], (file.name, content))
    if len(given) < len(files):
        note("A file that was given twice is read once.")
    if given:
        kept.answers = {key: kept.answers[key] for key in kept.answers if key in given}
    _read(given, kept)
    return [
        GivenReport(key, name, content, replace(kept.answers[key], file=name))
        for key, (name, content) in given.items()
        if key in kept.answers
    ]


def _read(given: dict[str, tuple[str, bytes]], kept: State) -> None:
    """Read the first file that is waiting and run the script again; show how far it has come."""
    unread = [key for key in given if key not in kept.answers]
    waiting = [key for key in unread if key not in kept.left_unread]
    done = len(given) - len(unread)
    if waiting:
        name, content = given[waiting[0]]
        told = say.progress(done, len(given))
        st.html(Markup('<p role="status" class="gl-words">{}.</p>').format(told))
        if len(given) > 1:
            st.progress(done / len(given))
            st.button("Stop reading", on_click=_stop, args=(waiting,))
        # Streamlit begins the next run before this one has ended: what it reads is given up then.
        kept.stop.set()
        kept.stop = stop = Event()
        answer = read_confined(name, content, DATA, stop=stop)
        if not stop.is_set():
            kept.answers[waiting[0]] = answer
        st.rerun()
    if unread:
        st.warning(say.stopped(len(unread)))
        st.button("Read the rest", on_click=kept.left_unread.clear)


def _stop(waiting: Sequence[str]) -> None:
    state().stop.set()
    state().left_unread.update(waiting)


def choose(reports: Sequence[GivenReport]) -> GivenReport | None:
    """Let the reader choose one of several reports; None where there is none."""
    if len(reports) < 2:
        return reports[0] if reports else None
    by_key = {report.key: report for report in reports}
    if st.session_state.get("adding-chosen") not in by_key:
        st.session_state["adding-chosen"] = reports[0].key
    picked = st.selectbox(
        "Report to look at",
        list(by_key),
        format_func=lambda key: by_key[key].name,
        key="adding-chosen",
        persist_state="session",
    )
    return by_key[picked]


def remember(report: GivenReport, entered: Entered) -> Entered:
    """Keep what was entered for a report while another one is looked at; return it."""
    state().entered[report.key] = entered
    return entered


def show_problems(report: GivenReport) -> None:
    """Say what was wrong with the file or in the report, and what to do about it."""
    problems = report.answer.problems
    if not problems:
        return
    sentences = [
        " ".join(filter(None, [say.problem(each, report.name), say.ADVICE.get(each.kind, "")]))
        for each in problems
    ]
    items(sentences)
    if not report.is_read and any(each.kind in MAY_PASS for each in problems):
        st.button("Read it again", on_click=_forget, args=(report.key,))


def _forget(key: str) -> None:
    state().answers.pop(key, None)


def picture(report: GivenReport, page: int) -> bytes | None:
    """Return a page of the file as a picture; the last few are remembered."""
    pictures = state().pictures
    if (report.key, page) not in pictures:
        drawn = draw_confined(report.content, page)
        if drawn is None:
            return None
        pictures[report.key, page] = drawn
        while len(pictures) > MOST_PICTURES:
            pictures.popitem(last=False)
    pictures.move_to_end((report.key, page))
    return pictures[report.key, page]
