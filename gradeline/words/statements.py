"""Sentences about what reports say of a theme, paragraph by paragraph.

Rows are those of `queries/findings/said.sql`, in its order. That a report says nothing of a theme
is told as that and no more, with how long the report is.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from gradeline.queries.findings import SaidRow
from gradeline.queries.sources import AgreementRow
from gradeline.rounding import halves_up
from gradeline.words.joining import counted, joined, joined_names, joined_themes, lower_first
from gradeline.words.names import inspection_name

Rows = Sequence[SaidRow]
FAULTED = ("criticised", "mixed")
SILENT = "not mentioned"
MOST_PARAGRAPHS = 4
MOST_NAMED = 4
MOST_ASKED_NAMED = 8
DEALT_WITH = "dealt with"
SIGNS = {"criticised": "■", "mixed": "◧", "praised": "□", "described": "·", SILENT: ""}
STANCES = {
    "criticises": "criticised",
    "mixed": "mixed",
    "praises": "praised",
    "describes": "described",
}
WHOSE = {
    "authority": "",
    "team": "one team or part of the authority",
    "partner": "a partner; counts for no verdict on the authority",
    "board": "safeguarding board; counts for no verdict on the authority",
}
OTHERS = {"board": "safeguarding board", "partner": "partners"}
CHANGES = {"improved": "has improved", "fell": "has fallen", "none": ""}
KEY_OF_COMPARING = (
    "■ criticised, ◧ mixed: criticised and praised, ○ asked for and not criticised in the text{}."
    " {}: the report has a recommendation on it. A theme leads to its statements."
)
KEY = (
    "■ criticised",
    "◧ mixed: criticised and praised",
    "□ praised",
    "· described without a judgement",
    "blank: not mentioned",
    "b in front: of the safeguarding board",
    "p in front: of partners",
)
RULES = (
    "Criticised: the report has criticism of the theme and no praise; praised: praise and no"
    " criticism; mixed: both, in one paragraph or in several; described: neither. What is said of"
    " one team counts for the authority; what is said of a partner alone or of the safeguarding"
    " board is shown as theirs and counts for no verdict on the authority.",
    "Returns: the latest report has a paragraph that criticises it and does not praise, and so had"
    " an earlier one; paragraphs that do both are not enough. Dealt with: an earlier report has"
    " such a paragraph, and the latest report that speaks of it praises it, or says that it"
    " improved, and criticises nothing of it, not even in part. Quiet: the latest report says"
    " nothing of it, from which nothing follows.",
)
READERS = (
    "Language models, not people, read the paragraphs, twice: follow the place to the report before"
    " relying on it."
)
ABOUT = (
    "What each paragraph says is given in our own few words. A long report speaks of more than a"
    " short one, so the number of its paragraphs stands beside it.",
)
ABOUT_READINGS = (
    "Every numbered paragraph of findings and of the summary at the head was read twice by language"
    " models, neither reading seeing the other: which themes it speaks of, whether it praises or"
    " criticises, and whom. Where the two differed, a third looked at the page and decided. No"
    " person has read them all again.",
    "Another reading, which had seen neither, tried thirty themes and authorities drawn by chance"
    " against the reports: 102 of 107 verdicts on a report agreed, and 25 of 30 on how the theme"
    " stands. Where it differed, the page was looked at once more and what was wrong was mended. A"
    " second trial, of thirty others by three more readings, agreed on 103 of 108 and 23 of 30.",
    "Not held as statements are the summaries that head a chapter of a report, and those written"
    " for children and young people.",
)
# Words of a question that no statement is told apart by.
SMALL_WORDS = frozenset({
    "a", "about", "an", "and", "best", "did", "do", "does", "for", "from", "has", "have", "in",
    "inspectors", "is", "of", "on", "or", "report", "reports", "said", "say", "says", "the", "to",
    "was", "were", "what", "which", "who", "with",
    "worst",
})  # fmt: skip
SINCE = re.compile(r"\b(?:since|from)\s+((?:19|20)\d\d)\b", re.IGNORECASE)


def question_of_comparing(names: Sequence[str], past: str) -> str:
    """Return the question of the page that compares; `past` is its day, empty for today."""
    if len(names) < 2:
        (name,) = names
        return (
            f"What had been asked of {name} by {past}, and what had it dealt with?"
            if past
            else f"What do inspectors ask of {name}, and what has it dealt with?"
        )
    whom = f"both {joined(names)}" if len(names) == 2 else joined(names)
    return f"What had been asked of {whom} by {past}?" if past else f"What was asked of {whom}?"


def question_of_board(past: str) -> str:
    """Return the question of the page of all themes."""
    return (
        f"What had each report said by {past}, theme by theme?"
        if past
        else "What does each report say, theme by theme?"
    )


def question_of_theme(theme: str, past: str) -> str:
    """Return the question of the page about one theme."""
    return f"{theme}: report by report{f', by {past}' if past else ''}"


def told_on(theme: str) -> str:
    """Return the title of a picture of what reports say of a theme."""
    return f"{theme}: what each report says"


def question_typed(typed: str, past: str) -> str:
    """Return the question of the page about what a reader typed."""
    verb = f"had reports said by {past}" if past else "do reports say"
    return f"What {verb} of “{typed}”?"


def agreed(found: Sequence[AgreementRow]) -> str:
    """Say how far two readings of the same reports agreed before they were settled."""
    either = sum(row.pairs_either for row in found)
    both = sum(row.pairs_both for row in found)
    if not both:
        return "No report has been read twice."
    same = sum(row.same_stance for row in found)
    read = "report was" if len(found) == 1 else "reports were"
    return (
        f"{len(found)} {read} read twice, paragraph by paragraph. Of {either:,} pairs of a"
        f" paragraph and a theme that it speaks of, {both:,} ({_share(both, either)}) were found by"
        f" both readings; on {same:,} of these ({_share(same, both)}) both agreed whether the"
        " paragraph praises or criticises."
    )


def _share(part: int, whole: int) -> str:
    return f"{halves_up(100 * part / whole)}%"


def reports_of(said: Rows) -> list[list[SaidRow]]:
    """Return each theme with each authority as its reports in time order, one row for each."""
    once = {(row.tag_id, row.inspection_id): row for row in said}.values()
    return [list(own) for _, own in groupby(once, lambda row: (row.tag_id, row.authority_id))]


def length(row: SaidRow) -> str:
    """Say how long a report is."""
    return counted(row.paragraph_count, "paragraph")


def paragraph(row: SaidRow) -> str:
    """Name the paragraph of a statement; a summary numbers none, so that its are counted."""
    name = row.paragraph or ""
    if name.startswith("head"):
        return f"summary, {name.replace('head', 'paragraph')}"
    return f"paragraph {name}"


def place(row: SaidRow) -> str:
    """Say where a statement stands: `paragraph 32, page 7`."""
    where = paragraph(row)
    return f"{where}, page {row.page}" if row.page is not None else where


def paragraphs(rows: Rows) -> str:
    """Name the paragraphs of statements of one report: `summary 1, 9, 10 and 35`."""
    names = [(row.paragraph or "").replace("head", "summary") for row in rows]
    return joined(list(dict.fromkeys(names)))


def reading_order(row: SaidRow) -> tuple[bool, int]:
    """Return by what the paragraphs of a report are put in order: the summary before all."""
    name = row.paragraph or ""
    return not name.startswith("head"), int(re.sub(r"\D", "", name) or 0)


def of_own(rows: Rows, stances: Sequence[str]) -> list[SaidRow]:
    """Return the statements of some stances that count for the authority."""
    return [row for row in rows if row.counts_for_own and row.stance in stances]


def mark(row: SaidRow, rows: Rows) -> str:
    """Say what a report says of a theme and the authority; `rows` are its statements about it."""
    own = [each for each in rows if each.counts_for_own]
    return f"{row.verdict} in {_in_paragraphs(own)}" if own else SILENT


def mark_in_short(row: SaidRow, rows: Rows, whose: str = "authority") -> str:
    """Say what a report says of a theme in as few letters as can be: `mixed: summary 1; 9, 35`."""
    if whose == "authority":
        verdict, own = row.verdict, [each for each in rows if each.counts_for_own]
    else:
        theirs = row.board_verdict if whose == "board" else row.partner_verdict
        verdict = f"{whose} {theirs}"
        own = [each for each in rows if each.speaks_of == whose]
    names = list(dict.fromkeys(each.paragraph or "" for each in own))
    shown = names[:MOST_PARAGRAPHS]
    summary = [name.removeprefix("head ") for name in shown if name.startswith("head")]
    numbered = [name for name in shown if not name.startswith("head")]
    places = [f"summary {', '.join(summary)}"] if summary else []
    if numbered:
        places.append(", ".join(numbered))
    if len(names) > len(shown):
        places.append(f"{len(names) - len(shown)} more")
    return f"{verdict}: {'; '.join(places)}"


def _in_paragraphs(rows: Rows) -> str:
    names = list(dict.fromkeys(row.paragraph or "" for row in rows))
    summary = [name.removeprefix("head ") for name in names if name.startswith("head")]
    numbered = [name for name in names if not name.startswith("head")]
    return " and ".join(
        f"{of}paragraph{'s' if len(own) > 1 else ''} {joined(own)}"
        for of, own in (("summary ", summary), ("", numbered))
        if own
    )


def not_read(names: Sequence[str]) -> str:
    """Say of which authorities no report was read; nothing where of all some were."""
    if not names:
        return ""
    return f"The reports of {joined_names(names)} have not been read paragraph by paragraph."


def none_yet(names: Sequence[str], day: str) -> str:
    """Say of which authorities no report that was read was out by a day; nothing where of none."""
    if not names:
        return ""
    return f"No report of {joined(names, 'or')} that was read had been published by {day}."


def stands(said: Rows) -> str:
    """Say how a theme stands for an authority; `said` are its rows of one theme."""
    reports = reports_of(said)[0]
    latest = reports[-1]
    if latest.standing == SILENT:
        return f"not mentioned in {_years(reports)} ({_lengths(reports)})"
    spoken = [row for row in reports if row.verdict != SILENT]
    verdicts = dict.fromkeys(row.verdict for row in spoken)
    told = [
        f"{verdict} in {_years([row for row in spoken if row.verdict == verdict])}"
        for verdict in verdicts
    ]
    if latest.standing == DEALT_WITH:
        told.append(_answered(said))
    elif latest.standing == "returns":
        told.append(_returned(said))
    if latest.verdict == SILENT:
        told.append(f"the report of {latest.inspected_year} ({length(latest)}) says nothing of it")
    return "; ".join([*told, _graded(reports)])


def _graded(reports: Rows) -> str:
    """Say the latest grade on the area of work that a theme is of, and of which year it is."""
    graded = [row for row in reports if row.grades]
    area = lower_first(reports[-1].theme)
    if not graded:
        return f"no grade on {area}"
    return f"latest grade on {area}: {graded[-1].grades} ({graded[-1].inspected_year})"


def _answered(said: Rows) -> str:
    """Say with both places that what was criticised was dealt with."""
    fault, answer = both_places(said)
    better = "improved" if answer.change == "improved" else "praised"
    return (
        f"dealt with: criticised in {fault.inspected_year} ({place(fault)}), {better} in"
        f" {answer.inspected_year} ({place(answer)})"
    )


def both_places(said: Rows) -> tuple[SaidRow, SaidRow]:
    """Return the statement that criticised a theme that is dealt with, and that which answers it.

    Raises ValueError where the theme is not dealt with.
    """
    faults = [
        row for row in of_own(said, ("criticises",)) if row.inspection_id == row.faulted_by_id
    ]
    answers = [
        row
        for row in said
        if row.counts_for_own
        and row.inspection_id == row.answered_by_id
        and (row.stance == "praises" or row.change == "improved")
    ]
    if not faults or not answers:
        raise ValueError("The theme is not dealt with.")
    better = [row for row in answers if row.change == "improved"]
    return faults[0], (better or answers)[0]


def answered_in(answer: SaidRow) -> str:
    """Return the year of the report that says a theme is dealt with, and whether one came since."""
    return f"{answer.inspected_year}{'' if answer.is_latest else ', not mentioned since'}"


def _returned(said: Rows) -> str:
    """Say with the places in both reports that what was criticised is criticised again."""
    faults = of_own(said, ("criticises",))
    before = [row for row in faults if row.inspection_id == row.faulted_by_id]
    latest = [row for row in faults if row.is_latest]
    places = [f"in {own[0].inspected_year} ({_in_paragraphs(own)})" for own in (before, latest)]
    return (
        "it returns (our word, not a grade): a paragraph criticises it without praise"
        f" {places[0]} and again {places[1]}"
    )


def _years(rows: Rows) -> str:
    return joined([str(row.inspected_year) for row in rows])


def _lengths(rows: Rows) -> str:
    counts = [row.paragraph_count for row in rows]
    if min(counts) == max(counts):
        return counted(counts[0], "paragraph")
    return f"{min(counts)} to {counted(max(counts), 'paragraph')}"


def compared(
    names: Sequence[str], asked: Sequence[str], shared: Sequence[str], own: Sequence[int]
) -> list[str]:
    """Say what is asked of all, what is criticised in all, and how much of each alone.

    `asked` and `shared` are names of themes, `own` how many are raised with one of them alone. A
    theme is raised with an authority that is criticised for it or asked for something on it.
    """
    of_all = "both" if len(names) == 2 else "all"
    if len(asked) > MOST_ASKED_NAMED:
        told = f"Asked of {of_all}: {len(asked)} themes, in bold below."
    elif asked:
        told = f"Asked of {of_all}: {joined_themes([lower_first(tag) for tag in asked])}."
    else:
        told = f"No theme has a recommendation to {of_all}."
    more = sum(tag not in asked for tag in shared)
    alone = [f"{count or 'none'} with {name} alone" for name, count in zip(names, own, strict=True)]
    further = f"{counted(more, 'further theme')} {'is' if more == 1 else 'are'}"
    return [
        told,
        f"{further} raised with {of_all} (criticised, wholly or in part, or asked for),"
        f" {joined(alone)}.",
    ]


def compared_key(named: Sequence[str], *, is_asked_of_all: bool) -> str:
    """Say what the marks of a comparison mean, of whom each is, and what stands first in it.

    `named` are those compared, in the order of the marks, each with its initials.
    """
    if len(named) < 2:
        return KEY_OF_COMPARING.format("", "Asked for")
    first = " What is asked of all stands first." if is_asked_of_all else ""
    order = f"; marks stand in the order {joined_names(named)}"
    return KEY_OF_COMPARING.format(order, "Asked of") + first


def of_one(name: str, count: int, is_latest: bool) -> str:
    """Say how many themes the only authority whose reports were read is criticised for or asked."""
    where = f"{name}'s latest report" if is_latest else f"the reports on {name} since 2015"
    verb = "is" if count == 1 else "are"
    return (
        f"In {where} {counted(count, 'theme')} {verb} criticised, wholly or in part, or asked for."
    )


def compared_reports(latest: Rows, is_latest: bool) -> str:
    """Say which reports are compared, and how long each is."""
    if not is_latest:
        return "Every report since 2015, the mark being that of the latest that criticises it."
    told = joined([f"{inspection_name(row)} ({length(row)})" for row in latest])
    return f"The latest report of each that was read: {told}."


def most_faulted(said: Rows) -> str:
    """Name the themes that most reports criticise, wholly or in part; `said` is not empty."""
    own = {(row.tag, row.inspection_id): row for row in said}.values()
    reports = len({row.inspection_id for row in own})
    counts = Counter(row.tag for row in own if row.verdict in FAULTED)
    if not counts:
        return f"No theme is criticised in {counted(reports, 'report')}."
    most = max(counts.values())
    tags = [lower_first(tag) for tag, count in counts.items() if count == most]
    where = "" if reports == 1 else f", in {most} of {reports} reports"
    if len(tags) > MOST_NAMED:
        more = "" if most == reports else ", no other in more"
        return f"{len(tags)} themes are criticised, wholly or in part{where}{more}."
    return f"Most often criticised, wholly or in part: {joined_themes(tags)}{where}."


def of_report(paragraph_count: int, verdicts: Mapping[str, int]) -> str:
    """Say what the paragraphs of a report come to; `verdicts` counts themes by verdict."""
    told = [f"{verdicts[verdict]} {verdict}" for verdict in (*SIGNS,) if verdicts.get(verdict)]
    return f"What its {counted(paragraph_count, 'paragraph')} say, theme by theme: {joined(told)}"


def silent_on(tags: Sequence[str]) -> str:
    """Name the themes of which a report says nothing."""
    if not tags:
        return "It speaks of every theme."
    return f"It says nothing of {joined_themes([lower_first(tag) for tag in tags])}."


def since_year(typed: str) -> list[str]:
    """Say that a year in a question was taken as one; nothing where there is none."""
    since = SINCE.search(typed)
    if since is None:
        return []
    return [f"“{since[0]}” is taken as a year: reports of inspections in {since[1]} or later."]


def whose(names: Sequence[str], everyone: Sequence[str]) -> str:
    """Name authorities whose reports alone are shown, as a link holds it; empty for everyone."""
    own = [name for name in everyone if name in names]
    return "" if len(own) == len(everyone) else joined(own)


def silent(row: SaidRow) -> str:
    """Say that a report says nothing of a theme, and how long it is."""
    return f"Says nothing of it ({length(row)})"


def asked_words(typed: str) -> tuple[tuple[str, ...], int | None]:
    """Return the words of a question that statements are looked for by, and since which year.

    `private fostering since 2015` gives `private`, `fostering` and 2015. Single letters, which
    nearly every statement has somewhere, are left out.
    """
    since = SINCE.search(typed)
    rest = re.sub(r"[^\w\s'-]", " ", SINCE.sub(" ", typed)).casefold().split()
    asked = (word for word in rest if len(word) > 1 or word.isdecimal())
    return tuple(word for word in asked if word not in SMALL_WORDS), int(
        since[1]
    ) if since else None


def text_of(row: SaidRow) -> str:
    """Return what a statement is searched by: its words, its theme and the name of its report."""
    return f"{row.wording or ''} {row.tag} {row.document}".casefold()


def shown_for(instead: Sequence[tuple[str, Sequence[str]]]) -> list[str]:
    """Say that a fault of typing was forgiven: for each word typed, what it was read as."""
    return [
        f"No statement has “{typed}”; read as {joined([f'“{word}”' for word in near], 'or')}."
        for typed, near in instead
    ]


def found(said: Rows, typed: str) -> str:
    """Say how many statements answer what was typed."""
    if not said:
        return (
            f"No statement that was read has all the words of “{typed}”. That proves nothing of"
            " the reports, whose own words are not held."
        )
    reports = len({row.inspection_id for row in said})
    return (
        f"{counted(len({row.statement_id for row in said}), 'statement')} in"
        f" {counted(reports, 'report')} on “{typed}”."
    )
