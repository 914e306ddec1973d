"""Pictures to take of the views: what stands in them is what their rows say."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from gradeline.charts.indicator import shades
from gradeline.compared_authorities import Authority
from gradeline.drawing.pictures.bars import Bars
from gradeline.drawing.pictures.board import Board
from gradeline.drawing.pictures.grid import Grid
from gradeline.drawing.pictures.lanes import Lanes
from gradeline.drawing.pictures.lines import Lines
from gradeline.drawing.pictures.marks import Marks
from gradeline.drawing.pictures.multiples import Multiples
from gradeline.drawing.pictures.picture import PictureToTake
from gradeline.drawing.pictures.strips import Strips
from gradeline.navigation.choices import Choices
from gradeline.queries import indicators, shared, trajectories
from gradeline.sections.cells import Listed
from gradeline.sections.section import Section
from gradeline.views.history_lanes import Switches
from gradeline.views.indicators import one
from gradeline.views.indicators.eleven import eleven
from gradeline.views.indicators.standing_out import standing_out
from gradeline.views.side_by_side import side_by_side
from gradeline.views.statements.board import board
from gradeline.views.statements.compare import compare
from gradeline.views.trajectories import by_authority, by_theme
from tests.drawing.pictures.reading import (
    assert_all_can_be_read,
    assert_nothing_covers_another,
    assert_nothing_is_cut,
    read,
    said,
)
from tests.frames import Database
from tests.pictured import of_day, sections
from tests.views.choosing import AS_AT, SIX, chosen

DAYS = (date(2010, 6, 30), date(2012, 6, 30), date(2013, 9, 30), date(2016, 3, 31), AS_AT)


def taken(section: Section | None) -> PictureToTake:
    assert section is not None
    assert section.picture is not None
    return section.picture()


def held(section: Section) -> list[dict[str, object]]:
    """Return the rows that a section offers, by the names of their columns."""
    (rows,) = section.rows
    table = rows.make()
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def with_theme(choices: Choices, theme_id: str, theme: str) -> Choices:
    return replace(choices, theme_id=theme_id, theme=theme)


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("own", [SIX[:1], SIX[:3], SIX], ids=["one", "three", "six"])
def test_board_is_whole_on_every_day(
    day: date, own: Sequence[Authority], database: Database
) -> None:
    latest = side_by_side(chosen(database, day, own)).latest
    if latest is None:
        return
    root = read(taken(latest))
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    assert not [text for text in said(root) if text.endswith("…")]


def test_board_says_the_grades_of_its_rows_and_its_title_is_the_finding(
    database: Database,
) -> None:
    shown = side_by_side(chosen(database))
    assert shown.latest is not None
    picture = taken(shown.latest)
    assert picture.title == shown.lead[0]
    body = picture.body
    assert isinstance(body, Board)
    drawn = {
        (row.theme, column.name, grade.label)
        for row in body.rows
        for column, cell in zip(body.columns, row.cells, strict=True)
        for grade in cell.grades
    }
    shown_themes = {row.theme for row in body.rows}
    told = {
        (row["theme"], row["authority"], row["grade_label"])
        for row in held(shown.latest)
        if row["theme"] in shown_themes
    }
    assert drawn == told
    assert len(drawn) == 15


def test_key_of_the_board_has_each_letter_with_its_grade(database: Database) -> None:
    body = taken(side_by_side(chosen(database)).latest).body
    assert isinstance(body, Board)
    letters = {
        block.letter for row in body.rows for cell in row.cells for block in cell.ribbon.blocks
    }
    assert letters == {swatch.letter for swatch in body.key.grades}
    assert all(swatch.meaning for swatch in body.key.grades)


def test_title_is_about_those_of_whom_an_inspection_is_known(database: Database) -> None:
    shown = side_by_side(chosen(database, date(2010, 6, 30)))
    assert shown.lead[0].startswith("No graded inspection of")
    title = taken(shown.latest).title
    assert title.startswith("Warrington's latest graded inspection (SLAC inspection")
    assert shown.lead[1].startswith(title.removesuffix("."))


@pytest.mark.parametrize("is_alike", [False, True])
def test_lanes_hold_the_grades_of_the_rows_and_no_other(is_alike: bool, database: Database) -> None:
    for theme in database.ask(shared.themes()):
        choices = with_theme(chosen(database, own=SIX), theme.theme_id, theme.label)
        section = by_theme(choices, Switches(is_like_for_like=is_alike)).chart
        if not section.rows:
            assert section.picture is None
            continue
        picture = taken(section)
        body = picture.body
        assert isinstance(body, Lanes)
        drawn = sorted(
            (lane.name, block.label, block.letter)
            for lane in body.lanes
            for block in lane.ribbon.blocks
        )
        told = sorted(
            (row["authority"], row["grade_label"], row["grade_letter"]) for row in held(section)
        )
        assert drawn == told
        root = read(picture)
        assert_nothing_is_cut(root)
        assert_nothing_covers_another(root)


@pytest.mark.parametrize("day", DAYS)
def test_title_of_lanes_has_the_last_grade_of_each(day: date, database: Database) -> None:
    choices = with_theme(chosen(database, day), "care_leavers", "Care leavers")
    asked = trajectories.marks(
        as_at=day, authority_ids=choices.authority_ids, theme_id="care_leavers"
    )
    marks = database.ask(asked)
    section = by_theme(choices, Switches()).chart
    if not marks:
        assert section.picture is None
        return
    title = taken(section).title
    for key, name in choices.names.items():
        own = [row for row in marks if row.authority_id == key]
        last = f"{name} {own[-1].grade_label} ({own[-1].inspected_year}" if own else "none held"
        assert last in title


@pytest.mark.parametrize("is_alike", [False, True])
def test_lanes_of_an_authority_hold_the_grades_of_its_themes(
    is_alike: bool, database: Database
) -> None:
    choices = chosen(database, own=SIX)
    for key, name in choices.names.items():
        shown = by_authority(choices, key, Switches(is_like_for_like=is_alike))
        if not shown.chart.rows:
            assert shown.chart.picture is None
            continue
        picture = taken(shown.chart)
        assert isinstance(picture.body, Lanes)
        drawn = sorted(
            (lane.name, block.label, block.letter)
            for lane in picture.body.lanes
            for block in lane.ribbon.blocks
        )
        told = sorted(
            (row["theme"], row["grade_label"], row["grade_letter"]) for row in held(shown.chart)
        )
        assert drawn == told
        assert shown.answer.startswith(f"{picture.title}. Like for like: ")
        assert picture.selection.split("; ")[0] == name
        root = read(picture)
        assert_nothing_is_cut(root)
        assert_nothing_covers_another(root)


def indicator(choices: Choices, indicator_id: str, model: int | None = None) -> Section:
    asked = one.IndicatorChoice(
        indicator_id, "children-in-care", "Children in care", model, "mean", None
    )
    return one.indicator(choices, asked, 2025).chart


@pytest.mark.parametrize("model", [None, 2025])
def test_lines_hold_the_figures_of_the_rows_and_missing_ones_are_gaps(
    model: int | None, database: Database
) -> None:
    for indicator_id in ("cla_rate", "uasc_number"):
        section = indicator(chosen(database), indicator_id, model)
        picture = taken(section)
        body = picture.body
        assert isinstance(body, Lines)
        of_areas = [line for line in body.lines if not line.name.startswith("Neighbours")]
        drawn = {(line.name, point.day, point.value) for line in of_areas for point in line.points}
        areas = {line.name for line in of_areas}
        told = {
            (row["area"], row["period_end"], row["value"])
            for row in held(section)
            if row["value"] is not None and row["area"] in areas
        }
        assert drawn == told
        assert {"Cheshire East", "Warrington"} <= areas
        root = read(picture)
        assert_nothing_is_cut(root)
        assert_nothing_covers_another(root)


def test_total_is_not_drawn_beside_the_country(database: Database) -> None:
    picture = taken(indicator(chosen(database), "uasc_number"))
    assert isinstance(picture.body, Lines)
    assert not any(line.name == "England" for line in picture.body.lines)
    assert "England" not in picture.title


def test_suppressed_years_cut_the_line(database: Database) -> None:
    body = taken(indicator(chosen(database), "uasc_number")).body
    assert isinstance(body, Lines)
    (own,) = [line for line in body.lines if line.name == "Cheshire East"]
    assert len({point.stretch for point in own.points}) > 1


def test_line_that_ended_early_says_its_year(database: Database) -> None:
    body = taken(indicator(chosen(database), "cla_rate")).body
    assert isinstance(body, Lines)
    newest = max(line.points[-1].day for line in body.lines)
    for line in body.lines:
        is_early = line.points[-1].day < newest
        assert line.end.endswith(f"({line.points[-1].day.year})") == is_early


def test_picture_of_an_authority_among_its_neighbours_has_their_figures_in_order(
    database: Database,
) -> None:
    own = chosen(database)
    section = eleven(own, own.authorities[0], "sw_turnover_rate", 2025)
    picture = taken(section)
    assert isinstance(picture.body, Bars)
    assert [bar.value for bar in picture.body.bars] == [row["value"] for row in held(section)]
    assert [bar.colour is not None for bar in picture.body.bars] == [
        row["area"] in own.names.values() for row in held(section)
    ]
    assert "of 11 (1st is best)" in picture.title
    shown = read(picture)
    assert_nothing_is_cut(shown)
    assert_nothing_covers_another(shown)


@pytest.mark.parametrize("own", [SIX[:1], SIX[:3], SIX], ids=["one", "three", "six"])
@pytest.mark.parametrize("day", [date(2013, 9, 30), date(2020, 12, 31), AS_AT])
def test_every_picture_is_whole(day: date, own: Sequence[Authority], database: Database) -> None:
    made = 0
    for section in sections(of_day(database.path, day, own)).values():
        if section is None or section.picture is None:
            continue
        made += 1
        picture = section.picture()
        assert picture.title
        root = read(picture)
        assert_nothing_is_cut(root)
        assert_nothing_covers_another(root)
        assert_all_can_be_read(root)
    assert made > 3


def test_picture_of_a_list_names_what_is_listed(database: Database) -> None:
    held = sections(of_day(database.path, AS_AT, SIX[:3]))
    story = taken(held["a theme through the years"])
    assert story.title == "Management oversight and supervision: what each report says"
    assert story.selection == "Statement by statement, the latest report of each first"
    found = taken(held["statements found"])
    assert re.fullmatch(r"\d+ statements? in \d+ reports? on “leaders”\.", found.title)


def test_every_section_with_rows_has_a_picture(database: Database) -> None:
    for name, section in sections(of_day(database.path, AS_AT, SIX[:3])).items():
        assert section is not None
        assert bool(section.rows) == (section.picture is not None), name


def part(database: Database, kind: str, own: Sequence[Authority] = SIX[:3]) -> Section:
    section = sections(of_day(database.path, AS_AT, own))[kind]
    assert section is not None
    return section


@pytest.mark.parametrize("own", [SIX[:1], SIX], ids=["one", "six"])
def test_profile_has_the_figures_of_its_rows(own: Sequence[Authority], database: Database) -> None:
    section = part(database, "profile", own)
    body = taken(section).body
    assert isinstance(body, Strips)
    drawn = {
        (row.name, column.name): bool(cell.figure)
        for row in body.rows
        for column, cell in zip(body.columns, row.cells, strict=True)
    }
    told = {(row["label"], row["area"]): row["value"] is not None for row in held(section)}
    assert drawn == told
    on_strips = {
        (row.name, SIX[each.position].name, each.value)
        for row in body.rows
        if row.strip
        for each in row.strip.own
    }
    ranked = {row.name for row in body.rows if row.strip}
    assert on_strips == {
        (row["label"], row["area"], row["value"])
        for row in held(section)
        if row["label"] in ranked and row["value"] is not None and row["area"] != "England"
    }


@pytest.mark.parametrize("kind", ["trends", "headline figures"])
def test_small_charts_end_in_the_latest_figures_of_their_rows(
    kind: str, database: Database
) -> None:
    section = part(database, kind)
    picture = taken(section)
    assert isinstance(picture.body, Multiples)
    ends = {
        (line.position, line.points[-1].value)
        for small in picture.body.charts
        for line in small.chart.lines
        if line.position is not None
    }
    own = {each.name: each.position for each in SIX}
    told = {
        (own[str(row["area"])], row["value"])
        for row in held(section)
        if row["area"] in own and row["value"] is not None and row.get("is_latest", True)
    }
    assert ends >= told if kind == "headline figures" else ends == told
    assert "Cheshire East (CE)" in picture.selection
    assert picture.title.startswith("Over three years, ")


def test_letters_of_the_grid_are_those_of_the_rows(database: Database) -> None:
    section = part(database, "grid of judgements")
    picture = taken(section)
    assert isinstance(picture.body, Grid)
    cells = [cell for row in picture.body.rows for cell in row.cells if cell]
    drawn = sorted(cell.letter for cell in cells)
    assert drawn == sorted(str(row["grade_letter"]) for row in held(section))
    assert {swatch.letter for swatch in picture.body.key.grades} == set(drawn)
    dashed = [
        cell for row in picture.body.rows for cell in row.cells if cell and cell.is_second_hand
    ]
    assert len(dashed) == sum(row["evidence"] != "primary" for row in held(section))


def test_title_of_what_stands_out_counts_the_rows(database: Database) -> None:
    worse, better, *_ = standing_out(chosen(database), None).sections
    for section, quarter in ((worse, "worst"), (better, "best")):
        title = taken(section).title
        assert title.startswith(f"In the {quarter} quarter of England or of ten neighbours: ")
        for each in SIX[:3]:
            count = sum(row["authority"] == each.name for row in held(section))
            assert (f"{each.name} on {count}" in title) == bool(count)


def test_years_of_the_pandemic_and_breaks_are_shaded_as_on_the_chart(database: Database) -> None:
    for indicator_id in ("cla_dental_check_pct", "cla_ks2_rwm_exp_pct", "cla_en_ma_9_4_pct"):
        picture = taken(indicator(chosen(database, own=SIX), indicator_id, 2025))
        body = picture.body
        assert isinstance(body, Lines)
        asked = indicators.remarks(indicator_id=indicator_id, as_at=AS_AT)
        held_remarks = database.ask(asked)
        bands = [each for each in body.remarks if each.first < each.last]
        assert [(each.first, each.last, each.reason) for each in bands] == [
            (each.start, each.end, each.reason) for each in shades(held_remarks)
        ]
        lines = [each.first for each in body.remarks if each.first == each.last]
        assert lines == [row.boundary for row in held_remarks if row.kind == "break"]
        root = read(picture)
        assert_nothing_is_cut(root)
        assert_nothing_covers_another(root)
    dental = taken(indicator(chosen(database), "cla_dental_check_pct"))
    assert "Fell everywhere in the pandemic, when dentists saw few patients." in said(read(dental))


@pytest.mark.parametrize("day", [date(2012, 6, 30), date(2016, 3, 31), AS_AT])
@pytest.mark.parametrize("own", [SIX[:1], SIX[:3], SIX], ids=["one", "three", "six"])
def test_themes_of_findings_stand_in_a_picture_with_the_marks_of_their_rows(
    day: date, own: Sequence[Authority], database: Database
) -> None:
    section = board(of_day(database.path, day, own), None)
    if section.picture is None:
        assert not section.tables
        return
    picture = taken(section)
    assert picture.title == section.sentences[0]
    assert picture.source.startswith("Ofsted's inspection reports, read by language models.")
    assert section.source
    assert "read by language models" in section.source.documents
    body = picture.body
    assert isinstance(body, Marks)
    rows = held(section)
    shown = {
        row.name: sum(each is not None and each.verdict is not None for each in row.cells)
        for row in body.rows
    }
    told: dict[object, set[object]] = {}
    for row in rows:
        if row["counts_for_own"] is True:
            told.setdefault(row["tag"], set()).add(row["inspection_id"])
    assert {name: count for name, count in shown.items() if count} == {
        str(tag): len(reports) for tag, reports in told.items()
    }
    root = read(picture)
    assert_nothing_is_cut(root)
    assert_nothing_covers_another(root)
    assert {row.name for row in body.rows} <= set(said(root))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_comparison_stands_in_a_picture_under_its_finding(count: int, database: Database) -> None:
    choices = of_day(database.path, AS_AT, SIX[:count])
    found = compare(choices, choices.authority_ids, True)
    picture = taken(found.sections[0])
    assert picture.source.startswith("Ofsted's inspection reports, read by language models.")
    if count > 1:
        assert picture.title == found.lead[0]
    body = picture.body
    assert isinstance(body, Marks)
    (table,) = found.sections[0].tables
    cells = [cell for row in table.rows for cell in row[1:] if isinstance(cell, Listed)]
    entries = sum(len(cell.items) for cell in cells)
    assert len(body.rows) == entries
    assert_nothing_covers_another(read(picture))


@pytest.mark.parametrize("kind", ["among its neighbours", "one indicator", "profile", "trends"])
def test_picture_of_figures_names_its_data_sets(kind: str, database: Database) -> None:
    picture = taken(sections(of_day(database.path, AS_AT, SIX[:3]))[kind])
    assert re.match(r"[A-Z]\w+[^:.]*, (\w+ )?20\d\d", picture.source), picture.source


def test_no_picture_sends_its_reader_to_rows_that_are_not_beside_it(database: Database) -> None:
    for section in sections(of_day(database.path, AS_AT, SIX[:3])).values():
        if section is not None and section.picture is not None:
            assert "rows" not in section.picture().source


def test_picture_of_the_neighbours_is_titled_with_its_indicator(database: Database) -> None:
    section = eleven(chosen(database, AS_AT, SIX[:3]), SIX[0], "cla_rate", 2025)
    assert taken(section).title.startswith("Children looked after, rate, ")


def test_picture_of_a_board_says_from_where_dashed_grades_are_known(database: Database) -> None:
    source = taken(side_by_side(chosen(database, AS_AT, SIX[:3])).latest).source
    assert source.startswith(
        "Ofsted's inspection reports; grades with a dashed edge are known from"
    )


@pytest.mark.parametrize("kind", ["among its neighbours", "profile", "trends", "stands out"])
def test_file_of_figures_names_their_documents(kind: str, database: Database) -> None:
    section = sections(of_day(database.path, AS_AT, SIX[:3]))[kind]
    assert section is not None
    assert any(row["document"] for row in held(section))
