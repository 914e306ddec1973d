"""Which printed areas are compared with which: the crosswalk, theme by theme."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from gradeline.queries import sources as queries
from gradeline.queries.sources import CrosswalkRow
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.words.joining import counted
from gradeline.words.method import MATCHES
from gradeline.words.names import area_name

TAKEN_AWAY: tuple[queries.CrosswalkColumn, ...] = (
    "theme", "framework", "strand", "area_label", "role", "match", "reason",
)  # fmt: skip


@remembered
def areas_and_themes(database: str, today: date) -> Section:
    """Return the printed areas of each theme, folded away under its name."""
    found = rows(database, queries.crosswalk())
    themes = [list(own) for _, own in groupby(found, lambda row: row.theme)]
    return Section(
        "crosswalk",
        items=[f"{match}: {meaning}" for match, meaning in MATCHES.items()],
        parts=[_theme(own) for own in themes],
        rows=[download_of("crosswalk", "Printed areas and themes", TAKEN_AWAY, found)],
        as_at=today,
    )


def _theme(own: Sequence[CrosswalkRow]) -> Section:
    theme = own[0].theme
    name = f"areas-{own[0].theme_order}"
    return Section(
        name,
        tables=[_areas(name, theme, own)],
        fold=f"{theme}: {counted(len(own), 'printed area')}",
    )


def _areas(name: str, theme: str, own: Sequence[CrosswalkRow]) -> Table:
    return table(
        name,
        f"Printed areas matched with {theme.lower()}",
        [
            Column("framework", "Framework"),
            Column("area", "Printed area"),
            Column("match", "Match"),
            Column("drawn", "In charts"),
            Column("why", "Why"),
        ],
        [
            [
                row.framework,
                area_name(row),
                row.match,
                "drawn" if row.role == "main" else "listed",
                row.reason,
            ]
            for row in own
        ],
        look="wide",
        is_caption_hidden=True,
    )
