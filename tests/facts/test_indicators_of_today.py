"""The rules that hold for the page and the chart of any indicator, on every indicator held today.

The tests are those of the pages and the charts; what they rest on is changed for the live facts.
"""

from collections.abc import Iterator
from datetime import date

import pytest

from gradeline.database.named_queries import Database
from gradeline.paths import DATA
from tests.charts import test_indicator as charts
from tests.conftest import read_rows
from tests.pages import indicator_pages as held
from tests.pages import test_one_indicator as pages

pytestmark = pytest.mark.slow


class TestPage:
    """Each figure stands on its page as it is held, and no other."""

    @pytest.fixture(scope="class")
    def every(self, live_database: Database) -> Iterator[dict[str, pages.Opened]]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(held, "SMALL", DATA)
            patch.setattr(pages, "DAY", date.today().isoformat())
            held.known.cache_clear()
            yield pages.opened_one_by_one()
        held.known.cache_clear()

    def test_every_indicator_opens(self, every: dict[str, pages.Opened]) -> None:
        listed = {row["indicator_id"]: row["label"] for row in read_rows(DATA / "indicator.csv")}
        assert {name: page.title for name, page in every.items()} == listed
        assert {name: page.problems for name, page in every.items() if page.problems} == {}

    test_figures = staticmethod(pages.test_every_figure_held_is_on_the_page_and_no_other)
    test_missing = staticmethod(pages.test_every_missing_figure_has_its_reason_and_is_never_zero)
    test_latest = staticmethod(pages.test_latest_table_holds_the_newest_figure_of_each_area)
    test_chart = staticmethod(pages.test_chart_holds_every_value_and_nothing_for_those_missing)


class TestChart:
    """Lines join what may be joined, and labels can be read."""

    @pytest.fixture(scope="class")
    def every(self, live_database: Database) -> Iterator[charts.Every]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(charts, "INDICATORS", charts.indicators_of(DATA))
            patch.setattr(charts, "BREAKS", charts.breaks_of(DATA))
            yield charts.every_drawn(live_database)

    test_gaps = staticmethod(charts.test_no_line_leads_over_a_missing_year_or_a_break)
    test_joined = staticmethod(charts.test_neighbouring_years_of_one_series_are_joined)
    test_labels = staticmethod(charts.test_labels_at_the_ends_keep_apart_and_within_the_chart)
    test_reported = staticmethod(charts.test_every_reported_figure_drawn_is_within_the_axes)
    test_values = staticmethod(charts.test_every_value_is_within_the_chart)
