"""The sentences of Side by side, from the real queries on real and made-up inspections."""

from datetime import date

from gradeline.database.named_queries import Database
from gradeline.queries import side_by_side as queries
from gradeline.queries.side_by_side import InForceRow, LastInspectionRow, LatestGradesRow
from gradeline.queries.sources import usual_interval
from gradeline.words.movement import (
    Others,
    beside,
    judged_as,
    movement,
    recent_changes,
    without_grade,
)
from gradeline.words.next_inspection import followed, rule, usual_time
from gradeline.words.side_by_side import title
from gradeline.words.standing import THEN, position
from gradeline.words.usual_time import how_worked_out
from tests.conftest import MadeUp
from tests.made_up_waits import Begun, after, waits

CE, CW, W = "cheshire-east", "cheshire-west-and-chester", "warrington"
NAMES = {CE: "Cheshire East", CW: "Cheshire West and Chester", W: "Warrington"}
RI = "Requires improvement to be good"


Answers = tuple[tuple[LatestGradesRow, ...], tuple[LastInspectionRow, ...], tuple[InForceRow, ...]]


def answers(database: Database, as_at: date, names: dict[str, str] = NAMES) -> Answers:
    ids = tuple(names)
    return (
        database.ask(queries.latest_grades(as_at=as_at, authority_ids=ids)),
        database.ask(queries.last_inspection(as_at=as_at, authority_ids=ids)),
        database.ask(queries.in_force(as_at=as_at, authority_ids=ids)),
    )


def not_alike(database: Database, as_at: date) -> Others:
    return beside(database.ask(queries.not_alike(as_at=as_at, authority_ids=tuple(NAMES))))


def changed(database: Database, as_at: date) -> list[tuple[str, str]]:
    grades, last, _ = answers(database, as_at)
    return recent_changes(grades, not_alike(database, as_at), last, NAMES)


def moved(database: Database, as_at: date) -> dict[tuple[str, str], str]:
    """Return what is said of each grade of a latest inspection, by authority and theme."""
    grades, _, _ = answers(database, as_at)
    others = not_alike(database, as_at)
    return {
        (row.authority_id, row.theme_id): movement(row, others)
        for row in grades
        if row.is_from_last_inspection
    }


def test_position_today(database: Database) -> None:
    assert position(*answers(database, date(2026, 11, 21)), NAMES) == [
        "Warrington holds the highest grade of the three overall and in all four areas.",
        "Warrington has the only Outstanding grades of the three: leadership and children in care "
        "(published 30 July 2024).",
        "Cheshire East has the only Inadequate grades of the three: care leavers and overall "
        "effectiveness (published 16 May 2024).",
        "All three reports were published at least two years ago.",
    ]


def test_position_of_one_tells_the_best_grades_and_the_worst(database: Database) -> None:
    one = {W: "Warrington"}
    assert position(*answers(database, date(2026, 11, 21), one), one) == [
        "Warrington's latest graded inspection (ILACS short inspection, published 30 July 2024) "
        "found it Good overall: Outstanding in leadership and children in care; Good in help and "
        "protection and care leavers.",
        "None of its grades is Inadequate.",
        "Its report was published 2 years 3 months ago.",
    ]


def test_title_goes_by_the_number_of_authorities() -> None:
    assert title(NAMES) == "Where do the three stand?"
    assert title({CE: "Cheshire East", W: "Warrington"}) == "Where do the two stand?"
    assert title({W: "Warrington"}) == "Where does Warrington stand?"


def test_position_of_two(database: Database) -> None:
    two = {CE: "Cheshire East", CW: "Cheshire West and Chester"}
    assert position(*answers(database, date(2026, 11, 21), two), two)[0] == (
        "Cheshire West and Chester holds the higher grade of the two in two of the four "
        "areas; in two both hold the same; overall Cheshire West and Chester holds the higher."
    )


def test_two_who_are_each_ahead_somewhere_are_both_named(database: Database) -> None:
    two = {CE: "Cheshire East", W: "Warrington"}
    assert position(*answers(database, date(2012, 1, 1), two), two)[0] == (
        "Cheshire East holds the higher grade of the two in five of the 22 areas, Warrington in "
        "one; in 16 both hold the same."
    )


def test_grades_that_are_not_held_are_counted_and_nothing_is_claimed_of_them(
    database: Database,
) -> None:
    sentences = position(*answers(database, date(2012, 1, 1)), NAMES)
    assert sentences[1:4] == [
        "Cheshire West and Chester has two Inadequate grades among those held: overall "
        "effectiveness (safeguarding services) and capacity for improvement (safeguarding "
        "services) (published December 2010).",
        "None of the grades held for their latest inspections is Outstanding.",
        "Of the 22 grades that Cheshire West and Chester's latest inspection could give, two are"
        " held.",
    ]
    assert not any("the only" in sentence for sentence in sentences)


def test_grades_of_a_day_in_the_past_are_told_in_the_past(database: Database) -> None:
    day = date(2020, 3, 1)
    said = " ".join(position(*answers(database, day), NAMES, THEN))
    assert said.startswith("Cheshire West and Chester and Warrington held the same grades, ")
    assert "None of the three had a grade of Outstanding or Inadequate in" in said
    assert not {"hold", "holds", "has"} & set(said.split())


def test_position_across_frameworks_compares_nothing(database: Database) -> None:
    sentences = position(*answers(database, date(2019, 9, 1)), NAMES)
    assert sentences[0].startswith("Their latest inspections were under different frameworks")
    assert not any("highest" in sentence for sentence in sentences)


def test_leaders_who_tie_are_both_named(database: Database) -> None:
    sentences = position(*answers(database, date(2020, 3, 1)), NAMES)
    assert sentences[0] == (
        "Cheshire West and Chester and Warrington hold the same grades, the highest of the three, "
        "overall and in all three areas."
    )
    two = {CW: "Cheshire West and Chester", W: "Warrington"}
    assert position(*answers(database, date(2020, 3, 1), two), two)[0] == (
        "Both hold the same grade as each other overall and in all three areas."
    )


def test_periods_of_one_framework_are_told_apart(database: Database) -> None:
    sentences = position(*answers(database, date(2024, 6, 15)), NAMES)
    assert sentences[0] == (
        "Their latest inspections were under different frameworks (ILACS 2023: Cheshire East; "
        "ILACS to 2022: Cheshire West and Chester and Warrington)."
    )


def test_inadequate_areas_that_stand_for_no_theme_are_counted(database: Database) -> None:
    sentences = position(*answers(database, date(2013, 6, 1)), NAMES)
    assert (
        "Cheshire East has two Inadequate grades: overall effectiveness and quality of practice "
        "(published April 2013)."
    ) in sentences


def test_strands_that_moved_apart_are_named(database: Database) -> None:
    changes = dict(changed(database, date(2011, 3, 1)))
    assert changes["Warrington, SLAC inspection, published 25 February 2011"].startswith(
        "Up since 2009 in overall effectiveness (safeguarding services) and help and protection; "
        "same grade as in 2009 in overall effectiveness (services for looked after children)"
    )


def test_position_before_any_report() -> None:
    assert position((), (), (), NAMES) == [
        "No graded inspection is known to have been published by this day."
    ]


def test_position_names_who_is_missing(database: Database) -> None:
    sentences = position(*answers(database, date(2010, 1, 1)), NAMES)
    assert sentences[0] == (
        "No graded inspection of Cheshire East or Cheshire West and Chester is known to have "
        "been published by this day."
    )
    assert sentences[1] == (
        "Warrington's latest graded inspection (SLAC inspection, published November 2009) found "
        "overall effectiveness Inadequate for safeguarding services and Adequate for services for "
        "looked after children."
    )
    assert sentences[2:] == [
        "Of the 22 grades that Warrington's latest inspection could give, two are held.",
        "All grades held of Warrington's latest inspection are known from a later report.",
    ]


def test_old_overall_is_told_with_its_age(made_up: MadeUp) -> None:
    database = made_up(
        [
            ("old", CE, "ilacs-2023", "ilacs_standard", "2024-02-26", "2024-05-16"),
            ("new", CE, "ilacs-2026", "ilacs_standard", "2026-06-01", "2026-07-20"),
        ],
        [("old", "ilacs-2023-overall", "Inadequate"), ("new", "ilacs-2026-leaders", "Good")],
    )
    one = {CE: "Cheshire East"}
    sentences = position(*answers(database, date(2026, 11, 21), one), one)
    assert (
        "Cheshire East's latest inspection gave no overall grade, as there no longer is one; "
        "its last, Inadequate, was published 2 years 6 months ago."
    ) in sentences
    assert (
        "Of the four grades that Cheshire East's latest inspection could give, one is held."
        in sentences
    )


def test_movement_in_words(database: Database) -> None:
    words = moved(database, date(2026, 11, 21))
    assert words[CE, "overall"] == f"down from {RI} in 2019"
    assert words[W, "leadership"] == "up from Good in 2019"
    assert words[CE, "leadership"] == "same grade as in 2019"
    assert words[CE, "care_leavers"] == (
        f"down from Requires improvement in 2015; jointly with children in care {RI} in 2019"
    )
    assert words[CW, "children_in_care"] == (
        "not comparable with ILACS 2019, jointly with care leavers: Good; nor with SIF 2015, a "
        "broader judgement with adoption and care leavers in it: Good"
    )


def test_inspections_that_judged_the_same_in_a_row_are_named_together(database: Database) -> None:
    assert moved(database, date(2026, 11, 21))[W, "children_in_care"].endswith(
        "nor with SLAC, a broader judgement with care leavers, leadership and performance "
        "management in it: Adequate in 2011 and Adequate in 2009 (known from a later report)"
    )


def test_earlier_grade_of_a_part_of_the_theme_is_an_earlier_grade(database: Database) -> None:
    assert moved(database, date(2016, 3, 31))[CW, "leadership"] == (
        "not comparable with SLAC 2010, of the capacity for improvement of safeguarding services "
        "only: Inadequate (known from the press)"
    )
    assert without_grade(not_alike(database, date(2012, 1, 1)), CW, "leadership") == (
        "No grade held for the theme itself; SLAC 2010, of the capacity for improvement of "
        "safeguarding services only: Inadequate (known from the press)"
    )


def test_grade_that_is_not_of_the_theme_by_itself_says_what_it_is_of(database: Database) -> None:
    grades, _, _ = answers(database, date(2020, 3, 1))
    told = {(row.authority_id, row.theme_id): judged_as(row) for row in grades}
    assert told[W, "care_leavers"] == "judged jointly with children in care"
    assert told[W, "overall"] == ""
    assert moved(database, date(2020, 3, 1))[CW, "care_leavers"] == (
        "not comparable with SIF 2015, by itself: Good"
    )


def test_recent_changes_start_with_the_newest_report(database: Database) -> None:
    changes = changed(database, date(2026, 11, 21))
    assert [heading for heading, _ in changes] == [
        "Cheshire West and Chester, ILACS short inspection, published 28 August 2024",
        "Warrington, ILACS short inspection, published 30 July 2024",
        "Cheshire East, ILACS standard inspection, published 16 May 2024",
    ]
    assert changes[1][1] == (
        "Up since 2019 in leadership; same grade as in 2019 in overall effectiveness and help and "
        "protection; same grade as in 2015 in care leavers (jointly with children in care in "
        "2019); not comparable with any earlier grade in children in care."
    )


def told(database: Database, as_at: date, authority: str = W) -> list[str]:
    """Return all that is said of the next inspection."""
    ids = (authority,)
    (row,) = database.ask(queries.last_inspection(as_at=as_at, authority_ids=ids))
    found = database.ask(queries.next_inspection(as_at=as_at, authority_ids=ids))
    like = found[0] if found else None
    return [usual_time(row, like), followed(like), rule(row, like, as_at)]


# After each the next began so many days later; two were still waiting when the list ended.
LIKE = {"barnet": 800, "bexley": 850, "brent": 1000, "bromley": 1030, "camden": 1100, "ealing": 0}


def like_cases(made_up: MadeUp, own: list[Begun], grade: str = "Inadequate") -> Database:
    begun = [(authority, "2022-01-10", grade) for authority in LIKE]
    later = [(key, after("2022-01-10", days), RI) for key, days in LIKE.items() if days]
    return waits(made_up, [*own, *begun, *later])


def test_clock_in_words(made_up: MadeUp) -> None:
    as_at = date(2026, 11, 21)
    database = like_cases(made_up, [(W, "2024-10-07", "Inadequate")])
    # Six waited 775 days, 850, 1,000 and 1,100 of which leave four, three and one still waiting.
    assert told(database, as_at) == [
        "Going by 6 similar cases, half would be inspected again "
        "by July 2027, the middle half from February to October 2027.",
        "5 of the 6 are known to have been inspected again.",
        "After Inadequate, monitoring visits come first; no rule held here says when"
        " the next inspection follows.",
    ]
    assert told(database, date(2023, 7, 5), "barnet") == [
        "No estimate for this day: the lists it is made from were published later.",
        "",
        "",
    ]


def test_clock_says_what_is_not_reached(made_up: MadeUp) -> None:
    as_at = date(2026, 11, 21)
    own = [(W, "2024-10-07", "Inadequate")]
    waiting = [(key, "2022-01-10", "Inadequate") for key in ("kent", "leeds", "luton", "medway")]
    few = like_cases(made_up, [*own, *waiting[:3]])
    assert told(few, as_at)[0] == (
        "Going by 9 similar cases, half would be inspected again by October 2027, a quarter by"
        " July 2027. When three quarters would be is not known."
    )


def test_clock_with_too_few_cases(made_up: MadeUp) -> None:
    database = like_cases(made_up, [(W, "2023-12-04", "Inadequate"), (CE, "2022-02-07", "Good")])
    assert told(database, date(2026, 11, 21)) == [
        "No estimate: only two similar cases waited as long. A later report may be missing here.",
        "",
        "After Inadequate, monitoring visits come first; no rule held here says when"
        " the next inspection follows.",
    ]
    assert told(database, date(2026, 11, 21), CE) == [
        "No estimate: no similar cases waited as long. A later report may be missing here.",
        "",
        "Ofsted's rule: a short inspection, usually between August 2024 and August 2025, which has "
        "passed.",
    ]


def test_rule_stands_beside_the_estimate(made_up: MadeUp) -> None:
    database = like_cases(made_up, [(W, "2024-07-15", RI)], RI)
    assert told(database, date(2026, 11, 21))[2] == (
        "Ofsted's rule: a standard inspection, usually between January 2027 and January 2028."
    )


def test_no_estimate_without_an_overall_grade(made_up: MadeUp) -> None:
    database = like_cases(made_up, [(W, "2026-04-13", "Good")])
    assert told(database, date(2026, 11, 21)) == [
        "No estimate: it depends on the overall grade, as Ofsted's rule does, and this inspection "
        "gave none.",
        "",
        "",
    ]


def test_no_estimate_for_a_framework_that_has_ended(made_up: MadeUp) -> None:
    sif = ("sif", CE, "sif", "sif", "2015-07-06", "2015-09-15")
    ilacs = ("ilacs", W, "ilacs-2018", "ilacs_short", "2019-03-04", "2019-04-20")
    grades = [("sif", "sif-overall", "Good"), ("ilacs", "ilacs-2018-overall", "Good")]
    assert told(made_up([sif, ilacs], grades), date(2026, 11, 21), CE) == [
        "No estimate: it is made from ILACS inspections, and this one was under SIF.",
        "",
        "",
    ]


def test_method_of_the_clock_needs_no_pause(made_up: MadeUp) -> None:
    asked = usual_interval(as_at=date(2026, 11, 21))
    alone = waits(made_up, [(W, "2024-06-10", "Good")])
    told_alone = how_worked_out(alone.ask(asked)[0])
    assert "began by 31 March 2025 is a case." in told_alone[0][1]
    assert not [each for each in told_alone if "pause" in " ".join(each).lower()]
    paused = waits(made_up, [(W, "2024-06-10", "Good"), (CE, "2024-06-21", "Good")])
    told_paused = how_worked_out(paused.ask(asked)[0])
    (pause,) = (each for each in told_paused if each not in told_alone)
    assert pause[1].startswith(
        "No graded inspection began between 11 June 2024 and 20 June 2024. Those 10 days are left"
    )
    assert "Fewer than five cases give no estimate." in " ".join(told for _, told in told_alone)
