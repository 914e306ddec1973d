"""Who stood where an authority stands, and was two grades better soon after."""

from collections.abc import Sequence

from gradeline.navigation.choices import Choices
from gradeline.navigation.register import WHOM_TO_ASK
from gradeline.queries import england as queries
from gradeline.queries.england import StandingRow, WhomToAskRow
from gradeline.sections.answer import Answer
from gradeline.sections.cells import Cell, Grade, Number, Stack
from gradeline.sections.listing import download_of
from gradeline.sections.pictured import titled_picture
from gradeline.sections.section import Section, Source
from gradeline.sections.table import Column, Group, Table, table
from gradeline.views.answers import remembered, rows
from gradeline.views.england.frameworks import frameworks_told
from gradeline.views.england.graded_themes import other_themes
from gradeline.views.england.neighbours import SOURCE
from gradeline.views.england.peers import NEWEST_MODEL, of_id, peers_of
from gradeline.views.england.reports_between import report, report_before
from gradeline.words import inspected_since
from gradeline.words.dates import DAYS_A_YEAR
from gradeline.words.england import whom_to_ask as words
from gradeline.words.england.of_every_page import authorities, existed
from gradeline.words.indicators import MODELS
from gradeline.words.joining import lower_first

DOWNLOADED: tuple[queries.WhomToAskColumn, ...] = (
    "nearness", "rank", "authority", "region", "grade_label", "grade_letter", "evidence",
    "inspection_id", "kind", "framework", "inspected_year", "published", "page", "source_address",
    "better_label", "better_letter", "better_evidence", "better_inspection_id", "better_kind",
    "better_framework", "better_year", "better_published", "better_page", "better_source_address",
    "is_next", "days_between", "now_label", "now_letter", "now_evidence", "now_since_published",
    "scope", "better_scope",
)  # fmt: skip
NEIGHBOURS, REGION, OTHERS = 1, 2, 3
MOST_SHOWN = 20


@remembered
def whom_to_ask(chosen: Choices, authority_id: str) -> Answer:
    """Return whom an authority could ask about a theme."""
    own = of_id(chosen.database, authority_id)
    known_on = f", as known on {chosen.day_in_the_past}" if chosen.day_in_the_past else ""
    question = f"Whom could {own.name} ask about {lower_first(chosen.theme)}{known_on}?"
    missing = existed(own, chosen.as_at)
    if missing:
        return Answer(question, [missing])
    found = rows(
        chosen.database,
        queries.whom_to_ask(
            as_at=chosen.as_at,
            theme_id=chosen.theme_id,
            authority_id=authority_id,
            model=NEWEST_MODEL,
        ),
    )
    beside = peers_of(chosen, authority_id, "region", NEWEST_MODEL)
    region = next((row.region for row in beside.beside), None) or ""
    held = _own(chosen, authority_id)
    past = chosen.day_in_the_past
    said = words.whom(own.name, held, found, chosen.theme, region, past)
    if found:
        return Answer(question, [said], [_section(chosen, found, region, said)])
    is_graded = held is not None and held.is_whole
    return Answer(question, [said], [] if is_graded else other_themes(chosen, WHOM_TO_ASK, None))


def _own(chosen: Choices, authority_id: str) -> StandingRow | None:
    asked = queries.standing(
        as_at=chosen.as_at,
        authority_id=authority_id,
        authority_ids=(authority_id,),
        theme_ids=(chosen.theme_id,),
    )
    return next(iter(rows(chosen.database, asked)), None)


def _section(chosen: Choices, found: Sequence[WhomToAskRow], region: str, finding: str) -> Section:
    headings = {
        NEIGHBOURS: f"Statistical neighbours ({NEWEST_MODEL}), the closest first",
        REGION: region or "The same region",
        OTHERS: "All others",
    }
    columns = [
        Column("authority", "Authority"),
        Column("then", "Stood there too"),
        Column("better", "Two grades better"),
        Column("years", "Years between"),
        Column("now", "Latest grade"),
    ]
    near = [
        Group(heading, [_row(chosen, row) for row in found if row.nearness == nearness])
        for nearness, heading in headings.items()
        if nearness != OTHERS
    ]
    others = [row for row in found if row.nearness == OTHERS]
    # One that stood there more than once has as many rows.
    other_count = len({row.authority_id for row in others})
    is_folded = len(found) > MOST_SHOWN and len(others) < len(found)
    if not is_folded:
        near.append(Group(headings[OTHERS], [_row(chosen, row) for row in others]))
    caption = f"Whom to ask about {lower_first(chosen.theme)}, as at {chosen.as_at_words}"

    def all_others() -> Section:
        rest = table(
            "all-others",
            headings[OTHERS],
            columns,
            [_row(chosen, row) for row in others],
            look="wide",
            is_caption_hidden=True,
            rows_a_page=MOST_SHOWN,
        )
        return Section("all-others", tables=[rest])

    source = Source(f"{SOURCE}; {MODELS}")
    folded = f"{headings[OTHERS]} ({authorities(other_count)})"
    in_the_file = f"{lower_first(folded)} are in the file" if is_folded else ""
    shown = Table(
        "whom-to-ask",
        caption,
        columns,
        near,
        look="wide",
        is_caption_hidden=True,
        rows_a_page=MOST_SHOWN,
    )
    return Section(
        "whom-to-ask",
        picture=lambda: titled_picture(shown, finding, source, chosen.as_at, in_the_file),
        tables=[shown],
        parts=[Section("others", fold=folded, later=all_others)] if is_folded else [],
        remarks=[*words.ABOUT_ASKING, *frameworks_told(chosen)],
        rows=[
            download_of("whom-to-ask", "Whom to ask", DOWNLOADED, found, {"theme": chosen.theme})
        ],
        source=source,
        as_at=chosen.as_at,
    )


def _row(chosen: Choices, row: WhomToAskRow) -> list[Cell]:
    when = "at the next inspection" if row.is_next else "at the one after the next"
    return [
        row.authority if row.nearness == REGION else Stack(row.authority, [row.region or ""]),
        report_before(chosen, row),
        report(
            chosen,
            Grade(row.better_letter, row.better_label, row.better_colour, row.better_evidence),
            (row.better_inspection_id, f"{row.better_framework} {row.better_year}"),
            row.better_published,
            row.better_source_address,
            row.better_page,
            row.better_scope,
        ),
        Stack(
            "" if row.days_between is None else Number(row.days_between / DAYS_A_YEAR, decimals=1),
            [when],
        ),
        _now(row),
    ]


def _now(row: WhomToAskRow) -> Cell:
    if row.abolished:
        return words.abolished(row.abolished)
    if not row.now_letter or not row.now_label:
        return "No one grade now"
    grade = Grade(
        row.now_letter, row.now_label, row.now_colour or "", row.now_evidence or "primary"
    )
    return Stack(grade, [inspected_since.now(row.now_since_published)])
