"""The page on which a report is added: read, confirmed or corrected, compared, saved."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from gradeline.app import adding, adding_saving
from gradeline.reading.graded_areas import label_of
from gradeline.report import CHECK, Problem, Report, unread
from gradeline.words import adding as say
from tests.conftest import read_rows, write_rows
from tests.pages.test_pages import RECORD, html, opened
from tests.reading.fixtures import FIXTURES
from tests.reading.test_rows import held, report_on
from tests.small_facts import laid_out

pytestmark = pytest.mark.slow

PAGE = "pages/inspections/add_a_report.py"
ILACS, DISAGREES = "ilacs_2023_care_leavers_apart", "front_and_body_disagree"
PDF, TEXT = "application/pdf", "text/plain"
File = tuple[str, bytes, str]


def file_of(fixture: str, name: str | None = None) -> File:
    return (name or f"{fixture}.pdf", FIXTURES[fixture]().content, PDF)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process; a process for each file is tested where that is done."""
    known: dict[bytes, Report] = {}

    def read(name: str, content: bytes, folder: Path, *, stop: Event) -> Report:
        from gradeline.reading.opening import open_document
        from gradeline.reading.report_reader import read_report
        from gradeline.reading.unreadable import UnreadableFile

        try:
            if content not in known:
                known[content] = read_report(open_document(content), laid_out())
        except UnreadableFile as error:
            return unread(name, error.kind, f"{name}: {error}")
        return replace(known[content], file=name)

    monkeypatch.setattr(adding, "read_confined", read)
    monkeypatch.delenv(adding_saving.ALLOWED, raising=False)


def given(*files: File, app: AppTest | None = None) -> AppTest:
    app = app or opened(PAGE)
    app.file_uploader[0].set_value(list(files)).run()
    assert not app.exception
    return app


def widget(app: AppTest, kind: str, item: str) -> Any:
    """Return the one field of a kind for an item of the report that is shown."""
    (found,) = [
        each for each in getattr(app, kind) if re.fullmatch(rf"adding-\w+-{item}", each.key or "")
    ]
    return found


def has(app: AppTest, kind: str, item: str) -> bool:
    return any(re.fullmatch(rf"adding-\w+-{item}", each.key or "") for each in getattr(app, kind))


def confirm(app: AppTest) -> AppTest:
    """Choose the kind and tick everything, as a person does who finds all as it was read."""
    if has(app, "selectbox", "kind"):
        widget(app, "selectbox", "kind").select("ilacs_standard")
    for each in app.checkbox:
        if (each.key or "").startswith("adding-"):
            each.check()
    app.run()
    assert not app.exception
    return app


def headings(app: AppTest) -> list[str]:
    return [each.value for each in (*app.header, *app.subheader)]


def button(app: AppTest, label: str) -> Any:
    (found,) = [each for each in app.button if each.label == label]
    return found


WHAT_IT_READS = (
    "It reads Ofsted's reports as PDF or plain text: safeguarding and looked after children (SLAC, "
    "2009 to 2012), child protection (2012 to 2013), looked after children (2013), the single "
    "inspection framework (SIF, 2013 to 2018), reviews of a safeguarding children board, and ILACS "
    "(from 2018).",
    "Letters after focused and monitoring visits give no grades; it says so and skips them.",
)


def offered(app: AppTest) -> list[str]:
    return [each.proto.label for each in app.get("download_button")]


def ids(facts: Path) -> set[str]:
    return {row["inspection_id"] for row in read_rows(facts / "inspection.csv")}


def test_page_says_what_it_does_before_any_file_is_given() -> None:
    app = opened(PAGE)
    assert app.title[0].value == "Add a report"
    text = html(app)
    for sentence in (*say.WHAT_IT_DOES, *say.WHAT_IT_NEVER_DOES, *WHAT_IT_READS):
        assert sentence in text.replace("&#39;", "'")
    assert offered(app) == []
    assert app.file_uploader[0].allowed_type == [".pdf", ".txt"]


def test_what_was_read_stands_in_the_fields_with_its_place() -> None:
    app = given(file_of(ILACS))
    assert widget(app, "selectbox", "authority").value == "halton"
    assert widget(app, "selectbox", "framework").value == "ilacs-2023"
    assert widget(app, "text_input", "start").value == "2023-10-09"
    assert widget(app, "text_input", "end").value == "2023-10-20"
    assert widget(app, "text_input", "published").value == ""
    assert widget(app, "selectbox", "grade-help_protection").value == (
        "Requires improvement to be good"
    )
    text = html(app)
    assert "Read on page 1: “9 to 20 October 2023”." in text
    assert "Not printed in the report." in text
    assert "Table, page 1: “Outstanding”" in text
    assert "Read in the table and in the body, which agree." in text
    assert "Open Government Licence" in text or "Crown copyright" in text


def test_kind_that_is_not_printed_is_left_to_the_person() -> None:
    app = given(file_of(ILACS))
    assert widget(app, "selectbox", "kind").value == ""
    assert "more than one week (9 to 20 October 2023)" in html(app)
    assert not has(given(file_of("sif_2016_executive_summary")), "selectbox", "kind")


def test_every_field_has_a_label_and_none_is_there_twice() -> None:
    for fixture in (ILACS, DISAGREES, "slac_pdf"):
        app = given(file_of(fixture))
        own = [
            each.label
            for kind in ("selectbox", "text_input", "checkbox")
            for each in getattr(app, kind)
            if (each.key or "").startswith("adding-")
        ]
        assert all(own)
        assert len(own) == len(set(own))


def test_page_shown_can_be_chosen_among_those_that_were_read_from() -> None:
    app = given(file_of(ILACS))
    shown = widget(app, "selectbox", "page")
    pages = {each.page for judgement in report_on(ILACS).judgements for each in judgement.readings}
    assert len(shown.options) == len(pages)
    assert shown.value == 1
    assert len(app.image) == 1
    shown.select(max(pages)).run()
    assert not app.exception
    (drawn,) = app.image
    assert f"Page {max(pages)} of {ILACS}.pdf" in str(drawn.proto)


def test_text_file_has_no_picture_and_says_so() -> None:
    app = given(("report.txt", FIXTURES["ilacs_as_text"]().content, TEXT))
    assert app.image == []
    assert say.NO_PICTURE in html(app)
    (leaders,) = [each for each in report_on("ilacs_as_text").judgements if each.area == "leaders"]
    assert widget(app, "selectbox", "grade-leaders").value.startswith(leaders.grade or "no grade")


def test_page_that_cannot_be_drawn_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "draw_confined", lambda content, page: None)
    assert say.NOT_DRAWN in html(given(file_of(ILACS)))


def test_rows_can_be_taken_along_only_when_all_is_confirmed() -> None:
    app = given(file_of(ILACS))
    assert "Download the rows" not in offered(app)
    assert "Choose the kind of inspection." in html(app)
    assert "Tick that you have seen the authority and the dates in the report." in html(app)
    confirm(app)
    assert "Download the rows" in offered(app)
    assert "Before the rows can be downloaded" not in html(app)
    widget(app, "checkbox", "seen-leaders").uncheck().run()
    assert "Download the rows" not in offered(app)
    assert "Tick that you have seen the grade of “The impact of leaders" in html(app)


def test_table_and_body_that_differ_are_left_to_the_person() -> None:
    app = given(file_of(DISAGREES))
    (name,) = [each.area for each in report_on(DISAGREES).judgements if each.status == CHECK]
    assert widget(app, "selectbox", f"grade-{name}").value == ""
    assert "To check: the table and the body differ." in html(app)
    assert f"{say.short(name).capitalize()}: &#34;" in html(app)
    confirm(app)
    assert "Choose the grade of" in html(app)
    widget(app, "selectbox", f"grade-{name}").select("Good").run()
    assert not has(app, "checkbox", f"seen-{name}")
    assert "Say why" in html(app)
    widget(app, "text_input", f"why-{name}").set_value("A letter corrects it").run()
    assert "Give the page on which" in html(app)
    read = next(each for each in report_on(DISAGREES).judgements if each.area == name)
    body = read.readings[-1]
    label = label_of(body.grade or "", "ilacs-2023", body.words, held)
    widget(app, "selectbox", f"grade-{name}").select(label).run()
    assert "Download the rows" in offered(app)


def test_grade_that_the_report_gives_nowhere_needs_page_and_words() -> None:
    app = confirm(given(file_of(ILACS)))
    widget(app, "selectbox", "grade-leaders").select("Inadequate").run()
    assert "Download the rows" not in offered(app)
    widget(app, "text_input", "why-leaders").set_value("Misread").run()
    widget(app, "text_input", "page-leaders").set_value("2").run()
    widget(app, "text_input", "words-leaders").set_value("inadequate").run()
    assert "Download the rows" in offered(app)
    assert "Page 2" in " ".join(widget(app, "selectbox", "page").options)
    widget(app, "selectbox", "grade-leaders").select("Good").run()
    assert not has(app, "text_input", "why-leaders")
    assert "Download the rows" in offered(app)


def test_day_is_taken_as_people_write_it_and_refused_when_it_is_none() -> None:
    app = confirm(given(file_of(ILACS)))
    widget(app, "text_input", "published").set_value("4 December 2023").run()
    widget(app, "selectbox", "basis").select("official list").run()
    assert "Download the rows" in offered(app)
    widget(app, "text_input", "published").set_value("31/02/2024").run()
    assert say.DAY_ERROR in html(app)
    assert "Write the publication day as year, month, day." in html(app)
    assert "Download the rows" not in offered(app)


def test_changed_day_asks_for_the_reason() -> None:
    app = confirm(given(file_of(ILACS)))
    widget(app, "text_input", "end").set_value("2023-10-27").run()
    assert "Say why the last day is not as it was read." in html(app)
    widget(app, "text_input", "why-end").set_value("The letter says so").run()
    assert "Download the rows" in offered(app)


def test_another_framework_period_has_its_own_areas_and_is_told() -> None:
    app = given(file_of(ILACS))
    widget(app, "selectbox", "framework").select("ilacs-2018").run()
    assert has(app, "selectbox", "grade-in_care_and_leavers")
    assert "outside the period of ILACS to 2022" in html(app)
    assert "Read, but not an area of this framework" in html(app)


def test_held_inspection_is_compared_and_not_added(facts_in_use: Path) -> None:
    rows = read_rows(facts_in_use / "inspection.csv")
    for row in rows:
        if row["inspection_id"] == "w-ilacs-2024":
            row.update(authority_id="halton", start="2023-10-09", end="2023-10-20")
    write_rows(facts_in_use / "inspection.csv", rows)
    app = given(file_of(ILACS))
    text = html(app)
    assert say.HELD_FIRST in text
    assert "This inspection is held already (w-ilacs-2024)" in text
    assert "differs in the impact of leaders on social work practice" in text
    assert "only in the facts; the report does not say" in text
    assert "There is nothing to download" in text
    assert "Download the rows" not in offered(confirm(app))


def test_inspection_of_looked_after_children_can_be_taken_along() -> None:
    app = given(file_of("looked_after_children_2013"))
    text = html(app)
    assert "Inspection of services for looked after children" in text
    assert "Targeted looked after inspection" in text
    assert widget(app, "selectbox", "grade-capacity_to_improve").value == "Good"
    assert "No such inspection of Kent is held" in text
    assert "Download the rows" in offered(confirm(app))


def test_review_of_a_board_alone_is_not_added_and_what_was_read_can_be_taken_along() -> None:
    app = given(file_of("board_review_alone"))
    assert (
        "This page adds no reviews of a safeguarding children board that stand alone: they grade "
        "the board, not the authority."
    ) in html(app)
    assert "What it judges" not in headings(app)
    read = report_on("board_review_alone")
    labels = {"recommendations": read.recommendations, "figures": read.profile}
    assert offered(app) == [
        "Download all that was read (JSON)",
        *(f"Download {label} (CSV)" for label, found in labels.items() if found),
    ]
    assert "Requires improvement" in html(app)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"<!doctype html><html></html>", "Open it in a browser"),
        (b"%PDF-1.7 cut short", "Download it again from Ofsted"),
        (b"", "Download the report again"),
        (b"A letter about something else.\n" * 9, "If it is one, tell us"),
        (FIXTURES["focused_visit_letter"]().content, "There is no grade to add"),
    ],
    ids=["web page", "damaged", "empty", "other text", "visit"],
)
def test_file_that_is_no_report_says_why_and_what_to_do(content: bytes, told: str) -> None:
    app = given(("file.pdf", content, PDF))
    assert headings(app) == ["What is wrong with the file"]
    assert told in html(app)
    assert offered(app) == []


def test_file_that_a_busy_server_gave_up_can_be_read_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = ["too slow", "ok"]
    read: Callable[..., Report] = vars(adding)["read_confined"]

    def slow(name: str, content: bytes, *rest: Any, **more: Any) -> Report:
        answer = read(name, content, *rest, **more)
        if answers.pop(0) == "ok":
            return answer
        problem = Problem("too slow", f"{name}: given up")
        return replace(answer, framework=None, problems=(problem,))

    monkeypatch.setattr(adding, "read_confined", slow)
    app = given(file_of(ILACS))
    assert "Given up." in html(app)
    button(app, "Read it again").click().run()
    assert "What it judges" in headings(app)


def test_name_of_a_file_cannot_break_out_of_the_page() -> None:
    app = given(file_of(ILACS, "<script>alert(1)</script>.pdf"), file_of("slac_pdf"))
    assert "<script>alert" not in html(app)


def test_several_files_are_listed_and_each_keeps_what_was_entered() -> None:
    app = given(file_of(ILACS), file_of("slac_pdf"), ("no.pdf", b"<html>", PDF))
    text = html(app)
    assert "2 reports read, 1 file that could not be read." in text
    for part in ("Halton", "ILACS", "9 to 20 October 2023", "cannot be read", "to confirm"):
        assert part in text
    confirm(app)
    assert ">confirmed</td>" in html(app)
    app.selectbox(key="adding-chosen").select_index(1).run()
    assert "Warrington: SLAC" in headings(app)[0]
    assert has(app, "selectbox", "grade-being_healthy")
    assert say.NOTHING_OF_THIS in html(app)
    assert "Download the rows" in offered(app)
    app.selectbox(key="adding-chosen").select_index(0).run()
    assert widget(app, "selectbox", "kind").value == "ilacs_standard"
    assert widget(app, "checkbox", "seen-leaders").value is True


def test_what_was_entered_is_there_after_a_look_at_another_page() -> None:
    app = confirm(given(file_of(ILACS)))
    widget(app, "text_input", "published").set_value("2023-12-04").run()
    app.switch_page(RECORD).run()
    app.switch_page(PAGE).run()
    assert not app.exception
    given(file_of(ILACS), app=app)
    assert widget(app, "text_input", "published").value == "2023-12-04"
    assert widget(app, "checkbox", "front").value is True


def test_another_file_begins_afresh() -> None:
    app = confirm(given(file_of(ILACS)))
    given(file_of("ilacs_2018_bare_name"), app=app)
    assert widget(app, "selectbox", "kind").value == ""
    assert widget(app, "checkbox", "front").value is False
    assert widget(app, "selectbox", "authority").value == "rutland"


def test_same_file_given_twice_is_read_once() -> None:
    app = given(file_of(ILACS), file_of(ILACS, "copy.pdf"))
    assert "A file that was given twice is read once." in html(app)
    assert not any(each.key == "adding-chosen" for each in app.selectbox)


def test_nothing_of_the_report_goes_into_the_link() -> None:
    app = confirm(given(file_of(ILACS)))
    assert dict(app.query_params) == {}


def counted_reads(monkeypatch: pytest.MonkeyPatch, after: Callable[[int], None]) -> list[str]:
    """Count what is read, and do something after each file."""
    names: list[str] = []
    read: Callable[..., Report] = vars(adding)["read_confined"]

    def counting(name: str, *rest: Any, **more: Any) -> Report:
        names.append(name)
        answer = read(name, *rest, **more)
        after(len(names))
        return answer

    monkeypatch.setattr(adding, "read_confined", counting)
    return names


def many(count: int) -> list[File]:
    content = FIXTURES["ilacs_as_text"]().content
    return [(f"{each}.txt", content + b"\n" * each, TEXT) for each in range(count)]


def test_long_batch_reads_each_file_once(monkeypatch: pytest.MonkeyPatch) -> None:
    names = counted_reads(monkeypatch, lambda count: None)
    app = given(*many(12))
    app.run()
    assert names == [f"{each}.txt" for each in range(12)]
    assert "12 reports read." in html(app)


def test_long_batch_that_is_stopped_keeps_what_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(PAGE)

    def stop(count: int) -> None:
        if count == 3:
            kept = app.session_state[adding.STATE]
            kept.left_unread.update(set(kept.keys.values()) - set(kept.answers))

    names = counted_reads(monkeypatch, stop)
    given(*many(12), app=app)
    assert len(names) == 3
    assert app.warning[0].value.startswith("Stopped: 9 files were not read.")
    assert "3 reports read." in html(app)
    button(app, "Read the rest").click().run()
    assert len(names) == 12
    assert "12 reports read." in html(app)


def test_reading_that_is_given_up_leaves_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []

    def given_up(name: str, content: bytes, folder: Path, *, stop: Event) -> Report:
        tries.append(name)
        if len(tries) == 1:
            stop.set()
            return unread(name, "stopped", "stopped")
        return report_on(ILACS)

    monkeypatch.setattr(adding, "read_confined", given_up)
    app = given(file_of(ILACS))
    assert len(tries) == 2
    assert "What it judges" in headings(app)
