"""Where in a document something stands, in words."""

from typing import Protocol


class Printed(Protocol):
    """A grade with the page and the paragraph it is printed at, each None where not known."""

    @property
    def evidence(self) -> str:
        """Return how the grade is known: `primary` for one from its own report."""

    @property
    def page(self) -> int | None:
        """Return the page."""

    @property
    def paragraph(self) -> int | None:
        """Return the number of the paragraph its section begins with."""


def place(page: int | None, paragraph: int | None, otherwise: str = "") -> str:
    """Say where in a document something stands: page 37, paragraph 14; else `otherwise`."""
    parts = []
    if page is not None:
        parts.append(f"page {page}")
    if paragraph is not None:
        parts.append(f"paragraph {paragraph}")
    return ", ".join(parts) or otherwise


LISTED_THERE = "a list of reports; no address of the report itself is known"


NO_ADDRESS = "Where a page has no link, no address of the report itself is known."


def not_at_hand(where: str) -> str:
    """Say of a place that no link leads to it, as no address of the report itself is known."""
    return f"{where} (no address of the report itself is known)"


def printed_place(row: Printed) -> str:
    """Say where a grade is printed and, for one from its own report, where its section begins."""
    if row.evidence != "primary":
        return place(row.page, row.paragraph, "no page")
    section = "" if row.paragraph is None else f"; from paragraph {row.paragraph}"
    return f"page {row.page}{section}"
