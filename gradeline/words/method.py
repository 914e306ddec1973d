"""Sentences about where the facts come from and how they are used."""

from collections.abc import Sequence
from datetime import date

from gradeline.queries.sources import DiscrepanciesRow, FiguresRow, GradesHeldRow
from gradeline.words.change import RULE
from gradeline.words.dates import day
from gradeline.words.joining import counted, joined

LIMITS = (
    "It is not an official source. Follow a grade to its report before relying on it.",
    "It does not say why a grade was given, or what would change it.",
    "It is not complete for visits, nor for joint inspections and area SEND inspections (special"
    " educational needs and disabilities), which are known from lists compiled from other sources:"
    " that none is shown does not mean that none took place.",
    "It makes no forecast. The usual time to the next inspection is an estimate from the past.",
    "It makes no league table of grades, and no score. Who has the highest grade is said area by"
    " area, and only where the latest inspections were under one framework.",
    "It does not convert grades. Over time a grade is compared with an earlier one only where both"
    " judged the same theme by itself, or the very same area; the others have no arrow.",
)
WHAT_GRADES_MEAN = "What the grades mean, and why Adequate is a different grade"
ABOUT_GRADES = (
    "Adequate was the third grade until 2013 and Requires improvement since. They are on the same"
    " level of the scale but are not the same grade, as Good became the minimum expected.",
    "The meanings given for the SIF (single inspection framework) are those for an authority as a"
    " whole; a safeguarding board required improvement where it was not yet good.",
)
CROSSWALK = (
    "Printed areas of different frameworks have no one-to-one match.",
    "Each row says how well a printed area matches a theme. The themes are those judged now.",
    "“Like for like” keeps only the rows marked “same”. Rows marked “drawn” are in the charts, the"
    " others only in the lists.",
)
MATCHES = {
    "same": "the same children and services as the area judged now",
    "split": "the framework divides the theme between several areas",
    "merged": "the framework joins the theme with another in one grade",
    "narrower": "the area covers a part of the theme",
    "broader": "the area covers the theme and more",
    "related": "the area touches on the theme but does not represent it",
    "no successor": "no later framework grades it",
}
FURTHER_LISTED = "Further measures, by their publisher's topics"
AS_INDICATORS = "Measures held as an indicator with a definition"
NOT_HELD = "Measures not held, and why"
FIGURES = (
    (
        "As published",
        "Each published figure is kept as its source gives it, with the source it was read from."
        " Where a newer file gives another value, the newer one is used and the import says so.",
    ),
    (
        "As at an earlier day",
        "A figure is shown from the day on which it is known to have come out or, where only the"
        " usual month is known, from the first day of the month after; where the month differs,"
        " after the later one. Its value is the one last given, not as first printed. A series that"
        " was first published later, with years before it, is dated as if it had always come out.",
    ),
    (
        "Ranks",
        "Ranks count the authorities that existed in the period and have a figure. Figures that"
        " are equal as shown share a rank, and rank 1 is the best or, where neither high nor low is"
        " called better, the highest. The quarters divide those ranks by four. Totals are not"
        " ranked, nor are series held only for the three authorities shown at first.",
    ),
    (
        "Neighbours",
        "Neighbours are the ten of the statistical model of the Department for Education (DfE); an"
        " average needs five of them with a figure. Abolished authorities count only in the years"
        " in which they existed.",
    ),
    (
        "Small changes and small groups",
        "A change or difference of one in the last published decimal place can be rounding and"
        " counts as none. Where a share is based on fewer than 30 children or social workers, or on"
        " a group of unknown size that may be that small, it says so wherever it stands, no"
        " authority is called better or worse, and of a share known to be based on fewer no quarter"
        " is told; a rank there says little.",
    ),
    ("Change over the years", RULE),
    (
        "Which way is better",
        "This follows DfE's local authority interactive tool (LAIT), except for five indicators"
        " that are treated here as neither; each says so.",
    ),
    (
        "Missing figures",
        "A missing figure keeps the reason that its source gives; the interactive tool gives no"
        " reasons.",
    ),
    (
        "Figures in inspection reports",
        "Each has its own date and definition. They are shown beside the published series and"
        " never joined to it.",
    ),
)
LICENCES = (
    "Reports, notices and data of Ofsted and the Department for Education are Crown copyright. Most"
    " are used under the Open Government Licence v3.0; of those that do not name it, facts only are"
    " cited. Documents gives the licence of each.",
    "Council papers and the press are cited for facts only.",
    "The code and our own wording are under the MIT licence.",
)

SEVERAL = "More than one authority"
OTHERS = "Any other authority"
NO_DOCUMENT = "No document has these words."
IN_EACH_ROW = "Licences are those named in the rows."
HOW_READ = (
    "Read says how much was read: the whole, the whole as plain text, its opening or its front page"
    " alone. By the reader: the whole, by the report reader of this product and not by people."
)


OPEN_ONE = "Open one for what each source says, what is used here and why."


def disagreements(own: Sequence[DiscrepanciesRow]) -> str:
    """Say how many entries there are of each kind."""
    kinds = {row.discrepancy_id: row.kind for row in own}
    count = {kind: list(kinds.values()).count(kind) for kind in kinds.values()}
    told = {
        "disagreement": ("place where sources disagree", "places where sources disagree"),
        "oddity": ("point that could mislead", "points that could mislead"),
        "gap": ("thing that is not known", "things that are not known"),
    }
    parts = [counted(number, *told[kind]) for kind, number in count.items()]
    return f"{joined(parts)}."


def documents_found(count: int) -> str:
    """Say how many documents there are."""
    return f"{counted(count, 'document or data set', 'documents and data sets')}."


def opening(
    grades: GradesHeldRow,
    figures: FiguresRow,
    document_count: int,
    report_count: int,
    last_read: date,
) -> list[str]:
    """Say in a few sentences what is held."""
    return [
        f"{grades.grade_count:,} grades of {grades.authority_count} authorities are held, each with"
        f" the page it is printed on or, where its report was not read, the list or later document"
        f" that states it; {figures.figure_count:,} published figures on"
        f" {figures.indicator_count} indicators, {figures.further_count:,} on"
        f" {counted(figures.measure_count, 'further measure')}, and"
        f" {figures.reported_count} figures stated in inspection reports.",
        f"They come from {document_count} documents and data sets, {report_count} of them"
        f" inspection reports, the last of which were read on {day(last_read)}.",
        f"{counted(grades.person_grade_count, 'grade')} of {grades.person_report_count} reports"
        " were read twice, by people who did not see each other's work, from the printed page where"
        " there is one. So were the figures taken from reports, except earlier or later ones of the"
        " same passages, which were added when these were read again.",
        f"{grades.reader_grade_count:,} grades of {grades.reader_report_count} reports of"
        f" {grades.reader_authority_count} other authorities were read by the report reader of this"
        " product. Its reading of 493 reports, with 2,595 grades, was compared with an independent"
        " one by people: there is no difference.",
        f"{grades.list_grade_count:,} grades are from Ofsted's lists, and"
        f" {grades.other_grade_count} from later reports and the press; they are marked.",
    ]


def measures_held(held_as: Sequence[str]) -> list[str]:
    """Say of all measures of the interactive tool as what they are held, and how many are not."""
    if not held_as:
        return []
    indicators, further, nothing = (
        sum(each == kind for each in held_as) for kind in ("indicator", "further", "nothing")
    )
    left_out = f"{nothing} cannot be held" if nothing else "none is left out"
    return [
        f"DfE's local authority interactive tool describes {counted(len(held_as), 'measure')}:"
        f" {indicators} are held as an indicator with a definition of ours and {further} as further"
        f" measures; {left_out}.",
        "A further measure has its publisher's title, unit and direction, and no definition of"
        " ours. The search finds it and the page of one indicator shows it, with neighbours and"
        " ranks; it stands in no profile, no trends and not among what stands out.",
    ]
