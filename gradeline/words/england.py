"""Sentences about one authority among others, and about what came next after each grade."""

from collections.abc import Sequence
from datetime import date, timedelta

from gradeline.compared_authorities import Known
from gradeline.queries.england import (
    CameNextRow,
    LatestRow,
    NextGradesRow,
    PeersRow,
    ScrutinyRow,
    SharesRow,
    StandingRow,
    WhomToAskRow,
)
from gradeline.queries.shared import GatheredListsRow
from gradeline.rounding import halves_up
from gradeline.words.added_authorities import who_followed
from gradeline.words.dates import day, partial, short_month, small_number, years
from gradeline.words.inspected_since import month, of_one, passed, some_of
from gradeline.words.joining import counted, joined, joined_names, lower_first

GOOD = 2
WORST = 4
STEPS = 2
TEN = 10
# The middle half of fewer would hardly be a half of them.
FEWEST_TIMED = 8
# More names are a list, not a sentence.
MOST_NAMED = 15
ABOUT_COMPARING = (
    "Grades are compared where both were given for the same by itself and on a scale with the same"
    " words: Adequate is not Requires improvement, and a joint, wider or narrower judgement is set"
    " beside none but its own kind."
)
LETTERS = "The letter before a ribbon is the latest grade."
PART = "“part” stands for a theme judged in parts, or in part only."
ABOUT_PAIRS = (
    "Every inspection is counted whose grade is for the whole theme and which was followed by"
    " another that gave one too; grades of a part of the theme, such as one strand of two, are left"
    " out. Joint and broader grades are counted, such as those until 2022 for children in care and"
    " care leavers together; “Like for like only” leaves them out.",
    "Times are those between the two publications. Median: half of the times were shorter, half"
    " longer; the figures after it leave out the quickest and the slowest quarter. They are of"
    " completed pairs only: whoever still waits is not among them, so they are no forecast.",
    "This is history. It says what happened after a grade, not why, and not what will happen.",
)
ADEQUATE_APART = "Adequate has a row of its own: it is not Requires improvement."
AT_THE_NEXT = "At the next inspection"
AT_THE_ONE_AFTER = "At the inspection after the next, by way of another grade"
BLOCKS = "A block is as wide as its share; the number of a narrow one stands under its row."
ABOUT_SHARES = (
    "Each column is as at the end of its quarter, by days of publication; it is as high as the"
    " share of the authorities that existed then, and stays free above for those without a grade"
    " for the whole theme.",
    "It begins when half of them had one. Fine lines mark changes of framework: what a grade was"
    " given for, and how it was judged, changed there, so that a step at a line need be no step of"
    " the services. A latest grade stands until the next, however old it is.",
)
GRADED_INSPECTIONS = "Graded inspections"
ABOUT_LANES = (
    "A graded inspection stands where its report was published, everything else where it happened,"
    " as far as that is known; choose a mark to open its record or its report. What stands on one"
    " axis need not belong together."
)
EDGED = "Those chosen above have a bold edge."
LARGER = "larger"
ABOUT_MAP = (
    "Hold the pointer over the middle of an area for its name"
    " and grade. A large area is not a large service."
)
OF_A_PART = "A grade of a part of it, such as one strand of two, is none for the whole."
WITHOUT = "Without a grade for the whole theme"
BOUNDARIES = (
    "Office for National Statistics, generalised; contains OS data, Crown copyright and database"
    " right"
)
ABOUT_ASKING = (
    "Two grades better: two levels up the scale of four, at the next inspection that judged the"
    " theme or the one after. Levels are counted here across frameworks too; the place to begin"
    " from is the very grade held now, so that Adequate is not taken for Requires improvement.",
    "What made the difference is for them to say; a later grade may have been another again and"
    " stands in the last column.",
)


def number(value: int) -> str:
    """Write a number up to ten as a word."""
    return "ten" if value == TEN else small_number(value)


def first_upper(text: str) -> str:
    """Return `text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def of_whom(name: str) -> str:
    """Return a name as that of an owner: `Halton's`, `St. Helens'`."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def in_theme(theme: str) -> str:
    """Return a theme as it stands inside a sentence."""
    return theme[:1].lower() + theme[1:]


def good_or_better(
    rows: Sequence[StandingRow], authority_id: str, count: int, who: str, theme: str, past: str
) -> str:
    """Say how many of `who` are Good or Outstanding in a theme.

    `rows` are their grades of the theme and that of the authority, who are `count` in all; `who`
    is what they are called after `of`: `Halton's ten statistical neighbours (2025)`.
    """
    others = [row for row in rows if row.authority_id != authority_id and row.is_whole]
    when = f" on {past}" if past else ""
    if not others:
        return f"Of {who} none held a grade for the whole of {in_theme(theme)}{when}."
    good = [row for row in others if row.grade_rank <= GOOD]
    many = number(len(good)) if good else "none"
    verb = ("was" if past else "is") if len(good) == 1 else ("were" if past else "are")
    said = f"{many} of {who} {verb} Good or Outstanding in {in_theme(theme)}{when}"
    limits = [
        f"{number(count - len(others))} of them without a grade for the whole of it"
        if count > len(others)
        else "",
        _limited(good),
        _inspected_since(good),
    ]
    told = "; ".join(part for part in limits if part)
    return f"{first_upper(said)}{f' ({told})' if told else ''}."


def by_grade(rows: Sequence[StandingRow], authority_id: str) -> str:
    """Name those who are Outstanding and those who are Good; nothing where they are too many."""
    good = [
        row
        for row in rows
        if row.authority_id != authority_id and row.is_whole and row.grade_rank <= GOOD
    ]
    if not 0 < len(good) <= TEN:
        return ""
    names: dict[str, list[str]] = {}
    for row in sorted(good, key=lambda row: row.grade_rank):
        names.setdefault(row.grade_label, []).append(row.authority)
    return " ".join(f"{label}: {joined_names(own)}." for label, own in names.items())


def good_of(rows: Sequence[StandingRow], authority_id: str, count: int) -> str:
    """Say in short how many of those beside an authority are Good or Outstanding."""
    graded = [row for row in rows if row.authority_id != authority_id and row.is_whole]
    if not graded:
        return f"none of {count} with one grade for all of it"
    good = sum(row.grade_rank <= GOOD for row in graded)
    of = f"{count}" if len(graded) == count else f"{len(graded)} graded"
    return f"{good} of {of} Good or Outstanding"


def _inspected_since(rows: Sequence[StandingRow]) -> str:
    """Say how many of those counted were inspected since without a grade for the theme."""
    count = len(passed(rows))
    if not count:
        return ""
    who = "all" if count == len(rows) > 1 else number(count)
    return f"{who} of them inspected since without one"


def _limited(rows: Sequence[StandingRow]) -> str:
    """Say how many grades were not given for the theme by itself."""
    wider = [row for row in rows if row.scope]
    return f"{number(len(wider))} by a wider or joint judgement" if wider else ""


def standing(
    rows: Sequence[StandingRow], authority_id: str, name: str, count: int, theme: str, past: str
) -> str:
    """Say how many stand higher than, level with and lower than an authority, or cannot be told.

    `rows` are the grades of the theme, with that of the authority; the others are `count` in all.
    """
    own = next((row for row in rows if row.authority_id == authority_id and row.is_whole), None)
    if own is None:
        held = "held" if past else "holds"
        return (
            f"{name} {held} no one grade for the whole of {in_theme(theme)}, so none of the"
            f" {number(count)} can be compared with it."
        )
    found = [row.standing for row in rows if row.authority_id != authority_id]
    higher, level, lower = (found.count(way) for way in ("higher", "level", "lower"))
    left = count - higher - level - lower
    verb = "stood" if past else "stands" if higher == 1 else "stand"
    rest = "had" if past else "has" if left == 1 else "have"
    return (
        f"Beside {of_whom(name)} {own.grade_label}, {_none_or(higher)} {verb} higher,"
        f" {_none_or(level)} level and {_none_or(lower)} lower"
        + (f"; {_none_or(left)} {rest} no comparable grade." if left else ".")
    )


def _none_or(count: int) -> str:
    return number(count) if count else "none"


def shortest(label: str) -> str:
    """Return a grade in its shortest words: `Requires improvement`."""
    return label.removesuffix(" to be good")


def who_came(label: str, theme: str) -> str:
    """Name the page about those who came from a grade to Good."""
    return f"Who came from {shortest(label)} to Good in {in_theme(theme)}?"


def not_there(peers: Sequence[PeersRow], among: str, as_at: date) -> str:
    """Say which of those to set beside did not exist on the day; nothing where all did.

    `among` says who they are: `Among the neighbours of the model`.
    """
    gone = [
        f"{row.authority}, which existed until {day(row.abolished - timedelta(days=1))}"
        for row in peers
        if row.abolished is not None and row.abolished <= as_at
    ]
    to_come = [
        f"{row.authority}, which was created on {day(row.created)}"
        for row in peers
        if row.created is not None and row.created > as_at
    ]
    if not gone and not to_come:
        return ""
    return f"{among} and left out: {joined([*gone, *to_come])}."


def existed(own: Known, as_at: date) -> str:
    """Say that an authority did not exist on the day; nothing where it did."""
    if own.abolished is not None and own.abolished <= as_at:
        until = day(own.abolished - timedelta(days=1))
        return (
            f"{own.name} existed until {until}: choose a day before, or another authority."
            f" {who_followed(own.followed_by)}"
        ).rstrip()
    if own.created is not None and own.created > as_at:
        return (
            f"{own.name} was created on {day(own.created)}: choose a later day, or another"
            " authority."
        )
    return ""


def not_on_map(chosen: Sequence[Known], as_at: date) -> str:
    """Say which of those chosen did not exist on the day; nothing where all did."""
    gone = [each for each in chosen if each.abolished is not None and each.abolished <= as_at]
    to_come = [each.name for each in chosen if each.created is not None and each.created > as_at]
    said = [
        f"{each.name} is not on this map: it had ended by {day(as_at)}."
        f" {who_followed(each.followed_by)}".rstrip()
        for each in gone
    ]
    if to_come:
        verb = "is" if len(to_come) == 1 else "are"
        said.append(f"{joined(to_come)} {verb} not on this map: created after {day(as_at)}.")
    return " ".join(said)


def nobody_beside(name: str, among: str) -> str:
    """Say that there is nobody to set beside an authority."""
    return f"There is nobody to set beside {name}: {among}."


def theme_and_count(theme: str, count: int) -> str:
    """Name a theme with how many authorities held a grade for the whole of it."""
    return f"{theme}: {authorities(count)}"


def graded_as_a_whole(as_at: date) -> str:
    """Lead to the themes for which authorities held a grade on the day."""
    return f"Themes for which authorities held a grade on {day(as_at)}:"


def nothing_published(theme: str, as_at: date) -> str:
    """Say that no grade of a theme had been published by a day."""
    return (
        f"No inspection with a grade for the whole of {in_theme(theme)} had been published by"
        f" {day(as_at)}."
    )


def what_came(row: NextGradesRow, nexts: Sequence[NextGradesRow], theme: str) -> str:
    """Say what came after one grade of a theme, `row` counting all that were followed."""
    if not row.inspection_count:
        return (
            f"After {row.grade_label} in {in_theme(theme)} no pair of inspections is counted here;"
            f" without a next grade yet: {row.open_count or 'none'}."
        )
    if row.inspection_count == 1:
        return (
            f"One inspection that gave {row.grade_label} in {in_theme(theme)} was followed by"
            f" another that is counted here: it gave {nexts[0].next_label}."
        )
    gave = [f"{each.inspection_count} {each.next_label}" for each in nexts]
    return (
        f"After {_of_them(row.inspection_count, row.authority_count)} that gave"
        f" {row.grade_label} in {in_theme(theme)}, the next gave {joined(gave)}."
    )


def here_now(names: Sequence[str]) -> str:
    """Say which of those chosen hold a grade on the day; nothing where none does."""
    return f"Latest grade of {joined_names(names)}" if names else ""


def neighbour_of(names: Sequence[str]) -> str:
    """Say whose statistical neighbour an authority is; nothing where of none."""
    return f"Statistical neighbour of {joined_names(names)}" if names else ""


def inspections(count: int) -> str:
    """Say how many inspections: `60 inspections`."""
    return counted(count, "inspection")


def authorities(count: int) -> str:
    """Say how many authorities: `52 authorities`."""
    return counted(count, "authority", "authorities")


def _of_them(inspection_count: int, authority_count: int) -> str:
    """Say how many inspections of how many authorities; the one of a single one needs no more."""
    if inspection_count == 1:
        return inspections(1)
    return f"{inspections(inspection_count)} of {authorities(authority_count)}"


def followed(row: NextGradesRow) -> str:
    """Say of how many inspections and authorities a grade was followed by another."""
    if not row.inspection_count:
        return "none followed yet"
    return _of_them(row.inspection_count, row.authority_count)


def time_between(row: NextGradesRow) -> str:
    """Say how long it took to the next publication: the median, and how long half of them took."""
    if row.median_days is None or row.lower_days is None or row.upper_days is None:
        return "no days known"
    middle = f"{years(row.median_days)} years"
    if row.timed_count == 1:
        return middle
    if row.timed_count < FEWEST_TIMED:
        return f"median {middle}"
    return f"median {middle}; about half took {years(row.lower_days)} to {years(row.upper_days)}"


def not_yet(row: NextGradesRow) -> str:
    """Say how many inspections with a grade have none after them yet."""
    if not row.open_count:
        return ""
    since = row.since_count
    who = f"{since} of them" if since < row.open_count else "all of them" if since > 1 else "it was"
    told = f", {who} inspected since without a grade for this" if since else ""
    return f"{row.open_count} more without a next grade yet{told}"


def block(row: NextGradesRow, of: int) -> str:
    """Say what a block stands for: `Good after Inadequate: 18 of 60 inspections`."""
    return (
        f"{row.next_label} after {row.grade_label}: {row.inspection_count} of {inspections(of)}"
        + (f", {authorities(row.authority_count)}" if row.inspection_count > 1 else "")
    )


def gone_from(was: str | None, became: str | None, theme: str) -> str:
    """Return the heading over those who went from one grade to another."""
    return f"From {was or 'any grade'} to {became or 'any grade'} in {in_theme(theme)}"


def gone(rows: Sequence[CameNextRow]) -> str:
    """Say how many inspections of how many authorities are listed."""
    if not rows:
        return "No inspection is counted here."
    names = list(dict.fromkeys(row.authority for row in rows))
    told = f": {joined_names(names)}." if len(names) <= MOST_NAMED else ", by name."
    return f"{_of_them(len(rows), len(names))}{told}"


def gone_later(rows: Sequence[CameNextRow], became: str) -> str:
    """Say how many came to a grade one inspection later; nothing where nobody did."""
    if not rows:
        return ""
    count = "one more inspection" if len(rows) == 1 else f"{number(len(rows))} more inspections"
    names = list(dict.fromkeys(row.authority for row in rows))
    is_short = len(names) <= MOST_NAMED
    told = f": {joined_names(names)}." if is_short else "; they stand at the end of the list."
    return f"After {count}, {became} came one inspection later{told}"


def whom(
    name: str,
    own: StandingRow | None,
    rows: Sequence[WhomToAskRow],
    theme: str,
    region: str,
    past: str,
) -> str:
    """Say who was two grades better soon after standing where an authority stands."""
    if own is None or not own.is_whole:
        return (
            f"{name} {'held' if past else 'holds'} no one grade for the whole of"
            f" {in_theme(theme)}, so nobody can be said to have stood where it does."
        )
    verb = "stood" if past else "stands"
    stands = f"{name} {verb} at {own.grade_label} in {in_theme(theme)}."
    if own.since_published:
        stands += f" {of_one(own.since_published, in_theme(theme))}"
    if own.grade_rank <= STEPS:
        return f"{stands} There is no grade two levels better."
    if not rows:
        return (
            f"{stands} No other authority known to have stood there too was two grades better at"
            " the next inspection or the one after; many may not have had one yet."
        )
    where = [
        f"{number(count)} {place}"
        for count, place in (
            (len({row.authority_id for row in rows if row.nearness == nearness}), place)
            for nearness, place in (
                (1, "among its statistical neighbours"),
                (2, f"in {region}" if region else "in its region"),
                (3, "elsewhere"),
            )
        )
        if count
    ]
    owners = len({row.authority_id for row in rows})
    were = "was" if owners == 1 else "were"
    return (
        f"{stands} {first_upper(_others(owners))}"
        f" stood there too and {were} two grades better at the next inspection or the one after:"
        f" {joined(where)}."
    )


def _others(count: int) -> str:
    return f"{number(count)} other {'authority' if count == 1 else 'authorities'}"


def counted_authorities(row: SharesRow) -> str:
    """Say how many authorities a column counts."""
    if row.graded_count == row.there_count:
        return authorities(row.there_count)
    return f"{row.graded_count} of {authorities(row.there_count)} with a grade"


def keyed(label: str, count: int, since: int, when: date) -> str:
    """Say what a colour means and how many hold the grade at the end."""
    older = some_of(since, count)
    return f"{label}, {count or 'none'} on {day(when)}{f' ({older})' if older else ''}"


def shared(own: Sequence[SharesRow], theme: str, place: str) -> str:
    """Say how many authorities held which grade of a theme on a day; `own` are the rows of it."""
    parts = [
        f"{row.authority_count} {row.grade_label} ({share(row.authority_count, row.graded_count)})"
        for row in own
    ]
    first = own[0]
    count, there = first.graded_count, first.there_count
    who = f"all {authorities(there)}" if count == there else f"{count} of {authorities(there)}"
    return (
        f"On {day(first.day)}, {who} in"
        f" {place} held a grade for the whole of {in_theme(theme)}: {joined(parts)}."
    )


def shared_before(before: Sequence[SharesRow], now: Sequence[SharesRow]) -> str:
    """Say how large the share of Good and Outstanding was at the beginning and is at the end."""
    return (
        f"Good or Outstanding were {_good(before)} of those graded on {day(before[0].day)} and"
        f" {_good(now)} on {day(now[0].day)}."
    )


def _good(own: Sequence[SharesRow]) -> str:
    good = sum(row.authority_count for row in own if row.grade_rank <= GOOD)
    return share(good, own[0].graded_count)


def share(count: int, of: int) -> str:
    """Write a share as a whole percentage."""
    return f"{halves_up(100 * count / of)}%"


def at_quarter(own: Sequence[SharesRow]) -> str:
    """Say what one column shows."""
    parts = [f"{row.authority_count} {row.grade_label}" for row in own]
    first = own[0]
    older = some_of(sum(row.since_count for row in own), first.graded_count)
    return (
        f"{day(first.day)}: {joined(parts)}; {first.graded_count} of"
        f" {authorities(first.there_count)}{f', {older}' if older else ''}"
    )


def columns_shown(first: Sequence[SharesRow], last: Sequence[SharesRow], place: str) -> str:
    """Say what the columns show, for those who cannot see them."""
    return f"{place}, from {at_quarter(first)}, to {at_quarter(last)}"


def one_quarter(place: str, theme: str) -> str:
    """Say that there is no course through the years to draw yet."""
    return (
        "There is no course of years to draw yet: it begins with the first quarter in which half of"
        f" the authorities in {place} held a grade for the whole of {in_theme(theme)}, which is"
        " this one."
    )


def without_grade(count: int) -> str:
    """Say how many hold no grade for the whole theme; nothing where all do."""
    return f"{count} without a grade for all of it" if count else ""


def too_few(
    quarters: Sequence[tuple[date, Sequence[SharesRow]]], theme: str, place: str, as_at: date
) -> str:
    """Say that fewer than half of the authorities had a grade for the whole of a theme."""
    if not quarters:
        return f"{nothing_published(theme, as_at).removesuffix('.')} in {place}."
    last = quarters[-1][1][0]
    return (
        f"By {day(as_at)} no more than {last.graded_count} of the {authorities(last.there_count)}"
        f" in {place} held a grade for the whole of {in_theme(theme)}: too few to draw shares of."
        f" {OF_A_PART}"
    )


def graded_now(count: int, there: int, theme: str, place: str, as_at: date) -> str:
    """Say how many authorities held a grade for the whole of a theme on a day."""
    who = f"All {authorities(there)}" if count == there else f"{count} of {authorities(there)}"
    return (
        f"{who} in {place} held a grade for the whole of {in_theme(theme)} on {day(as_at)};"
        " by name they stand beside the map."
    )


def nobody_graded(theme: str, place: str, as_at: date, there: int) -> str:
    """Say that no authority held a grade for the whole of a theme."""
    who = f"None of {authorities(there)} in {place}" if there else f"No authority in {place}"
    return f"{who} held a grade for the whole of {in_theme(theme)} on {day(as_at)}. {OF_A_PART}"


def map_shown(theme: str, place: str, as_at: date) -> str:
    """Say what a map shows; each area by name stands beside it."""
    return (
        f"Map of {place}: authorities shaded by their latest grade for {in_theme(theme)} as at"
        f" {day(as_at)}, by name beside it"
    )


def on_map(row: LatestRow) -> str:
    """Say what an area of the map is: `Halton: G, Good, ILACS`."""
    if row.grade_letter is None:
        return f"{row.authority}: no grade for the whole theme held"
    scope = f", {row.scope}" if row.scope else ""
    since = f"; inspected since, {month(row.since_published)}" if row.since_published else ""
    return f"{row.authority}: {row.grade_letter}, {row.grade_label}, {row.framework}{scope}{since}"


def named_as_of(row: LatestRow) -> str:
    """Name an authority; where it was inspected since without a grade, with the month of that."""
    if row.since_published is None:
        return row.authority
    return f"{row.authority}, inspected since, {month(row.since_published)}"


def without_outline(names: Sequence[str]) -> str:
    """Say whose boundary is not held; nothing where all are."""
    return f"No boundary is held of {joined_names(names)}." if names else ""


def enlarged(region: str) -> str:
    """Say which region is drawn a second time."""
    return f"{region} is drawn again, larger, on the left."


def marked(names: Sequence[str]) -> str:
    """Say which areas are too small to be seen and have a mark; nothing where none is."""
    if not names:
        return ""
    return f"Too small to be seen and marked by a disc larger than it is: {joined_names(names)}."


def no_scrutiny(name: str, as_at: date) -> str:
    """Say that nothing is held of an authority."""
    return f"No inspection or visit of {name} is known to have been published by {day(as_at)}."


def not_in_the_lists(groups: Sequence[str], lists: Sequence[GatheredListsRow]) -> str:
    """Say of which kinds, known from a compiled list alone, none is held, and what that means.

    Nothing where one of each is, or where no list had been published by the day.
    """
    return " ".join(
        f"No {lower_first(row.kind)} of it is in the compiled list (newest entry:"
        f" {day(row.last_published)}); it may have had one all the same."
        for row in lists
        if not row.has_letters and lower_first(row.kind) not in groups
    )


def scrutinised(groups: Sequence[str]) -> str:
    """Say how many inspections, visits and events are held; `groups` has the group of each."""
    parts = [
        counted(groups.count(group), one, many)
        for group, one, many in (
            ("graded inspection", "graded inspection", None),
            ("visit", "visit or joint inspection", "visits and joint inspections"),
            ("area SEND inspection", "area SEND inspection", None),
            ("event", "notice or other event", "notices and other events"),
        )
        if group in groups
    ]
    return f"Held: {joined(parts)}."


def ended_on(own: Known, as_at: date) -> str:
    """Say until when an authority existed; nothing where it still did on the day."""
    if own.abolished is None or own.abolished > as_at:
        return ""
    until = day(own.abolished - timedelta(days=1))
    return f"{own.name} existed until {until}. {who_followed(own.followed_by)}".rstrip()


def none_of_theme(theme: str) -> str:
    """Say that no grade of a theme is held."""
    return f"No grade for {in_theme(theme)} held"


def happened(row: ScrutinyRow) -> str:
    """Say what a mark is: `Focused visit, 31 October 2018: permanency planning`."""
    detail = f": {row.detail}" if row.detail else ""
    return f"{row.what}, {partial(row.happened)}{detail}"


def when_marked(row: ScrutinyRow) -> str:
    """Return month and year of a mark, `Oct 2018`, or the year where no more is known."""
    if row.group_name == "graded inspection":
        return short_month(row.chart_date)
    exact = len(row.happened) > len("2018")
    return short_month(row.chart_date) if exact else row.happened


def pairs_counted(is_within: bool | None, *, like_for_like: bool) -> str:
    """Say which pairs of inspections are counted."""
    pairs = {
        None: "pairs of inspections within and across frameworks",
        True: "pairs of inspections of one framework",
        False: "pairs of inspections of two frameworks",
    }[is_within]
    return f"{pairs}, like for like only" if like_for_like else pairs


def map_finding(theme: str, place: str, rows: Sequence[LatestRow], past: str) -> str:
    """Say in one sentence how many on a map are Good or Outstanding."""
    held = [row for row in rows if row.grade_rank is not None]
    good = sum((row.grade_rank or 0) <= GOOD for row in held)
    of = f"{len(held)} graded authorities" if len(held) != 1 else "one graded authority"
    verb = f"were, on {past}," if past else "are"
    older = some_of(len(passed(held)), len(held))
    return (
        f"{good} of {of} in {place} {verb} Good or Outstanding in"
        f" {in_theme(theme)}{f' ({older})' if older else ''}."
    )
