"""The filters of the judgement areas, all of them in the link; each narrows the others."""

from collections.abc import Sequence

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from gradeline.app.facets import (
    Offer,
    boxes,
    linked,
    linked_one,
    linked_words,
    select,
)
from gradeline.app.link_notices import notice_ignored
from gradeline.app.linked_choices import TRUTHS, is_on, one_of, words, write_link
from gradeline.app.linked_values import linked_value
from gradeline.app.paging import is_turned
from gradeline.app.shared_choices import THEME
from gradeline.navigation.choices import Choices
from gradeline.queries.judgement_areas import ChoicesRow, choices
from gradeline.queries.shared import reading_day
from gradeline.sections.html_text import note_html
from gradeline.views.answers import rows
from gradeline.views.judgement_areas import SORTS, JudgementFilter, left_by
from gradeline.words.judgement_areas import NOT_OFFERED, in_all_wordings

THEMES, FORMERLY_ONLY_THEME = "themes", "only_theme"
SORT = "sort"
LIST = "judgements"
# With more rows the page would be longer than three screens before anything is opened.
MOST_OPEN = 10
FILTERS = (
    *(THEMES, FORMERLY_ONLY_THEME, "framework", "grade", "strand", "area", "from", "to"),
    "find",
)


def ask(chosen: Choices) -> JudgementFilter:
    """Show the filters and return what they are set to."""
    held = rows(chosen.database, choices(authority_ids=chosen.authority_ids))
    # The list that is ordered may be folded away, and then asks for nothing.
    notice_ignored(SORT, list(SORTS))
    asked = _asked(chosen, held)
    left = left_by(chosen, asked)

    def offers(name: str) -> list[Offer]:
        return [
            Offer(label, left.get((name, value), 0)) for label, value in _values(held, name).items()
        ]

    themes, frameworks = _labels(held, "theme"), _labels(held, "framework")
    place = st.container(key="facets")
    boxes(
        place,
        "Theme",
        THEMES,
        offers("theme"),
        [themes[each] for each in asked.theme_ids],
        (FORMERLY_ONLY_THEME,),
    )
    grades = [
        Offer(grade, left.get(("grade", grade), 0), in_all_wordings(grade, wordings))
        for grade, wordings in _wordings(held).items()
    ]
    boxes(place, "Grade", "grade", grades, asked.grades)
    boxes(
        place,
        "Framework",
        "framework",
        offers("framework"),
        [frameworks[each] for each in asked.framework_ids],
    )
    line = place.container(key="facet-more", horizontal=True, vertical_alignment="center")
    more = line.popover("Printed area, strand, years, words", key="more", on_change="rerun")
    if more.open:
        areas = _labels(held, "area")
        area = None if asked.area_id is None else areas[asked.area_id]
        select(more, "Printed area", "area", offers("area"), area)
        select(more, "Strand", "strand", offers("strand"), asked.strand)
        first, last = more.columns(2)
        for side, label, name, year in (
            (first, "From year", "from", asked.first_year),
            (last, "To year", "to", asked.last_year),
        ):
            years = sorted(value for key, value in left if key == name)
            offered = [Offer(each, left[name, each]) for each in years]
            select(side, label, name, offered, None if year is None else str(year))
        words(more, "Find", "find")
    if asked != JudgementFilter():
        line.button("Clear all", type="tertiary", on_click=write_link, args=({}, FILTERS))
        line.html(note_html([NOT_OFFERED]), width="content")
    return asked


def _asked(chosen: Choices, held: Sequence[ChoicesRow]) -> JudgementFilter:
    """Return what the link asks for; one of old may ask for the theme of all pages."""
    themes = linked(THEMES, _values(held, "theme"))
    notice_ignored(FORMERLY_ONLY_THEME, [*TRUTHS, *(each.title() for each in TRUTHS)])
    is_of_old = is_on(FORMERLY_ONLY_THEME)
    if is_of_old and not themes:
        named = _values(held, "theme")
        asked = named.get(linked_value(THEME, named))
        themes = tuple(named.values())[:1] if asked is None else (asked,)
    span = rows(chosen.database, reading_day())[0]
    years = {str(year): str(year) for year in range(span.first_year, span.last_year + 1)}
    first = linked_one("from", years)
    last = linked_one("to", years, "last year")
    return JudgementFilter(
        theme_ids=themes,
        framework_ids=linked("framework", _values(held, "framework")),
        grades=linked("grade", _values(held, "grade")),
        strand=linked_one("strand", _values(held, "strand")),
        area_id=linked_one("area", _values(held, "area")),
        first_year=None if first is None else int(first),
        last_year=None if last is None else int(last),
        words=" ".join(linked_words("find").split()) or None,
    )


def _values(held: Sequence[ChoicesRow], name: str) -> dict[str, str]:
    return {row.label: row.value for row in held if row.filter == name}


def _labels(held: Sequence[ChoicesRow], name: str) -> dict[str, str]:
    return {row.value: row.label for row in held if row.filter == name}


def _wordings(held: Sequence[ChoicesRow]) -> dict[str, list[str]]:
    """Return all wordings of each grade, by the shortest: that is the one choice of them all."""
    wordings: dict[str, list[str]] = {}
    for row in held:
        if row.filter == "grade":
            wordings.setdefault(row.value, []).append(row.label)
    return wordings


def ask_order(count: int) -> str:
    """Let the reader order the list, where there is anything to order."""
    if count == 1:
        return next(iter(SORTS))
    place = st.container(key="list-controls", horizontal=True, vertical_alignment="bottom")
    return one_of(place, "Sort by", SORT, list(SORTS), is_select=True)


def fold_of_list(count: int) -> ExpanderContainer:
    """Return where the list is: folded, unless it is short or the link is about it.

    While it is folded nothing of it is made.
    """
    is_short = count <= MOST_OPEN
    return st.expander(
        "The list, with document and page",
        expanded=is_short or linked_value(SORT, SORTS) in SORTS or is_turned(LIST),
        key="short-list" if is_short else "long-list",
        on_change="rerun",
    )
