"""The month in which figures come out, where nobody has said it yet."""

from collections.abc import Mapping
from datetime import date

from gradeline.facts.holdings import Holdings
from gradeline.importing.lait_dictionary import LaitMeasure
from gradeline.words.indicators import usual_month

# An update so many months after the newest period is more likely one of an old figure.
MOST_MONTHS = 24
LEARNT = (
    "The last update that the dictionary gives, against the year of the newest figure in the file;"
    " worked out by the import."
)


def put_releases(
    holdings: Holdings,
    source_id: str,
    measures: Mapping[str, LaitMeasure],
    newest: Mapping[str, int],
) -> None:
    """Give indicators without a release that of their measure in the dictionary of the tool.

    `measures` and `newest`, the year of the newest figure, are by indicator.
    """
    kinds = {row["period_kind_id"]: row for row in holdings.rows("period_kind")}
    ends = {
        row["indicator_id"]: int(kinds[row["period_kind_id"]]["end_month"])
        for row in holdings.rows("indicator")
    }
    held = holdings.rows("indicator_release")
    told = {row["indicator_id"] for row in held}
    added = []
    for indicator_id in sorted(newest.keys() & measures.keys() - told):
        release_id = release_of(
            holdings, source_id, measures[indicator_id], newest[indicator_id], ends[indicator_id]
        )
        if release_id:
            added.append({"indicator_id": indicator_id, "release_id": release_id})
    if added:
        order = [row["indicator_id"] for row in holdings.rows("indicator")]
        rows = sorted([*held, *added], key=lambda row: order.index(row["indicator_id"]))
        holdings.put("indicator_release", rows)


def release_of(
    holdings: Holdings, source_id: str, measure: LaitMeasure, year: int, end_month: int
) -> str:
    """Return the release by which figures of a measure come out, put among those held if new.

    `year` is that of the newest figure, `end_month` the month in which its period ends. The tool
    is updated after a release, so that no figure is shown before it came out. Nothing where the
    dictionary tells no month, or one that cannot be that of the newest figure: figures are then
    left to the cautious default.
    """
    month = _month(measure, year, end_month)
    if month is None:
        return ""
    release = _release(*month, source_id)
    releases = holdings.rows("release")
    if release["release_id"] not in {row["release_id"] for row in releases}:
        holdings.put("release", [*releases, release])
    return release["release_id"]


def _month(measure: LaitMeasure, year: int, end_month: int) -> tuple[int, int] | None:
    """Return the month of the last update, and how many years it lies after the newest figure."""
    if not measure.last_update[:1].isdigit():
        return None
    updated = date.fromisoformat(measure.last_update)
    years_after = updated.year - year
    months = years_after * 12 + updated.month - end_month
    return (updated.month, years_after) if 0 <= months <= MOST_MONTHS else None


def _release(month: int, years_after: int, source_id: str) -> dict[str, str]:
    return {
        "release_id": f"lait-{month:02}-{years_after}",
        "title": f"Interactive tool, updated in {usual_month(month, years_after)}",
        "publisher": "Department for Education",
        "month": str(month),
        "years_after": str(years_after),
        "learnt": LEARNT,
        "source_id": source_id,
    }
