"""The bands of a council's plan look and read unlike a grade of Ofsted, wherever they stand."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.app.style import STYLE
from gradeline.charts.palette import GRADE_COLOURS
from gradeline.drawing.page import grade_class
from gradeline.sections.cells import Steps
from gradeline.sections.html_cells import cell_html
from gradeline.views.plan_bands import band_key
from gradeline.words.scorecard import KEY, STEPS
from tests.pages.test_pages import PLAN, SCORECARD, html, opened
from tests.pages.test_scorecard import MEASURES, REPORTS, file_of, given, text

FILLS = {fill for modes in GRADE_COLOURS.values() for fill, _ in modes.values()}
CHIP = re.compile(rf"\b(gl-chip|gl-grade|{'|'.join(map(grade_class, GRADE_COLOURS))})\b")
NAMED = "outstanding|good|requires improvement"


def classes(markup: str) -> str:
    return " ".join(re.findall(r'class="([^"]*)"', markup))


def painted(app: AppTest) -> set[str]:
    """Return every colour that figures and markup name, but for the style sheet of all pages."""
    specs = "".join(chart.proto.spec for chart in app.get("plotly_chart"))
    shown = html(app).replace(STYLE, "") + specs
    return {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", shown)}


@pytest.mark.parametrize("page", [SCORECARD, PLAN, MEASURES])
def test_page_about_the_plan_uses_neither_chip_nor_colour_of_a_grade(page: str) -> None:
    app = opened(page)
    assert not CHIP.search(classes(html(app)))
    assert painted(app) or not app.get("plotly_chart")
    assert not painted(app) & FILLS


def test_every_year_and_measure_of_the_scorecard_does_without_them() -> None:
    assert not CHIP.search(classes(html(opened(REPORTS))))
    for page, key in ((SCORECARD, "score_year"), (MEASURES, "score_measure")):
        app = opened(page)
        for option in app.selectbox(key=key).options:
            app.selectbox(key=key).select(option).run()
            assert not CHIP.search(classes(html(app))), option
            assert not painted(app) & FILLS, option


def test_own_values_do_without_them() -> None:
    app = given(file_of(("m40", "81"), ("m46", "3"), ("m52", "99"), ("m01", "76")))
    own = text(app).split("Your own values</caption>")[1].split("</table>")[0]
    for band in ("good", "outstanding", "requires improvement", "short of all"):
        assert f"on the plan's bands: {band}" in own
    assert not CHIP.search(classes(html(app)))


def test_each_band_has_steps_of_its_own_that_no_colour_tells_apart() -> None:
    key = {step.text: step for step in band_key() if isinstance(step, Steps)}
    reached = {band: key[KEY[band]].reached for band in STEPS}
    assert reached == {
        "Outstanding": 3,
        "Good": 2,
        "Requires improvement": 1,
        "Short of all bands": 0,
    }
    for step in key.values():
        drawn = cell_html(step)
        assert drawn.count("gl-reached") == step.reached
        assert drawn.count("<i") == step.of
    rules = [rule for rule in STYLE.split("}\n") if "gl-steps" in rule or "gl-band " in rule]
    assert rules
    assert not [fill for fill in FILLS if fill in " ".join(rules)]


def test_no_area_is_said_to_be_a_grade() -> None:
    said = text(opened(SCORECARD, score_year="2019")) + text(opened(MEASURES))
    assert len(re.findall(r"on the plan's bands: (outstanding|good|requires|short)", said)) > 20
    assert not re.findall(rf"\b\d+ ({NAMED})\b", said, re.IGNORECASE)
    assert not re.findall(rf">\s*({NAMED})\s*<", said, re.IGNORECASE)


def test_chart_names_bands_as_bands() -> None:
    (chart,) = opened(MEASURES).get("plotly_chart")
    traces = json.loads(chart.proto.spec)["data"]
    (named,) = [set(trace["text"]) for trace in traces if trace["mode"] == "text"]
    assert {"Band for good", "Short of all bands"} & named
    assert not named & {"Outstanding", "Good", "Requires improvement"}
