"""Figures that can hardly be right are left out and told, unless the command takes them."""

from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.holdings import Holdings
from gradeline.importing.command import run_import
from gradeline.importing.ees import import_ees
from gradeline.importing.summary import Summary
from tests.conftest import read_rows, write_rows
from tests.importing.conftest import (
    ABSENCE,
    NEWEST,
    RATE,
    figures,
    observation,
    told,
    write_csv,
)
from tests.importing.test_ees import EAST, NAME, RELEASED, W, looked_after
from tests.importing.test_lait import NEWER_ROWS
from tests.importing.test_lait import tried as tried_lait

AGENCY = f"number={ABSENCE}"


@pytest.fixture
def with_history(held: Path) -> Holdings:
    """Return small facts with rates of about 70, and absence of about 14, over five years."""
    rows = [
        row for row in read_rows(held / "observation.csv") if row["authority_id"] != "warrington"
    ]
    for year in range(2020, 2025):
        rows.append(observation(RATE, "warrington", str(year), str(70 + year % 5), NEWEST))
        rows.append(observation(ABSENCE, "warrington", str(year), str(14 + year % 2), NEWEST))
    rows.sort(key=lambda row: (row["indicator_id"], row["authority_id"], row["year"]))
    write_rows(held / "observation.csv", rows)
    return Holdings(held, check)


def absence(
    room: Holdings, folder: Path, value: str, year: str = "2025", is_taken: bool = False
) -> Summary:
    """Import one share of absence of Warrington, and a rate that is in no doubt."""
    rows = [looked_after("2025", EAST, "58") | {"number": "7"}]
    rows.append(looked_after(year, W, "72") | {"number": value})
    path = write_csv(folder / NAME, rows)
    return import_ees(room, path, RELEASED, [AGENCY], takes_doubtful=is_taken)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("350", "0 to 100 %"),
        ("-45", "0 to 100 %"),
        ("0.142", "about the authority's own 14 to 15 of the years around it"),
        ("1.39", "about the authority's own 14 to 15 of the years around it"),
    ],
)
def test_figure_that_can_hardly_be_right_is_told_and_the_rest_is_taken(
    with_history: Holdings, tmp_path: Path, value: str, expected: str
) -> None:
    summary = absence(with_history, tmp_path, value)
    assert ("warrington", 2025) not in figures(with_history, ABSENCE)
    assert figures(with_history)["cheshire-east", 2025] == "58"
    assert summary.doubtful == [
        f"row 3, column number: {ABSENCE}, warrington, 2025: found {value}; expected {expected}"
    ]
    assert "In doubt (1), not taken; if they are right, take them with --take-doub" in told(summary)


@pytest.mark.parametrize("value", ["14.2", "0", "100", "5", "30", "z"])
def test_figure_that_may_be_right_is_taken(
    with_history: Holdings, tmp_path: Path, value: str
) -> None:
    summary = absence(with_history, tmp_path, value)
    assert ("warrington", 2025) in figures(with_history, ABSENCE)
    assert summary.doubtful == []


def test_year_after_the_file_was_published_is_in_doubt(
    with_history: Holdings, tmp_path: Path
) -> None:
    summary = absence(with_history, tmp_path, "14", "2062")
    assert ("warrington", 2062) not in figures(with_history, ABSENCE)
    assert ("warrington", 2062) not in figures(with_history)
    assert len(summary.doubtful) == 2
    assert "expected a period that had begun when the file was published" in summary.doubtful[0]


@pytest.mark.parametrize("value", ["4", "50"])
def test_lesser_jump_is_in_doubt_where_hardly_any_other_authority_is(
    with_history: Holdings, tmp_path: Path, value: str
) -> None:
    others = [row for row in with_history.rows("authority") if row["kind"] == "authority"][3:43]
    areas = [(row["ons_code"], row["name"]) for row in others if row["ons_code"]]
    lone = looked_after("2025", W, "72") | {"number": value}

    def doubtful(like: str) -> list[str]:
        rows = [
            looked_after("2025", area, "70") | {"number": f"{like}.{position % 2}"}
            for position, area in enumerate(areas)
        ]
        path = write_csv(tmp_path / NAME, [*rows, lone])
        return import_ees(with_history, path, RELEASED, [AGENCY]).doubtful

    assert len(doubtful("14")) == 1
    assert doubtful(value) == []


def test_one_figure_for_all_authorities_of_a_year_is_left_out(
    with_history: Holdings, tmp_path: Path
) -> None:
    others = [row for row in with_history.rows("authority") if row["kind"] == "authority"][3:43]
    areas = [(row["ons_code"], row["name"]) for row in others if not row["abolished"]]

    def left_out(number: str, own: str) -> bool:
        rows = [looked_after("2025", area, "70") | {"number": number} for area in areas]
        rows.append(looked_after("2025", ("", "England"), "70", "National") | {"number": number})
        rows.append(looked_after("2025", W, "71") | {"number": own})
        path = write_csv(tmp_path / NAME, rows)
        summary = import_ees(with_history, path, RELEASED, [AGENCY], takes_doubtful=True)
        what = f"one figure for all authorities of a year, which is none of their own ({len(rows)})"
        return f"{what}: {ABSENCE}, 2025" in told(summary)

    assert left_out("12", "12")
    assert ("england", 2025) not in figures(with_history, ABSENCE)
    assert not left_out("0", "0")
    assert not left_out("12", "13")


def test_figure_that_is_held_already_is_in_no_doubt(held: Path, tmp_path: Path) -> None:
    rows = read_rows(held / "observation.csv")
    odd = observation(ABSENCE, "warrington", "2025", "98", NEWEST)
    write_rows(held / "observation.csv", [odd, *rows])
    room = Holdings(held, check)
    summary = absence(room, tmp_path, "98")
    assert summary.doubtful == []


def test_score_may_be_below_nought_and_a_count_may_not(room: Holdings, tmp_path: Path) -> None:
    [score] = {row["indicator_id"] for row in room.rows("indicator") if row["unit"] == "score"} & {
        "cla_progress8",
        "cla_attainment8",
    }
    [count, *_] = [
        row["indicator_id"] for row in room.rows("indicator") if row["unit"] == "children"
    ]
    rows = [looked_after("2025", W, "72") | {"a": "-1.2", "b": "-3"}]
    path = write_csv(tmp_path / NAME, rows)
    summary = import_ees(room, path, RELEASED, [f"a={score}", f"b={count}"])
    assert figures(room, score)["warrington", 2025] == "-1.2"
    assert [each.split("; ")[1] for each in summary.doubtful] == ["expected no less than 0"]


def test_figures_of_the_tool_are_held_to_the_same_rule(room: Holdings, tmp_path: Path) -> None:
    absent = ("TotAbs", "2024/25", ("Warrington", 877), "350")
    summary = tried_lait(room, tmp_path, [*NEWER_ROWS, absent])
    assert ("warrington", 2025) not in figures(room, ABSENCE)
    assert summary.doubtful == [
        f"row 8, measure TotAbs, Warrington, 2024/25: {ABSENCE}, warrington, 2025: found 350; "
        "expected 0 to 100 %"
    ]


@pytest.mark.slow
def test_switch_of_the_command_takes_what_is_in_doubt(
    held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [looked_after("2025", EAST, "58") | {"number": "350"}]
    path = write_csv(tmp_path / NAME, rows)
    words = ["ees", str(path), "--data", str(held), "--published", RELEASED, "--series", AGENCY]
    listed = tmp_path / "changes.csv"
    assert run_import([*words, "--changes", str(listed)]) == 3
    in_doubt = f"in doubt,{ABSENCE},cheshire-east,2025,,,350,0 to 100 %"
    assert in_doubt in listed.read_text("utf-8-sig").splitlines()
    assert "In doubt (1), not taken" in capsys.readouterr().out
    assert ("cheshire-east", 2025) not in figures(held, ABSENCE)
    assert run_import([*words, "--take-doubtful"]) == 0
    assert "In doubt (1), taken as asked:" in capsys.readouterr().out
    assert figures(held, ABSENCE)["cheshire-east", 2025] == "350"
