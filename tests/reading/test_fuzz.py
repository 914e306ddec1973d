"""Reports spoilt at random, always the same way: read or refused by name, never read wrong.

What a longer run by hand broke once stands at the end, each as small as it could be made.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from gradeline.confined import ask_process
from gradeline.paths import DATA
from gradeline.reading.confined_reading import read_confined
from gradeline.reading.document import Document, Line, Piece
from gradeline.reading.grades import WITH_ADEQUATE, any_grade
from gradeline.reading.opening import open_document
from gradeline.reading.report_json import as_line, object_in, report_in
from gradeline.reading.report_reader import read_report
from gradeline.reading.unreadable import UnreadableFile
from gradeline.report import OK, Report
from tests.reading.fixtures import FIXTURES
from tests.reading.test_hostile_files import REPORT, report_as_pdf

pytestmark = pytest.mark.slow

PDFS = [name for name in FIXTURES if FIXTURES[name]().content.startswith(b"%PDF")]
TEXTS = [name for name in FIXTURES if name not in PDFS]
FRONT_PAGES = 3
BREAKS = (" ", "\n", "\t", "-\n", "\u200b", "\u00ad", "   ")
WORDS = (
    *("Outstanding", "Good", "Requires improvement to be good", "Adequate", "inadequate", "n/a"),
    *("Not judged", "(Grade 2)", "to be good", "Judgement", "Previous inspection", "Contents"),
    *("Overall effectiveness", "the experiences and progress of", "Record of main findings"),
    *("Recommendations", "Areas for improvement", "Immediately:", "within three months"),
    *("Service information", "Section 2", "\u2022", "1.", "12", "10%", "\u00a3", "no", "- ", "("),
    *(
        "31/02/2019",
        "2013",
        "to 99 June 2020",
        "\ufffe",
        "\U0001f600",
        "\u0130",
        "\u00bd",
        "\u0662",
    ),
    *("\u2460", "\u200b", "x" * 400),
)
Spoil = Callable[[random.Random, list[str], int], None]


def chance(*parts: object) -> random.Random:
    """Return numbers by chance that are the same in every run."""
    return random.Random(" ".join(map(str, parts)))  # noqa: S311


def spoilt_bytes(by: random.Random, content: bytes) -> bytes:
    """Return a file with bytes flipped, cut out, doubled, swapped or put in."""
    spoilt = bytearray(content)
    for _ in range(by.choice((1, 2, 5, 20))):
        place, other, size = (*by.choices(range(len(spoilt)), k=2), by.choice((1, 4, 30, 500)))
        match by.randrange(6):
            case 0:
                spoilt[place] ^= 1 << by.randrange(8)
            case 1:
                del spoilt[place : place + size]
            case 2:
                spoilt[place:place] = spoilt[other : other + size]
            case 3:
                spoilt[place : place + size] = spoilt[other : other + size]
            case 4:
                spoilt[place:place] = by.randbytes(size)
            case _:
                del spoilt[max(place, len(spoilt) - 5 * size) :]
    return bytes(spoilt)


def leave_out(by: random.Random, lines: list[str], at: int) -> None:
    del lines[at]


def double(by: random.Random, lines: list[str], at: int) -> None:
    lines.insert(at, lines[at])


def move(by: random.Random, lines: list[str], at: int) -> None:
    lines.insert(by.randrange(len(lines)), lines.pop(at))


def put_in(by: random.Random, lines: list[str], at: int) -> None:
    lines.insert(at, by.choice(WORDS))


def add_to(by: random.Random, lines: list[str], at: int) -> None:
    lines[at] += by.choice((" ", "\t")) + by.choice(WORDS)


def break_a_word(by: random.Random, lines: list[str], at: int) -> None:
    place = by.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + by.choice(BREAKS) + lines[at][place:]


def join_words(by: random.Random, lines: list[str], at: int) -> None:
    lines[at] = lines[at].replace(" ", by.choice(("", "  ", "\u00a0")))


def shuffle_words(by: random.Random, lines: list[str], at: int) -> None:
    words = re.split(r"( |\t)", lines[at])
    by.shuffle(words)
    lines[at] = "".join(words)


def change_letters(by: random.Random, lines: list[str], at: int) -> None:
    line = lines[at]
    lines[at] = by.choice((line.lower(), line.upper(), line.title(), line[: len(line) // 2]))


def swap_grades(by: random.Random, lines: list[str], at: int) -> None:
    lines[at] = re.sub(
        any_grade(WITH_ADEQUATE), by.choice(WORDS[:6]), lines[at], flags=re.IGNORECASE
    )


SPOILS: tuple[Spoil, ...] = (
    *(leave_out, double, move, put_in, add_to, break_a_word, join_words, shuffle_words),
    *(change_letters, swap_grades),
)
# What leaves the words of every grade where they are, so that no other grade can be right.
KEEPING_GRADES: tuple[Spoil, ...] = (leave_out, double, break_a_word, join_words, change_letters)


def spoilt_lines(by: random.Random, text: str, spoils: tuple[Spoil, ...], times: int) -> str:
    """Return a text with some of its lines spoilt."""
    lines = text.split("\n")
    for _ in range(times):
        by.choice(spoils)(by, lines, by.randrange(len(lines)))
        lines = lines or [""]
    return "\n".join(lines)


def text_of(name: str) -> str:
    """Return the words of a fixture that is a text."""
    content = FIXTURES[name]().content
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252")


def read(content: bytes) -> Report | None:
    """Read a file here, without a child; None where it is refused by name."""
    try:
        report = read_report(open_document(content), DATA)
    except UnreadableFile:
        return None
    assert report_in(object_in(as_line(report), "spoilt"), "spoilt") == report
    return report


def sure(report: Report | None) -> dict[str, str | None]:
    """Return the grades that a report is said to give for sure."""
    judgements = report.judgements if report else ()
    return {each.area: each.grade for each in judgements if each.status == OK}


def differing(before: dict[str, str | None], after: dict[str, str | None]) -> dict[str, str | None]:
    """Return the grades that are sure in both, and not the same."""
    return {area: grade for area, grade in after.items() if before.get(area, grade) != grade}


@pytest.mark.parametrize("name", PDFS)
def test_a_spoilt_pdf_is_read_or_refused_by_name(name: str) -> None:
    content = FIXTURES[name]().content
    for turn in range(3):
        read(spoilt_bytes(chance(name, turn), content))


def test_a_pdf_with_spoilt_drawing_is_read_or_refused_by_name() -> None:
    content = report_as_pdf(is_packed=False)
    for turn in range(100):
        read(spoilt_bytes(chance("drawing", turn), content))


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("times", [1, 5, 40])
def test_a_spoilt_text_is_read_or_refused_by_name(name: str, times: int) -> None:
    text = text_of(name)
    for turn in range(10):
        by = chance(name, times, turn)
        read(spoilt_lines(by, text, SPOILS, times).encode(errors="surrogatepass"))


@pytest.mark.parametrize("spoil", KEEPING_GRADES)
def test_a_spoilt_line_of_a_text_gives_no_other_grade(spoil: Spoil) -> None:
    for name in TEXTS:
        text = text_of(name)
        before = sure(read(text.encode()))
        for turn in range(8):
            spoilt = spoilt_lines(chance(name, spoil, turn), text, (spoil,), 1)
            assert differing(before, sure(read(spoilt.encode()))) == {}, spoilt


def test_each_spoilt_line_of_a_short_text_gives_no_other_grade() -> None:
    before = sure(read(REPORT.encode()))
    lines = REPORT.split("\n")
    for at in range(len(lines)):
        for spoil in KEEPING_GRADES:
            own = list(lines)
            spoil(chance(at, spoil), own, at)
            assert differing(before, sure(read("\n".join(own).encode()))) == {}, own


def spoilt_documents(by: random.Random, document: Document) -> Iterator[Document]:
    """Give a document with one line of its front spoilt, in each of the ways a page can be."""
    lines = list(document.lines)
    at = by.choice([index for index, line in enumerate(lines) if line.page <= FRONT_PAGES])
    page, pieces = lines[at].page, lines[at].pieces
    choice = by.randrange(len(pieces))
    piece = pieces[choice]
    down, aside = by.choice((-30, -14, -5, 5, 14, 30)), by.choice((-60, -5, 5, 60, 300))

    def having(*changed: Piece) -> Document:
        new = (*pieces[:choice], *changed, *pieces[choice + 1 :])
        return replace(document, lines=(*lines[:at], Line(page, new), *lines[at + 1 :]))

    yield replace(document, lines=(*lines[:at], *lines[at + 1 :]))
    yield replace(document, lines=(*lines[:at], lines[at], *lines[at:]))
    yield having(replace(piece, top=piece.top + down, bottom=piece.bottom + down))
    yield having(replace(piece, left=piece.left + aside, right=piece.right + aside))
    yield having(replace(piece, text=piece.text.swapcase()))
    yield having(replace(piece, text=f"{piece.text} {by.choice(WORDS[6:])}"))
    cut = by.randrange(len(piece.text))
    middle = piece.left + (piece.right - piece.left) * cut / len(piece.text)
    first, second = piece.text[:cut].strip(), piece.text[cut:].strip()
    yield having(replace(piece, text=f"{first} {second}"))
    if first and second:
        yield having(
            replace(piece, text=first, right=middle), replace(piece, text=second, left=middle)
        )


@pytest.mark.parametrize("name", PDFS)
def test_a_spoilt_line_of_a_page_gives_no_other_grade(name: str) -> None:
    document = open_document(FIXTURES[name]().content)
    before = sure(read_report(document, DATA))
    for spoilt in chance(name).sample([*spoilt_documents(chance(name), document)], 4):
        assert differing(before, sure(read_report(spoilt, DATA))) == {}


@pytest.mark.parametrize("turn", range(24))
def test_a_spoilt_file_ends_in_an_answer_of_the_child(turn: int) -> None:
    by = chance("child", turn)
    report = read_confined("spoilt", spoilt_bytes(by, FIXTURES[by.choice([*FIXTURES])]().content))
    assert report.framework or report.problems
    assert "reading failed" not in {problem.kind for problem in report.problems}


def test_a_large_file_reaches_a_child_that_is_slow_to_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ask_process, "BETWEEN_LOOKS", 0.01)
    report = read_confined("large.txt", b"word " * 180_000)
    assert [problem.kind for problem in report.problems] == ["no lines"]
