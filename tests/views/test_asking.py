"""What a page asks of the database is asked at the same time, each question once."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from gradeline.compared_authorities import Authority
from gradeline.database.trouble import DatabaseUnusable
from gradeline.queries import shared
from gradeline.queries import side_by_side as queries
from gradeline.views import answers
from gradeline.views.headline_indicators import from_which, headlines
from gradeline.views.side_by_side import side_by_side, side_by_side_asked
from tests.charts.test_trajectory import EVERYONE
from tests.frames import Database
from tests.views.choosing import SIX, chosen

THREE = tuple(each.id for each in EVERYONE)


def asked_so_far() -> int:
    return answers._rows.cache_info().misses


@pytest.mark.parametrize("own", [EVERYONE[:1], EVERYONE, SIX], ids=len)
def test_side_by_side_asks_all_at_once_and_nothing_after(
    database: Database, own: Sequence[Authority]
) -> None:
    # What goes by no day, as who the neighbours are, is asked once for all days.
    side_by_side(chosen(database, date(2023, 2, 10), own))
    other_day = chosen(database, date(2023, 2, 11), own)
    answers.ask_at_once(other_day.database, side_by_side_asked(other_day))
    before = asked_so_far()
    side_by_side(other_day)
    headlines(other_day)
    from_which(other_day)
    assert asked_so_far() == before


def test_answers_asked_at_once_are_those_asked_one_by_one(database: Database) -> None:
    days = [date(year, month, 3) for year in range(2012, 2026) for month in (2, 9)]
    asked = [queries.latest_grades(as_at=day, authority_ids=THREE) for day in days]
    answers.ask_at_once(str(database.path), asked)
    for query in asked:
        assert answers.rows(str(database.path), query) == database.ask(query)


def test_a_damaged_database_is_told_when_asked_at_once(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.duckdb"
    damaged.write_bytes(b"no database")
    with pytest.raises(DatabaseUnusable):
        answers.ask_at_once(str(damaged), [shared.themes(), shared.reading_day()])
