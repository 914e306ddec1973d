"""Which files are read at all; for the others one sentence says what they are."""

import io
import random
import struct
import time
import tracemalloc
import zipfile

import openpyxl
import pytest

from gradeline.own_values import workbook
from gradeline.own_values.template import template_csv, template_xlsx
from gradeline.own_values.uploaded import UnusableTemplate
from tests.own_values.filled import (
    COLUMNS,
    PlanMeasures,
    changed,
    csv_of,
    only,
    packed,
    parts_of,
    read,
    row,
    xlsx_of,
)

pytestmark = pytest.mark.slow

ROWS = [row("m01", "85", authority="Zürich \N{EN DASH} £", period="2015"), row("m06", "x")]
SHEET = "xl/worksheets/sheet1.xml"


def refusal(measures: PlanMeasures, content: bytes, name: str = "own.csv") -> str:
    with pytest.raises(UnusableTemplate) as refused:
        read(measures, content, name)
    assert str(refused.value).endswith("Nothing was read.")
    return str(refused.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_however_it_was_saved(
    measures: PlanMeasures, encoding: str, delimiter: str
) -> None:
    text = csv_of(ROWS, delimiter=delimiter).decode()
    found = read(measures, text.encode(encoding))
    assert [(value.authority, value.value) for value in found.values] == [
        ("Zürich \N{EN DASH} £", 85)
    ]
    assert only(found).startswith("Row 3, value")


def test_utf_16_in_the_other_order_is_read(measures: PlanMeasures) -> None:
    content = b"\xfe\xff" + csv_of(ROWS).decode().encode("utf-16-be")
    assert len(read(measures, content).values) == 1


def test_commas_in_text_do_not_hide_semicolons(measures: PlanMeasures) -> None:
    text = 'measure_id;measure;value\nm01;"a, b, c, d, e";84,5\nm06;"f, g";85\n'
    found = read(measures, text.encode())
    assert [value.measure_id for value in found.values] == ["m06"]
    assert "expected 84.5, with a point for decimals" in only(
        read(
            measures,
            text.replace("measure_id", "period;authority;baseline;measure_id")
            .replace("\nm0", "\n;;;m0")
            .encode(),
        )
    )


@pytest.mark.parametrize("blank", [b"", b"\n \r\n", b"\xef\xbb\xbf", b"\x00\x00"])
def test_empty_file_is_refused(measures: PlanMeasures, blank: bytes) -> None:
    assert "found an empty file" in refusal(measures, blank)


def test_too_large_a_file_is_refused(measures: PlanMeasures) -> None:
    content = csv_of(ROWS)
    assert "2,000,001 bytes; expected at most 2,000,000" in refusal(
        measures, content + b"\n" * (2_000_001 - len(content))
    )
    assert read(measures, content + b"\n" * (2_000_000 - len(content))).values


def test_five_thousand_rows_are_read_and_one_more_refused(
    measures: PlanMeasures,
) -> None:
    most = [row("m01", "85", period=str(number)) for number in range(5000)]
    more = [*most, row("m01", "85")]
    for write in (csv_of, xlsx_of):
        assert len(read(measures, write(most)).values) == 5000
        assert "more than 5,000 rows" in refusal(measures, write(more))


def test_unbalanced_quotation_mark_is_refused_with_its_row(
    measures: PlanMeasures,
) -> None:
    head = "measure_id,measure,authority,value\n"
    for text in (
        f'{head}m01,"open,a,85\nm06,b,c,86\n',
        f'{head}m01,"open,a,85\nm06,"b",c,86\n',
        f'{head}m01,"open,a,85\nm06,b",c,86\n',
        f'{head}m01,a,b,"85\n',
    ):
        message = refusal(measures, text.encode())
        assert 'a quotation mark (") without its match in row' in message
    assert "row 2 or above" in message


def test_signs_that_no_text_has_are_refused(measures: PlanMeasures) -> None:
    assert "NUL" in refusal(measures, csv_of([row("m01", "8\x005")]))
    assert "unknown encoding" in refusal(measures, csv_of(ROWS)[:40] + b"\x81\x8d")
    assert "unknown encoding" in refusal(measures, csv_of(ROWS).decode().encode("utf-16")[:-1])


def test_missing_columns_are_named_with_what_was_found(measures: PlanMeasures) -> None:
    message = refusal(measures, b"Measure,Val ue,Period\nm01,85,2015\n", "my <values>.csv")
    assert message == (
        "my <values>.csv: found no column “measure_id”, “value”; row 1 has “Measure”, “Val ue”,"
        " “Period”; expected a header with the columns “measure_id”, “measure”, “unit”,"
        " “authority”, “period”, “value”, “baseline”. Nothing was read."
    )
    book = changed(xlsx_of(ROWS), SHEET, lambda part: part.replace(b">value<", b">worth<"))
    assert "no column “value”" in refusal(measures, book)


def test_column_given_twice_is_refused(measures: PlanMeasures) -> None:
    content = b"measure_id,value,Value\nm01,85,86\n"
    assert "“value” more than once in row 1" in refusal(measures, content)


def test_header_below_a_heading_is_found(measures: PlanMeasures) -> None:
    found = read(measures, b"Our values,,\n\n" + csv_of(ROWS))
    assert [value.row for value in found.values] == [4]


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel workbook (.xls)"),
        (b"%PDF-1.7\n", "a PDF file"),
        (b"<!DOCTYPE html><html>", "a web page"),
        (b'<?xml version="1.0"?><Workbook/>', "a web page or an XML file"),
        (b"\x89PNG\r\n", "a picture"),
    ],
)
def test_other_kind_of_file_is_named(measures: PlanMeasures, start: bytes, what: str) -> None:
    assert f"found {what}" in refusal(measures, start + bytes(600), "values.xlsx")


def test_old_workbook_is_told_what_to_save_as(measures: PlanMeasures) -> None:
    assert "Excel Workbook (.xlsx) or as CSV" in refusal(measures, b"\xd0\xcf\x11\xe0" * 9)


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ("content.xml", "an OpenDocument file (.ods)"),
        ("word/document.xml", "a Word document"),
        ("xl/workbook.bin", "(.xlsb)"),
        ("readme.txt", "a packed file that is no workbook"),
    ],
)
def test_other_packed_file_is_named(measures: PlanMeasures, part: str, what: str) -> None:
    assert what in refusal(measures, packed({part: b"x"}), "values.ods")


def test_kind_is_told_by_content_and_not_by_name(measures: PlanMeasures) -> None:
    assert read(measures, csv_of(ROWS), "values.xlsx").values
    assert read(measures, xlsx_of(ROWS), "values.csv").values


def test_sheet_may_have_any_name_and_place(measures: PlanMeasures) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Notes", "measure_id"])
    sheet = book.create_sheet("Tabelle 7")
    sheet.append(["What we found"])
    sheet.append(COLUMNS)
    sheet.append(["m01", None, None, None, None, 85])
    content = io.BytesIO()
    book.save(content)
    found = read(measures, content.getvalue())
    assert [(value.row, value.value) for value in found.values] == [(3, 85)]


def test_empty_workbook_is_refused(measures: PlanMeasures) -> None:
    content = io.BytesIO()
    openpyxl.Workbook().save(content)
    assert "found no filled cell" in refusal(measures, content.getvalue())


def test_workbook_that_unpacks_to_too_much_is_refused_at_once(
    measures: PlanMeasures,
) -> None:
    parts = parts_of(xlsx_of(ROWS))
    bomb = packed({**parts, "xl/media/image1.png": bytes(200_000_000)})
    assert len(bomb) < 500_000
    started = time.process_time()
    assert "unpacks to too much" in refusal(measures, bomb)
    assert "unpacks to too much" in refusal(
        measures, packed({**parts, **{f"x{number}": b"" for number in range(1000)}})
    )
    assert time.process_time() - started < 2


def test_workbook_of_many_blank_cells_is_refused_soon(measures: PlanMeasures) -> None:
    blank = b"<row>" + b"<c/>" * 1_000_000 + b"</row></sheetData>"
    book = changed(xlsx_of(ROWS), SHEET, lambda part: part.replace(b"</sheetData>", blank))
    started = time.process_time()
    assert "unpacks to too much" in refusal(measures, book)
    assert time.process_time() - started < 3


def test_part_that_unpacks_to_more_than_it_says_is_refused(
    measures: PlanMeasures,
) -> None:
    content = bytearray(
        changed(
            xlsx_of(ROWS),
            SHEET,
            lambda part: part.replace(b"</row>", b"</row>" + b" " * 50_000_000),
        )
    )
    assert len(content) < 2_000_000
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        size = struct.pack("<I", parts.getinfo(SHEET).file_size)
    assert content.count(size) == 2
    lying = bytes(content).replace(size, struct.pack("<I", 1000))
    tracemalloc.start()
    assert "damaged or not whole" in refusal(measures, lying)
    _, most_held = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most_held < 5_000_000


def test_declared_entities_are_refused(measures: PlanMeasures) -> None:
    declared = b'<!DOCTYPE x [<!ENTITY a "85">]>'
    book = changed(xlsx_of(ROWS), SHEET, lambda part: declared + part)
    assert parts_of(book)[SHEET].startswith(declared + b"<worksheet")
    assert "damaged or not whole" in refusal(measures, book)


def test_entities_declared_in_another_encoding_are_refused(
    measures: PlanMeasures,
) -> None:
    book = changed(
        xlsx_of(ROWS),
        SHEET,
        lambda part: ('<!DOCTYPE x [<!ENTITY a "85">]>' + part.decode()).encode("utf-16"),
    )
    assert "damaged or not whole" in refusal(measures, book)


def test_workbook_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(UnusableTemplate, match=r"not read within 0\.01 seconds; expected"):
        workbook.read_xlsx("own.xlsx", xlsx_of(ROWS), 10, 10, seconds=0.01)


def test_workbook_over_which_its_process_ends_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "ANSWERING", "gradeline.own_values.gone")
    with pytest.raises(UnusableTemplate, match=r"without an answer \(exit 1 ModuleNotFoundError"):
        workbook.read_xlsx("own.xlsx", xlsx_of(ROWS), 10, 10)


def test_strict_workbook_is_told_what_to_save_as(measures: PlanMeasures) -> None:
    book = changed(
        xlsx_of(ROWS),
        "xl/workbook.xml",
        lambda part: part.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    )
    assert "found a Strict Open XML workbook; expected" in refusal(measures, book)


def test_cell_in_the_last_corner_costs_nothing(measures: PlanMeasures) -> None:
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    book = changed(xlsx_of(ROWS), SHEET, lambda part: part.replace(b"</sheetData>", far))
    started = time.process_time()
    assert len(read(measures, book).values) == 1
    assert time.process_time() - started < 2


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.999])
def test_truncated_workbook_is_refused(measures: PlanMeasures, kept: float) -> None:
    content = template_xlsx(measures)
    assert "damaged" in refusal(measures, content[: int(len(content) * kept)])


def test_workbook_without_a_part_is_refused(measures: PlanMeasures) -> None:
    parts = parts_of(xlsx_of(ROWS))
    for path in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET):
        rest = {name: part for name, part in parts.items() if name != path}
        assert "damaged" in refusal(measures, packed(rest))


def test_damaged_file_raises_nothing_but_the_named_error(measures: PlanMeasures) -> None:
    chance = random.Random(20260801)  # noqa: S311
    book = parts_of(xlsx_of([*ROWS, row("m08", 0.85, period=1)], {"F4": "0%", "E4": "mmm-yy"}))
    contents = [template_csv(measures), template_xlsx(measures), packed(book)]
    refusals = []
    for number in range(120):
        if number % 4 == 3:
            path = chance.choice(sorted(book))
            content = packed({**book, path: _mutated(book[path], chance)})
        else:
            content = _mutated(contents[number % 4], chance)
        try:
            read(measures, content)
        except UnusableTemplate as error:
            refusals.append(str(error))
    assert 20 < len(refusals) < 120
    assert not [told for told in refusals if "without an answer" in told]


def _mutated(content: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(spoilt))
        what = chance.randrange(3)
        if what == 0:
            spoilt[place] = chance.randrange(256)
        elif what == 1:
            del spoilt[place : place + chance.randint(1, 20)]
        else:
            spoilt[place:place] = spoilt[: chance.randint(1, 30)]
    return bytes(spoilt)
