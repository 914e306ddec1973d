"""Every sentence above the profile and the trends of a domain, held against the CSV tables.

For every domain and every choice of the three authorities and of three guests, one of whom has
figures that are not given, among all of England, a region and the neighbours of one of them. A
sentence that no rule here knows fails as well.
"""

import random
import re
from collections.abc import Mapping
from datetime import date
from itertools import combinations

import pytest

from gradeline.compared_authorities import Authority, Known, side_by_side
from gradeline.database.named_queries import Database
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators as queries
from gradeline.sections.cells import Brief, Ends
from gradeline.views import answers
from gradeline.views.indicators.profile import RECORDED, Peers, ProfileChoice, peers, profile
from gradeline.views.indicators.trends import trends
from gradeline.words import profile as words
from gradeline.words.indicators import ABOUT_CONTEXT
from tests.facts import published
from tests.facts.published import Facts

GUESTS = ("wigan", "kensington-and-chelsea", "hampshire")
MODEL = 2025
DAYS = (date.today(), date(2020, 6, 30))
LABELS = {label: key for key, label in published.labels().items()}


@pytest.fixture(scope="module")
def known(live_database: Database) -> tuple[Known, ...]:
    return answers.known(str(live_database.path))


def everyone(known: tuple[Known, ...]) -> tuple[Authority, ...]:
    chosen = side_by_side(known, GUESTS)
    assert len(chosen) == 6
    return chosen


def subsets(own: tuple[Authority, ...]) -> list[tuple[Authority, ...]]:
    return [some for size in range(1, len(own) + 1) for some in combinations(own, size)]


def choices(database: Database, own: tuple[Authority, ...], day: date) -> Choices:
    return Choices(str(database.path), day, date.today(), own, "overall", "Overall")


def groups(chosen: Choices) -> list[Peers]:
    """Return all of England, a region and the neighbours of Warrington."""
    held = peers(chosen, MODEL)
    return [held["England"], held["North West"], held["Neighbours of Warrington"]]


@pytest.mark.parametrize("domain", published.DOMAINS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_sentence_above_a_profile_is_true(
    live_database: Database, known: tuple[Known, ...], domain: str, day: date
) -> None:
    facts, six = published.facts(day), everyone(known)
    areas = (*(each.id for each in six), "england")
    for group in groups(choices(live_database, six, day)):
        members = facts.members(group.region, group.neighbours_of, MODEL)
        group_ids = tuple(sorted(members))
        found = live_database.ask(queries.profile(domain_id=domain, group_ids=group_ids, as_at=day))
        rows = live_database.ask(
            queries.profile_figures(
                domain_id=domain, area_ids=areas, group_ids=group_ids, model=MODEL, as_at=day
            )
        )
        figures = {(row.indicator_id, row.authority_id): row for row in rows}
        for own in subsets(six)[:: 1 if day == DAYS[0] else 3]:
            names = {each.id: each.name for each in own}
            outside = [name for key, name in names.items() if key not in members]
            answer, more = words.lead(
                found, figures, names, group.compared, outside=outside, is_past=day != DAYS[0]
            )
            check([*answer, *more], facts, names, domain, group, f"{names} {group}")


def test_page_says_what_the_sentences_say(
    live_database: Database, known: tuple[Known, ...]
) -> None:
    chosen = choices(live_database, everyone(known), DAYS[0])
    for domain, label in published.DOMAINS.items():
        for group in groups(chosen):
            shown = profile(chosen, ProfileChoice(domain, label, group, MODEL))
            said = [*shown.words, *shown.section.remarks]
            assert (ABOUT_CONTEXT in said) == (domain in published.CONTEXT)
            counts_nobody = bool(words.NOBODY_COUNTED & {*said})
            assert (words.LEFT_OUT_OF_LEAD in said) == (not counts_nobody)
            check(said, published.facts(DAYS[0]), chosen.names, domain, group, f"{domain} {group}")
            is_plain = words.NO_BETTER_WAY in said
            (table,) = shown.section.tables
            ends = words.PLAIN_ENDS if is_plain else words.ENDS
            assert table.columns[-1].below == Ends(*(Brief(*end) for end in ends))
            assert (words.ABOUT_RANKS in said) != is_plain
    needs = ProfileChoice(RECORDED, published.DOMAINS[RECORDED], groups(chosen)[0], MODEL)
    assert words.ABOUT_NOUGHTS in profile(chosen, needs).section.remarks


def check(
    sentences: list[str],
    facts: Facts,
    chosen: Mapping[str, str],
    domain: str,
    group: Peers,
    where: str,
) -> None:
    ids = {name: key for key, name in chosen.items()}
    standing = facts.standing(
        domain, tuple(ids.values()), facts.members(group.region, group.neighbours_of, MODEL)
    )
    among = re.escape(group.compared.among)
    constant = {
        *(words.ABOUT_RANKS, words.ABOUT_STRIPS, words.LEFT_OUT_OF_LEAD, words.NO_ROOM),
        *(words.PLAIN_RANKS, words.PLAIN_STRIPS, words.ABOUT_NOUGHTS),
        *(words.NOTHING_HELD, words.ONLY_TOTALS, words.NO_BETTER_WAY, words.NOBODY_PLACED),
        ABOUT_CONTEXT,
    }
    be = "(?:is|are|was|were)"

    def names(text: str) -> list[str]:
        found = [name for name in sorted(ids, key=len, reverse=True) if name in text]
        return [
            ids[name]
            for name in found
            if not any(name != other and name in other and other in text for other in found)
        ]

    def indicator(text: str) -> str:
        (key,) = [key for label, key in LABELS.items() if words.in_sentence(label) == text]
        return key

    for sentence in sentences:
        if sentence in constant:
            check_constant(sentence, standing, facts, domain)
        elif told := re.fullmatch(
            rf"(.+) {be} in the best quarter {among} on (.+); (.+) {be} in the worst\.", sentence
        ):
            key = indicator(told[2])
            assert sorted(names(told[1])) == facts.in_quarter(standing, key, 0), (sentence, where)
            assert sorted(names(told[3])) == facts.in_quarter(standing, key, 3), (sentence, where)
        elif " indicator" in sentence and "and in the best on" in sentence:
            expected = {
                key: (worst or "none", best or "none", of)
                for key in ids.values()
                if (of := sum(key in places for places in standing.values()))
                for worst, best in [
                    [
                        sum(places.get(key) == side for places in standing.values())
                        for side in (3, 0)
                    ]
                ]
            }
            assert counts_said(sentence, ids, among) == expected, (sentence, where)
        elif told := re.fullmatch(
            rf"(?:(.+) {be} in the best quarter {among}|It {be} in the worst quarter) on (.+)\.",
            sentence,
        ):
            (only,) = ids.values()
            side = 0 if told[1] else 3
            count = sum(places.get(only) == side for places in standing.values())
            of = sum(only in places for places in standing.values())
            whole = "them" if side else f"the {of} {words.WITH_A_BETTER_WAY}"
            if count:
                assert told[2].startswith(f"{count} of {whole}: "), (sentence, where)
            else:
                assert told[2] == f"none of {whole}", (sentence, where)
        elif told := re.fullmatch(r"(?:All \w+|Both) (?:do|did) (.+)\.", sentence):
            for side, labels in re.findall(
                r"(worse|better) than England on (.+?)(?:, and b|$)", told[1]
            ):
                listed = [label for label in LABELS if words.in_sentence(label) in labels]
                all_of_them = facts.all_beside_england(standing, tuple(ids.values()), side)
                assert {LABELS[label] for label in listed} <= {*all_of_them} | same_words(listed)
                more = re.search(r"and (\d+) more", labels)
                assert more is None or len(all_of_them) == int(more[1]) + 2
                assert all_of_them, (sentence, where)
        elif told := re.fullmatch(r"On (.+?), ([A-Z].+)\.", sentence):
            ((key, places),) = standing.items()
            assert key == indicator(told[1]), (sentence, where)
            for part in told[2].split("; "):
                side = 3 if "the worst quarter" in part else 0
                if "neither" in part:
                    expected_ids = sorted(each for each, place in places.items() if place in (1, 2))
                else:
                    expected_ids = facts.in_quarter(standing, key, side)
                assert sorted(names(part.split(" in ")[0])) == expected_ids, (sentence, where)
        elif told := re.fullmatch(r"(.+) has no figure that can be ranked here\.", sentence):
            assert not any(ids[told[1]] in places for places in standing.values())
        elif told := re.fullmatch(r"(.+) is not in this group\.", sentence):
            assert ids[told[1]] not in facts.members(group.region, group.neighbours_of, MODEL)
        else:
            pytest.fail(f"No rule knows: {sentence} ({where})")


def counts_said(
    sentence: str, ids: Mapping[str, str], among: str
) -> dict[str, tuple[int | str, int | str, int]]:
    """Return on how many of how many a sentence says that each is, the worst first, by id."""

    def number(text: str) -> int | str:
        return text if text == "none" else int(text)

    first, *others = sentence.removesuffix(".").split("; ")
    told = re.fullmatch(
        rf"Where high or low is better, (.+) (?:is|was) in the worst quarter {among} on (\w+) of"
        r" (\d+) indicators? and in the best on (\w+)",
        first,
    )
    assert told, sentence
    said = {ids[told[1]]: (number(told[2]), number(told[4]), int(told[3]))}
    for other in others:
        told = re.fullmatch(r"(.+) in the worst on (\w+) of (\d+) and in the best on (\w+)", other)
        assert told, sentence
        said[ids[told[1]]] = (number(told[2]), number(told[4]), int(told[3]))
    return said


def same_words(labels: list[str]) -> set[str]:
    """Return indicators whose label is a part of another that is listed."""
    return {
        LABELS[label]
        for label in labels
        if any(label != other and words.in_sentence(label) in other for other in labels)
    }


def check_constant(
    sentence: str, standing: dict[str, dict[str, int]], facts: Facts, domain: str
) -> None:
    held = facts.held(domain)
    if sentence == words.NOTHING_HELD:
        assert not held
    if sentence == words.ONLY_TOTALS:
        assert held
        assert all(facts.is_total(key) for key in held)
    if sentence == words.NO_BETTER_WAY:
        assert all(facts.polarity(key) == "none" for key in held)
    if sentence == words.NOBODY_PLACED:
        assert standing == {}
    if sentence == ABOUT_CONTEXT:
        assert domain in published.CONTEXT


@pytest.mark.parametrize("domain", published.DOMAINS)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_sentence_above_the_trends_is_true(
    live_database: Database, known: tuple[Known, ...], domain: str, day: date
) -> None:
    facts = published.facts(day)
    some = random.Random(f"{domain} {day}").sample(subsets(everyone(known)), 8)  # noqa: S311
    for own in some:
        chosen = choices(live_database, own, day)
        text = " ".join(trends(chosen, domain, published.DOMAINS[domain]).words)
        judged = facts.moved(domain, chosen.authority_ids)
        for key, name in chosen.names.items():
            verdicts = judged.get(key, [])
            said = moves_said(text, name)
            assert (said is not None) == bool(verdicts), (text, key)
            if said is not None:
                assert said == (
                    verdicts.count("better"),
                    verdicts.count("worse"),
                    len(verdicts),
                ), (text, key)
        every = {verdict for verdicts in judged.values() for verdict in verdicts}
        has_both_kinds = bool(every & {"better", "worse"}) and not every <= {"better", "worse"}
        is_said = "shows no clear trend" in text
        assert ("the rest show no clear trend" in text) == (has_both_kinds and not is_said), text


def moves_said(text: str, name: str) -> tuple[int, int, int] | None:
    """Return on how many indicators an authority is said to have got better, and worse, of all."""
    told = re.search(rf"(?:years, |; ){name} (got|shows no clear trend) ([^;.]+)", text)
    if told is None:
        return None
    of = re.search(r" of (\d+)", told[2])
    if of is None:
        assert "on the only " in told[2], text
        return (int(told[2].startswith("better")), int(told[2].startswith("worse")), 1)
    counts = {
        side: int(found[1]) if (found := re.search(rf"{side} on (\d+)", told[2])) else 0
        for side in ("better", "worse")
    }
    return counts["better"], counts["worse"], int(of[1])


def test_labels_are_told_apart_in_sentences() -> None:
    assert len({words.in_sentence(label) for label in LABELS}) == len(LABELS)
