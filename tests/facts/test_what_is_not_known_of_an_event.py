"""What is not known of an event stands wherever the event does."""

from collections.abc import Iterable
from datetime import date

import pytest

from gradeline.database.named_queries import Database
from gradeline.paths import DATA
from gradeline.sections.table import Table
from gradeline.views.england.scrutiny import scrutiny
from gradeline.views.history_lanes import Switches
from gradeline.views.side_by_side import side_by_side
from gradeline.views.trajectories import by_authority
from tests.conftest import read_rows
from tests.views.choosing import chosen, rows_of

# By this day every event had been read.
READ = date(2026, 11, 28)
NOTED = [row for row in read_rows(DATA / "event.csv") if row["note"]]


def is_told(tables: Iterable[Table], event: dict[str, str]) -> bool:
    """Return whether a row names the event, and none does so without its note."""
    told = [" ".join(row) for table in tables for row in rows_of(table)]
    own = [row for row in told if event["title"] in row]
    return bool(own) and all(event["note"] in row for row in own)


@pytest.mark.parametrize("event", NOTED, ids=lambda row: row["event_id"])
def test_history_of_an_authority_says_it(live_database: Database, event: dict[str, str]) -> None:
    switches = Switches(has_visits=True)
    listed = by_authority(chosen(live_database, READ), event["authority_id"], switches).listed
    assert listed.later
    assert is_told(listed.later().tables, event)


# Who came into post is no scrutiny.
@pytest.mark.parametrize(
    "event", [row for row in NOTED if row["kind"] != "director"], ids=lambda row: row["event_id"]
)
def test_scrutiny_says_it(live_database: Database, event: dict[str, str]) -> None:
    parts = scrutiny(chosen(live_database, READ), event["authority_id"]).sections
    listed = [table for part in parts for table in part.tables if table.name == "scrutiny"]
    assert is_told(listed, event)


def test_side_by_side_says_it(live_database: Database) -> None:
    found = side_by_side(chosen(live_database, READ))
    event = next(row for row in NOTED if row["event_id"] == "ce-dcs-left-2024")
    assert found.latest
    assert is_told(found.latest.tables, event)
