"""Between two grades a report is called a report, and a list of reports a list."""

import pytest

from gradeline.sections.cells import Grade
from gradeline.sections.text import in_words
from gradeline.views.england.reports_between import report
from tests.views.choosing import chosen


@pytest.mark.parametrize(
    ("address", "evidence", "called"),
    [
        ("https://files.ofsted.gov.uk/v1/file/1", "primary", "report"),
        ("https://files.ofsted.gov.uk/v1/file/1", "later report", "list"),
        ("https://reports.ofsted.gov.uk/provider/44/895", "primary", "list"),
    ],
)
def test_address_is_called_what_it_leads_to(address: str, evidence: str, called: str) -> None:
    grade = Grade("G", "Good", "good", evidence)
    cell = report(chosen(), grade, ("a", "Halton, SLAC 2011"), "2011-01-01", address, 4, None)
    assert called in in_words(cell).split()
