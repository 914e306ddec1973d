"""A theme through the years, and the statements that answer a question typed in."""

from gradeline.navigation.choices import Choices
from gradeline.queries.findings import SaidRow
from gradeline.sections.section import Section
from gradeline.views.answers import remembered
from gradeline.views.statements.said import SOURCE, not_read, said, statement_table, taken_away
from gradeline.words import statements as words


@remembered
def story(chosen: Choices, tag_id: str, description: str) -> Section:
    """Return what each report says of one theme, in time order, statement by statement."""
    theme = [row for row in said(chosen) if row.tag_id == tag_id]
    in_time = sorted(theme, key=lambda row: row.time_order)
    stands = [
        f"{name}: {words.stands(own)}."
        for key, name in chosen.names.items()
        if (own := [row for row in theme if row.authority_id == key])
    ]
    return Section(
        "story",
        sentences=[description],
        items=[*stands, *not_read(chosen)],
        tables=[
            statement_table(
                "story", "Statement by statement, in time order", in_time, chosen, of_themes=False
            )
        ]
        if theme
        else [],
        remarks=[*words.ABOUT, *words.RULES],
        rows=taken_away("statements", f"What reports say of {theme[0].tag}", in_time)
        if theme
        else [],
        source=SOURCE,
        as_at=chosen.as_at,
    )


def answers(chosen: Choices, typed: str) -> list[SaidRow]:
    """Return the statements that have all the words of a question, of reports since its year."""
    asked, since = words.asked_words(typed)
    if not asked:
        return []
    return [
        row
        for row in said(chosen)
        if (since is None or row.inspected_year >= since) and words.has_words(row, asked)
    ]


def search(chosen: Choices, typed: str) -> Section:
    """Return the statements that answer a question, the latest reports first."""
    found = answers(chosen, typed)
    in_time = sorted(found, key=lambda row: -row.time_order)
    return Section(
        "statements-found",
        sentences=[words.found(found, typed), *not_read(chosen)],
        tables=[
            statement_table(
                "statements-found", "Latest reports first", in_time, chosen, of_themes=True
            )
        ]
        if found
        else [],
        remarks=words.ABOUT,
        rows=taken_away("statements", f"Statements on: {typed}", in_time),
        source=SOURCE,
        as_at=chosen.as_at,
    )
