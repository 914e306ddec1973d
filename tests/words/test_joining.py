"""Names and themes joined in a sentence."""

import pytest

from gradeline.words.joining import joined_themes


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (["drift"], "drift"),
        (["drift", "neglect"], "drift and neglect"),
        (["drift", "neglect", "health"], "drift, neglect and health"),
        (["oversight and supervision", "plans"], "oversight and supervision, and plans"),
        (["drift, court", "neglect", "plans"], "drift, court; neglect; and plans"),
    ],
)
def test_it_shows_where_a_theme_with_an_and_of_its_own_ends(labels: list[str], told: str) -> None:
    assert joined_themes(labels) == told
