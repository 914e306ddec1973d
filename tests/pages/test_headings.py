"""Headings of pages that go by a day: of today without one, of earlier days in the past tense."""

import random
import re
from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.navigation import register
from gradeline.navigation.register import Page
from tests.pages.test_pages import opened

pytestmark = pytest.mark.slow

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
FIRST, LAST = date(2011, 9, 1), date(2026, 6, 30)
IN_WORDS = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b")
# Words that tell of now, and of then; “since” tells of a time that goes on.
NOW = re.compile(r"\b(?:do|does|is|are|has|have|holds?|since)\b", re.IGNORECASE)
THEN = re.compile(r"\b(?:did|had|held)\b", re.IGNORECASE)
# A record is of one inspection, and its heading has the days of that.
PAGES = [
    page for page in register.PAGES if "as_at" in page.goes_by and page is not register.INSPECTION
]
CHOICES: tuple[dict[str, str], ...] = (
    {},
    {"warrington": "false"},
    {"with": "halton"},
    {"cheshire_east": "false", "cheshire_west": "false"},
)


def heading(app: AppTest) -> str:
    (title,) = app.title
    return str(title.value)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path or "first")
def test_heading_tells_of_now_or_of_the_day_in_the_past(page: Page) -> None:
    by_lot = random.Random(page.path)  # noqa: S311
    chosen = by_lot.choice(CHOICES)
    today = heading(opened(page.script, **chosen))
    assert not IN_WORDS.search(today)
    assert not THEN.search(today.removesuffix("as far as held")), today
    day = FIRST + timedelta(days=by_lot.randrange((LAST - FIRST).days))
    past = heading(opened(page.script, **chosen, as_at=day.isoformat()))
    assert IN_WORDS.findall(past) == [f"{day.day} {MONTHS[day.month - 1]} {day.year}"]
    assert not NOW.search(past), past
