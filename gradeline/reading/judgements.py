"""One judgement from what the table and the body say, or a doubt: never a choice between them."""

from collections.abc import Sequence

from gradeline.reading.areas import Area, StatedGrade
from gradeline.reading.grades import NOT_JUDGED as NO_GRADE
from gradeline.report import (
    BODY,
    CHECK,
    NOT_FOUND,
    NOT_JUDGED,
    OK,
    TABLE,
    Judgement,
    Part,
    Problem,
    Reading,
    Status,
)


def judge_all(
    areas: Sequence[Area], in_table: Sequence[StatedGrade], in_body: Sequence[StatedGrade]
) -> tuple[list[Judgement], list[Problem]]:
    """Return the judgement on each area, in their order, and everything that is wrong."""
    judged = [judge(area, in_table, in_body) for area in areas]
    return [judgement for judgement, _ in judged], [each for _, own in judged for each in own]


def judge(
    area: Area, in_table: Sequence[StatedGrade], in_body: Sequence[StatedGrade]
) -> tuple[Judgement, list[Problem]]:
    """Return the judgement on an area that table and body bear out, and what is wrong where not."""
    table = [each for each in in_table if each.area_id == area.area_id]
    body = [each for each in in_body if each.area_id == area.area_id]
    every = (*table, *body)
    if not every:
        return Judgement(area=area.area_id, status=NOT_FOUND), []
    first = every[0]
    grades = {each.grade for each in every}
    problems = [
        Problem(
            "unknown wording",
            f'{area.area_id}: "{each.words}" on page {each.page} is no grade of this framework',
            each.page,
            each.words or None,
        )
        for each in every
        if each.grade is None
    ]
    if not problems and len(grades) > 1:
        told = "; ".join(f'"{each.words}" on page {each.page}' for each in every)
        problems.append(
            Problem("grades differ", f"{area.area_id}: {told}", first.page, first.words)
        )
    elif not problems and not any(each.is_sure for each in every) and not (table and body):
        problems.append(
            Problem(
                "uncertain row",
                f'{area.area_id}: "{first.words}" on page {first.page} may belong to another row',
                first.page,
                first.words,
            )
        )
    status: Status = CHECK if problems else NOT_JUDGED if grades == {NO_GRADE} else OK
    return Judgement(
        area=area.area_id,
        grade=first.grade if status == OK else None,
        page=first.page,
        status=status,
        label=first.label or None,
        words=first.words or None,
        readings=(
            *(_reading(each, TABLE) for each in table),
            *(_reading(each, BODY) for each in body),
        ),
    ), problems


def _reading(stated: StatedGrade, where: Part) -> Reading:
    return Reading(where, stated.label, stated.words, stated.grade, stated.page)
