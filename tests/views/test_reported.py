"""Figures that reports state, as the tables give them: exactly, with what stands beside them."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from gradeline.database.named_queries import Database
from gradeline.queries import indicators, inspection_record
from gradeline.queries.indicators import ReportedRow
from gradeline.queries.inspection_record import FiguresRow
from gradeline.sections.cells import Cell, Link
from gradeline.sections.html_tables import table_html
from gradeline.sections.table import Table
from gradeline.views.reported import by_indicator, by_inspection
from tests.conftest import read_rows
from tests.small_facts import SMALL
from tests.views.choosing import AS_AT, chosen, rows_of
from tests.words.test_side_by_side import CE, CW, NAMES

FIGURES = read_rows(SMALL / "reported_figure.csv")
INSPECTIONS = sorted({row["inspection_id"] for row in FIGURES})
NEAREST = sorted({row["indicator_id"] for row in FIGURES} - {""})


def figures(database: Database, inspection_id: str, as_at: date = AS_AT) -> tuple[FiguresRow, ...]:
    return database.ask(inspection_record.figures(inspection_id=inspection_id, as_at=as_at))


def near(
    database: Database,
    indicator_id: str,
    as_at: date = AS_AT,
    authorities: tuple[str, ...] = tuple(NAMES),
) -> tuple[ReportedRow, ...]:
    asked = indicators.reported(indicator_id=indicator_id, as_at=as_at, authority_ids=authorities)
    return database.ask(asked)


def of_report(held: Iterable[FiguresRow]) -> Table:
    return by_inspection(held, chosen(), "figures", "Figures")


def row_of(table: Table, label: str) -> list[str]:
    (only,) = [row for row in rows_of(table) if label in row[:2]]
    return only


def links_of(table: Table) -> set[str]:
    cells: list[Cell] = [cell for row in table.rows for cell in row]
    return {cell.address for cell in cells if isinstance(cell, Link)}


def test_figure_stands_with_its_day_the_earlier_one_and_its_page(database: Database) -> None:
    table = of_report(figures(database, "cwac-sif-2015"))
    assert row_of(table, "Children subject of a child protection plan") == [
        "Children subject of a child protection plan",
        "268 children",
        "31 October 2015",
        "246 children, 31 March 2015",
        "page 6",
        "Children on child protection plans, number",
    ]


def test_figure_of_england_stands_beside_that_of_the_authority(database: Database) -> None:
    table = of_report(figures(database, "cwac-sif-2015"))
    told = row_of(table, "Primary school children entitled to free school meals")
    assert told[1:5] == ["12.3%", "no date printed", "England: 15.6%, no date printed", "page 5"]


@pytest.mark.parametrize(
    ("inspection_id", "label", "told"),
    [
        ("cwac-sif-2015", "Children living in poverty", "about 15.7%"),
        (
            "ce-sif-2015",
            "Children and young people under 18 living in the area",
            "about 74,930 children",
        ),
        ("cwac-sif-2015", "Students in social work teams", "24 students"),
        ("cwac-sif-2015", "Children waiting for an adoption match", "0 children"),
        ("cwac-sif-2015", "Adopters without a placement who had a potential match", "1 adopter"),
        ("w-sif-2015", "Agency heads of service", "1 staff"),
        ("w-slac-2011", "Pupil referral units", "1 unit"),
    ],
)
def test_figure_is_written_as_exactly_as_the_report_does(
    database: Database, inspection_id: str, label: str, told: str
) -> None:
    table = of_report(figures(database, inspection_id))
    assert row_of(table, label)[1] == told


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Children under 18 living in the area", "no date printed"),
        ("Children looked after", "31 October 2015"),
        ("Adopters approved", "1 April 2014 to 31 March 2015"),
        ("Schools that took part in Prevent awareness training", "December 2015"),
        ("Adopters without a placement", "at the inspection"),
        (
            "Children who gained permanence through fostering to adopt",
            "December 2013 to the inspection",
        ),
    ],
)
def test_when_is_the_printed_day_or_says_that_there_is_none(
    database: Database, label: str, told: str
) -> None:
    table = of_report(figures(database, "cwac-sif-2015"))
    assert row_of(table, label)[2] == told


@pytest.mark.parametrize("inspection_id", INSPECTIONS)
def test_every_figure_of_a_report_stands_once(database: Database, inspection_id: str) -> None:
    held = figures(database, inspection_id)
    shown = [
        row
        for part in ("profile", "text")
        for row in rows_of(of_report([row for row in held if row.part == part]))
    ]
    own = [row for row in FIGURES if row["inspection_id"] == inspection_id]
    alone = Counter(row["label"] for row in own if not row["compare_with"])
    assert Counter(row[0] for row in shown) == alone
    beside = sum(len(row[3].split("; ")) for row in shown if row[3])
    assert beside == sum(1 for row in own if row["compare_with"])


def test_value_of_every_figure_is_the_printed_one(database: Database) -> None:
    for inspection_id in INSPECTIONS:
        table = of_report(figures(database, inspection_id))
        own = [row for row in FIGURES if row["inspection_id"] == inspection_id]
        alone = [row for row in own if not row["compare_with"]]
        for row, shown in zip(alone, rows_of(table), strict=True):
            (number,) = re.findall(r"-?[\d,]*\.?\d+", shown[1].removesuffix(f" {row['unit']}"))
            assert float(number.replace(",", "")) == float(row["value"])
            assert shown[1].startswith(row["qualifier"])


@pytest.mark.parametrize("indicator_id", NEAREST)
def test_figures_near_an_indicator_are_on_its_page(database: Database, indicator_id: str) -> None:
    shown = rows_of(by_indicator(near(database, indicator_id), chosen()))
    own = [
        row for row in FIGURES if row["indicator_id"] == indicator_id and not row["compare_with"]
    ]
    assert Counter(row[1] for row in shown) >= Counter(row["label"] for row in own)
    assert {row[0] for row in shown} <= set(NAMES.values())


def test_figures_of_authorities_left_out_are_left_out(database: Database) -> None:
    held = near(database, "cla_rate", authorities=(CE,))
    assert {row[0] for row in rows_of(by_indicator(held, chosen()))} == {NAMES[CE]}


def test_report_that_was_not_public_by_the_day_gives_no_figure(database: Database) -> None:
    day = date(2016, 2, 18)
    for last, is_there in ((date(2016, 2, 19), True), (day, False)):
        shown = rows_of(by_indicator(near(database, "cla_rate", last), chosen()))
        assert (NAMES[CW] in {row[0] for row in shown}) == is_there
    assert of_report(figures(database, "cwac-sif-2015", day)).is_empty


def test_indicator_that_no_report_comes_near_has_no_table(database: Database) -> None:
    assert by_indicator(near(database, "sw_agency_rate"), chosen()).is_empty


def test_links_keep_the_choices(database: Database) -> None:
    query = (("as_at", "2016-03-31"),)
    shown = by_indicator(near(database, "cla_rate"), chosen(query=query))
    assert "inspections?inspection=cwac-sif-2015&as_at=2016-03-31" in links_of(shown)
    held = figures(database, "cwac-sif-2015")
    record = by_inspection(held, chosen(query=query), "figures", "Figures")
    assert (
        "indicator?domain=Children+in+care&indicator=Children+looked+after%2C+rate&as_at=2016-03-31"
    ) in links_of(record)


def test_text_of_the_facts_is_escaped(database: Database) -> None:
    hostile = "<script>alert('x')</script>"
    held = [
        replace(row, label=hostile, about=hostile, document=hostile)
        for row in near(database, "cla_rate")
    ]
    markup = table_html(by_indicator(held, chosen()))
    assert "<script" not in markup
    assert markup.count("&lt;script&gt;") > 3
