"""Files that are no reports, broken or made to do harm, each read in a real child process.

Each ends in a named problem, or is read right, within the limits of time and memory; no batch is
stopped by one of them.
"""

import io
import random
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from gradeline.confined.process import MOST_MEMORY
from gradeline.paths import ROOT
from gradeline.reading.command import run_read
from gradeline.reading.confined_reading import draw_confined, read_confined
from gradeline.reading.opening import LONGEST_LINE, MOST_BYTES, MOST_LINES
from gradeline.reading.report_json import object_in, report_in
from gradeline.report import OK, Report

pytestmark = pytest.mark.slow

MEBIBYTE = 1 << 20
REPORT = """Inspection of Halton local authority children\u2019s services
Inspection dates: 9 to 20 October 2023
Lead inspector: Ada Lovell
Judgement\tGrade
The impact of leaders on social work practice with children and families\tGood
The experiences and progress of children who need help and protection\tInadequate
The experiences and progress of children in care\tOutstanding
The experiences and progress of care leavers\tRequires improvement to be good
Overall effectiveness\tGood

What needs to improve?
The quality of supervision of social workers.
"""
GRADES = {
    "overall": "Good",
    "leaders": "Good",
    "help_protection": "Inadequate",
    "in_care": "Outstanding",
    "care_leavers": "Requires improvement",
}
SIF_FRONT = """Halton
Inspection of services for children in need of help and protection, children looked after and
care leavers
Inspection date: 24 November 2015 to 17 December 2015
Report published: 19 February 2016
"""
SLAC_FRONT = """Inspection of safeguarding and looked after children services
Halton
Inspection dates: 10 to 21 January 2011
Published: 25 February 2011
"""
FRONTS = {"ilacs": REPORT, "sif": SIF_FRONT, "slac": SLAC_FRONT}
Grades = dict[str, str]


def pdf_of(*objects: bytes) -> bytes:
    """Return a PDF file of these objects, numbered from 1; the first is its catalogue."""
    file = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(file + b"startxref\n%d\n%%%%EOF\n" % start)


def stream(packed: bytes, entries: bytes = b"/Filter /FlateDecode") -> bytes:
    """Return a stream as an object of a PDF file."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(packed), entries, packed)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def page_with(content: bytes, resources: bytes = b"/Font << /F1 5 0 R >>") -> list[bytes]:
    """Return the objects of a file of one page; `content` is the object that draws it."""
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << %b >> >>" % resources
    )
    return [CATALOGUE, ONE_PAGE, page, content, FONT]


def inflating(unit: bytes, size: int) -> bytes:
    """Return a small flate stream that inflates to `unit` again and again, `size` bytes in all."""
    packer = zlib.compressobj(9)
    block = unit * (MEBIBYTE // len(unit))
    first = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + again * (size // MEBIBYTE - 1) + packer.flush()


def report_as_pdf(
    password: str | None = None, report: str = REPORT, *, is_packed: bool = True
) -> bytes:
    """Return a report as a PDF file; with a password, even an empty one, it is encrypted."""
    encryption = None
    if password is not None:
        encryption = StandardEncryption(password, ownerPassword="owner", canPrint=0, strength=128)
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, encrypt=encryption, pageCompression=int(is_packed))
    for row, line in enumerate(report.splitlines()):
        canvas.setFont("Helvetica", 8)
        for column, words in enumerate(line.split("\t")):
            canvas.drawString(72 + 360 * column, 760 - 24 * row, words)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def many_pages() -> bytes:
    """Return a PDF file of 500 pages."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    for number in range(500):
        canvas.drawString(72, 700, f"The experiences and progress of children, page {number}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def scanned() -> bytes:
    """Return a PDF file of a picture of a page."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.drawImage(ImageReader(Image.effect_noise((300, 400), 90)), 0, 0, 595, 842)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def word_document() -> bytes:
    """Return what a word processor saves: a zip file of XML."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        file.writestr("word/document.xml", "<w:document/>")
    return target.getvalue()


def page_of_two_million_signs() -> bytes:
    """Return a PDF file whose one page has more text than any report."""
    row = b"(the experiences and progress of children who need help and) ' "
    words = b"BT /F1 10 Tf 10 800 Td 12 TL %b ET" % (row * 33_000)
    return pdf_of(*page_with(stream(zlib.compress(words))))


def deep_page_tree() -> bytes:
    """Return a PDF file whose pages are divided into divisions 20,000 deep."""
    depth = 20_000
    levels = [
        b"<< /Type /Pages /Kids [%d 0 R] /Parent %d 0 R /Count 1 >>" % (number + 1, number - 1)
        for number in range(2, depth)
    ]
    last = b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] >>" % (depth - 1)
    return pdf_of(CATALOGUE, *levels, last)


def looping_page_tree() -> bytes:
    """Return a PDF file whose pages contain themselves."""
    return pdf_of(
        CATALOGUE,
        b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 20 >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Parent 2 0 R /Count 10 >>",
    )


def drawings_within_drawings() -> bytes:
    """Return a PDF file whose page draws ten drawings, each of them ten, twelve times over."""
    levels = 12
    drawings = [
        stream(
            b"/X Do " * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
            b" /Resources << /XObject << /X %d 0 R >> >>" % (number + 7),
        )
        for number in range(levels)
    ]
    page = page_with(stream(b"/X Do", b""), b"/XObject << /X 6 0 R >>")
    return pdf_of(*page, *drawings, stream(b"", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"))


def bomb_twice_packed() -> bytes:
    """Return a PDF file of 4 kB whose page inflates to more than a gigabyte."""
    packed = zlib.compress(inflating(b" ", 1200 * MEBIBYTE))
    return pdf_of(*page_with(stream(packed, b"/Filter [/FlateDecode /FlateDecode]")))


def binary_rubbish() -> bytes:
    """Return bytes without any meaning."""
    return random.Random(4).randbytes(200_000)  # noqa: S311


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty file"),
    "blank lines": (lambda: b"\xef\xbb\xbf \r\n\f\n", "empty file"),
    "nothing but zeros": (lambda: bytes(5000), "empty file"),
    "too large": (lambda: b"a" * (MOST_BYTES + 1), "too large"),
    "web page": (lambda: b"\r\n<!DOCTYPE html>\n<html><body>Halton</body></html>", "web page"),
    "web page saved": (lambda: b"<!-- saved from somewhere -->\n<HTML lang='en'>", "web page"),
    "locked": (lambda: report_as_pdf("secret"), "locked file"),
    "scanned": (scanned, "no text"),
    "no pages": (
        lambda: pdf_of(CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>"),
        "damaged file",
    ),
    "500 pages": (many_pages, "too many pages"),
    "two million signs on a page": (page_of_two_million_signs, "too much text"),
    "deep page tree": (deep_page_tree, "damaged file"),
    "looping page tree": (looping_page_tree, "damaged file"),
    "drawings within drawings": (drawings_within_drawings, "reading failed"),
    "bomb of zeros": (
        lambda: pdf_of(*page_with(stream(inflating(b"\0", 1200 * MEBIBYTE)))),
        "reading failed",
    ),
    "bomb of words": (
        lambda: pdf_of(
            *page_with(stream(inflating(b"BT /F1 1 Tf (abcdefgh) Tj ET    ", 1200 * MEBIBYTE)))
        ),
        "reading failed",
    ),
    "bomb packed twice": (bomb_twice_packed, "reading failed"),
    "rubbish": (binary_rubbish, "not text"),
    "rubbish named PDF": (lambda: b"%PDF-1.7\n" + binary_rubbish(), "damaged file"),
    "rubbish without zeros": (
        lambda: binary_rubbish().replace(b"\0", b""),
        "not an inspection report",
    ),
    "Word document": (word_document, "other kind of file"),
    "old Word document": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(600), "other kind of file"),
    "text with zeros": (lambda: REPORT.encode() + b"\0", "not text"),
    "line of three million signs": (lambda: b"a" * 3_000_000, "too much text"),
    "line too long": (lambda: REPORT.encode() + b"a " * LONGEST_LINE, "no lines"),
    "too many lines": (lambda: REPORT.encode() + b"a\n" * MOST_LINES, "too many lines"),
    "form feeds": (lambda: b"\f" * 900_000 + b"a", "not an inspection report"),
    "signs without width": (lambda: "\u200b\n".encode() * 300, "not an inspection report"),
    "minutes of a meeting": (lambda: b"Minutes\nCabinet\n9 May 2024\n", "not an inspection report"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_report_ends_in_a_named_problem(name: str) -> None:
    make, kind = HOSTILE[name]
    report = read_confined(f"{name}.pdf", make())
    assert [problem.kind for problem in report.problems] == [kind]
    assert all(problem.message for problem in report.problems)
    assert report.framework is None
    assert report.judgements == ()


@pytest.mark.parametrize("tenth", range(1, 10))
def test_a_truncated_report_is_a_problem_or_read_right(tenth: int) -> None:
    whole = report_as_pdf()
    report = read_confined("cut.pdf", whole[: len(whole) * tenth // 10])
    assert report.problems or sure(report) == GRADES
    assert sure(report).items() <= GRADES.items()


def test_a_report_that_lost_its_last_bytes_is_read() -> None:
    assert sure(read_confined("cut.pdf", report_as_pdf()[:-20])) == GRADES


def test_a_report_that_is_only_locked_against_printing_is_read() -> None:
    assert sure(read_confined("locked.pdf", report_as_pdf(""))) == GRADES


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_any_usual_encoding(encoding: str) -> None:
    report = read_confined("report.txt", REPORT.encode(encoding))
    assert report.title == "Inspection of Halton local authority children's services"
    assert (report.authority, report.start, report.end) == ("Halton", "2023-10-09", "2023-10-20")
    assert sure(report) == GRADES


UNITS = (
    "the experiences and progress of ",
    "children's services in ",
    "the local safeguarding children board ",
    "inspection of ",
    "children and young people ",
    "requires improvement to be good ",
    "is judged to be ",
    "what needs to improve ",
    "paragraph 1 (",
    "10% of 100 children in ",
    "10 June 2024 - ",
    "1.1.1.1. ",
    "1 ",
    "1",
    "- ",
    "a ",
    "(",
    "no areas ",
    "within six months of ",
    "in the next ",
    "Halton wa1 ",
    "   ",
)


def slow_texts() -> Iterator[tuple[str, str]]:
    """Give texts that are slow to search: the same words again and again."""
    long = "".join(f"{unit * (LONGEST_LINE // len(unit) - 1)}\n" for unit in UNITS)
    short = "".join(200 * f"{unit.strip()} x\n" for unit in UNITS)
    for framework, front in FRONTS.items():
        yield f"{framework}, long lines", front + 2 * long
        yield f"{framework}, many lines", front + short
        yield f"{framework}, grades", front + 2000 * "Overall effectiveness\tGood\n"
        yield f"{framework}, labels", front + 2000 * "Overall effectiveness\n"
        for filling in ("10 - ", "1", "10 June 2024 and "):
            days = filling * (LONGEST_LINE // 2 // len(filling))
            yield (
                f"{framework}, days of {filling!r}",
                front.replace("Inspection date", f"Inspection dates: {days}\nInspection date", 1),
            )
    endless = "a " * (LONGEST_LINE // 2 - 100)
    yield "endless name", f"Inspection of children's services in {endless}\n{REPORT}"
    yield "many titles", 300 * SIF_FRONT


SLOW = dict(slow_texts())


@pytest.mark.parametrize("name", SLOW)
def test_a_text_made_to_be_slow_is_not_slow(name: str) -> None:
    report = read_confined("slow.txt", SLOW[name].encode())
    assert not {"too slow", "reading failed"} & {problem.kind for problem in report.problems}


def test_a_file_that_takes_too_long_is_given_up() -> None:
    report = read_confined("report.txt", REPORT.encode(), seconds=0.01)
    assert [problem.kind for problem in report.problems] == ["too slow"]
    assert draw_confined(report_as_pdf(), 1, seconds=0.01) is None


def test_reading_can_be_stopped() -> None:
    stop = Event()
    stop.set()
    report = read_confined("report.txt", REPORT.encode(), stop=stop)
    assert [problem.kind for problem in report.problems] == ["stopped"]


def test_a_page_that_cannot_be_drawn_has_no_picture() -> None:
    assert draw_confined(report_as_pdf()[:500], 1) is None
    assert draw_confined(report_as_pdf(), 2) is None
    assert draw_confined(bomb_twice_packed(), 1) is None
    huge = page_with(stream(b"", b""))
    huge[2] = huge[2].replace(b"[0 0 595 842]", b"[0 0 90000 90000]")
    assert draw_confined(pdf_of(*huge), 1) is None


def test_a_page_that_can_be_drawn_has_a_picture() -> None:
    picture = draw_confined(report_as_pdf(), 1)
    assert picture is not None
    assert Image.open(io.BytesIO(picture)).format == "PNG"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_no_child_takes_more_memory_than_it_may() -> None:
    program = (
        "import resource; from gradeline.reading.confined_reading import read_confined;"
        " from tests.reading.test_hostile_files import bomb_twice_packed;"
        " read_confined('bomb.pdf', bomb_twice_packed());"
        " print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)"
    )
    printed = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert 20 * MEBIBYTE < int(printed.stdout) < MOST_MEMORY + 20 * MEBIBYTE


def test_a_batch_goes_on_past_hostile_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("bomb packed twice", "empty", "locked", "looping page tree", "rubbish", "web page")
    for number, name in enumerate(names):
        (tmp_path / f"{number}.pdf").write_bytes(HOSTILE[name][0]())
    (tmp_path / "9.PDF").write_bytes(report_as_pdf())
    assert run_read([str(tmp_path), "--json"]) == 1
    printed = capsys.readouterr()
    reports = [report_on(line) for line in printed.out.splitlines()]
    kinds = [problem.kind for each in reports for problem in each.problems]
    assert kinds == [HOSTILE[name][1] for name in names]
    assert sure(reports[-1]) == GRADES
    assert printed.err == ""


def report_on(line: str) -> Report:
    """Return the report that a line of JSON holds."""
    return report_in(object_in(line, "output"), "output")


def sure(report: Report) -> Grades:
    """Return the grades that a file is said to give for sure."""
    return {each.area: each.grade or "" for each in report.judgements if each.status == OK}
