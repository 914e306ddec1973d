"""A section offers no rows without the day that they are as at."""

from datetime import date

import pytest

from gradeline.sections.section import Download, Section
from gradeline.sections.table import table

ROWS = Download("rows", "Rows", lambda: table("rows", "Rows", [], []))


def test_rows_without_an_as_at_day_are_refused() -> None:
    with pytest.raises(ValueError, match="grades has rows to take away and no as-at day"):
        Section("grades", rows=[ROWS])


def test_rows_with_an_as_at_day_are_offered() -> None:
    assert Section("grades", rows=[ROWS], as_at=date(2016, 3, 31)).rows == [ROWS]


def test_picture_without_an_as_at_day_is_refused() -> None:
    with pytest.raises(ValueError, match="grades has a picture and no as-at day"):
        Section("grades", picture=lambda: pytest.fail("made before it was asked for"))
