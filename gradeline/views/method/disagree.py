"""Where sources differ, mislead or leave a gap, by whom it is about."""

from datetime import date
from itertools import groupby

from gradeline.queries import sources as queries
from gradeline.queries.sources import DiscrepanciesRow
from gradeline.sections.cells import OnScreen
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section
from gradeline.views.answers import known, remembered, rows
from gradeline.views.discrepancies import KINDS, folded
from gradeline.words.method import OPEN_ONE, OTHERS, SEVERAL, disagreements

TAKEN_AWAY: tuple[queries.DiscrepanciesColumn, ...] = (
    "discrepancy_id", "subject", "kind", "authority", "used", "why", "statement", "document",
    "locator", "is_used",
)  # fmt: skip


@remembered
def disagree(database: str, about: str, today: date) -> tuple[Section, ...]:
    """Return the entries about an authority, those of each kind under a heading."""
    found = rows(database, queries.discrepancies())
    own = _by_whom(database)[about]
    sections = [
        Section(kind, question=KINDS[kind], items=folded(entries))
        for kind, entries in groupby(own, lambda row: row.kind)
    ]
    every = download_of("discrepancies", "Where sources disagree", TAKEN_AWAY, found)
    said = [disagreements(own), OnScreen(OPEN_ONE)]
    taken = Section("discrepancies", sentences=said, rows=[every], as_at=today)
    return (taken, *sections)


@remembered
def whom(database: str) -> list[str]:
    """Return whom entries are about: each that stands by default, several, any other."""
    return list(_by_whom(database))


def _by_whom(database: str) -> dict[str, list[DiscrepanciesRow]]:
    default = [each.name for each in known(database) if each.is_default]
    entries: dict[str, list[DiscrepanciesRow]] = {name: [] for name in (*default, SEVERAL, OTHERS)}
    for row in rows(database, queries.discrepancies()):
        name = SEVERAL if row.authority is None else row.authority
        entries[name if name in entries else OTHERS].append(row)
    return {name: own for name, own in entries.items() if own}
