"""The row of source.csv that stands for a file."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from gradeline.facts.holdings import Holdings, Rows

BY_READER = "by the reader"
LICENCE = "Open Government Licence v3.0"


def add_source(
    holdings: Holdings,
    source_id: str,
    *,
    title: str,
    short_title: str,
    publisher: str,
    published: str,
    address: str,
    path: Path,
    as_at: str = "",
) -> None:
    """List the file as a source, unless it is listed already."""
    rows = holdings.rows("source")
    if any(row["source_id"] == source_id for row in rows):
        return
    row = dict.fromkeys(rows[0], "")
    row |= {
        "source_id": source_id,
        "title": title,
        "short_title": short_title,
        "publisher": publisher,
        "published": published,
        "as_at": as_at,
        "kind": "official data set",
        "licence": LICENCE,
        "address": address,
        "file": path.name,
        "read": "whole",
        "read_on": date.today().isoformat(),
    }
    holdings.put("source", [*rows, row])


def in_order(sources: Iterable[dict[str, str]], held: Rows) -> Rows:
    """Return sources as they are held, and what the reader alone has read behind them by its id."""
    order = {row["source_id"]: position for position, row in enumerate(held)}
    return sorted(
        sources,
        key=lambda row: (
            (1, row["source_id"])
            if row["read"] == BY_READER
            else (0, f"{order[row['source_id']]:09}")
        ),
    )


def put_series(
    holdings: Holdings,
    source_id: str,
    locators: dict[str, str],
    next_updates: dict[str, str],
    methods: dict[str, str] | None = None,
) -> None:
    """Say of each indicator where in the source it stands and when it is due next.

    `methods` say how figures were worked out of those that the source prints.
    """
    rows = [dict(row) for row in holdings.rows("series")]
    held = {(row["indicator_id"], row["source_id"]): row for row in rows}
    for indicator_id, locator in locators.items():
        row = held.setdefault((indicator_id, source_id), {})
        row["method"] = (methods or {}).get(indicator_id, row.get("method", ""))
        row |= {
            "indicator_id": indicator_id,
            "source_id": source_id,
            "locator": locator,
            "next_update": next_updates.get(indicator_id, row.get("next_update", "")),
        }
    holdings.put("series", [held[key] for key in sorted(held)])
