"""Figures are taken as they are, so what Plotly would have to say of them is asked here."""

import json
from collections.abc import Callable, Iterator
from itertools import product

import plotly.graph_objects as go
import pytest

from gradeline.app.page_choices.indicators import AVERAGES, NEWEST_MODEL
from gradeline.app.shared_choices import first_choices
from gradeline.charts.figure import figure_of
from gradeline.navigation.choices import Choices
from gradeline.paths import DATA
from gradeline.sections.section import Section
from gradeline.views import answers, plan, plan_links, scorecard
from gradeline.views.history_lanes import Switches
from gradeline.views.indicators.one import IndicatorChoice, indicator
from gradeline.views.trajectories import by_authority, by_theme
from tests.conftest import read_rows


def _histories(chosen: Choices) -> Iterator[go.Figure]:
    for switched in product([True, False], repeat=4):
        yield from _drawn(by_theme(chosen, Switches(*switched)).chart)
        for each in chosen.authority_ids:
            yield from _drawn(by_authority(chosen, each, Switches(*switched)).chart)


def _indicators(chosen: Choices) -> Iterator[go.Figure]:
    one_of_each = {row["domain_id"]: row for row in read_rows(DATA / "indicator.csv")}
    for row, average in product(one_of_each.values(), AVERAGES.values()):
        asked = IndicatorChoice(
            row["indicator_id"], row["domain_id"], "", NEWEST_MODEL, average, "halton"
        )
        yield from _drawn(indicator(chosen, asked, NEWEST_MODEL).chart)


def _timelines(chosen: Choices) -> Iterator[go.Figure]:
    for month in plan_links.labels(chosen.database, "month").values():
        yield from _drawn(plan.progress(chosen, month).timeline)


def _measures(chosen: Choices) -> Iterator[go.Figure]:
    for name in scorecard.measures_held(chosen):
        yield from _drawn(scorecard.measure_history(chosen, name))


def _drawn(*sections: Section) -> Iterator[go.Figure]:
    for section in sections:
        for figure in section.figures:
            yield figure.drawn


@pytest.mark.parametrize("drawn", [_histories, _indicators, _timelines, _measures])
def test_plotly_takes_every_figure_and_changes_nothing_of_it(
    drawn: Callable[[Choices], Iterator[go.Figure]],
) -> None:
    figures = list(drawn(first_choices(str(answers.current().path))))
    assert figures
    for figure in figures:
        plain = json.loads(figure.to_json())
        taken = json.loads(go.Figure(plain).to_json())
        assert taken["data"] == plain["data"]
        assert taken["layout"] == {
            key: value for key, value in plain["layout"].items() if value != []
        }


def test_what_plotly_does_not_know_would_be_found() -> None:
    figure = figure_of([{"type": "scatter", "colour": "red"}], {})
    with pytest.raises(ValueError, match="colour"):
        go.Figure(json.loads(figure.to_json()))
