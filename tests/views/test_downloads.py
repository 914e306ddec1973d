"""What can be taken away: each download has every column of its query that means something."""

import re
from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from gradeline.own_values.problems import ValueProblem
from gradeline.own_values.value_checks import OwnValue
from gradeline.paths import QUERIES as QUERY_FILES
from gradeline.queries import scorecard as queries
from gradeline.sections.cells import Day
from gradeline.sections.section import OPEN_GOVERNMENT_LICENCE, Download, Section, Source
from gradeline.sections.table import Table
from gradeline.views import (
    answers,
    findings,
    headline_indicators,
    inspection_record,
    judgement_areas,
    own_values,
    plan,
    scorecard,
    trajectories,
)
from gradeline.views.history_lanes import Switches
from gradeline.views.indicators import eleven, one, profile, standing_out, trends
from gradeline.views.method.areas import areas_and_themes
from gradeline.views.method.disagree import disagree
from gradeline.views.method.documents import documents
from gradeline.views.statements.board import board
from gradeline.views.statements.compare import compare
from gradeline.words.columns import BESIDE, DAYS, MONTHS, TITLES
from tests.frames import Database
from tests.queries.test_query_files import VALUES
from tests.views.choosing import AS_AT, SIX, chosen

RECORD = "cwac-sif-2015"
# Columns that order, join and draw what is shown and mean nothing outside this project.
INTERNAL = frozenset(
    {"authority_id", "authority_order", "theme_id", "theme_order", "area_order", "grid_row"}
    | {"framework_id", "inspection_order", "initials", "chart_date", "named", "stretch"}
    | {"compare_with", "headline_order", "position", "decimals", "grade_colour"}
)
# What a download leaves to others of its columns.
SAID_BY_ANOTHER = {
    "headlines": {"short_label": "label is the whole name"},
    "scorecard": {
        "indicator_short": "indicator is the whole name",
        "series_count": "series numbers the indicators that stand for a measure",
    },
    "scorecard-measure": {
        "indicator_short": "indicator is the whole name",
        "series_count": "series numbers the indicators that stand for a measure",
    },
    "own-values": {"has_bands": "the printed bands are empty where there are none"},
    "trends-children-in-care": {
        "short_label": "label is the whole name",
        "domain": "all are of the domain that the file is named for",
        "indicator_order": "the rows stand in this order",
    },
    # The query tells of every theme; a file has each finding once, with its themes in `tags`.
    "findings": dict.fromkeys(
        [
            *("tag_id", "tag", "theme", "tag_order", "time_order", "grades", "point_count"),
            *("display_order", "is_found"),
        ],
        "of the theme or the report, not of the finding",
    ),
    **dict.fromkeys(
        ["statements", "statements-compared", f"{RECORD}-statements"],
        dict.fromkeys(
            ["time_order", "answered_by_id", "faulted_by_id"],
            "which rows they are, and in which order, is told by the others",
        ),
    ),
}
DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")
QUERIES = {
    "headlines": "side_by_side/headlines",
    "judgements": "judgement_areas/judgements",
    "trajectories": "trajectories/marks",
    "cla-rate": "indicators/lines",
    "cla-rate-neighbours-of-cheshire-east": "indicators/eleven",
    "profile-children-in-care": "indicators/profile_figures",
    "trends-children-in-care": "indicators/overview",
    **dict.fromkeys(["standing-out-worse", "standing-out-better"], "indicators/standing_out"),
    "findings": "findings/listed",
    "statements": "findings/said",
    f"{RECORD}-statements": "findings/said",
    "statements-compared": "findings/said",
    "plan-progress": "improvement_plan/progress",
    "plan-measures": "improvement_plan/measures",
    "plan-actions": "improvement_plan/actions",
    "scorecard": "scorecard/published",
    "scorecard-measure": "scorecard/published",
    "scorecard-reported": "scorecard/reported",
    "measures-without-figure": "scorecard/without_figure",
    "own-values": "scorecard/own_values",
    RECORD: "inspection_record/judgements",
    f"{RECORD}-figures": "inspection_record/figures",
    "crosswalk": "sources/crosswalk",
    "discrepancies": "sources/discrepancies",
    "sources": "sources/documents",
}
OWN = (
    OwnValue(2, "m40", "Halton", "2025", 85.0, None),
    OwnValue(3, "m03", "", "2025", 90.0, 100.0),
)


def sections(database: Database) -> Iterator[Section | None]:
    """Return the sections of every view that has something to take away."""
    choices = chosen(database, AS_AT, SIX)
    yield headline_indicators.headlines(choices)
    yield judgement_areas.judgement_areas(choices, judgement_areas.JudgementFilter()).every
    yield trajectories.by_theme(choices, Switches()).chart
    asked = one.IndicatorChoice(
        "cla_rate", "children-in-care", "Children in care", None, "mean", None
    )
    shown = one.indicator(choices, asked, 2025)
    yield from (shown.chart, *shown.sections)
    yield eleven.eleven(choices, choices.authorities[0], "cla_rate", 2025)
    group = profile.peers(choices, 2025)[profile.ALL_OF_ENGLAND]
    asked_of = profile.ProfileChoice("children-in-care", "Children in care", group, 2025)
    yield profile.profile(choices, asked_of).section
    yield trends.trends(choices, "children-in-care", "Children in care").section
    yield from standing_out.standing_out(chosen(database), None).sections
    yield from findings.every_finding(
        choices, findings.FindingsChoice(None, None, None), findings.Narrowed(None, None)
    )
    yield board(choices, None)
    yield compare(choices, choices.authority_ids, True).sections[0]
    yield plan.progress_by(choices, "2015-12", "Priority")
    yield plan.recommendation(choices, "2015-12", 8)
    yield from plan.every_action(choices, "2015-12", plan.ActionFilter(None, None, None, None))
    yield scorecard.scorecard(choices, int(scorecard.years_held(choices)[0])).year
    yield scorecard.measure_history(choices, scorecard.measures_held(choices)[0])
    yield scorecard.reported(choices)
    yield scorecard.without_figure(choices)
    asked_of_own = queries.own_values(
        measure_ids=tuple(value.measure_id for value in OWN),
        own_values=tuple(value.value for value in OWN),
        baselines=tuple(value.baseline for value in OWN),
        row_numbers=tuple(value.row for value in OWN),
    )
    placed = answers.asked_once(choices.database, asked_of_own)
    own = list(zip(OWN, placed, strict=True))
    yield own_values.own_values(choices, own, "Two values.", 1)
    problem = ValueProblem(row=2, column="value", found="x", expected="a number", is_scored=False)
    yield own_values.problems(choices, [problem], 1)
    yield from inspection_record.inspection_record(choices, RECORD).sections
    yield areas_and_themes(choices.database, AS_AT)
    yield from disagree(choices.database, "Warrington", AS_AT)
    yield documents(choices.database, None, None, AS_AT)


@pytest.fixture(scope="module")
def taken_away(database: Database) -> dict[str, Table]:
    """Return each download by its name."""
    held = [rows for section in sections(database) if section for rows in section.rows]
    made = {rows.name: rows.make() for rows in held}
    assert len(made) == len(held)
    return made


def columns_of(table: Table) -> list[str]:
    return [table.columns[position].name for position in table.columns_for("file")]


def test_everything_that_can_be_taken_away_is_looked_at(taken_away: dict[str, Table]) -> None:
    assert set(taken_away) == {*QUERIES, "own-values-messages"}
    assert not [name for name, table in taken_away.items() if table.is_empty]


@pytest.mark.parametrize("name", QUERIES)
def test_download_leaves_out_no_column_that_means_something(
    name: str, taken_away: dict[str, Table], database: Database
) -> None:
    path = QUERY_FILES / f"{QUERIES[name]}.sql"
    (statement,) = duckdb.extract_statements(path.read_text("utf-8"))
    asked = {key: VALUES[key] for key in statement.named_parameters}
    held = database.query(QUERIES[name], asked)
    left_out = set(held.columns) - INTERNAL - set(columns_of(taken_away[name]))
    assert left_out == set(SAID_BY_ANOTHER.get(name, {}))


def test_download_holds_nothing_that_only_this_project_can_use(
    taken_away: dict[str, Table],
) -> None:
    for name, table in taken_away.items():
        assert not INTERNAL & set(columns_of(table)), name


def test_every_column_has_a_plain_title_of_its_own(taken_away: dict[str, Table]) -> None:
    for name, table in taken_away.items():
        if name == "own-values-messages":
            continue
        shown = [table.columns[position] for position in table.columns_for("file")]
        titles = [column.heading for column in shown]
        assert len(set(titles)) == len(titles), name
        untitled = [each.name for each in shown if each.name not in {*TITLES, *BESIDE}]
        assert [each for each in untitled if "_other" not in each] == [], name


def test_days_are_told_from_words(taken_away: dict[str, Table]) -> None:
    for name, table in taken_away.items():
        for column, cells in zip(columns_of(table), zip(*table.rows, strict=True), strict=True):
            if column in DAYS:
                assert all(cell is None or isinstance(cell, Day) for cell in cells), (name, column)
            elif column not in MONTHS:
                texts = [cell for cell in cells if isinstance(cell, str)]
                assert not [text for text in texts if DAY.fullmatch(text)], (name, column)


def test_each_that_stands_out_is_on_its_side_of_the_middle_it_is_listed_for(
    taken_away: dict[str, Table],
) -> None:
    tables = [taken_away[f"standing-out-{side}"] for side in ("worse", "better")]
    names = columns_of(tables[0])
    for row in (*tables[0].rows, *tables[1].rows):
        held = dict(zip(names, row, strict=True))
        sign = 1 if (held["side"] == "worse") == (held["polarity"] == "low") else -1
        sides = [
            (held[f"{group}_side"], held[middle])
            for group, middle in (("england", "middle"), ("neighbour", "neighbour_middle"))
        ]
        assert {side for side, _ in sides} - {None} == {held["side"]}
        for side, middle in sides:
            assert side is None or sign * (held["value"] - middle) > 0  # type: ignore[operator]


def test_file_under_reserved_rights_is_not_said_to_be_under_an_open_licence(
    database: Database,
) -> None:
    licences = {}
    for section in filter(None, sections(database)):
        for rows in section.rows:
            source = rows.source or section.source or Source("")
            licences[rows.name] = source.licence
            names, made = columns_of(rows.make()), rows.make().rows
            if "licence" in names and source.licence == OPEN_GOVERNMENT_LICENCE:
                held = {str(row[names.index("licence")]) for row in made}
                assert not all(each.startswith("All rights reserved") for each in held), rows.name
    assert licences["measures-without-figure"].startswith("All rights in the plan reserved")
    assert licences["sources"] == "Licences are those named in the rows."


def test_messages_can_be_sorted_by_row(taken_away: dict[str, Table]) -> None:
    table = taken_away["own-values-messages"]
    assert columns_of(table) == ["row", "column", "found", "expected", "is_scored"]
    assert table.rows == [[2, "value", "x", "a number", False]]


def test_file_says_the_day_that_was_chosen(database: Database) -> None:
    day = date(2016, 3, 31)
    found, _ = findings.every_finding(
        chosen(database, day),
        findings.FindingsChoice(None, None, None),
        findings.Narrowed(None, None),
    )
    assert found.rows
    assert found.as_at == day


def test_rows_without_a_day_are_refused(taken_away: dict[str, Table]) -> None:
    rows = Download("sources", "Sources", lambda: taken_away["sources"])
    with pytest.raises(ValueError, match="rows to take away and no as-at day"):
        Section("sources", rows=[rows])
