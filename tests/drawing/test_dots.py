"""Single days on an axis: a mark at each, with its words, and a link where there is one."""

from datetime import date

from gradeline.drawing.dots import Dot, Dots, dots_html
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
