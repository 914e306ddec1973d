"""Rules that bind indicators, measures of the plan and their figures to each other."""

from collections.abc import Iterable

from gradeline.facts.csv_tables import FactRow, quoted
from gradeline.facts.dates import last_day
from gradeline.facts.rules.breach import Breach, Facts, TableRule, rows_by

# The release that queries/schema/macros.sql names for indicators without one.
UNKNOWN_RELEASE = "unknown"


def complement_is_counted_once(facts: Facts) -> Iterable[Breach]:
    """The indicator that counts for two is one where a better way is told, and counted itself."""
    indicators = rows_by(facts, "indicator", "indicator_id")
    uncounted = {row.cells["indicator_id"] for row in facts["indicator_complement"]}
    for row in facts["indicator_complement"]:
        name = row.cells["counted_by"]
        expected = ""
        if name in uncounted:
            expected = "an indicator that is counted, not one that another counts for"
        elif indicators[name]["polarity"] == "none":
            expected = "an indicator of which high or low is better"
        if expected:
            yield Breach("indicator_complement", row, "counted_by", quoted(name), expected)


def comparator_has_its_figure(facts: Facts) -> Iterable[Breach]:
    """A comparator or an earlier figure stands beside a figure of the authority in that report."""
    own = {
        (row.cells["inspection_id"], row.cells["figure_id"])
        for row in facts["reported_figure"]
        if row.cells["about"] == "authority" and not row.cells["compare_with"]
    }
    for row in facts["reported_figure"]:
        beside = row.cells["compare_with"]
        if beside and (row.cells["inspection_id"], beside) not in own:
            expected = "a figure of the authority in the same report that stands beside no other"
            yield Breach("reported_figure", row, "compare_with", quoted(beside), expected)


def measure_has_its_figures(facts: Facts) -> Iterable[Breach]:
    """A measure has figures or a reason why it has none; one printed again has those of the first.

    The reason is the only row of its measure.
    """
    matches: dict[str, list[FactRow]] = {}
    for row in facts["plan_measure_match"]:
        matches.setdefault(row.cells["measure_id"], []).append(row)
    for row in facts["plan_measure"]:
        name = row.cells["measure_id"]
        if bool(row.cells["same_as"]) == (name in matches):
            found = f"{len(matches.get(name, ()))} rows in plan_measure_match.csv"
            expected = "none for a measure printed again, else at least one"
            yield Breach("plan_measure", row, "measure_id", found, expected)
    for rows in matches.values():
        for row in rows:
            if row.cells["match"] == "none" and len(rows) > 1:
                found, expected = "'none' beside other rows", "none as the only row"
                yield Breach("plan_measure_match", row, "match", found, expected)


def figures_come_out_after_their_period(facts: Facts) -> Iterable[Breach]:
    """No figure comes out before the period it is of has ended."""
    kinds = rows_by(facts, "period_kind", "period_kind_id")
    indicators = rows_by(facts, "indicator", "indicator_id")
    releases = rows_by(facts, "release", "release_id")
    last_ends: dict[str, tuple[int, int]] = {}
    for row in facts["indicator_release"]:
        release_id = row.cells["release_id"]
        release = releases[release_id]
        kind = kinds[indicators[row.cells["indicator_id"]]["period_kind_id"]]
        month, day = int(kind["end_month"]), int(kind["end_day"])
        last_ends[release_id] = max(last_ends.get(release_id, (1, 1)), (month, day))
        if int(release["years_after"]) * 12 + int(release["month"]) < month:
            expected = f"a release no earlier than the end of its period ({kind['label']})"
            yield Breach("indicator_release", row, "release_id", quoted(release_id), expected)
    for row in facts["release_year"]:
        month, day = last_ends.get(row.cells["release_id"], (1, 1))
        ended = f"{row.cells['year']}-{month:02}-{day:02}"
        if last_day(row.cells["released"]) < ended:
            found = quoted(row.cells["released"])
            yield Breach("release_year", row, "released", found, f"{ended} or later")


def release_of_what_has_none(facts: Facts) -> Iterable[Breach]:
    """An indicator without a release goes by the one that stands for those not known."""
    if any(row.cells["release_id"] == UNKNOWN_RELEASE for row in facts["release"]):
        return
    known = {row.cells["indicator_id"] for row in facts["indicator_release"]}
    for row in facts["indicator"]:
        if row.cells["indicator_id"] not in known:
            expected = (
                f"an indicator with a row of indicator_release.csv, or {UNKNOWN_RELEASE} among the"
                " releases of release.csv"
            )
            yield Breach(
                "indicator", row, "indicator_id", quoted(row.cells["indicator_id"]), expected
            )


FIGURE_RULES = (
    TableRule(
        complement_is_counted_once,
        "datapackage.json: of two indicators that say the same one is counted.",
    ),
    TableRule(
        comparator_has_its_figure,
        "A report prints a comparator for a figure of the authority.",
    ),
    TableRule(
        measure_has_its_figures,
        "The scorecard shows every measure once, with its figures or why it has none.",
    ),
    TableRule(
        figures_come_out_after_their_period,
        "As at a day, only figures are shown that had come out by then.",
    ),
    TableRule(
        release_of_what_has_none,
        "A figure of which no release is known is shown late rather than early.",
    ),
)
