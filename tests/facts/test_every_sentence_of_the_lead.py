"""Every sentence of the lead of Side by side, held against the CSV tables.

For every choice of the three authorities and each day on which something of them was published,
and the day before it. A sentence that no rule here knows fails as well.
"""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from gradeline.database.named_queries import Database
from gradeline.words.dates import partial, small_number
from gradeline.words.standing import position
from tests.facts import oracle
from tests.facts.every_choice import (
    DAYS,
    IDS,
    NAMES,
    SUBSETS,
    ago,
    asked,
    of,
    said_labels,
)
from tests.facts.oracle import Grade


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_sentence_of_the_lead_is_true(live_database: Database, day: date) -> None:
    for subset in SUBSETS:
        answers = of(asked(live_database, day), subset)
        names = {key: NAMES[key] for key in subset}
        sentences = position(
            answers.latest_grades, answers.last_inspection, answers.in_force, names
        )
        last = {key: oracle.last_inspection(day, key) for key in subset if oracle.held(day, key)}
        for sentence in sentences:
            found = [
                (check, matched)
                for pattern, check in RULES.items()
                if (matched := re.fullmatch(pattern, sentence))
            ]
            assert len(found) == 1, sentence
            check, matched = found[0]
            check(matched, last, subset, day)
        check_extremes_are_named(" ".join(sentences), last)


Last = dict[str, list[Grade]]
EXTREME = {"Outstanding": 1, "Inadequate": 4}


def check_extremes_are_named(text: str, last: Last) -> None:
    """Whoever has an Outstanding or Inadequate grade, it is in the lead, or that nobody has one."""
    for label, rank in EXTREME.items():
        best = [grade for own in last.values() for grade in own if grade.rank == rank]
        assert (label in text) or not best
        for grade in best:
            assert oracle.area_name(grade) in text or oracle.is_overall(grade)


def everyone_named(text: str) -> list[str]:
    """Return the ids of the authorities named in a sentence, longest names first."""
    found = []
    for name in sorted(IDS, key=len, reverse=True):
        if name in text:
            text = text.replace(name, "")
            found.append(IDS[name])
    return found


def nothing_published(_: Any, last: Last, __: Any, ___: Any) -> None:
    assert not last


def missing(matched: re.Match[str], last: Last, subset: tuple[str, ...], _: Any) -> None:
    assert set(everyone_named(matched[1])) == set(subset) - set(last)


def alone(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    ((authority, own),) = last.items()
    assert NAMES[authority] == matched[1]
    assert partial(own[0].published) == matched[2]
    opening, _, listed = matched[3].partition(": ")
    overall = [grade for grade in own if oracle.is_overall(grade)]
    assert said_labels(opening) == Counter(grade.label for grade in overall)
    areas = [grade for grade in own if not oracle.is_overall(grade)]
    parts = dict(part.split(" in ", 1)[::1] for part in listed.split("; ")) if listed else {}
    assert set(parts) == {grade.label for grade in areas}
    for label, words in parts.items():
        named = [oracle.area_name(grade) for grade in areas if grade.label == label]
        if re.fullmatch(r"(\w+) areas", words):
            assert words == f"{small_number(len(named))} areas"
            assert label not in EXTREME
            continue
        rest = words
        for name in sorted(named, key=len, reverse=True):
            assert name in rest
            rest = rest.replace(name, "", 1)
        assert re.fullmatch(r"[,“” ]*(and)?[,“” ]*", rest), words


def none_of_its(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    ((_, own),) = last.items()
    assert oracle.is_whole(own)
    for label in matched[1].split(" or "):
        assert not any(grade.rank == EXTREME[label] for grade in own)


def none_of_theirs(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    assert matched[1] == ("Neither" if len(last) == 2 else "None")
    assert matched[2] == small_number(len(last))
    assert all(oracle.is_whole(own) for own in last.values())
    no_extreme(matched[3], last)


def none_held(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    assert not all(oracle.is_whole(own) for own in last.values())
    no_extreme(matched[1], last)


def no_extreme(labels: str, last: Last) -> None:
    for label in labels.split(" or "):
        assert not any(g.rank == EXTREME[label] for own in last.values() for g in own)


def owner(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    name, count, label, plural, of_count, among_held, areas, published = matched.groups()
    own = last[IDS[name]]
    found = [grade for grade in own if grade.rank == EXTREME[label]]
    assert (plural == "s") == (len(found) > 1)
    for grade in found:
        assert oracle.area_name(grade) in areas
    assert partial(own[0].published) == published
    assert bool(among_held) == (not oracle.is_whole(own))
    if count == "the only":
        assert of_count == f" of the {small_number(len(last))}"
        assert all(oracle.is_whole(grades) for grades in last.values())
        for key, grades in last.items():
            assert key == IDS[name] or not any(g.rank == EXTREME[label] for g in grades)
    else:
        assert count == small_number(len(found))


def other_frameworks(_: Any, last: Last, __: Any, ___: Any) -> None:
    assert len({oracle.AREAS[own[0].area]["framework_id"] for own in last.values()}) > 1


def ranks(last: Last, how_many: str) -> dict[str, dict[str, int]]:
    """Return the ranks of each area that all hold, as many as the sentence says there are."""
    everything = [grade for own in last.values() for grade in own]
    assert len({oracle.AREAS[grade.area]["framework_id"] for grade in everything}) == 1
    has_strands = any(found.match == "split" for g in everything if (found := g.bearing("overall")))
    areas: dict[str, dict[str, int]] = {}
    for key, own in last.items():
        for grade in own:
            if has_strands or not oracle.is_overall(grade):
                areas.setdefault(grade.area, {})[key] = grade.rank
    common = {area: own for area, own in areas.items() if len(own) == len(last)}
    number = re.match(r"(?:all |the )?(\w+) area", how_many)
    assert number
    told = "two" if number[1] == "both" else number[1]
    assert told == small_number(len(common)), how_many
    assert ("are held" in how_many) == (not all(oracle.is_whole(own) for own in last.values()))
    if "are held" in how_many:
        assert ("both are held" in how_many) == (len(last) == 2)
    return common


def overall(last: Last, leaders: set[str], first: str | None, ending: str | None) -> None:
    """Hold what is said of overall grades against those of an inspection that gives one."""
    ranks = {
        key: grade.rank for key, own in last.items() for grade in own if oracle.is_overall(grade)
    }
    has_strands = any(
        found.match == "split"
        for own in last.values()
        for grade in own
        if (found := grade.bearing("overall"))
    )
    whole = all(oracle.is_whole(own) for own in last.values())
    if has_strands or not whole or len(ranks) < len(last):
        assert not first
        assert not ending
        return
    best = {key for key, rank in ranks.items() if rank == min(ranks.values())}
    if first:
        assert best == leaders
        assert not ending
    elif "the same" in (ending or ""):
        assert best == set(last)
    else:
        assert ending
        assert best == set(everyone_named(ending))


def highest_of_many(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    leaders = everyone_named(matched[1])
    overall(last, set(leaders), matched["first"], matched["ending"])
    assert matched[2] == small_number(len(last))
    common = ranks(last, matched["areas"])
    for own in common.values():
        assert all(own[key] == min(own.values()) for key in leaders)
    for key in set(last) - set(leaders):
        assert any(own[key] > min(own.values()) for own in common.values())
    shared = sum(
        list(own.values()).count(min(own.values())) > len(leaders) for own in common.values()
    )
    told = re.search(r"with another in (\w+) of them", matched["shared"] or "")
    assert (told[1] if told else "no") == small_number(shared)


def highest_of_two(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    assert len(last) == 2
    overall(last, {IDS[matched[1]]}, matched["first"], matched["ending"])
    common = ranks(last, matched["areas"])
    (other,) = set(last) - {IDS[matched[1]]}
    assert all(own[IDS[matched[1]]] < own[other] for own in common.values())


def higher_in_some(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    name, count, how_many, second, second_count, tied, ending = matched.groups()
    overall(last, set(), None, ending)
    assert len(last) == 2
    common = ranks(last, how_many)
    first = IDS[name]
    (other,) = set(last) - {first}
    assert count == small_number(sum(own[first] < own[other] for own in common.values()))
    assert (second_count or "no") == small_number(
        sum(own[first] > own[other] for own in common.values())
    )
    assert second is None or IDS[second] == other
    assert (tied or "no") == small_number(sum(own[first] == own[other] for own in common.values()))


def all_the_same(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    assert matched[1] == ("Both" if len(last) == 2 else f"All {small_number(len(last))}")
    overall(last, set(last), matched["first"], matched["ending"])
    assert all(len(set(own.values())) == 1 for own in ranks(last, matched["areas"]).values())


def nobody_highest(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    assert matched[1] == small_number(len(last))
    common = ranks(last, matched[2])
    for key in last:
        assert any(own[key] > min(own.values()) for own in common.values())


def nothing_common(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    common = set.intersection(*({grade.area for grade in own} for own in last.values()))
    assert len(common) == bool(matched["overall"])
    assert all(area.endswith("-overall") for area in common)
    assert (matched["everyone"] == "both") == (len(last) == 2)
    if matched["overall"]:
        held = {key: g.rank for key, own in last.items() for g in own if g.area in common}
        best = {key for key, rank in held.items() if rank == min(held.values())}
        assert best == set(everyone_named(matched["overall"]) or last)


def named(text: str) -> list[str]:
    """Return the ids of all who are named, of whom none has the name of another in its own."""
    return [key for name, key in IDS.items() if name in text]


def are_all_alike(last: Last, told: list[str], counts: tuple[int, int]) -> bool:
    """Say whether those told, and nobody else, have so many grades held of so many."""
    same = [key for key, own in last.items() if (oracle.area_count(own[0]), len(own)) == counts]
    return sorted(same) == sorted(told)


def partly_held(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    owners = named(matched[2])
    for key in owners:
        own = last[key]
        assert matched[1] == small_number(oracle.area_count(own[0]))
        assert matched[3] == small_number(len(own))
        assert len(own) < oracle.area_count(own[0])
    own = last[owners[0]]
    assert are_all_alike(last, owners, (oracle.area_count(own[0]), len(own)))


def second_hand(matched: re.Match[str], last: Last, _: Any, __: Any) -> None:
    owners = named(matched[2])
    assert owners
    for key in owners:
        evidence = [grade.evidence for grade in last[key]]
        assert (matched[1] == "All") == ("primary" not in evidence)
        assert ("later report" in matched[3]) == ("later report" in evidence)
        assert ("press" in matched[3]) == ("press" in evidence)


def old_reports(matched: re.Match[str], last: Last, _: Any, day: date) -> None:
    assert matched[1] == ("Both" if len(last) == 2 else f"All {small_number(len(last))}")
    months = [
        oracle.months_between(date.fromisoformat(own[0].published), day) for own in last.values()
    ]
    assert matched[2] == small_number(min(months) // 12)
    assert min(months) >= 24


def one_report(matched: re.Match[str], last: Last, _: Any, day: date) -> None:
    ((_, own),) = last.items()
    assert matched[1] == ago(day, own[0])


def reports(matched: re.Match[str], last: Last, _: Any, day: date) -> None:
    for key, own in last.items():
        assert f"{NAMES[key]}'s was {ago(day, own[0])}" in matched[1]
    assert matched[1].count("'s was ") == len(last)


RULES: dict[str, Callable[..., None]] = {
    r"No graded inspection is known to have been published by this day\.": nothing_published,
    r"No graded inspection of (.+) is known to have been published by this day\.": missing,
    r"(.+)'s latest graded inspection \(.+, published (.+?)\) (?:found|graded)(.+)\.": alone,
    r"None of its grades is (.+)\.": none_of_its,
    r"(Neither|None) of the (\w+) has a grade of (.+) in its latest inspection\.": none_of_theirs,
    r"None of the grades held for their latest inspections is (.+)\.": none_held,
    r"(.+) has (the only|\w+) (Outstanding|Inadequate) grade(s?)( of the \w+)?( among those held)?:"
    r" (.+) \(published (.+)\)\.": owner,
    r"Their latest inspections were under different frameworks \(.+\)\.": other_frameworks,
    r"(.+?) holds? the (?:highest grade|same grades, the highest) of the (\w+),? (?P<first>overall"
    r" and )?in (?P<areas>(?:all \w+|both|the one) areas?[^,;]*)(?P<shared>,[^;]+)?"
    r"(?P<ending>; overall .+)?\.": highest_of_many,
    r"(.+) holds the higher grade of the two (?P<first>overall and )?in"
    r" (?P<areas>(?:all \w+|both|the one) areas?[^;]*)(?P<ending>; overall .+)?\.": highest_of_two,
    r"(.+) holds the higher grade of the two in (\w+) of (the \w+ areas[^,;]*)"
    r"(?:, (.+) in (\w+))?(?:; in (\w+) both hold the same)?(; overall .+)?\.": higher_in_some,
    r"(Both|All \w+) hold the same grade as each other (?P<first>overall and )?in (?P<areas>[^;]+)"
    r"(?P<ending>; overall .+)?\.": all_the_same,
    r"None of the (\w+) holds the highest grade in (.+)\.": nobody_highest,
    r"(?:(?P<overall>.+ holds? the (?:same|higher|highest) overall grade(?: of the \w+)?); no"
    r" other|No) area has a grade held from (?P<everyone>both|all \w+) latest inspections"
    r"\.": nothing_common,
    r"Of the (\w+) grades that (?:the latest inspections of )?(.+?)(?:'s latest inspection could"
    r"| could each) give, (\w+) (?:is|are) held\.": partly_held,
    r"(All|Some) grades held of (.+) are (known from .+)\.": second_hand,
    r"(Both|All \w+) reports were published at least (\w+) years ago\.": old_reports,
    r"Its report was (.+)\.": one_report,
    r"Of the reports, (.+)\.": reports,
}
