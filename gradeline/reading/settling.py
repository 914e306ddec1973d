"""One judgement from what the table and the body say, or a doubt: never a choice between them."""

from collections.abc import Sequence

from gradeline.reading.areas import Area, Reading
from gradeline.reading.grades import NOT_JUDGED as NO_GRADE
from gradeline.reading.report import CHECK, NOT_FOUND, NOT_JUDGED, OK, Judgement, Problem


def settle_all(
    areas: Sequence[Area], in_table: Sequence[Reading], in_body: Sequence[Reading]
) -> tuple[list[Judgement], list[Problem]]:
    """Return the judgement on each area, in their order, and everything that is wrong."""
    settled = [settle(area, in_table, in_body) for area in areas]
    return [judgement for judgement, _ in settled], [each for _, own in settled for each in own]


def settle(
    area: Area, in_table: Sequence[Reading], in_body: Sequence[Reading]
) -> tuple[Judgement, list[Problem]]:
    """Return the judgement on an area that both readings bear out, and what is wrong where not."""
    table = tuple(each for each in in_table if each.area_id == area.area_id)
    body = tuple(each for each in in_body if each.area_id == area.area_id)
    every = (*table, *body)
    if not every:
        return Judgement(area.area_id, None, NOT_FOUND), []
    first = every[0]
    grades = {each.grade for each in every}
    problems = [
        Problem(
            "unknown wording",
            f'{area.area_id}: "{each.words}" on page {each.page} is no grade of this framework',
            each.page,
            each.words,
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
    if problems:
        grade, status = None, CHECK
    elif grades == {NO_GRADE}:
        grade, status = None, NOT_JUDGED
    else:
        grade, status = first.grade, OK
    return Judgement(
        area.area_id, grade, status, first.page, first.label, first.words, table, body
    ), problems
