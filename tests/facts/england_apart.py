"""What the pages about England say, worked out in plain Python from the CSV tables."""

from datetime import date
from functools import cache
from itertools import zip_longest

from tests.facts import oracle
from tests.facts.oracle import Grade

TODAY = date(2026, 11, 27)
DAYS = [date(2016, 3, 31), date(2019, 4, 1), TODAY]
OWNERS = ("cheshire-east", "cumbria-to-2023", "north-northamptonshire")
AUTHORITIES = {
    row["authority_id"]: row for row in oracle.rows("authority") if row["kind"] == "authority"
}
NEIGHBOURS = {
    model: {
        key: [row["neighbour_id"] for row in ranked if row["authority_id"] == key]
        for key in AUTHORITIES
    }
    for model in ("2021", "2025")
    for ranked in [
        sorted(
            (row for row in oracle.rows("neighbour") if row["model"] == model),
            key=lambda row: int(row["rank"]),
        )
    ]
}
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def is_there(authority: str, day: date) -> bool:
    row = AUTHORITIES[authority]
    return (row["created"] or "0") <= day.isoformat() < (row["abolished"] or "9")


@cache
def scale(framework: str) -> frozenset[str]:
    """Return the letters of all grades that a framework can give."""
    own = oracle.FRAMEWORKS[framework]["scale_id"]
    return frozenset(row["letter"] for row in oracle.rows("grade") if row["scale_id"] == own)


KINDS = oracle.by("inspection_kind", "kind_id")
LETTERS = {(row["scale_id"], row["label"]): row["letter"] for row in oracle.rows("grade")}


@cache
def letter(grade: Grade) -> str:
    own = oracle.FRAMEWORKS[oracle.AREAS[grade.area]["framework_id"]]["scale_id"]
    return LETTERS[own, grade.label]


@cache
def parts(framework: str, theme: str) -> int:
    """Return by how many areas a framework judges a theme."""
    return sum(
        area["framework_id"] == framework
        and theme in (found := oracle.CROSSWALK.get(key, {}))
        and found[theme].role == "main"
        for key, area in oracle.AREAS.items()
    )


@cache
def is_whole(grade: Grade, theme: str) -> bool:
    bearing = grade.bearing(theme)
    assert bearing
    return parts(oracle.AREAS[grade.area]["framework_id"], theme) == 1 and bearing.match in (
        "same", "merged", "broader", "no successor",
    )  # fmt: skip


def is_alike(one: Grade, other: Grade, theme: str) -> bool:
    frameworks = [oracle.AREAS[each.area]["framework_id"] for each in (one, other)]
    return scale(frameworks[0]) == scale(frameworks[1]) and oracle.is_alike(one, other, theme)


@cache
def judged(day: date, authority: str, theme: str) -> list[list[Grade]]:
    """Return the inspections that judged a theme, in turn, each with its grades of it."""
    own = oracle.standing_for(oracle.held(day, authority), theme)
    turns: dict[str, list[Grade]] = {}
    for grade in own:
        turns.setdefault(grade.inspection, []).append(grade)
    return list(turns.values())


def now(day: date, authority: str, theme: str) -> Grade | None:
    """Return the latest grade, where it is one for the whole theme."""
    turns = judged(day, authority, theme)
    if not turns or not is_there(authority, day):
        return None
    return turns[-1][0] if is_whole(turns[-1][0], theme) else None


@cache
def since(day: date, authority: str, theme: str) -> str | None:
    """Return when the last inspection after the grade that is held was published, to the month.

    Of those under a framework that judges the theme by no area; None where there is none.
    """
    grade = now(day, authority, theme)
    return inspected_after(day, grade, theme) if grade else None


def inspected_after(day: date, grade: Grade, theme: str) -> str | None:
    """Return when the last inspection after a grade that gave none for its theme was published."""
    later = [
        other
        for other in oracle.held(day, grade.authority)
        if other.place_in_time > grade.place_in_time
        and not parts(oracle.AREAS[other.area]["framework_id"], theme)
        and KINDS[oracle.INSPECTIONS[other.inspection]["kind_id"]]["reviews_board_alone"] == "false"
    ]
    if not later:
        return None
    own = oracle.INSPECTIONS[later[-1].inspection]
    return (own["published"] or own["named"] or own["end"] or own["start"])[:7]


def way(day: date, own: str, other: str, theme: str) -> str:
    ours, theirs = now(day, own, theme), now(day, other, theme)
    if ours is None or theirs is None or not is_alike(ours, theirs, theme):
        return "not comparable"
    if ours.rank == theirs.rank:
        return "level"
    return "higher" if theirs.rank < ours.rank else "lower"


@cache
def pairs(day: date, theme: str) -> list[tuple[Grade, Grade | None]]:
    """Return every inspection whose grade is for the whole theme, with the next that judged it."""
    found: list[tuple[Grade, Grade | None]] = []
    for authority in AUTHORITIES:
        turns = [turn[0] for turn in judged(day, authority, theme)]
        found += [
            (one, other) for one, other in zip_longest(turns, turns[1:]) if is_whole(one, theme)
        ]
    return found


def days_between(one: Grade, other: Grade) -> int | None:
    if len(one.published) < 10 or len(other.published) < 10:
        return None
    return (date.fromisoformat(other.published) - date.fromisoformat(one.published)).days


def quarters(day: date) -> list[date]:
    ends = [
        date(year, month, 31 if month in (3, 12) else 30)
        for year in range(2009, day.year + 1)
        for month in (3, 6, 9, 12)
    ]
    return [*(each for each in ends if each < day), day]
