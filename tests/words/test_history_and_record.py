"""The sentences beside a chart and on the record of one inspection."""

from datetime import date

import pandas as pd

from gradeline.database.reading import Database
from gradeline.records import first_record
from gradeline.words.explorer import found
from gradeline.words.history import history, outline
from gradeline.words.names import kind_in_sentence
from gradeline.words.record import publication, summary

NAMES = {"cheshire-east": "Cheshire East", "warrington": "Warrington"}


def marks(database: Database, theme: str) -> pd.DataFrame:
    asked = {"as_at": date(2026, 11, 21), "authority_ids": list(NAMES), "like_for_like": False}
    return database.query("trajectories/marks", {**asked, "theme_id": theme})


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


def test_history_says_where_nothing_is_held(database: Database) -> None:
    nothing = marks(database, "adoption").head(0)
    assert dict(history(nothing, NAMES, "Adoption"))["Warrington"] == (
        "No grade is held that stands for adoption."
    )


def test_outline_describes_the_chart(database: Database) -> None:
    frame = marks(database, "adoption")
    assert outline(frame, frame, "Adoption", [4], is_bridged=True) == (
        "Step chart of 2 grades for adoption over time, on four levels. Dotted lines cross from "
        "one framework to the next. A strip below marks 2 visits, "
        "area SEND inspections and events."
    )


def test_found_counts_grades(database: Database) -> None:
    assert found(marks(database, "adoption")) == "2 judgements in 2 inspections: 2 Good."
    assert found(marks(database, "adoption").head(0)) == "No judgement passes the filter."


def test_summary_of_a_visit_says_that_it_has_no_grade(database: Database) -> None:
    row = first_record(
        database.query("inspection_record/inspection", {"inspection_id": "ce-jtai-2022"})
    )
    assert summary(row, pd.DataFrame()) == (
        "Joint targeted area inspection of Cheshire East, July 2022. Looked at: Criminal and "
        "sexual exploitation of children. No grade is given on such a visit. Areas for priority "
        "action."
    )


def test_publication_of_a_visit_is_that_of_its_letter(database: Database) -> None:
    row = first_record(
        database.query("inspection_record/inspection", {"inspection_id": "ce-focused-2021"})
    )
    assert publication(row) == "8 December 2021 (stated by a document other than the letter)"


def test_summary_of_an_inspection_without_report_says_so(database: Database) -> None:
    asked = {"inspection_id": "cwac-cp-2012"}
    row = first_record(database.query("inspection_record/inspection", asked))
    judgements = database.query(
        "inspection_record/judgements", {**asked, "as_at": date(2026, 11, 21)}
    )
    assert summary(row, judgements) == (
        "Child protection inspection of Cheshire West and Chester, named by October 2012. "
        "1 judgement held: 1 Adequate. Its own report is not held: grades are from a later report."
    )
    assert publication(row) == "not known"


def test_inspection_known_from_a_list_alone_is_named_by_its_publication(
    database: Database,
) -> None:
    asked = {"inspection_id": "halton-slac-2011"}
    row = first_record(database.query("inspection_record/inspection", asked))
    judgements = database.query(
        "inspection_record/judgements", {**asked, "as_at": date(2026, 11, 21)}
    )
    assert summary(row, judgements) == (
        "SLAC inspection of Halton, published 25 March 2011. 2 judgements held: 2 Good. "
        "Its own report is not held: grades are from Ofsted's list."
    )


def test_strand_is_named_where_one_of_two_was_inspected_again(database: Database) -> None:
    asked = {"as_at": date(2026, 11, 21), "authority_ids": ["essex"], "like_for_like": False}
    frame = database.query("trajectories/marks", {**asked, "theme_id": "overall"})
    ((_, line),) = history(frame, {"essex": "Essex"}, "Overall effectiveness")
    assert "Adequate (SLAC, 2011; of safeguarding services only; known from Ofsted's list)" in line


def test_initialisms_keep_their_capitals() -> None:
    assert kind_in_sentence("SLAC inspection") == "SLAC inspection"
    assert kind_in_sentence("Focused visit") == "focused visit"
