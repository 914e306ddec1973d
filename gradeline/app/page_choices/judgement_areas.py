"""The filter of the judgement areas, all of it in the link."""

from collections.abc import Iterable

import streamlit as st

from gradeline.app.linked_choices import one_of, one_or_all, switch, words
from gradeline.navigation.choices import Choices
from gradeline.queries.judgement_areas import ChoicesRow, choices
from gradeline.queries.shared import reading_day
from gradeline.views.answers import rows
from gradeline.views.judgement_areas import JudgementFilter


def ask(chosen: Choices) -> JudgementFilter:
    """Show the filter and return what it is set to."""
    held = rows(chosen.database, choices(authority_ids=chosen.authority_ids))
    span = rows(chosen.database, reading_day())[0]
    years = [str(year) for year in range(span.first_year, span.last_year + 1)]
    label = f"Only the theme chosen above: {chosen.theme.lower()}"
    only_theme = switch(st.container(), label, "only_theme")
    top, bottom = st.columns(3), st.columns([2, 1, 1, 2])
    framework = _select(top[0], "Framework", "framework", held)
    strand = _select(top[1], "Strand", "strand", held)
    grade = _select(top[2], "Grade as printed", "grade", held)
    area = _select(bottom[0], "Printed area", "area", held)
    first = _year(bottom[1], "From", "from", years, years[0])
    last = _year(bottom[2], "To", "to", years, years[-1])
    return JudgementFilter(
        theme_id=chosen.theme_id if only_theme else None,
        strand=strand,
        framework_id=framework,
        area_id=area,
        grade_label=grade,
        first_year=int(first),
        last_year=int(last),
        words=words(bottom[3], "Find", "find"),
    )


def _select(
    place: st.delta_generator.DeltaGenerator, label: str, name: str, held: Iterable[ChoicesRow]
) -> str | None:
    values = {row.label: row.value for row in held if row.filter == name}
    return one_or_all(place, label, name, values)


def _year(
    place: st.delta_generator.DeltaGenerator, label: str, key: str, years: list[str], default: str
) -> str:
    return one_of(place, f"{label} year", key, years, default=default, is_select=True)
