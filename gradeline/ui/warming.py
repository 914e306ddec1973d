"""What every page uses, imported and used once, so that it need not be collected ever after."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from gradeline import ui, words
from gradeline.charts.figure import Figure
from gradeline.facts.faults import FaultyFacts
from gradeline.records import records
from gradeline.ui import data, indicators
from gradeline.ui.choices import first_choices
from gradeline.ui.chosen import Choices
from gradeline.ui.headlines import headlines
from gradeline.ui.plan import plan
from gradeline.ui.scorecard import history, measure_names
from gradeline.ui.standing import standing
from gradeline.ui.trajectory import Switches, drawn


def warm() -> None:
    """Import what the pages import, ask the database and draw a figure of each kind.

    Plotly, pandas and DuckDB import a good part of themselves only when they are used. Where there
    is no database to ask, begin_page says so to the reader.
    """
    for room in (ui, words):
        for module in iter_modules(room.__path__, f"{room.__name__}."):
            import_module(module.name)
    try:
        database = str(data.current().path)
    except (FaultyFacts, OSError):
        return
    chosen = first_choices(database)
    standing(chosen)
    headlines(chosen)
    for figure in _figures(chosen):
        figure.to_json()


def _figures(chosen: Choices) -> Iterator[Figure]:
    """Draw one figure of each kind that there is anything to draw for."""
    yield drawn(chosen, Switches(height=420))
    for row in records(data.rows(chosen.database, "indicators/choices").head(1)):
        model, average = indicators.MODELS[indicators.NEIGHBOURS_2025], "mean_value"
        asked = indicators.Asked(
            row.indicator_id, row.domain_id, row.domain, model, average, other_id=None
        )
        yield indicators.drawn(chosen, asked)
    choices = data.rows(chosen.database, "improvement_plan/choices")
    for row in records(choices[choices["choice"] == "month"].head(1)):
        yield plan(chosen, row.value).figure
    for name in measure_names(chosen)[:1]:
        yield history(chosen, name).figure
