"""A folder of letters: what is taken over as visits, and what is left out and named."""

from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.saving import saving
from gradeline.importing.command import run_import
from gradeline.importing.letters import import_letters
from gradeline.importing.summary import Summary
from gradeline.importing.unusable import UnusableFile
from tests.conftest import Rows, read_rows, write_rows
from tests.importing.conftest import contents, never_told
from tests.reading.fixtures import FIXTURES
from tests.reading.letters.composing_letters import letter

pytestmark = pytest.mark.slow

HALTON = "Focused visit to Halton Borough Council children's services"
HALTON_SAYS = (
    "This letter summarises the findings of the focused visit to Halton Borough Council children's"
    " services on 24 and 25 July 2018."
)
FINDINGS = ("In Halton records say when a child was last seen.",)
SOUND = letter(heading=HALTON, opening=[HALTON_SAYS], findings=FINDINGS, day="16 August 2018")


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Return a folder with one sound letter, of a visit to Halton that is not held."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "halton - 16 august 2018.pdf").write_bytes(SOUND)
    return folder


def run(facts: Path, letters: Path, links: Path | None = None) -> Summary:
    with saving(facts, check, never_told) as holdings:
        summary = import_letters(holdings, letters, links)
        if not summary.is_empty:
            holdings.save()
    return summary


def visits(facts: Path, authority_id: str, kind_id: str = "focused_visit") -> Rows:
    return [
        row
        for row in read_rows(facts / "inspection.csv")
        if (row["authority_id"], row["kind_id"]) == (authority_id, kind_id)
    ]


def source(facts: Path, source_id: str) -> dict[str, str]:
    return next(row for row in read_rows(facts / "source.csv") if row["source_id"] == source_id)


def told(summary: Summary) -> str:
    return "\n".join(summary.lines())


def test_letter_becomes_a_visit_with_its_source_and_no_grade(facts: Path, letters: Path) -> None:
    grades = (facts / "judgement.csv").read_bytes()
    summary = run(facts, letters)
    (visit,) = visits(facts, "halton")
    assert summary.counts["added"] == 1
    assert (visit["start"], visit["end"], visit["published"]) == (
        *("2018-07-24", "2018-07-25", "2018-08-16"),
    )
    assert (visit["published_basis"], visit["framework_id"]) == ("printed", "ilacs-2018")
    assert (visit["topic"], visit["locator"]) == ("The 'front door'", "page 1")
    own = source(facts, visit["source_id"])
    assert (own["kind"], own["read"]) == ("inspection letter", "by the reader")
    assert own["short_title"] == "Focused visit letter, Halton 2018"
    assert (facts / "judgement.csv").read_bytes() == grades


def test_letters_taken_over_again_change_nothing(facts: Path, letters: Path) -> None:
    run(facts, letters)
    before = contents(facts)
    summary = run(facts, letters)
    assert (summary.counts["unchanged"], summary.is_empty) == (1, True)
    assert contents(facts) == before


def test_address_of_a_letter_is_held_where_a_list_names_it(
    facts: Path, letters: Path, tmp_path: Path
) -> None:
    links = tmp_path / "links.csv"
    links.write_text("file,address\nhalton - 16 august 2018.pdf,https://example.org/1\n")
    run(facts, letters, links)
    (visit,) = visits(facts, "halton")
    assert source(facts, visit["source_id"])["address"] == "https://example.org/1"


def test_files_in_doubt_are_named_and_left_out_and_the_sound_one_is_taken(
    facts: Path, letters: Path
) -> None:
    before = visits(facts, "warrington")
    no_letter = "files that are no letter of a focused visit or joint inspection"
    doubtful = {
        "years.pdf": (
            letter(days="on 24 October 2022 to 25 October 2023"),
            "letters in doubt: too long",
        ),
        "undated.pdf": (letter(day=""), "letters in doubt: day of the letter not found"),
        "both.pdf": (
            letter(day="", days="in December 2021"),
            "letters in doubt: days not found, day of the letter not found",
        ),
        "early.pdf": (
            letter(days="on 12 and 13 December 2017", day="22 January 2018"),
            "letters of days before 2018-01",
        ),
        "monitoring.pdf": (
            letter(heading="Monitoring visit to Warrington children's services"),
            no_letter,
        ),
        "report.pdf": (FIXTURES["ilacs_2023_care_leavers_apart"]().content, no_letter),
        "empty.pdf": (b"", "files that cannot be read: empty file"),
        "cut.pdf": (b"%PDF-1.4 cut off", "files that cannot be read: damaged file"),
    }
    for name, (content, _) in doubtful.items():
        (letters / name).write_bytes(content)
    summary = run(facts, letters)
    lines = summary.lines_left_out()
    for name, (_, reason) in doubtful.items():
        assert any(line.strip().startswith(reason) and f"{name}: " in line for line in lines), name
    assert sum(summary.left_out.values()) == len(doubtful)
    assert summary.missing == [
        "a letter that can be taken over, in 8 of 9 files: see below",
    ]
    assert visits(facts, "warrington") == before
    assert len(visits(facts, "halton")) == 1


def test_every_file_left_out_is_named_however_many(facts: Path, letters: Path) -> None:
    for number in range(9):
        (letters / f"none-{number}.pdf").write_bytes(b"")
    answer = told(run(facts, letters))
    assert all(f"none-{number}.pdf" in answer for number in range(9))


def test_folder_without_a_sound_letter_is_an_error_that_names_its_files(
    facts: Path, letters: Path
) -> None:
    before = contents(facts)
    (letters / "halton - 16 august 2018.pdf").write_bytes(letter(day=""))
    with pytest.raises(UnusableFile, match=r"halton - 16 august 2018\.pdf: no line above"):
        run(facts, letters)
    assert contents(facts) == before


def test_second_letter_of_a_visit_is_named(facts: Path, letters: Path) -> None:
    (letters / "halton again.pdf").write_bytes(SOUND)
    summary = run(facts, letters)
    assert summary.left_out == {"second letters of one visit: the first was taken": 1}
    assert len(visits(facts, "halton")) == 1


def test_letter_takes_the_place_of_what_the_press_says_and_both_are_held(
    facts: Path, letters: Path
) -> None:
    """The small facts hold the visit to Warrington of December 2021 from the press."""
    (letters / "warrington.pdf").write_bytes(letter())
    summary = run(facts, letters)
    (visit,) = visits(facts, "warrington")
    assert summary.counts["confirmed"] == 1
    assert (visit["inspection_id"], visit["start"]) == ("w-focused-2021", "2021-12-15")
    assert visit["outcome"] == "Two areas for improvement"
    assert source(facts, visit["source_id"])["kind"] == "inspection letter"
    said: dict[str, list[tuple[str, str]]] = {
        row["discrepancy_id"]: []
        for row in read_rows(facts / "discrepancy.csv")
        if row["inspection_id"] == "w-focused-2021"
    }
    statements = read_rows(facts / "discrepancy_statement.csv")
    for row in statements:
        if row["discrepancy_id"] in said:
            said[row["discrepancy_id"]].append((row["statement"], row["is_used"]))
    # The month of the press is that of the letter, so that the days are no difference.
    assert "w-focused-2021-days" not in said
    assert said["w-focused-2021-topic"] == [
        ("The 'front door'.", "true"),
        ("Multi-agency response at the front door.", "false"),
    ]


def test_visit_that_people_read_stays_and_a_difference_is_told(facts: Path, letters: Path) -> None:
    (letters / "warrington.pdf").write_bytes(letter())
    run(facts, letters)
    rows = read_rows(facts / "source.csv")
    for row in rows:
        if row["source_id"] == "w-focused-2021":
            row["read"] = "whole"
    write_rows(facts / "source.csv", rows)
    before = contents(facts)
    (letters / "warrington.pdf").write_bytes(letter(days="on 14 and 15 December 2021"))
    summary = run(facts, letters)
    assert contents(facts) == before
    assert summary.remarks == [
        "warrington.pdf: start is held as 2021-12-15, read as 2021-12-14",
        "warrington.pdf: end is held as 2021-12-16, read as 2021-12-15",
    ]


def test_other_day_in_the_name_of_the_file_is_told_and_the_printed_one_held(
    facts: Path, letters: Path
) -> None:
    (letters / "halton - 16 august 2018.pdf").rename(letters / "halton - 17 august 2018.pdf")
    summary = run(facts, letters)
    (visit,) = visits(facts, "halton")
    assert visit["published"] == "2018-08-16"
    assert summary.remarks == [
        "halton - 17 august 2018.pdf: its name says 17 August 2018, the letter prints 16 August"
        " 2018"
    ]


@pytest.mark.parametrize(
    ("others", "status"),
    [({}, 0), ({"none.pdf": b""}, 3), ({"halton - 16 august 2018.pdf": b""}, 1)],
)
def test_status_says_whether_all_some_or_none_were_taken(
    facts: Path, letters: Path, others: dict[str, bytes], status: int
) -> None:
    before = contents(facts)
    for name, content in others.items():
        (letters / name).write_bytes(content)
    words = ["letters", str(letters), "--data", str(facts), "--dry-run"]
    assert run_import(words) == status
    assert contents(facts) == before
