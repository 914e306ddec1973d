"""Figures that reports state, as the tables give them: exactly, with what stands beside them."""

import re
from collections import Counter
from datetime import date
from html import unescape
from typing import Any

import pandas as pd
import pytest
from gradeline.ui.chosen import Choices
from gradeline.ui.reported import by_indicator, by_inspection

from gradeline.database.reading import Database
from tests.conftest import read_rows
from tests.small_facts import SMALL
from tests.words.test_standing import CE, CW, NAMES

AS_AT = date(2026, 10, 31)
FIGURES = read_rows(SMALL / "reported_figure.csv")
INSPECTIONS = sorted({row["inspection_id"] for row in FIGURES})
NEAREST = sorted({row["indicator_id"] for row in FIGURES} - {""})


def chosen(as_at: date = AS_AT) -> Choices:
    query = (("as_at", as_at.isoformat()),)
    return Choices("", as_at, AS_AT, tuple(NAMES.items()), "overall", "Overall", query)


def figures(database: Database, inspection_id: str, as_at: date = AS_AT) -> pd.DataFrame:
    asked = {"inspection_id": inspection_id, "as_at": as_at}
    return database.query("inspection_record/figures", asked)


def near(database: Database, indicator_id: str, as_at: date = AS_AT, **more: Any) -> pd.DataFrame:
    asked = {"indicator_id": indicator_id, "as_at": as_at, "authority_ids": list(NAMES), **more}
    return database.query("indicators/reported", asked)


def cells(markup: str) -> list[list[str]]:
    """Return the text of each row of the bodies of tables, cell by cell."""
    body = "".join(re.findall(r"<tbody>(.*?)</tbody>", markup))
    return [
        [
            unescape(re.sub(r"<[^>]+>", "", re.sub(r"</li><li>", " | ", cell)))
            for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)
        ]
        for row in re.findall(r"<tr>(.*?)</tr>", body)
    ]


def row_of(markup: str, label: str) -> list[str]:
    (only,) = [row for row in cells(markup) if label in row[:2]]
    return only


def test_figure_stands_with_its_day_the_earlier_one_and_its_page(database: Database) -> None:
    markup = by_inspection(figures(database, "cwac-sif-2015"), chosen(), "Figures")
    assert row_of(markup, "Children subject of a child protection plan") == [
        "Children subject of a child protection plan",
        "268 children",
        "31 October 2015",
        "246 children, 31 March 2015",
        "page 6",
        "Children on child protection plans, number",
    ]


def test_figure_of_england_stands_beside_that_of_the_authority(database: Database) -> None:
    markup = by_inspection(figures(database, "cwac-sif-2015"), chosen(), "Figures")
    told = row_of(markup, "Primary school children entitled to free school meals")
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
    markup = by_inspection(figures(database, inspection_id), chosen(), "Figures")
    assert row_of(markup, label)[1] == told


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Children under 18 living in the area", "no date printed"),
        ("Children looked after", "31 October 2015"),
        ("Adopters approved", "1 April 2014 to 31 March 2015"),
        ("Schools that took part in Prevent awareness training", "December 2015"),
        ("Adopters without a placement", "the inspection"),
        (
            "Children who gained permanence through fostering to adopt",
            "December 2013 to the inspection",
        ),
    ],
)
def test_when_is_the_printed_day_or_says_that_there_is_none(
    database: Database, label: str, told: str
) -> None:
    markup = by_inspection(figures(database, "cwac-sif-2015"), chosen(), "Figures")
    assert row_of(markup, label)[2] == told


@pytest.mark.parametrize("inspection_id", INSPECTIONS)
def test_every_figure_of_a_report_stands_once(database: Database, inspection_id: str) -> None:
    held = figures(database, inspection_id)
    markup = "".join(
        by_inspection(held[held["part"] == part], chosen(), "Figures")
        for part in ("profile", "text")
    )
    own = [row for row in FIGURES if row["inspection_id"] == inspection_id]
    alone = Counter(row["label"] for row in own if not row["compare_with"])
    shown = cells(markup)
    assert Counter(row[0] for row in shown) == alone
    beside = sum(len(row[3].split(" | ")) for row in shown if row[3])
    assert beside == sum(1 for row in own if row["compare_with"])


def test_value_of_every_figure_is_the_printed_one(database: Database) -> None:
    for inspection_id in INSPECTIONS:
        markup = by_inspection(figures(database, inspection_id), chosen(), "Figures")
        own = [row for row in FIGURES if row["inspection_id"] == inspection_id]
        alone = [row for row in own if not row["compare_with"]]
        for row, shown in zip(alone, cells(markup), strict=True):
            (number,) = re.findall(r"-?[\d,]*\.?\d+", shown[1].removesuffix(f" {row['unit']}"))
            assert float(number.replace(",", "")) == float(row["value"])
            assert shown[1].startswith(row["qualifier"])


@pytest.mark.parametrize("indicator_id", NEAREST)
def test_figures_near_an_indicator_are_on_its_page(database: Database, indicator_id: str) -> None:
    shown = cells(by_indicator(near(database, indicator_id), chosen()))
    own = [
        row for row in FIGURES if row["indicator_id"] == indicator_id and not row["compare_with"]
    ]
    assert Counter(row[1] for row in shown) >= Counter(row["label"] for row in own)
    assert {row[0] for row in shown} <= set(NAMES.values())


def test_figures_of_authorities_left_out_are_left_out(database: Database) -> None:
    frame = near(database, "cla_rate", authority_ids=[CE])
    assert {row[0] for row in cells(by_indicator(frame, chosen()))} == {NAMES[CE]}


def test_report_that_was_not_public_by_the_day_gives_no_figure(database: Database) -> None:
    day = date(2016, 2, 18)
    assert NAMES[CW] in by_indicator(near(database, "cla_rate", date(2016, 2, 19)), chosen())
    assert NAMES[CW] not in by_indicator(near(database, "cla_rate", day), chosen())
    assert by_inspection(figures(database, "cwac-sif-2015", day), chosen(), "Figures") == ""


def test_indicator_that_no_report_comes_near_has_no_table(database: Database) -> None:
    assert by_indicator(near(database, "sw_agency_rate"), chosen()) == ""


def test_links_keep_the_choices(database: Database) -> None:
    markup = by_indicator(near(database, "cla_rate"), chosen(date(2016, 3, 31)))
    assert 'href="inspection-record?inspection=cwac-sif-2015&amp;as_at=2016-03-31"' in markup
    record = by_inspection(figures(database, "cwac-sif-2015"), chosen(), "Figures")
    assert (
        'href="indicators?domain=Children+in+care&amp;indicator=Children+looked+after%2C+rate'
        '&amp;as_at=2026-10-31"'
    ) in record


def test_text_of_the_facts_is_escaped(database: Database) -> None:
    hostile = "<script>alert('x')</script>"
    frame = near(database, "cla_rate").assign(label=hostile, about=hostile, document=hostile)
    markup = by_indicator(frame, chosen())
    assert "<script" not in markup
    assert markup.count("&lt;script&gt;") > 3
