"""Every sentence about the history of a theme, held against the CSV tables."""

from datetime import date

import pytest

from gradeline.database.named_queries import Database
from gradeline.queries import trajectories as queries
from gradeline.words.trajectories import history
from tests.facts import oracle
from tests.facts.every_choice import IDS, NAMES, SUBSETS, said_labels


@pytest.mark.parametrize("theme", oracle.THEMES)
def test_history_tells_every_grade_in_turn(live_database: Database, theme: str) -> None:
    told: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for day in oracle.days_of_grades(theme, NAMES):
        asked = queries.marks(
            as_at=day, authority_ids=tuple(NAMES), theme_id=theme, like_for_like=False
        )
        marks = live_database.ask(asked)
        shown = tuple(mark.inspection_id + mark.area_id for mark in marks)
        if shown not in told:
            told[shown] = history(marks, NAMES, oracle.THEMES[theme])
            for subset in SUBSETS:
                names = {key: NAMES[key] for key in subset}
                own = [(name, line) for name, line in told[shown] if name in names.values()]
                assert history(marks, names, oracle.THEMES[theme]) == own
        assert [name for name, _ in told[shown]] == list(NAMES.values())
        for name, sentence in told[shown]:
            check_history(day, IDS[name], theme, sentence)


def check_history(day: date, authority: str, theme: str, sentence: str) -> None:
    own = oracle.standing_for(oracle.held(day, authority), theme)
    if not own:
        assert sentence == f"No grade is held that stands for {oracle.THEMES[theme].lower()}."
        return
    steps = sentence.rstrip(".").split(", then ")
    inspections = list(dict.fromkeys(grade.inspection for grade in own))
    assert len(steps) == len(inspections)
    for step, inspection in zip(steps, inspections, strict=True):
        grades = [grade for grade in own if grade.inspection == inspection]
        assert f"({grades[0].framework}, {grades[0].year}" in step
        assert set(said_labels(step)) == {grade.label for grade in grades}
        assert ("in both strands" in step) <= (len({grade.strand for grade in grades}) == 2)
        assert ("known from" in step) == any(grade.evidence != "primary" for grade in grades)
        found = grades[0].bearing(theme)
        if found and found.scope and len(grades) == 1:
            assert found.scope in step
