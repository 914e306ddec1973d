"""What is said of visits and of inspections of local areas, and of what is not held."""

from datetime import date

from gradeline.database.named_queries import Database
from gradeline.queries import shared as queries
from gradeline.words.visits import gathered_lists, nothing_since, others_not_collected


def test_gathered_lists_say_how_far_they_go_and_that_they_are_not_complete(
    database: Database,
) -> None:
    lists = database.ask(queries.gathered_lists(as_at=date(2026, 11, 27)))
    assert gathered_lists(lists) == [
        "Area SEND inspections (newest entry: 18 May 2026) and joint targeted area inspections "
        "whose letter was not read (newest entry: 26 September 2022) are known from compiled "
        "lists. They give no grade, and an authority missing from a list may still have been "
        "inspected.",
        "SEND: special educational needs and disabilities.",
    ]
    assert gathered_lists(lists[:1])[0].startswith(
        "Area SEND inspections (newest entry: 18 May 2026) are known"
    )
    before = database.ask(queries.gathered_lists(as_at=date(2016, 3, 31)))
    assert gathered_lists(before) == []


def test_whose_other_visits_were_not_collected_is_said() -> None:
    assert others_not_collected(["Halton", "Slough"]) == [
        "Other visits and events have not been collected for Halton and Slough."
    ]
    assert others_not_collected([]) == []


def test_where_nothing_is_held_it_is_said_when_sources_were_read() -> None:
    looked = date(2026, 11, 21)
    told = "No visit or event held; sources of visits and events were last read on 21 November 2026"
    assert nothing_since(looked, date(2026, 11, 28)) == told
    assert nothing_since(looked, date(2016, 3, 31)) == "No visit or event held"
    assert nothing_since(None, date(2026, 11, 28)) == "No visit or event held"
