"""What pages say of an inspection under a framework that came by rows: five grades, other areas."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gradeline.charts.palette import GRADE_COLOURS
from gradeline.facts.checking import check_facts
from gradeline.navigation.choices import Choices
from gradeline.sections.cells import Grade
from gradeline.sections.html_cells import cell_html
from gradeline.views.history_lanes import Switches
from gradeline.views.inspection_record import inspection_record
from gradeline.views.judgement_areas import JudgementFilter, judgement_areas
from gradeline.views.method.areas import areas_and_themes
from gradeline.views.method.grades import grades_and_frameworks
from gradeline.views.side_by_side import side_by_side
from gradeline.views.trajectories import Trajectories, by_theme
from tests.frames import Database
from tests.views.choosing import chosen, rows_of, said_below

AS_AT = date(2027, 12, 31)
WARRINGTON = -1


def choices(database: Database, theme_id: str = "overall", as_at: date = AS_AT) -> Choices:
    return replace(chosen(database, as_at), latest=AS_AT, theme_id=theme_id, theme=theme_id)


def latest(database: Database) -> dict[str, str]:
    """Return the rows of side by side: what each says of Warrington."""
    section = side_by_side(choices(database)).latest
    assert section is not None
    opened = [part.later() if part.later else part for part in section.parts]
    tables = (*section.tables, *(table for part in opened for table in part.tables))
    return {row[0]: row[WARRINGTON] for table in tables for row in rows_of(table)}


def history(database: Database, theme_id: str, **switches: bool) -> Trajectories:
    return by_theme(choices(database, theme_id), Switches(**switches))


def test_facts_hold_with_its_rows(renewed_facts: Path) -> None:
    check_facts(renewed_facts)


def test_side_by_side_shows_its_grades_and_compares_none_with_another_scale(
    renewed: Database,
) -> None:
    shown = latest(renewed)
    assert shown["Last graded inspection"].startswith("Renewed framework inspection; 7 to 18 June")
    assert shown["Help and protection"] == (
        "Strong; not comparable with ILACS, by itself: Good in 2024 and Good in 2019; nor with SIF"
        " 2015, by itself: Requires improvement; nor with SLAC, a broader judgement with"
        " leadership, health and partnership in it: Adequate in 2011 and Inadequate in 2009 (known"
        " from a later report); their scales have four grades; Renewed framework, page 1"
    )
    assert shown["Next inspection; an estimate"] == (
        "No estimate: it is made from ILACS inspections, and this one was under Renewed framework."
    )
    for theme in ("Leadership", "Help and protection", "Children in care", "Care leavers"):
        assert not any(sign in shown[theme] for sign in "▲▼="), theme


def test_lead_names_the_ends_of_both_scales(renewed: Database) -> None:
    lead = side_by_side(choices(renewed)).lead
    assert lead[0].startswith("Their latest inspections were under different frameworks")
    assert (
        "Warrington has the only Exceptional grade of the three: leadership (published 30 July"
        " 2027)."
    ) in lead
    assert any("the only Urgent improvement grade of the three: care leavers" in s for s in lead)
    assert "None of the three has a grade of Outstanding in its latest inspection." in lead


def test_what_changed_last_claims_no_movement(renewed: Database) -> None:
    changes = side_by_side(choices(renewed)).changes
    assert changes is not None
    assert changes.later is not None
    said = dict(changes.later().points)[
        "Warrington, Renewed framework inspection, published 30 July 2027"
    ]
    assert said == (
        "Not comparable with any earlier grade in leadership, help and protection, children in"
        " care, care leavers and participation."
    )


def test_trajectory_has_its_grade_and_its_framework(renewed: Database) -> None:
    (figure,) = history(renewed, "leadership").chart.figures
    traces = {trace.name: trace for trace in figure.drawn.data}
    # A block as new as this has no room for its letter, which stands after it.
    beside = [each.text for each in figure.drawn.layout.annotations]
    assert any(re.sub(r"<[^>]+>", "", text) == "E" for text in beside)
    assert traces["grades"].marker.color[-1] == GRADE_COLOURS["dark blue"]["light"][0]
    assert (
        "Renewed framework for local authority children's services"
        in (traces["grades"].hovertext[-1])
    )
    assert "Renewed 2027" in traces["frameworks"].hovertext[-1]


def test_no_dotted_line_leads_from_one_scale_to_another(renewed: Database) -> None:
    bridges = renewed.query(
        "trajectories/bridges",
        {
            "as_at": AS_AT,
            "authority_ids": ["cheshire-east", "warrington"],
            "theme_id": "leadership",
            "like_for_like": False,
        },
    )
    left = {
        authority: list(dict.fromkeys(own["inspection_id"]))
        for authority, own in bridges.groupby("authority_id")
    }
    assert left["warrington"] == ["w-slac-2011", "w-sif-2015", "w-ilacs-2019"]
    assert "w-renewed-2027" not in set(bridges["later_inspection_id"])


def test_trajectory_says_in_words_that_scales_stand_apart(renewed: Database) -> None:
    shown = history(renewed, "leadership")
    assert any(
        remark.startswith("The scales drawn have four and five grades.")
        for remark in said_below(shown)
    )
    assert dict(shown.told.points)["Warrington"].endswith(
        "then Outstanding (ILACS, 2024), then Exceptional (Renewed framework, 2027)."
    )


def test_trajectory_of_a_theme_it_does_not_judge_is_as_it_was(renewed: Database) -> None:
    shown = history(renewed, "adoption")
    assert not any("scales drawn" in remark for remark in said_below(shown))


def test_trajectory_before_its_first_report_is_as_it_was(renewed: Database) -> None:
    before = choices(renewed, "leadership", date(2027, 7, 29))
    shown = by_theme(before, Switches())
    assert not any("scales drawn" in remark for remark in said_below(shown))
    (figure,) = shown.chart.figures
    (frameworks,) = [trace for trace in figure.drawn.data if trace.name == "frameworks"]
    assert "Renewed 2027" in frameworks.hovertext[-1]


def test_judgement_areas_are_filtered_and_counted_by_the_order_of_the_scale(
    renewed: Database,
) -> None:
    asked = JudgementFilter(framework_ids=("renewed-2027",))
    found = judgement_areas(choices(renewed), asked)
    assert found.said == (
        "5 judgements in 1 inspection: 1 Exceptional, 1 Strong, 1 Secure, 1 Needs attention and"
        " 1 Urgent improvement."
    )
    (grid,) = found.grid.tables
    assert [row[-1] for row in rows_of(grid)] == [
        *("Exceptional", "Strong", "Secure", "Urgent improvement", "Needs attention"),
    ]


def test_grade_filter_lists_scale_after_scale(renewed: Database) -> None:
    asked = renewed.query("judgement_areas/choices", {"authority_ids": ["warrington"]})
    grades = list(asked[asked["filter"] == "grade"]["label"])
    assert grades[-5:] == [
        *("Exceptional", "Strong", "Secure", "Needs attention", "Urgent improvement"),
    ]
    assert grades[0] == "Outstanding"


def test_inspection_record_shows_it_whole(renewed: Database) -> None:
    record = inspection_record(choices(renewed), "w-renewed-2027")
    assert record.summary == (
        "Published 30 July 2027. 5 judgements held: 1 Exceptional, 1 Strong, 1 Secure, 1 Needs"
        " attention and 1 Urgent improvement. Its framework gives no overall grade."
    )
    judged = next(section for section in record.sections if section.name == "what-was-judged")
    assert rows_of(judged.tables[0])[0][:2] == ["Leading and working together", "Exceptional"]


def test_record_of_the_inspection_before_leads_on_to_it(renewed: Database) -> None:
    record = inspection_record(choices(renewed), "w-ilacs-2024")
    around = next(section for section in record.sections if section.name == "before-and-after")
    assert any("Renewed framework inspection" in row[0] for row in rows_of(around.tables[0]))


def test_method_has_its_grades_its_period_and_its_crosswalk(renewed: Database) -> None:
    shown = {section.name: section for section in grades_and_frameworks(str(renewed.path))}
    levels = {row[0]: row[1] for row in rows_of(shown["grades"].tables[0])}
    assert (levels["Exceptional"], levels["Urgent improvement"]) == ("1 of 5", "5 of 5")
    assert levels["Inadequate"] == "4 of 4"
    frameworks = rows_of(shown["frameworks"].tables[0])
    assert frameworks[-1][:3] == [
        "Renewed framework for local authority children's services (Renewed 2027)",
        "February 2027",
        "still in use",
    ]
    assert "no overall grade" in frameworks[-1][3]
    themes = areas_and_themes(str(renewed.path), AS_AT).parts
    crosswalk = [
        [theme.fold.split(":")[0], *row[1:4]]
        for theme in themes
        for row in rows_of(theme.tables[0])
        if row[0] == "Renewed 2027"
    ]
    assert crosswalk == [
        ["Leadership", "Leading and working together", "same", "drawn"],
        ["Help and protection", "Family help and child protection", "same", "drawn"],
        ["Children in care", "Children in care and kinship care", "broader", "drawn"],
        ["Care leavers", "Young people leaving care", "same", "drawn"],
        ["Participation", "Children being heard", "same", "drawn"],
    ]


@pytest.mark.parametrize(
    ("letter", "colour"),
    [("E", "dark blue"), ("SC", "pale blue"), ("U", "dark red")],
)
def test_each_grade_wears_a_colour_of_the_palette(
    renewed: Database, letter: str, colour: str
) -> None:
    grades = renewed.query("sources/grades")
    assert dict(zip(grades["letter"], grades["colour"], strict=True))[letter] == colour
    assert colour in GRADE_COLOURS
    assert f"gl-{colour.replace(' ', '-')}" in cell_html(Grade(letter, "label", colour))
