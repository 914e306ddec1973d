"""The words by which Ofsted's lists name frameworks, kinds of inspection and areas."""

import re

from gradeline.facts.frameworks import Frameworks

MADE_AGAIN = r"\bre-?inspection\b"


class ListedWords:
    """The words of lists, from the facts on frameworks."""

    def __init__(self, frameworks: Frameworks) -> None:
        listed = {row["listed_as"]: key for key, row in frameworks.kinds.items()}
        self.kinds = {words: kind_id for words, kind_id in listed.items() if words}
        self.graded = {
            words: kind_id
            for words, kind_id in self.kinds.items()
            if frameworks.kinds[kind_id]["is_graded"] == "true"
        }
        families = dict.fromkeys(frameworks.kinds[key]["family"] for key in self.graded.values())
        self.periods = [row for family in families for row in frameworks.periods_of(family)]
        self.topics = _apart(
            [
                area["listed_as"]
                for row in self.periods
                for area in frameworks.areas[row["framework_id"]].values()
            ]
        )
        self._frameworks = frameworks
        self._names = {
            row["family"]: row["listed_as"].split(", ")
            for row in frameworks.families.values()
            if row["listed_as"]
        }
        every = [re.escape(name) for names in self._names.values() for name in names]
        self._before_kind = re.compile(rf"^(?:{'|'.join([*every, 'la'])}) ")
        self._areas = {family: self._areas_of(family) for family in self._names}

    def kind_in(self, words: str) -> str:
        """Return the kind that a list calls so, whatever framework it names before; else empty."""
        return self.kinds.get(self._before_kind.sub("", words.lower()), "")

    def framework_of(self, kind_id: str) -> str:
        """Return the framework of a kind."""
        return self._frameworks.kinds[kind_id]["family"]

    def topic_in(self, text: str) -> str:
        """Return what a column or an area is about in lists with one inspection in each row."""
        return next((topic for topic in self.topics if topic in text.lower()), "")

    def framework_in(self, header: str) -> str:
        """Return the framework that a column of a list is about; empty where it names none."""
        return next(
            (
                family
                for family, names in self._names.items()
                if any(re.search(rf"\b{re.escape(name)}\b", header) for name in names)
            ),
            "",
        )

    def area_in(self, header: str, family: str) -> str:
        """Return the words of a column that name an area: the first, the longest of those."""
        found = [
            (header.index(words), -len(words)) for words in self._areas[family] if words in header
        ]
        if not found:
            return ""
        start, length = min(found)
        return header[start : start - length]

    def is_again(self, header: str, family: str) -> bool:
        """Say whether a column is about an inspection that was made again."""
        own = self._frameworks.families[family]["listed_again_as"]
        return bool(re.search(MADE_AGAIN, header) or (own and re.search(rf"\b{own}\b", header)))

    def is_by_strand(self, family: str) -> bool:
        """Say whether lists have an area of each strand of a framework, and no other."""
        strands = list(self._areas[family].values())
        return len(strands) > 1 and all(strands) and len(set(strands)) == len(strands)

    def _areas_of(self, family: str) -> dict[str, str]:
        """Return the words that name the areas of a framework, with the strand of each."""
        return {
            area["listed_as"]: area["strand"]
            for row in self._frameworks.periods_of(family)
            for area in self._frameworks.areas[row["framework_id"]].values()
            if area["listed_as"]
        }


def _apart(words: list[str]) -> tuple[str, ...]:
    """Return each of the words once, without those that go on from another of them."""
    each = [name for name in dict.fromkeys(words) if name]
    return tuple(name for name in each if not any(name.startswith(f"{other} ") for other in each))
