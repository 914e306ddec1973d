"""Visits of guests: some are held where letters were taken over, and never said to be all."""

from gradeline.views.history_lanes import Switches
from gradeline.views.side_by_side import side_by_side
from gradeline.views.trajectories import by_authority, by_theme
from gradeline.words.visits import NONE_COLLECTED, NOT_IN_THE_LISTS, OTHERS_NOT_COLLECTED
from tests.conftest import MadeUp
from tests.views.choosing import HALTON, WIGAN, chosen, rows_of, said_below


def test_guest_with_a_visit_is_said_to_have_only_some_held(made_up: MadeUp) -> None:
    graded = [("halton", "ha"), ("wigan", "wi")]
    database = made_up(
        [
            *(
                (key, authority, "ilacs-2023", "ilacs_standard", "2024-03-04", "2024-04-20")
                for authority, key in graded
            ),
            ("ha-visit", "halton", "ilacs-2023", "focused_visit", "2025-05-06", "2025-06-10"),
        ],
        [(key, "ilacs-2023-overall", "Good") for _, key in graded],
    )
    choices = chosen(database, own=[HALTON, WIGAN])
    latest = side_by_side(choices).latest
    assert latest is not None
    (since,) = [row for table in latest.tables for row in rows_of(table) if row[0] == "Since then"]
    assert "Focused visit (6 May 2025): topic not given" in since[1]
    assert since[1].endswith(OTHERS_NOT_COLLECTED)
    assert NOT_IN_THE_LISTS not in since[1]
    assert since[2] == NONE_COLLECTED
    visits = Switches(has_visits=True)
    both = "Other visits and events have not been collected for Halton and Wigan."
    assert both in said_below(by_theme(choices, visits))
    assert both not in said_below(by_theme(choices, Switches()))
    one = "Other visits and events have not been collected for Wigan."
    assert one in said_below(by_authority(choices, "wigan", visits))
