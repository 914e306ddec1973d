"""A theme through the years, and the statements that answer a question typed in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gradeline.navigation.choices import Choices
from gradeline.queries.findings import SaidRow
from gradeline.queries.search import entries
from gradeline.sections.pictured import titled_picture
from gradeline.sections.section import Section
from gradeline.views.answers import remembered, rows
from gradeline.views.misspelt import forgivable, one_fault_from
from gradeline.views.search.spelling import spellings
from gradeline.views.statements.said import SOURCE, not_read, said, statement_table, taken_away
from gradeline.words import statements as words


@remembered
def story(
    chosen: Choices, tag_id: str, description: str, inspection_id: str | None = None
) -> Section:
    """Return what each report says of one theme, statement by statement, the latest reports first.

    The latest report of each authority comes before those that went before it. `inspection_id`
    narrows the statements to one report; how the theme stands rests on all.
    """
    theme = [row for row in said(chosen) if row.tag_id == tag_id]
    in_time = sorted(
        _of_report(theme, inspection_id), key=lambda row: (not row.is_latest, -row.time_order)
    )
    stands = [
        f"{name}: {words.stands(own)}."
        for key, name in chosen.names.items()
        if (own := [row for row in theme if row.authority_id == key])
    ]
    shown = statement_table(
        "story",
        "Statement by statement, the latest report of each first",
        in_time,
        chosen,
        of_themes=False,
    )
    about = f"What reports say of {theme[0].tag}" if theme else ""
    taken = taken_away("statements", about, in_time)
    return Section(
        "story",
        picture=(lambda: titled_picture(shown, words.told_on(theme[0].tag), SOURCE, chosen.as_at))
        if taken
        else None,
        sentences=[description, words.READERS],
        items=[*stands, *not_read(chosen)],
        tables=[shown] if theme else [],
        remarks=[*words.ABOUT, *words.RULES],
        rows=taken,
        source=SOURCE,
        as_at=chosen.as_at,
    )


@dataclass(frozen=True)
class Answers:
    """The statements that answer a question, and the words they were found by.

    `instead` has, for each word typed that no statement has, those one fault of typing from it.
    """

    rows: tuple[SaidRow, ...]
    instead: tuple[tuple[str, tuple[str, ...]], ...] = ()


def answers(chosen: Choices, typed: str) -> Answers:
    """Return the statements that have all the words of a question, of reports since its year.

    A word that no statement has is read as those that are one fault of typing from it, unless the
    search knows it: commissioner is not commissioned.
    """
    asked, since = words.asked_words(typed)
    if not asked:
        return Answers(())
    texts = [(row, words.text_of(row)) for row in said(chosen) if row.statement_id]
    options: dict[str, tuple[str, ...]] = {word: (word,) for word in asked}
    for word in asked:
        if not any(word in text for _, text in texts):
            is_known = word in _of_the_trade(chosen.database)
            options[word] = () if is_known else tuple(one_fault_from(word, _held(chosen)))
            if not options[word]:
                return Answers(())
    found = tuple(
        row
        for row, text in texts
        if (since is None or row.inspected_year >= since)
        and all(any(option in text for option in options[word]) for word in asked)
    )
    instead = tuple((word, near) for word, near in options.items() if near != (word,))
    return Answers(found, instead if found else ())


@remembered
def _of_the_trade(database: str) -> frozenset[str]:
    """Return the words of all that the search knows, as it compares them."""
    known = rows(database, entries())
    texts = (text for row in known for text in (row.label, *row.other_words))
    return frozenset().union(*map(spellings, texts))


@remembered
def _held(chosen: Choices) -> list[str]:
    """Return the words of all statements that are long enough for a fault to be forgiven."""
    return forgivable(
        {word for row in said(chosen) for word in re.findall(r"[^\W\d_]+", words.text_of(row))}
    )


def _of_report(found: Iterable[SaidRow], inspection_id: str | None) -> list[SaidRow]:
    return [row for row in found if inspection_id in (None, row.inspection_id)]


def search(chosen: Choices, typed: str, inspection_id: str | None = None) -> Section:
    """Return the statements that answer a question, the latest reports first.

    `inspection_id` narrows them to one report.
    """
    answered = answers(chosen, typed)
    found = _of_report(answered.rows, inspection_id)
    in_time = sorted(found, key=lambda row: -row.time_order)
    told = words.found(found, typed)
    shown = statement_table(
        "statements-found", "Latest reports first", in_time, chosen, of_themes=True
    )
    return Section(
        "statements-found",
        picture=(lambda: titled_picture(shown, told, SOURCE, chosen.as_at)) if found else None,
        sentences=[
            *words.shown_for(answered.instead),
            told,
            *words.since_year(typed),
            *not_read(chosen),
            words.READERS,
        ],
        tables=[shown] if found else [],
        remarks=words.ABOUT,
        rows=taken_away("statements", f"Statements on: {typed}", in_time),
        source=SOURCE,
        as_at=chosen.as_at,
    )
