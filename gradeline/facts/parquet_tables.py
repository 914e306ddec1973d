"""Read and write tables of facts as Parquet, their rows as text like those of CSV.

With pyarrow, which Streamlit brings, and not with DuckDB, which belongs to the database room; it
lets the encoding be chosen, so that equal rows give equal bytes. A build needs none of this: the
database reads the file itself.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from gradeline.facts.cell_text import as_text
from gradeline.facts.csv_tables import quoted
from gradeline.facts.faults import Fault, FaultyFacts
from gradeline.facts.package import FactColumn, FactTable

Rows = list[dict[str, str]]


def _whole(text: str) -> int:
    """Return a whole number of 64 bits; raises ValueError."""
    value = int(text)
    if value.bit_length() > 63:
        raise ValueError(text)
    return value


TYPES: dict[str, tuple[Any, Callable[[str], object]]] = {
    "string": (pa.string(), str),
    "integer": (pa.int64(), _whole),
    "number": (pa.float64(), float),
    "boolean": (pa.bool_(), "true".__eq__),
    "date": (pa.date32(), date.fromisoformat),
}
WRITING: dict[str, Any] = {
    "compression": "zstd",
    "compression_level": 9,
    "data_page_version": "1.0",
    "row_group_size": 122_880,
    "store_schema": False,
    "version": "2.6",
}


def read_parquet_table(folder: Path, table: FactTable) -> tuple[Rows, list[Fault]]:
    """Return the rows of a table of Parquet, or what stands in the way."""
    file = f"data/{table.path}"
    expected = f"the table {table.name} as Parquet"
    try:
        found = pq.read_table(folder / table.path, use_threads=False)
    except FileNotFoundError:
        return [], [Fault(file, None, None, "no such file", f"the table {table.name}")]
    except OSError as error:
        found_words = f"a file that cannot be read ({error.strerror or 'it is no folder'})"
        return [], [Fault(file, None, None, found_words, expected)]
    except pa.ArrowException:
        found_words = "a file that cannot be read: it is damaged, or no Parquet"
        return [], [Fault(file, None, None, found_words, expected)]
    names = table.column_names
    if tuple(found.column_names) != names:
        given = f"the columns {','.join(found.column_names)}"
        return [], [Fault(file, None, None, given, f"the columns {','.join(names)}")]
    columns = [_texts(found.column(name)) for name in names]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)], []


def write_parquet_table(path: Path, table: FactTable, rows: Iterable[dict[str, str]]) -> None:
    """Write rows in the order of their key, so that equal rows make equal files.

    A column that a row does not have is empty. Raises FaultyFacts where a cell is no value of the
    type of its column, which the file could not hold.
    """
    kinds = {column.name: column.type for column in table.columns}
    ordered = sorted(
        rows, key=lambda row: [_sortable(row[name], kinds[name]) for name in table.key]
    )
    arrays = [_array(column, ordered, table) for column in table.columns]
    schema = pa.schema([pa.field(column.name, TYPES[column.type][0]) for column in table.columns])
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), path, **WRITING)


def _sortable(text: str, kind: str) -> tuple[float, str]:
    if kind not in ("integer", "number"):
        return 0.0, text
    try:
        return float(text), ""
    except ValueError:
        return 0.0, text


def _array(column: FactColumn, rows: Sequence[dict[str, str]], table: FactTable) -> Any:
    kind, value_of = TYPES[column.type]
    values = []
    for row in rows:
        text = row.get(column.name, "")
        try:
            values.append(value_of(text) if text else None)
        except ValueError:
            key = ", ".join(row[name] for name in table.key)
            expected = f"a value of the type {column.type}"
            fault = Fault(f"data/{table.path}", key, column.name, quoted(text), expected)
            raise FaultyFacts([fault]) from None
    return pa.array(values, kind)


def _texts(column: Any) -> list[str]:
    """Return the cells of a column as text; equal texts are one, as there are few among many."""
    if pa.types.is_string(column.type):
        encoded = column.combine_chunks().dictionary_encode()
        texts = [*encoded.dictionary.to_pylist(), ""]
        places = encoded.indices.fill_null(len(texts) - 1).to_pylist()
        return [texts[place] for place in places]
    known: dict[object, str] = {}
    return [known.setdefault(value, as_text(value)) for value in column.to_pylist()]
