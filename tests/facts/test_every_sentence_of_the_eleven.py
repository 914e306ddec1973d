"""What is said of one indicator, latest and among ten neighbours, held against the plain tables.

For a third of all indicators by lot as at today and two earlier days, of one of the three and one
other. Numbers are rounded, ranked and averaged anew from the figures; a sentence that no rule here
knows fails.
"""

import random
import re
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest

from gradeline.database.named_queries import Database
from gradeline.queries import indicators as queries
from gradeline.views.indicators.further import figures_of
from gradeline.words import eleven as words
from gradeline.words import indicators, taking
from tests.facts import published
from tests.facts.published import Facts

DAYS = (date.today(), date(2023, 1, 15), date(2016, 3, 31))
THREE = ("cheshire-east", "cheshire-west-and-chester", "warrington")
MODEL = 2025
PLACE = re.compile(r", (joint )?(\d+)(st|nd|rd|th) of (\d+) \(1st is (best|highest)\)")
MEAN = re.compile(r"\. Mean of its (?:(ten) neighbours|(\w+) neighbours with a figure): (.*)$")
NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def written(facts: Facts, key: str, value: float) -> str:
    """Write a figure as sentences about its indicator do, rounded in decimals, halves up."""
    row = facts.indicators[key]
    exact = Decimal(f"{value:.12g}")
    if row["unit"] == "pounds" and abs(exact) >= 1_000_000:
        millions = (exact / 1_000_000).quantize(Decimal("0.1"), ROUND_HALF_UP)
        return f"£{millions:,f} million"
    places = 0 if row["unit"] == "pounds" else int(row["decimals"])
    shown = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{shown if shown else abs(shown):,f}"
    unit = row["unit"]
    if unit.startswith("pounds"):
        return f"£{text}{unit.removeprefix('pounds')}"
    return f"{text}%" if unit == "%" else text


def suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def figure(facts: Facts, key: str, area: str, year: int) -> str:
    """Return what is written of a figure, with the caution where it rests on few."""
    text = re.escape(written(facts, key, facts.values[key][year][area]))
    row = facts.indicators[key]
    # A count says itself of how many it is; of an unknown number nothing is said.
    base = facts.values.get(row["base_indicator_id"], {}).get(year, {}).get(area)
    is_few = row["base"] == "small" or (base is not None and base < published.FEWEST)
    return rf"{text} \(based on few [\w ]+\)" if is_few and row["base"] != "itself" else text


def check_eleven(facts: Facts, key: str, own: str, said: list[str]) -> None:
    """Hold the rank, the number ranked and the mean of the neighbours."""
    where = f"{facts.day} {key} {own} {said}"
    year = facts.latest(key)
    if year is None:
        assert said == [indicators.NOTHING_HELD], where
        return
    name = facts.authorities[own]["name"]
    members = facts.neighbours[own, MODEL] | {own}
    values = {area: v for area, v in facts.values[key][year].items() if area in members}
    if own not in values:
        assert f": no figure of {name} (" in said[0], where
        assert len(said) == 1, where
        return
    first = said[0].removesuffix(".")
    matched = re.match(rf"[^:]+: {re.escape(name)} {figure(facts, key, own, year)}", first)
    assert matched, where
    assert str(year)[2:] in first[: first.index(":")], where
    rest = first[matched.end() :]
    if facts.is_total(key):
        assert rest.endswith("so no authority is ranked"), where
        return
    if len(values) == 1:
        assert rest == ". None of its neighbours has a figure", where
        return
    placed = PLACE.match(rest)
    assert placed, where
    joint, place, ending, of, first_is = placed.groups()
    sign = -1 if facts.polarity(key) == "low" else 1
    shown = {area: sign * facts.shown(key, value) for area, value in values.items()}
    ahead = sum(value > shown[own] for value in shown.values())
    level = sum(value == shown[own] for value in shown.values()) > 1
    assert (int(place), int(of), bool(joint)) == (ahead + 1, len(values), level), where
    assert ending == suffix(int(place)), where
    assert first_is == ("highest" if facts.polarity(key) == "none" else "best"), where
    others = [value for area, value in values.items() if area != own]
    told = MEAN.match(rest[placed.end() :])
    assert bool(told) == (len(others) >= 5), where
    if told:
        count = 10 if told[1] else NUMBERS.index(told[2])
        mean = sum(Decimal(str(value)) for value in others) / len(others)
        assert (count, told[3]) == (len(others), written(facts, key, float(mean))), where
    else:
        assert not rest[placed.end() :], where
    assert len(said) == 1 or said[1].startswith("Over three years: "), where


def check_latest(facts: Facts, key: str, own: tuple[str, ...], said: list[str], title: str) -> None:
    """Hold each figure said of an authority, who is without one, and the title of the picture."""
    where = f"{facts.day} {key} {own} {said} {title}"
    areas = facts.values.get(key, {})
    years = [year for year, values in areas.items() if any(area in values for area in own)]
    if not years:
        assert said == [indicators.NOTHING_HELD], where
        return
    year = max(years)
    first, *more = said
    assert first.split(":")[0].count(str(year)[2:]), where
    for area in own:
        name = re.escape(facts.authorities[area]["name"])
        if area in areas[year]:
            told = figure(facts, key, area, year)
            assert re.search(rf"(?:: |, | and ){name} {told}(?:,| and |\.$)", first), where
            assert re.search(rf"(?:: |, | and |; ){name} {told}(?:,| and |;|$)", title), where
            continue
        assert not re.search(rf"(?:: |, | and ){name} ", first), where
        (missing,) = [each for each in more if re.match(f"{name}: ", each)]
        last = max((one for one, values in areas.items() if area in values), default=None)
        if last is None:
            assert "the latest is" not in missing, where
        else:
            told = figure(facts, key, area, last)
            assert re.search(rf"; the latest is {told}, [^;]*{str(last)[2:]}", missing), where
    assert len(more) == sum(area not in areas[year] for area in own), where


def some(facts: Facts, key: str, everyone: Iterable[str]) -> tuple[str, ...]:
    by_lot = random.Random(f"{facts.day} {key}")  # noqa: S311
    return (*THREE, *by_lot.sample(sorted(set(everyone) - {*THREE}), 2))


@pytest.mark.parametrize("day", DAYS, ids=("today", *map(str, DAYS[1:])))
def test_every_sentence_about_one_indicator_is_true(live_database: Database, day: date) -> None:
    facts = published.facts(day)
    held = [area for area, model in facts.neighbours if model == MODEL]
    of_all = random.Random(str(day)).sample(sorted(facts.indicators), 50)  # noqa: S311
    for key in of_all:
        (card,) = live_database.ask(queries.card(indicator_id=key))
        chosen = some(facts, key, held)
        by_lot = random.Random(f"{key} {day}")  # noqa: S311
        for own in (by_lot.choice(THREE), chosen[-1]):
            asked = queries.eleven(
                figures=figures_of(key), indicator_id=key, authority_id=own, model=MODEL, as_at=day
            )
            found = live_database.ask(asked)
            check_eleven(facts, key, own, words.answer(found, card))
        subset = tuple(sorted(by_lot.sample(chosen, by_lot.randint(1, 5)), key=chosen.index))
        latest = live_database.ask(
            queries.latest(figures=figures_of(key), indicator_id=key, area_ids=subset, as_at=day)
        )
        check_latest(
            facts, key, subset, indicators.latest(latest), taking.figures_said(card.label, latest)
        )


@pytest.mark.parametrize("model", [2021, 2025])
def test_who_counts_whom_among_its_ten_is_told_of_every_choice(
    live_database: Database, model: int
) -> None:
    facts = published.facts(DAYS[0])
    by_lot = random.Random(model)  # noqa: S311
    others = [key for key, row in facts.authorities.items() if row["kind"] == "authority"]
    for size in (1, 2, 3, 6, 6, 6):
        own = (*by_lot.sample(THREE, min(size, 3)), *by_lot.sample(others, max(size - 3, 0)))
        names = {key: facts.authorities[key]["name"] for key in own}
        found = live_database.ask(queries.neighbours(authority_ids=own, model=model))
        said = indicators.mutual(found, names)
        if len(names) == 1:
            assert said == []
            continue
        for (key, name), sentence in zip(names.items(), said, strict=True):
            ten = facts.neighbours.get((key, model), frozenset())
            among = {names[each] for each in ten if each in names}
            if not ten:
                assert sentence == f"No neighbours are held for {name} in this model."
            elif not among:
                assert sentence == f"{name} counts none of the others among its ten."
            else:
                told = sentence.removeprefix(f"{name} counts ").removesuffix(" among its ten.")
                left = told
                for each in sorted(among, key=len, reverse=True):
                    assert each in left, sentence
                    left = left.replace(each, "", 1)
                assert not left.replace(" and ", "").strip(", "), sentence
