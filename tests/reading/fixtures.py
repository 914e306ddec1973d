"""The reports that the tests read: each composed with known facts, one for each layout and oddity.

`python -m tests.reading.fixtures NAME...` writes what is read from these as their goldens. Compare
each with what its function composes before you keep it.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

from tests.reading.composing import STRAY_SPACE, At, Order, Sheet, Style
from tests.reading.goldens import Composed, write_golden
from tests.reading.layouts import (
    ADEQUATE,
    GOOD,
    INADEQUATE,
    OUTSTANDING,
    REQUIRES,
    Graded,
    Ilacs,
    Record,
    Sif,
    Strand,
    board_review,
    ilacs,
    ilacs_on,
    record,
    record_as_text,
    sif,
    sif_on,
    visit_letter,
)

Fixture = Callable[[], Composed]
FIXTURES: dict[str, Fixture] = {}


def fixture(compose: Fixture) -> Fixture:
    """Register a fixture by the name of its function."""
    FIXTURES[compose.__name__] = compose
    return compose


REQUIRES_TO_BE_GOOD = {REQUIRES: "Requires improvement to be good"}

ILACS_2018 = Ilacs(
    ("Rutland", "Inspection of children\u2019s social care services"),
    "Inspection dates: 5 November 2018 to 9 November 2018",
    {
        "leaders": REQUIRES,
        "help_protection": GOOD,
        "in_care_and_leavers": REQUIRES,
        "overall": REQUIRES,
    },
    inspector="Lead inspector: Ada Lovell, Her Majesty\u2019s Inspector",
)
ILACS_2023 = Ilacs(
    ("Inspection of Halton local authority children\u2019s services",),
    "**Inspection dates:** 9 to 20 October 2023",
    {
        "leaders": GOOD,
        "help_protection": REQUIRES,
        "in_care": OUTSTANDING,
        "care_leavers": INADEQUATE,
        "overall": GOOD,
    },
    wording=REQUIRES_TO_BE_GOOD,
    foot=("Inspection of Halton local authority children\u2019s services", "9 to 20 October 2023"),
)


def ilacs_2018(report: Ilacs, style: Style, doubtful: frozenset[str] = frozenset()) -> Composed:
    """Compose the ILACS report of 2018, or one that differs in a point."""
    return Composed(
        ilacs(report, style),
        "ilacs",
        "rutland",
        "2018-11-05",
        "2018-11-09",
        None,
        report.grades,
        doubtful,
    )


def ilacs_2023(report: Ilacs, style: Style, doubtful: frozenset[str] = frozenset()) -> Composed:
    """Compose the ILACS report of 2023, or one that differs in a point."""
    return Composed(
        ilacs(report, style),
        "ilacs",
        "halton",
        "2023-10-09",
        "2023-10-20",
        None,
        report.grades,
        doubtful,
    )


SIF_2016 = Sif(
    ("Halton",),
    "Halton",
    "Inspection date: 7 March 2016 to 31 March 2016",
    "Report published: 3 June 2016",
    {
        "overall": REQUIRES,
        "help_protection": INADEQUATE,
        "looked_after": REQUIRES,
        "adoption": GOOD,
        "care_leavers": OUTSTANDING,
        "leadership": REQUIRES,
        "lscb": GOOD,
    },
    wording=REQUIRES_TO_BE_GOOD,
    has_summary_first=True,
    earlier=("At the inspection of July 2012, services were judged to be adequate.",),
)


def sif_2016(report: Sif, style: Style, doubtful: frozenset[str] = frozenset()) -> Composed:
    """Compose the SIF report of 2016, or one that differs in a point."""
    return Composed(
        sif(report, style),
        "sif",
        "halton",
        "2016-03-07",
        "2016-03-31",
        "2016-06-03",
        report.grades,
        doubtful,
    )


SLAC = Record(
    ("Inspection of safeguarding and looked after children services",),
    "Warrington",
    "Inspection dates: 10 \u2013 21 January 2011",
    "Published: 25 February 2011",
    (
        Strand(
            "Safeguarding services",
            (
                Graded("Overall effectiveness", ADEQUATE, "safeguarding_overall_effectiveness"),
                Graded("Capacity for improvement", GOOD, "safeguarding_capacity_for_improvement"),
                Graded("Safeguarding outcomes for children and young people"),
                Graded(
                    "Children and young people are safe and feel safe",
                    ADEQUATE,
                    "children_and_young_people_are_safe_and_feel_safe",
                    is_beside=True,
                ),
                Graded("Quality of provision", INADEQUATE, "safeguarding_quality_of_provision"),
                Graded(
                    "The contribution of health agencies to keeping children and young people safe",
                    GOOD,
                    "the_contribution_of_health_agencies_to_keeping_children_and_young_people_safe",
                    is_beside=True,
                ),
                Graded("Partnership working", OUTSTANDING, "partnership_working"),
            ),
        ),
        Strand(
            "Services for looked after children",
            (
                Graded(
                    "Overall effectiveness", GOOD, "looked_after_children_overall_effectiveness"
                ),
                Graded(
                    "Capacity for improvement",
                    OUTSTANDING,
                    "looked_after_children_capacity_for_improvement",
                ),
                Graded("How good are outcomes for looked after children and care leavers?"),
                Graded("Being healthy", ADEQUATE, "being_healthy"),
                Graded(
                    "Making a positive contribution, including user engagement",
                    OUTSTANDING,
                    "making_a_positive_contribution_including_user_engagement",
                ),
                Graded("Quality of provision", GOOD, "looked_after_children_quality_of_provision"),
            ),
        ),
    ),
)


def record_grades(report: Record) -> dict[str, str]:
    """Return the grades by area that a record was composed with."""
    return {
        each.area: each.grade for strand in report.strands for each in strand.rows if each.grade
    }


def slac(content: bytes) -> Composed:
    return Composed(
        content,
        "slac",
        "warrington",
        "2011-01-10",
        "2011-01-21",
        "2011-02-25",
        record_grades(SLAC),
    )


@fixture
def slac_pdf() -> Composed:
    return slac(record(SLAC, Style(label_at=At.TOP, grade_at=At.TOP, is_centred=True)))


@fixture
def slac_text_with_tabs() -> Composed:
    return slac(record_as_text(SLAC).encode())


@fixture
def looked_after_children_2013() -> Composed:
    report = Record(
        ("Inspection of looked after children services",),
        "Kent County Council",
        "Inspection dates: 4 \u2013 8 March 2013",
        "Published: 12 April 2013",
        (
            Strand(
                "Services for looked after children",
                (
                    Graded(
                        "Overall effectiveness",
                        ADEQUATE,
                        "overall_effectiveness",
                        "Overall effectiveness of services for looked after children and young"
                        " people",
                    ),
                    Graded("Capacity to improve", GOOD, "capacity_to_improve"),
                    Graded(
                        "Outcomes for looked after children and young people",
                        INADEQUATE,
                        "outcomes_for_looked_after_children_and_young_people",
                    ),
                    Graded("Quality of provision", OUTSTANDING, "quality_of_provision"),
                    Graded("Leadership and management", ADEQUATE, "leadership_and_management"),
                ),
            ),
        ),
    )
    style = Style(label_at=At.TOP, grade_at=At.TOP, is_centred=True)
    return Composed(
        record(report, style),
        "lac_2013",
        "kent",
        "2013-03-04",
        "2013-03-08",
        "2013-04-12",
        record_grades(report),
    )


@fixture
def child_protection_2012() -> Composed:
    report = Record(
        ("Inspection of local authority arrangements for the protection of children",),
        "Sandwell Metropolitan Borough Council",
        "Inspection dates: 26 November to 5 December 2012",
        "Published: 9 January 2013",
        (
            Strand(
                "Local authority arrangements for the protection of children",
                (
                    Graded("Overall effectiveness", INADEQUATE, "overall_effectiveness"),
                    Graded(
                        "The effectiveness of the help and protection provided to children, young"
                        " people, families and carers",
                        INADEQUATE,
                        "the_effectiveness_of_the_help_and_protection_provided_to_children_young"
                        "_people_families_and_carers",
                    ),
                    Graded("The quality of practice", ADEQUATE, "the_quality_of_practice"),
                    Graded("Leadership and governance", GOOD, "leadership_and_governance"),
                ),
            ),
        ),
        inspector="Lead inspector: Grace Hoppe HMI",
        has_grades_in_body=False,
    )
    return Composed(
        record(report, Style()),
        "cp",
        "sandwell",
        "2012-11-26",
        "2012-12-05",
        "2013-01-09",
        record_grades(report),
    )


@fixture
def sif_2014_grades_in_sentences() -> Composed:
    report = Sif(
        ("London Borough of Barking and Dagenham",),
        "Barking and Dagenham",
        "Inspection date: 29 April \u2013 22 May 2014",
        "Report published: 7 July 2014",
        {
            "overall": REQUIRES,
            "help_protection": REQUIRES,
            "looked_after": GOOD,
            "adoption": INADEQUATE,
            "care_leavers": REQUIRES,
            "leadership": OUTSTANDING,
            "lscb": REQUIRES,
        },
        front="sentence",
        wording={
            REQUIRES: "requires improvement",
            GOOD: "good",
            INADEQUATE: "inadequate",
            OUTSTANDING: "outstanding",
        },
        headings={
            "help_protection": (
                "Children and young people in need of help and protection require improvement"
            ),
            "looked_after": "Children looked after and achieving permanence are good",
            "adoption": "The graded judgment for adoption performance is inadequate",
            "leadership": "Leadership, management and governance are outstanding",
            "lscb": "The effectiveness of the Local Safeguarding Children Board (LSCB) requires"
            " improvement",
        },
    )
    return Composed(
        sif(report, Style(label_width=340, grade_width=110)),
        "sif",
        "barking-and-dagenham",
        "2014-04-29",
        "2014-05-22",
        "2014-07-07",
        report.grades,
    )


@fixture
def sif_2015_two_boxes() -> Composed:
    report = Sif(
        ("St. Helens Metropolitan Borough Council",),
        "St Helens",
        "Inspection date: 5 November 2014 - 25 November 2014",
        "Report published: 20 January 2015",
        {
            "overall": REQUIRES,
            "help_protection": REQUIRES,
            "looked_after": GOOD,
            "adoption": REQUIRES,
            "care_leavers": GOOD,
            "leadership": INADEQUATE,
            "lscb": REQUIRES,
        },
        front="boxes",
        wording={REQUIRES: "Requires Improvement"},
        has_key_judgements=True,
    )
    return Composed(
        sif(report, Style(label_width=320, grade_width=130)),
        "sif",
        "st-helens",
        "2014-11-05",
        "2014-11-25",
        "2015-01-20",
        report.grades,
    )


@fixture
def sif_2016_executive_summary() -> Composed:
    return sif_2016(SIF_2016, Style())


@fixture
def sif_re_inspection_without_board() -> Composed:
    report = Sif(
        ("Somerset County Council",),
        "Somerset",
        "Inspection date: 6 November 2017 to 30 November 2017",
        "Report published: 29 January 2018",
        {
            "overall": REQUIRES,
            "help_protection": REQUIRES,
            "looked_after": GOOD,
            "adoption": GOOD,
            "care_leavers": REQUIRES,
            "leadership": GOOD,
        },
        services="Reinspection of services for children in need of help and protection, children"
        " looked after and care leavers",
        wording=REQUIRES_TO_BE_GOOD,
        has_summary_first=True,
        earlier=("The last inspection report came out in January 2015. It judged:",),
        earlier_list=(
            "Overall effectiveness: inadequate",
            "Children who need help and protection: inadequate",
            "Children looked after and achieving permanence: inadequate",
            "Adoption performance: requires improvement",
            "Experiences and progress of care leavers: inadequate",
            "Leadership, management and governance: inadequate.",
        ),
    )
    return Composed(
        sif(report, Style()),
        "sif",
        "somerset",
        "2017-11-06",
        "2017-11-30",
        "2018-01-29",
        report.grades,
        kind="re-inspection",
    )


@fixture
def board_review_alone() -> Composed:
    content = board_review(
        ("Slough",),
        "Review dates: 1 to 10 December 2015",
        "Report published: 17 February 2016",
        REQUIRES,
        Style(),
    )
    return Composed(
        content, "lscb", "slough", "2015-12-01", "2015-12-10", "2016-02-17", {"lscb": REQUIRES}
    )


@fixture
def ilacs_2018_bare_name() -> Composed:
    headings = {
        "leaders": "The impact of leaders on social work practice with children and families"
        " requires improvement to be good",
        "in_care_and_leavers": "The experiences and progress of children in care and care leavers"
        " requires improvement to be good.",
    }
    return ilacs_2018(replace(ILACS_2018, headings=headings), Style())


@fixture
def ilacs_short_inspection() -> Composed:
    opening = ("This was a short inspection, as the last one had been good.",)
    return replace(ilacs_2018(replace(ILACS_2018, opening=opening), Style()), kind="short")


@fixture
def ilacs_standard_inspection() -> Composed:
    opening = ("This standard inspection took a week, as the law allows.",)
    return replace(ilacs_2018(replace(ILACS_2018, opening=opening), Style()), kind="standard")


@fixture
def ilacs_2020_borough_council() -> Composed:
    report = replace(
        ILACS_2018,
        title=(
            "Halton Borough Council",
            "Inspection of local authority children\u2019s services",
        ),
        dates="Inspection dates: 02 March 2020 to 13 March 2020",
        grades={
            "leaders": GOOD,
            "help_protection": INADEQUATE,
            "in_care_and_leavers": OUTSTANDING,
            "overall": INADEQUATE,
        },
        labels={
            "leaders": "The impact of leaders on social work practice with children and families."
        },
    )
    return Composed(
        ilacs(report, Style(grade_width=115)),
        "ilacs",
        "halton",
        "2020-03-02",
        "2020-03-13",
        None,
        report.grades,
    )


@fixture
def ilacs_2023_care_leavers_apart() -> Composed:
    return ilacs_2023(ILACS_2023, Style(label_at=At.TOP, grade_at=At.TOP, label_width=220))


@fixture
def ilacs_2026_without_overall() -> Composed:
    report = Ilacs(
        ("Inspection of North Northamptonshire local authority children\u2019s services",),
        "**Inspection dates:** 11 to 22 May 2026",
        {
            "leaders": OUTSTANDING,
            "help_protection": REQUIRES,
            "in_care": GOOD,
            "care_leavers": GOOD,
        },
        wording=REQUIRES_TO_BE_GOOD,
        labels={"leaders": "The impact of leaders on practice with children and families"},
    )
    return Composed(
        ilacs(report, Style()),
        "ilacs",
        "north-northamptonshire",
        "2026-05-11",
        "2026-05-22",
        None,
        report.grades,
    )


@fixture
def grade_over_two_lines_around_its_label() -> Composed:
    return sif_2016(SIF_2016, Style(order=Order.BY_LINE, label_width=360, grade_width=93))


@fixture
def grade_over_three_lines_around_its_label() -> Composed:
    report = replace(SIF_2016, wording={REQUIRES: "Requires\nimprovement to be\ngood"})
    return sif_2016(report, Style(order=Order.BY_LINE))


@fixture
def grades_drawn_before_labels() -> Composed:
    return ilacs_2023(ILACS_2023, Style(order=Order.GRADES_FIRST, grade_width=110))


@fixture
def labels_drawn_before_grades() -> Composed:
    return sif_2016(SIF_2016, Style(order=Order.LABELS_FIRST, grade_width=110))


@fixture
def grade_drawn_before_its_label() -> Composed:
    return sif_2016(SIF_2016, Style(order=Order.GRADE_BEFORE_LABEL, grade_width=110))


@fixture
def lower_case_grades() -> Composed:
    wording = {GOOD: "good", REQUIRES: "requires improvement to be good"}
    return ilacs_2018(replace(ILACS_2018, wording=wording), Style())


@fixture
def require_improvement() -> Composed:
    return ilacs_2018(replace(ILACS_2018, wording={REQUIRES: "Require improvement"}), Style())


@fixture
def rows_in_another_order() -> Composed:
    grades = {area: ILACS_2023.grades[area] for area in reversed(list(ILACS_2023.grades))}
    return ilacs_2023(replace(ILACS_2023, grades=grades), Style())


@fixture
def table_that_runs_over_the_page() -> Composed:
    return ilacs_2023(replace(ILACS_2023, space_before=450.0), Style())


@fixture
def table_whose_head_stays_behind() -> Composed:
    return ilacs_2018(replace(ILACS_2018, space_before=490.0), Style(label_width=180))


@fixture
def row_split_over_the_page() -> Composed:
    style = Style(label_width=275, splits_rows=True, label_at=At.TOP, grade_at=At.TOP)
    headings = {"in_care_and_leavers": ""}
    report = replace(ILACS_2018, space_before=420.0, headings=headings)
    return ilacs_2018(report, style)


@fixture
def earlier_grades_in_the_text() -> Composed:
    opening = (
        "Since the inspection of 2019, when services were judged to be inadequate overall, much has"
        " been done.",
        "Overall effectiveness was judged good at the last inspection but one. Overall, children in"
        " care were then thought to be badly served.",
        "In 2016, the experiences and progress of children in care: inadequate, and",
        "the experiences and progress of care leavers: requires improvement, were what was found.",
    )
    return ilacs_2023(replace(ILACS_2023, opening=opening), Style())


@fixture
def earlier_grades_listed_in_bullets() -> Composed:
    report = replace(
        SIF_2016,
        earlier=("The last inspection came to these judgements:",),
        earlier_list=(
            "Overall effectiveness is good",
            "Children who need help and protection are good",
            "Adoption performance: inadequate",
            "The Local Safeguarding Children Board is inadequate",
        ),
    )
    return sif_2016(report, Style())


@fixture
def grade_descriptors() -> Composed:
    sheet = Sheet(Style())
    sif_on(sheet, SIF_2016)
    sheet.heading("How the grades are chosen")
    for words in (
        "Leadership, management and governance are outstanding where others come to learn from"
        " them.",
        "Leadership, management and governance are inadequate where nobody knows what is done.",
        "A board requires improvement if it has met but decided nothing.",
        "The Local Safeguarding Children Board is inadequate if it has never met.",
        "Adoption performance is inadequate if children wait for years.",
    ):
        sheet.text(words)
    return Composed(
        sheet.content(),
        "sif",
        "halton",
        "2016-03-07",
        "2016-03-31",
        "2016-06-03",
        SIF_2016.grades,
    )


@fixture
def prose_above_the_table() -> Composed:
    before = (
        "Overall effectiveness was good in 2019; care leavers were then part of children in care."
        " What follows tells how matters stand four years later.",
        "Good work is done here, and some requires improvement.",
    )
    return ilacs_2023(replace(ILACS_2023, before=before), Style())


@fixture
def two_reports_in_one_file() -> Composed:
    sheet = Sheet(Style())
    ilacs_on(sheet, ILACS_2018)
    sheet.new_page()
    ilacs_on(
        sheet,
        replace(
            ILACS_2018,
            title=("Warrington Borough Council", ILACS_2018.title[1]),
            dates="Inspection dates: 8 July 2019 to 19 July 2019",
            grades={
                "leaders": INADEQUATE,
                "help_protection": INADEQUATE,
                "in_care_and_leavers": INADEQUATE,
                "overall": INADEQUATE,
            },
        ),
    )
    return Composed(
        sheet.content(),
        "ilacs",
        "rutland",
        "2018-11-05",
        "2018-11-09",
        None,
        ILACS_2018.grades,
    )


@fixture
def footers_with_wrong_dates() -> Composed:
    foot = (ILACS_2023.foot[0], "3 to 14 July 2022")
    return ilacs_2023(replace(ILACS_2023, foot=foot, foot_from=1), Style())


@fixture
def footers_with_wrong_inspection_dates() -> Composed:
    foot = (ILACS_2023.foot[0], "Inspection dates: 3 to 14 July 2022")
    return ilacs_2023(replace(ILACS_2023, foot=foot, foot_from=1), Style())


@fixture
def numeric_dates() -> Composed:
    report = replace(
        SIF_2016,
        dates="Inspection date: 7/03/2016 \u2013 31/03/2016",
        published="Report published: 03/06/2016",
    )
    return sif_2016(report, Style())


@fixture
def year_printed_once() -> Composed:
    report = replace(ILACS_2018, dates="Inspection dates: 28 November to 9 December 2022")
    composed = ilacs_2018(report, Style())
    return replace(composed, start="2022-11-28", end="2022-12-09")


@fixture
def year_printed_once_over_new_year() -> Composed:
    report = replace(ILACS_2018, dates="Inspection dates: 12 December to 20 January 2023")
    composed = ilacs_2018(report, Style())
    return replace(composed, start="2022-12-12", end="2023-01-20")


@fixture
def no_year_at_all() -> Composed:
    report = replace(ILACS_2018, dates="Inspection dates: 28 November to 9 December")
    return replace(ilacs_2018(report, Style()), start=None, end=None)


def stray(words: str) -> str:
    """Return words with a stray space for each underscore."""
    return words.replace("_", STRAY_SPACE)


def with_dash(dash: str) -> Composed:
    dates = f"Inspection date: 7 March 2016{dash}31 March 2016"
    return sif_2016(replace(SIF_2016, dates=dates), Style())


@fixture
def dates_with_hyphen() -> Composed:
    return with_dash(" - ")


@fixture
def dates_with_en_dash_unspaced() -> Composed:
    return with_dash("\u2013")


@fixture
def dates_with_em_dash() -> Composed:
    return with_dash(" \u2014 ")


@fixture
def dates_with_bar() -> Composed:
    return with_dash(" \u2015 ")


@fixture
def dates_with_minus() -> Composed:
    return with_dash(" \u2212 ")


@fixture
def dates_with_no_break_spaces() -> Composed:
    dates = "Inspection date:\u00a07\u00a0March\u00a02016 to 31\u00a0March\u00a02016"
    return sif_2016(replace(SIF_2016, dates=dates), Style())


@fixture
def two_spells_of_fieldwork() -> Composed:
    report = replace(
        ILACS_2018,
        dates="Inspection dates: 8 July 2019 to 12 July 2019\nand 7 August 2019 to 8 August 2019",
    )
    return replace(ilacs_2018(report, Style()), start="2019-07-08", end="2019-08-08")


@fixture
def front_and_body_disagree() -> Composed:
    headings = {
        "in_care": "The experiences and progress of children in care: requires improvement to be"
        " good"
    }
    report = replace(ILACS_2023, headings=headings)
    return ilacs_2023(report, Style(), frozenset({"in_care"}))


@fixture
def sif_front_and_body_disagree() -> Composed:
    headings = {
        "adoption": "The graded judgement for adoption performance is that it is outstanding"
    }
    return sif_2016(replace(SIF_2016, headings=headings), Style(), frozenset({"adoption"}))


@fixture
def unknown_wording() -> Composed:
    report = replace(ILACS_2023, cells={"help_protection": "Needs attention"})
    return ilacs_2023(report, Style(), frozenset({"help_protection"}))


@fixture
def grade_of_another_framework() -> Composed:
    report = replace(
        ILACS_2018,
        cells={"help_protection": "Adequate"},
        headings={"help_protection": ""},
    )
    return ilacs_2018(report, Style(), frozenset({"help_protection"}))


@fixture
def empty_cell() -> Composed:
    report = replace(ILACS_2023, cells={"help_protection": ""}, headings={"help_protection": ""})
    return ilacs_2023(report, Style(), frozenset({"help_protection"}))


@fixture
def unknown_wording_in_a_record() -> Composed:
    safeguarding, looked_after = SLAC.strands
    rows = [
        replace(each, printed="Satisfactory") if each.label == "Being healthy" else each
        for each in looked_after.rows
    ]
    report = replace(SLAC, strands=(safeguarding, replace(looked_after, rows=rows)))
    return replace(slac(record(report, Style())), doubtful=frozenset({"being_healthy"}))


@fixture
def adoption_not_judged() -> Composed:
    report = replace(
        SIF_2016,
        cells={"adoption": "Not judged"},
        headings={"adoption": "Adoption performance was not looked at"},
    )
    return sif_2016(report, Style(), frozenset({"adoption"}))


@fixture
def missing_row() -> Composed:
    grades = {area: grade for area, grade in ILACS_2023.grades.items() if area != "help_protection"}
    return ilacs_2023(replace(ILACS_2023, grades=grades), Style())


@fixture
def words_broken_by_spaces() -> Composed:
    report = replace(
        ILACS_2023,
        wording={REQUIRES: stray("Requires im_provement to be g_ood"), GOOD: stray("Go_od")},
        labels={"care_leavers": stray("The experiences and progress of care lea_vers")},
    )
    return ilacs_2023(report, Style())


@fixture
def sif_words_broken_by_spaces() -> Composed:
    report = replace(
        SIF_2016,
        wording={REQUIRES: stray("Requires im_provement"), INADEQUATE: stray("Inade_quate")},
        labels={"leadership": stray("3.\tLeadership, manage_ment and gov_ernance")},
    )
    return sif_2016(report, Style())


@fixture
def trust_in_the_title() -> Composed:
    report = replace(
        ILACS_2018,
        title=(
            "Birmingham Children\u2019s Trust",
            "Inspection of children\u2019s social care services",
        ),
        opening=("Birmingham City Council asked the trust to run these services.",),
    )
    return replace(ilacs_2018(report, Style()), authority="birmingham")


@fixture
def focused_visit_letter() -> Composed:
    return Composed(visit_letter(Style()), None, None, None, None)


@fixture
def footnote_digit_between_label_and_grade() -> Composed:
    labels = {"leadership": "3.\tLeadership, management and governance^1"}
    return sif_2016(replace(SIF_2016, labels=labels), Style())


@fixture
def footnote_digit_behind_the_grade() -> Composed:
    cells = {"leadership": "Requires improvement^2", "care_leavers": "Outstanding^2"}
    return sif_2016(replace(SIF_2016, cells=cells), Style())


@fixture
def misprinted_label_of_care_leavers() -> Composed:
    labels = {"care_leavers": "The experiences and progress of children care leavers"}
    headings = {"care_leavers": "The experiences and progress of care leavers: inadequate"}
    return ilacs_2023(replace(ILACS_2023, labels=labels, headings=headings), Style())


@fixture
def table_without_lines_or_gaps() -> Composed:
    style = Style(has_lines=False, row_padding=1.0, padding=2.0, label_width=300)
    return ilacs_2018(ILACS_2018, style)


@fixture
def words_drawn_one_by_one() -> Composed:
    return sif_2016(SIF_2016, Style(is_by_word=True, grade_width=110))


@fixture
def ilacs_as_text() -> Composed:
    lines: Sequence[str] = (
        *ILACS_2018.title,
        ILACS_2018.dates,
        ILACS_2018.inspector,
        "Judgement\tGrade",
        "The impact of leaders on social work practice with",
        "children and families\tRequires improvement to be good",
        "The experiences and progress of children who need help and protection\tGood",
        "The experiences and progress of children in care and care leavers",
        "Requires improvement",
        "to be good",
        "Overall effectiveness\tRequires improvement to be good",
        "",
        "What needs to improve",
        "- How soon a first visit is made.",
        "",
        "The experiences and progress of children who need help and protection: good",
        "",
        "1. Visits are made at hours that suit the household.",
    )
    return Composed(
        "\n".join(lines).encode(),
        "ilacs",
        "rutland",
        "2018-11-05",
        "2018-11-09",
        None,
        ILACS_2018.grades,
    )


@fixture
def text_with_one_column_after_the_other() -> Composed:
    lines: Sequence[str] = (
        *ILACS_2018.title,
        ILACS_2018.dates,
        "Judgement",
        "The impact of leaders on social work practice with children and families",
        "The experiences and progress of children who need help and protection",
        "The experiences and progress of children in care and care leavers",
        "Overall effectiveness",
        "Grade",
        "Outstanding",
        "Good",
        "Requires improvement to be good",
        "Inadequate",
        "",
        "Families say that they know whom to ring.",
        "",
        "The experiences and progress of children who need help and protection: good",
    )
    return Composed(
        "\n".join(lines).encode(),
        "ilacs",
        "rutland",
        "2018-11-05",
        "2018-11-09",
        None,
        {
            "leaders": OUTSTANDING,
            "help_protection": GOOD,
            "in_care_and_leavers": REQUIRES,
            "overall": INADEQUATE,
        },
        frozenset({"leaders", "in_care_and_leavers", "overall"}),
    )


@fixture
def text_that_lost_labels_and_dash() -> Composed:
    lines: Sequence[str] = (
        "Halton",
        "Inspection of services for children in need of help and",
        "protection, children looked after and care leavers",
        "Inspection date: 7 March 2016  31 March 2016",
        "Report published: 3 June 2016",
        "",
        "Children\u2019s services in Halton are good",
        "",
        "Good",
        "",
        "permanence",
        "",
        "Requires improvement",
        "",
        "Outstanding",
        "",
        "Executive summary",
        "",
        "Families say that they know whom to ring.",
        "",
        "The graded judgement for adoption performance is that it is outstanding",
        "",
        "Leadership, management and governance are good",
        "",
        "Managers look at a handful of files every month.",
    )
    return Composed(
        "\n".join(lines).encode("cp1252"),
        "sif",
        "halton",
        "2016-03-07",
        "2016-03-31",
        "2016-06-03",
        {"overall": GOOD, "adoption": OUTSTANDING, "leadership": GOOD},
    )


if __name__ == "__main__":
    for chosen in sys.argv[1:]:
        write_golden(chosen, FIXTURES[chosen]())
