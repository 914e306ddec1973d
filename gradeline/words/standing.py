"""Sentences that say where the authorities stand and what moved.

The frames are those of the queries in `queries/side_by_side/`: `grades` of latest_grades, `last` of
last_inspection, `inadequate` of inadequate, `usual` of usual_interval.
"""

from typing import Any

import pandas as pd

from gradeline.records import first_record, records
from gradeline.words.dates import months_as_age, partial, small_number, years
from gradeline.words.lists import joined, lower_first
from gradeline.words.names import kind_in_sentence

TWO_YEARS = 24
VERBS = {
    "up": "up",
    "down": "down",
    "none": "unchanged",
    "judged apart": "judged apart for the first time",
    "other framework": "under a new framework",
    "first": "no earlier grade held",
}
REMARKS = (
    "An arrow compares like with like only. Age counts from publication.",
    "The usual time is an estimate, not a forecast and not Ofsted's timetable.",
)


def movement(row: Any) -> str:
    """Say which way one grade moved: `down from Good (2019)`."""
    before = f"{row.previous_text} ({row.previous_year})"
    match row.movement:
        case "up":
            return f"up from {before}"
        case "down":
            return f"down from {before}"
        case "none":
            return f"no change since {row.previous_year}"
        case "judged apart":
            return f"judged apart for the first time; together {before}"
        case "other framework":
            return f"not comparable with {row.previous_framework}: {before}"
        case _:
            return "no earlier grade held"


def not_latest(row: Any, *, without_overall_since: str | None) -> str:
    """Say that a grade is not from the latest inspection, and how old it is.

    `without_overall_since` is the month from which no overall grade is given, where the latest
    inspection was of a framework without one.
    """
    age = f"{months_as_age(row.months_since)} old"
    if row.theme_id == "overall" and without_overall_since:
        return f"Not current: no overall grade is given since {without_overall_since}; {age}"
    return f"From an earlier inspection, {age}"


def left_out(withheld: pd.DataFrame) -> list[str]:
    """Say which inspections are not shown, as nothing tells when they were published.

    `withheld` is of the query of that name. Nothing where none are.
    """
    entries = [
        f"{row.authority}, {kind_in_sentence(row.kind)} of {partial(row.dated)}"
        for row in records(withheld)
    ]
    if not entries:
        return []
    return [f"Left out, as the publication date is not known: {'; '.join(entries)}."]


def direction_sign(movement_name: str) -> str:
    """Return the arrow that goes with a movement, or nothing where none can be said."""
    return {"up": "▲", "down": "▼", "none": "="}.get(movement_name, "")


def position(
    grades: pd.DataFrame, last: pd.DataFrame, inadequate: pd.DataFrame, names: dict[str, str]
) -> list[str]:
    """Say in a few sentences where the authorities stand; `names` maps their ids to names."""
    if last.empty:
        return ["No graded inspection is known to be published by this day."]
    in_force = grades[grades["is_from_last_inspection"]]
    return [
        *_missing(last, names),
        *_highest(in_force, last, names),
        *_inadequate(inadequate, last, names),
        *_without_overall(grades, last, names),
        *_age(last, names),
    ]


def _missing(last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    missing = [name for key, name in names.items() if key not in set(last["authority_id"])]
    if not missing:
        return []
    either = joined(missing, "or")
    return [f"No graded inspection of {either} is known to be published by this day."]


def _highest(in_force: pd.DataFrame, last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    if len(last) < 2:
        return []
    if last["framework_id"].nunique() > 1:
        periods = joined([f"{names[row.authority_id]}: {row.period}" for row in records(last)])
        return [f"Their latest inspections are not of one framework ({periods})."]
    areas = in_force[in_force["theme_id"] != "overall"].drop_duplicates(["authority_id", "area_id"])
    ranks = areas.pivot(index="area_id", columns="authority_id", values="grade_rank").dropna()
    if ranks.empty or len(ranks.columns) < 2:
        return []
    best = ranks.eq(ranks.min(axis=1), axis=0)
    leaders = [key for key in names if key in best.columns and best[key].all()]
    count = len(best.columns)
    if len(leaders) == count:
        return ["They hold the same grade as each other in every area."]
    if len(leaders) > 1:
        together = joined([names[key] for key in leaders])
        return [f"{together} hold the same grades, the highest in every area."]
    if not leaders:
        return ["None of them holds the highest grade in every area."]
    shared = int((best.sum(axis=1) > 1).sum())
    among = small_number(count)
    sentence = f"{names[leaders[0]]} holds the highest grade of the {among} in every area"
    if shared:
        another = "the other" if count == 2 else "another"
        sentence += f", in {small_number(shared)} of {small_number(len(best))} with {another}"
    return [sentence + "."]


def _inadequate(inadequate: pd.DataFrame, last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    if inadequate.empty:
        return ["No area is graded Inadequate in a latest inspection."]
    published = {row.authority_id: row.published for row in records(last)}
    sentences = []
    only = inadequate["authority_id"].nunique() == 1 and len(last) > 1
    for authority in inadequate["authority_id"].unique():
        areas = [
            lower_first(row.name) + (f" ({lower_first(row.strand)})" if row.strand else "")
            for row in records(inadequate[inadequate["authority_id"] == authority])
        ]
        if len(areas) > 1:
            owned = "the only Inadequate grades" if only else "Inadequate grades"
        else:
            owned = "the only Inadequate grade" if only else "one Inadequate grade"
        when = published[authority]
        dated = f" (published {partial(when)})" if when else ""
        sentences.append(f"{names[authority]} has {owned}: {joined(areas)}{dated}.")
    return sentences


def _without_overall(grades: pd.DataFrame, last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    sentences = []
    for row in records(last[~last["has_overall"].astype(bool)]):
        name = names[row.authority_id]
        sentence = f"{name}'s latest inspection gave no overall grade, as none is given any more"
        old = grades[
            (grades["authority_id"] == row.authority_id) & (grades["theme_id"] == "overall")
        ]
        if not old.empty:
            latest = first_record(old)
            age = months_as_age(latest.months_since)
            sentence += f"; its last, {latest.grade_label}, is {age} old"
        sentences.append(sentence + ".")
    return sentences


def _age(last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    youngest = int(last["months_since_publication"].min())
    if len(last) > 1 and youngest >= TWO_YEARS:
        everyone = "Both" if len(last) == 2 else f"All {small_number(len(last))}"
        span = small_number(youngest // 12)
        return [f"{everyone} reports are {span} years old or older."]
    if len(last) == 1:
        return [f"The report is {months_as_age(youngest)} old."]
    ages = [
        f"{names[row.authority_id]}'s is {months_as_age(row.months_since_publication)} old"
        for row in records(last)
    ]
    return [f"Of the reports, {joined(ages)}."]


def recent_changes(
    grades: pd.DataFrame, last: pd.DataFrame, names: dict[str, str]
) -> list[tuple[str, str]]:
    """Say what each authority's latest inspection changed, the newest first.

    Returns pairs of a heading (authority and publication date) and a sentence.
    """
    changes = []
    for row in records(last.sort_values("months_since_publication")):
        own = records(
            grades[(grades["authority_id"] == row.authority_id) & grades["is_from_last_inspection"]]
        )
        moved = [
            f"{verb} in {joined(themes)}"
            for movement_name, verb in VERBS.items()
            if (themes := [_theme_of(grade) for grade in own if grade.movement == movement_name])
        ]
        heading = f"{names[row.authority_id]}, {row.kind}, {partial(row.published)}"
        sentence = "; ".join(moved)
        changes.append((heading, sentence[:1].upper() + sentence[1:] + "."))
    return changes


def _theme_of(grade: Any) -> str:
    strand = f" ({lower_first(grade.strand)})" if grade.match == "split" else ""
    return lower_first(grade.theme) + strand


def elapsed(row: Any) -> str:
    """Say how long ago the fieldwork of the last graded inspection began."""
    if row.days_since_start is None:
        return "The day it began is not known."
    return f"{int(row.days_since_start):,} days ({years(row.days_since_start)} years)"


def usual_time(row: Any, usual: pd.DataFrame) -> str:
    """Say how long it usually takes to the next inspection from the grade held: an estimate."""
    if usual.empty:
        return "No estimate for this day: the list it is made from was published later."
    if not str(row.framework_id).startswith("ilacs"):
        return f"No estimate: it is made from ILACS inspections, and this one is {row.framework}."
    held = usual[usual["overall_label"] == row.overall_label]
    if held.empty:
        return "No estimate: it goes by the overall grade, and this inspection gave none."
    case = first_record(held)
    return (
        f"Estimate for {case.overall_label}: half were inspected again within "
        f"{years(case.half_days)} years, the middle half between {years(case.quarter_days)} and "
        f"{years(case.three_quarter_days)}. From {case.case_count} inspections in England, "
        f"{case.followed_count} of them followed by another."
    )
