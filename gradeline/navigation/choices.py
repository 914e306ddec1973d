"""What the reader chose to see; what is shown goes by this and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from gradeline.compared_authorities import MOST, Authority, Known
from gradeline.navigation.links import Query, address
from gradeline.navigation.register import (
    FINDINGS_POINTS,
    FINDINGS_THEME,
    INDICATORS,
    INSPECTION,
    JUDGEMENT_AREAS,
    OF_ONE_AUTHORITY,
    ONE_INDICATOR,
    TRAJECTORIES,
    Page,
)
from gradeline.words.dates import day

WITH = "with"
# In a link: nobody of those who stand side by side by default, unless it names some as shown.
NOBODY_BY_DEFAULT = ("home", "none")
# The first day that can be asked for under "As at".
EARLIEST = date(2009, 1, 1)


def authority_key(authority_id: str) -> str:
    """Return the name under which a link says whether an authority is chosen."""
    return authority_id.replace("-", "_")


@dataclass(frozen=True)
class Choices:
    """The choices shared by all pages.

    `database` is the path of the database in use, `latest` the last day that can be asked for,
    `authorities` those chosen, in display order, `query` the part of a link that holds these
    choices, `home` the keys in it of the authorities that stand side by side by default.
    """

    database: str
    as_at: date
    latest: date
    authorities: tuple[Authority, ...]
    theme_id: str
    theme: str
    query: Query = ()
    home: tuple[str, ...] = ()

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

    def history_address(self, authority: str) -> str:
        """Return the address of all grades of an authority, by its name, with these choices."""
        return address(OF_ONE_AUTHORITY, self.query, ("history_of", authority))

    def indicator_address(self, domain: str, label: str) -> str:
        """Return the address of the page about an indicator, with these choices kept."""
        return address(ONE_INDICATOR, self.query, ("domain", domain), ("indicator", label))

    def findings_address(self, report: str, authority_id: str) -> str:
        """Return the address of the findings of a report, whose authority is shown there."""
        return address(FINDINGS_POINTS, self._showing(authority_id), ("findings_of", report))

    def domain_address(self, domain: str) -> str:
        """Return the address of the indicators of a domain, with these choices kept."""
        return address(INDICATORS, self.query, ("domain", domain))

    def theme_address(self, theme: str) -> str:
        """Return the address of how the grades of a theme moved, with the other choices kept."""
        return address(TRAJECTORIES, self.query, ("theme", theme))

    def judgements_address(self, key: Literal["area", "grade"], label: str) -> str:
        """Return the address of the judgements on a printed area, or of a grade."""
        return address(JUDGEMENT_AREAS, self.query, (key, label))

    def tag_address(self, tag: str, whose: str = "") -> str:
        """Return the address of a theme of findings through the years, with these choices kept.

        `whose` names the authorities among those chosen whose reports alone are shown.
        """
        narrowed = (("whose", whose),) if whose else ()
        return address(FINDINGS_THEME, self.query, ("about", tag), *narrowed)

    def narrowed(self, ids: Sequence[str]) -> "Choices":
        """Return these choices with some of the authorities alone; links keep all of them."""
        own = tuple(each for each in self.authorities if each.id in ids)
        return replace(self, authorities=own)

    def statements_address(self, tag: str, report: str, authority_id: str) -> str:
        """Return the address of what a report says of a theme; its authority is shown there."""
        own = self._showing(authority_id)
        return address(FINDINGS_THEME, own, ("about", tag), ("findings_of", report))

    def page_address(self, page: Page) -> str:
        """Return the address of a page, with these choices kept."""
        return address(page, self.query)

    def beside(self, authority_id: str, everyone: Sequence[Known]) -> "Choices":
        """Return these choices with one of `everyone` among the authorities that a link shows.

        One that stands there by default is ticked; of the guests the last ones make room.
        """
        default = [each.id for each in everyone if each.is_default]
        kept = self._showing(authority_id)
        if authority_id in default:
            return replace(self, query=kept)
        guests = [value for name, value in kept if name == WITH and value != authority_id]
        asked = [*guests[: MOST - len(default) - 1], authority_id]
        others = tuple((name, value) for name, value in kept if name != WITH)
        return replace(self, query=(*others, *((WITH, guest) for guest in asked)))

    def _showing(self, authority_id: str) -> Query:
        """Return these choices as a link holds them, with an authority of `home` shown."""
        own = authority_key(authority_id)
        kept = tuple((name, value) for name, value in self.query if name != own)
        return (*kept, (own, "true")) if own in self.home and NOBODY_BY_DEFAULT in kept else kept
