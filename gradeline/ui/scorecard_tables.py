"""The tables of the scorecard, as markup."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from gradeline.own_values.problems import Problem
from gradeline.records import first_record, records
from gradeline.ui.chosen import Choices
from gradeline.ui.markup import Cell, Content, link, place, table
from gradeline.words import scorecard as words
from gradeline.words.reported import dated

# The addresses of the recommendations of the plan by their numbers.
Addresses = Mapping[int, str]


def _steps(plan_band: str) -> str:
    """Return a scale of as many steps as the plan has bands, filled up to the one reached."""
    reached = words.STEPS[plan_band]
    empty = max(words.STEPS.values()) - reached
    drawn = '<i class="gl-reached"></i>' * reached + "<i></i>" * empty
    return f'<span class="gl-steps" aria-hidden="true">{drawn}</span>'


def placed(plan_band: str) -> str:
    """Return where a value lies on the plan's bands, as markup that is not that of a grade."""
    told = escape(words.placed(plan_band))
    return f'<span class="gl-band">{_steps(plan_band)} <span>{told}</span></span>'


def band_key() -> str:
    """Return what the scale of steps means."""
    items = "".join(
        f'<li class="gl-band">{_steps(band)} <span>{escape(told)}</span></li>'
        for band, told in words.KEY.items()
    )
    return f'<ul class="gl-key">{items}</ul>'


def year_table(
    scored: pd.DataFrame, own_bands: pd.DataFrame, addresses: Addresses, chosen: Choices
) -> str:
    """Return the scorecard of one year under its key: a row for each measure, a column an area.

    `scored` has the rows of `published` of the year, `own_bands` those of `bands`.
    """
    areas = _areas(scored)
    body: list[list[Content]] = []
    for _, rows in scored.groupby(["position", "series"], sort=False):
        first = first_record(rows)
        held = {row.authority_id: row for row in records(rows)}
        printed = own_bands[own_bands["measure_id"] == first.measure_id]
        body.append(
            [
                Cell(_measure(first, addresses, chosen)),
                *(_scored(held.get(area)) for area in areas),
                Cell(_band_list(printed)),
            ]
        )
    header = ["Measure", *areas.values(), "Bands as printed"]
    caption = f"Scorecard, {scored['year'].iloc[0]}"
    return band_key() + table(caption, header, body, classes="gl-stand")


def _areas(rows: pd.DataFrame) -> dict[str, str]:
    """Return the areas of figures, by their ids, in display order."""
    areas = rows.drop_duplicates("authority_id").sort_values("area_order")
    return dict(zip(areas["authority_id"], areas["area"], strict=True))


def _measure(row: Any, addresses: Addresses, chosen: Choices) -> str:
    figure = link(chosen.indicator_address(row.domain, row.indicator), row.indicator)
    return (
        escape(words.series_name(row))
        + f'<span class="gl-small">{_in_plan(row, addresses)}</span>'
        + f'<span class="gl-small">{escape(words.MATCHES[row.match].capitalize())}: {figure},'
        f" {escape(row.period_label)}</span>"
    )


def _in_plan(row: Any, addresses: Addresses) -> str:
    number = int(row.recommendation_number)
    return link(addresses[number], f"Recommendation {number}")


def _scored(row: Any | None) -> Cell:
    if row is None:
        return Cell(_small("not held"))
    if row.plan_band is None:
        return Cell(_small(words.published_value(row)))
    value = escape(words.published_value(row))
    small = _small(words.needed(row, row.unit), words.remarks(row))
    return Cell(f"<strong>{value}</strong><br>{placed(row.plan_band)}{small}")


def _small(*lines: str) -> str:
    return "".join(f'<span class="gl-small">{escape(line)}</span>' for line in lines if line)


def _band_list(rows: pd.DataFrame) -> str:
    items = "".join(
        f'<li class="gl-band">{_steps(row.plan_band)} <span>{escape(words.band(row))}</span></li>'
        for row in records(rows)
    )
    return f'<ul class="gl-plain">{items}</ul>'


def years_table(name: str, lines: pd.DataFrame) -> str:
    """Return every year of one measure, the newest first, a column for each area."""
    areas = _areas(lines)
    held = {(row.authority_id, row.year): row for row in records(lines)}
    periods = dict(zip(lines["year"], lines["period_label"], strict=True))
    body: list[list[Content]] = [
        [periods[year], *(_short(held.get((area, year))) for area in areas)]
        for year in sorted(periods, reverse=True)
    ]
    return table(f"Every year: {name}", ["Period", *areas.values()], body, classes="gl-wide")


def _short(row: Any | None) -> Cell:
    if row is None:
        return Cell(_small("not held"))
    if row.plan_band is None:
        return Cell(_small(words.published_value(row)))
    value = escape(words.published_value(row))
    return Cell(f"{value}<br>{placed(row.plan_band)}")


def reported_table(reported: pd.DataFrame, addresses: Addresses, chosen: Choices) -> str:
    """Return the figures of inspection reports that stand for a measure, with their places."""
    body: list[list[Content]] = [
        [
            Cell(f'{escape(row.measure)}<span class="gl-small">{_in_plan(row, addresses)}</span>'),
            row.authority,
            Cell(
                f"{escape(words.reported_value(row))}"
                f'<span class="gl-small">{escape(row.figure_label)}, {escape(dated(row))}</span>'
            ),
            Cell(_reported_place(row)),
            words.standing_for(row),
            Cell(
                link(chosen.record_address(row.inspection_id), row.document)
                + f'<span class="gl-small">{escape(place(row.page, row.paragraph))}</span>'
            ),
        ]
        for row in records(reported)
    ]
    header = ["Measure", "Authority", "Figure", "On the bands", "How well it stands for it"]
    return table(
        "Figures of inspection reports on the bands of the plan",
        [*header, "Document"],
        body,
        classes="gl-wide",
        is_caption_hidden=True,
    )


def _reported_place(row: Any) -> str:
    if row.plan_band is None:
        return _small(words.not_placed(row))
    return placed(row.plan_band) + _small(words.needed(row, row.unit), words.remarks(row))


def match_table(scored: pd.DataFrame, chosen: Choices) -> str:
    """Return which published indicator stands for which measure, how well and why."""
    body: list[list[Content]] = [
        [
            row.measure,
            Cell(link(chosen.indicator_address(row.domain, row.indicator), row.indicator)),
            words.MATCHES[row.match].capitalize(),
            row.reason,
            row.caveat or "",
        ]
        for row in records(scored.drop_duplicates(["position", "series"]))
    ]
    header = ["Measure of the plan", "Published indicator", "Match", "Why", "Before you use it"]
    return table("Which indicator stands for which measure", header, body, classes="gl-wide")


def missing_table(missing: pd.DataFrame, addresses: Addresses) -> str:
    """Return the measures without a figure, each with the reason and its recommendation."""
    body: list[list[Content]] = [
        [
            row.label,
            Cell(_in_plan(row, addresses)),
            row.reason,
        ]
        for row in records(missing)
    ]
    header = ["Measure", "In the plan", "Why there is no figure"]
    return table("Measures without a figure", header, body)


def own_table(scored: pd.DataFrame) -> str:
    """Return a reader's own values and where they lie."""
    body: list[list[Content]] = [
        [
            Cell(f'{escape(row.measure)}<span class="gl-small">{escape(row.measure_id)}</span>'),
            row.authority,
            row.period,
            Cell(_own_value(row)),
            Cell(_own_place(row)),
        ]
        for row in records(scored)
    ]
    header = ["Measure", "Authority", "Period", "Your value", "On the bands"]
    return table("Your own values", header, body, classes="gl-wide")


def _own_value(row: Any) -> str:
    value = f"{row.value:,.10g}{'%' if row.unit == '%' else ''}"
    if row.baseline is None:
        return escape(value)
    shown = f"baseline {row.baseline:,.10g}"
    if row.score is not None:
        way = "lower" if row.score >= 0 else "higher"
        shown = f"{shown}: {abs(row.score):,.1f}% {way}"
    return f'{escape(value)}<span class="gl-small">{escape(shown)}</span>'


def _own_place(row: Any) -> str:
    if row.plan_band is None:
        why = words.NOT_PLACED["no baseline" if row.has_bands else "no bands"]
        return _small(why)
    return placed(row.plan_band) + _small(words.needed(row, row.unit), words.remarks(row))


def problem_table(problems: Sequence[Problem]) -> str:
    """Return what is wrong with rows of an uploaded file, and what became of each."""
    body: list[list[Content]] = [
        [
            "the file" if problem.row is None else f"row {problem.row}",
            problem.column or "",
            problem.found,
            problem.expected,
            "scored" if problem.is_scored else "not scored",
        ]
        for problem in problems
    ]
    header = ["Where", "Column", "Found", "Expected", "The row's value"]
    return table("Messages about rows", header, body, classes="gl-wide")
