"""What lives as long as the server is frozen before the first visit; figures are kept as drawn."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from plotly.graph_objects import Figure

from gradeline.app.page_choices.indicators import FIRST_DOMAIN, NEWEST_MODEL
from gradeline.app.shared_choices import first_choices
from gradeline.navigation.register import ONE_INDICATOR, PAGES
from gradeline.paths import ROOT
from gradeline.queries.indicators import choices
from gradeline.sections.section import Section
from gradeline.views import answers, plan, plan_links, scorecard
from gradeline.views.history_lanes import Switches
from gradeline.views.indicators.one import IndicatorChoice, indicator
from gradeline.views.trajectories import by_authority, by_theme
from tests.pages.test_pages import OF_ONE, PLAN, TRAJECTORIES, opened
from tests.pages.test_scorecard import MEASURES

pytestmark = pytest.mark.slow

# Prepares a server as its start does, then runs every page; in a process of its own, as what is
# frozen and imported counts for the whole of it.
VISIT_EVERY_PAGE = """
import gc, json, sys
import app
from streamlit import config

def lasting():
    return [kind for kind in gc.get_objects() if isinstance(kind, type)
            and kind.__module__.split(".")[0] in ROOMS]

ROOMS = {"gradeline", "plotly", "_plotly_utils", "pandas", "numpy", "duckdb", "xlsxwriter"}
told = {"unfrozen": len(lasting()), "collects": config.get_option("runner.postScriptGC")}
loaded = set(sys.modules)
from streamlit.testing.v1 import AppTest
from gradeline.navigation.register import ONE_INDICATOR, PAGES
from gradeline.paths import APP
for page in PAGES:
    visit = AppTest.from_file(str(APP), default_timeout=60).run()
    visit.switch_page(page.script).run()
    assert not visit.exception, page.title
late = sorted(name for name in set(sys.modules) - loaded if name.split(".")[0] in ROOMS)
print(json.dumps({**told, "late": late, "pages": len(PAGES)}))
"""


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Return what a server said of itself that had every page visited."""
    done = subprocess.run(
        [sys.executable, "-c", VISIT_EVERY_PAGE],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def test_nothing_that_lasts_is_imported_after_the_freeze_whatever_page_is_visited(
    told: dict[str, Any],
) -> None:
    assert told["pages"] == len(PAGES)
    assert told["late"] == []


def test_what_is_imported_at_the_start_is_frozen(told: dict[str, Any]) -> None:
    assert told["unfrozen"] == 0


def test_streamlit_does_not_collect_after_each_run(told: dict[str, Any]) -> None:
    assert told["collects"] is False


def _drawn(*sections: Section) -> Figure:
    ((figure,),) = [section.figures for section in sections if section.figures]
    drawn: Figure = figure.drawn
    return drawn


def _trajectory(database: str) -> Figure:
    return _drawn(by_theme(first_choices(database), Switches()).chart)


def _authority(database: str) -> Figure:
    chosen = first_choices(database)
    return _drawn(by_authority(chosen, chosen.authority_ids[0], Switches()).chart)


def _indicator(database: str) -> Figure:
    known = answers.rows(database, choices())
    first = next(row for row in known if row.domain == FIRST_DOMAIN)
    asked = IndicatorChoice(first.indicator_id, first.domain_id, first.domain, None, "mean", None)
    return _drawn(indicator(first_choices(database), asked, NEWEST_MODEL).chart)


def _plan(database: str) -> Figure:
    month = plan_links.labels(database, "month")["December 2015"]
    return _drawn(plan.progress(first_choices(database), month).timeline)


def _measure(database: str) -> Figure:
    chosen = first_choices(database)
    return _drawn(scorecard.measure_history(chosen, scorecard.measures_held(chosen)[0]))


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        (TRAJECTORIES, _trajectory),
        (OF_ONE, _authority),
        (ONE_INDICATOR.script, _indicator),
        (PLAN, _plan),
        (MEASURES, _measure),
    ],
    ids=["trajectories", "authority", "indicators", "plan", "scorecard"],
)
def test_figure_is_kept_as_drawn_and_shown_unchanged(
    page: str, kept: Callable[[str], Figure]
) -> None:
    database = str(answers.current().path)
    figure = kept(database)
    assert isinstance(figure, Figure)
    before = figure.to_json()
    for _ in range(2):
        (shown,) = opened(page).get("plotly_chart")
        assert json.loads(shown.proto.spec) == json.loads(before)
    assert kept(database) is figure
    assert figure.to_json() == before
