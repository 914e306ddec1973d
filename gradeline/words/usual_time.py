"""Sentences about how long it usually is until the next inspection, and how that is worked out."""

from collections.abc import Sequence

from gradeline.queries.sources import UsualIntervalRow
from gradeline.words.dates import day, months_as_age, small_number, years
from gradeline.words.joining import joined

NOT_KNOWN = "How long it usually takes cannot be said yet: no list of Ofsted's inspections is held."
ABOUT_RULES = (
    "Ofsted's framework says when it intends to inspect again; the rule is taken from the guidance"
    " of a safeguarding partnership. After Inadequate, monitoring visits come first; no rule held"
    " here says when the next inspection follows."
)
TERMS = (
    "The waits after each grade are put in order of length. “A quarter by” is the time within which"
    " a quarter of the authorities had been inspected again (statisticians call it the lower"
    " quartile), “half by” the time within which half had been (the median), and “three quarters"
    " by” three quarters (the upper quartile). The middle half lies between the first and the"
    " last.",
)


def answer(intervals: Sequence[UsualIntervalRow]) -> list[str]:
    """Say how long it took until half of the authorities of each grade were inspected again."""
    told = [
        f"{years(row.half_days)} years after {row.overall_label}"
        for row in intervals
        if row.is_used and row.half_days is not None
    ]
    if not told:
        return ["No grade has enough cases yet."]
    return [
        f"Half of the authorities had been inspected again within {joined(told)}.",
        *_pause_in_short(intervals),
    ]


def _pause_in_short(intervals: Sequence[UsualIntervalRow]) -> list[str]:
    """Say which years have time that does not count; nothing where inspections never paused."""
    case = intervals[0]
    if case.pause_start is None or case.pause_end is None:
        return []
    years_of_it = joined([f"{year}" for year in (case.pause_start.year, case.pause_end.year)])
    return [f"The pause of inspections in {years_of_it} is left out, except after Inadequate."]


def how_worked_out(case: UsualIntervalRow) -> list[tuple[str, str]]:
    """Say how the usual time is worked out, point by point; `case` is any of its rows."""
    return [
        (
            "What counts",
            "Every ILACS inspection in England with an overall grade that began by"
            f" {day(case.observed_until)} is a case. Its wait runs from its first day to the first"
            " day of the same authority's next ILACS inspection, with or without an overall grade.",
        ),
        (
            "Who was still waiting",
            "Ofsted's newest list goes up to that day. Later inspections are held only where their"
            " report was read, so whoever was waiting on that day counts as still waiting then."
            " Waits that have not ended are counted as at least that long (the Kaplan-Meier"
            " method); leaving them out would make waits look shorter than they are.",
        ),
        (
            "The oldest cases",
            "The oldest cases of each grade count in full, as each of them is known to have been"
            " followed by another inspection. An authority that was abolished counts as waiting"
            " until its end.",
        ),
        *_left_out(case),
        (
            "For one authority",
            "Only cases with the same overall grade count, and only those that had waited at least"
            " as long as it has by the as-at day. Fewer than"
            f" {small_number(case.fewest_cases)} cases give no estimate. A next inspection may have"
            " begun already without a report being published.",
        ),
    ]


def _left_out(case: UsualIntervalRow) -> list[tuple[str, str]]:
    """Say which days do not count; nothing where inspections never paused."""
    if case.pause_start is None or case.pause_end is None:
        return []
    return [
        (
            "The pause",
            f"No graded inspection began between {day(case.pause_start)} and"
            f" {day(case.pause_end)}. Those {case.pause_days} days are left out, except after"
            " Inadequate: those authorities were followed through the pause, and counting every"
            " day fits before and after it. The table shows both ways of counting and marks the"
            " one used.",
        )
    ]


def inspected_again(months_after: int, months_either_side: int) -> str:
    """Say when the framework has an authority inspected again."""
    return (
        f"usually {months_as_age(months_after)} after the last, or up to"
        f" {months_as_age(months_either_side)} earlier or later"
    )
