"""What an import may do to the facts held: the rule about vintages, and all or nothing."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from gradeline.database.building import check
from gradeline.facts.checking import check_facts
from gradeline.facts.faults import FaultyFacts
from gradeline.facts.holdings import Holdings
from gradeline.facts.saving import saving
from gradeline.importing.observations import ImportedFigure, merge
from gradeline.importing.summary import Summary
from gradeline.importing.values import Value
from tests.conftest import read_rows, write_rows
from tests.importing.conftest import NEWEST, RATE, contents, never_told, origins, told

REASONS = {"c": "suppressed", "z": "not applicable", "-": "not given"}


def merged(
    room: Holdings, source: str, published: str, said: Sequence[tuple[str, int, str]]
) -> Summary:
    """Merge figures of the rate: authority, year, value or symbol, from a source of that day."""
    sources = [row for row in room.rows("source") if row["source_id"] != source]
    row = {**sources[0], "source_id": source, "published": published, "short_title": source}
    room.put("source", [*sources, row])
    summary = Summary("a file")
    merge(
        room,
        source,
        [
            ImportedFigure(
                RATE,
                authority,
                year,
                Value("", REASONS[value]) if value in REASONS else Value(value, ""),
            )
            for authority, year, value in said
        ],
        summary,
    )
    return summary


@pytest.mark.parametrize(
    ("published", "value", "held", "outcome"),
    [
        ("2026-05", "73", ("73", "other"), "changed"),
        ("2026-05", "72", ("72", "other"), "confirmed"),
        ("2026-05", "c", ("72", NEWEST), "kept"),
        ("2026-04-30", "73", ("73", "other"), "changed"),
        ("2026-04", "73", ("72", NEWEST), "kept"),
        ("2026-04", "72", ("72", NEWEST), "unchanged"),
        ("2026-04-01", "73", ("72", NEWEST), "kept"),
        ("2026-03-31", "73", ("72", NEWEST), "kept"),
        ("2026-03-31", "c", ("72", NEWEST), "kept"),
        ("2026", "73", ("72", NEWEST), "kept"),
        ("2027", "73", ("73", "other"), "changed"),
    ],
)
def test_newer_value_stands_and_no_value_is_given_up(
    room: Holdings, published: str, value: str, held: tuple[str, str], outcome: str
) -> None:
    summary = merged(room, "other", published, [("warrington", 2023, value)])
    assert origins(room)["warrington", 2023] == held
    assert dict(summary.counts) == ({} if outcome == "kept" else {outcome: 1})
    assert bool(summary.left_out) == (outcome == "kept")


def test_value_takes_the_place_of_an_older_gap_but_not_of_a_newer(room: Holdings) -> None:
    merged(room, "before", "2025-01", [("warrington", 2024, "70")])
    assert origins(room)["warrington", 2024] == ("not given", NEWEST)
    merged(room, "after", "2026-05", [("warrington", 2024, "70")])
    assert origins(room)["warrington", 2024] == ("70", "after")


def test_newer_reason_takes_the_place_of_another_reason(room: Holdings) -> None:
    summary = merged(room, "after", "2026-05", [("warrington", 2024, "c")])
    assert origins(room)["warrington", 2024] == ("suppressed", "after")
    assert summary.changes == [
        f"{RATE}, warrington, 2024: was not given ({NEWEST}), now suppressed"
    ]


@pytest.mark.parametrize("published", ["2025-11-20", "2026-04", "2026-11-19"])
def test_reason_takes_the_place_of_none_given_whatever_its_day_and_stays(
    room: Holdings, published: str
) -> None:
    summary = merged(room, "own-file", published, [("warrington", 2024, "c")])
    assert origins(room)["warrington", 2024] == ("suppressed", "own-file")
    assert summary.changes == [
        f"{RATE}, warrington, 2024: was not given ({NEWEST}), now suppressed"
    ]
    again = merged(room, "lait-2027-04", "2027-04", [("warrington", 2024, "-")])
    assert origins(room)["warrington", 2024] == ("suppressed", "own-file")
    assert again.is_empty
    assert again.left_out == {"no reason given, so that the one of own-file is kept": 1}
    merged(room, "lait-2027-05", "2027-05", [("warrington", 2024, "70")])
    assert origins(room)["warrington", 2024] == ("70", "lait-2027-05")


def test_older_reason_does_not_take_the_place_of_another_reason(room: Holdings) -> None:
    merged(room, "new", "2026-11-19", [("warrington", 2024, "z")])
    merged(room, "old", "2025-11-20", [("warrington", 2024, "c")])
    assert origins(room)["warrington", 2024] == ("not applicable", "new")


def test_own_value_is_not_given_up_for_a_gap_of_the_same_source(room: Holdings) -> None:
    summary = merged(room, NEWEST, "2026-04", [("warrington", 2023, "c")])
    assert origins(room)["warrington", 2023] == ("72", NEWEST)
    assert summary.is_empty


def test_derived_figure_that_is_published_since_is_called_published(held: Path) -> None:
    rows = read_rows(held / "observation.csv")
    derived = [
        row | {"status": "derived"} if row["authority_id"] == "warrington" and row["value"] else row
        for row in rows
    ]
    write_rows(held / "observation.csv", derived)
    room = Holdings(held, check_facts)
    merged(room, "after", "2026-05", [("warrington", 2023, "72")])
    status = {
        row["year"]: row["status"]
        for row in room.rows("observation")
        if row["indicator_id"] == RATE and row["authority_id"] == "warrington"
    }
    assert status == {"2015": "derived", "2023": "published", "2024": "published"}


def test_rows_stand_in_the_order_of_their_keys(room: Holdings) -> None:
    merged(
        room,
        "after",
        "2026-05",
        [("wirral", 2016, "1"), ("barnet", 2016, "2"), ("warrington", 2009, "3")],
    )
    keys = [
        (row["indicator_id"], row["authority_id"], int(row["year"]))
        for row in room.rows("observation")
    ]
    assert keys == sorted(keys)
    assert len(keys) == len(set(keys)) == 11


def test_long_lists_are_cut_and_say_so(room: Holdings) -> None:
    said = [("warrington", year, str(year)) for year in range(1990, 2023)]
    merged(room, "first", "2026-05", said)
    summary = merged(room, "second", "2026-06", [(*row[:2], "1") for row in said])
    lines = summary.lines()
    assert "  changed: 33" in lines
    assert lines[-1] == "  and 13 more; the whole list as CSV: --changes FILE"
    assert summary.as_csv().count(b"\nchanged,cla_rate,warrington,") == 33
    many = Summary("a file")
    for number in range(7):
        many.leave_out("not wanted", f"row {number % 6}")
    assert "  not wanted (7): row 0; row 1; row 2; row 3; row 4; and 1 more" in many.lines()


def test_own_authorities_and_large_changes_come_first_and_reasons_apart(room: Holdings) -> None:
    said = [("wirral", 2023, "10"), ("wirral", 2024, "100"), ("wirral", 2022, "c")]
    said += [("wirral", 2021, "c"), ("halton", 2023, "0")]
    merged(room, "first", "2026-05", said)
    later = [("wirral", 2023, "11"), ("wirral", 2024, "50"), ("wirral", 2022, "7")]
    later += [("halton", 2023, "4"), ("warrington", 2023, "72.1"), ("warrington", 2024, "c")]
    summary = merged(room, "second", "2026-06", later)
    lines = told(summary).splitlines()
    assert lines[lines.index("Changed:") :] == [
        "Changed:",
        f"  {RATE}, warrington, 2023: was 72 ({NEWEST}), now 72.1",
        f"  {RATE}, halton, 2023: was 0 (first), now 4",
        f"  {RATE}, wirral, 2024: was 100 (first), now 50",
        f"  {RATE}, wirral, 2023: was 10 (first), now 11",
        "Given where none was:",
        f"  {RATE}, wirral, 2022: was suppressed (first), now 7",
        "Missing for another reason:",
        f"  {RATE}, warrington, 2024: was not given ({NEWEST}), now suppressed",
    ]
    listed = summary.as_csv().decode("utf-8-sig").splitlines()
    assert listed[0] == "what_happened,what,authority_id,year,was,was_from,now,expected"
    assert f"given where none was,{RATE},wirral,2022,suppressed,first,7," in listed
    assert len(listed) == 7


def spoilt(room: Holdings) -> None:
    """Put a figure of an authority that is not held among the observations."""
    merged(room, "after", "2026-05", [("atlantis", 2023, "1")])


def test_save_that_fails_the_check_leaves_every_file_as_it_was(held: Path) -> None:
    before = contents(held)
    with saving(held, check, never_told) as room:
        spoilt(room)
        with pytest.raises(FaultyFacts, match="atlantis"):
            room.save()
    assert contents(held) == before
    assert not [
        path for path in held.iterdir() if path.name.startswith((".saving-", ".importing-"))
    ]


def withheld(held: Path, printed: str, year: str = "2023") -> None:
    """Put a figure of Warrington on the list of those in doubt."""
    doubt = {"indicator_id": RATE, "authority_id": "warrington", "year": year}
    write_rows(held / "figure_in_doubt.csv", [doubt | {"printed_value": printed, "why": "made up"}])


def test_withheld_figure_that_was_corrected_is_released_and_the_rest_goes_in(held: Path) -> None:
    withheld(held, "72")
    with saving(held, check, never_told) as room:
        said = [("warrington", 2023, "73"), ("warrington", 2025, "75")]
        summary = merged(room, NEWEST, "2026-04", said)
        room.save()
    assert read_rows(held / "figure_in_doubt.csv") == []
    assert origins(held)["warrington", 2023] == ("73", NEWEST)
    assert origins(held)["warrington", 2025] == ("75", NEWEST)
    assert summary.remarks == [
        f"{RATE}, warrington, 2023: withheld as 72, corrected to 73 and shown again; its row of "
        "figure_in_doubt.csv is deleted, which said: made up"
    ]


@pytest.mark.parametrize("value", ["72", "72.0", "c"])
def test_withheld_figure_that_was_not_corrected_stays_withheld(held: Path, value: str) -> None:
    withheld(held, "72")
    with saving(held, check, never_told) as room:
        said = [("warrington", 2023, value), ("warrington", 2025, "75")]
        summary = merged(room, NEWEST, "2026-04", said)
        room.save()
    assert [row["printed_value"] for row in read_rows(held / "figure_in_doubt.csv")] == ["72"]
    assert summary.remarks == []


def test_nothing_is_written_before_saving(held: Path) -> None:
    before = contents(held)
    merged(Holdings(held, check), "after", "2026-05", [("warrington", 2023, "73")])
    assert contents(held) == before


def test_saving_without_a_change_writes_nothing(held: Path) -> None:
    before = contents(held)
    with saving(held, check, never_told) as room:
        room.save()
    assert contents(held) == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace(",published,", ",", 1),
        lambda text: text.replace("72,", "seventy-two,", 1),
        lambda text: text.replace("indicator_id", "indicator", 1),
        lambda text: text + "\n",
        lambda text: text.replace("warrington", "warr\xefngton", 1),
    ],
    ids=["a cell too few", "text", "header", "an empty line", "not UTF-8"],
)
def test_held_row_that_cannot_be_read_stops_the_import_and_is_not_lost(
    held: Path, spoil: object
) -> None:
    path = held / "observation.csv"
    path.write_text(spoil(path.read_text("utf-8")), "latin-1")  # type: ignore[operator]
    before = contents(held)
    room = Holdings(held, check_facts)
    with pytest.raises(FaultyFacts, match=r"data/observation\.csv, row"):
        merged(room, "after", "2026-05", [("warrington", 2025, "73")])
    assert contents(held) == before


def test_summary_of_an_import_without_effect_says_so(room: Holdings) -> None:
    summary = merged(room, NEWEST, "2026-04", [("warrington", 2023, "72")])
    assert told(summary).splitlines() == [
        "a file",
        "  added: 0",
        "  changed: 0",
        "  confirmed: 0",
        "  unchanged: 1",
        "Nothing was changed.",
    ]
