"""Reports with known facts, which the fixtures compose as they are or differing in a point."""

from tests.reading.composing import Style
from tests.reading.goldens import Composed
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
    ilacs,
    sif,
)

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
