"""The inspections held, and the one way in which lists and reports are put among them."""

import calendar
from collections import defaultdict
from datetime import date

from gradeline.facts.frameworks import Frameworks
from gradeline.facts.holdings import Holdings, Rows

Row = dict[str, str]

# Days between two statements on one inspection; two inspections of one authority under one
# framework were never published so near to each other (nearest of all: 131 days apart).
NEAR_DAYS = 100
INSPECTION_COLUMNS = (
    *("title", "topic", "start", "end", "published", "published_basis", "named", "outcome"),
    *("locator", "listing_source_id", "note"),
)
JUDGEMENT_COLUMNS = ("printed_text", "page", "section_page", "paragraph", "note", "read_by")
NEW_TABLES = ("inspection", "judgement", "discrepancy", "discrepancy_statement")


class Inspections:
    """The inspections held, their judgements, and what sources say differently of them."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings
        self._rows: dict[str, Rows] = {
            name: [dict(row) for row in holdings.rows(name)] for name in NEW_TABLES
        }
        self.frameworks = Frameworks(holdings.rows)
        kinds = self.frameworks.kinds
        self._by_authority: dict[str, Rows] = defaultdict(list)
        for row in self._rows["inspection"]:
            if kinds[row["kind_id"]]["is_graded"] == "true":
                self._by_authority[row["authority_id"]].append(row)
        self._judgements: dict[str, Rows] = defaultdict(list)
        for row in self._rows["judgement"]:
            self._judgements[row["inspection_id"]].append(row)
        self.authorities = {row["authority_id"]: row for row in holdings.rows("authority")}
        self._area_order = {
            row["area_id"]: position for position, row in enumerate(holdings.rows("judgement_area"))
        }
        self._ranks = {
            (row["scale_id"], row["label"]): row["rank"] for row in holdings.rows("grade")
        }
        self.kinds = {kind_id: row["label"] for kind_id, row in kinds.items()}

    def judgements(self, inspection: Row) -> Rows:
        """Return the judgements held of an inspection."""
        return self._judgements[inspection["inspection_id"]]

    def find(
        self, authority_id: str, family: str, published: str, start: str = "", kind_id: str = ""
    ) -> Row | None:
        """Return the inspection held that was published or begun near a day; None where none was.

        A review of a board alone is no inspection of the authority, and the other way round.
        """
        is_review = self.frameworks.reviews_board_alone
        near = [
            (apart, row)
            for row in self._by_authority[authority_id]
            if self.frameworks.family_of(row["framework_id"]) == family
            and is_review(row["kind_id"]) == is_review(kind_id)
            and (apart := _apart(row, published, start)) <= NEAR_DAYS
        ]
        return min(near, key=lambda each: each[0])[1] if near else None

    def visits(self, authority_id: str, kind_id: str) -> Rows:
        """Return the visits of a kind without grades that are held of an authority."""
        return [
            row
            for row in self._rows["inspection"]
            if (row["authority_id"], row["kind_id"]) == (authority_id, kind_id)
        ]

    def is_same_grade(self, inspection: Row, one: str, other: str) -> bool:
        """Say whether two labels of the scale of an inspection stand for one grade."""
        scale_id = self.frameworks.periods[inspection["framework_id"]]["scale_id"]
        return self._ranks.get((scale_id, one)) == self._ranks.get((scale_id, other))

    def existed(self, authority_id: str, day: str) -> bool:
        """Say whether there was an authority of this name and area on a day."""
        row = self.authorities[authority_id]
        return row["created"] <= day and not (row["abolished"] and day >= row["abolished"])

    def state(self, inspection: Row) -> tuple[Rows, Rows]:
        """Return a copy of what is held of an inspection, to tell whether it was changed."""
        own = [dict(row) for row in (inspection, *self.judgements(inspection))]
        keys = {
            row["discrepancy_id"]
            for row in self._rows["discrepancy"]
            if row["inspection_id"] == inspection["inspection_id"]
        }
        said = (*self._rows["discrepancy"], *self._rows["discrepancy_statement"])
        return own, [dict(row) for row in said if row["discrepancy_id"] in keys]

    def subject_of_grade(self, inspection: Row, area_id: str) -> str:
        """Return what a difference on the grade of an area is about."""
        areas = self.frameworks.areas[inspection["framework_id"]].values()
        label = next(row["label"] for row in areas if row["area_id"] == area_id)
        return f"{label}: {self.named(inspection)}"

    def add(self, inspection: Row, judgements: Rows) -> None:
        """Put a new inspection with its judgements among those held."""
        for column in INSPECTION_COLUMNS:
            inspection.setdefault(column, "")
        self._rows["inspection"].append(inspection)
        self._by_authority[inspection["authority_id"]].append(inspection)
        self.judge(inspection, judgements)

    def judge(self, inspection: Row, judgements: Rows) -> None:
        """Give an inspection these judgements in place of those it has."""
        for row in judgements:
            for column in JUDGEMENT_COLUMNS:
                row.setdefault(column, "")
        self._judgements[inspection["inspection_id"]] = sorted(
            judgements, key=lambda row: self._area_order[row["area_id"]]
        )

    def unused_id(self, authority_id: str, stem: str, published: str) -> str:
        """Return an id for a new inspection: authority, framework, and the year it was public."""
        taken = {row["inspection_id"] for row in self._rows["inspection"]}
        wanted = f"{authority_id}-{stem}-{published[:4]}"
        return next(
            name
            for name in (wanted, *(f"{wanted}-{number}" for number in range(2, 100)))
            if name not in taken
        )

    def named(self, inspection: Row) -> str:
        """Return how texts name an inspection: SIF inspection of Norfolk, 2015."""
        family = self.frameworks.family_of(inspection["framework_id"])
        is_review = self.frameworks.reviews_board_alone(inspection["kind_id"])
        year = (inspection["start"] or inspection["named"] or inspection["published"])[:4]
        name = self.authorities[inspection["authority_id"]]["name"]
        what = "board review" if is_review else f"{family} inspection"
        return f"{what} of {name}, {year}"

    def differ(
        self, inspection: Row, item: str, subject: str, used: str, why: str, said: Rows
    ) -> None:
        """Hold what sources say differently on one thing about an inspection, and what is used.

        `said` are statements made by `statement`; one that is held already from the same place of
        the same source is replaced.
        """
        key = f"{inspection['inspection_id']}-{item}"
        entry = {
            "discrepancy_id": key,
            "kind": "disagreement",
            "authority_id": inspection["authority_id"],
            "inspection_id": inspection["inspection_id"],
            "subject": subject,
            "used": used,
            "why": why,
        }
        rows = self._rows["discrepancy"]
        held = next((row for row in rows if row["discrepancy_id"] == key), None)
        if held is None:
            rows.append(entry)
        else:
            held |= entry
        self._say(key, said)

    def agree(self, inspection: Row, item: str, said: Row) -> None:
        """Add who else says what is used, where a difference on this thing is held."""
        key = f"{inspection['inspection_id']}-{item}"
        if self.is_told(inspection, item):
            place = (said["source_id"], said["locator"])
            if place not in {(row["source_id"], row["locator"]) for row in self._said(key)}:
                self._say(key, [said])

    def is_told(self, inspection: Row, item: str) -> bool:
        """Say whether a difference on this thing about an inspection is held."""
        key = f"{inspection['inspection_id']}-{item}"
        return any(row["discrepancy_id"] == key for row in self._rows["discrepancy"])

    def is_said(self, inspection: Row, item: str, words: str) -> bool:
        """Say whether a source says this already where a difference on this thing is held."""
        key = f"{inspection['inspection_id']}-{item}"
        return any(row["statement"] == words for row in self._said(key))

    def _said(self, key: str) -> Rows:
        rows = self._rows["discrepancy_statement"]
        return [row for row in rows if row["discrepancy_id"] == key]

    def _say(self, key: str, said: Rows) -> None:
        own = {(row["source_id"], row["locator"]): row for row in self._said(key)}
        own |= {(row["source_id"], row["locator"]): dict(row) for row in said}
        ordered = sorted(own.items(), key=lambda each: (each[1]["is_used"] != "true", each[0]))
        for position, (_, row) in enumerate(ordered, 1):
            row |= {"discrepancy_id": key, "position": str(position)}
        rows = self._rows["discrepancy_statement"]
        others = [row for row in rows if row["discrepancy_id"] != key]
        self._rows["discrepancy_statement"] = others + [row for _, row in ordered]

    def put(self) -> None:
        """Hand the tables to the holdings: the authorities compared first, the others by name."""
        compared = {
            authority_id
            for authority_id, row in self.authorities.items()
            if row["is_compared"] == "true"
        }
        rows = self._rows["inspection"]
        first = [row for row in rows if row["authority_id"] in compared]
        others = [row for row in rows if row["authority_id"] not in compared]
        others.sort(key=lambda row: (row["authority_id"], row["published"], row["inspection_id"]))
        own = {row["inspection_id"] for row in first}
        judged = [row["inspection_id"] for row in self._rows["judgement"]]
        order = [key for key in dict.fromkeys(judged) if key in own]
        order += [row["inspection_id"] for row in first if row["inspection_id"] not in order]
        order += [row["inspection_id"] for row in others]
        judgements = [row for key in order for row in self._judgements.get(key, ())]
        self._holdings.put("inspection", first + others)
        self._holdings.put("judgement", judgements)
        for name in ("discrepancy", "discrepancy_statement"):
            self._holdings.put(name, self._rows[name])


def statement(words: str, source_id: str, locator: str, *, used: bool) -> Row:
    """Return what a source says at one place, as a row of the statements of a difference."""
    is_used = "true" if used else "false"
    return {"statement": words, "source_id": source_id, "locator": locator, "is_used": is_used}


def _apart(row: Row, published: str, start: str) -> int:
    """Return the days between what is held of an inspection and what is told of one."""
    if published and row["published"]:
        return _days_between(_days(row["published"]), _days(published))
    if start and row["start"]:
        return _days_between(_days(row["start"]), _days(start))
    known = row["published"] or row["named"] or row["end"] or row["start"]
    return _days_between(_days(known), _days(published or start))


def _days(text: str) -> tuple[date, date]:
    """Return the first and the last day that a date, month or year can mean."""
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    last = calendar.monthrange(year, month or 12)[1]
    return date(year, month or 1, 1), date(year, month or 12, last)


def _days_between(one: tuple[date, date], other: tuple[date, date]) -> int:
    gap = max(one[0], other[0]) - min(one[1], other[1])
    return max(gap.days, 0)
