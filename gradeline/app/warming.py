"""What every page uses, imported and used once, so that it need not be collected ever after."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

from gradeline import app, sections, views, words
from gradeline.app.shared_choices import first_choices
from gradeline.charts.figure import Figure
from gradeline.database.trouble import DatabaseTrouble
from gradeline.facts.faults import FaultyFacts
from gradeline.navigation.choices import Choices
from gradeline.queries.indicators import choices
from gradeline.reading import frameworks
from gradeline.sections.html_tables import table_html
from gradeline.sections.section import Section
from gradeline.views import answers, plan, plan_links, scorecard
from gradeline.views.headline_indicators import headlines
from gradeline.views.history_lanes import Switches
from gradeline.views.indicators.one import IndicatorChoice, indicator
from gradeline.views.indicators.profile import ALL_OF_ENGLAND, ProfileChoice, peers, profile
from gradeline.views.search.found import index as search_index
from gradeline.views.statements.board import board
from gradeline.views.trajectories import by_theme

NEIGHBOURS = 2025


def warm() -> None:
    """Import what the pages import, ask the database and draw a figure of each kind.

    Plotly and DuckDB import a good part of themselves only when they are used. Where there is no
    database to ask, begin_page says so to the reader.
    """
    for room in (app, frameworks, sections, views, words):
        for module in walk_packages(room.__path__, f"{room.__name__}."):
            import_module(module.name)
    try:
        database = str(answers.current().path)
    except (FaultyFacts, DatabaseTrouble):
        return
    search_index(database)
    for section in _sections(first_choices(database)):
        for table in section.tables:
            table_html(table)
        for figure in section.figures:
            drawn: Figure = figure.drawn
            drawn.to_json()


def _sections(chosen: Choices) -> Iterator[Section]:
    """Return a section of each kind that there is anything to show of."""
    yield by_theme(chosen, Switches()).chart
    yield board(chosen, None)
    figures = headlines(chosen)
    if figures is not None:
        yield figures
    for row in answers.rows(chosen.database, choices())[:1]:
        asked = IndicatorChoice(
            row.indicator_id, row.domain_id, row.domain, NEIGHBOURS, "mean", other_id=None
        )
        shown = indicator(chosen, asked, NEIGHBOURS)
        yield from (shown.chart, shown.latest, *shown.sections)
        group = peers(chosen, NEIGHBOURS)[ALL_OF_ENGLAND]
        yield profile(chosen, ProfileChoice(row.domain_id, row.domain, group, NEIGHBOURS)).section
    for month in list(plan_links.labels(chosen.database, "month").values())[:1]:
        yield plan.progress(chosen, month).timeline
    for name in scorecard.measures_held(chosen)[:1]:
        yield scorecard.measure_history(chosen, name)
