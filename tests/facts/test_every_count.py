"""Counts in the sentences on the plan, the scorecard and method, held against the CSV tables.

The plan for every month, the scorecard for every year it has and for choices of the three and of
guests, as at several days.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest

from gradeline.compared_authorities import Authority, side_by_side
from gradeline.database.named_queries import Database
from gradeline.drawing.pictures.bars import Bars
from gradeline.navigation.choices import Choices
from gradeline.paths import DATA
from gradeline.queries import sources as queries
from gradeline.views import answers
from gradeline.views.method.disagree import disagree, whom
from gradeline.views.method.readings import readings
from gradeline.views.method.what_this_is import what_is_held
from gradeline.views.plan import EVERY_ACTION, every_action, progress
from gradeline.views.plan_links import labels
from gradeline.views.scorecard import (
    measure_history,
    measures_held,
    reported,
    scorecard,
    without_figure,
    years_held,
)
from gradeline.words.dates import partial
from tests.conftest import read_figures
from tests.facts import oracle, published
from tests.facts.every_choice import NAMES, SUBSETS

TODAY = date(2026, 11, 28)
GUESTS = ("wigan", "hampshire", "kensington-and-chelsea")
ACTIONS = oracle.rows("plan_action")
BANDS = oracle.rows("plan_band")
MEASURES = oracle.by("plan_measure", "measure_id")
MATCHES = [row for row in oracle.rows("plan_measure_match") if row["indicator_id"]]
STATES = ("completed", "due in the month", "due earlier", "not yet due", "not dated", "impossible")
SHORT = "Short of all bands"
MONTHS = [f"{year}-{month:02}" for year in (2015, 2016) for month in range(1, 13)][7:]


def choices(database: Database, ids: Iterable[str], day: date = TODAY) -> Choices:
    everyone = side_by_side(answers.known(str(database.path)), GUESTS)
    own: tuple[Authority, ...] = tuple(each for each in everyone if each.id in set(ids))
    return Choices(str(database.path), day, TODAY, own, "overall", "Overall effectiveness")


def standing(action: dict[str, str], month: str) -> str:
    """Return how an action stands at the end of a month."""
    if not action["month"]:
        return "not dated"
    if action["date_doubt"] == "impossible":
        return "impossible"
    if action["month"] > month:
        return "not yet due"
    if action["state"] == "completed":
        return "completed"
    return "due in the month" if action["month"] == month else "due earlier"


@pytest.mark.parametrize("month", MONTHS)
def test_every_count_of_the_plan_is_true(live_database: Database, month: str) -> None:
    chosen = choices(live_database, NAMES)
    assert month in labels(chosen.database, "month").values()
    states = Counter(standing(action, month) for action in ACTIONS)
    first, second, *rest = progress(chosen, month).words
    assert first == (
        f"By the end of {partial(month)}, {states['completed']} of the plan's {len(ACTIONS)}"
        " actions are shown as completed."
    )
    due = states["due in the month"] + states["due earlier"]
    numbers = [int(each) for each in re.findall(r"\d+", second)]
    told = [due, states["due in the month"]] if due else []
    assert numbers == [*told, states["not yet due"]]
    said = " ".join(rest)
    for action in ACTIONS:
        named = rf"(?<![\d.]){re.escape(action['reference'])}(?![\d.]*\d)"
        is_apart = standing(action, month) in ("not dated", "impossible")
        assert bool(re.search(named, said)) is is_apart
    (listed,) = [
        section
        for section in every_action(chosen, month, EVERY_ACTION)
        if any("actions at the end of" in sentence for sentence in section.sentences)
    ]
    counted = {
        name: int(count)
        for count, name in re.findall(
            r"(\d+) (with a date that cannot be right|completed|due in the month|due earlier"
            r"|not yet due|not dated)",
            listed.sentences[0],
        )
    }
    impossible = counted.pop("with a date that cannot be right", 0)
    assert {**counted, "impossible": impossible} == {
        state: states[state] for state in STATES if states[state] or state == "impossible"
    }


@pytest.mark.parametrize("month", MONTHS)
def test_what_is_drawn_of_the_plan_is_said_as_it_is(live_database: Database, month: str) -> None:
    timeline = progress(choices(live_database, NAMES), month).timeline
    (figure,) = timeline.figures
    assert timeline.picture
    picture = timeline.picture()
    assert picture.selection.startswith("Cheshire East's improvement plan of 2015: ")
    assert "not that the action was late" in picture.selection
    body = picture.body
    assert isinstance(body, Bars)
    drawn: dict[str, Counter[str]] = {}
    for action in ACTIONS:
        if (stands := standing(action, month)) not in ("not dated", "impossible"):
            kind = "due" if stands.startswith("due") else stands
            drawn.setdefault(action["month"], Counter())[kind] += 1
    counts = {partial(each): own.total() for each, own in sorted(drawn.items())}
    assert {bar.name: bar.value for bar in body.bars} == counts
    for bar, (_, own) in zip(body.bars, sorted(drawn.items()), strict=True):
        assert bar.said == ", ".join(f"{count} {kind}" for kind, count in sorted(own.items()))
    for said in (figure.alt, body.about):
        first, *_, last = counts
        assert said.startswith(f"Bar chart of {sum(counts.values())} actions ")
        assert f"from {first} to {last}, as they stand at the end of {partial(month)}." in said
        most = {name: int(count) for count, name in re.findall(r"(\d+) in (\w+ \d{4})", said)}
        assert len(most) == 3
        assert most.items() <= counts.items()
        assert sum(most.values()) == sum(sorted(counts.values())[-3:]) > sum(counts.values()) / 2
    doubtful = [row["month"] for row in ACTIONS if row["date_doubt"] == "doubtful"]
    assert set(doubtful) == {"2016-11", "2016-12"}
    assert f"The year of {len(doubtful)} of them, all in November and" in " ".join(figure.notes)


@pytest.mark.parametrize("day", [TODAY, date(2019, 12, 1), date(2015, 6, 30)], ids=str)
def test_what_is_drawn_of_a_measure_is_said_as_it_is(live_database: Database, day: date) -> None:
    facts = published.facts(day)
    for ids in [*SUBSETS[::2], ("warrington", *GUESTS)]:
        chosen = choices(live_database, ids, day)
        names = {**chosen.names, "england": "England"}
        for name, match in measures_by_name().items():
            held = {
                year: own
                for year, values in facts.values.get(match["indicator_id"], {}).items()
                if (own := [label for key, label in names.items() if key in values])
            }
            assert (name in measures_held(chosen)) is bool(held)
            if not held:
                continue
            (figure,) = measure_history(chosen, name).figures
            shown = [
                label for label in names.values() if any(label in own for own in held.values())
            ]
            areas = " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))
            assert f" for {areas}, {min(held)} to {max(held)}, over the bands" in figure.alt
            for row in BANDS:
                if row["measure_id"] == match["measure_id"]:
                    assert f"for {row['grade'].lower()}: {row['printed']}" in figure.alt
                    assert f"{row['printed']} for {row['grade'].lower()}" in figure.notes[0]


def measures_by_name() -> dict[str, dict[str, str]]:
    """Return what stands for each measure, named by its indicator where it has several."""
    short = {row["indicator_id"]: row["short_label"] for row in oracle.rows("indicator")}
    several = Counter(row["measure_id"] for row in MATCHES)
    named = {}
    for row in MATCHES:
        label, own = MEASURES[row["measure_id"]]["label"], short[row["indicator_id"]]
        is_one = several[row["measure_id"]] == 1
        named[label if is_one else f"{label}: {own[0].lower()}{own[1:]}"] = row
    return named


def band(measure_id: str, value: float) -> str | None:
    """Return the best band that holds a value; None where the plan prints no bands."""
    own = [row for row in BANDS if row["measure_id"] == measure_id]
    for row in sorted(own, key=lambda row: int(row["rank"])):
        bound = float(row["bound"])
        is_in = {"at most": value <= bound, "below": value < bound}.get(row["rule"], value >= bound)
        if is_in:
            return row["grade"]
    return SHORT if own else None


@pytest.mark.parametrize("day", [TODAY, date(2019, 12, 1), date(2015, 6, 30)], ids=str)
def test_every_count_of_the_scorecard_is_true(live_database: Database, day: date) -> None:
    facts = published.facts(day)
    for ids in [*SUBSETS, ("warrington", *GUESTS), GUESTS[:2]]:
        chosen = choices(live_database, ids, day)
        for year in years_held(chosen):
            heading, *told = scorecard(chosen, int(year)).lead
            assert heading.startswith(f"Figures for {year}, on the bands of ")
            expected = {
                each.name: Counter(
                    found
                    for match in MATCHES
                    if match["match"] != "related"
                    and (value := facts.values.get(match["indicator_id"], {}).get(int(year), {}))
                    and each.id in value
                    and (found := band(match["measure_id"], value[each.id]))
                )
                for each in chosen.authorities
            }
            said = {}
            for sentence in told:
                area, counts = sentence.split(": ", 1)
                pairs = re.findall(
                    r"(\d+) (?:in the band for ([a-z ]+?)|(short of all bands))(?=,| and \d|\.)",
                    counts,
                )
                said[area] = Counter({(a or b).capitalize(): int(n) for n, a, b in pairs})
            for name, counter in expected.items():
                assert said.get(name, Counter()) == counter, (name, year, told)


def test_measures_without_a_figure_are_counted(live_database: Database) -> None:
    chosen = choices(live_database, NAMES)
    distinct = [row for row in MEASURES.values() if not row["same_as"]]
    with_figure = {row["measure_id"] for row in oracle.rows("plan_measure_match")
                   if row["match"] != "none"}  # fmt: skip
    without = [row for row in distinct if row["measure_id"] not in with_figure]
    (said,) = [
        sentence
        for sentence in without_figure(chosen).sentences
        if "different measures" in sentence
    ]
    audits = sum(row["kind"] in ("audit", "survey") for row in without)
    assert re.findall(r"\d+", said) == [str(len(distinct)), str(len(without)), str(audits)]


def test_every_count_of_what_is_held_is_true(live_database: Database) -> None:
    grades, inspections = oracle.rows("judgement"), oracle.INSPECTIONS
    figures = read_figures(DATA)
    values = [row for row in figures if row["value"]]
    further = [row for row in read_figures(DATA, "further_observation") if row["value"]]
    by_people = [
        row for row in grades if row["evidence"] == "primary" and row["read_by"] == "person"
    ]
    by_reader = [row for row in grades if row["read_by"] == "reader"]
    sentences = what_is_held(str(live_database.path))
    numbers = [
        [int(each.replace(",", "")) for each in re.findall(r"\b\d[\d,]*\b", sentence)]
        for sentence in sentences
    ]
    of = {row["inspection_id"]: inspections[row["inspection_id"]]["authority_id"] for row in grades}
    assert numbers[0] == [
        len(grades),
        len(set(of.values())),
        len(values),
        len({row["indicator_id"] for row in figures}),
        len(further),
        len({row["indicator_id"] for row in further}),
        len(oracle.rows("reported_figure")),
    ]
    assert numbers[1][0] == len(oracle.SOURCES)
    assert numbers[2] == [len(by_people), len({row["source_id"] for row in by_people})]
    assert numbers[3][:3] == [
        len(by_reader),
        len({row["source_id"] for row in by_reader}),
        len({of[row["inspection_id"]] for row in by_reader}),
    ]
    assert numbers[4] == [
        sum(row["evidence"] == "official list" for row in grades),
        sum(row["evidence"] in ("later report", "press") for row in grades),
    ]


def test_every_count_of_disagreements_is_true(live_database: Database) -> None:
    database = str(live_database.path)
    counted: Counter[str] = Counter()
    words = {"place": "disagreement", "point": "oddity", "thing": "gap"}
    for name in whom(database):
        for section in disagree(database, name, TODAY):
            for sentence in section.sentences:
                for count, word in re.findall(r"(\d+) (place|point|thing)s? ", sentence):
                    counted[words[word]] += int(count)
    assert counted == Counter(row["kind"] for row in oracle.rows("discrepancy"))


def test_nobody_is_said_to_have_no_figure_in_reports_that_were_not_read_for_them(
    live_database: Database,
) -> None:
    nothing = "No report with such figures is held for this choice."
    unread = "Reports on Wigan were not read for figures."
    assert [*reported(choices(live_database, ["wigan"])).sentences] == [unread]
    first, *more = reported(choices(live_database, ["warrington", "wigan"])).sentences
    assert (first.partition(" figures")[0].isdigit(), more) == (True, [unread])
    early = choices(live_database, ["warrington", "wigan"], date(2009, 6, 1))
    assert [*reported(early).sentences] == [nothing, unread]
    assert len(reported(choices(live_database, NAMES)).sentences) == 1


def test_documents_count_every_table_that_names_its_documents(live_database: Database) -> None:
    found = live_database.ask(queries.documents(kind=None, words=None))
    named: Counter[str] = Counter()
    for path in DATA.glob("*.csv"):
        # The first says what documents there are, the others count figures that are counted here.
        if path.stem not in ("source", "series", "figure_card"):
            named.update(row["source_id"] for row in oracle.rows(path.stem) if row.get("source_id"))
    counts = {row.source_id: row.fact_count for row in found}
    assert named["ce-plan-2015"] > 500
    assert not {key: count for key, count in named.items() if counts[key] < count}


def test_how_far_two_readings_agreed_is_counted(live_database: Database) -> None:
    found = oracle.rows("statement_agreement")
    either, both, stance = (
        sum(int(row[name]) for row in found)
        for name in ("pairs_either", "pairs_both", "same_stance")
    )
    (said,) = readings(str(live_database.path)).sentences
    assert re.findall(r"\d[\d,]*", said) == [
        str(len(found)),
        f"{either:,}",
        f"{both:,}",
        f"{100 * both / either:.0f}",
        f"{stance:,}",
        f"{100 * stance / both:.0f}",
    ]
    assert said.startswith(f"{len(found)} reports were read twice, paragraph by paragraph.")
    assert said.endswith("both agreed whether the paragraph praises or criticises.")
