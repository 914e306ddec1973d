"""The ways to the improvement plan, for the views that lead to it."""

from collections.abc import Mapping

from gradeline.navigation.choices import Choices
from gradeline.navigation.links import address
from gradeline.navigation.register import PLAN_RECOMMENDATION
from gradeline.queries import improvement_plan as queries
from gradeline.queries.improvement_plan import PlanRow
from gradeline.views.answers import remembered, rows


def the_plan(database: str) -> PlanRow:
    """Return whose plan is held and which report it answers."""
    return rows(database, queries.plan())[0]


@remembered
def labels(database: str, choice: str) -> dict[str, str]:
    """Return the values of a choice of the page by their labels, in order."""
    choices = rows(database, queries.choices())
    return {row.label: row.value for row in choices if row.choice == choice}


@remembered
def recommendation_addresses(chosen: Choices) -> Mapping[int, str]:
    """Return where each recommendation of the plan is shown, by its number."""
    return {
        int(value): address(PLAN_RECOMMENDATION, chosen.query, ("plan_recommendation", label))
        for label, value in labels(chosen.database, "recommendation").items()
    }
