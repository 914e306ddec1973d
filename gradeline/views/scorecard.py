"""Where figures lie on the bands of the improvement plan: published and reported in inspections."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from gradeline.charts.scorecard import scorecard_chart
from gradeline.few import few
from gradeline.navigation.choices import Choices
from gradeline.queries import scorecard as queries
from gradeline.queries.scorecard import BandsRow, PublishedRow, ReportedRow, WithoutFigureRow
from gradeline.sections.cells import Cell, Link, Listed, Missing, Stack, Strong
from gradeline.sections.listing import download_of
from gradeline.sections.section import Figure, Section, Source
from gradeline.sections.table import Column, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.pictures import key_of_authorities
from gradeline.views.plan_bands import PLACED, PRINTED, band_key, measures, placed, steps
from gradeline.views.plan_links import recommendation_addresses, the_plan
from gradeline.views.reported import read_for_figures
from gradeline.words import scorecard as words
from gradeline.words.joining import upper_first
from gradeline.words.places import place
from gradeline.words.plan import document
from gradeline.words.reported import dated, not_read
from gradeline.words.trends import KEY_OF_ENGLAND

PUBLISHED_TAKEN_AWAY: tuple[queries.PublishedColumn, ...] = (
    "measure_id", "measure", "recommendation_number", "measure_locator", "series", "indicator_id",
    "indicator", "domain", "match", "reason", "caveat", "area", "kind", "year", "period_end",
    "period_label", "status", "unit", "polarity", "value", "missing_reason", "few_of",
    *PLACED, "document", "licence",
)  # fmt: skip
REPORTED_TAKEN_AWAY: tuple[queries.ReportedColumn, ...] = (
    "measure_id", "measure", "recommendation_number", "measure_locator", "series", "authority",
    "inspection_id", "figure_label", "period_start", "date", "date_basis", "unit", "value",
    "printed_value", "printed_unit", "qualifier", "of_value", "reckoned", "match", "reason",
    "caveat", "few_of", *PLACED, "no_band_reason", "document", "page", "paragraph", "licence",
)  # fmt: skip
MISSING_TAKEN_AWAY: tuple[queries.WithoutFigureColumn, ...] = (
    "measure_id", "recommendation_number", "label", "unit", "kind", *PRINTED, "reason", "locator",
    "source", "licence",
)  # fmt: skip
# Their rows stand in several lines each.
MOST_REPORTED = 12
# The addresses of the recommendations of the plan by their numbers.
Addresses = Mapping[int, str]


@dataclass(frozen=True)
class Scorecard:
    """The scorecard of one year: the answer, remarks and the section."""

    lead: list[str]
    remarks: list[str]
    year: Section


def years_held(chosen: Choices) -> list[str]:
    """Return the years that have figures, the newest first."""
    return [str(year) for year in sorted({row.year for row in _published(chosen)}, reverse=True)]


def measures_held(chosen: Choices) -> list[str]:
    """Return the names of the measures that have published figures."""
    return list(_by_name(chosen))


@remembered
def scorecard(chosen: Choices, year: int | None) -> Scorecard:
    """Return the scorecard of one year; None where no year has figures."""
    plan = the_plan(chosen.database)
    scored = _published(chosen)
    own = [row for row in scored if row.year == year]
    about = "Every year on the plan's bands"
    section = Section("year")
    if year is not None:
        section = Section(
            "year",
            key=band_key(),
            tables=[_year(own, _bands(chosen), recommendation_addresses(chosen), chosen)],
            remarks=words.ABOUT_SCORED,
            rows=[download_of("scorecard", about, PUBLISHED_TAKEN_AWAY, scored)],
            source=Source(words.published(plan), words.LICENCES),
            as_at=chosen.as_at,
        )
    return Scorecard(
        lead=words.lead(own, year, plan),
        remarks=words.about_scorecard(plan),
        year=section,
    )


def _year(
    scored: Sequence[PublishedRow],
    own_bands: Iterable[BandsRow],
    addresses: Addresses,
    chosen: Choices,
) -> Table:
    """Return the scorecard of one year: a row for each measure, a column for each area.

    `scored` has the rows of the year, `own_bands` the bands of all measures.
    """
    areas = _areas(scored)
    body: list[list[Cell]] = []
    for own in _by_measure(scored):
        first = own[0]
        held = {row.authority_id: row for row in own}
        bands: list[Cell] = [
            steps(row.plan_band, words.band(row))
            for row in own_bands
            if row.measure_id == first.measure_id
        ]
        body.append(
            [
                _measure(first, addresses, chosen),
                *(_scored(held.get(area)) for area in areas),
                Listed(bands),
            ]
        )
    columns = [
        Column("measure", "Measure"),
        *(Column(area, name) for area, name in areas.items()),
        Column("bands", "Bands as printed"),
    ]
    caption = f"Scorecard, {scored[0].year}, on {words.NO_GRADES}"
    return table("scorecard", caption, columns, body, look="side by side")


def _by_measure(scored: Iterable[PublishedRow]) -> list[list[PublishedRow]]:
    """Return figures, which stand in the order of the plan, by measure and indicator."""
    return [list(own) for _, own in groupby(scored, lambda row: (row.position, row.series))]


def _areas(scored: Iterable[PublishedRow]) -> dict[str, str]:
    """Return the areas of figures, by their ids, in display order."""
    ordered = sorted(scored, key=lambda row: row.area_order)
    return {row.authority_id: row.area for row in ordered}


def _measure(row: PublishedRow, addresses: Addresses, chosen: Choices) -> Cell:
    figure = Link(row.indicator, chosen.indicator_address(row.domain, row.indicator))
    how = f"{words.MATCHES[row.match].capitalize()}:"
    return Stack(
        words.series_name(row),
        [
            _in_plan(row.recommendation_number, addresses),
            Listed([how, figure, f"({row.period_label})"], is_joined=True),
        ],
    )


def _in_plan(number: int, addresses: Addresses) -> Cell:
    return Link(f"Recommendation {number}", addresses[number])


def _scored(row: PublishedRow | None) -> Cell:
    if row is None:
        return Missing("not held")
    if row.plan_band is None:
        return _not_placed(row)
    return Listed([Strong(words.published_value(row)), placed(row, row.plan_band, row.unit)])


@remembered
def latest_of_measure(chosen: Choices, name: str) -> list[str]:
    """Return where the latest figures of one measure lie: the answer of its page."""
    return words.latest(_by_name(chosen)[name])


@remembered
def measure_history(chosen: Choices, name: str) -> Section:
    """Return the figures of one measure over the years, on its bands."""
    lines = _by_name(chosen)[name]
    own_bands = [band for band in _bands(chosen) if band.measure_id == lines[0].measure_id]
    figure = Figure(
        "scorecard-history",
        scorecard_chart(lines, own_bands, chosen.authorities),
        words.chart_outline(name, lines, own_bands),
        key=[*key_of_authorities(chosen), KEY_OF_ENGLAND],
        notes=[words.bands_in_turn(own_bands), *words.over_the_years(lines)],
    )
    return Section(
        "history",
        figures=[figure],
        tables=[_years(name, lines)],
        rows=[download_of("scorecard-measure", name, PUBLISHED_TAKEN_AWAY, lines)],
        source=Source(words.published(the_plan(chosen.database)), words.LICENCES),
        as_at=chosen.as_at,
    )


def _years(name: str, lines: Sequence[PublishedRow]) -> Table:
    """Return every year of one measure, the newest first, a column for each area."""
    areas = _areas(lines)
    held = {(row.authority_id, row.year): row for row in lines}
    periods = {row.year: row.period_label for row in lines}
    return table(
        "years",
        f"Every year on {words.NO_GRADES}: {name}",
        [Column("period", "Period"), *(Column(area, name) for area, name in areas.items())],
        [
            [periods[year], *(_short(held.get((area, year))) for area in areas)]
            for year in sorted(periods, reverse=True)
        ],
        look="wide",
    )


def _short(row: PublishedRow | None) -> Cell:
    if row is None:
        return Missing("not held")
    if row.plan_band is None:
        return _not_placed(row)
    where = steps(row.plan_band, words.placed(row.plan_band))
    return Listed([Stack(words.published_value(row), [few(row.few_of)]), where])


def _not_placed(row: PublishedRow) -> Cell:
    """Return a figure that lies on no band, or why there is none."""
    if row.value is None:
        return Missing(words.published_value(row))
    return Stack(words.published_value(row), [few(row.few_of)])


@remembered
def reported(chosen: Choices) -> Section:
    """Return the figures of inspection reports that stand for a measure."""
    asked = queries.reported(authority_ids=chosen.authority_ids, as_at=chosen.as_at)
    held = rows(chosen.database, asked)
    read = read_for_figures(chosen)
    without = [name for key, name in chosen.names.items() if key not in read]
    not_looked_for = [f"{upper_first(not_read(without))}."] if without else []
    if not held:
        none = [words.NO_REPORT] if len(without) < len(chosen.names) else []
        return Section("as-reported", sentences=[*none, *not_looked_for])
    about = "Figures of reports"
    return Section(
        "as-reported",
        sentences=[*words.reported_count(held), *not_looked_for],
        key=band_key(),
        tables=[_reported(held, recommendation_addresses(chosen), chosen)],
        rows=[download_of("scorecard-reported", about, REPORTED_TAKEN_AWAY, held)],
        source=Source(words.reports(the_plan(chosen.database)), words.LICENCES),
        as_at=chosen.as_at,
    )


def _reported(held: Iterable[ReportedRow], addresses: Addresses, chosen: Choices) -> Table:
    return table(
        "reported",
        f"Figures of inspection reports on {words.NO_GRADES}",
        [
            Column("measure", "Measure"),
            Column("authority", "Authority"),
            Column("figure", "Figure"),
            Column("on_the_bands", "On the bands"),
            Column("stands_for", "How well it fits the measure"),
            Column("document", "Document"),
        ],
        [
            [
                Stack(row.measure, [_in_plan(row.recommendation_number, addresses)]),
                row.authority,
                Stack(words.reported_value(row), [f"{row.figure_label}, {dated(row)}"]),
                Stack(Missing(words.not_placed(row)), [few(row.few_of)])
                if row.plan_band is None
                else placed(row, row.plan_band, row.unit),
                words.standing_for(row),
                Stack(
                    Link(row.document, chosen.record_address(row.inspection_id)),
                    [place(row.page, row.paragraph)],
                ),
            ]
            for row in held
        ],
        look="wide",
        is_caption_hidden=True,
        rows_a_page=MOST_REPORTED,
    )


@remembered
def without_figure(chosen: Choices) -> Section:
    """Return the measures that have no figure, each with the reason and its recommendation."""
    held = rows(chosen.database, queries.without_figure())
    plan = the_plan(chosen.database)
    said = words.missing_outline(held, sum(row.same_as is None for row in measures(chosen)))
    about = words.WITHOUT_FIGURE
    without = download_of("measures-without-figure", about, MISSING_TAKEN_AWAY, held)
    return Section(
        "without-a-figure",
        sentences=[said],
        fold=words.WITHOUT_FIGURE,
        later=lambda: Section("each-without-a-figure", tables=[_without_figure(chosen, held)]),
        rows=[replace(without, source=Source(document(plan), words.LICENCE_OF_BANDS))],
        as_at=chosen.as_at,
    )


def _without_figure(chosen: Choices, held: Iterable[WithoutFigureRow]) -> Table:
    addresses = recommendation_addresses(chosen)
    return table(
        "without-figure",
        "Measures without a figure",
        [
            Column("measure", "Measure"),
            Column("in_plan", "In the plan"),
            Column("why", "Why there is no figure"),
        ],
        [[row.label, _in_plan(row.recommendation_number, addresses), row.reason] for row in held],
    )


@remembered
def how_placed(chosen: Choices) -> Section:
    """Return how a figure is placed, and which indicator stands for which measure."""
    scored = _published(chosen)
    return Section(
        "how",
        fold=words.HOW_PLACED,
        later=lambda: Section(
            "how-in-words",
            points=words.ABOUT_READING,
            tables=[_matches(scored, chosen)] if scored else [],
        ),
    )


def _matches(scored: Iterable[PublishedRow], chosen: Choices) -> Table:
    return table(
        "matches",
        "Which indicator is used for which measure",
        [
            Column("measure", "Measure of the plan"),
            Column("indicator", "Published indicator"),
            Column("match", "Match"),
            Column("why", "Why"),
            Column("caveat", "Before you use it"),
        ],
        [
            [
                row.measure,
                Link(row.indicator, chosen.indicator_address(row.domain, row.indicator)),
                words.MATCHES[row.match].capitalize(),
                row.reason,
                row.caveat,
            ]
            for row, *_ in _by_measure(scored)
        ],
        look="wide",
    )


def _published(chosen: Choices) -> tuple[PublishedRow, ...]:
    asked = queries.published(authority_ids=chosen.authority_ids, as_at=chosen.as_at)
    return rows(chosen.database, asked)


def _bands(chosen: Choices) -> tuple[BandsRow, ...]:
    return rows(chosen.database, queries.bands())


@remembered
def _by_name(chosen: Choices) -> dict[str, list[PublishedRow]]:
    """Return the figures of each measure by its name, in the order of the plan."""
    return {words.series_name(lines[0]): lines for lines in _by_measure(_published(chosen))}
