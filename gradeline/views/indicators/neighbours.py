"""Who counts whom among its ten statistical neighbours."""

from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.queries.indicators import NeighboursRow
from gradeline.sections.cells import Cell, Stack
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, table
from gradeline.views.answers import remembered, rows
from gradeline.words import indicators as words


@remembered
def neighbours(chosen: Choices, model: int) -> Section:
    """Return the neighbours of those chosen in the model of a year, in sentences and a table."""
    asked = queries.neighbours(authority_ids=chosen.authority_ids, model=model)
    found = rows(chosen.database, asked)
    held = {(row.authority_id, row.rank): row for row in found}
    body: list[list[Cell]] = [
        [str(rank), *(_neighbour(held.get((area, rank))) for area in chosen.authority_ids)]
        for rank in sorted({row.rank for row in found})
    ]
    columns = [
        Column("rank", "Rank"),
        *(Column(area, name) for area, name in chosen.names.items()),
    ]
    caption = f"Statistical neighbours, model of {model}, the closest first"
    return Section(
        "neighbours",
        fold=f"Who are the statistical neighbours, by the model of {model}?",
        tables=[table("neighbours", caption, columns, body, look="wide")],
        remarks=words.mutual(found, chosen.names),
        source=Source(words.MODELS),
        as_at=chosen.as_at,
    )


def _neighbour(row: NeighboursRow | None) -> Cell:
    if row is None:
        return None
    back = "each counts the other" if row.is_mutual else "one way only"
    return Stack(row.neighbour, [f"{row.closeness}; {back}"])
