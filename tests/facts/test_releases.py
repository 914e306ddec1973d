"""Every series of today says when its figures come out, and how that is known."""

from datetime import date

from gradeline.database.connecting import connect_for_reading
from gradeline.paths import DATA
from tests.conftest import read_rows
from tests.frames import Database


def test_every_series_has_a_release_that_is_known() -> None:
    of = {
        row["indicator_id"]: row["release_id"] for row in read_rows(DATA / "indicator_release.csv")
    }
    without = [
        row["indicator_id"]
        for row in read_rows(DATA / "series.csv")
        if of.get(row["indicator_id"], "unknown") == "unknown"
    ]
    assert without == []


def test_every_release_is_that_of_an_indicator_or_a_measure() -> None:
    tables = ("indicator_release", "published_measure")
    used = {row["release_id"] for name in tables for row in read_rows(DATA / f"{name}.csv")}
    used.discard("")
    held = {row["release_id"] for row in read_rows(DATA / "release.csv")}
    assert held - used == {"unknown"}


def test_as_at_31_march_2016_no_figure_of_that_day_is_known(database: Database) -> None:
    """Those of children in need and children looked after are then those of 2015."""
    with connect_for_reading(database.path) as connection:
        found = connection.execute(
            "select release_id, max(year) from figure"
            " inner join indicator_release using (indicator_id)"
            " where known_from <= $1 and value is not null"
            " and release_id in ('cin', 'cla', 'cla-later') group by release_id",
            [date(2016, 3, 31)],
        ).fetchall()
    assert dict(found) == {"cin": 2015, "cla": 2015, "cla-later": 2015}


def test_figures_held_today_are_all_known_today(database: Database) -> None:
    """Whatever the usual month: what was published in a file that we read had come out."""
    with connect_for_reading(database.path) as connection:
        late = connection.execute(
            "select indicator_id, year from figure"
            " where known_from > (select max(read_on) from source)"
        ).fetchall()
    assert late == []
