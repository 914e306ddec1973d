"""Whole reports in the layouts of the frameworks, with made-up grades and our own prose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.reading.composing import LEFT, RIGHT, Row, Sheet, Style

OUTSTANDING, GOOD, ADEQUATE, INADEQUATE = "Outstanding", "Good", "Adequate", "Inadequate"
REQUIRES = "Requires improvement"
NUMBERS = {OUTSTANDING: 1, GOOD: 2, ADEQUATE: 3, INADEQUATE: 4}

# Several name a grade without giving one: no reader may take that for a judgement.
PROSE = (
    "Families say that they know whom to ring, and somebody answers when they do.",
    "Visits are made at hours that suit the household, and the notes are typed up the same week.",
    "Managers look at a handful of files every month and talk them through with the workers.",
    "A good share of plans says who does what, though the day by which it is done is left open.",
    "Three health checks were outstanding when the list was drawn up; all have since taken place.",
    "Adequate lodgings are hard to find for those who set up home at eighteen.",
    "Some chronologies require improvement before a new worker could rely on them.",
    "The panel meets every second Tuesday and writes down the reasons for what it decides.",
    "Schools share what they notice early, and the wait for a first talk has become short.",
    "Where two homes had been inadequate for their purpose, the children moved within the month.",
    "Brothers and sisters live together wherever that is what they want.",
    "Figures are looked at weekly, and an outlier is asked about before the week is over.",
    "Foster carers speak warmly of their training and less so of the paperwork.",
    "Young people were asked what they would change, and the new welcome leaflet is theirs.",
    "The night team hands over at seven, in person, and nothing was found to have been lost.",
    "Good meals and a warm hall draw many parents to the Friday group.",
)
WHO_SCALE = (
    ("Outstanding (Grade 1)", "Far beyond what the rules ask for"),
    ("Good (Grade 2)", "Beyond what the rules ask for"),
    ("Adequate (Grade 3)", "Just what the rules ask for"),
    ("Inadequate (Grade 4)", "Less than what the rules ask for"),
)
CONTRIBUTE = "The judgements on areas of the service that contribute to overall effectiveness are:"

ILACS_LABELS = {
    "leaders": "The impact of leaders on social work practice with children and families",
    "help_protection": "The experiences and progress of children who need help and protection",
    "in_care": "The experiences and progress of children in care",
    "care_leavers": "The experiences and progress of care leavers",
    "in_care_and_leavers": "The experiences and progress of children in care and care leavers",
    "overall": "Overall effectiveness",
}
SIF_LABELS = {
    "help_protection": "1.\tChildren who need help and protection",
    "looked_after": "2.\tChildren looked after and achieving permanence",
    "adoption": "2.1\tAdoption performance",
    "care_leavers": "2.2\tExperiences and progress of care leavers",
    "leadership": "3.\tLeadership, management and governance",
}
SIF_SERVICES = (
    "Inspection of services for children in need of help and protection, children looked after and"
    " care leavers"
)
SIF_BOARD = "Review of the effectiveness of the Local Safeguarding Children Board^1"
SUB_ROWS = ("adoption", "care_leavers")
SUB_INDENT = 45.0
BOARD_NAME = "The Local Safeguarding Children Board"


def prose(count: int, first: int = 0) -> list[str]:
    """Return some sentences, in turn, two to a paragraph."""
    return [
        f"{PROSE[(first + 2 * index) % len(PROSE)]} {PROSE[(first + 2 * index + 1) % len(PROSE)]}"
        for index in range(count)
    ]


def printed(grade: str, wording: Mapping[str, str]) -> str:
    """Return how a table of this report words a grade."""
    return wording.get(grade, grade)


def said(grade: str, wording: Mapping[str, str], subject_is_plural: bool) -> str:
    """Return how a sentence goes on after its subject: `is good`, `require improvement`."""
    words = " ".join(printed(grade, wording).lower().split())
    if words.startswith("require"):
        tail = words.partition(" ")[2]
        return f"{'require' if subject_is_plural else 'requires'} {tail}"
    return f"{'are' if subject_is_plural else 'is'} {words}"


@dataclass(frozen=True)
class Ilacs:
    """An ILACS report; `grades` go down the table in their order.

    `labels`, `cells` and `headings` replace what is printed for an area; an empty heading leaves
    the area out of the body.
    """

    title: Sequence[str]
    dates: str
    grades: Mapping[str, str]
    wording: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    before: Sequence[str] = ()
    opening: Sequence[str] = ()
    asks: Sequence[str] = ("How soon a first visit is made.", "What is written down of it.")
    foot: Sequence[str] = ()
    foot_from: int = 2
    space_before: float = 0.0
    inspector: str = "Lead inspector: Ada Lovell, His Majesty's Inspector"
    ending: Sequence[str] = ()


def ilacs(report: Ilacs, style: Style) -> bytes:
    """Compose an ILACS report."""
    sheet = Sheet(style, foot=report.foot, foot_from=report.foot_from)
    ilacs_on(sheet, report)
    return sheet.content()


def ilacs_on(sheet: Sheet, report: Ilacs) -> None:
    """Compose an ILACS report on the pages of a sheet."""
    labels = {**ILACS_LABELS, **report.labels}
    sheet.go_down_to(110)
    sheet.title(report.title[0])
    for words in report.title[1:]:
        sheet.text(words, size=14, is_bold=True)
    for words in (report.dates, report.inspector):
        if words:
            sheet.text(words)
    for words in report.before:
        sheet.text(words)
    sheet.gap(report.space_before)
    rows = [
        Row((labels[area], report.cells.get(area, printed(grade, report.wording))))
        for area, grade in report.grades.items()
    ]
    sheet.table([Row(("Judgement", "Grade"), is_bold=True), *rows])
    for words in (*report.opening, *prose(3)):
        sheet.text(words)
    sheet.heading("What needs to improve?")
    sheet.items(report.asks)
    number = 1
    for place, (area, grade) in enumerate(report.grades.items()):
        words = labels[area].rstrip(".")
        heading = f"{words}: {printed(grade, report.wording).lower()}"
        heading = report.headings.get(area, "" if area == "overall" else heading)
        if heading:
            sheet.heading(heading)
            number = sheet.numbered(prose(4, first=place), number)
    for words in report.ending:
        sheet.text(words)


@dataclass(frozen=True)
class Sif:
    """A report of the single inspection framework.

    `front` says how the front page gives the overall grade: `sentence` (2014, with that of the
    board), `boxes` (2015) or `row` (from 2015 on, as the first row of the table).
    """

    title: Sequence[str]
    place: str
    dates: str
    published: str
    grades: Mapping[str, str]
    services: str = SIF_SERVICES
    front: str = "row"
    wording: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    has_summary_first: bool = False
    has_key_judgements: bool = False
    before: Sequence[str] = ()
    earlier: Sequence[str] = ()
    earlier_list: Sequence[str] = ()
    asks: Sequence[str] = (
        "Make sure that every plan names a day (paragraph 12).",
        "Tell families what was decided, and why (paragraphs 9, 14 and 15).",
    )
    board_asks: Sequence[str] = ("Ask each partner once a year what it has learnt.",)


def sif(report: Sif, style: Style) -> bytes:
    """Compose a report of the single inspection framework."""
    sheet = Sheet(style)
    sif_on(sheet, report)
    return sheet.content()


def sif_on(sheet: Sheet, report: Sif) -> None:
    """Compose a report of the single inspection framework on the pages of a sheet."""
    _sif_front(sheet, report)
    if report.has_summary_first:
        sheet.new_page()
        sheet.box("Executive summary", "\n".join(prose(4)), is_bold=True)
    sheet.contents(
        [("Summary of findings", 3), ("Recommendations", 4), ("Inspection judgements", 5)]
    )
    sheet.text("The local authority", size=18, is_bold=True)
    if not report.has_summary_first:
        sheet.heading("Summary of findings")
        overall = said(report.grades["overall"], report.wording, True)
        sheet.heading(f"Children\u2019s services in {report.place} {overall} because:")
        sheet.items(prose(2, first=4))
    _sif_profile(sheet, report)
    sheet.heading("Recommendations")
    number = sheet.numbered(report.asks, 1)
    sheet.new_page()
    sheet.heading("Inspection judgements about the local authority")
    for place, area in enumerate(SIF_LABELS):
        if area in report.grades:
            _sif_area(sheet, report, area, place)
            sheet.heading("Inspection findings", size=10.5)
            number = sheet.numbered(prose(3, first=place), number)
    if "lscb" in report.grades:
        _board(sheet, report, number)
    _meanings(sheet, with_board="lscb" in report.grades)


def _sif_front(sheet: Sheet, report: Sif) -> None:
    for words in report.title:
        sheet.title(words)
    sheet.text(report.services, size=11.5, is_bold=True)
    if "lscb" in report.grades:
        sheet.text("and")
        sheet.text(SIF_BOARD, size=11.5, is_bold=True)
    for words in (report.dates, report.published):
        if words:
            sheet.text(words, is_bold=True, after=0.4)
    for words in report.before:
        sheet.text(words)
    overall = said(report.grades["overall"], report.wording, True)
    rows: list[Row] = []
    if report.front == "sentence":
        alone = said(report.grades["overall"], report.wording, False)
        words = alone if alone.startswith("requires") else alone.removeprefix("is ")
        sheet.box(
            f"The overall judgement is **{words}**\nThe welfare of children is looked to, yet not"
            " all that would be good is in place.",
            is_bold=False,
        )
    elif report.front == "boxes":
        sheet.box(
            f"The overall judgement is that children\u2019s services {overall}",
            "What is here falls short of good help.^2",
        )
        rows.append(Row((CONTRIBUTE,)))
    else:
        rows.append(Row((f"Children\u2019s services in {report.place} {overall}",), is_bold=True))
    for area, label in SIF_LABELS.items():
        if area in report.grades:
            cell = report.cells.get(area, printed(report.grades[area], report.wording))
            is_sub = area in SUB_ROWS
            indent = SUB_INDENT if is_sub else 0.0
            rows.append(
                Row((report.labels.get(area, label), cell), is_bold=not is_sub, indent=indent)
            )
    sheet.table(rows)
    if report.front == "sentence" and "lscb" in report.grades:
        words = said(report.grades["lscb"], report.wording, False)
        verb, _, grade = words.partition(" ")
        told = f"is\n**{words}**" if verb == "requires" else f"is\n**{grade}**"
        sheet.box(
            f"The effectiveness of the Local Safeguarding Children Board (LSCB) {told}\nThe board"
            " has begun to ask its members what they do.",
            is_bold=False,
        )
    if "lscb" in report.grades:
        sheet.small_print("^1 Two reports stand together here, as the law allows.")


def _sif_profile(sheet: Sheet, report: Sif) -> None:
    sheet.heading("Information about this local authority area")
    sheet.heading("Previous Ofsted inspections", size=10.5)
    homes = "The local authority runs 3 homes: good, good and inadequate when they were last seen."
    sheet.items([*report.earlier, homes])
    sheet.items(report.earlier_list, mark="\u2014", indent=50)
    sheet.heading("Children living in this area", size=10.5)
    sheet.items(
        [
            f"Approximately 41,207 children under 18 live in {report.place}, 20.6% of all who do.",
            "Free school meals are taken by 14.2% of pupils in primary schools.",
        ]
    )
    sheet.heading("Children looked after in this area", size=10.5)
    sheet.items(
        ["At 31 March 2015, 251 children were looked after here, against 240 a year before."]
    )


def _sif_area(sheet: Sheet, report: Sif, area: str, place: int) -> None:
    grade = report.grades[area]
    printed_heading = report.headings.get(area)
    if printed_heading is not None:
        sheet.box(printed_heading)
        return
    label = SIF_LABELS[area].partition("\t")[2]
    if area in SUB_ROWS:
        name = label if area == "adoption" else f"the {label.lower()}"
        told = said(grade, report.wording, False)
        sheet.box(f"The graded judgement for {name[0].lower()}{name[1:]} is that it {told}")
        return
    heading = label
    if area != "leadership":
        heading = f"The experiences and progress of {label[0].lower()}{label[1:]}"
    head = Row(("Key judgement", "Judgement grade"), is_bold=True)
    rows = [
        Row((heading, printed(grade, report.wording)), is_bold=True),
        Row(("\n".join(["**Summary**", *prose(3, first=place + 5)]),)),
    ]
    sheet.table([head, *rows] if report.has_key_judgements else rows, widths=(300, 150))


def _board(sheet: Sheet, report: Sif, number: int) -> None:
    sheet.new_page()
    sheet.text(f"{BOARD_NAME} (LSCB)", size=18, is_bold=True)
    told = said(report.grades["lscb"], report.wording, False)
    sheet.box(
        report.headings.get("lscb", f"{BOARD_NAME} {told}"),
        "What partners set up to look into their own work is described below.",
    )
    sheet.heading("Executive summary")
    for words in prose(2, first=7):
        sheet.text(words)
    sheet.heading("Recommendations")
    number = sheet.numbered(report.board_asks, number)
    sheet.heading("Inspection findings \u2013 the Local Safeguarding Children Board")
    sheet.numbered(prose(3, first=3), number)


def _meanings(sheet: Sheet, *, with_board: bool) -> None:
    sheet.new_page()
    sheet.heading("What the inspection judgements mean")
    sheet.heading("The local authority", size=10.5)
    sheet.text("An **outstanding** local authority does far more than it must, year after year.")
    sheet.text("A **good** local authority helps in time, and can show that it does.")
    sheet.text(
        "In a local authority that **requires improvement**, nobody comes to grave harm, and much"
        " is left to do."
    )
    sheet.text("A local authority that is **inadequate** leaves children without what they need.")
    if with_board:
        sheet.heading("The LSCB", size=10.5)
        sheet.text("An **outstanding** LSCB changes what its partners do.")
        sheet.text("An LSCB that is **good** knows what its partners do.")
        sheet.text("An LSCB **requires improvement** if it has only begun to ask.")
        sheet.text("An LSCB that is **inadequate** does not ask.")


def board_review(
    title: Sequence[str], dates: str, published: str, grade: str, style: Style
) -> bytes:
    """Compose a review of a safeguarding board alone."""
    sheet = Sheet(style)
    for words in title:
        sheet.title(words)
    sheet.text("Review of the effectiveness of the Local Safeguarding Children Board", is_bold=True)
    sheet.text(dates, is_bold=True)
    sheet.text(published, is_bold=True)
    sheet.box(f"{BOARD_NAME} {said(grade, {}, False)}", "Its partners meet and write down why.")
    sheet.contents([("Executive summary", 3), ("Recommendations", 3), ("Inspection findings", 3)])
    sheet.text(f"{BOARD_NAME} (LSCB)", size=18, is_bold=True)
    sheet.box(f"{BOARD_NAME} {said(grade, {}, False)}", "Its partners meet and write down why.")
    sheet.heading("Executive summary")
    for words in prose(2):
        sheet.text(words)
    sheet.heading("Recommendations")
    number = sheet.numbered(["Publish what was learnt.", "Ask children before the year ends."], 1)
    sheet.heading("Inspection findings")
    sheet.numbered(prose(4, first=2), number)
    _meanings(sheet, with_board=True)
    return sheet.content()


@dataclass(frozen=True)
class Graded:
    """A judgement of a record of main findings; without a grade it is a heading among the rows.

    `body` is the heading in the body where it differs; `is_beside` puts the grade on its line;
    `printed` stands in the record in place of the grade.
    """

    label: str
    grade: str = ""
    area: str = ""
    body: str = ""
    is_beside: bool = False
    printed: str = ""


@dataclass(frozen=True)
class Strand:
    """A part of a record with a heading of its own."""

    heading: str
    rows: Sequence[Graded]


@dataclass(frozen=True)
class Record:
    """A report of 2009 to 2013, which ends with a record of main findings."""

    title: Sequence[str]
    place: str
    dates: str
    published: str
    strands: Sequence[Strand]
    inspector: str = "Reporting inspector Grace Hoppe HMI"
    has_grades_in_body: bool = True
    has_record_last: bool = True


def record(report: Record, style: Style) -> bytes:
    """Compose a report that ends with a record of main findings."""
    sheet = Sheet(style, head=f"{report.place} {report.title[0]}")
    sheet.go_down_to(140)
    for words in report.title:
        sheet.title(words)
    sheet.title(report.place)
    sheet.go_down_to(480)
    for words in (report.dates, report.inspector, "Age group: All", report.published):
        sheet.text(words, is_bold=True)
    entries = [(each.label, 4) for strand in report.strands for each in strand.rows]
    sheet.contents([*entries, ("Record of main findings", 9)])
    sheet.heading("About this inspection")
    number = sheet.numbered(prose(2), 1)
    sheet.heading("The inspection judgements and what they mean")
    sheet.text("Four grades are in use:")
    sheet.table([Row(row) for row in WHO_SCALE], widths=(170, 280))
    sheet.heading("Service information")
    facts = (
        f"Some 48,300 children and young people live in {report.place}, 23% of all who do.",
        "At the time of the inspection 251 children were looked after.",
    )
    number = sheet.numbered(facts, number)
    for strand in report.strands:
        if len(report.strands) > 1:
            sheet.new_page()
            sheet.text(strand.heading, size=18, is_bold=True)
        number = _strand(sheet, report, strand, number)
    _record_table(sheet, report)
    return sheet.content()


def _strand(sheet: Sheet, report: Record, strand: Strand, number: int) -> int:
    for place, each in enumerate(strand.rows):
        words = f"Grade {NUMBERS[each.grade]} ({each.grade.lower()})" if each.grade else ""
        heading = each.body or each.label
        if words and each.is_beside:
            sheet.heading(f"{heading} {words}")
        else:
            sheet.heading(heading)
            if words and report.has_grades_in_body:
                sheet.heading(words, size=11.5)
        if each.grade:
            number = sheet.numbered(prose(2, first=place), number)
        if place == 0:
            sheet.heading("Areas for improvement")
            sheet.text("In order to do better, the following should be done:")
            sheet.text("Within three months:", is_bold=True)
            sheet.items(["write down when a family was last seen", "ask what became of it"])
    return number


def _record_table(sheet: Sheet, report: Record) -> None:
    sheet.new_page()
    sheet.heading("Record of main findings", size=15)
    for strand in report.strands:
        sheet.heading(strand.heading, size=11.5)
        sheet.table(
            [
                Row((each.label, each.printed or each.grade), is_bold=True)
                if each.grade
                else Row((each.label,))
                for each in strand.rows
            ],
            widths=(250, RIGHT - LEFT - 250),
        )


def record_as_text(report: Record) -> str:
    """Return a report with a record of main findings as plain text, cells parted by tabs."""
    lines = [*report.title, "", report.place, "", report.dates, "", report.inspector, ""]
    lines += ["Age group: All", "", report.published, "", "Contents", ""]
    lines += [f"{each.label}\t4" for strand in report.strands for each in strand.rows]
    lines += ["Record of main findings\t9", "", "About this inspection", ""]
    lines += [f"- {number}. {words}" for number, words in enumerate(prose(2), 1)]
    lines += ["", "The inspection judgements and what they mean", ""]
    lines += [f"{label}\t{words}" for label, words in WHO_SCALE]
    number = 3
    for strand in report.strands:
        lines += ["", strand.heading, ""]
        for each in strand.rows:
            words = f"Grade {NUMBERS[each.grade]} ({each.grade.lower()})" if each.grade else ""
            lines += [f"{each.label} {words}"] if each.is_beside else [each.label, "", words]
            lines += ["", f"- {number}. {prose(1, first=number)[0]}", ""]
            number += 1
    lines += ["", "Record of main findings:", ""]
    for strand in report.strands:
        lines.append(f"{strand.heading}\t\t\t")
        lines += [f"{each.label}\t{each.grade}\t\t" for each in strand.rows]
    return "\n".join(lines)


def visit_letter(style: Style) -> bytes:
    """Compose the letter after a focused visit, which has no grades."""
    sheet = Sheet(style)
    sheet.text("12 March 2019")
    sheet.text("Director of children\u2019s services")
    sheet.text("Focused visit to Warrington Borough Council children\u2019s services", is_bold=True)
    sheet.text("This letter tells what was found at the visit on 19 and 20 February 2019.")
    sheet.heading("Headline findings")
    for words in prose(4):
        sheet.text(words)
    sheet.heading("What needs to improve?")
    sheet.items(["How long a family waits.", "What managers write down."])
    return sheet.content()
