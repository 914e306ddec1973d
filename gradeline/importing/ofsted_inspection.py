"""One inspection as a list of Ofsted states it, and what is said of those held from lists."""

from dataclasses import dataclass, field
from datetime import date

NO_GRADE = ("", "-", "\u2013", "not judged")
AGAIN_IN_LIST = "Re-inspection, as Ofsted's list says."
AS_LISTED = (
    "Kind and publication date are those of the official list of outcomes; the report prints "
    "neither."
)
KIND_AS_LISTED = "The kind is that of the official list of outcomes; the report prints none."
DAY_AS_LISTED = "The publication date is that of Ofsted's list; the report prints none."
DAY_OF_FILE = "The publication date is that in the name of its file; the report prints none."
FILE_NAME = "name of the file at the publisher"


def kind_not_known(kinds: str) -> str:
    """Say that nothing tells which of several kinds an inspection was: `short or standard`."""
    return (
        f"The report does not say whether it was {kinds}, and no list of Ofsted that is held has it"
        " yet."
    )


@dataclass(frozen=True)
class ListedInspection:
    """An inspection of a list; days are ISO dates, empty where the list does not give them.

    `family` is the framework; `kind_id` is empty where the list tells no kind; `grades` are the
    words of the list by those that name the area there. `again` says that the list calls it a
    re-inspection.
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

    def is_same_as(self, other: "ListedInspection", near_days: int) -> bool:
        """Say whether both are of one inspection, by authority, framework and days."""
        apart = date.fromisoformat(self.published) - date.fromisoformat(other.published)
        same = (self.authority_id, self.family) == (other.authority_id, other.family)
        return same and abs(apart.days) <= near_days
