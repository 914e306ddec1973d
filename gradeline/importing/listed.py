"""One inspection as a list of Ofsted states it, and the words of grades that lists use."""

from dataclasses import dataclass, field
from datetime import date

NO_GRADE = ("", "-", "\u2013", "not judged")
THIRD = ("requires improvement to be good", "requires improvement", "adequate")
THIRD_OF_SCALE = {
    "slac": "Adequate",
    "sif": "Requires improvement",
    "ilacs": "Requires improvement to be good",
}
OTHERS = {"outstanding": "Outstanding", "good": "Good", "inadequate": "Inadequate"}

KINDS = {
    "slac": "slac",
    "cp": "child_protection",
    "lac": "targeted_looked_after",
    "sif": "sif",
    "ilacs": "ilacs",
}
AGAIN_IN_LIST = "Re-inspection, as Ofsted's list says."
AS_LISTED = (
    "Kind and publication date are those of the official list of outcomes; the report prints "
    "neither."
)
KIND_AS_LISTED = "The kind is that of the official list of outcomes; the report prints none."
DAY_AS_LISTED = "The publication date is that of Ofsted's list; the report prints none."
DAY_OF_FILE = "The publication date is that in the name of its file; the report prints none."
KIND_NOT_KNOWN = (
    "The report does not say whether it was short or standard, and no list of Ofsted that is held "
    "has it yet."
)
FILE_NAME = "name of the file at the publisher"


@dataclass(frozen=True)
class Listed:
    """An inspection of a list; days are ISO dates, empty where the list does not give them.

    `family` is slac, cp, lac, sif or ilacs; `kind_id` is empty where the list tells no kind;
    `grades` are the words of the list by the name that the report reader calls an area. `again`
    says that the list calls it a re-inspection.
    """

    where: str
    authority_id: str
    family: str
    published: str
    start: str = ""
    kind_id: str = ""
    again: bool = False
    grades: dict[str, str] = field(default_factory=dict)

    @property
    def says(self) -> tuple[str, str, str, dict[str, str]]:
        """Return all that the list states of the inspection but its place."""
        return self.published, self.start, self.kind_id, self.grades

    def is_same_as(self, other: "Listed", near_days: int) -> bool:
        """Say whether both are of one inspection, by authority, framework and days."""
        apart = date.fromisoformat(self.published) - date.fromisoformat(other.published)
        same = (self.authority_id, self.family) == (other.authority_id, other.family)
        return same and abs(apart.days) <= near_days


def label_of(words: str, scale_id: str) -> str | None:
    """Return the grade of a scale that the words of a list stand for; None where unknown.

    Lists write the third grade of every framework as it is worded today; each scale has one of its
    own (Ofsted, SLAC to targeted inspections: Adequate).
    """
    plain = " ".join(words.lower().split())
    return THIRD_OF_SCALE[scale_id] if plain in THIRD else OTHERS.get(plain)
