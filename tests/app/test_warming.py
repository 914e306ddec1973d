"""What lives as long as the server is frozen before the first visit; figures are kept as drawn."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from gradeline.ui import data, indicators
from gradeline.ui.choices import first_choices
from gradeline.ui.plan import plan
from gradeline.ui.scorecard import history, measure_names
from gradeline.ui.trajectory import Switches, drawn
from plotly.graph_objects import Figure

from gradeline.places import ROOT
from tests.pages.test_pages import PLAN, SCORECARD, SIDE, TRAJECTORIES, opened

INDICATORS = "pages/compare/indicators.py"

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
from gradeline.places import APP, ROOT
pages = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").glob("**/*.py"))
for page in pages:
    visit = AppTest.from_file(str(APP), default_timeout=60).run()
    visit.switch_page(page).run()
    assert not visit.exception, page
late = sorted(name for name in set(sys.modules) - loaded if name.split(".")[0] in ROOMS)
print(json.dumps({**told, "late": late, "pages": len(pages)}))
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
    assert told["pages"] == 11
    assert told["late"] == []


def test_what_is_imported_at_the_start_is_frozen(told: dict[str, Any]) -> None:
    assert told["unfrozen"] == 0


def test_streamlit_does_not_collect_after_each_run(told: dict[str, Any]) -> None:
    assert told["collects"] is False


def _trajectory(switches: Switches) -> Callable[[str], Figure]:
    return lambda database: drawn(first_choices(database), switches)


def _indicator(database: str) -> Figure:
    chosen = first_choices(database)
    choices = data.rows(database, "indicators/choices")
    first = choices[choices["domain"] == indicators.FIRST_DOMAIN].iloc[0]
    asked = indicators.Asked(
        first.indicator_id, first.domain_id, first.domain, None, "mean_value", None
    )
    return indicators.drawn(chosen, asked)


def _plan(database: str) -> Figure:
    choices = data.rows(database, "improvement_plan/choices")
    (month,) = choices.loc[choices["label"] == "December 2015", "value"]
    return plan(first_choices(database), month).figure


def _measure(database: str) -> Figure:
    chosen = first_choices(database)
    return history(chosen, measure_names(chosen)[0]).figure


@pytest.mark.parametrize(
    ("page", "kept"),
    [
        (SIDE, _trajectory(Switches(height=420))),
        (TRAJECTORIES, _trajectory(Switches())),
        (INDICATORS, _indicator),
        (PLAN, _plan),
        (SCORECARD, _measure),
    ],
    ids=["side", "trajectories", "indicators", "plan", "scorecard"],
)
def test_figure_is_kept_as_drawn_and_shown_unchanged(
    page: str, kept: Callable[[str], Figure]
) -> None:
    database = str(data.current().path)
    figure = kept(database)
    assert isinstance(figure, Figure)
    before = figure.to_json()
    for _ in range(2):
        (shown,) = opened(page).get("plotly_chart")
        assert json.loads(shown.proto.spec) == json.loads(before)
    assert kept(database) is figure
    assert figure.to_json() == before
