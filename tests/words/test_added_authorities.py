"""What is said of an authority that ended: until when it existed, and who followed it."""

from datetime import date

from gradeline.compared_authorities import Known
from gradeline.words.added_authorities import ended, who_followed
from gradeline.words.england.of_every_page import existed
from gradeline.words.england.on_a_map import not_on_map
from gradeline.words.england.scrutiny import ended_on

DAY = date(2023, 4, 1)
BOTH = ("Cumberland", "Westmorland and Furness")
CUMBRIA = Known("cumbria", "Cumbria", None, False, None, DAY, BOTH)
NEW = Known("cumberland", "Cumberland", None, False, DAY)


def test_those_that_followed_are_told_apart_whatever_their_names() -> None:
    assert who_followed(BOTH) == "It was followed by Cumberland, and by Westmorland and Furness."
    assert who_followed(BOTH[:1]) == "It was followed by Cumberland."
    assert who_followed(()) == ""


def test_authority_that_ended_is_told_with_its_last_day() -> None:
    said = ended("Cumbria", DAY, BOTH)
    assert said.startswith("Cumbria existed until 31 March 2023: what is held of it ends there.")
    assert said.endswith("and by Westmorland and Furness.")
    assert ended("Cumbria", DAY, ()).endswith("ends there.")


def test_pages_about_england_say_who_followed_only_once_it_had_ended() -> None:
    before = date(2023, 3, 31)
    assert existed(CUMBRIA, before) == ended_on(CUMBRIA, before) == ""
    assert "choose a day before" in existed(CUMBRIA, DAY)
    for said in (existed(CUMBRIA, DAY), ended_on(CUMBRIA, DAY), not_on_map([CUMBRIA], DAY)):
        assert said.endswith("It was followed by Cumberland, and by Westmorland and Furness.")
    assert not_on_map([CUMBRIA, NEW], before) == (
        "Cumberland is not on this map: created after 31 March 2023."
    )
