"""The pieces of ribbons, on made-up inspections: how long each grade stood, and in which lane."""

from datetime import date
from typing import Any

import pytest

from gradeline.queries.side_by_side import RibbonsRow, ribbons
from tests.conftest import MadeUp
from tests.frames import Database

pytestmark = pytest.mark.slow

CE, NORTHANTS = "cheshire-east", "northamptonshire-to-2021"
TODAY = date(2026, 11, 21)
SG, LA = "slac-sg-overall", "slac-la-overall"


def pieces(
    database: Database, theme: str = "overall", as_at: date = TODAY, authority: str = CE
) -> list[RibbonsRow]:
    found = database.ask(ribbons(as_at=as_at, authority_ids=(authority,)))
    return [row for row in found if row.theme_id == theme]


def days(rows: list[RibbonsRow]) -> list[tuple[str, str, str]]:
    return [(str(row.start_date), str(row.held_until), str(row.known_until)) for row in rows]


def lanes(rows: list[RibbonsRow]) -> list[tuple[str, int, int]]:
    return [(row.area_id, row.lane, row.lane_count) for row in rows]


def slac(key: str, published: str) -> tuple[str, ...]:
    return (key, CE, "slac", "slac", published, published)


def test_block_ends_with_its_framework_and_a_line_leads_to_the_next(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
            ("ilacs", CE, "ilacs-2018", "ilacs_standard", "2019-11-18", "2020-01-09"),
        ],
        [("sif", "sif-overall", "Good"), ("ilacs", "ilacs-2018-overall", "Inadequate")],
    )
    assert days(pieces(database)) == [
        ("2015-09-15", "2017-12-31", "2020-01-09"),
        ("2020-01-09", "2022-12-31", "2026-11-21"),
    ]
    assert days(pieces(database, as_at=date(2018, 6, 30))) == [
        ("2015-09-15", "2017-12-31", "2018-06-30")
    ]
    assert days(pieces(database, as_at=date(2016, 6, 30))) == [
        ("2015-09-15", "2016-06-30", "2016-06-30")
    ]
    assert pieces(database, as_at=date(2015, 9, 14)) == []


def test_framework_still_used_for_an_authority_has_not_ended_for_it(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("one", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
            ("two", CE, "sif", "sif", "2018-01-15", "2018-03-20"),
        ],
        [("one", "sif-overall", "Inadequate"), ("two", "sif-overall", "Good")],
    )
    assert days(pieces(database)) == [
        ("2015-09-15", "2018-03-20", "2018-03-20"),
        ("2018-03-20", "2018-03-20", "2026-11-21"),
    ]


def test_strands_stand_side_by_side_and_one_judged_again_leaves_the_other(made_up: MadeUp) -> None:
    database = made_up(
        [slac("one", "2010-01-07"), slac("two", "2011-10-10")],
        [("one", SG, "Inadequate"), ("one", LA, "Adequate"), ("two", SG, "Adequate")],
    )
    rows = pieces(database, as_at=date(2013, 1, 31))
    assert lanes(rows) == [(SG, 1, 2), (LA, 2, 2), (SG, 1, 2)]
    assert days(rows) == [
        ("2010-01-07", "2011-10-10", "2011-10-10"),
        ("2010-01-07", "2012-04-30", "2013-01-31"),
        ("2011-10-10", "2012-04-30", "2013-01-31"),
    ]


def test_half_of_a_theme_is_not_all_of_it_where_the_other_half_is_not_held(
    made_up: MadeUp,
) -> None:
    database = made_up([slac("one", "2010-01-07")], [("one", LA, "Good")])
    assert lanes(pieces(database)) == [(LA, 2, 2)]
    assert lanes(pieces(database, "children_in_care")) == [(LA, 1, 1)]


def both(made_up: MadeUp) -> Database:
    return made_up(
        [
            ("cp", CE, "cp", "child_protection", "2013-01-07", "2013-02-15"),
            ("lac", CE, "lac", "targeted_looked_after", "2013-07-01", "2013-08-23"),
            ("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
        ],
        [
            ("cp", "cp-overall", "Adequate"),
            ("lac", "lac-overall", "Good"),
            ("sif", "sif-overall", "Good"),
        ],
    )


def test_framework_beside_another_takes_no_grade_of_it_away(made_up: MadeUp) -> None:
    database = both(made_up)
    rows = pieces(database)
    assert lanes(rows) == [("cp-overall", 1, 2), ("lac-overall", 2, 2), ("sif-overall", 1, 1)]
    assert days(rows)[:2] == [
        ("2013-02-15", "2013-10-31", "2015-09-15"),
        ("2013-08-23", "2013-10-31", "2015-09-15"),
    ]
    before = pieces(database, as_at=date(2013, 8, 22))
    assert lanes(before) == [("cp-overall", 1, 1)]


def test_nothing_goes_on_after_the_authority_ended(made_up: MadeUp) -> None:
    database = made_up(
        [("one", NORTHANTS, "ilacs-2018", "ilacs_standard", "2019-06-24", "2019-07-29")],
        [("one", "ilacs-2018-overall", "Inadequate")],
    )
    assert days(pieces(database, authority=NORTHANTS)) == [
        ("2019-07-29", "2021-04-01", "2021-04-01")
    ]


@pytest.mark.parametrize(
    ("theme", "match", "scope"),
    [
        ("overall", "same", None),
        ("care_leavers", "merged", "jointly with children in care"),
    ],
)
def test_how_well_a_judgement_matches_is_told(
    made_up: MadeUp, theme: str, match: str, scope: Any
) -> None:
    database = made_up(
        [("one", CE, "ilacs-2018", "ilacs_standard", "2019-11-18", "2020-01-09")],
        [
            ("one", "ilacs-2018-overall", "Good"),
            ("one", "ilacs-2018-care-and-leavers", "Good"),
        ],
        evidence={"one": "press"},
    )
    (row,) = pieces(database, theme)
    assert (row.match, row.scope, row.evidence) == (match, scope, "press")


def test_order_of_the_authorities_is_that_asked_for(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("one", CE, "sif", "sif", "2015-07-06", "2015-09-15"),
            ("two", "warrington", "sif", "sif", "2014-07-06", "2014-09-15"),
        ],
        [("one", "sif-overall", "Good"), ("two", "sif-overall", "Good")],
    )
    found = database.ask(ribbons(as_at=TODAY, authority_ids=("warrington", CE)))
    assert [row.authority_id for row in found] == ["warrington", CE]
