"""Who stands side by side: those by default first, guests after them, initials never twice."""

from datetime import date

import pytest

from gradeline.compared_authorities import MOST, Known, initials_of, side_by_side

KNOWN = (
    Known("one-east", "One East", "OE", is_default=True),
    Known("two", "Two", "T", is_default=True),
    Known("halton", "Halton", None, is_default=False),
    Known("hampshire", "Hampshire", None, is_default=False),
    Known("havering", "Havering", None, is_default=False),
    Known("cumbria", "Cumbria", None, is_default=False, abolished=date(2023, 4, 1)),
    Known("ha", "Ha", None, is_default=False),
)


def test_guests_come_after_those_by_default_in_the_order_asked_for() -> None:
    chosen = side_by_side(KNOWN, ["hampshire", "halton"])
    assert [each.id for each in chosen] == ["one-east", "two", "hampshire", "halton"]
    assert [each.position for each in chosen] == [0, 1, 2, 3]
    assert [each.is_guest for each in chosen] == [False, False, True, True]


def test_unknown_doubled_and_default_ones_are_no_guests() -> None:
    chosen = side_by_side(KNOWN, ["nowhere", "two", "halton", "halton"])
    assert [each.id for each in chosen] == ["one-east", "two", "halton"]


def test_at_most_six_stand_side_by_side() -> None:
    everyone = [each.id for each in KNOWN]
    assert len(side_by_side(KNOWN, everyone)) == MOST


def test_initials_are_never_twice_the_same() -> None:
    chosen = side_by_side(KNOWN, ["halton", "hampshire", "havering", "ha"])
    initials = [each.initials.casefold() for each in chosen]
    assert len(set(initials)) == len(initials)


@pytest.mark.parametrize(
    ("name", "taken", "initials"),
    [
        ("Halton", [], "Ha"),
        ("Hampshire", ["Ha"], "Ham"),
        ("Kensington and Chelsea", [], "KaC"),
        ("Bournemouth, Christchurch and Poole", [], "BCaP"),
        ("Kingston upon Hull, City of", [], "KuHCo"),
        ("St. Helens", [], "SH"),
        ("Wigan", ["W"], "Wi"),
        ("Cumbria (to 2023)", [], "Cu"),
        ("Bury", ["bu", "bur", "bury"], "Bu2"),
    ],
)
def test_initials_are_made_of_the_name(name: str, taken: list[str], initials: str) -> None:
    assert initials_of(name, taken) == initials
