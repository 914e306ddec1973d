"""The chart of a measure on the plan's bands: where bands lie, and whose line is whose."""

from datetime import date
from itertools import pairwise

import plotly.graph_objects as go
import pytest

from gradeline.charts.authority import looks
from gradeline.charts.palette import PALETTES
from gradeline.charts.scorecard import scorecard_chart
from gradeline.database.named_queries import Database
from gradeline.queries import scorecard as queries
from gradeline.queries.scorecard import BandsRow, PublishedRow
from tests.charts.test_trajectory import EVERYONE

THREE = tuple(authority.id for authority in EVERYONE)
LIGHT = PALETTES["light"]
NAMED = ("outstanding", "good", "requires improvement")
Drawn = tuple[list[PublishedRow], list[BandsRow], go.Figure]


def drawn(
    database: Database, measure: str, series: int = 1, authorities: tuple[str, ...] = THREE
) -> Drawn:
    held = database.ask(queries.published(authority_ids=authorities, as_at=date(2026, 11, 21)))
    lines = [row for row in held if (row.measure_id, row.series) == (measure, series)]
    own = [band for band in database.ask(queries.bands()) if band.measure_id == measure]
    return lines, own, scorecard_chart(lines, own, EVERYONE)


def names_by_height(figure: go.Figure) -> list[str]:
    names = (*(f"Band for {name}" for name in NAMED), "Short of all bands")
    (told,) = [trace for trace in figure.data if trace.mode == "text"]
    assert set(told.text) <= set(names)
    return [name for _, name in sorted(zip(told.y, told.text, strict=True), reverse=True)]


@pytest.mark.parametrize(
    ("measure", "series"), [("m08", 1), ("m08", 2), ("m40", 1), ("m46", 1), ("m52", 1)]
)
def test_every_value_and_every_bound_is_in_sight(
    database: Database, measure: str, series: int
) -> None:
    lines, bands, figure = drawn(database, measure, series)
    low, high = figure.layout.yaxis.range
    values = [row.value for row in lines if row.value is not None]
    bounds = {band.bound for band in bands}
    assert low <= min(values) <= max(values) <= high
    assert low < min(bounds) <= max(bounds) < high
    assert 0 <= low < high <= 100
    assert bounds == {each.y0 for each in figure.layout.shapes if each.type == "line"}


def test_best_band_is_above_where_higher_is_better_and_below_where_lower_is(
    database: Database,
) -> None:
    high, low = drawn(database, "m40")[2], drawn(database, "m46")[2]
    assert names_by_height(high)[0] == "Band for outstanding"
    assert names_by_height(high)[-1] == "Short of all bands"
    assert names_by_height(low)[0] == "Short of all bands"
    assert names_by_height(low)[-1] == "Band for outstanding"


def test_bands_cover_the_whole_height_without_a_gap(database: Database) -> None:
    figure = drawn(database, "m52")[2]
    edges = sorted((each.y0, each.y1) for each in figure.layout.shapes if each.type == "rect")
    assert [edges[0][0], edges[-1][1]] == list(figure.layout.yaxis.range)
    assert all(upper == following for (_, upper), (following, _) in pairwise(edges))


def test_each_line_holds_the_values_of_its_area_in_its_colour(database: Database) -> None:
    lines, _, figure = drawn(database, "m40")
    held = {trace.name: trace for trace in figure.data}
    colours = dict(zip(THREE, LIGHT.authorities, strict=False))
    for authority in EVERYONE:
        trace = held[f"{authority.name} ({authority.initials})"]
        assert list(trace.y) == [row.value for row in lines if row.authority_id == authority.id]
        assert trace.line.color == colours[authority.id]
        assert trace.marker.symbol == looks(EVERYONE)[authority.id].symbol
    assert held["England"].line.color == LIGHT.context


def test_one_authority_alone_keeps_its_colour(database: Database) -> None:
    figure = drawn(database, "m40", authorities=("warrington",))[2]
    lines = [trace for trace in figure.data if trace.mode != "text"]
    assert [trace.name for trace in lines] == ["Warrington (W)", "England"]
    assert lines[0].line.color == LIGHT.authorities[2]
