"""Write small spreadsheets in the form that Ofsted uses.

Written here, as XlsxWriter writes no ODS, and a few cells are not worth a library of their own.
"""

import zipfile
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

Cell = str | date
Rows = list[list[Cell]]


def write_ods(path: Path, sheets: dict[str, Rows]) -> Path:
    """Write a spreadsheet with nothing but cells."""
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = "".join(f' xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "table", "text"))
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)
        + "</table:table>"
        for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names} '
        f'office:version="1.3"><office:body><office:spreadsheet>{tables}'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{media}"/>'
        for name, media in (("/", kind), ("content.xml", "text/xml"))
    )
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest='
        f'"{space}:manifest:1.0" manifest:version="1.3">{entries}</manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", kind)
        file.writestr("META-INF/manifest.xml", manifest)
        file.writestr("content.xml", content)
    return path


def _cell(value: Cell) -> str:
    if isinstance(value, date):
        day = f'office:value-type="date" office:date-value="{value.isoformat()}"'
        return f"<table:table-cell {day}><text:p>{value:%d/%m/%Y}</text:p></table:table-cell>"
    if not value:
        return "<table:table-cell/>"
    text = f"<text:p>{escape(value)}</text:p>"
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'
