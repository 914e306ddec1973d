"""Tables of judgements: which grade stands in the row of which label, by place and not by order.

Written here, as libraries that find tables go by lines and gaps of a PDF page; these rows are told
by labels that a framework is known to print, also in plain text.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gradeline.reading.areas import Area, StatedGrade
from gradeline.reading.document import Line, Piece
from gradeline.reading.grades import grade_of
from gradeline.reading.wording import joined, plain

MOST_LABEL_LINES = 5
MOST_GRADE_LINES = 4
FIRST_PIECES = 4
HANGING_INDENT = 45.0
COLUMN_WIDTH = 90.0


def by_place(
    lines: Sequence[Line], areas: Sequence[Area], scale: tuple[str, ...]
) -> list[StatedGrade]:
    """Return the rows of the tables on these lines: what stands to the right of each label.

    A row whose right side is not a grade is given with its words and no grade; a label with
    nothing to its right has none.
    """
    pages: dict[int, list[Piece]] = {}
    for line in lines:
        pages.setdefault(line.page, []).extend(line.pieces)
    found: list[StatedGrade] = []
    for page, pieces in pages.items():
        pieces.sort(key=_place)
        rows = _rows_of(page, pieces, areas, scale)
        following = sorted(pages.get(page + 1, []), key=_place)[:FIRST_PIECES]
        found += [_continued(row, following, areas) for row in rows]
    return found


def _continued(row: StatedGrade, following: Sequence[Piece], areas: Sequence[Area]) -> StatedGrade:
    """Return a row whose label goes on at the top of the next page under its whole label."""
    for piece in following:
        label = joined([row.label, piece.text])
        for area in areas:
            if area.area_id != row.area_id and area.is_named(label.lower()):
                return replace(row, area_id=area.area_id, label=label)
    return row


def _rows_of(
    page: int, pieces: list[Piece], areas: Sequence[Area], scale: tuple[str, ...]
) -> list[StatedGrade]:
    labels = _labels(pieces, areas)
    readings = _rows_in_one(page, pieces, areas, scale)
    taken = {id(piece) for _, own in labels for piece in own}
    claimed: dict[int, str] = {}
    for area, own in labels:
        cell = _cell(own, [piece for piece in pieces if id(piece) not in taken], scale)
        if not cell:
            continue
        words = joined([piece.text for piece in cell])
        owners = {claimed.setdefault(id(piece), area.area_id) for piece in cell}
        readings.append(
            StatedGrade(
                area.area_id,
                grade_of(words, scale),
                joined([piece.text for piece in own]),
                words,
                page,
                is_sure=owners == {area.area_id},
                bottom=max(piece.bottom for piece in own),
            )
        )
    return readings


def _rows_in_one(
    page: int, pieces: list[Piece], areas: Sequence[Area], scale: tuple[str, ...]
) -> list[StatedGrade]:
    """Return the rows whose label and grade stand so close that they are one piece."""
    found = []
    for piece in pieces:
        text = plain(piece.text)
        for area in areas:
            label = _label_before(text, area)
            words = text[len(label) :].strip() if label else ""
            grade = grade_of(words, scale) if words else None
            if label and grade is not None and not label.endswith(":"):
                found.append(
                    StatedGrade(area.area_id, grade, label, words, page, bottom=piece.bottom)
                )
    return found


def _labels(pieces: list[Piece], areas: Sequence[Area]) -> list[tuple[Area, list[Piece]]]:
    """Find the labels; the longest wins, and no piece is part of two."""
    found: list[tuple[Area, list[Piece]]] = []
    taken: set[int] = set()
    for start in pieces:
        if id(start) in taken:
            continue
        best: tuple[Area, list[Piece]] | None = None
        own = [start]
        while True:
            text = joined([piece.text for piece in own]).lower()
            area = next((each for each in areas if each.is_named(text)), None)
            if area is not None:
                best = (area, list(own))
            following = _below(own, pieces)
            if following is None or len(own) == MOST_LABEL_LINES:
                break
            own.append(following)
        if best is not None:
            found.append(best)
            taken |= {id(piece) for piece in best[1]}
    return found


def _below(own: list[Piece], pieces: list[Piece]) -> Piece | None:
    last, first = own[-1], own[0]
    for piece in pieces:
        if piece.top <= last.top + 0.4 * last.height:
            continue
        if piece.top > last.bottom + 0.9 * last.height:
            return None
        if first.left - HANGING_INDENT <= piece.left <= first.left + HANGING_INDENT:
            return piece
    return None


def _cell(label: list[Piece], others: list[Piece], scale: tuple[str, ...]) -> list[Piece]:
    """Return the pieces to the right of a label that are its grade, or whatever stands there."""
    right = max(piece.right for piece in label)
    height = label[0].height
    top = min(piece.top for piece in label) - 0.25 * height
    bottom = max(piece.bottom for piece in label) + 0.25 * height
    column = [piece for piece in others if piece.left >= right - 1 and _has_word(piece.text)]
    beside = [piece for piece in column if top <= (piece.top + piece.bottom) / 2 <= bottom]
    if not beside:
        return []
    nearest = min(piece.left for piece in beside)
    column = [piece for piece in column if piece.left <= nearest + COLUMN_WIDTH]
    beside = [piece for piece in beside if piece.left <= nearest + COLUMN_WIDTH]
    first = next(i for i, piece in enumerate(column) if piece is beside[0])
    last = next(i for i, piece in enumerate(column) if piece is beside[-1])
    runs = [
        column[start : end + 1]
        for start in range(max(0, first - MOST_GRADE_LINES), first + 1)
        for end in range(last, min(len(column), last + MOST_GRADE_LINES))
        if _is_one_block(column[start : end + 1])
    ]
    graded = [run for run in runs if grade_of(joined([p.text for p in run]), scale)]
    if graded:
        return max(graded, key=len)
    middle = (top + bottom) / 2
    partial = [
        [piece]
        for piece in beside
        if grade_of(piece.text, scale) and abs((piece.top + piece.bottom) / 2 - middle) < height
    ]
    return partial[0] if len(partial) == 1 else beside


def _has_word(text: str) -> bool:
    return sum(sign.isalpha() for sign in text) > 1


def _is_one_block(run: list[Piece]) -> bool:
    return all(after.top - before.bottom < 0.6 * before.height for before, after in pairwise(run))


def open_rows(
    lines: Sequence[Line], known: Sequence[Area], scale: tuple[str, ...], *, has_places: bool
) -> list[StatedGrade]:
    """Return every row whose right side is a grade, whatever its label; area ids are empty.

    Rows that stand too close to be told apart are told by their labels, where they are `known`; so
    is a row whose right side is no grade.
    """
    if not has_places:
        return [
            StatedGrade("", grade_of(grade, scale), plain(label), plain(grade), line.page)
            for line in lines
            for label, grade in [(line.pieces[0].text, line.pieces[-1].text)]
            if len(line.pieces) > 1
            and (
                grade_of(grade, scale) or any(area.is_named(plain(label).lower()) for area in known)
            )
        ]
    found: list[StatedGrade] = []
    pages: dict[int, list[Piece]] = {}
    for line in lines:
        pages.setdefault(line.page, []).extend(line.pieces)
    for page, pieces in pages.items():
        pieces.sort(key=_place)
        grades = [piece for piece in pieces if grade_of(piece.text, scale) is not None]
        edge = min((piece.left for piece in grades), default=0.0)
        for block in _blocks([piece for piece in pieces if piece.right <= edge + 1]):
            top, bottom = block[0].top, block[-1].bottom
            own = [each for each in grades if top <= (each.top + each.bottom) / 2 <= bottom]
            if len(own) == 1:
                words = joined([each.text for each in block])
                grade = grade_of(own[0].text, scale)
                found.append(StatedGrade("", grade, words, plain(own[0].text), page, bottom=bottom))
            elif own:
                found += _rows_of(page, sorted([*block, *own], key=_place), known, scale)
    unread = [each for each in by_place(lines, known, scale) if each.grade is None]
    named = {(each.page, each.label) for each in found}
    found += [each for each in unread if (each.page, each.label) not in named]
    return sorted(found, key=lambda each: (each.page, each.bottom))


def _place(piece: Piece) -> tuple[float, float]:
    return piece.top, piece.left


def _blocks(pieces: list[Piece]) -> list[list[Piece]]:
    blocks: list[list[Piece]] = []
    for piece in pieces:
        if blocks and _is_one_block([blocks[-1][-1], piece]):
            blocks[-1].append(piece)
        else:
            blocks.append([piece])
    return blocks


def by_order(
    lines: Sequence[Line], areas: Sequence[Area], scale: tuple[str, ...]
) -> list[StatedGrade]:
    """Return the rows of a table whose places are lost, as in plain text.

    A grade on the line of its label is sure. One on the lines after it is sure only where no grade
    stands without a label, since the columns may have come one after the other.
    """
    found: list[tuple[StatedGrade, bool]] = []
    loose = False
    index = 0
    while index < len(lines):
        reading, used, is_apart = _row_at(lines, index, areas, scale)
        if reading is not None:
            found.append((reading, is_apart))
        elif grade_of(lines[index].plain, scale) is not None:
            loose = True
        index += used
    return [replace(reading, is_sure=not (is_apart and loose)) for reading, is_apart in found]


def _row_at(
    lines: Sequence[Line], index: int, areas: Sequence[Area], scale: tuple[str, ...]
) -> tuple[StatedGrade | None, int, bool]:
    window = lines[index : index + MOST_LABEL_LINES + MOST_GRADE_LINES]
    best: tuple[StatedGrade, int, bool] | None = None
    for size in range(1, min(len(window), MOST_LABEL_LINES) + 1):
        texts = [line.plain for line in window[:size]]
        for area in areas:
            label = _label_before(joined(texts), area)
            if label is None:
                continue
            rest = joined(texts)[len(label) :]
            for more in range(MOST_GRADE_LINES, -1, -1):
                words = joined([rest, *(line.plain for line in window[size : size + more])])
                if words.strip() and grade_of(words, scale) is not None:
                    reading = StatedGrade(
                        area.area_id,
                        grade_of(words, scale),
                        label.strip(),
                        words.strip(),
                        window[0].page,
                    )
                    if best is None or len(label.strip()) > len(best[0].label):
                        best = (reading, size + more, more > 0)
                    break
    return best or (None, 1, False)


def _label_before(text: str, area: Area) -> str | None:
    """Return the label that a text begins with, where only a grade or nothing can follow."""
    found = area.in_table.match(text.lower())
    if not found or (len(text) > found.end() and text[found.end() - 1 : found.end() + 1].isalpha()):
        return None
    return text[: found.end()]
