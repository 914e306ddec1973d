"""What the reader chose to see; what is shown goes by this and nothing else."""

from dataclasses import dataclass
from datetime import date

from gradeline.compared_authorities import Authority
from gradeline.navigation.links import Query, address
from gradeline.navigation.register import FINDINGS, INDICATORS, INSPECTION
from gradeline.words.dates import day

WITH = "with"


def authority_key(authority_id: str) -> str:
    """Return the name under which a link says whether an authority is chosen."""
    return authority_id.replace("-", "_")


@dataclass(frozen=True)
class Choices:
    """The choices shared by all pages.

    `database` is the path of the database in use, `latest` the last day that can be asked for,
    `authorities` those chosen, in display order, `query` the part of a link that holds these
    choices.
    """

    database: str
    as_at: date
    latest: date
    authorities: tuple[Authority, ...]
    theme_id: str
    theme: str
    query: Query = ()

    @property
    def authority_ids(self) -> tuple[str, ...]:
        """Return the ids of the chosen authorities, in display order."""
        return tuple(authority.id for authority in self.authorities)

    @property
    def names(self) -> dict[str, str]:
        """Return the names of the chosen authorities by their ids, in display order."""
        return {authority.id: authority.name for authority in self.authorities}

    @property
    def as_at_words(self) -> str:
        """Write the as-at date out."""
        return day(self.as_at)

    @property
    def day_in_the_past(self) -> str:
        """Return the as-at day in words where it is not the last one; empty where it is."""
        return "" if self.as_at >= self.latest else self.as_at_words

    def record_address(self, inspection_id: str) -> str:
        """Return the address of the record of an inspection, with these choices kept."""
        return address(INSPECTION, self.query, ("inspection", inspection_id))

    def indicator_address(self, domain: str, label: str) -> str:
        """Return the address of the page about an indicator, with these choices kept."""
        return address(INDICATORS, self.query, ("domain", domain), ("indicator", label))

    def findings_address(self, report: str, authority_id: str) -> str:
        """Return the address of the findings of a report, whose authority is shown there."""
        own = authority_key(authority_id)
        kept = tuple((name, value) for name, value in self.query if name != own)
        return address(FINDINGS, kept, ("findings_of", report))
