"""Links that were typed, or went through other programs: what is meant is shown."""

from collections.abc import Sequence

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.app.frame import path_asked
from gradeline.app.link_notices import shown_safely
from gradeline.app.linked_values import meant
from gradeline.navigation import register
from gradeline.navigation.register import Page
from gradeline.paths import APP


def opened(page: Page, **query: str | Sequence[str]) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=30)
    for key, value in query.items():
        app.query_params[key] = value
    app.run()
    if page.path:
        app.switch_page(page.script).run()
    assert not app.exception
    return app


def warnings(app: AppTest) -> list[str]:
    return [each.value for each in app.warning]


def test_numbered_option_is_meant_by_its_number_alone() -> None:
    options = ("1. Senior oversight", "8. Timely assessments", "80")
    assert meant("8", options) == "8. Timely assessments"
    assert meant("80", options) == "80"
    assert meant("9", options) == "9"
    app = opened(register.PLAN_RECOMMENDATION, plan_recommendation="8")
    assert app.session_state["plan_recommendation"].startswith("8. ")
    assert warnings(app) == []


@pytest.mark.parametrize(
    ("page", "key", "written", "value"),
    [
        (register.WHAT_CAME_NEXT, "theme", "leadership", "Leadership"),
        (register.WHAT_CAME_NEXT, "theme", "CARE-LEAVERS", "Care leavers"),
        (register.INDICATORS, "domain", "care_leavers", "Care leavers"),
        (
            register.ONE_INDICATOR,
            "indicator",
            "children\u2019s social worker+turnover",
            "Children's social worker turnover",
        ),
        (register.ONE_INDICATOR, "other", "HALTON", "Halton"),
        (register.OF_ONE_AUTHORITY, "history_of", "warrington", "Warrington"),
        (register.NEIGHBOURS, "of", "kingston-upon_thames", "Kingston upon Thames"),
    ],
)
def test_value_that_differs_in_capitals_or_hyphens_alone_is_taken_without_a_word(
    page: Page, key: str, written: str, value: str
) -> None:
    app = opened(page, **{key: written})
    assert app.session_state[key] == value
    assert warnings(app) == []


def test_boxes_and_inspections_are_known_however_they_are_written() -> None:
    app = opened(register.JUDGEMENT_AREAS, grade=["good", "OUTSTANDING"], framework="sif")
    assert [app.checkbox(key=f"grade={each}").value for each in ("Good", "Outstanding")] == [
        True
    ] * 2
    assert app.checkbox(key="framework=SIF").value
    assert warnings(app) == []
    app = opened(register.INSPECTION, inspection="CE_ILACS_2024")
    assert app.session_state["pick-ce-ilacs-2024"] == "ce-ilacs-2024"
    assert warnings(app) == []


def test_guest_is_known_however_it_is_written_and_stands_there_once() -> None:
    app = opened(register.SIDE_BY_SIDE, **{"with": ["St_Helens", "st-helens"]})
    assert app.checkbox(key="with_st-helens").value
    assert warnings(app) == []


def test_several_values_of_a_key_that_takes_one_are_told_with_the_one_used() -> None:
    app = opened(register.SIDE_BY_SIDE, as_at=["2016-03-31", "2019-01-01"])
    assert app.session_state["as_at"] == "1 January 2019"
    assert "The link has “as_at” more than once. The last, “2019-01-01”, is used." in warnings(app)
    app = opened(register.INSPECTION, inspection=["ce-ilacs-2024", "ce-sif-2015"])
    assert warnings(app) == [
        "The link has “inspection” more than once. The last, “ce-sif-2015”, is used."
    ]


def test_keys_that_may_be_repeated_and_the_same_value_twice_are_no_mistake() -> None:
    app = opened(register.SIDE_BY_SIDE, **{"with": ["wigan", "halton"]}, as_at=["2025", "2025"])
    assert not any("more than once" in each for each in warnings(app))
    assert warnings(opened(register.JUDGEMENT_AREAS, grade=["Good", "Outstanding"])) == []


def test_order_of_a_list_that_is_folded_away_is_known_or_told_to_be_unknown() -> None:
    app = opened(register.JUDGEMENT_AREAS, sort="sideways")
    assert warnings(app) == [
        "The link asks for sort “sideways”, which does not exist. It has been left out."
    ]
    app = opened(register.JUDGEMENT_AREAS, sort="lowest-grade first")
    assert app.session_state["sort"] == "Lowest grade first"
    assert warnings(app) == []


def test_unknown_key_is_told_as_it_is_written() -> None:
    app = opened(register.SIDE_BY_SIDE, stands_out_of="Halton")
    assert warnings(app) == [
        "The link has “stands_out_of”, which no page knows. It has been left out."
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("stands_out_of", "stands_out_of"),
        ("_slanted_", "…slanted…"),
        ("a__b", "a……b"),
        ("<b>*x*</b>", "…b……x……/b…"),
        ("C++", "C++"),
        ("x" * 41, "x" * 40),
    ],
)
def test_what_a_link_says_is_shown_without_what_could_mark_it_up(value: str, shown: str) -> None:
    assert shown_safely(value) == shown


def test_value_is_itself_before_it_is_another_and_stays_where_it_is_none() -> None:
    assert meant("good", ["Good", "good"]) == "good"
    assert meant("Nonsense", ["Good"]) == "Nonsense"
    assert meant("", ["-", "Good"]) == ""
    assert meant("1-2", ["12"]) == "1-2"


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("http://localhost:8501/", ""),
        ("http://localhost:8501/no-such-page?theme=Overall", "no-such-page"),
        ("http://localhost:8501/Findings_Board/", "Findings_Board"),
        ("http://localhost:8501/a%20b", ""),
        ("http://localhost:8501/" + "x" * 61, ""),
        ("", ""),
    ],
)
def test_page_asked_for_is_the_last_part_of_the_address(url: str, path: str) -> None:
    assert path_asked(url) == path
