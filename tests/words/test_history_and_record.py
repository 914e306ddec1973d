"""The sentences beside a chart and on the record of one inspection."""

from dataclasses import replace
from datetime import date

from gradeline.database.named_queries import Database
from gradeline.queries import inspection_record as of_record
from gradeline.queries import judgement_areas, trajectories
from gradeline.queries.inspection_record import InspectionRow, JudgementsRow
from gradeline.queries.side_by_side import LatestGradesRow, latest_grades
from gradeline.queries.trajectories import BridgesRow, HappeningsRow, MarksRow
from gradeline.words.evidence import list_writes
from gradeline.words.inspection_record import publication, summary
from gradeline.words.judgement_areas import found
from gradeline.words.movement import NONE_BEFORE, NONE_EARLIER, moved, moved_in_a_theme
from gradeline.words.names import kind_in_sentence
from gradeline.words.ribbons import frameworks_meant
from gradeline.words.trajectories import (
    bridge_lines,
    bridge_sign,
    heading,
    history,
    latest_of_each,
    latest_of_themes,
    levels_apart,
    outline,
)
from tests.made_rows import made

AS_AT = date(2026, 11, 21)
NAMES = {"cheshire-east": "Cheshire East", "warrington": "Warrington"}


def marks(
    database: Database, theme: str, authorities: tuple[str, ...] = tuple(NAMES)
) -> tuple[MarksRow, ...]:
    asked = trajectories.marks(as_at=AS_AT, authority_ids=authorities, theme_id=theme)
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
    assert dict(history((), NAMES, "Adoption"))["Warrington"] == ("No grade is held for adoption.")


def test_outline_describes_the_chart(database: Database) -> None:
    two = [made(HappeningsRow), made(HappeningsRow)]
    held = marks(database, "adoption")
    assert outline(held, two, "adoption", list(NAMES.values()), is_bridged=True) == (
        "Ribbons of 2 grades for adoption over the years, a lane for each of Cheshire East and"
        " Warrington. The text below gives each grade in turn. Dotted lines join grades across"
        " frameworks. Marks beneath show 2 visits, area SEND inspections and events."
    )


def test_latest_grade_of_each_is_told_with_what_limits_it(database: Database) -> None:
    held = marks(database, "children_in_care")
    latest = database.ask(latest_grades(as_at=AS_AT, authority_ids=tuple(NAMES)))
    assert latest_of_each(held, NAMES, "Children in care") == (
        "Latest grade for children in care: Cheshire East, Requires improvement to be good (ILACS,"
        " 2024); Warrington, Outstanding (ILACS, 2024)."
    )
    assert latest_of_each(held, NAMES, "Children in care", grades=latest) == (
        "Latest grade for children in care: Cheshire East, Requires improvement to be good (ILACS,"
        " 2024), no earlier grade to compare; Warrington, Outstanding (ILACS, 2024), no earlier"
        " grade to compare."
    )
    others = {"halton": "Halton", "bury": "Bury", "new": "New"}
    assert latest_of_each((), others, "Adoption", to_come=["new"]) == (
        "Latest grade for adoption: none held for Halton and Bury; New did not exist yet."
    )


def test_strands_of_a_theme_that_moved_apart_are_told_one_by_one() -> None:
    up = made(LatestGradesRow, movement="up", compared_label="Good", compared_year=2009)
    up = replace(up, strand="Safeguarding services")
    first = made(LatestGradesRow, movement="first", strand="Services for looked after children")
    assert moved_in_a_theme([up, up]) == "up from Good in 2009"
    assert moved_in_a_theme([up, first]) == (
        "up from Good in 2009 for safeguarding services and no earlier grade held for services"
        " for looked after children"
    )
    assert moved_in_a_theme([]) == ""


def test_latest_inspection_of_an_authority_is_told_grade_by_grade(database: Database) -> None:
    asked = trajectories.marks(as_at=AS_AT, authority_ids=("cheshire-east",), theme_id=None)
    assert latest_of_themes(database.ask(asked), "Cheshire East") == (
        "Five graded inspections of Cheshire East are held. The latest (ILACS, 2024) gave"
        " Requires improvement to be good for leadership, help and protection, and children in"
        " care, and Inadequate for overall effectiveness and care leavers."
    )
    one = trajectories.marks(
        as_at=date(2009, 12, 31), authority_ids=("warrington",), theme_id="overall"
    )
    assert latest_of_themes(database.ask(one), "Warrington") == (
        "One graded inspection of Warrington is held (SLAC, 2009; known from a later report), which"
        " gave Adequate for overall effectiveness (services for looked after children), and"
        " Inadequate for overall effectiveness (safeguarding services)."
    )
    both = trajectories.marks(
        as_at=date(2012, 3, 31), authority_ids=("cheshire-east",), theme_id="overall"
    )
    assert latest_of_themes(database.ask(both), "Cheshire East") == (
        "One graded inspection of Cheshire East is held (SLAC, 2011), which gave Adequate for"
        " overall effectiveness (both strands)."
    )
    assert latest_of_themes((), "Bury") == "No grade is held for Bury."


def test_answer_of_an_authority_says_how_its_grades_moved(database: Database) -> None:
    def said(authority: str, day: date) -> str:
        return moved(database.ask(latest_grades(as_at=day, authority_ids=(authority,))))

    assert said("cheshire-east", AS_AT) == (
        "Like for like: down from Requires improvement to be good in 2019 for overall"
        " effectiveness; the same grade as in 2019 for leadership, and help and protection; down"
        " from Requires improvement in 2015 for care leavers; no earlier grade to compare for"
        " children in care."
    )
    assert said("cheshire-east", date(2016, 3, 31)) == NONE_BEFORE
    assert said("warrington", date(2009, 12, 31)) == NONE_EARLIER
    assert moved(()) == ""


def test_heading_has_the_day_where_it_is_not_today() -> None:
    assert heading("Adoption", "") == "Adoption: the grades since 2009"
    assert heading("Adoption", "31 March 2016") == (
        "Adoption: the grades from 2009 to 31 March 2016"
    )


def test_same_level_of_another_grade_is_not_called_the_same(database: Database) -> None:
    slac, *_ = marks(database, "help_protection", ("warrington",))[1:]
    sif = marks(database, "help_protection", ("warrington",))[2]
    assert (slac.grade_label, sif.grade_label) == ("Adequate", "Requires improvement")
    row = made(BridgesRow, levels_up=0, is_alike=True)
    assert bridge_sign(row, slac, sif) == ""
    assert (
        bridge_lines(row, slac, sif)[0] == "The same level, another grade, under another framework"
    )
    assert bridge_sign(row, sif, sif) == "="


def test_scales_of_other_lengths_are_said_to_stand_apart() -> None:
    assert levels_apart([4]) == []
    (said,) = levels_apart([4, 5])
    assert said.startswith("The scales drawn have four and five grades.")


def test_found_counts_grades(database: Database) -> None:
    asked = judgement_areas.judgements(
        as_at=AS_AT,
        authority_ids=tuple(NAMES),
        theme_ids=("adoption",),
        framework_ids=(),
        grades=(),
        strand=None,
        area_id=None,
        first_year=2013,
        last_year=2020,
        words=None,
    )
    assert found(database.ask(asked)) == "2 judgements in 2 inspections: 2 Good."
    assert found(()) == "No judgement matches the filters."


def test_summary_of_a_visit_says_that_it_has_no_grade(database: Database) -> None:
    row, _ = record(database, "ce-jtai-2022")
    assert summary(row, ()) == (
        "Published in September 2022. Looked at: Criminal and "
        "sexual exploitation of children. No grade is given on such a visit. Areas for priority "
        "action."
    )


def test_publication_of_a_visit_is_that_of_its_letter(database: Database) -> None:
    row, _ = record(database, "ce-focused-2021")
    assert publication(row) == "8 December 2021 (stated by a document other than the letter)"


def test_summary_of_an_inspection_without_report_says_so(database: Database) -> None:
    row, judgements = record(database, "cwac-cp-2012")
    assert summary(row, judgements) == (
        "Publication date not known. 1 judgement held: 1 Adequate. Its own report is not held:"
        " grades are from a later report."
    )
    assert publication(row) == "not known"


def test_inspection_known_from_a_list_alone_is_named_by_its_publication(
    database: Database,
) -> None:
    row, judgements = record(database, "halton-slac-2011")
    assert summary(row, judgements) == (
        "2 judgements held: 2 Good. Its own report is not held: grades are from Ofsted's list."
    )


def test_strand_is_named_where_one_of_two_was_inspected_again(database: Database) -> None:
    held = marks(database, "overall", ("essex",))
    ((_, line),) = history(held, {"essex": "Essex"}, "Overall effectiveness")
    assert "Adequate (SLAC, 2011; of safeguarding services only; known from Ofsted's list)" in line


def test_other_words_of_the_list_are_told(database: Database) -> None:
    _, judgements = record(database, "halton-slac-2011")
    assert list_writes(judgements) == []
    other = [
        replace(row, grade_label="Adequate", printed_text="Requires improvement to be good")
        for row in judgements
    ]
    assert list_writes(other) == [
        "Ofsted's list writes “Requires improvement to be good” for a grade that its framework"
        " called Adequate."
    ]
    assert list_writes([replace(row, evidence="primary") for row in other]) == []
    assert list_writes([replace(row, printed_text=None) for row in other]) == []


def test_framework_is_named_without_the_years_of_its_parts(database: Database) -> None:
    for day in (date(2019, 7, 1), AS_AT):
        (told,) = frameworks_meant(database.ask(trajectories.bands(as_at=day)))
        assert told.endswith("ILACS: inspection of local authority children's services.")


def test_initialisms_keep_their_capitals() -> None:
    assert kind_in_sentence("SLAC inspection") == "SLAC inspection"
    assert kind_in_sentence("Focused visit") == "focused visit"
