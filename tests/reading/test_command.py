"""The command `python -m gradeline read`: which files it reads, what it prints and returns."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gradeline.paths import ROOT
from gradeline.reading.command import run_read
from tests.reading.test_hostile_files import GRADES, REPORT, report_as_pdf, report_on, sure


def test_command_prints_what_a_report_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT, encoding="utf-8")
    assert run_read([str(file)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        str(file),
        '  authority: Halton - page 1: "Inspection of Halton local authority children\'s services"',
        "  framework: ilacs",
        "  kind: not said",
        '  fieldwork: 2023-10-09 to 2023-10-20 - page 1: "9 to 20 October 2023"',
        "  published: not printed",
        "  judgements:",
        '    overall              Good (ok) - page 1: "Good"',
        '    leaders              Good (ok) - page 1: "Good"',
        '    help_protection      Inadequate (ok) - page 1: "Inadequate"',
        '    in_care              Outstanding (ok) - page 1: "Outstanding"',
        "    care_leavers         Requires improvement (ok) - page 1:"
        ' "Requires improvement to be good"',
        "    in_care_and_leavers  no grade (not in this framework)",
        "  recommendations: 1",
        "  figures of the area: 0",
        "  problems: none",
    ]


def test_command_prints_one_object_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(report_as_pdf())
    assert run_read(["--json", str(tmp_path / "b.pdf"), str(tmp_path / "a.txt")]) == 0
    lines = capsys.readouterr().out.splitlines()
    told = [json.loads(line) for line in lines]
    assert [each["file"] for each in told] == [str(tmp_path / "b.pdf"), str(tmp_path / "a.txt")]
    assert [each["framework"] for each in told] == ["ilacs", "ilacs"]
    assert [sure(report_on(line)) for line in lines] == [GRADES, GRADES]


def test_command_reads_the_reports_in_a_folder_and_in_those_within(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inner = tmp_path / "2023" / "autumn"
    inner.mkdir(parents=True)
    for place in (tmp_path / "z.TXT", inner / "a.txt", tmp_path / "notes.md"):
        place.write_text(REPORT, encoding="utf-8")
    assert run_read(["--json", str(tmp_path)]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["file"] for each in told] == [str(inner / "a.txt"), str(tmp_path / "z.TXT")]


def test_what_cannot_be_opened_is_named_and_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    names = ("empty", "none.pdf", "x" * 300, "report.txt")
    assert run_read(["--json", *(str(tmp_path / name) for name in names)]) == 1
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [[each["kind"] for each in one["problems"]] for one in told] == [
        ["empty folder"],
        ["file not found"],
        ["file not opened"],
        [],
    ]


def test_problems_are_printed_and_make_the_status_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(report_as_pdf(report=REPORT.replace("\tInadequate", "\tPoor")))
    assert run_read([str(file)]) == 1
    printed = capsys.readouterr().out
    assert "    help_protection      no grade (check) - page 1" in printed
    assert "  problems:\n    unknown wording: help_protection:" in printed


def test_nothing_read_can_command_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "report.txt"
    file.write_text(REPORT.replace("October 2023", "October 2023 \x1b[2J"), encoding="utf-8")
    run_read([str(file)])
    printed = capsys.readouterr().out
    assert '"9 to 20 October 2023 \ufffd[2J"' in printed
    assert "\x1b" not in printed


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "601", "soon"])
def test_time_limit_must_be_a_number_of_seconds_above_none(
    seconds: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        run_read(["report.pdf", "--seconds", seconds])
    assert "--seconds" in capsys.readouterr().err


def test_time_limit_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    assert run_read([str(tmp_path), "--json", "--seconds", "0.01"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [problem["kind"] for problem in told["problems"]] == ["too slow"]


def test_command_is_run_from_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    command = [sys.executable, "-m", "gradeline", "read", "--json", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert sure(report_on(done.stdout)) == GRADES


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")
def test_a_batch_shows_progress_and_can_be_stopped(tmp_path: Path) -> None:
    import pty

    for number in range(200):
        (tmp_path / f"{number:03}.txt").write_text(REPORT, encoding="utf-8")
    main, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "gradeline", "read", "--json", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=terminal,
        text=True,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest = process.stdout.readlines()
    os.close(terminal)
    said = os.read(main, 100_000).decode().splitlines()
    os.close(main)
    assert process.returncode == 130
    assert sure(report_on(first)) == GRADES
    assert said[0] == f"1 of 200: {tmp_path / '000.txt'}"
    assert said[-1] == f"Stopped: {1 + len(rest)} of 200 files were read."
