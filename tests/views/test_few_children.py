"""Wherever a figure is said that rests on few, it says so: every view of figures is walked.

Who rests on few is worked out anew from the tables, by `tests.pages.indicator_pages`.
"""

import re
from collections.abc import Iterator

import pytest

from gradeline.database.building import build
from gradeline.few import few, in_short, said
from gradeline.navigation.choices import Choices
from gradeline.sections.table import Table
from gradeline.sections.text import in_words
from gradeline.views import headline_indicators, scorecard
from gradeline.views.indicators import eleven, one, profile, trends
from tests.charts.test_trajectory import EVERYONE
from tests.conftest import read_rows, write_rows
from tests.frames import Database
from tests.pages.indicator_pages import domain_of, known
from tests.small_facts import lay_out
from tests.views.choosing import AS_AT, HALTON, chosen

FOUR = (*EVERYONE, HALTON)
AREAS = [each.id for each in FOUR]
DOMAINS = {row["domain_id"]: domain_of(name) for name, row in known().indicators.items()}
LABELS = {row["label"]: name for name, row in known().indicators.items()}
PERIODS = {
    (name, known().words(name, year)): year
    for name in known().indicators
    for year in known().years(name)
}
MODEL, OWN = 2025, "cheshire-east"
RANK = re.compile(r"\d(?:st|nd|rd|th) of \d")
# What counts the children whom a share rests on, and the share.
BASES = {"referrals_number": "rereferrals_pct", "cpp_started": "cpp_repeat_pct"}


def newest(indicator_id: str, *, of: list[str] | None = None) -> int:
    """Return the newest year in which one of the areas, or any authority, has a figure."""
    kinds = {area: row["kind"] for area, row in known().authorities.items()}
    return max(
        year
        for (name, area, year), row in known().rows.items()
        if name == indicator_id
        and row["value"]
        and (area in of if of else kinds[area] == "authority")
        and known().known_from(name, year) <= AS_AT
    )


def few_of(indicator_id: str, area: str, year: int) -> str | None:
    """Return the few whom a figure rests on; None also where there is no figure."""
    if known().value(indicator_id, area, year) is None:
        return None
    return known().few_of(indicator_id, area, year)


def cells(table: Table) -> Iterator[tuple[list[str], dict[str, str]]]:
    """Return each row in words: whole, and by the names of the columns."""
    for row in table.rows:
        told = [in_words(cell) for cell in row]
        yield told, {column.name: text for column, text in zip(table.columns, told, strict=True)}


def cautious(text: str, few_of: str | None) -> bool:
    return (few(few_of) in text) if few_of else ("based on few" not in text)


def test_small_facts_have_figures_of_few_children() -> None:
    """Else the tests below would hold of nothing."""
    found = {
        known().few_of(name, area, year)
        for (name, area, year), row in known().rows.items()
        if row["value"]
    }
    assert {"children", None} <= found


def test_profile_says_so_in_the_cell_or_once_for_the_row(database: Database) -> None:
    choices, met, ranked = chosen(database, AS_AT, FOUR), 0, 0
    group = profile.peers(choices, MODEL)[profile.ALL_OF_ENGLAND]
    for domain_id, domain in DOMAINS.items():
        asked = profile.ProfileChoice(domain_id, domain, group, MODEL)
        section = profile.profile(choices, asked).section
        for told, by in cells(section.tables[0]):
            name = next(name for label, name in LABELS.items() if told[0].startswith(label))
            own = {area: few_of(name, area, newest(name)) for area in AREAS}
            for area, few_here in own.items():
                if few_here:
                    met += 1
                    assert few(few_here) in by[area] + told[0], (name, area)
                    is_ranked = bool(RANK.search(by[area]))
                    assert is_ranked <= ("so a rank says little" in by[area] + told[0]), told
                    ranked += is_ranked
                elif known().value(name, area, newest(name)) is not None:
                    assert "based on few" not in by[area], (name, area)
    assert met > 5
    assert ranked > 5


@pytest.mark.parametrize("indicator_id", known().indicators)
def test_one_indicator_says_so_in_tables_sentences_and_pictures(
    database: Database, indicator_id: str
) -> None:
    choices = chosen(database, AS_AT, FOUR)
    domain_id = known().indicators[indicator_id]["domain_id"]
    asked = one.IndicatorChoice(indicator_id, domain_id, DOMAINS[domain_id], None, "mean", None)
    shown = one.indicator(choices, asked, MODEL)
    sentence = " ".join(shown.words)
    year = newest(indicator_id, of=[*AREAS, "england", "north-west"])
    for (told, by), area in zip(cells(shown.latest.tables[0]), AREAS, strict=False):
        own = few_of(indicator_id, area, year)
        if known().value(indicator_id, area, year) is not None:
            assert cautious(by["latest"], own), (told, own)
            figure = known().written(indicator_id, known().value(indicator_id, area, year) or 0)
            assert f"{told[0]} {said(figure, own)}" in sentence
    (everything,) = next(
        each for each in shown.sections if each.name == "every-figure-shown"
    ).tables
    for told, by in cells(everything):
        period = PERIODS[indicator_id, told[0]]
        for area in AREAS:
            assert cautious(by.get(area, ""), few_of(indicator_id, area, period)), (told[0], area)
    if shown.chart.picture:
        title = shown.chart.picture().title
        assert title.count("based on few") == sum(
            few_of(indicator_id, area, year) is not None for area in AREAS
        )


@pytest.mark.parametrize("indicator_id", known().indicators)
def test_neighbours_say_so_beside_the_bars(database: Database, indicator_id: str) -> None:
    choices = chosen(database, AS_AT, FOUR)
    section = eleven.eleven(choices, FOUR[0], indicator_id, MODEL)
    year = newest(indicator_id)
    ids = [FOUR[0].id, *known().neighbours[FOUR[0].id, str(MODEL)]]
    names = {known().authorities[area]["name"]: area for area in ids}
    for told, by in cells(section.tables[0]):
        area = next(area for name, area in names.items() if told[0].endswith(name))
        value, own = known().value(indicator_id, area, year), few_of(indicator_id, area, year)
        if value is not None:
            assert by["value"] == in_short(known().written(indicator_id, value), own)
            assert own is None or section.remarks
    own_few = few_of(indicator_id, FOUR[0].id, year)
    if known().value(indicator_id, FOUR[0].id, year) is not None:
        assert cautious(" ".join(section.sentences), own_few)


def test_trends_say_so_below_the_name_and_at_the_end_of_the_line(database: Database) -> None:
    choices, met = chosen(database, AS_AT, FOUR), 0
    for domain_id, domain in DOMAINS.items():
        for told, _ in cells(trends.trends(choices, domain_id, domain).section.tables[0]):
            name = next(
                name
                for name, row in known().indicators.items()
                if told[1].startswith(f"{row['label']}: ")
            )
            for area in AREAS:
                years = [
                    year
                    for year in known().years(name)
                    if known().value(name, area, year) is not None
                ]
                own = few_of(name, area, max(years)) if years else None
                if own:
                    met += 1
                    assert few(own) in told[0], (name, area)
                    newest, when = told[1].split("; "), known().words(name, max(years))
                    (figure,) = [each for each in newest if f"{choices.names[area]} " in each]
                    assert few(own) in figure
                    assert when in told[1]
    assert met > 10


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Choices, dict[str, str]]:
    """Return a reader's choices where two shares rest on few, and the names of their measures.

    One of them lies on the bands of the plan, the other is only related and lies on none.
    """
    folder = lay_out(tmp_path_factory.mktemp("few") / "data")
    held = read_rows(folder / "observation.csv")
    for row in held:
        if row["indicator_id"] in BASES and row["authority_id"] == OWN and row["value"]:
            row["value"] = "20"
    write_rows(folder / "observation.csv", held)
    matches = read_rows(folder / "plan_measure_match.csv")
    labels = {row["measure_id"]: row["label"] for row in read_rows(folder / "plan_measure.csv")}
    names = {}
    for row in matches:
        if row["indicator_id"] in BASES.values():
            names[row["indicator_id"]] = labels[row["measure_id"]]
        if row["indicator_id"] == "rereferrals_pct":
            row["match"] = "related"
    write_rows(folder / "plan_measure_match.csv", matches)
    return chosen(Database(build(folder).path), AS_AT, FOUR), names


def test_headline_figures_say_so(made: tuple[Choices, dict[str, str]]) -> None:
    choices, _ = made
    section = headline_indicators.headlines(choices)
    assert section is not None
    met = 0
    for told, by in cells(section.tables[0]):
        name = next(name for label, name in LABELS.items() if told[0].startswith(label))
        is_few = name in BASES.values()
        met += is_few
        assert ("based on few children" in by[OWN]) == is_few, name
    assert met == len(BASES)
    assert section.picture is not None
    assert "few: based on few children" in section.picture().selection


def test_scorecard_says_so_placed_or_not(made: tuple[Choices, dict[str, str]]) -> None:
    choices, names = made
    assert len(names) == len(BASES)
    for name in scorecard.measures_held(choices):
        section = scorecard.measure_history(choices, name)
        told = [by[OWN] for _, by in cells(section.tables[0]) if re.search(r"\d", by[OWN])]
        is_few = name in names.values()
        assert {"based on few children" in each for each in told} <= {is_few}, name
    year = scorecard.scorecard(choices, 2025).year
    for told, by in cells(year.tables[0]):
        is_few = any(told[0].startswith(name) for name in names.values())
        assert is_few == ("based on few children" in by[OWN]), told
