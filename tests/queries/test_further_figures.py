"""Figures that only their publisher describes are worked out like those of indicators."""

from datetime import date
from typing import Any

import pytest

from gradeline.database.connecting import connect_for_reading
from gradeline.queries import indicators, sources
from gradeline.queries import search as search_queries
from gradeline.views.indicators.further import figures_of
from tests.frames import Database

AS_AT = date(2026, 11, 21)
COMPARED = ("cheshire-east", "cheshire-west-and-chester", "warrington")
SHARE, COUNT = "lait_secauth", "lait_social_work_leavers"


def told(database: Database, sql: str) -> list[tuple[Any, ...]]:
    with connect_for_reading(database.path) as connection:
        return connection.sql(sql).fetchall()


def test_working_out_one_indicator_gives_what_working_out_all_gives(database: Database) -> None:
    """The view of further figures is asked for one measure at a time; the table is made at once."""
    columns = "* exclude (indicator_id)"
    for indicator in ("cla_rate", "cla_number", "all_overall_absence_pct"):
        of_one = f"where indicator_id = '{indicator}' order by all"
        one, whole = (
            told(database, f"select {columns} from {source} {of_one}")
            for source in ("figures_worked('observation_numbered')", "figure")
        )
        assert one == whole
        assert whole


def test_figures_have_place_and_trend_and_no_verdict(database: Database) -> None:
    (row,) = database.ask(
        indicators.latest(
            figures=figures_of(SHARE), indicator_id=SHARE, area_ids=("warrington",), as_at=AS_AT
        )
    )
    everyone = told(
        database,
        f"select authority_id, value from further_observation where indicator_id = '{SHARE}' "
        "and year = 2025 and value is not null and authority_id not in ('england', 'north-west')",
    )
    lower = sum(value < row.value for _, value in everyone)  # low is better by its publisher
    assert (row.place, row.of_count) == (lower + 1, len(everyone))
    assert row.trend is not None
    # How many children stand behind it is not known, so nothing is judged.
    assert (row.rests_on_few, row.verdict) == (None, None)


def test_count_has_no_place_among_others(database: Database) -> None:
    rows = database.ask(
        indicators.latest(
            figures=figures_of(COUNT), indicator_id=COUNT, area_ids=COMPARED, as_at=AS_AT
        )
    )
    assert [row.place for row in rows] == [None, None, None]
    assert all(row.value is not None for row in rows)


def test_further_measures_are_in_no_list_of_indicators(database: Database) -> None:
    listed = [row.indicator_id for row in database.ask(indicators.choices())]
    listed += [key for (key,) in told(database, "select indicator_id from figure_standing")]
    entries = database.ask(search_queries.entries())
    listed += [row.target for row in entries if row.kind == "indicator"]
    assert not [each for each in listed if each.startswith("lait")]
    assert told(database, "from figure where starts_with(indicator_id, 'lait')") == []


def test_measure_that_is_mapped_is_no_further_one(database: Database) -> None:
    assert {row.indicator_id for row in database.ask(indicators.further())} == {SHARE, COUNT}
    held = {row.measure: row for row in database.ask(sources.measures())}
    assert (held["LACnum"].held_as, held["SecAuth"].held_as) == ("indicator", "further")
    assert held["LACnum"].indicator == "Children looked after, number"
    labels = {
        row.target: row.other_words
        for row in database.ask(search_queries.entries())
        if row.kind == "indicator"
    }
    assert "Children looked after (num)" in labels["cla_number"]


def test_card_has_the_publishers_words_and_no_definition(database: Database) -> None:
    (card,) = database.ask(indicators.card(indicator_id=SHARE))
    assert card.is_further
    assert (card.definition, card.caveat) == (None, None)
    assert (card.measure, card.year_type) == ("SecAuth", "Academic Year")
    assert str(card.address).startswith("https://")


def test_source_is_that_of_its_figures(database: Database) -> None:
    (source,) = database.ask(indicators.sources(indicator_id=SHARE))
    assert (source.locator, source.next_update) == ("measure SecAuth", "2027-03-01")
    assert (source.first_year, source.last_year) == (2022, 2025)


@pytest.mark.parametrize(
    ("year", "wording", "said"),
    [
        (2016, "{two_before} to {year}", "2014 to 2016"),
        (2016, "April {three_before} to March {year}", "April 2013 to March 2016"),
        (2000, "academic year {previous}/{short}", "academic year 1999/00"),
    ],
)
def test_periods_of_several_years_are_said_in_full(
    database: Database, year: int, wording: str, said: str
) -> None:
    assert told(database, f"select period_words('{wording}', {year})") == [(said,)]
