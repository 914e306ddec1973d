"""Dates are read as people write them and written out in full."""

from datetime import date

import pytest

from gradeline.words.dates import months_as_age, partial, read_day, span, years


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016-03-31", date(2016, 3, 31)),
        ("31/3/2016", date(2016, 3, 31)),
        ("31.03.2016", date(2016, 3, 31)),
        ("31 March 2016", date(2016, 3, 31)),
        ("  31  mar  2016 ", date(2016, 3, 31)),
        ("29 February 2016", date(2016, 2, 29)),
        ("29 February 2015", None),
        ("31/13/2016", None),
        ("March 2016", date(2016, 3, 31)),
        ("3/31/2016", None),
        ("31-03-2016", date(2016, 3, 31)),
        ("1st Sept 2015", date(2015, 9, 1)),
        ("yesterday", None),
        ("<script>", None),
        ("0000-01-01", None),
        ("", None),
    ],
)
def test_day_is_read_or_refused(text: str, day: date | None) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-02-26", "2024-03-08", "26 February to 8 March 2024"),
        ("2024-07-15", "2024-07-19", "15 to 19 July 2024"),
        ("2015-12-28", "2016-01-08", "28 December 2015 to 8 January 2016"),
        ("2013-03", None, "March 2013"),
        ("2010", "", "2010"),
        (None, None, "not known"),
        ("2021-11", "2021-12", "November 2021 to December 2021"),
        ("2021-11-03", "2021-11-03", "3 November 2021"),
    ],
)
def test_span_says_month_and_year_once(start: str | None, end: str | None, words: str) -> None:
    assert span(start, end) == words


def test_partial_date_gains_no_precision() -> None:
    assert [partial(text) for text in ("2013", "2013-04", "2013-04-05", None)] == [
        "2013",
        "April 2013",
        "5 April 2013",
        "not known",
    ]


def test_ages_in_words() -> None:
    assert [months_as_age(months) for months in (0, 1, 12, 30)] == [
        "less than a month",
        "1 month",
        "1 year",
        "2 years 6 months",
    ]
    assert years(1331) == "3.6"
