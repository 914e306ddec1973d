"""Sentences about where the facts come from and how they are used."""

from collections.abc import Sequence
from datetime import date

from gradeline.queries.sources import DiscrepanciesRow, FiguresRow, GradesHeldRow
from gradeline.words.dates import day
from gradeline.words.joining import counted, joined

LIMITS = (
    "It is not an official source. Follow a grade to its report before relying on it.",
    "It does not say why a grade was given, or what would change it.",
    "It is not complete on visits, nor on area SEND and joint inspections, which are known from"
    " lists gathered from elsewhere: that none is shown does not mean that none took place.",
    "It makes no forecast. The usual time to the next inspection is an estimate from the past.",
    "It ranks nobody by grade. Grades of different frameworks are set side by side, not converted.",
)
WHAT_GRADES_MEAN = "What the grades mean, and why Adequate is another grade"
ABOUT_GRADES = (
    "Adequate was the third grade until 2013 and Requires improvement since. They stand on one"
    " level of the scale, but good became the least expected: they are not the same grade.",
    "The meanings of the SIF are those for an authority as a whole; a safeguarding board required"
    " improvement where it was not yet good.",
)
CROSSWALK = (
    "Printed areas of different frameworks have no one-to-one match.",
    "Each row says how well an area stands for a theme, the themes being those judged now.",
    "Like for like keeps the rows marked same; main rows are drawn in charts, the others are"
    " listed with them.",
)
MATCHES = {
    "same": "the same children and services as the area judged now",
    "split": "the framework divides the theme between several areas",
    "merged": "the framework joins the theme with another in one grade",
    "narrower": "the area covers a part of the theme",
    "broader": "the area covers the theme and more",
    "related": "the area touches the theme without standing for it",
    "no successor": "no later framework grades it",
}
FIGURES = (
    (
        "As published",
        "A published figure is held as its source gives it, with the source it was read from. Where"
        " a newer file gives another value, the newer one stands and the import says so.",
    ),
    (
        "Places",
        "Places count the authorities that existed in the period and have a figure; equal figures"
        " share a place, and place 1 is the best or, where neither high nor low is called better,"
        " the highest. The quarters divide those places by four. Totals have no place, nor has a"
        " series that is held for the three only.",
    ),
    (
        "Neighbours",
        "Neighbours are the ten of the statistical model of the Department for Education (DfE); an"
        " average needs five of them with a figure. Abolished authorities stand only in the years"
        " in which they existed.",
    ),
    (
        "Small changes and small groups",
        "A change or difference of one unit of the last published decimal can be rounding and"
        " counts as none. Where a share rests on fewer than 30 children, or on a group of unknown"
        " size that can be so small, nobody is called better or worse.",
    ),
    (
        "Which way is better",
        "This follows DfE's local authority interactive tool, but for three indicators that are"
        " held as neither; each says so.",
    ),
    (
        "Missing figures",
        "A figure that is missing keeps the reason its source gives; the interactive tool gives"
        " none.",
    ),
    (
        "Figures in inspection reports",
        "They are of their own day and definition: they are shown beside the published series and"
        " never joined to it.",
    ),
)
LICENCES = (
    "Reports, notices and data of Ofsted and the Department for Education are Crown copyright,"
    " used under the Open Government Licence v3.0.",
    "From council papers and the press only facts are cited.",
    "The code and our own wording are under the MIT licence.",
)

SEVERAL = "More than one authority"
OTHERS = "Any other authority"
NO_DOCUMENT = "No document has these words."


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
    return f"{joined(parts)}. Open one for what each source says, what is used here and why."


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
        f" {figures.indicator_count} indicators, and {figures.reported_count} that inspection"
        f" reports state.",
        f"They come from {document_count} documents and data sets, {report_count} of them"
        f" inspection reports, last read on {day(last_read)}.",
        f"{counted(grades.person_grade_count, 'grade')} of {grades.person_report_count} reports"
        " and every figure of reports were read by people twice, by readers who did not see each"
        " other's work, the printed page before them where there is one.",
        f"{grades.reader_grade_count:,} grades of {grades.reader_report_count} reports of"
        f" {grades.reader_authority_count} other authorities were read by the report reader of this"
        " product. Its reading of 493 reports, with 2,595 grades, was compared with an independent"
        " one by people: none differs.",
        f"{grades.list_grade_count:,} grades are from Ofsted's lists, and"
        f" {grades.other_grade_count} from later reports and the press; they are marked.",
    ]
