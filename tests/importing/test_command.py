"""The command `python -m gradeline import`: what it prints, writes and returns."""

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from gradeline.database.building import build
from gradeline.importing.command import run_import
from gradeline.paths import ROOT
from tests.conftest import read_rows, write_rows
from tests.importing.conftest import (
    RATE,
    WARRINGTON,
    contents,
    ees,
    figures,
    write_csv,
    write_lait,
)

pytestmark = pytest.mark.slow

ABSENT = ("TotAbs", "2023/24", WARRINGTON, "7.1")
ROWS = [("LAC", "2023", WARRINGTON, "73.5"), ("LAC", "2025", WARRINGTON, "75"), ABSENT]


@pytest.fixture
def tool(tmp_path: Path) -> Path:
    """Return a file of the tool with one revised and one new figure."""
    return write_lait(tmp_path / "lait_2026-09.parquet", ROWS)


def lait(tool: Path, dictionary: Path, data: Path, *more: str) -> list[str]:
    """Return the words of the command that imports the tool."""
    return ["lait", str(tool), "--dictionary", str(dictionary), "--data", str(data), *more]


def test_command_writes_rows_and_prints_what_it_did(
    held: Path, tool: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_import(lait(tool, dictionary, held)) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out.splitlines() == [
        "LAIT of September 2026: lait_2026-09.parquet",
        "  added: 1",
        "  changed: 1",
        "  confirmed: 1",
        "  unchanged: 0",
        "Changed:",
        "  cla_rate, warrington, 2023: was 72 (lait-2026-04), now 73.5",
    ]
    assert figures(held)["warrington", 2023] == "73.5"
    assert figures(held)["warrington", 2025] == "75"


def test_command_twice_changes_nothing(
    held: Path, tool: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_import(lait(tool, dictionary, held))
    before = contents(held)
    capsys.readouterr()
    assert run_import(lait(tool, dictionary, held)) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Nothing was changed."
    assert contents(held) == before


def test_trial_prints_the_same_and_writes_nothing(
    held: Path, tool: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(held)
    assert run_import(lait(tool, dictionary, held, "--dry-run")) == 0
    tried = capsys.readouterr().out.splitlines()
    assert contents(held) == before
    assert tried.pop() == "This was a trial: nothing was written."
    run_import(lait(tool, dictionary, held))
    assert capsys.readouterr().out.splitlines() == tried


LATER = ("--published", "2026-11-19")


@pytest.mark.parametrize(
    ("cells", "more", "spoil", "status"),
    [
        ({}, LATER, "", 0),
        ({"population_count": "On 31 March"}, (*LATER, "--series", f"number={RATE}"), "", 3),
        ({"population_count": "On 31 March"}, LATER, "", 1),
        ({}, (), "", 1),
        ({}, LATER, "bound", 1),
        ({}, LATER, "publisher_name", 1),
    ],
    ids=[
        *("good", "something missing", "nothing to take", "no day"),
        *("facts that would not hold", "facts that do not hold"),
    ],
)
def test_trial_says_and_returns_what_the_run_does(
    held: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    cells: dict[str, str],
    more: tuple[str, ...],
    spoil: str,
    status: int,
) -> None:
    row = ees("2023", "E06000007", "Warrington", population_count="At 31 March")
    rows = [row | {"rate_per_10000": "74", "number": "5"} | cells]
    if spoil == "bound":
        bound(held, 73)
    elif spoil:
        mapped = read_rows(held / f"{spoil}.csv")
        write_rows(held / f"{spoil}.csv", [mapped[0] | {"indicator_id": "cla_rat"}, *mapped[1:]])
    path = write_csv(tmp_path / "looked_after_2026.csv", rows)
    words = ["ees", str(path), "--data", str(held), *more]
    before = contents(held)
    assert run_import([*words, "--dry-run"]) == status
    tried = capsys.readouterr()
    assert contents(held) == before
    assert run_import(words) == status
    ran = capsys.readouterr()
    assert tried.err == ran.err
    assert tried.out.replace("This was a trial: nothing was written.\n", "") == ran.out
    assert (contents(held) == before) == (status == 1)


def test_what_is_expected_and_missing_is_printed_and_the_rest_is_taken(
    held: Path, tmp_path: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = write_lait(tmp_path / "lait_2026-09.parquet", ROWS[:2])
    assert run_import(lait(tool, dictionary, held)) == 3
    assert (
        "Expected and missing:\n"
        "  all_overall_absence_pct (measure TotAbs of publisher_name.csv): no row of it; measures "
        "of the file that are not mapped are none\n"
    ) in capsys.readouterr().out
    assert figures(held)["warrington", 2025] == "75"


def test_imported_figures_are_in_the_next_build(held: Path, tool: Path, dictionary: Path) -> None:
    first = build(held).path
    run_import(lait(tool, dictionary, held))
    second = build(held).path
    assert second != first
    with duckdb.connect(str(second), read_only=True) as connection:
        value = connection.execute(
            "select value from observation where indicator_id = ? and authority_id = 'warrington' "
            "and year = 2025",
            [RATE],
        ).fetchone()
    assert value == (75.0,)


def test_vintage_may_be_given(
    held: Path, tmp_path: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = write_lait(tmp_path / "lait.parquet", ROWS)
    assert run_import(lait(tool, dictionary, held)) == 1
    assert "expected its month as --vintage YYYY-MM" in capsys.readouterr().err
    assert run_import(lait(tool, dictionary, held, "--vintage", "2026-09")) == 0
    assert "LAIT of September 2026" in capsys.readouterr().out


def test_tidy_file_needs_the_day_of_its_release(
    held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [ees("2025", "E06000007", "Warrington", rate="75")]
    words = ["ees", str(write_csv(tmp_path / "new.csv", rows)), "--data", str(held)]
    words += ["--series", f"rate={RATE}"]
    before = contents(held)
    assert run_import(words) == 1
    assert "--published YYYY-MM-DD" in capsys.readouterr().err
    assert contents(held) == before
    assert run_import([*words, "--published", "2026-11-19"]) == 0
    assert "EES file of 19 November 2026: new.csv" in capsys.readouterr().out
    assert figures(held)["warrington", 2025] == "75"


def test_unusable_file_is_one_sentence_and_changes_nothing(
    held: Path, tool: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool.write_bytes(tool.read_bytes()[:-20])
    before = contents(held)
    assert run_import(lait(tool, dictionary, held)) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("lait_2026-09.parquet: found a file that cannot be read")
    assert printed.err.endswith("downloaded whole. Nothing was changed.\n")
    assert contents(held) == before


def test_faulty_facts_are_shown_before_anything_is_imported(
    held: Path, tool: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mapped = read_rows(held / "publisher_name.csv")
    write_rows(held / "publisher_name.csv", [mapped[0] | {"indicator_id": "cla_rat"}, *mapped[1:]])
    before = contents(held)
    assert run_import(lait(tool, dictionary, held)) == 1
    assert "data/publisher_name.csv, row 2, column indicator_id: found 'cla_rat'" in (
        capsys.readouterr().err
    )
    assert contents(held) == before


def test_key_held_twice_is_shown_and_neither_row_is_lost(
    held: Path, tool: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = read_rows(held / "observation.csv")
    write_rows(held / "observation.csv", [*rows, rows[0] | {"value": "1"}])
    before = contents(held)
    assert run_import(lait(tool, dictionary, held)) == 1
    assert "again, as in row 2; expected each key once" in capsys.readouterr().err
    assert contents(held) == before


def bound(held: Path, most: float) -> None:
    """Let no figure be more than a number."""
    described = json.loads((held / "datapackage.json").read_text("utf-8"))
    [table] = [each for each in described["resources"] if each["name"] == "observation"]
    [field] = [each for each in table["schema"]["fields"] if each["name"] == "value"]
    field["constraints"] = field.get("constraints", {}) | {"maximum": most}
    (held / "datapackage.json").write_text(json.dumps(described), "utf-8")


def test_import_that_would_break_the_facts_is_refused_with_the_fault(
    held: Path, tmp_path: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bound(held, 73)
    before = contents(held)
    tool = write_lait(tmp_path / "lait_2026-09.parquet", ROWS)
    assert run_import(lait(tool, dictionary, held)) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "data/observation.csv, row " in printed.err
    assert "found '73.5'; expected at most 73" in printed.err
    assert contents(held) == before


def test_folder_without_facts_is_named(
    tmp_path: Path, tool: Path, dictionary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_import(lait(tool, dictionary, tmp_path / "nowhere")) == 1
    assert "data/datapackage.json: found no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "required: KIND"),
        (["spreadsheet", "x.xlsx"], "invalid choice: 'spreadsheet'"),
        (["lait", "x.parquet"], "required: --dictionary"),
        (["neighbours"], "required: file"),
    ],
)
def test_words_that_are_missing_are_named(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run_import(words)
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["lait", "ees", "neighbours", "ofsted"])
def test_every_kind_of_file_is_a_command_with_help(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run_import([kind, "--help"])
    assert stopped.value.code == 0
    assert f"python -m gradeline import {kind}" in capsys.readouterr().out


def test_module_is_run_with_the_words_of_the_command(
    held: Path, tool: Path, dictionary: Path
) -> None:
    command = [sys.executable, "-m", "gradeline", "import", *lait(tool, dictionary, held)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("LAIT of September 2026: lait_2026-09.parquet\n  added: 1\n")
    assert figures(held)["warrington", 2025] == "75"


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_whole_list_of_changes_is_written_on_request(
    held: Path, tool: Path, dictionary: Path, tmp_path: Path, more: tuple[str, ...]
) -> None:
    listed = tmp_path / "changes.csv"
    assert run_import(lait(tool, dictionary, held, "--changes", str(listed), *more)) == 0
    assert listed.read_text("utf-8-sig").splitlines() == [
        "what_happened,what,authority_id,year,was,was_from,now,expected",
        "changed,cla_rate,warrington,2023,72,lait-2026-04,73.5,",
    ]


def test_list_of_changes_that_cannot_be_written_is_told_and_nothing_is_lost(
    held: Path, tool: Path, dictionary: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    nowhere = tmp_path / "nowhere" / "changes.csv"
    assert run_import(lait(tool, dictionary, held, "--changes", str(nowhere))) == 3
    printed = capsys.readouterr()
    assert printed.err.startswith(f"{nowhere}: found a file that cannot be written")
    assert "added: 1" in printed.out
    assert figures(held)["warrington", 2025] == "75"


def test_list_of_changes_is_never_written_over_facts_or_the_file(
    held: Path, tool: Path, dictionary: Path
) -> None:
    before, raw = contents(held), tool.read_bytes()
    for path in (held / "observation.csv", tool):
        with pytest.raises(SystemExit):
            run_import(lait(tool, dictionary, held, "--changes", str(path)))
    assert (contents(held), tool.read_bytes()) == (before, raw)


def test_reader_who_stops_reading_sees_no_traceback(
    held: Path, tool: Path, dictionary: Path
) -> None:
    words = [sys.executable, "-m", "gradeline", "import", *lait(tool, dictionary, held)]
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as command:
        assert command.stdout is not None
        assert command.stderr is not None
        command.stdout.close()
        assert command.stderr.read() == ""
    assert command.returncode == 0
    assert figures(held)["warrington", 2025] == "75"
