"""Whether the indicators of a domain tell of an area rather than of its services."""

from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.views.answers import rows
from gradeline.words.indicators import ABOUT_CONTEXT


def about_context(chosen: Choices, domain_id: str) -> list[str]:
    """Return the sentence that goes with a domain of context; nothing for any other."""
    domains = rows(chosen.database, queries.domains())
    is_context = {row.domain_id: row.is_context for row in domains}
    return [ABOUT_CONTEXT] if is_context.get(domain_id) else []
