"""Sentences that say when the next inspection may come: an estimate, and Ofsted's own rule.

Rows are those of the queries `last_inspection` and `next_inspection` in `queries/side_by_side/`.
"""

from datetime import date

from gradeline.queries.side_by_side import LastInspectionRow, NextInspectionRow
from gradeline.words.dates import month, months, small_number

FOLLOWED = "known to have been inspected again"
# After the newest list of Ofsted only the reports that were read are known.
MAY_BE_MISSING = "A later report may be missing here."


def usual_time(row: LastInspectionRow, like: NextInspectionRow | None) -> str:
    """Say when others with the same grade that waited as long were inspected again: an estimate.

    `row` is of last_inspection, `like` the row of next_inspection of the same authority, None where
    there is none.
    """
    if like is None:
        return "No estimate for this day: the lists it is made from were published later."
    if row.framework != row.timed_framework:
        made_from = f"it is made from {row.timed_framework} inspections"
        return f"No estimate: {made_from}, and this one was under {row.framework}."
    if row.overall_label is None:
        if row.has_overall:
            return "No estimate: it depends on the overall grade; none is held for this one."
        return (
            "No estimate: it depends on the overall grade, as Ofsted's rule does, and this"
            " inspection gave none."
        )
    if not like.is_enough:
        count = like.case_count or 0
        only = "only " if count else ""
        few = f"{only}{small_number(count)} similar case{'s' * (count != 1)}"
        return f"No estimate: {few} waited as long. {MAY_BE_MISSING}"
    cases = f"{like.case_count} similar cases"
    if like.quarter_date is None:
        return f"No estimate: fewer than a quarter of {cases} are known to have been followed."
    quarter = like.quarter_date
    if like.half_date is None:
        return (
            f"Going by {cases}, a quarter would be inspected again by {month(quarter)}. When half"
            " would be is not known."
        )
    half = f"Going by {cases}, half would be inspected again by {month(like.half_date)}"
    if like.three_quarter_date is None:
        return f"{half}, a quarter by {month(quarter)}. When three quarters would be is not known."
    last = like.three_quarter_date
    if month(quarter) == month(last):
        return f"{half}, the middle half in that month."
    return f"{half}, the middle half from {months(quarter, last)}."


def followed(like: NextInspectionRow | None) -> str:
    """Say how many of the cases are known to have been followed, where not all are."""
    if like is None or not like.is_enough or like.followed_count == like.case_count:
        return ""
    are = "is" if like.followed_count == 1 else "are"
    return f"{like.followed_count} of the {like.case_count} {are} {FOLLOWED}."


def rule(row: LastInspectionRow, like: NextInspectionRow | None, as_at: date) -> str:
    """Say what Ofsted's framework gives for the next inspection; empty where nothing is reckoned.

    The rule is that of `data/inspection_rule.csv`; rows are those of `usual_time`.
    """
    if like is None or like.overall_label is None:
        return ""
    first, last = like.rule_from, like.rule_to
    if first is None or last is None:
        return (
            f"After {row.overall_label}, monitoring visits come first; no rule held here says when"
            " the next inspection follows."
        )
    kind = str(like.rule_kind).removeprefix(f"{row.framework} ")
    sentence = f"Ofsted's rule: a {kind}, usually between {month(first)} and {month(last)}"
    if last >= as_at:
        return f"{sentence}."
    # To the day of the list none is missing, and the estimate may have said it already.
    is_past_list = like.observed_until is not None and last > like.observed_until
    missing = f" {MAY_BE_MISSING}" if like.is_enough and is_past_list else ""
    return f"{sentence}, which has passed.{missing}"
