"""Sentences about the scorecard: where figures lie on the plan's bands, and what is missing.

The rows are those of the queries in `queries/scorecard/`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from gradeline.few import few
from gradeline.queries.improvement_plan import PlanRow
from gradeline.queries.scorecard import (
    BandsRow,
    OwnValuesRow,
    PublishedRow,
    ReportedRow,
    WithoutFigureRow,
)
from gradeline.rounding import rounded
from gradeline.words.indicators import NOTHING_HELD, amount, reason
from gradeline.words.joining import counted, joined, lower_first
from gradeline.words.reported import written

Scored = PublishedRow | ReportedRow | OwnValuesRow
SHORT = "Short of all bands"
# How many steps of the scale a value reaches in each band of the plan, the best first.
STEPS = {"Outstanding": 3, "Good": 2, "Requires improvement": 1, SHORT: 0}
KEY = {
    "Outstanding": "in or past the plan's band for outstanding",
    "Good": "in its band for good",
    "Requires improvement": "in its band for requires improvement",
    SHORT: "short of all its bands",
}
MATCHES = {
    "same": "means the same",
    "close": "comes close",
    "related": "is only related",
}
REMARKS = {
    "two bands claim it": "printed in two bands: the better one counts",
    "between two bands": "between two printed bands: the worse one counts",
    "better than printed": "better than the best band as printed",
}
NOT_PLACED = {
    "related": "not placed: only related",
    "qualified": "not placed: printed only as “about” or “at most”",
    "no baseline": "not placed: the bands are for a fall, from a baseline that is not printed",
    "no bands": "not placed: the plan prints no bands",
}
TARGETS = {
    "at least": "from {bound}",
    "at most": "{bound} or less",
    "below": "below {bound}",
    "reduction of at least": "a fall of {bound}",
}
NONE_PLACED = "None of these figures can be placed on the bands."
NO_REPORT = "No report with such figures is held for this choice."
COUNT_TOO = (
    "Figures that only come close to a measure count too. Conferences count twice: initial and"
    " review."
)
ABOUT_READING = (
    (
        "How far a band reaches",
        "A band reaches from its worse end to where the next better band begins: 85-94 means 85 or"
        " more, up to the start of the next band. A value between two printed bands counts in the"
        " worse one. Figures are used as published, often already rounded, and are not rounded"
        " again.",
    ),
    (
        "Two bands",
        "A value that falls in two bands, such as 90 in 84-90 and 90-100, counts in the better one,"
        " and the table says so.",
    ),
    (
        "Lower is better",
        "The same the other way round: 15-20 means 20 or less, down to the start of the next band."
        " A best band of 5-9 includes anything lower. Below 20 means less than 20: 20 itself does"
        " not count.",
    ),
    (
        "Working days",
        "5 working days means 5 or fewer. Where the bands are 5, 3 and 1 working days, 4 counts"
        " with 5 and 2 with 3, though the plan prints neither.",
    ),
    (
        "Falls from a baseline",
        "10% reduction is read as a fall of 10% or more of the baseline; the plan does not say"
        " whether it means that or percentage points. Without a baseline, or with one of zero, a"
        " value is not placed.",
    ),
    (
        "Short of all bands",
        "A value worse than every band is short of all bands. The plan has no name for that, and it"
        " is not Ofsted's inadequate.",
    ),
    (
        "Not placed",
        "A measure without bands, a figure that is only related, and one printed as “about” or"
        " “at most” are shown but not placed.",
    ),
)
ABOUT_SCORED = (
    "Small type says what would have to change to reach the next better band. It is arithmetic,"
    " not a target that anyone has set.",
)
ABOUT_OWN_VALUES = (
    "Put your own values on the plan's bands: download the template, fill in what you have, leave"
    " the rest empty, and upload it. The file is scored in your session and not kept.",
)
OWN_VALUES_ARE_YOURS = "Your own values, as you gave them; scored in this session and not kept."
NO_GRADES = "the plan's bands, which are not Ofsted's grades"
HOW_PLACED = "How a figure is placed, and which indicator is used for which measure"
WITHOUT_FIGURE = "Measures without a figure, and why"


def question(plan: PlanRow, past: str = "") -> str:
    """Ask where figures lie on a plan's own thresholds; `past` is the day of it, if not today."""
    if past:
        return f"How did they score on {plan.authority}'s own thresholds by {past}?"
    return f"How do they score on {plan.authority}'s own thresholds?"


def question_of_measure(plan: PlanRow, past: str = "") -> str:
    """Ask how one measure moved; `past` is the day of it, if not today."""
    if past:
        return f"How had one measure moved by {past}, on {plan.authority}'s own thresholds?"
    return f"How has one measure moved, on {plan.authority}'s own thresholds?"


def question_of_reports(plan: PlanRow, past: str = "") -> str:
    """Ask where figures that reports state lie; `past` is the day of it, if not today."""
    if past:
        return f"Where did figures in reports lie on {plan.authority}'s own thresholds by {past}?"
    return f"Where do figures in reports lie on {plan.authority}'s own thresholds?"


def question_of_own_values(plan: PlanRow) -> str:
    """Ask where a reader's own values lie."""
    return f"Where do your own values lie on {plan.authority}'s own thresholds?"


def reported_count(held: Sequence[ReportedRow]) -> list[str]:
    """Say how many figures of how many reports there are, and in which bands they lie."""
    reports = counted(len({row.inspection_id for row in held}), "report")
    counts = Counter(row.plan_band for row in held if row.plan_band is not None)
    parts = [f"{counts[band]} {in_band(band)}" for band in STEPS if band in counts]
    rest = len(held) - counts.total()
    if rest:
        parts.append(f"{rest} not placed")
    return [f"{counted(len(held), 'figure')} from {reports}: {joined(parts)}."]


def about_scorecard(plan: PlanRow) -> list[str]:
    """Say whose bands they are, and what they are not."""
    return [
        f"The bands are those that the draft plan of {plan.drafted} set for {plan.authority}. It"
        " names them in words of Ofsted's scale, but they are not Ofsted's grades, no inspector"
        " placed a figure here, and nobody set them for the others or for England. Years after"
        " 2016 are beyond the plan.",
        COUNT_TOO,
    ]


def published(plan: PlanRow) -> str:
    """Name the sources of published figures on the bands of a plan."""
    return (
        "DfE, local authority interactive tool and children in need statistics, on the bands of"
        f" {plan.authority}'s draft {plan.short_title}"
    )


LICENCE_OF_BANDS = "All rights in the plan reserved by the council: its bands are cited as facts."
LICENCES = f"Figures: Open Government Licence v3.0. {LICENCE_OF_BANDS}"


def bands_of(plan: PlanRow) -> str:
    """Name the document that the bands of a plan are from."""
    return f"the bands of {plan.authority}'s draft {plan.short_title}; the values are your own"


def reports(plan: PlanRow) -> str:
    """Name the sources of figures of reports on the bands of a plan."""
    return (
        f"Ofsted's inspection reports, on the bands of {plan.authority}'s draft {plan.short_title}"
    )


def series_name(row: PublishedRow) -> str:
    """Name a measure by the indicator that stands for it where it has more than one."""
    if row.series_count == 1:
        return row.measure
    return f"{row.measure}: {lower_first(row.indicator_short)}"


def lead(scored: Sequence[PublishedRow], year: int | None, plan: PlanRow) -> list[str]:
    """Say of each authority how many figures of a year lie in which band.

    `scored` has the rows of that year alone.
    """
    if not scored or year is None:
        return [NOTHING_HELD]
    sentences = [f"Figures for {year}, on the bands of {plan.authority}'s plan."]
    by_area: dict[str, list[PublishedRow]] = {}
    for row in scored:
        if row.kind == "authority":
            by_area.setdefault(row.area, []).append(row)
    for area, rows in by_area.items():
        counts = [f"{count} {in_band(band)}" for band, count in _bands(rows)]
        sentences.append(f"{area}: {joined(counts) or 'none that can be placed'}.")
    return sentences


def needed(row: Scored, unit: str | None) -> str:
    """Say what would have to change to reach the next better band; empty in the best one."""
    band, rule, bound, needed = row.next_band, row.next_rule, row.next_bound, row.change_needed
    if band is None or rule is None or bound is None or needed is None:
        return ""
    target = TARGETS[rule].format(bound=_measured(bound, unit))
    change = _change(needed, rule, unit, _decimals(row))
    return f"{change} would reach the band for {band.lower()} ({target})"


def _decimals(row: Scored) -> int:
    """Return the decimals of a change: those of a share that is reckoned here as it is shown."""
    return 1 if isinstance(row, ReportedRow) and row.reckoned != "as it is" else 2


def _change(needed: float, rule: str, unit: str | None, decimals: int) -> str:
    change = abs(needed)
    if rule == "below" and not change:
        return "any fall"
    shown = float(rounded(change, decimals)) or float(rounded(change, 2)) or change
    if unit in ("%", "% reduction"):
        size = f"{shown:,.10g} percentage {'point' if shown == 1 else 'points'}"
    else:
        size = _measured(shown, unit)
    way = "more" if needed > 0 else "less"
    return f"{'more than ' if rule == 'below' else ''}{size} {way}"


def _measured(value: float, unit: str | None) -> str:
    if unit in ("%", "% reduction"):
        return f"{value:,.10g}%"
    name = unit or ""
    return f"{value:,.10g} {name.removesuffix('s') if value == 1 else name}".rstrip()


def bands(rows: Sequence[BandsRow]) -> str:
    """Write the bands of a measure as printed, the worst first."""
    return "; ".join(band(row) for row in reversed(rows))


def bands_in_turn(rows: Sequence[BandsRow]) -> str:
    """Write the bands of a measure as printed, the best first, as a sentence."""
    printed = [f"{row.printed} for {row.plan_band.lower()}" for row in rows]
    return f"Bands of the plan: {joined(printed)}."


def band(row: BandsRow) -> str:
    """Write a band as printed, as in “for good: 85-94”."""
    return f"for {row.plan_band.lower()}: {row.printed}"


def in_band(plan_band: str) -> str:
    """Say in which band a value lies: in the band for good."""
    return lower_first(SHORT) if plan_band == SHORT else f"in the band for {plan_band.lower()}"


def placed(plan_band: str) -> str:
    """Say of one value where it lies: on the plan's bands: good.

    The same words serve every area, the plan's own among them, as nobody set bands for the others.
    """
    return f"on the plan's bands: {plan_band.lower().removesuffix(' bands')}"


def remarks(row: Scored) -> str:
    """Say what to know about where a value lies; empty where there is nothing."""
    parts = [REMARKS.get(row.remark or "", "")]
    if not isinstance(row, OwnValuesRow):
        parts.append(few(row.few_of))
    return "; ".join(part for part in parts if part)


def published_value(row: PublishedRow) -> str:
    """Write a published figure, or why there is none."""
    if row.value is None:
        return reason(row.missing_reason)
    return amount(row.value, row.unit, row.decimals)


def reported_value(row: ReportedRow) -> str:
    """Write a figure of a report as the measure has it, and what it was reckoned from."""
    printed = written(row.printed_value, row.printed_unit, row.qualifier)
    if row.reckoned == "as it is":
        return printed
    value = f"{rounded(row.value, 1)}%"
    if row.reckoned == "rest":
        return f"{value}: 100 less {printed}"
    whole = "" if row.of_value is None else f"{row.of_value:,.10g}"
    share = f"{row.printed_value:,.10g} of {whole}"
    return f"{value}: {share if row.reckoned == 'share' else f'all but {share}'}"


def not_placed(row: ReportedRow) -> str:
    """Say why a figure of a report is not placed; empty where it is."""
    return NOT_PLACED.get(row.no_band_reason or "", "")


def standing_for(row: ReportedRow) -> str:
    """Say how well a figure stands for its measure: comes close. Why, and what to know."""
    known = f"{MATCHES[row.match].capitalize()}. {row.reason}"
    return f"{known} {row.caveat}" if row.caveat else known


def missing_outline(missing: Sequence[WithoutFigureRow], measure_count: int) -> str:
    """Say how many measures have no figure, and of which kinds they are."""
    audits = sum(row.kind in ("audit", "survey") for row in missing)
    return (
        f"Of the plan's {measure_count} different measures, {len(missing)} have no figure among"
        f" those held; {audits} of them come from local audits and surveys. A measure printed twice"
        " counts once."
    )


def chart_outline(name: str, lines: Iterable[PublishedRow], own_bands: Sequence[BandsRow]) -> str:
    """Describe the chart for readers who cannot see it, from what it draws."""
    known = [row for row in lines if row.value is not None]
    areas = joined(list(dict.fromkeys(row.area for row in known)))
    years = sorted({row.year for row in known})
    span = f", {years[0]} to {years[-1]}" if years else ""
    return (
        f"Line chart of {lower_first(name)} for {areas}{span}, over the"
        f" bands of the plan: {bands(own_bands)}. The table below holds every value."
    )


def latest(lines: Iterable[PublishedRow]) -> list[str]:
    """Say where the latest figure of each area lies; areas in one band of one period together."""
    alike: dict[tuple[str, str], list[str]] = {}
    for area, own in _scored_by_area(lines):
        newest = max(own, key=lambda row: row.period_end)
        band = in_band(newest.plan_band or SHORT)
        alike.setdefault((band, newest.period_label), []).append(area)
    if not alike:
        return [NONE_PLACED]
    periods = {period for _, period in alike}
    of_each = [
        f"{joined(areas)}, {band}" + (f" ({period})" if len(periods) > 1 else "")
        for (band, period), areas in alike.items()
    ]
    named = f", {periods.pop()}" if len(periods) == 1 else ""
    return [f"Latest figure{named}: {'; '.join(of_each)}."]


def over_the_years(lines: Iterable[PublishedRow]) -> list[str]:
    """Say for each area in how many years its figures lay in which band; of one year, nothing."""
    scored = [(area, rows) for area, rows in _scored_by_area(lines) if len(rows) > 1]
    bands = [band for band, _ in _bands(row for _, rows in scored for row in rows)]
    if not bands:
        return []
    counts = [
        f"{area} {joined([str(dict(_bands(rows)).get(band, 0)) for band in bands])} of {len(rows)}"
        for area, rows in scored
    ]
    return [f"Years {joined([in_band(band) for band in bands])}: {'; '.join(counts)}."]


def _scored_by_area(lines: Iterable[PublishedRow]) -> list[tuple[str, list[PublishedRow]]]:
    scored = [row for row in lines if row.plan_band is not None]
    return [(area, list(own)) for area, own in groupby(scored, lambda row: row.area)]


def _bands(rows: Iterable[PublishedRow]) -> list[tuple[str, int]]:
    """Return how often each band that occurs does, the best first."""
    counts = Counter(row.plan_band for row in rows)
    return [(band, counts[band]) for band in STEPS if band in counts]


def own_outline(scored: Sequence[OwnValuesRow], problem_count: int, empty_count: int) -> str:
    """Say how many of a reader's own values were scored and how many rows were not read."""
    placed_count = sum(row.plan_band is not None for row in scored)
    parts = [f"{counted(len(scored), 'value')} read, {placed_count} placed on the plan's bands."]
    if problem_count:
        parts.append(f"{counted(problem_count, 'message')} about rows: see below.")
    if empty_count:
        parts.append(f"{counted(empty_count, 'row')} without a value.")
    return " ".join(parts)


def cut_short(count: int, most: int) -> str:
    """Say how many rows are left to the download; empty where all are shown."""
    return f"The first {most} of {count:,}; the download has all." if count > most else ""


def own_value(row: OwnValuesRow) -> str:
    """Write a reader's own value."""
    return f"{row.value:,.10g}{'%' if row.unit == '%' else ''}"


def own_baseline(row: OwnValuesRow) -> str:
    """Write the baseline of a reader's own value and how far it fell; empty without one."""
    if row.baseline is None:
        return ""
    shown = f"baseline {row.baseline:,.10g}"
    if row.score is None:
        return shown
    way = "lower" if row.score >= 0 else "higher"
    return f"{shown}: {rounded(abs(row.score), 1):,f}% {way}"
