"""What is said about figures on the plan's bands."""

from dataclasses import replace
from datetime import date

import pytest

from gradeline.queries.improvement_plan import PlanRow
from gradeline.queries.scorecard import (
    OwnValuesRow,
    PublishedRow,
    ReportedRow,
    WithoutFigureRow,
)
from gradeline.words.scorecard import (
    NONE_PLACED,
    about_scorecard,
    latest,
    lead,
    missing_outline,
    needed,
    over_the_years,
    own_outline,
    published,
    question,
    reported_value,
    reports,
)
from tests.made_rows import made

SHORT = "Short of all bands"
PLAN = made(PlanRow, authority="Halton", short_title="improvement plan of 2019", drafted="2018")


def to_next(
    band: str | None, rule: str | None, bound: float | None, change: float | None
) -> PublishedRow:
    """Return a row with the next better band."""
    return made(
        PublishedRow, next_band=band, next_rule=rule, next_bound=bound, change_needed=change
    )


def stated(
    value: float,
    printed_value: float,
    printed_unit: str,
    qualifier: str | None,
    of_value: float | None,
    reckoned: str,
) -> ReportedRow:
    """Return a figure of a report."""
    return made(
        ReportedRow,
        value=value,
        printed_value=printed_value,
        printed_unit=printed_unit,
        qualifier=qualifier,
        of_value=of_value,
        reckoned=reckoned,
    )


@pytest.mark.parametrize(
    ("row", "unit", "said"),
    [
        (
            to_next("Good", "at least", 81, 0.4),
            "%",
            "0.4 percentage points more would reach the band for good (from 81%)",
        ),
        (
            to_next("Good", "at least", 81, 1),
            "%",
            "1 percentage point more would reach the band for good (from 81%)",
        ),
        (
            to_next("Good", "at least", 90, 0.0004),
            "%",
            "0.0004 percentage points more would reach the band for good (from 90%)",
        ),
        (
            to_next("Good", "at most", 14, -6),
            "%",
            "6 percentage points less would reach the band for good (14% or less)",
        ),
        (
            to_next("Outstanding", "below", 20, -1.3),
            "%",
            "more than 1.3 percentage points less would reach the band for outstanding (below 20%)",
        ),
        (
            to_next("Outstanding", "below", 20, 0),
            "%",
            "any fall would reach the band for outstanding (below 20%)",
        ),
        (
            to_next("Good", "at most", 3, -2),
            "working days",
            "2 working days less would reach the band for good (3 working days or less)",
        ),
        (
            to_next("Outstanding", "at most", 1, -1),
            "working days",
            "1 working day less would reach the band for outstanding (1 working day or less)",
        ),
        (
            to_next("Good", "reduction of at least", 20, 5),
            "% reduction",
            "5 percentage points more would reach the band for good (a fall of 20%)",
        ),
        (to_next(None, None, None, None), "%", ""),
    ],
)
def test_what_would_have_to_change(row: PublishedRow, unit: str, said: str) -> None:
    assert needed(row, unit) == said


def test_change_of_a_reckoned_share_is_as_exact_as_the_share_is_shown() -> None:
    short = {"next_band": "Good", "next_rule": "at least", "next_bound": 90.0}
    more = "percentage points more would reach the band for good (from 90%)"
    exact = made(ReportedRow, **short, change_needed=9.2308, reckoned="share")
    assert needed(exact, "%") == f"9.2 {more}"
    hardly = replace(exact, change_needed=0.0412)
    assert needed(hardly, "%") == f"0.04 {more}"
    printed = replace(exact, change_needed=0.25, reckoned="as it is")
    assert needed(printed, "%") == f"0.25 {more}"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (stated(82, 82, "%", None, None, "as it is"), "82%"),
        (stated(10, 10, "%", "about", None, "as it is"), "about 10%"),
        (stated(89, 11, "%", None, None, "rest"), "89.0%: 100 less 11%"),
        (stated(94.7368, 18, "children", None, 19, "share"), "94.7%: 18 of 19"),
        (stated(84.6154, 4, "children", None, 26, "rest of share"), "84.6%: all but 4 of 26"),
    ],
)
def test_figure_of_a_report_shows_what_it_was_reckoned_from(row: ReportedRow, said: str) -> None:
    assert reported_value(row) == said


def figures(*rows: tuple[str, str, int, str | None]) -> list[PublishedRow]:
    return [
        made(PublishedRow, authority_id=area, area=area, kind=kind, year=year, plan_band=band)
        for area, kind, year, band in rows
    ]


def test_lead_counts_every_band_and_leaves_england_to_the_table() -> None:
    held = figures(
        ("Warrington", "authority", 2025, "Outstanding"),
        ("Warrington", "authority", 2025, "Outstanding"),
        ("Warrington", "authority", 2025, SHORT),
        ("Halton", "authority", 2025, None),
        ("England", "country", 2025, "Good"),
    )
    assert lead(held, 2025, PLAN) == [
        "Figures for 2025, on the bands of Halton's plan.",
        "Warrington: 2 in the band for outstanding and 1 short of all bands.",
        "Halton: none that can be placed.",
    ]
    assert lead((), None, PLAN) == ["No figure held had come out by this day."]


def test_whose_plan_it_is_comes_from_the_facts() -> None:
    assert question(PLAN) == "How do they score on Halton's own thresholds?"
    assert "that the draft plan of 2018 set for Halton" in about_scorecard(PLAN)[0]
    assert "nobody set them for the others or for England" in about_scorecard(PLAN)[0]
    for source in (published(PLAN), reports(PLAN)):
        assert source.endswith("on the bands of Halton's draft improvement plan of 2019")


def test_years_are_counted_for_every_band() -> None:
    held = figures(
        ("Warrington", "authority", 2023, SHORT),
        ("Warrington", "authority", 2024, SHORT),
        ("Warrington", "authority", 2025, "Good"),
        ("Warrington", "authority", 2022, None),
        ("England", "country", 2025, "Requires improvement"),
    )
    assert over_the_years(held) == [
        "Years in the band for good and short of all bands: Warrington 1 and 2 of 3.",
    ]


def test_areas_whose_latest_figures_lie_in_one_band_are_told_together() -> None:
    held = figures(
        ("Cheshire East", "authority", 2025, SHORT),
        ("Warrington", "authority", 2024, "Good"),
        ("Warrington", "authority", 2025, SHORT),
        ("England", "country", 2025, "Good"),
    )
    ended = [
        replace(row, period_end=date(row.year, 3, 31), period_label=f"31 March {row.year}")
        for row in held
    ]
    assert latest(ended) == [
        "Latest figure, 31 March 2025: Cheshire East and Warrington, short of all bands; England,"
        " in the band for good."
    ]


def test_latest_figures_of_several_periods_have_each_its_own() -> None:
    held = figures(("Warrington", "authority", 2025, SHORT), ("England", "country", 2024, SHORT))
    assert latest([replace(row, period_label=str(row.year)) for row in held]) == [
        "Latest figure: Warrington, short of all bands (2025); England, short of all bands (2024)."
    ]


def test_a_measure_whose_figures_cannot_be_placed_says_so() -> None:
    assert latest(figures(("Warrington", "authority", 2022, None))) == [NONE_PLACED]


def test_measures_without_a_figure_are_counted() -> None:
    held = [made(WithoutFigureRow, kind=kind) for kind in ("audit", "survey", "count")]
    assert missing_outline(held, 87).startswith(
        "Of the plan's 87 different measures, 3 have no figure among those held; 2 of them"
    )


def test_own_values_are_counted_with_their_messages() -> None:
    held = [made(OwnValuesRow, plan_band=band) for band in ("Good", None)]
    assert own_outline(held, 1, 40) == (
        "2 values read, 1 placed on the plan's bands. 1 message about rows: see below."
        " 40 rows without a value."
    )
    assert own_outline((), 0, 0) == "0 values read, 0 placed on the plan's bands."
