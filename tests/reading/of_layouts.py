"""Composed reports, one for each layout that the frameworks had."""

from dataclasses import replace

from tests.reading.composing import At, Style
from tests.reading.goldens import Composed, Fixture, registering
from tests.reading.known_reports import (
    ILACS_2018,
    ILACS_2023,
    REQUIRES_TO_BE_GOOD,
    SIF_2016,
    SLAC,
    ilacs_2018,
    ilacs_2023,
    record_grades,
    sif_2016,
    slac,
)
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
    record,
    record_as_text,
    sif,
)

FIXTURES: dict[str, Fixture] = {}
fixture = registering(FIXTURES)


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
        "Inspection dates: 8 \u2013 12 July 2013",
        "Published: 16 August 2013",
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
        "2013-07-08",
        "2013-07-12",
        "2013-08-16",
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
