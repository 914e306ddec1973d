"""Every sentence about the next inspection, held against the CSV tables.

Reckoned anew in plain Python for the three and 20 other authorities, on days on which a list of
Ofsted came out, on the days before, and on some between and after.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from gradeline.database.named_queries import Database
from gradeline.queries import side_by_side as queries
from gradeline.words.dates import month, small_number
from gradeline.words.next_inspection import followed, rule, usual_time
from tests.facts import oracle
from tests.facts.every_choice import NAMES

LISTS = [row for row in oracle.SOURCES.values() if row["kind"] == "official data set"]
DAYS = sorted(
    {date(2019, 6, 1), date(2024, 1, 1), date(2025, 12, 31), date(2026, 11, 27)}
    | {
        date.fromisoformat(row["published"]) - timedelta(days=days)
        for row in LISTS
        if row["publisher"] == "Ofsted" and row["as_at"]
        for days in (0, 1)
    }
)
ABOLISHED = {row["authority_id"]: row["abolished"] for row in oracle.rows("authority")}
INSPECTED = sorted(
    {row["authority_id"] for row in oracle.INSPECTIONS.values()} - NAMES.keys() - {""}
)
# Every ninth authority, and those with something special about them: an inspection without an
# overall grade, a long wait, an end.
SAMPLE = [
    *NAMES,
    *INSPECTED[::9],
    "north-northamptonshire",
    "nottingham",
    "dudley",
    "cumbria-to-2023",
]
MONTH = re.compile(r"[A-Z][a-z]+ 20\d\d")


@dataclass(frozen=True)
class Wait:
    """The wait after one inspection: how long, and whether it is known to have ended."""

    grade: str
    days: int
    is_over: bool


def known_inspections(day: date) -> dict[str, list[tuple[date, str]]]:
    """Return the first day and overall grade of each ILACS inspection known, by authority."""
    overall = {
        grade.inspection: grade.label
        for grade in oracle.GRADES
        if oracle.is_overall(grade) and grade.known <= day.isoformat()
    }
    found = defaultdict(list)
    for key, row in oracle.INSPECTIONS.items():
        is_ilacs = oracle.FRAMEWORKS[row["framework_id"]]["family"] == "ILACS"
        is_graded = any(grade.inspection == key for grade in oracle.GRADES)
        known = oracle.known_from(row["published"], row["source_id"])
        if is_ilacs and is_graded and known <= day.isoformat():
            found[row["authority_id"]].append(
                (date.fromisoformat(row["start"]), overall.get(key, ""))
            )
    return {authority: sorted(own) for authority, own in found.items()}


def the_pause(inspections: dict[str, list[tuple[date, str]]]) -> tuple[date, date]:
    """Return the first day of the longest time without any start, and the day after its last."""
    starts = sorted({start for own in inspections.values() for start, _ in own})
    longest = max(pairwise(starts), key=lambda pair: pair[1] - pair[0])
    return longest[0] + timedelta(days=1), longest[1]


def counted(first: date, last: date, grade: str, pause: tuple[date, date]) -> int:
    """Return the days between two, those of the pause left out but for Inadequate."""
    if grade == "Inadequate":
        return (last - first).days
    return sum(
        not pause[0] <= first + timedelta(days=n) < pause[1] for n in range((last - first).days)
    )


def on_the_calendar(first: date, days: int, grade: str, pause: tuple[date, date]) -> date:
    """Return the day so many days after another, counted in the same way."""
    day = first
    while days > 0 or (grade != "Inadequate" and pause[0] <= day < pause[1]):
        days -= grade == "Inadequate" or not pause[0] <= day < pause[1]
        day += timedelta(days=1)
    return day


@cache
def waits(day: date) -> tuple[tuple[Wait, ...], tuple[date, date]]:
    """Return every wait that can be known by a day, and the pause."""
    inspections = known_inspections(day)
    list_day = date.fromisoformat(
        max(row["as_at"] for row in LISTS if row["as_at"] and row["published"] <= day.isoformat())
    )
    pause = the_pause(inspections)
    cases = []
    for authority, own in inspections.items():
        end = ABOLISHED[authority]
        ended = date.fromisoformat(end) if end and end <= day.isoformat() else None
        later: Iterable[date | None] = [*(start for start, _ in own[1:]), None]
        cases += [
            (grade, start, after, ended)
            for (start, grade), after in zip(own, later, strict=True)
            if grade
        ]
    unknown = {
        label: min(
            (s for grade, s, after, ended in cases if grade == label and not after and not ended),
            default=date.max,
        )
        for label in {grade for grade, *_ in cases}
    }
    found = []
    for grade, start, after, ended in cases:
        until = min(list_day, ended or list_day)
        if start > list_day:
            continue
        is_over = after is not None and (after <= until or start < unknown[grade])
        last = after if after is not None and is_over else until
        found.append(Wait(grade, counted(start, last, grade, pause), is_over))
    return tuple(found), pause


def shares(those: list[Wait]) -> dict[float, int | None]:
    """Return the days by which a quarter, half and three quarters were inspected again."""
    found: dict[float, int | None] = {0.75: None, 0.5: None, 0.25: None}
    share = 1.0
    for days in sorted({wait.days for wait in those}):
        left = [wait for wait in those if wait.days >= days]
        share *= 1 - sum(wait.days == days and wait.is_over for wait in left) / len(left)
        for level, reached in found.items():
            if reached is None and share <= level + 1e-9:
                found[level] = days
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_sentence_of_the_clock_is_true(live_database: Database, day: date) -> None:
    inspected = queries.last_inspection(as_at=day, authority_ids=tuple(SAMPLE))
    to_come = queries.next_inspection(as_at=day, authority_ids=tuple(SAMPLE))
    last = {row.authority_id: row for row in live_database.ask(inspected)}
    like = {row.authority_id: row for row in live_database.ask(to_come)}
    assert set(last) == {authority for authority in SAMPLE if oracle.held(day, authority)}
    for authority, row in last.items():
        own = like.get(authority)
        check(day, authority, usual_time(row, own), followed(own), rule(row, own, day))


def check(day: date, authority: str, estimate: str, known: str, ruled: str) -> None:
    (*_, grade) = oracle.last_inspection(day, authority)
    inspection = oracle.INSPECTIONS[grade.inspection]
    if day.isoformat() < min(row["published"] for row in LISTS if row["as_at"]):
        assert estimate == (
            "No estimate for this day: the lists it is made from were published later."
        )
        assert known == ruled == ""
        return
    if grade.framework != "ILACS":
        assert estimate == (
            "No estimate: it is made from ILACS inspections, and this one was under"
            f" {grade.framework}."
        )
        assert known == ruled == ""
        return
    overall = [each for each in oracle.last_inspection(day, authority) if oracle.is_overall(each)]
    if not overall:
        assert estimate.endswith("and this inspection gave none.")
        assert oracle.FRAMEWORKS[inspection["framework_id"]]["has_overall"] == "false"
        assert known == ruled == ""
        return
    start, label = date.fromisoformat(inspection["start"]), overall[0].label
    check_rule(day, start, label, ruled)
    everyone, pause = waits(day)
    waited = counted(start, day, label, pause)
    those = [wait for wait in everyone if wait.grade == label and wait.days >= waited]
    if len(those) < 5:
        assert f"{small_number(len(those))} similar case" in estimate
        assert "waited as long" in estimate
        assert known == ""
        return
    over = sum(wait.is_over for wait in those)
    are = "is" if over == 1 else "are"
    told = f"{over} of the {len(those)} {are} known to have been inspected again."
    assert known == ("" if over == len(those) else told)
    reached = [
        None if days is None else month(on_the_calendar(start, days, label, pause))
        for days in shares(those).values()
    ]
    check_window(estimate, len(those), *reached)


def check_window(
    estimate: str, count: int, quarter: str | None, half: str | None, most: str | None
) -> None:
    """Hold the sentence against the months by which those shares were inspected again."""
    assert re.findall(r"\d+ similar cases", estimate) == [f"{count} similar cases"]
    said = MONTH.findall(estimate)
    if quarter is None:
        assert estimate.startswith("No estimate: fewer than a quarter of ")
        assert said == []
    elif half is None:
        start = f"Going by {count} similar cases, a quarter would be inspected again by {quarter}. "
        assert estimate.startswith(start)
        assert "When half would be is not known." in estimate
        assert said == [quarter]
    elif most is None:
        assert (
            f"{count} similar cases, half would be inspected again by {half}, a quarter" in estimate
        )
        assert "When three quarters would be is not known." in estimate
        assert said == [half, quarter]
    elif quarter == most:
        assert estimate.endswith(f"by {half}, the middle half in that month.")
    else:
        of_one_year = quarter[-4:] == most[-4:]
        first = quarter[:-5] if of_one_year else quarter
        assert estimate.endswith(f"by {half}, the middle half from {first} to {most}.")


def check_rule(day: date, start: date, label: str, ruled: str) -> None:
    found = [row for row in oracle.rows("inspection_rule") if row["label"] == label]
    if not found:
        assert label == "Inadequate"
        assert ruled == (
            "After Inadequate, monitoring visits come first; no rule held here says when the next"
            " inspection follows."
        )
        return
    ((years, either_side),) = [
        (int(row["months_after"]) // 12, int(row["months_either_side"])) for row in found
    ]
    assert (years, either_side) == (3, 6)
    half_before = (start.month - 7) % 12 + 1
    first_year = start.year + (3 if start.month > 6 else 2)
    first = date(first_year, half_before, 1)
    last = date(first_year + 1, half_before, 1)
    kind = "standard" if label.startswith("Requires") else "short"
    sentence = (
        f"Ofsted's rule: a {kind} inspection, usually between {month(first)} and {month(last)}"
    )
    assert ruled.startswith(sentence)
    is_past = (day.year, day.month, day.day) > (last.year, last.month, start.day)
    assert ("which has passed" in ruled) == is_past
    if "may be missing" in ruled:
        lists = [row for row in LISTS if row["as_at"] and row["published"] <= day.isoformat()]
        assert last.isoformat() > max(row["as_at"] for row in lists)
