"""Sentences about a whole domain: who stands where among other authorities.

The rows are those of the queries `profile` and `profile_figures` in `queries/indicators/`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from gradeline.few import few, said
from gradeline.queries.indicators import ProfileFiguresRow, ProfileRow
from gradeline.words.change import ABOUT_SIGNS, KEY
from gradeline.words.dates import small_number
from gradeline.words.indicators import bare, beside, reason
from gradeline.words.joining import counted, joined, lower_first
from gradeline.words.names import region_name

PLAIN_POLARITY = {
    "high": "higher is better",
    "low": "lower is better",
    "none": "neither is better",
}
# Of fewer authorities than this no quarter is spoken of.
FEWEST_FOR_QUARTERS = 8
MOST_NAMED = 2
UNRANKED = (
    "Not ranked: totals, which depend on the size of an area, and figures that few authorities have"
)
ENDED = "Series that have ended"
ENDS = (
    ("◀ worse, or lower", "lower to the left where neither is better"),
    ("better, or higher ▶", "higher to the right where neither is better"),
)
# Where neither way is better on any figure.
PLAIN_ENDS = (
    ("◀ lower", "lower to the left"),
    ("higher ▶", "higher to the right"),
)
KEY_OF_STRIPS = "thin grey: each authority; darker grey: the middle half of them"
AMONG_NEIGHBOURS = "among neighbours"
KEY_OF_RANKS = "ranks: in England, then with its ten neighbours"
KEY_OF_A_PICTURE = (
    "Strips: thin grey, each authority; darker grey, the middle half of them; thick line, England."
    f" {KEY}. 1st is best or, where neither is better, highest."
)
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
ABOUT_RANKS = f"{ABOUT_SIGNS} 1st is best or, where neither high nor low is better, highest."
FAR_OUTSIDE = "A figure far outside the middle half is drawn at the end of its strip."
ABOUT_STRIPS = (
    "Better is to the right; where neither high nor low is better, higher is to the right."
    f" {FAR_OUTSIDE}"
)
PLAIN_RANKS = f"{ABOUT_SIGNS} 1st is highest."
PLAIN_STRIPS = f"Higher is to the right. {FAR_OUTSIDE}"
# With more authorities than this, their columns have no room for a second rank.
MOST_WITH_NEIGHBOURS = 4
NO_ROOM = (
    "With so many authorities, ranks among statistical neighbours are left out; choose"
    " neighbours under Compare with."
)
LEFT_OUT_OF_LEAD = (
    "The sentences above leave out series that have ended and figures based on fewer than 30"
    " children or social workers, or on an unknown number."
)
WITH_A_BETTER_WAY = "indicators where high or low is better"
NOTHING_HELD = "No figure held of this domain had come out by this day."
ONLY_TOTALS = "These are totals, which depend on the size of an area, so no authority is ranked."
NO_BETTER_WAY = (
    "Neither high nor low is better on any of these figures, so no authority is called best or"
    " worst; ranks count from the highest."
)
NOBODY_PLACED = "None of the figures held here can be called better or worse than those of others."
ABOUT_NOUGHTS = (
    "Authorities differ in what they record: 0 can mean that a need is not recorded, not that no"
    " child has it."
)
# Answers that count nobody, so that nothing is left out of a count.
NOBODY_COUNTED = frozenset({NOTHING_HELD, ONLY_TOTALS, NO_BETTER_WAY})


@dataclass(frozen=True)
class Compared:
    """The group compared with: `among` it and `beside` it in a sentence, its name in a heading."""

    among: str
    heading: str
    beside: str
    is_country: bool = False


ENGLAND = Compared(
    "of England", "All English authorities", "beside all English authorities", is_country=True
)


def in_region(region: str) -> Compared:
    """Return the authorities of a region as a group."""
    name = region_name(region)
    return Compared(f"of {name}", f"Authorities in {name}", f"beside authorities in {name}")


def with_neighbours(name: str) -> Compared:
    """Return an authority and its statistical neighbours as a group."""
    group = f"{name} and its ten neighbours"
    return Compared(f"among {name} and its neighbours", group, f"beside {group}")


def title(domain: str, past: str) -> str:
    """Return what a domain is headed with; `past` is the day of it, empty for today."""
    return f"{domain} in figures, to {past}" if past else f"{domain} in figures"


def about_row(row: ProfileRow, few_of: str | None, *, is_ranked: bool) -> str:
    """Say in small type what an indicator counts, when, and which way is better.

    `few_of` are the few whom the figures of all those compared rest on, `is_ranked` tells whether
    one of these figures has a rank.
    """
    when = ", ".join(filter(None, [beside(row.unit), row.period_label]))
    better = "" if row.is_total else PLAIN_POLARITY[row.polarity]
    return "; ".join(filter(None, [when, better, caution(few_of, is_ranked=is_ranked)]))


def caution(few_of: str | None, *, is_ranked: bool) -> str:
    """Say that figures rest on few and, where they are ranked, what that means for their ranks."""
    said = few(few_of)
    return f"{said}, so a rank says little" if said and is_ranked else said


def ranks(row: ProfileFiguresRow, compared: Compared, *, has_room: bool) -> list[str]:
    """Say the rank in the group and, in England and where it has room, in that of neighbours."""
    said = [] if row.place is None else [f"{ordinal(row.place)} of {row.of_count}"]
    if has_room and compared.is_country and row.neighbour_place is not None:
        said.append(f"{ordinal(row.neighbour_place)} of {row.neighbour_count}")
    return said


def ordinal(number: int) -> str:
    """Write a rank: 1st, 22nd, 113th."""
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ENDINGS.get(number % 10, 'th')}"


def missing(row: ProfileFiguresRow, about: ProfileRow) -> str:
    """Say why there is no figure, and what the latest one is."""
    because = reason(row.missing_reason)
    if row.last_value is None:
        return because
    last = bare(row.last_value, about.unit, about.decimals)
    return f"{because}; last {said(last, row.last_few_of, row.last_period_label or '')}"


def spread(row: ProfileRow) -> str:
    """Say in words what a strip shows: its ends and the middle half, the left end first."""
    values = row.group_values or ()

    def told(value: float) -> str:
        return bare(value, row.unit, row.decimals)

    ends = [told(values[0]), told(values[-1])]
    if row.polarity == "low":
        ends.reverse()
    of = counted(len(values), "authority", "authorities")
    middle = ""
    if row.first_quarter is not None and row.last_quarter is not None:
        middle = f"; middle half {told(row.first_quarter)} to {told(row.last_quarter)}"
    worst, best = ("lowest", "highest") if row.polarity == "none" else ("worst", "best")
    return f"{of}, {worst} {ends[0]}, {best} {ends[1]}{middle}"


@dataclass(frozen=True)
class Standing:
    """Who is in which quarter of the group on an indicator where one way is better."""

    about: ProfileRow
    best: tuple[str, ...]
    worst: tuple[str, ...]
    ranked: tuple[str, ...]
    gap: float


def lead(
    found: Sequence[ProfileRow],
    figures: Mapping[tuple[str, str], ProfileFiguresRow],
    names: Mapping[str, str],
    compared: Compared,
    *,
    outside: Collection[str] = (),
    is_past: bool = False,
) -> tuple[list[str], list[str]]:
    """Say who of those compared is among the best and the worst of a group: the answer, then more.

    `figures` are by indicator and area, `names` by the ids of those compared;
    `outside` names those of them who are not in the group.
    """
    if not found:
        return [NOTHING_HELD], []
    if all(row.is_total for row in found):
        return [ONLY_TOTALS], []
    if all(row.polarity == "none" for row in found):
        return [NO_BETTER_WAY], []
    standings = [
        standing for row in found if (standing := _standing(row, figures, names)) is not None
    ]
    if not standings:
        return [NOBODY_PLACED], []
    missing_here = _not_ranked(standings, names.values(), outside)
    if len(standings) == 1:
        return _on_one(standings[0], compared, is_past=is_past), missing_here
    if len(names) == 1:
        name = next(iter(names.values()))
        return _alone(standings, name, compared, is_past=is_past), missing_here
    return [
        _counts(standings, list(names.values()), compared, is_past=is_past),
        *_beside_england(standings, figures, names, is_past=is_past),
    ], [*_apart(standings, compared, is_past=is_past), *missing_here]


def _standing(
    row: ProfileRow,
    figures: Mapping[tuple[str, str], ProfileFiguresRow],
    names: Mapping[str, str],
) -> Standing | None:
    """Return who stands where on an indicator; None where nobody can be said to."""
    if row.polarity == "none" or row.has_ended:
        return None
    places = {}
    for area, name in names.items():
        own = figures.get((row.indicator_id, area))
        if own is None or own.place is None or own.of_count is None:
            continue
        if own.rests_on_few is False and own.of_count >= FEWEST_FOR_QUARTERS:
            places[name] = (own.place, own.of_count)
    if not places:
        return None
    quarter = {name: (place - 1) * 4 // count for name, (place, count) in places.items()}
    shares = [place / count for place, count in places.values()]
    return Standing(
        row,
        tuple(name for name in places if quarter[name] == 0),
        tuple(name for name in places if quarter[name] == 3),
        tuple(places),
        max(shares) - min(shares),
    )


def _on_one(standing: Standing, compared: Compared, *, is_past: bool) -> list[str]:
    """Say who is where on the only indicator that is ranked."""
    neither = [name for name in standing.ranked if name not in (*standing.best, *standing.worst)]
    sides = [
        (standing.best, f"in the best quarter {compared.among}"),
        (standing.worst, f"in the worst quarter {compared.among}"),
        (neither, f"in neither the best nor the worst quarter {compared.among}"),
    ]
    said = [f"{joined(own)} {_be(own, is_past)} {where}" for own, where in sides if own]
    return [f"On {in_sentence(standing.about.label)}, {'; '.join(said)}."]


def _alone(
    standings: Sequence[Standing], name: str, compared: Compared, *, is_past: bool
) -> list[str]:
    """Say where one authority alone is among the best and where among the worst."""

    def told(labels: Sequence[str], whole: str) -> str:
        if not labels:
            return f"none of {whole}"
        return f"{len(labels)} of {whole}: {_some(labels)}"

    ranked = f"the {len(standings)} {WITH_A_BETTER_WAY}"
    best = [in_sentence(each.about.label) for each in standings if each.best]
    worst = [in_sentence(each.about.label) for each in standings if each.worst]
    return [
        f"{name} {_be([name], is_past)} in the best quarter {compared.among} on"
        f" {told(best, ranked)}.",
        f"It {_be([name], is_past)} in the worst quarter on {told(worst, 'them')}.",
    ]


def _be(names: Sequence[str], is_past: bool) -> str:
    if is_past:
        return "was" if len(names) == 1 else "were"
    return "is" if len(names) == 1 else "are"


def _apart(standings: Sequence[Standing], compared: Compared, *, is_past: bool) -> list[str]:
    """Name the indicator on which those compared lie farthest apart, some best and some worst."""
    split = [each for each in standings if each.best and each.worst]
    if not split:
        return []
    widest = max(split, key=lambda each: each.gap)
    return [
        f"{joined(widest.best)} {_be(widest.best, is_past)} in the best quarter"
        f" {compared.among} on"
        f" {in_sentence(widest.about.label)}; {joined(widest.worst)}"
        f" {_be(widest.worst, is_past)} in the worst."
    ]


def _counts(
    standings: Sequence[Standing], names: Sequence[str], compared: Compared, *, is_past: bool
) -> str:
    """Say on how many of its ranked indicators each is in the worst and in the best quarter."""
    told: list[str] = []
    for name in names:
        worst = sum(name in each.worst for each in standings) or "none"
        best = sum(name in each.best for each in standings) or "none"
        ranked = sum(name in each.ranked for each in standings)
        if ranked and told:
            told.append(f"{name} in the worst on {worst} of {ranked} and in the best on {best}")
        elif ranked:
            told.append(
                f"{name} {_be([name], is_past)} in the worst quarter {compared.among} on {worst} of"
                f" {counted(ranked, 'indicator')} and in the best on {best}"
            )
    return f"Where high or low is better, {'; '.join(told)}."


def _not_ranked(
    standings: Sequence[Standing], names: Iterable[str], outside: Collection[str]
) -> list[str]:
    """Name those who have no figure that can be ranked, and those who are not in the group."""
    ranked = {name for each in standings for name in each.ranked}
    return [
        f"{name} is not in this group."
        if name in outside
        else f"{name} has no figure that can be ranked here."
        for name in names
        if name not in ranked
    ]


def _beside_england(
    standings: Sequence[Standing],
    figures: Mapping[tuple[str, str], ProfileFiguresRow],
    names: Mapping[str, str],
    *,
    is_past: bool,
) -> list[str]:
    """Name the indicators on which all of those compared do worse than England, or better."""
    sides: dict[str, list[str]] = {"worse": [], "better": []}
    for each in standings:
        row = each.about
        country = figures.get((row.indicator_id, "england"))
        if country is None or country.value is None or len(each.ranked) < len(names):
            continue
        sign = 1 if row.polarity == "high" else -1
        ahead = []
        for area in names:
            own = figures[row.indicator_id, area].value
            if own is not None:
                ahead.append(sign * (own - country.value))
        if len(ahead) == len(names) and all(each < -row.slack for each in ahead):
            sides["worse"].append(in_sentence(row.label))
        if len(ahead) == len(names) and all(each > row.slack for each in ahead):
            sides["better"].append(in_sentence(row.label))
    everyone = "Both" if len(names) == 2 else f"All {small_number(len(names))}"
    do = "did" if is_past else "do"
    said = [f"{side} than England on {_some(labels)}" for side, labels in sides.items() if labels]
    return [f"{everyone} {do} {', and '.join(said)}."] if said else []


def _some(labels: Sequence[str]) -> str:
    """Name the first few and count the rest."""
    rest = len(labels) - MOST_NAMED
    if rest <= 0:
        return joined(labels)
    return joined([*labels[:MOST_NAMED], f"{rest} more"])


def in_sentence(label: str) -> str:
    """Return the name of an indicator as it stands within a sentence; names keep their capital."""
    first, _, rest = label.partition(" ")
    is_name = rest[:1].isdigit() or first.isupper()
    return label if is_name else lower_first(label)
