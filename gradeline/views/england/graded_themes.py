"""Where to go on from a theme that hardly anybody held a grade for on the day."""

from gradeline.navigation.choices import Choices
from gradeline.navigation.links import address
from gradeline.navigation.register import Page
from gradeline.queries import england as queries
from gradeline.sections.cells import Link
from gradeline.sections.section import Section, Source
from gradeline.views.answers import rows
from gradeline.views.england.neighbours import SOURCE
from gradeline.words.england.of_every_page import graded_as_a_whole, theme_and_count


def other_themes(chosen: Choices, page: Page, region: str | None) -> list[Section]:
    """Return links to the themes that were graded as a whole on the day; none where none was."""
    asked = queries.graded_themes(as_at=chosen.as_at, region=region)
    there = [("region", region)] if region else []
    links = [
        Link(
            theme_and_count(row.theme, row.authority_count),
            address(page, chosen.query, ("theme", row.theme), *there),
        )
        for row in rows(chosen.database, asked)
        if row.theme_id != chosen.theme_id
    ]
    if not links:
        return []
    return [
        Section(
            "other-themes",
            sentences=[graded_as_a_whole(chosen.day_in_the_past)],
            items=links,
            source=Source(SOURCE),
            as_at=chosen.as_at,
        )
    ]
