"""What is known of one inspection or visit: facts, grades, figures, neighbours in time, doubts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gradeline.navigation.choices import Choices
from gradeline.navigation.links import is_list
from gradeline.queries import inspection_record as queries
from gradeline.queries.inspection_record import (
    AroundRow,
    FiguresRow,
    FindingsRow,
    InspectionRow,
    JudgementsRow,
    MissingAreasRow,
)
from gradeline.sections.cells import Cell, Day, Grade, Link, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, table
from gradeline.views.answers import remembered, rows
from gradeline.views.discrepancies import folded
from gradeline.views.judgement_areas import printed_on, printed_section, without_address
from gradeline.views.reported import by_inspection
from gradeline.views.statements.of_report import of_report
from gradeline.words.dates import span
from gradeline.words.evidence import list_writes
from gradeline.words.findings import asked_for, report_name
from gradeline.words.inspection_record import figures_stated, inspected, publication, summary
from gradeline.words.joining import counted
from gradeline.words.names import area_name
from gradeline.words.places import LISTED_THERE, place
from gradeline.words.reported import CHOSEN

# Under more judgements than these, what came before and after is folded away.
MOST_BESIDE = 12
FIGURES = {
    "profile": "The area and its children, as the report describes them",
    "text": "Figures chosen from the findings",
}
JUDGEMENTS_TAKEN_AWAY: tuple[queries.JudgementsColumn, ...] = (
    "authority", "kind", "framework", "inspected_year", "published", "licence", "strand", "area_id",
    "area_label", "grade_label", "grade_letter", "grade_rank", "grade_count", "evidence",
    "printed_text", "printed_in", "document", "source_address", "page", "section_page", "paragraph",
    "note", "themes",
)  # fmt: skip
FIGURES_TAKEN_AWAY: tuple[queries.FiguresColumn, ...] = (
    "authority", "inspection_id", "figure_id", "part", "label", "about", "value", "unit",
    "qualifier", "period_start", "date", "date_basis", "document", "page", "paragraph", "indicator",
    "domain",
)  # fmt: skip


@dataclass(frozen=True)
class Record:
    """What the page about an inspection shows: heading, answer and sections."""

    heading: str
    summary: str
    sections: tuple[Section, ...]


@remembered
def inspection_record(chosen: Choices, inspection_id: str) -> Record:
    """Return what was known of the inspection by the as-at day."""
    database, this, as_at = chosen.database, inspection_id, chosen.as_at
    inspection = rows(database, queries.inspection(inspection_id=this))[0]
    heading = f"{inspection.authority}: {inspection.kind}, {inspected(inspection)}"
    judgements = rows(database, queries.judgements(inspection_id=this, as_at=as_at))
    figures = rows(database, queries.figures(inspection_id=this, as_at=as_at))
    findings = rows(database, queries.findings(inspection_id=this, as_at=as_at))
    missing = rows(database, queries.missing_areas(inspection_id=this, as_at=as_at))
    around = rows(database, queries.around(inspection_id=this, as_at=as_at))
    discrepancies = rows(database, queries.discrepancies(inspection_id=this, as_at=as_at))
    sections = []
    if judgements:
        sections.append(_judged(chosen, inspection_id, heading, judgements, missing))
    if findings:
        sections.append(_asked_for(findings[0], inspection.authority_id, chosen))
        said = of_report(chosen, this, inspection.authority_id, report_name(findings[0]))
        sections += [said] if said else []
    sections.append(_around(around, chosen, is_folded=len(judgements) > MOST_BESIDE))
    if figures:
        sections.append(_figures(inspection_id, heading, figures, chosen))
    if discrepancies:
        sections.append(
            Section(
                "where-the-sources-differ-or-leave-a-gap",
                question="Where the sources differ or leave a gap",
                items=folded(discrepancies),
            )
        )
    sections.append(_facts(inspection))
    source = Source(
        f"{inspection.source_title}, {inspection.publisher}",
        f"Licence of the source: {inspection.licence}.",
    )
    sections.append(
        Section("source", remarks=_as_at_remark(chosen), source=source, as_at=chosen.as_at)
    )
    return Record(heading, summary(inspection, judgements), tuple(sections))


def _as_at_remark(chosen: Choices) -> list[str]:
    if chosen.as_at == chosen.latest:
        return []
    return ["Grades and visits are those published by the as-at day; remarks are as of today."]


def _address(row: InspectionRow) -> Cell:
    """Return the address of the document; of one that only a list leads to, that it is the list."""
    if not row.source_address:
        return None
    link = Link(row.source_address, row.source_address)
    return Stack(link, [LISTED_THERE]) if is_list(row.source_address) else link


def _facts(row: InspectionRow) -> Section:
    """Return dates, kind and documents as a table of two columns."""
    known: list[tuple[str, Cell]] = [
        ("Framework", f"{row.framework_name} ({row.framework})"),
        ("Fieldwork", inspected(row)),
        ("Published", publication(row)),
        ("Looked at", row.topic),
        ("Outcome", row.outcome),
        ("Document", f"{row.source_title}. {row.publisher}; {row.locator}"),
        ("Where to find it", _address(row)),
        ("Licence", row.licence),
        ("Kind and date also from", row.listing_title),
        ("How this was settled", row.note),
        ("About the document", row.source_note),
    ]
    shown = table(
        "facts",
        "The inspection",
        [Column("fact", "Fact"), Column("known", "What is known")],
        [[name, value] for name, value in known if value],
        is_caption_hidden=True,
    )
    return Section(
        "facts",
        tables=[shown],
        fold="Framework, dates and document",
    )


def _judged(
    chosen: Choices,
    inspection_id: str,
    heading: str,
    judgements: Sequence[JudgementsRow],
    missing: Sequence[MissingAreasRow],
) -> Section:
    """Return the judgements with their places, and which areas have none."""
    columns = [
        Column("area", "Printed area"),
        Column("grade", "Grade"),
        Column("words", "Words on the page"),
        Column("printed_on", "Printed on"),
        Column("section", "Section"),
        Column("themes", "Theme and match"),
    ]
    body: list[list[Cell]] = [
        [
            area_name(row),
            Grade(row.grade_letter, row.grade_label, row.grade_colour, row.evidence),
            f"{_quoted(row.printed_text)}, {row.printed_in}",
            Stack(
                printed_on(row, "no page"),
                [row.document if row.evidence != "primary" else ""],
            ),
            Stack(
                printed_section(row),
                [row.note if row.note and place(row.section_page, row.paragraph) else ""],
            ),
            row.themes,
        ]
        for row in judgements
    ]
    caption = "Judgements in the printed order"
    return Section(
        "what-was-judged",
        question="What was judged",
        tables=[table("judged", caption, columns, body, look="wide", is_caption_hidden=True)],
        remarks=[
            *list_writes(judgements),
            *without_address(judgements),
            *_missing_words(missing),
        ],
        rows=[download_of(inspection_id, heading, JUDGEMENTS_TAKEN_AWAY, judgements)],
        as_at=chosen.as_at,
    )


def _quoted(printed: str | None) -> str:
    return f"“{printed}”" if printed else "wording not seen"


def _missing_words(missing: Sequence[MissingAreasRow]) -> list[str]:
    """Say which areas of the framework have no grade here; nothing where all have."""
    if not missing:
        return []
    many = counted(len(missing), "area")
    by_strand: dict[str, list[str]] = {}
    for row in missing:
        by_strand.setdefault(row.strand or "", []).append(row.area_label)
    named = [
        f"{f'{strand}: ' * bool(strand)}{'; '.join(areas)}" for strand, areas in by_strand.items()
    ]
    return [
        f"Not known, which is not the same as not judged: {many}.",
        *(f"{areas}." for areas in named),
    ]


def _asked_for(row: FindingsRow, authority_id: str, chosen: Choices) -> Section:
    """Return how many findings the report has, as a link to them."""
    said = asked_for(row.weakness_count, row.strength_count)
    address = chosen.findings_address(report_name(row), authority_id)
    return Section("asked-for", links=[Link(said, address)])


def _figures(
    inspection_id: str, heading: str, figures: Sequence[FiguresRow], chosen: Choices
) -> Section:
    return Section(
        "figures-that-the-report-states",
        tables=[
            by_inspection(own, chosen, f"figures-{part}", caption)
            for part, caption in FIGURES.items()
            if (own := [row for row in figures if row.part == part])
        ],
        fold=figures_stated(len(figures)),
        remarks=[CHOSEN],
        rows=[
            download_of(
                f"{inspection_id}-figures", f"{heading}: figures", FIGURES_TAKEN_AWAY, figures
            )
        ],
        as_at=chosen.as_at,
    )


def _around(around: Iterable[AroundRow], chosen: Choices, *, is_folded: bool) -> Section:
    """Return the inspections and visits next to this one in time."""
    question = "Before and after"
    if not around:
        none = "No other inspection of this authority is held."
        return Section("before-and-after", question=question, sentences=[none])
    columns = [
        Column("inspection", "Inspection or visit"),
        Column("when", "When"),
        Column("inspected", "Inspected"),
        Column("published", "Published"),
        Column("about", "Overall or topic"),
    ]
    body: list[list[Cell]] = [
        [
            _next_to_it(row, chosen),
            "before" if row.position < 0 else "after",
            span(row.dated, row.ended),
            Day(row.published) if row.published else "not known",
            row.grades or row.topic or ("no overall grade" if row.is_graded else "topic not given"),
        ]
        for row in around
    ]
    caption = "Inspections and visits before and after"
    return Section(
        "before-and-after",
        question="" if is_folded else question,
        tables=[table("around", caption, columns, body, is_caption_hidden=True)],
        fold=caption if is_folded else "",
    )


def _next_to_it(row: AroundRow, chosen: Choices) -> Cell:
    """Return the kind of an inspection, leading to its record or, without one, to its report."""
    target = row.address or (row.inspection_id and chosen.record_address(row.inspection_id))
    return Link(row.kind, target) if target else row.kind
