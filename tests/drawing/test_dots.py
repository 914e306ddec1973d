"""Single days on an axis: a mark at each, with its words, and a link where there is one."""

from datetime import date

from gradeline.drawing.dots import Dot, Dots, dots_html, said_beside
from gradeline.drawing.ribbon import Axis

AXIS = Axis(date(2020, 1, 1), date(2020, 12, 31))


def test_mark_stands_at_its_day_and_leads_where_it_says() -> None:
    dots = [
        Dot(AXIS.first, "One <1>", "inspections?inspection=a&b=1"),
        Dot(AXIS.last, "Other", "https://example.org/report"),
        Dot(date(2020, 7, 1), "Notice"),
    ]
    html = str(dots_html(Dots("about", AXIS, dots)))
    assert 'href="inspections?inspection=a&amp;b=1" target="_self"' in html
    assert 'title="One &lt;1&gt;" aria-label="One &lt;1&gt;" style="left:0.0%"' in html
    assert 'href="https://example.org/report" target="_blank"' in html
    assert '<span role="img" aria-label="Notice" title="Notice" style="left:49.9%">' in html


def beside(*whens: tuple[date, str]) -> list[tuple[str, bool]]:
    dots = Dots("about", AXIS, [Dot(day, when, when=when) for day, when in whens])
    return [(each.text, each.is_before) for each in said_beside(dots, 0.01, 0.02)]


def test_month_stands_behind_its_mark_or_before_it_where_the_next_is_close() -> None:
    days = [(date(2020, 2, 1), "Feb 2020"), (date(2020, 6, 1), "Jun 2020")]
    assert beside(*days) == [("Feb 2020", False), ("Jun 2020", False)]
    assert beside((date(2020, 12, 20), "Dec 2020")) == [("Dec 2020", True)]
    close = [(date(2020, 6, 1), "Jun 2020"), (date(2020, 7, 1), "Jul 2020")]
    assert beside(*close) == [("Jun 2020", True), ("Jul 2020", False)]


def test_marks_too_close_for_a_month_each_have_one_from_first_to_last() -> None:
    days = [date(2020, 2, 1), date(2020, 2, 20), date(2020, 3, 10)]
    close = list(zip(days, ("Feb 2020", "Feb 2020", "Mar 2020"), strict=True))
    assert beside(*close) == [("Feb 2020 to Mar 2020", False)]
    assert beside(*close[:2]) == [("Feb 2020", False)]


def test_marks_far_apart_are_never_told_as_from_one_to_the_other() -> None:
    days = [date(2020, 1, 10), date(2020, 2, 28), date(2020, 12, 1), date(2020, 12, 20)]
    said = beside(*((day, f"{day:%b %Y}") for day in days))
    assert said == [("Jan 2020 to Feb 2020", False), ("Dec 2020", True)]


def test_text_makes_room_for_that_of_the_last_mark() -> None:
    days = [date(2020, 2, 1), date(2020, 9, 1), date(2020, 12, 28)]
    assert beside(*((day, f"{day:%b %Y}") for day in days)) == [
        ("Feb 2020", False),
        ("Sep 2020", True),
        ("Dec 2020", True),
    ]


def test_what_has_no_room_on_either_side_is_left_to_its_title() -> None:
    days = [(date(2020, month, 1), f"{month} {'of a year ' * 9}") for month in (1, 7, 12)]
    assert beside(*days) == []
