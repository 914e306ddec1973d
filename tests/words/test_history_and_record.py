"""The sentences beside a chart and on the record of one inspection."""

from datetime import date

from gradeline.database.named_queries import Database
from gradeline.queries import inspection_record as of_record
from gradeline.queries import judgement_areas, trajectories
from gradeline.queries.inspection_record import InspectionRow, JudgementsRow
from gradeline.queries.trajectories import HappeningsRow, MarksRow
from gradeline.words.inspection_record import publication, summary
from gradeline.words.judgement_areas import found
from gradeline.words.names import kind_in_sentence
from gradeline.words.trajectories import history, outline
from tests.made_rows import made

AS_AT = date(2026, 11, 21)
NAMES = {"cheshire-east": "Cheshire East", "warrington": "Warrington"}


def marks(
    database: Database, theme: str, authorities: tuple[str, ...] = tuple(NAMES)
) -> tuple[MarksRow, ...]:
    asked = trajectories.marks(
        as_at=AS_AT, authority_ids=authorities, theme_id=theme, like_for_like=False
    )
    return database.ask(asked)


def record(database: Database, key: str) -> tuple[InspectionRow, tuple[JudgementsRow, ...]]:
    (row,) = database.ask(of_record.inspection(inspection_id=key))
    return row, database.ask(of_record.judgements(inspection_id=key, as_at=AS_AT))


def test_history_keeps_printed_labels_strands_and_evidence(database: Database) -> None:
    lines = dict(history(marks(database, "overall"), NAMES, "Overall effectiveness"))
    assert lines["Cheshire East"] == (
        "Adequate in both strands (SLAC, 2011), then Inadequate (Child protection, 2013; of "
        "child protection only; known from a later report), then Requires improvement to be good "
        "(SIF, 2015), then Requires improvement to be good (ILACS, 2019), then Inadequate (ILACS, "
        "2024)."
    )
    assert lines["Warrington"].startswith(
        "Inadequate for safeguarding services and Adequate for services for looked after children "
        "(SLAC, 2009; known from a later report)"
    )


def test_history_says_where_nothing_is_held() -> None:
    assert dict(history((), NAMES, "Adoption"))["Warrington"] == (
        "No grade is held that stands for adoption."
    )


def test_outline_describes_the_chart(database: Database) -> None:
    two = [made(HappeningsRow), made(HappeningsRow)]
    assert outline(marks(database, "adoption"), two, "Adoption", [4], is_bridged=True) == (
        "Step chart of 2 grades for adoption over time, on four levels. Dotted lines cross from "
        "one framework to the next. A strip below marks 2 visits, "
        "area SEND inspections and events."
    )


def test_found_counts_grades(database: Database) -> None:
    asked = judgement_areas.judgements(
        as_at=AS_AT,
        authority_ids=tuple(NAMES),
        theme_id="adoption",
        strand=None,
        framework_id=None,
        area_id=None,
        grade_label=None,
        first_year=2013,
        last_year=2020,
        words=None,
    )
    assert found(database.ask(asked)) == "2 judgements in 2 inspections: 2 Good."
    assert found(()) == "No judgement passes the filter."


def test_summary_of_a_visit_says_that_it_has_no_grade(database: Database) -> None:
    row, _ = record(database, "ce-jtai-2022")
    assert summary(row, ()) == (
        "Joint targeted area inspection of Cheshire East, July 2022. Looked at: Criminal and "
        "sexual exploitation of children. No grade is given on such a visit. Areas for priority "
        "action."
    )


def test_publication_of_a_visit_is_that_of_its_letter(database: Database) -> None:
    row, _ = record(database, "ce-focused-2021")
    assert publication(row) == "8 December 2021 (stated by a document other than the letter)"


def test_summary_of_an_inspection_without_report_says_so(database: Database) -> None:
    row, judgements = record(database, "cwac-cp-2012")
    assert summary(row, judgements) == (
        "Child protection inspection of Cheshire West and Chester, named by October 2012. "
        "1 judgement held: 1 Adequate. Its own report is not held: grades are from a later report."
    )
    assert publication(row) == "not known"


def test_inspection_known_from_a_list_alone_is_named_by_its_publication(
    database: Database,
) -> None:
    row, judgements = record(database, "halton-slac-2011")
    assert summary(row, judgements) == (
        "SLAC inspection of Halton, published 25 March 2011. 2 judgements held: 2 Good. "
        "Its own report is not held: grades are from Ofsted's list."
    )


def test_strand_is_named_where_one_of_two_was_inspected_again(database: Database) -> None:
    held = marks(database, "overall", ("essex",))
    ((_, line),) = history(held, {"essex": "Essex"}, "Overall effectiveness")
    assert "Adequate (SLAC, 2011; of safeguarding services only; known from Ofsted's list)" in line


def test_initialisms_keep_their_capitals() -> None:
    assert kind_in_sentence("SLAC inspection") == "SLAC inspection"
    assert kind_in_sentence("Focused visit") == "focused visit"
