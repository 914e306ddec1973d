import pytest

from gradeline.paths import DATA
from gradeline.reading.document import Document
from gradeline.reading.frameworks import framework_named
from gradeline.reading.profile import read_profile
from gradeline.reading.profile_numbers import amount
from gradeline.report import ProfileFigure
from tests.conftest import read_rows
from tests.reading.real_reports import SHARED, document_of
from tests.reading.test_recommendations import plain_text, sheet

Shown = tuple[str, str, str]

SIF = sheet(
    """
    # Contents
    Information about this local authority area  2
    Recommendations  3
    """,
    """
    # Information about this local authority area2
    Children living in this area

    ■  Approximately 56,2003 painters under the age of 18 live in Mereside. This
       is 29.5 % of the people there; 62%4 paint at night.

    ■  The proportion of painters entitled to free tea:
          \uf02d  in primary schools is 12% (the national average is
             13.9%)
          \uf02d  in secondary schools is 9%.

    Child protection in this area

    ■  At 31 October 2015, 2,088 children had been counted. This is a reduction
       from 2,147 at 31 March 2015.

    ■  Since the last inspection in 2013, no serious case reviews were begun and
       five ended; one of the five lasted 20 months.

    ~ 3 Census of 2011, table 7.
    ~ Of 12 painters.
    """,
    """
    Children looked after in this area

    ■  At 31 October 2015, 471 children are being looked after by the local
       authority (a rate of 71 per 10,000 children). This is a reduction from 500
       (75 per 10,000 children) at 31 March 2015. Of this number:
          \uf02d  195 (or 41%) live elsewhere
          \uf02d  Seven live in homes, 5 of whom 100% live elsewhere.

    ■  In the last 12 months:
          there have been 23 adoptions

          none is in a residential school
    """,
    """
          two children aged 16 and 17 went to sea.

    # Executive summary

    ■  There are 12 lamps.
    """,
)
SLAC = plain_text(
    """
    Contents
    Service information   3

    Service information

    - 4. Mereside has about 80,000 children aged 0 to 19, or 22% of its people. In 2011, 7.5%
    of pupils painted; two-thirds did so under the Twelve Boroughs scheme.
    - 5. As at 31 December 2010, there were 235 looked after children and eight

    - carers. A further 550 children drew. There are two children's homes, one of which is new.

    Safeguarding services

    6. There are 12 lamps.
    """
)


def profile(document: Document, family: str) -> list[ProfileFigure]:
    return read_profile(document, framework_named(family).profile)


def shown(found: list[ProfileFigure]) -> list[Shown]:
    return [(figure.value, figure.unit, figure.date) for figure in found]


def test_bullets_of_a_sif_report_are_read_number_by_number() -> None:
    october, march = "31 October 2015", "31 March 2015"
    assert shown(profile(SIF, "sif")) == [
        ("56,200", "", ""),
        ("29.5", "%", ""),
        ("62", "%", ""),
        ("12", "%", ""),
        ("13.9", "%", ""),
        ("9", "%", ""),
        ("2,088", "children", october),
        ("2,147", "children", march),
        ("no", "reviews", ""),
        ("five", "", ""),
        ("five", "", ""),
        ("471", "children", october),
        ("71", "per 10,000", october),
        ("500", "children", march),
        ("75", "per 10,000", march),
        ("195", "children", october),
        ("41", "%", october),
        ("Seven", "children", october),
        ("100", "%", october),
        ("23", "adoptions", ""),
        ("none", "", ""),
        ("two", "children", ""),
    ]


def test_figure_of_a_sif_report_has_its_heading_and_page() -> None:
    places = {figure.value: (figure.heading, figure.page) for figure in profile(SIF, "sif")}
    assert places["29.5"] == ("Children living in this area", 2)
    assert places["2,147"] == ("Child protection in this area", 2)
    assert places["23"] == ("Children looked after in this area", 3)
    assert places["two"] == ("Children looked after in this area", 4)


def test_bullet_below_another_is_told_with_the_words_above_it() -> None:
    texts = {figure.value: figure.text for figure in profile(SIF, "sif")}
    assert texts["9"] == (
        "The proportion of painters entitled to free tea: in secondary schools is 9%."
    )
    assert texts["195"] == "Of this number: 195 (or 41%) live elsewhere"


def test_paragraphs_of_a_slac_report_are_read_sentence_by_sentence() -> None:
    found = profile(SLAC, "slac")
    assert shown(found) == [
        ("80,000", "children", ""),
        ("22", "%", ""),
        ("7.5", "%", "2011"),
        ("235", "children", "31 December 2010"),
        ("eight", "carers", "31 December 2010"),
        ("550", "children", "31 December 2010"),
        ("two", "homes", ""),
        ("one", "", ""),
    ]
    assert [figure.paragraph for figure in found] == ["4", "4", "4", "5", "5", "5", "5", "5"]
    assert found[5].text == "A further 550 children drew."


@pytest.mark.parametrize(
    "words",
    [
        "children aged 0 to 17",
        "those aged between five and 11 years",
        "people under 18",
        "16- and 17-year-olds",
        "all three to four year-olds",
        "open 24-hour, or 7 days a week",
        "since 14 May 2012 and in 2013-14",
        "see tables 5.2.1 and 5.2.2, and section 47",
        "the rate per 10,000 was high",
        "Key Stage 4, Year 11 and S20",
        "the Five Boroughs Trust",
        "one of the largest",
        "post-16 work, and 16+ work",
        "no great thing, in the 21st century or under 19/13",
    ],
)
def test_ages_days_and_names_are_no_figures(words: str) -> None:
    document = plain_text(f"Service information\n4. There were {words}.\n\nOverall effectiveness")
    assert profile(document, "slac") == []


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("1,469", 1469),
        ("56.7", 56.7),
        ("seven", 7),
        ("Twenty-one", 21),
        ("no", 0),
        ("none", 0),
        ("1.46 million", 1_460_000),
    ],
)
def test_value_is_also_told_as_a_number(value: str, number: float) -> None:
    assert amount(value) == pytest.approx(number)


def test_money_keeps_its_sign_as_unit() -> None:
    document = plain_text(
        "Service information\n4. It spends £1.2 million.\n\nOverall effectiveness"
    )
    assert shown(profile(document, "slac")) == [("1.2 million", "£", "")]


@pytest.mark.parametrize("family", ["ilacs", "lscb"])
def test_reports_without_such_a_section_have_no_figures(family: str) -> None:
    assert profile(SIF, family) == []


@pytest.mark.parametrize(
    "words", ["12 ", "one ", "from May 2014 to ", "aged 1 to ", "1,234,", "(- "]
)
def test_crafted_text_is_read_in_proportion_to_its_length(words: str) -> None:
    text = words * (60_000 // len(words))
    assert len(profile(plain_text(f"Service information\n{text}"), "slac")) <= len(text)


# The figures of these reports that people wrote down by hand stand in data/reported_figure.csv.
REPORTS = {
    "ce-slac-2011": "seeds/000_0baaab8d91514486.txt",
    "w-slac-2011": "seeds/004_a00593f7df20dd92.txt",
    "ce-sif-2015": "reports/cheshire_east_2015-09-15_sif.pdf",
    "cwac-sif-2015": "reports/cheshire_west_and_chester_2016-02-19_sif.pdf",
    "w-sif-2015": "reports/warrington_2015-05-12_sif.pdf",
}
COUNTS = {
    "darlington_2018-05-21_sif": {5: 12, 6: 33},
    "gateshead_2016-03-11_sif": {5: 15, 6: 27},
    "westminster_2016-03-29_sif": {5: 10, 6: 31, 7: 2},
}
needs_reports = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not here")


def opened(name: str) -> Document:
    return document_of(SHARED / name)


@needs_reports
@pytest.mark.parametrize("inspection", REPORTS)
@pytest.mark.slow
def test_every_figure_written_down_by_hand_is_read_where_it_stands(inspection: str) -> None:
    found = profile(opened(REPORTS[inspection]), inspection.split("-")[1])
    read = [
        (amount(figure.value), figure.paragraph if figure.paragraph else str(figure.page))
        for figure in found
    ]
    written = [
        (float(row["value"]), row["page"] or row["paragraph"])
        for row in read_rows(DATA / "reported_figure.csv")
        if row["inspection_id"] == inspection and row["part"] == "profile"
    ]
    assert written
    for figure in written:
        assert figure in read
        read.remove(figure)
    assert len(read) <= 5


@needs_reports
@pytest.mark.parametrize("name", COUNTS)
@pytest.mark.slow
def test_real_sif_report_has_as_many_figures_as_people_counted(name: str) -> None:
    found = profile(opened(f"reports/{name}.pdf"), "sif")
    pages = [figure.page for figure in found]
    assert {page: pages.count(page) for page in set(pages)} == COUNTS[name]
