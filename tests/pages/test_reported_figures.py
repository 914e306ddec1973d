"""The figures that a report states, on the record of its inspection."""

import pytest

from tests.pages.indicator_pages import table
from tests.pages.test_pages import (
    RECORD,
    opened,
)

pytestmark = pytest.mark.slow


def test_record_states_the_figures_of_its_report() -> None:
    app = opened(RECORD, inspection="cwac-sif-2015")
    rows = table(app, "The area and its children, as the report describes them")
    (row,) = [row for row in rows if row["Figure"] == "268 children"]
    assert row["When"] == "31 October 2015"
    assert row["Beside it"] == "246 children, 31 March 2015"
    assert row["Place"] == "page 6"


def test_record_without_figures_has_no_table_of_them() -> None:
    app = opened(RECORD, inspection="cwac-ilacs-2024")
    assert not [each.label for each in app.expander if "stated in the report" in each.label]
    app = opened(RECORD, inspection="cwac-sif-2015")
    assert [each.label for each in app.expander if "stated in the report" in each.label]
