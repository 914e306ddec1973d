"""Composed reports, one for each oddity that real ones have."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from tests.reading.composing import STRAY_SPACE, At, Order, Sheet, Style
from tests.reading.goldens import Composed, Fixture, registering
from tests.reading.known_reports import (
    ILACS_2018,
    ILACS_2023,
    SIF_2016,
    SLAC,
    ilacs_2018,
    ilacs_2023,
    sif_2016,
    slac,
)
from tests.reading.layouts import (
    GOOD,
    INADEQUATE,
    OUTSTANDING,
    REQUIRES,
    ilacs_on,
    record,
    sif_on,
    visit_letter,
)

FIXTURES: dict[str, Fixture] = {}
fixture = registering(FIXTURES)
DASHES = {
    "hyphen": " - ",
    "en_dash_unspaced": "\u2013",
    "em_dash": " \u2014 ",
    "bar": " \u2015 ",
    "minus": " \u2212 ",
}


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


for name, dash in DASHES.items():
    FIXTURES[f"dates_with_{name}"] = partial(with_dash, dash)


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
