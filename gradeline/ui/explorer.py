"""The performance officer's explorer: a filter, all of it in the link, and what passes it."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from gradeline.records import first_record
from gradeline.ui.choices import notice_ignored, one_or_all, switch
from gradeline.ui.chosen import Choices
from gradeline.ui.data import remembered, rows
from gradeline.ui.judgement_tables import grid, judgement_table
from gradeline.words.explorer import found

LONGEST_SEARCH = 60


@dataclass(frozen=True)
class Asked:
    """What a judgement must be to pass; None for any."""

    theme_id: str | None
    strand: str | None
    framework_id: str | None
    area_id: str | None
    grade_label: str | None
    first_year: int
    last_year: int
    words: str | None


@dataclass(frozen=True)
class Explorer:
    """The judgements that pass, how many in words, and their tables as markup."""

    judgements: pd.DataFrame
    found: str
    grid: str
    table: str


@remembered
def explorer(chosen: Choices, asked: Asked) -> Explorer:
    """Return the judgements that pass the filter."""
    judgements = rows(
        chosen.database,
        "judgement_areas/judgements",
        as_at=chosen.as_at,
        authority_ids=chosen.authority_ids,
        **vars(asked),
    )
    return Explorer(
        judgements=judgements,
        found=(
            "The first year is after the last, so that nothing can be found."
            if asked.first_year > asked.last_year
            else found(judgements)
        ),
        grid="" if judgements.empty else grid(judgements, chosen),
        table="" if judgements.empty else judgement_table(judgements, chosen),
    )


def ask(chosen: Choices) -> Asked:
    """Show the filter and return what it is set to."""
    choices = rows(chosen.database, "judgement_areas/choices")
    span = first_record(rows(chosen.database, "shared/reading_day"))
    years = [str(year) for year in range(span.first_year, span.last_year + 1)]
    label = f"Only the theme chosen in the sidebar: {chosen.theme.lower()}"
    only_theme = switch(st.container(), label, "only_theme")
    top, bottom = st.columns(3), st.columns([2, 1, 1, 2])
    framework = _select(top[0], "Framework", "framework", choices)
    strand = _select(top[1], "Strand", "strand", choices)
    grade = _select(top[2], "Grade as printed", "grade", choices)
    area = _select(bottom[0], "Printed area", "area", choices)
    first = _year(bottom[1], "From", "from", years, years[0])
    last = _year(bottom[2], "To", "to", years, years[-1])
    words = bottom[3].text_input(
        "Find", key="find", bind="query-params", max_chars=LONGEST_SEARCH, placeholder="any words"
    )
    return Asked(
        theme_id=chosen.theme_id if only_theme else None,
        strand=strand,
        framework_id=framework,
        area_id=area,
        grade_label=grade,
        first_year=int(first),
        last_year=int(last),
        words=" ".join(words.split()) or None,
    )


def _select(
    place: st.delta_generator.DeltaGenerator, label: str, name: str, choices: pd.DataFrame
) -> str | None:
    own = choices[choices["filter"] == name]
    values = dict(zip(own["label"], own["value"], strict=True))
    return one_or_all(place, label, name, values)


def _year(
    place: st.delta_generator.DeltaGenerator, label: str, key: str, years: list[str], default: str
) -> str:
    notice_ignored(key, years)
    picked = place.selectbox(
        f"{label} year", years, index=years.index(default), key=key, bind="query-params"
    )
    return picked or default
