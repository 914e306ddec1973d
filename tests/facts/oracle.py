"""What the tables of facts say, worked out from the CSV files alone: no database, no query.

Days are text, YYYY-MM-DD, so that they compare as they sort.
"""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from gradeline.paths import DATA
from tests.conftest import Rows, read_rows

Of = dict[str, dict[str, str]]


def rows(name: str) -> Rows:
    return read_rows(DATA / f"{name}.csv")


def by(name: str, column: str) -> Of:
    return {row[column]: row for row in rows(name)}


def last_day(text: str) -> str:
    """Return the last day that a date of a year, a month or a day can mean; empty for none."""
    if len(text) == 4:
        return f"{text}-12-31"
    if len(text) == 7:
        year, month = (int(part) for part in text.split("-"))
        return f"{text}-{calendar.monthrange(year, month)[1]}"
    return text


@dataclass(frozen=True)
class Bearing:
    """How an area bears on a theme."""

    role: str
    match: str
    scope: str


@dataclass(frozen=True)
class Grade:
    """One printed grade with all that is known of its inspection."""

    authority: str
    inspection: str
    framework: str
    area: str
    strand: str
    label: str
    rank: int
    evidence: str
    year: str
    published: str
    known: str
    place_in_time: tuple[str, str]
    themes: tuple[tuple[str, Bearing], ...]

    def bearing(self, theme: str) -> Bearing | None:
        return dict(self.themes).get(theme)


INSPECTIONS, AREAS = by("inspection", "inspection_id"), by("judgement_area", "area_id")
FRAMEWORKS, SOURCES = by("framework", "framework_id"), by("source", "source_id")
KINDS = by("inspection_kind", "kind_id")
THEMES = {row["theme_id"]: row["label"] for row in rows("theme")}
RANKS = {(row["scale_id"], row["label"]): int(row["rank"]) for row in rows("grade")}
CROSSWALK: dict[str, dict[str, Bearing]] = {}
for _row in rows("area_theme"):
    CROSSWALK.setdefault(_row["area_id"], {})[_row["theme_id"]] = Bearing(
        _row["role"], _row["match"], _row["scope"]
    )


def known_from(published: str, source_id: str) -> str:
    source = SOURCES[source_id]
    return last_day(published) or last_day(source["published"]) or source["read_on"]


def _grade(row: dict[str, str]) -> Grade:
    inspection = INSPECTIONS[row["inspection_id"]]
    framework = FRAMEWORKS[inspection["framework_id"]]
    published, named = inspection["published"], inspection["named"]
    moment = published or named or inspection["end"] or inspection["start"]
    return Grade(
        authority=inspection["authority_id"],
        inspection=row["inspection_id"],
        framework=framework["family"],
        area=row["area_id"],
        strand=AREAS[row["area_id"]]["strand"],
        label=row["label"],
        rank=RANKS[framework["scale_id"], row["label"]],
        evidence=row["evidence"],
        year=(inspection["start"] or named or published)[:4],
        published=published,
        known=known_from(published, row["source_id"]),
        place_in_time=(last_day(moment), row["inspection_id"]),
        themes=tuple(CROSSWALK[row["area_id"]].items()),
    )


GRADES = [_grade(row) for row in rows("judgement")]


def days_of_grades(theme: str, authorities: Iterable[str]) -> list[date]:
    """Return each day on which a grade of the theme was published of them, and the day before."""
    own = set(authorities)
    return _with_the_day_before(
        {grade.known for grade in GRADES if grade.authority in own and grade.bearing(theme)}
    )


def days(authorities: Iterable[str]) -> list[date]:
    """Return each day on which anything of them was published, and the day before it."""
    own = set(authorities)
    published = {grade.known for grade in GRADES if grade.authority in own}
    for name in ("inspection", "event", "area_inspection"):
        published |= {
            known_from(row["published"], row["source_id"])
            for row in rows(name)
            if row["authority_id"] in own
        }
    return _with_the_day_before(published)


def _with_the_day_before(published: set[str]) -> list[date]:
    known = {date.fromisoformat(day) for day in published}
    return sorted(known | {day - timedelta(days=1) for day in known})


@cache
def held(day: date, authority: str) -> list[Grade]:
    """Return what is known of an authority by the day, the oldest first."""
    own = [g for g in GRADES if g.authority == authority and g.known <= day.isoformat()]
    return sorted(own, key=lambda grade: grade.place_in_time)


@cache
def last_inspection(day: date, authority: str) -> list[Grade]:
    """Return the grades of the last graded inspection known by the day.

    A review of a safeguarding board alone grades the board, and inspects nobody.
    """
    own = [
        grade
        for grade in held(day, authority)
        if KINDS[INSPECTIONS[grade.inspection]["kind_id"]]["reviews_board_alone"] == "false"
    ]
    return [grade for grade in own if grade.inspection == own[-1].inspection]


@cache
def area_count(grade: Grade) -> int:
    """Return how many grades the framework of a grade gives in all."""
    framework = AREAS[grade.area]["framework_id"]
    return sum(area["framework_id"] == framework for area in AREAS.values())


def is_whole(grades: list[Grade]) -> bool:
    return len(grades) == area_count(grades[0])


def standing_for(grades: Iterable[Grade], theme: str) -> list[Grade]:
    return [g for g in grades if (found := g.bearing(theme)) and found.role == "main"]


@cache
def latest(day: date, authority: str, theme: str) -> list[Grade]:
    """Return the grades of the last inspection that has any standing for the theme."""
    own = standing_for(held(day, authority), theme)
    return [grade for grade in own if grade.inspection == own[-1].inspection]


@cache
def before(day: date, grade: Grade, theme: str) -> list[Grade]:
    """Return the earlier grades that bear on the theme; parts only where nothing stands for it."""
    bearing = [
        other
        for other in held(day, grade.authority)
        if other.bearing(theme) and other.place_in_time < grade.place_in_time
    ]
    stood_for = {other.inspection for other in standing_for(bearing, theme)}
    main = set(standing_for(bearing, theme))
    return [g for g in bearing if g in main or g.inspection not in stood_for]


def is_alike(grade: Grade, other: Grade, theme: str) -> bool:
    """Say whether two grades may be compared: the theme by itself on both sides, or one area."""
    matches = {found.match for each in (grade, other) if (found := each.bearing(theme))}
    return grade.area == other.area or matches == {"same"}


def compared(day: date, grade: Grade, theme: str) -> tuple[Grade | None, list[Grade]]:
    """Return what a grade is compared with, and what cannot be that came later, or at all."""
    earlier = before(day, grade, theme)
    alike = [other for other in earlier if is_alike(grade, other, theme)]
    if not alike:
        return None, earlier
    after = [other for other in earlier if other.place_in_time > alike[-1].place_in_time]
    return alike[-1], after


@cache
def area_name(grade: Grade) -> str:
    """Return how the area of a grade is named in sentences."""
    exact = [t for t, found in grade.themes if found.match in ("same", "merged")]
    if exact:
        return " and ".join(THEMES[theme].lower() for theme in THEMES if theme in exact)
    label, framework = AREAS[grade.area]["label"], AREAS[grade.area]["framework_id"]
    alike = [a for a in AREAS.values() if (a["label"], a["framework_id"]) == (label, framework)]
    name = label[0].lower() + label[1:]
    if len(alike) == 1:
        return name
    return f"{name} ({grade.strand[0].lower()}{grade.strand[1:]})"


def is_overall(grade: Grade) -> bool:
    found = grade.bearing("overall")
    return found is not None and found.role == "main"


def months_between(earlier: date, later: date) -> int:
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)
