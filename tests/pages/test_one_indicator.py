"""The page about one indicator, and what it says held against the CSV files, worked out anew."""

import json
import re
from dataclasses import dataclass
from datetime import date
from statistics import mean, median
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.charts.palette import PALETTES
from gradeline.words.dates import day as written_out
from gradeline.words.indicators import REASONS
from tests.conftest import read_rows
from tests.pages.indicator_pages import (
    DAY,
    EVERY_DOMAIN,
    PAGE,
    SHOWN,
    Table,
    alt,
    at,
    by_area,
    known,
    neighbour_values,
    table,
    tables,
    warnings,
)
from tests.pages.test_pages import figure, html, opened, trace_names
from tests.small_facts import SMALL
from tests.words.test_side_by_side import CE, CW, NAMES, W

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Opened:
    """What one indicator's page holds."""

    title: str
    tables: dict[str, Table]
    spec: dict[str, Any]
    alt: str
    problems: list[str]

    def starting(self, start: str) -> Table:
        (only,) = [rows for caption, rows in self.tables.items() if caption.startswith(start)]
        return only


def opened_one_by_one() -> dict[str, Opened]:
    """Open every indicator once, one after the other, as a reader who goes through them all."""
    app = opened(PAGE, domain=EVERY_DOMAIN, as_at=DAY)
    held = {}
    for indicator_id, about in known().indicators.items():
        app.selectbox(key="indicator").select(about["label"]).run()
        problems = [*(each.message for each in app.exception), *warnings(app)]
        held[indicator_id] = Opened(
            app.title[0].value, tables(app), figure(app), alt(app), problems
        )
    return held


@pytest.fixture(scope="module")
def every() -> dict[str, Opened]:
    return opened_one_by_one()


def test_every_indicator_opens_under_its_own_name(every: dict[str, Opened]) -> None:
    assert len(every) == len(known().indicators) == 39
    for indicator_id, page in every.items():
        assert page.title == f"{known().indicators[indicator_id]['label']}, to 31 October 2026"
        assert page.problems == []


def test_every_figure_held_is_on_the_page_and_no_other(every: dict[str, Opened]) -> None:
    for indicator_id, page in every.items():
        rows = {row["Period"]: row for row in page.starting("Every figure shown: ")}
        for area, name in SHOWN.items():
            for year in known().years(indicator_id):
                value = known().value(indicator_id, area, year)
                shown = rows.get(known().words(indicator_id, year), {}).get(name, "")
                told = shown.replace("worked out", "")
                if value is not None:
                    assert told == known().said(indicator_id, area, year), (indicator_id, year)
                else:
                    assert not re.search(r"\d", told), (indicator_id, area, year)


def test_every_missing_figure_has_its_reason_and_is_never_zero(every: dict[str, Opened]) -> None:
    missing = [
        (row["indicator_id"], row["authority_id"], int(row["year"]), row["missing_reason"])
        for row in known().rows.values()
        if not row["value"] and row["authority_id"] in SHOWN
    ]
    assert {"suppressed", "not given", "withheld as wrong"} <= {reason for *_, reason in missing}
    for indicator_id, area, year, reason in missing:
        rows = every[indicator_id].starting("Every figure shown: ")
        (row,) = [row for row in rows if row["Period"] == known().words(indicator_id, year)]
        assert row[SHOWN[area]] == REASONS[reason]


def test_cell_of_the_table_of_every_figure_is_never_empty(every: dict[str, Opened]) -> None:
    empty = [
        (indicator_id, row["Period"], name)
        for indicator_id, page in every.items()
        for row in page.starting("Every figure shown: ")
        for name in SHOWN.values()
        if row[name] == ""
    ]
    assert empty == []


def test_latest_table_holds_the_newest_figure_of_each_area(every: dict[str, Opened]) -> None:
    for indicator_id, page in every.items():
        newest = max(
            year
            for (name, area, year), row in known().rows.items()
            if name == indicator_id and area in SHOWN and row["value"]
        )
        rows = {row["Area"]: row for row in page.starting("Latest figures: ")}
        assert set(rows) == set(SHOWN.values())
        for area, name in SHOWN.items():
            (column,) = [column for column in rows[name] if column.startswith("Latest")]
            value = known().value(indicator_id, area, newest)
            assert rows[name]["Period"] == known().words(indicator_id, newest)
            if value is not None:
                assert rows[name][column] == known().said(indicator_id, area, newest)
            else:
                row = known().rows.get((indicator_id, area, newest))
                assert rows[name][column].startswith(
                    REASONS[row["missing_reason"] if row else "not held"]
                )


def test_chart_holds_every_value_and_nothing_for_those_missing(every: dict[str, Opened]) -> None:
    for indicator_id, page in every.items():
        for area, name in NAMES.items():
            drawn = {
                x[:10]: y
                for trace in page.spec["data"]
                if trace["name"].startswith(name) and "lines" in trace["mode"]
                for x, y in zip(trace["x"], trace["y"], strict=True)
                if y is not None
            }
            assert drawn == {
                known().ends(indicator_id, year).isoformat(): float(value)
                for year in known().years(indicator_id)
                if (value := known().value(indicator_id, area, year)) is not None
            }, (indicator_id, area)


def test_text_of_the_chart_names_the_areas_drawn_and_no_others(every: dict[str, Opened]) -> None:
    wrong = []
    for indicator_id, page in every.items():
        drawn = {
            name
            for name in SHOWN.values()
            for trace in page.spec["data"]
            if "lines" in trace["mode"] and trace["name"].startswith(name)
        }
        areas = page.alt.partition(" for ")[2].partition(". Marks")[0]
        named = {name for name in SHOWN.values() if name in areas}
        if drawn != named:
            wrong.append((indicator_id, sorted(named ^ drawn)))
    assert wrong == []


def test_text_of_the_chart_counts_the_marks_that_can_be_seen(every: dict[str, Opened]) -> None:
    wrong = []
    for indicator_id, page in every.items():
        begin, end = (day[:10] for day in page.spec["layout"]["xaxis"]["range"])
        seen = {"inspections": 0, "visits": 0}
        for trace in page.spec["data"]:
            if trace.get("yaxis") == "y2":
                kind = trace["name"].rpartition(", ")[2]
                seen[kind] += sum(begin <= day[:10] <= end for day in trace["x"])
        told = re.findall(r"(\d+) graded inspections? and (\d+) visits?", page.alt)
        if told != [(str(seen["inspections"]), str(seen["visits"]))]:
            wrong.append((indicator_id, told, seen))
    assert wrong == []


def test_text_of_the_chart_keeps_capitals_of_names(every: dict[str, Opened]) -> None:
    told = every["cla_en_ma_9_4_pct"].alt
    assert "in English and maths" in told


def rank_in(row: dict[str, str]) -> str:
    """Return the rank in a row, whatever its first is called; empty where there is none."""
    return next((text for column, text in row.items() if column.startswith("Rank")), "")


def test_place_is_given_only_where_there_are_others_to_be_placed_among(
    every: dict[str, Opened],
) -> None:
    alone = [
        (indicator_id, row["Area"])
        for indicator_id, page in every.items()
        for row in page.starting("Latest figures: ")
        if rank_in(row).endswith(" of 1")
    ]
    assert alone == []


def test_rank_is_no_column_where_nobody_is_ranked(every: dict[str, Opened]) -> None:
    ranks = {
        indicator_id: [rank_in(row) for row in latest if any(key.startswith("Rank") for key in row)]
        for indicator_id, page in every.items()
        if (latest := page.starting("Latest figures: "))
    }
    assert [indicator_id for indicator_id, own in ranks.items() if own and not any(own)] == []
    assert not ranks["sw_fte"]
    assert ranks["sw_turnover_rate"]


def test_country_and_region_never_rest_on_few_children(every: dict[str, Opened]) -> None:
    said = [
        (indicator_id, row["Area"])
        for indicator_id, page in every.items()
        for row in page.starting("Latest figures: ")
        if row["Area"] in ("England", "North West") and "few children" in " ".join(row.values())
    ]
    assert said == []


def test_nothing_is_said_of_better_or_worse_where_neither_way_is(every: dict[str, Opened]) -> None:
    said = [
        (indicator_id, row["Area"], row["Over three years"])
        for indicator_id, page in every.items()
        if known().indicators[indicator_id]["polarity"] == "none"
        for row in page.starting("Latest figures: ")
        if "worse" in row["Over three years"]
    ]
    assert said == []


@pytest.mark.parametrize("model", ["2025", "2021"])
@pytest.mark.parametrize(("average", "of"), [("Mean", mean), ("Median", median)])
def test_average_of_the_neighbours_is_in_the_table(model: str, average: str, of: Any) -> None:
    app = at("sw_agency_rate", as_at=DAY)
    assert "Its neighbours" not in by_area(app)["Warrington"]
    app.radio(key="beside").set_value(f"Neighbours {model}").run()
    app.radio(key="average").set_value(average).run()
    year = max(known().years("sw_agency_rate"))
    for area, name in NAMES.items():
        values = neighbour_values("sw_agency_rate", area, model, year)
        assert len(values) == 10
        shown = known().written("sw_agency_rate", of(values))
        assert by_area(app)[name]["Its neighbours"] == shown
        (newest, *_) = table(app, "Every figure shown: ")
        assert newest[f"Neighbours of {name}"] == shown
    assert f"Statistical neighbours, model of {model}, the closest first" in tables(app)
    assert "North West" not in by_area(app)


def test_models_and_averages_differ_on_the_page() -> None:
    app = at("sw_agency_rate", as_at=DAY)
    shown = []
    for beside in ("Neighbours 2025", "Neighbours 2021"):
        app.radio(key="beside").set_value(beside).run()
        for average in ("Mean", "Median"):
            app.radio(key="average").set_value(average).run()
            shown.append(tuple(row.get("Its neighbours") for row in by_area(app).values()))
    assert len(set(shown)) == 4


def test_neighbours_are_listed_in_the_order_of_the_model() -> None:
    app = opened(PAGE, beside="Neighbours 2021")
    rows = table(app, "Statistical neighbours, model of 2021")
    assert len(rows) == 10
    names = {row["authority_id"]: row["name"] for row in read_rows(SMALL / "authority.csv")}
    for area, name in NAMES.items():
        held = [names[neighbour] for neighbour in known().neighbours[area, "2021"]]
        for row, neighbour in zip(rows, held, strict=True):
            assert row[name].startswith(neighbour)


def test_sentence_about_neighbours_holds_whoever_is_left_out() -> None:
    app = opened(PAGE, warrington="false", cheshire_west_and_chester="false")
    assert set(known().neighbours[CE, "2025"]) & {CW, W}
    assert "counts none of the others" not in html(app)


def test_another_authority_is_in_the_tables_and_the_chart() -> None:
    app = at("cla_rate", as_at=DAY)
    assert "Halton" not in by_area(app)
    app.selectbox(key="other").select("Halton").run()
    value = known().value("cla_rate", "halton", 2025)
    assert value is not None
    row = by_area(app)["Halton"]
    assert row["Latest, per 10,000"] == known().written("cla_rate", value)
    # Of the 28 authorities with a figure of the year, none has a higher one.
    assert row["Rank (1 is highest)"] == "1 of 28"
    assert table(app, "Every figure shown: ")[0]["Halton"] == f"{value:.0f}"
    assert any(name.startswith("Halton") for name in trace_names(app))
    assert any("Halton" in note["text"] for note in figure(app)["layout"]["annotations"])
    assert "Halton" in alt(app)


def test_abolished_authority_stands_in_its_own_years_only() -> None:
    app = at("cla_rate", as_at=DAY, other="Cumbria (to 2023)")
    assert by_area(app)["Cumbria (to 2023)"]["Latest, per 10,000"] == (
        "not held; last 82 (31 March 2023)"
    )
    assert by_area(app)["Cumbria (to 2023)"]["Rank (1 is highest)"] == ""
    rows = {row["Period"]: row for row in table(app, "Every figure shown: ")}
    assert rows["31 March 2023"]["Cumbria (to 2023)"] == "82"
    assert not re.search(r"\d", rows["31 March 2024"]["Cumbria (to 2023)"])
    (line,) = [trace for trace in figure(app)["data"] if trace["name"] == "Cumbria (to 2023)"]
    assert max(line["x"])[:10] == "2023-03-31"


def test_year_not_held_of_an_area_has_its_reason() -> None:
    app = at("cla_rate", as_at=DAY, other="Cumbria (to 2023)", beside="Neighbours 2025")
    rows = table(app, "Every figure shown: ")
    empty = [
        (row["Period"], column)
        for row in rows
        for column, text in row.items()
        if column != "Remark" and text == ""
    ]
    assert empty == []


@pytest.mark.parametrize(
    ("indicator_id", "day"),
    [
        ("cla_rate", "2016-03-31"),
        ("referrals_rate", "2016-03-31"),
        ("sw_agency_rate", "2016-04-01"),
        ("all_overall_absence_pct", "2016-04-01"),
        ("fsm_primary_pct", "2016-07-31"),
        ("population_0_17", "2016-03-31"),
        ("first_time_entrants_rate", "2017-03-31"),
        ("uasc_number", "2016-03-31"),
        ("sw_turnover_rate", "2018-09-29"),
        ("spend_cla_gross", "2019-03-30"),
        ("neet_or_nk_16_17_pct", "2022-02-27"),
        ("low_income_families_pct", "2024-03-30"),
    ],
)
def test_nothing_that_came_out_later_is_shown_as_at_a_day(indicator_id: str, day: str) -> None:
    app = at(indicator_id, as_at=day, other="Halton", beside="Neighbours 2021")
    as_at = date.fromisoformat(day)
    assert f"Figures that had come out by {written_out(as_at)}" in html(app)
    out = [
        year
        for year in known().years(indicator_id)
        if known().known_from(indicator_id, year) <= as_at
    ]
    periods = {known().words(indicator_id, year) for year in out}
    assert periods
    assert {row["Period"] for row in table(app, "Latest figures: ")} <= periods
    assert {row["Period"] for row in table(app, "Every figure shown: ")} <= periods
    later = [year for year in known().years(indicator_id) if year > as_at.year]
    shown = json.dumps(table(app, "Latest figures: "))
    assert not any(str(year) in shown for year in later)
    days = [x[:10] for trace in figure(app)["data"] for x in trace["x"]]
    assert max(days) <= day


def test_as_at_note_is_there_only_for_an_earlier_day() -> None:
    assert "Figures that had come out by" not in html(opened(PAGE))


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"domain": "Workforce"},
        {"beside": "Neighbours 2025", "other": "Halton"},
        {"warrington": "false", "cheshire_west_and_chester": "false"},
    ],
    ids=["default", "workforce", "compared", "one"],
)
@pytest.mark.parametrize("day", ["1 January 2009", "30 November 2009", "1 June 2010"])
def test_page_stands_when_little_or_nothing_is_held(day: str, query: dict[str, str]) -> None:
    app = opened(PAGE, **query)
    app.text_input(key="as_at").set_value(day).run()
    assert not app.exception
    folded = [each.label for each in app.expander]
    assert any(label.startswith("Who are the statistical neighbours") for label in folded)


def test_page_says_that_nothing_is_held_by_the_day() -> None:
    app = opened(PAGE)
    app.text_input(key="as_at").set_value("1 January 2009").run()
    assert "No figure held had come out by this day." in html(app)


def test_page_names_the_documents_of_its_figures_and_the_models_of_neighbours() -> None:
    told = re.findall(r"Source: ([^:.<]*)", html(at("first_time_entrants_rate", as_at=DAY)))
    models = "statistical-neighbour models of the Department for Education"
    assert told == ["LAIT, April 2026; LAIT, November 2024", models]


def test_england_figure_wrong_in_the_source_is_not_shown() -> None:
    app = at("first_time_entrants_rate", as_at=DAY)
    assert by_area(app)["England"]["Latest, per 100,000"].startswith(
        "not shown, wrong in the source"
    )
    rows = {row["Period"]: row for row in table(app, "Every figure shown: ")}
    for year in range(2016, 2025):
        period = known().words("first_time_entrants_rate", year)
        assert rows[period]["England"] == "not shown, wrong in the source"
    assert rows[known().words("first_time_entrants_rate", 2015)]["England"] == "407"
    text = html(app)
    for doubt in read_rows(SMALL / "figure_in_doubt.csv"):
        assert f">{int(doubt['printed_value']):,}<" not in text
    (line,) = [trace for trace in figure(app)["data"] if trace["name"] == "England"]
    assert [y for y in line["y"] if y is not None] == [407]


def test_authority_left_out_leaves_the_tables_and_the_chart() -> None:
    app = at("cla_rate", as_at=DAY)
    app.checkbox(key="warrington").uncheck().run()
    assert set(by_area(app)) == {
        "Cheshire East",
        "Cheshire West and Chester",
        "England",
        "North West",
    }
    assert "Warrington" not in table(app, "Every figure shown: ")[0]
    assert {row["Authority"] for row in table(app, "As reported in inspections")} == {
        "Cheshire East",
        "Cheshire West and Chester",
    }
    assert not any("Warrington" in name for name in trace_names(app))
    assert "Warrington" not in alt(app)


def test_colours_stay_when_an_authority_is_left_out() -> None:
    app = at("cla_rate", cheshire_east="false")
    colours = {
        trace["name"].partition(" (")[0]: trace["line"]["color"]
        for trace in figure(app)["data"]
        if "lines" in trace["mode"]
    }
    _, west, warrington, *_ = PALETTES["light"].authorities
    assert colours["Cheshire West and Chester"] == west
    assert colours["Warrington"] == warrington


def test_card_says_what_it_counts_and_where_it_is_from() -> None:
    app = at("sw_agency_rate", as_at=DAY)
    about = {row["Fact"]: row["What is known"] for row in table(app, "About the indicator: ")}
    row = known().indicators["sw_agency_rate"]
    assert about["What it counts"] == row["definition"]
    assert about["Before you compare"] == row["caveat"]
    assert about["Which way is better"] == "Lower is better"
    assert (
        "2016 to 2025: Local authority interactive tool (LAIT), data of April 2026"
        in (about["Source"])
    )
    assert "2017: From 2017 the figures rest on a record" in about["Breaks, gaps, remarks"]


def bars(app: AppTest) -> list[tuple[str, str]]:
    """Return name and value of each row of the bars, in their order."""
    (rows,) = [
        rows
        for caption, rows in tables(app).items()
        if caption.endswith((": lowest first", ": highest first"))
    ]
    return [(row["Authority"], [*row.values()][-1]) for row in rows]


def sorted_eleven(area: str, model: str) -> list[str]:
    """Return the values of an authority and its ten neighbours, the lowest first."""
    year = max(known().years("sw_turnover_rate"))
    values = [
        known().value("sw_turnover_rate", each, year)
        for each in (area, *known().neighbours[area, model])
    ]
    held = sorted(value for value in values if value is not None)
    return [known().written("sw_turnover_rate", value) for value in held]


def test_bars_of_the_eleven_stand_in_order_with_the_rank_said() -> None:
    app = at("sw_turnover_rate", as_at=DAY)
    shown = bars(app)
    assert len(shown) == 11
    assert [value for _, value in shown] == sorted_eleven(CE, "2025")
    place = next(rank for rank, (name, _) in enumerate(shown, 1) if NAMES[CE] in name)
    assert shown[place - 1][0] == f"{place} Cheshire East"
    assert f"Cheshire East {shown[place - 1][1]}, {place}th of 11 (1st is best)." in html(app)
    assert html(app).count('class="gl-bar"') == 11


def test_bars_are_of_whose_neighbours_are_asked_for_in_the_model_that_is_drawn() -> None:
    app = at("sw_turnover_rate", as_at=DAY, neighbours_of="Warrington")
    assert app.subheader[0].value == "Warrington and its ten neighbours"
    assert [value for _, value in bars(app)] == sorted_eleven(W, "2025")
    app.radio(key="beside").set_value("Neighbours 2021").run()
    assert [value for _, value in bars(app)] == sorted_eleven(W, "2021")


def test_neighbours_are_not_asked_for_where_one_authority_is_chosen() -> None:
    app = at("sw_turnover_rate", cheshire_east="false", warrington="false")
    assert app.subheader[0].value == "Cheshire West and Chester and its ten neighbours"
    assert not any(each.key == "neighbours_of" for each in app.selectbox)


def test_authority_without_neighbours_says_so() -> None:
    rest = dict.fromkeys(("cheshire_east", "cheshire_west_and_chester", "warrington"), "false")
    app = at("sw_turnover_rate", **rest, **{"with": "halton"})
    assert "No statistical neighbours are held for those chosen." in html(app)


def test_total_is_in_bars_without_a_rank() -> None:
    app = at("cla_number", as_at=DAY)
    assert "A total depends on the size of an area, so no authority is ranked." in html(app)
    assert not any(re.match(r"\d", name) for name, _ in bars(app))
