"""Which areas stand beside the chosen authorities."""

from gradeline.navigation.choices import Choices
from gradeline.queries.indicators import context
from gradeline.views.answers import rows


def area_ids(
    chosen: Choices, *, other_id: str | None = None, has_regions: bool = True
) -> tuple[str, ...]:
    """Return the ids of those chosen, of another authority, of the country and of their regions."""
    beside = rows(chosen.database, context(authority_ids=chosen.authority_ids))
    kinds = ("country", "region") if has_regions else ("country",)
    around = [row.authority_id for row in beside if row.kind in kinds]
    other = () if other_id is None or other_id in chosen.authority_ids else (other_id,)
    return (*chosen.authority_ids, *other, *around)
