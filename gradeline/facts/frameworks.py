"""What the facts say of inspection frameworks: periods, kinds of inspection, areas and grades."""

from collections.abc import Iterable
from functools import cached_property

from gradeline.facts.dates import first_day
from gradeline.facts.holdings import Held

Row = dict[str, str]


class Frameworks:
    """The frameworks held; `held` returns the rows of a table by its name.

    A framework goes by the name that `framework_family.csv` gives it, a period of one by its id.
    """

    def __init__(self, held: Held) -> None:
        self._held = held

    @cached_property
    def families(self) -> dict[str, Row]:
        """The frameworks by their names."""
        return {row["family"]: row for row in self._held("framework_family")}

    @cached_property
    def periods(self) -> dict[str, Row]:
        """The periods by their ids, the oldest first."""
        rows = sorted(self._held("framework"), key=lambda row: int(row["display_order"]))
        return {row["framework_id"]: row for row in rows}

    @cached_property
    def kinds(self) -> dict[str, Row]:
        """The kinds of inspection and visit by their ids."""
        return {row["kind_id"]: row for row in self._held("inspection_kind")}

    @cached_property
    def areas(self) -> dict[str, dict[str, Row]]:
        """The areas of each period by the name that the report reader calls them, as printed."""
        areas: dict[str, dict[str, Row]] = {framework_id: {} for framework_id in self.periods}
        for row in sorted(self._held("judgement_area"), key=lambda row: int(row["display_order"])):
            areas[row["framework_id"]][row["read_as"]] = row
        return areas

    def family_of(self, framework_id: str) -> str:
        """Return the framework that a period belongs to."""
        return self.periods[framework_id]["family"]

    def stem_of(self, framework_id: str) -> str:
        """Return what stands for a framework in the ids of its inspections."""
        return self.families[self.family_of(framework_id)]["stem"]

    def periods_of(self, family: str) -> list[Row]:
        """Return the graded periods of a framework, the oldest first."""
        return [
            row
            for row in self.periods.values()
            if row["family"] == family and row["is_graded"] == "true"
        ]

    def read_as(self, name: str) -> str:
        """Return the framework whose reports the reader calls so; empty where it is of none."""
        rows = self.families.values()
        return next((row["family"] for row in rows if name and row["read_as"] == name), "")

    def kind_read_as(self, name: str) -> str:
        """Return the kind whose reports the reader calls otherwise than those of its framework.

        Empty where no kind is called so.
        """
        return next((key for key, row in self.kinds.items() if name and row["read_as"] == name), "")

    def reviews_board_alone(self, kind_id: str) -> bool:
        """Say whether a kind is a review of a safeguarding board and not of the authority."""
        return kind_id in self.kinds and self.kinds[kind_id]["reviews_board_alone"] == "true"

    def is_untold(self, kind_id: str) -> bool:
        """Say whether a kind stands for those of a framework where no source says which it was."""
        return self.kinds[kind_id]["is_untold"] == "true"

    def kinds_of(self, family: str) -> tuple[str, ...]:
        """Return the kinds of graded inspection of an authority that a framework knows."""
        return tuple(
            key
            for key, row in self.kinds.items()
            if row["family"] == family
            and row["is_graded"] == "true"
            and not self.reviews_board_alone(key)
            and not self.is_untold(key)
        )

    def kind_of(self, family: str, printed: str = "") -> str:
        """Return the kind of inspection that reports call so, else the one where none is told."""
        own = self.kinds_of(family)
        named = [key for key in own if printed and self.kinds[key]["printed_as"] == printed]
        untold = [
            key
            for key, row in self.kinds.items()
            if row["family"] == family and row["is_untold"] == "true"
        ]
        return (*named, *untold, *own)[0]

    def kinds_in_words(self, family: str) -> str:
        """Return how reports tell the kinds of inspection of a framework: short or standard."""
        words = {self.kinds[key]["printed_as"] for key in self.kinds_of(family)}
        return " or ".join(sorted(words - {""}))

    def period_on(self, family: str, day: str) -> str:
        """Return the period of a framework in which a day lies, or the nearest."""
        return _on([row for row in self.periods.values() if row["family"] == family], day)

    def period_of(
        self, family: str, start: str, judged: Iterable[str], absent: Iterable[str]
    ) -> str | None:
        """Return the period that a report of a framework is of; None where nothing tells.

        That is told by the areas that are judged and those that are not in it, by the names the
        reader calls them; where these do not tell, by the first day.
        """
        periods = self.periods_of(family)
        if not periods:
            return None
        own = {row["framework_id"]: self.areas[row["framework_id"]] for row in periods}
        known = {name for areas in own.values() for name in areas}
        judged, absent = known.intersection(judged), known.intersection(absent)
        against = {
            key: len(judged - set(areas)) + len(absent & set(areas)) for key, areas in own.items()
        }
        fitting = [row for row in periods if against[row["framework_id"]] == min(against.values())]
        if len(fitting) == 1:
            return fitting[0]["framework_id"]
        return _on(fitting, start) if start else None

    def listed_area(self, framework_id: str, words: str) -> Row | None:
        """Return the area of a period that Ofsted's lists name so; None where it has none.

        Later lists name the joint area of children in care and care leavers by its first part.
        """
        areas = [row for row in self.areas[framework_id].values() if row["listed_as"]]
        is_joined = self.periods[framework_id]["joins_care_leavers"] == "true"
        named = [row for row in areas if row["listed_as"] == words]
        joint = [row for row in areas if is_joined and row["listed_as"].startswith(f"{words} ")]
        return next(iter((*named, *joint)), None)

    def listed_grade(self, words: str, scale_id: str) -> str | None:
        """Return the grade of a scale that the words of a list stand for; None where unknown.

        Lists word grades of every framework as they are worded today, so that words of another
        scale with as many grades stand for the grade of the same level.
        """
        plain = " ".join(words.lower().split())
        rows = self._held("grade")
        counts: dict[str, int] = {}
        for row in rows:
            counts[row["scale_id"]] = max(counts.get(row["scale_id"], 0), int(row["rank"]))
        alike = [row for row in rows if counts[row["scale_id"]] == counts[scale_id]]
        own = [row for row in rows if row["scale_id"] == scale_id]
        ranks = {row["rank"] for row in own if row["label"].lower() == plain} or {
            row["rank"] for row in alike if row["label"].lower() == plain
        }
        labels = [row["label"] for row in own if row["rank"] in ranks]
        return labels[0] if len(ranks) == 1 else None


def _on(periods: list[Row], day: str) -> str:
    begun = [row for row in periods if first_day(row["valid_from"]) <= day]
    return (begun[-1] if begun else periods[0])["framework_id"]
