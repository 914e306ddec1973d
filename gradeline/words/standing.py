"""Sentences that say where the authorities stand and what moved.

The frames are those of the queries in `queries/side_by_side/`: `grades` of latest_grades, `last` of
last_inspection, `usual` of usual_interval.
"""

from typing import Any

import pandas as pd

from gradeline.records import first_record, records
from gradeline.words.dates import months_as_age, partial, small_number, years
from gradeline.words.lists import joined, lower_first
from gradeline.words.names import kind_in_sentence

INADEQUATE_RANK = 4
TWO_YEARS = 24
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


def not_latest(row: Any, *, is_overall_gone: bool) -> str:
    """Say that a grade is not from the latest inspection, and how old it is.

    `is_overall_gone` says that the latest inspection was of a framework without an overall grade.
    """
    age = f"{months_as_age(row.months_since)} old"
    if row.theme_id == "overall" and is_overall_gone:
        return f"Not current: no overall grade is given since April 2026; {age}"
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


def position(grades: pd.DataFrame, last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    """Say in a few sentences where the authorities stand; `names` maps their ids to names."""
    if last.empty:
        return ["No graded inspection is known to be published by this day."]
    in_force = grades[grades["is_from_last_inspection"]]
    return [
        *_missing(last, names),
        *_highest(in_force, last, names),
        *_inadequate(in_force, last, names),
        *_without_overall(grades, last, names),
        *_age(last, names),
    ]


def _missing(last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    missing = [name for key, name in names.items() if key not in set(last["authority_id"])]
    if not missing:
        return []
    return [f"No graded inspection of {joined(missing)} is known to be published by this day."]


def _highest(in_force: pd.DataFrame, last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    if len(last) < 2:
        return []
    if last["framework_id"].nunique() > 1:
        frameworks = joined(
            [f"{names[row.authority_id]} under {row.framework}" for row in records(last)]
        )
        return [f"Their latest inspections are not of one framework ({frameworks})."]
    areas = in_force[in_force["theme_id"] != "overall"].drop_duplicates(["authority_id", "area_id"])
    ranks = areas.pivot(index="area_id", columns="authority_id", values="grade_rank").dropna()
    if ranks.empty or len(ranks.columns) < 2:
        return []
    best = ranks.eq(ranks.min(axis=1), axis=0)
    alone = best[best.sum(axis=1) == 1]
    for authority in best.columns:
        if best[authority].all() and not best.drop(columns=authority).all().any():
            shared = len(best) - int(alone[authority].sum())
            among = "two" if len(best.columns) == 2 else small_number(len(best.columns))
            sentence = f"{names[authority]} holds the highest grade of the {among} in every area"
            if shared:
                sentence += f", in {small_number(shared)} of {small_number(len(best))} with another"
            return [sentence + "."]
    return ["None of them holds the highest grade in every area."]


def _inadequate(in_force: pd.DataFrame, last: pd.DataFrame, names: dict[str, str]) -> list[str]:
    poor = in_force[in_force["grade_rank"] == INADEQUATE_RANK]
    if poor.empty:
        return ["No area is graded Inadequate in a latest inspection."]
    published = dict(zip(last["authority_id"], last["published"], strict=True))
    sentences = []
    only = poor["authority_id"].nunique() == 1 and len(last) > 1
    for authority in poor["authority_id"].unique():
        rows = poor[poor["authority_id"] == authority]
        themes = [
            lower_first(row.theme) + (f" ({lower_first(row.strand)})" if row.is_split else "")
            for row in records(rows.assign(is_split=rows["match"] == "split"))
        ]
        many = "grades" if len(themes) > 1 else "grade"
        owner = f"the only Inadequate {many}" if only else f"Inadequate {many}"
        when = partial(published[authority])
        dated = f" (published {when})" if when != "not known" else ""
        sentences.append(f"{names[authority]} has {owner}: {joined(themes)}{dated}.")
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
        return [f"{everyone} reports are more than {span} years old."]
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
        own = grades[
            (grades["authority_id"] == row.authority_id) & grades["is_from_last_inspection"]
        ]
        moved = [
            f"{verb} in {joined([lower_first(theme) for theme in rows])}"
            for verb, rows in (
                ("up", own.loc[own["movement"] == "up", "theme"]),
                ("down", own.loc[own["movement"] == "down", "theme"]),
                ("unchanged", own.loc[own["movement"] == "none", "theme"]),
                (
                    "judged apart for the first time",
                    own.loc[own["movement"] == "judged apart", "theme"],
                ),
                ("under a new framework", own.loc[own["movement"] == "other framework", "theme"]),
                ("with no earlier grade", own.loc[own["movement"] == "first", "theme"]),
            )
            for rows in [list(dict.fromkeys(rows))]
            if rows
        ]
        heading = f"{names[row.authority_id]}, {row.kind}, {partial(row.published)}"
        sentence = "; ".join(moved)
        changes.append((heading, sentence[:1].upper() + sentence[1:] + "."))
    return changes


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
