"""What words mean: days, grades and headings as reports print them, and what is none of them."""

import pytest

from gradeline.reading.areas import Area
from gradeline.reading.dates import one_day, spell
from gradeline.reading.document import Line
from gradeline.reading.frameworks.ilacs import AREAS as ILACS
from gradeline.reading.frameworks.sif import AREAS as SIF
from gradeline.reading.front import fieldwork, publication
from gradeline.reading.grades import (
    NOT_JUDGED,
    WITH_ADEQUATE,
    WITH_REQUIRES_IMPROVEMENT,
    grade_of,
)
from gradeline.reading.plain_text import read_text
from gradeline.reading.statements import stated

REQUIRES = "Requires improvement"
PRACTICE = "The impact of leaders on social work practice with children and families"
HELP = "The experiences and progress of children who need help and protection"
IN_CARE = "The experiences and progress of children in care"
BOARD = "The Local Safeguarding Children Board"


def lines(*texts: str) -> tuple[Line, ...]:
    return read_text("\n".join(texts).encode()).lines


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("6 to 30 July 2015", "2015-07-06", "2015-07-30"),
        ("10 \u2013 21 January 2011", "2011-01-10", "2011-01-21"),
        ("29 April \u2013 22 May 2014", "2014-04-29", "2014-05-22"),
        ("3 March 2015 \u2013 25 March 2015", "2015-03-03", "2015-03-25"),
        ("24 February \u2013 18 March 2015", "2015-02-24", "2015-03-18"),
        ("20 January 2015 to 11 February 2015", "2015-01-20", "2015-02-11"),
        ("9 October to 2 November 2017", "2017-10-09", "2017-11-02"),
        ("4 July 2016\u201328 July 2016", "2016-07-04", "2016-07-28"),
        ("18 November 2014 - 10 December 2014", "2014-11-18", "2014-12-10"),
        ("4 July \u2014 28 July 2016", "2016-07-04", "2016-07-28"),
        ("4 July \u2015 28 July 2016", "2016-07-04", "2016-07-28"),
        ("4 July \u2212 28 July 2016", "2016-07-04", "2016-07-28"),
        ("4 July \u2012 28 July 2016", "2016-07-04", "2016-07-28"),
        ("4 July\u201128 July 2016", "2016-07-04", "2016-07-28"),
        ("4 July \u0096 28 July 2016", "2016-07-04", "2016-07-28"),
        ("1/06/2015 \u2013 25/06/2015", "2015-06-01", "2015-06-25"),
        ("01.06.2015 - 25.06.2015", "2015-06-01", "2015-06-25"),
        ("01/06/15 to 25/06/15", "2015-06-01", "2015-06-25"),
        ("2015-06-01 to 2015-06-25", "2015-06-01", "2015-06-25"),
        ("02 March 2020 to 13 March 2020", "2020-03-02", "2020-03-13"),
        ("26th February 2024 to 8th March 2024", "2024-02-26", "2024-03-08"),
        ("the 4th of March to the 15th of March 2019", "2019-03-04", "2019-03-15"),
        ("28 February to 4 March 2022", "2022-02-28", "2022-03-04"),
        ("29 February 2016 to 11 March 2016", "2016-02-29", "2016-03-11"),
        ("19 November\u201330 November 2018", "2018-11-19", "2018-11-30"),
        ("11 to 13 July 2023", "2023-07-11", "2023-07-13"),
        ("15 to 26 November 2021.", "2021-11-15", "2021-11-26"),
        ("30 JUNE TO 4 JULY 2025", "2025-06-30", "2025-07-04"),
        ("5 Nov 2018 to 9 Nov 2018", "2018-11-05", "2018-11-09"),
        ("3 Sept to 14 Sept 2018", "2018-09-03", "2018-09-14"),
        ("Monday 4 March to Friday 15 March 2019", "2019-03-04", "2019-03-15"),
        ("9\u00a0to\u00a020\u00a0October\u00a02023", "2023-10-09", "2023-10-20"),
        ("12 December to 20 January 2023", "2022-12-12", "2023-01-20"),
        ("12 December 2022 to 20 January 2023", "2022-12-12", "2023-01-20"),
        ("10 June 2019 to 1 9 June 2019", "2019-06-10", "2019-06-19"),
        ("4 to 15 Mar ch 2019", "2019-03-04", "2019-03-15"),
        (
            "8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019",
            "2019-07-08",
            "2019-08-08",
        ),
        ("30 September to 11 October 2024 and 13 to 15 January 2025", "2024-09-30", "2025-01-15"),
        ("5 March 2013", "2013-03-05", "2013-03-05"),
    ],
)
def test_days_of_fieldwork(words: str, start: str, end: str) -> None:
    found = spell(words)
    assert (str(found.start), str(found.end)) == (start, end)


@pytest.mark.parametrize(
    "words",
    [
        "31 June 2019 to 5 July 2019",
        "3 June to 31 June 2019",
        "30 February 2015 to 4 March 2015",
        "29 February 2015 to 4 March 2015",
        "32 March 2019 to 4 April 2019",
        "13/13/2015 \u2013 25/06/2015",
        "0 March 2019 to 4 March 2019",
        "5 to 16 March",
        "4 to 15",
        "March 2019",
        "October 2021",
        "spring 2019",
        "",
        "20 March 2019 to 8 March 2019",
        "1 March 2014 to 30 March 2017",
        "1 April 2017 to 30 September 2018",
    ],
)
def test_words_that_are_no_fieldwork(words: str) -> None:
    found = spell(words)
    assert (found.start, found.end) == (None, None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("7 July 2014", "2014-07-07"),
        ("01 September 2014", "2014-09-01"),
        ("10/08/2015", "2015-08-10"),
        ("2016-06-03", "2016-06-03"),
        ("3rd June 2016", "2016-06-03"),
        ("June 3, 2016", "2016-06-03"),
        ("25 February 2011.", "2011-02-25"),
        ("29 February 2016", "2016-02-29"),
        ("29 February 2015", "None"),
        ("31 June 2019", "None"),
        ("31/11/2019", "None"),
        ("6 to 30 July 2015", "None"),
        ("September 2016", "None"),
        ("3 June", "None"),
        ("", "None"),
    ],
)
def test_one_day(words: str, day: str) -> None:
    assert str(one_day(words)) == day


@pytest.mark.parametrize(
    ("front", "start", "end"),
    [
        (["Inspection dates: 6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Inspection date: 6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["INSPECTION DATES: 6 TO 30 JULY 2015"], "2015-07-06", "2015-07-30"),
        (["Inspection dates 6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Inspection dates : 6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Inspection dates:", "6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Inspection dates: 6 July 2015 to", "30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Inspection dates: 6 July 2015", "to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Re-inspection dates: 6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Review dates: 6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Inspection and review dates: 6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (["Inspection\tdates: 6 to 30 July 2015"], "2015-07-06", "2015-07-30"),
        (
            ["Inspection dates: 10 \u2013 21 January 2011 Reporting inspector Grace Hoppe"],
            "2011-01-10",
            "2011-01-21",
        ),
        (
            ["Inspection dates: 8 to 12 July 2019", "and 7 to 8 August 2019", "Lead inspector: A"],
            "2019-07-08",
            "2019-08-08",
        ),
        (
            ["Inspection dates: 4 to 15 March 2019", "Lead inspector: Ada, from 9 March 2018"],
            "2019-03-04",
            "2019-03-15",
        ),
        (
            ["Inspection dates: 4 to 15 March 2019", "Published: 3 May 2019"],
            "2019-03-04",
            "2019-03-15",
        ),
        (["Inspection dates: 4 to 15 March 2019", "12"], "2019-03-04", "2019-03-15"),
        (
            ["Inspection dates: 4 to 15 March 2019", "Inspection dates: 1 to 5 May 2012"],
            "2019-03-04",
            "2019-03-15",
        ),
        (["Inspection dates: 31 June to 4 July 2019"], "", ""),
        (["Inspection dates: 4 to 15 March"], "", ""),
        (["Inspection dates: 1 March 2014 to 30 March 2017"], "", ""),
        (["The last inspection took place from 4 to 15 March 2019."], "", ""),
        (["4 to 15 March 2019"], "", ""),
        (["Published: 3 May 2019"], "", ""),
    ],
)
def test_fieldwork_of_a_front_page(front: list[str], start: str, end: str) -> None:
    printed = lines("Inspection of children\u2019s social care services", *front)
    first, last, problems = fieldwork(printed, printed[0])
    assert (first.value, last.value) == (start, end)
    assert bool(problems) == (start == "")


@pytest.mark.parametrize(
    ("front", "day"),
    [
        (["Report published: 7 July 2014"], "2014-07-07"),
        (["Published: 7 July 2014"], "2014-07-07"),
        (["Published 7 July 2014"], "2014-07-07"),
        (["Publication date: 7 July 2014"], "2014-07-07"),
        (["Report published:", "7 July 2014"], "2014-07-07"),
        (["Report published: 07/07/2014"], "2014-07-07"),
        (["Published: 7 July 2014", "2"], "2014-07-07"),
        (["Published: 7 July 2014\f2", "Contents"], "2014-07-07"),
        (["Published: 7 July 2014\f3 June 2012 was the day of the last one."], "2014-07-07"),
        (["Published: 31 June 2014"], ""),
        (["Published: 7 May 2014"], ""),
        (["Published on a day that nobody wrote down"], ""),
        (["The previous report was published on 7 July 2014."], ""),
    ],
)
def test_publication_of_a_front_page(front: list[str], day: str) -> None:
    found, problems = publication(lines(*front), "2014-06-20")
    assert found.value == day
    assert not (problems and day)


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Good", "Good"),
        ("good", "Good"),
        ("GOOD", "Good"),
        (" Good.", "Good"),
        ("Good2", "Good"),
        ("Go od", "Good"),
        ("Outstanding", "Outstanding"),
        ("out standing", "Outstanding"),
        ("Inadequate.2", "Inadequate"),
        ("inad equate", "Inadequate"),
        ("Requires improvement", REQUIRES),
        ("Requires Improvement", REQUIRES),
        ("requires\u00a0improvement", REQUIRES),
        ("Require improvement", REQUIRES),
        ("Requires improvement to be good", REQUIRES),
        ("Requires improvement to be good.", REQUIRES),
        ("Requires im provement", REQUIRES),
        ("Requires im provement to be g ood", REQUIRES),
        ("R equires improvement", REQUIRES),
        ("Requires improvement1", REQUIRES),
        ("Not judged", NOT_JUDGED),
        ("not inspected", NOT_JUDGED),
        ("N/A", NOT_JUDGED),
        ("No judgement", NOT_JUDGED),
        ("Insufficient evidence to judge", NOT_JUDGED),
    ],
)
def test_grades(words: str, grade: str) -> None:
    assert grade_of(words, WITH_REQUIRES_IMPROVEMENT) == grade


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Adequate", "Adequate"),
        ("adequate", "Adequate"),
        ("Grade 3 (adequate)", "Adequate"),
        ("Grade 3 (Adequate)", "Adequate"),
        ("Grade 2 (good)", "Good"),
        ("Good (Grade 2)", "Good"),
        ("Grade 1: outstanding", "Outstanding"),
        ("Grade 4 - inadequate", "Inadequate"),
    ],
)
def test_grades_until_2013(words: str, grade: str) -> None:
    assert grade_of(words, WITH_ADEQUATE) == grade


@pytest.mark.parametrize("scale", [WITH_ADEQUATE, WITH_REQUIRES_IMPROVEMENT])
@pytest.mark.parametrize(
    "words",
    [
        "",
        "1",
        "Grade",
        "Grade 3",
        "Satisfactory",
        "Needs attention",
        "Requires",
        "improvement",
        "to be good",
        "Goods",
        "goodness",
        "not good",
        "Good Good",
        "Good and outstanding",
        "good overall",
        "a good service",
        "good with outstanding features",
        "judged good at the last inspection",
        "was judged to be inadequate",
        "inadequate or good",
        "requires improvement if it has only begun to ask",
        "requires improvement in parts",
        "Grade 2 (inadequate)",
        "Good (Grade 4)",
        "Judgement grade",
    ],
)
def test_words_that_are_no_grade(words: str, scale: tuple[str, ...]) -> None:
    assert grade_of(words, scale) is None


def test_a_grade_of_another_scale_is_none() -> None:
    assert grade_of("Adequate", WITH_REQUIRES_IMPROVEMENT) is None
    assert grade_of("Requires improvement", WITH_ADEQUATE) is None


@pytest.mark.parametrize(
    ("texts", "area", "grade"),
    [
        ([f"{HELP}: good"], "help_protection", "Good"),
        ([f"{HELP}: Good"], "help_protection", "Good"),
        ([f"{HELP} is good."], "help_protection", "Good"),
        ([f"{HELP} good"], "help_protection", "Good"),
        ([f"{HELP} is: Good"], "help_protection", "Good"),
        ([f"{HELP} \u2013 good"], "help_protection", "Good"),
        ([f"{HELP} requires improvement to be good"], "help_protection", REQUIRES),
        ([f"{HELP}: requires", "improvement to be good."], "help_protection", REQUIRES),
        ([HELP, "requires improvement to be good"], "help_protection", REQUIRES),
        ([f"{HELP}: requires improvement to be", "good"], "help_protection", REQUIRES),
        (
            ["The experiences and progress of children who need help and", "protection: good"],
            "help_protection",
            "Good",
        ),
        ([f"{PRACTICE}: outstanding"], "leaders", "Outstanding"),
        ([f"{PRACTICE}:", "good"], "leaders", "Good"),
        (
            ["The impact of leaders on practice with children and families: outstanding"],
            "leaders",
            "Outstanding",
        ),
        ([f"{IN_CARE}: inadequate"], "in_care", "Inadequate"),
        ([f"{IN_CARE} and care leavers:", "Outstanding"], "in_care_and_leavers", "Outstanding"),
        (["The experiences and progress of care leavers: good"], "care_leavers", "Good"),
        (["The experience and progress of care leavers: good"], "care_leavers", "Good"),
        (["The experiences and progress of care lea vers: g ood"], "care_leavers", "Good"),
    ],
)
def test_headings_of_ilacs(texts: list[str], area: str, grade: str) -> None:
    found = stated(lines(*texts), ILACS, WITH_REQUIRES_IMPROVEMENT)
    assert [(each.area_id, each.grade) for each in found] == [(area, grade)]


@pytest.mark.parametrize(
    ("texts", "area", "grade"),
    [
        (["The overall judgement is good"], "overall", "Good"),
        (["The overall judgement is requires improvement"], "overall", REQUIRES),
        (
            ["The overall judgement is that children\u2019s services require", "improvement"],
            "overall",
            REQUIRES,
        ),
        (
            ["The overall judgement is that children\u2019s services are", "inadequate.2"],
            "overall",
            "Inadequate",
        ),
        (["Children\u2019s services in Tower Hamlets are inadequate"], "overall", "Inadequate"),
        (
            ["Children\u2019s services in Stoke-on-Trent require improvement to be", "good"],
            "overall",
            REQUIRES,
        ),
        (["Children's services in the London Borough of Hackney are good"], "overall", "Good"),
        (
            ["Children's services in  Southampton require improvement", "because:"],
            "overall",
            REQUIRES,
        ),
        (["This local authority is good because"], "overall", "Good"),
        ([f"{BOARD} requires improvement"], "lscb", REQUIRES),
        ([f"{BOARD} is Good"], "lscb", "Good"),
        ([f"{BOARD} (LSCB) is inadequate."], "lscb", "Inadequate"),
        (
            ["The local safeguarding children board requires improvement", "because:"],
            "lscb",
            REQUIRES,
        ),
        (["The LSCB requires improvement because:"], "lscb", REQUIRES),
        (
            ["The effectiveness of the Local Safeguarding Children Board (LSCB) is", "good"],
            "lscb",
            "Good",
        ),
        (
            [
                "The effectiveness of the Local Safeguarding Children Board (LSCB) is",
                "requires improvement",
            ],
            "lscb",
            REQUIRES,
        ),
        (
            ["The graded judgment for adoption performance is that it is good"],
            "adoption",
            "Good",
        ),
        (
            ["The graded judgement for adoption performance is that it is requires", "improvement"],
            "adoption",
            REQUIRES,
        ),
        (
            ["The graded judgment for adoption performance is that it requires", "improvement."],
            "adoption",
            REQUIRES,
        ),
        (
            ["The graded judgment for adoption performance is outstanding"],
            "adoption",
            "Outstanding",
        ),
        (["Adoption performance  is good"], "adoption", "Good"),
        (
            [
                "The graded judgement about the experiences and progress of care",
                "leavers is that it is inadequate",
            ],
            "care_leavers",
            "Inadequate",
        ),
        (
            ["The experience and progress of care leavers requires improvement"],
            "care_leavers",
            REQUIRES,
        ),
        (["Leadership, management and governance are outstanding"], "leadership", "Outstanding"),
        (
            ["Children and young people looked after and achieving", "permanence are good"],
            "looked_after",
            "Good",
        ),
        (
            ["Children and young people in need of help and protection", "are good."],
            "help_protection",
            "Good",
        ),
    ],
)
def test_headings_and_sentences_of_sif(texts: list[str], area: str, grade: str) -> None:
    found = stated(lines(*texts), SIF, WITH_REQUIRES_IMPROVEMENT, with_colon=False)
    assert [(each.area_id, each.grade) for each in found] == [(area, grade)]


def test_broken_words_of_a_front_page_are_put_together() -> None:
    front = lines("Children's services in Halton require im provement")
    (found,) = stated(front, SIF, WITH_REQUIRES_IMPROVEMENT, with_colon=False, is_short=True)
    assert (found.area_id, found.grade) == ("overall", REQUIRES)


@pytest.mark.parametrize(
    ("areas", "texts"),
    [
        (ILACS, [f"\u2022 {HELP}: good"]),
        (ILACS, [f"In 2019, {IN_CARE.lower()}: inadequate"]),
        (ILACS, [f"{IN_CARE}: inadequate, and", "care leavers: good, was what was found."]),
        (ILACS, [f"{IN_CARE} were judged to be good in 2019."]),
        (ILACS, [f"{IN_CARE} judged good at the last inspection"]),
        (ILACS, ["At the last inspection, that is to say in 2019,", f"{IN_CARE}: good"]),
        (ILACS, ["Children in care receive outstanding care."]),
        (ILACS, ["Services for children in care are good."]),
        (ILACS, ["Overall effectiveness was judged good at the last inspection."]),
        (ILACS, [f"{HELP}: what we found"]),
        (ILACS, [HELP, "Good meals draw many parents to the Friday group."]),
        (SIF, ["An LSCB requires improvement if it has only begun to ask."]),
        (SIF, [f"{BOARD} requires improvement if it has only begun to ask."]),
        (SIF, ["An LSCB that is good knows what its partners do."]),
        (SIF, ["A board requires improvement if it decides nothing."]),
        (SIF, ["A local authority that is inadequate leaves children without help."]),
        (SIF, ["Overall effectiveness: inadequate"]),
        (SIF, ["Adoption performance: good"]),
        (SIF, ["Children who need help and protection: requires", "improvement to be good"]),
        (SIF, ["Children's services in Halton were judged to be inadequate in 2012."]),
        (SIF, ["Leadership, management and governance require improvement as leaders are new."]),
        (SIF, ["Leadership, management and governance is good in parts."]),
        (SIF, ["Leadership, management and governance was judged good at the last inspection."]),
        (SIF, ["The LSCB is good at asking."]),
        (SIF, ["Some personal education plans require improvement."]),
        (SIF, ["Good"]),
        (SIF, ["Children's services in Halton are not good."]),
        (SIF, ["Children's services in Halton are not yet good"]),
        (SIF, ["Children's services in Halton are no longer inadequate"]),
        (SIF, ["Children's services in Halton are working hard to be good"]),
        (SIF, ["Children's services in Halton require improvem ent to be", "good"]),
        (SIF, ["Children's services in Halton were good"]),
        (SIF, ["Children's services for care leavers are good"]),
        (SIF, ["The overall judgement is not good"]),
        (SIF, ["The overall judgement of the last inspection is good"]),
        (SIF, ["The Local Safeguarding Children Board in Halton is not yet good"]),
        (SIF, ["The Local Safeguarding Children Board is no longer inadequate"]),
    ],
)
def test_words_that_state_no_grade(areas: tuple[Area, ...], texts: list[str]) -> None:
    is_ilacs = areas is ILACS
    assert stated(lines(*texts), areas, WITH_REQUIRES_IMPROVEMENT, with_colon=is_ilacs) == []
