"""Take figures of one source over into those held, by one rule about vintages."""

from collections.abc import Iterable
from dataclasses import dataclass

from gradeline.facts.dates import first_day
from gradeline.facts.holdings import Holdings
from gradeline.importing.summary import CHANGED, GIVEN, OTHER_REASON, Change, Summary
from gradeline.importing.values import Value

KEY = ("indicator_id", "authority_id", "year")
Key = tuple[str, str, int]
Row = dict[str, str]
# What a dash stands for in the interactive tool, which does not say why a figure is missing.
UNTOLD = "not given"
# Figures of indicators that are described, and of measures that only their publisher describes.
OBSERVATION, FURTHER = "observation", "further_observation"


@dataclass(frozen=True)
class ImportedFigure:
    """One figure of a file: whose, of which year, its value or the reason for none, and where."""

    indicator_id: str
    authority_id: str
    year: int
    value: Value
    status: str = "published"
    place: str = ""

    @property
    def key(self) -> Key:
        """Return what no two observations share."""
        return self.indicator_id, self.authority_id, self.year


def merge(
    holdings: Holdings,
    source_id: str,
    figures: Iterable[ImportedFigure],
    summary: Summary,
    table: str = OBSERVATION,
) -> set[str]:
    """Put figures of a source among those of a table; return the indicators it now stands for.

    A figure not held is added. Against one of an older source the newer value stands, and a
    difference is told as a change. A value is never given up for a missing one, nor for one of an
    older source. A reason stands over one that says nothing ("not given"), whatever their days. A
    figure that was withheld as in doubt is released once its value is another.
    """
    published = {row["source_id"]: row["published"] for row in holdings.rows("source")}
    own = {
        row["authority_id"] for row in holdings.rows("authority") if row["is_compared"] == "true"
    }
    held = {tuple(row[name] for name in KEY): row for row in holdings.rows(table)}
    for figure in figures:
        row = {
            "indicator_id": figure.indicator_id,
            "authority_id": figure.authority_id,
            "year": str(figure.year),
            "value": figure.value.number,
            "missing_reason": figure.value.missing_reason,
            "status": figure.status,
            "source_id": source_id,
        }
        key = tuple(row[name] for name in KEY)
        before = held.get(key)
        if before is None:
            summary.count("added")
            held[key] = row
        elif _take(before, row, published, own, summary):
            held[key] = row
    order = sorted(held, key=lambda key: (key[0], key[1], int(key[2])))
    holdings.put(table, [held[key] for key in order])
    if table == OBSERVATION:
        _release(holdings, held, summary)
    return {row["indicator_id"] for row in held.values() if row["source_id"] == source_id}


def _release(holdings: Holdings, held: dict[tuple[str, ...], Row], summary: Summary) -> None:
    """Take the figures that are no longer as they were printed off the list of those in doubt."""
    doubts = holdings.rows("figure_in_doubt")
    kept = []
    for doubt in doubts:
        row = held.get(tuple(doubt[name] for name in KEY))
        if row is not None and row["value"] and not _is_as_printed(row, doubt):
            summary.remark(
                f"{_place(row)}: withheld as {doubt['printed_value']}, corrected to "
                f"{row['value']} and shown again; its row of figure_in_doubt.csv is deleted, "
                f"which said: {doubt['why']}"
            )
        else:
            kept.append(doubt)
    if len(kept) < len(doubts):
        holdings.put("figure_in_doubt", kept)


def _is_as_printed(row: Row, doubt: Row) -> bool:
    return float(row["value"]) == float(doubt["printed_value"])


def _place(row: Row) -> str:
    return f"{row['indicator_id']}, {row['authority_id']}, {row['year']}"


def _take(
    before: Row, row: Row, published: dict[str, str], own: set[str], summary: Summary
) -> bool:
    """Say whether `row` takes the place of `before`, and count what that means."""
    what = _place(row)
    is_alike = _said(before) == _said(row)
    is_same_source = before["source_id"] == row["source_id"]
    if not before["value"] and not row["value"] and not is_alike:
        if row["missing_reason"] == UNTOLD:
            reason = f"no reason given, so that the one of {before['source_id']} is kept"
            summary.leave_out(reason, f"{what}: {before['missing_reason']}")
            return False
        if before["missing_reason"] == UNTOLD:
            summary.change(_changed(before, row, row["authority_id"] in own))
            return True
    newer, older = published[row["source_id"]], published[before["source_id"]]
    if not is_same_source and first_day(newer) <= first_day(older):
        if is_alike:
            summary.count("unchanged")
        else:
            summary.leave_out(
                f"held from {before['source_id']}, which is no older, with another value",
                f"{what}: held {_said(before)}, here {_said(row)}",
            )
        return False
    if before["value"] and not row["value"]:
        summary.leave_out(
            f"no longer given, so that the value of {before['source_id']} is kept",
            f"{what}: {before['value']}",
        )
        return False
    if is_alike:
        summary.count("unchanged" if is_same_source else "confirmed")
    else:
        summary.change(_changed(before, row, row["authority_id"] in own))
    return True


def _changed(before: Row, row: Row, is_own: bool) -> Change:
    kind, size = CHANGED if before["value"] else GIVEN, 0.0
    if not row["value"]:
        kind = OTHER_REASON
    elif before["value"]:
        was, now = float(before["value"]), float(row["value"])
        size = abs(now - was) / max(abs(was), abs(now), 1e-9)
    return Change(
        _place(row),
        _said(before),
        _said(row),
        kind=kind,
        key=(row["indicator_id"], row["authority_id"], row["year"]),
        source=before["source_id"],
        is_own=is_own,
        size=size,
    )


def _said(row: Row) -> str:
    return row["value"] or row["missing_reason"]
