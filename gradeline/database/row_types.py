"""Make `gradeline/queries/`: a type for the rows of each named query, and what asks it.

Columns and their types are those that DuckDB gives on tables without a fact; which may be missing,
and of what type parameters are, is said at the head of the query. Written here, as what types SQL
elsewhere (sqlc, aiosql) knows neither DuckDB nor what may be missing.
"""

import datetime
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import duckdb

from gradeline.database.building import make_empty
from gradeline.database.query_heads import Head, Parameter, UnclearQuery, head_of, query_files
from gradeline.facts.package import read_package
from gradeline.paths import DATA, ROOT

ROOM = ROOT / "gradeline" / "queries"
BY_HAND = ("__init__.py", "query.py")
COMMAND = "python3 -m gradeline queries"
WIDTH = 100
COLUMN_TYPES = {
    "BIGINT": "int",
    "BOOLEAN": "bool",
    "DATE": "datetime.date",
    "DOUBLE": "float",
    "HUGEINT": "int",
    "INTEGER": "int",
    "VARCHAR": "str",
}
EXAMPLES = {
    "boolean": True,
    "date": datetime.date(2020, 1, 1),
    "double": 1.0,
    "integer": 1,
    "table": "figure",
    "varchar": "x",
}


@dataclass(frozen=True)
class Described:
    """A named query, its head and its columns, each with its type in Python."""

    folder: str
    name: str
    head: Head
    columns: tuple[tuple[str, str], ...]


def modules() -> dict[str, str]:
    """Return the text of each module by the name of its file; raises UnclearQuery."""
    with duckdb.connect() as connection:
        make_empty(connection, read_package(DATA))
        described = [_described(connection, path) for path in query_files()]
    return {
        f"{folder}.py": _module(folder, list(own))
        for folder, own in groupby(described, lambda query: query.folder)
    }


def differing(made: dict[str, str]) -> list[Path]:
    """Return the files that are not as `made`, or that no folder of queries stands behind."""
    wanted = {ROOM / name: text for name, text in made.items()}
    held = {path: path.read_text("utf-8") for path in ROOM.glob("*.py") if path.name not in BY_HAND}
    return sorted(path for path in {**wanted, **held} if wanted.get(path) != held.get(path))


def write() -> list[Path]:
    """Put every module right and return the files that were not; raises UnclearQuery."""
    made = modules()
    wrong = differing(made)
    for path in wrong:
        if path.name in made:
            path.write_text(made[path.name], "utf-8")
        else:
            path.unlink()
    return wrong


def _described(connection: duckdb.DuckDBPyConnection, path: Path) -> Described:
    head = head_of(path)
    name = f"queries/{path.parent.name}/{path.name}"
    text = path.read_text(encoding="utf-8")
    try:
        (statement,) = connection.extract_statements(text)
    except (duckdb.Error, ValueError) as error:
        raise UnclearQuery(f"{name}: expected one statement; {error}") from error
    said = {parameter.name for parameter in head.parameters}
    if said != statement.named_parameters:
        raise UnclearQuery(
            f"{name}: expected each parameter with its type, as in as_at (date); found "
            f"{_listed(said)} at the head, {_listed(statement.named_parameters)} in the query"
        )
    examples = {parameter.name: _example(parameter) for parameter in head.parameters}
    try:
        rows = connection.execute(f"describe {text}", examples).fetchall()
    except duckdb.Error as error:
        raise UnclearQuery(f"{name}: {error}") from error
    columns = {column: _python_type(name, column, kind) for column, kind, *_ in rows}
    unknown = head.may_be_missing - columns.keys()
    if unknown:
        raise UnclearQuery(f"{name}: {_listed(unknown)} may be missing, but is no column")
    typed = tuple(
        (column, f"{kind} | None" if column in head.may_be_missing else kind)
        for column, kind in columns.items()
    )
    return Described(path.parent.name, path.stem, head, typed)


def _example(parameter: Parameter) -> object:
    value = EXAMPLES[parameter.type]
    return [value] if parameter.is_list else value


def _python_type(name: str, column: str, kind: str) -> str:
    one = COLUMN_TYPES.get(kind.removesuffix("[]"))
    if one is None:
        raise UnclearQuery(
            f"{name}: {column} is of the type {kind}; expected one of {_listed(COLUMN_TYPES)}"
        )
    return f"tuple[{one}, ...]" if kind.endswith("[]") else one


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "none"


def _module(folder: str, queries: list[Described]) -> str:
    """Return a module, written as ruff would format it."""
    parts = [part for query in queries for part in (_row_type(query), _asking(query))]
    text = "\n\n\n".join(parts)
    head = [f'"""Rows of the queries in `queries/{folder}/`, made by `{COMMAND}`."""', ""]
    if "datetime." in text:
        head.append("import datetime")
    head += [
        "from dataclasses import dataclass",
        "from typing import Literal",
        "",
        "from gradeline.queries.query import Query, asked",
    ]
    return "\n".join(head) + f"\n\n\n{text}\n"


def _row_type(query: Described) -> str:
    """Return the class of a row, and the type of the names of its columns."""
    names = ", ".join(f'"{column}"' for column, _ in query.columns)
    return "\n".join(
        [
            "@dataclass(frozen=True, slots=True)",
            f"class {_camel(query.name)}Row:",
            *_docstring(f"A row of `{query.folder}/{query.name}`.", query.head.grain),
            "",
            *(f"    {column}: {kind}" for column, kind in query.columns),
            "",
            "",
            f"{_camel(query.name)}Column = Literal[",
            *textwrap.wrap(f"{names},", WIDTH, initial_indent="    ", subsequent_indent="    "),
            "]  # fmt: skip",
        ]
    )


def _asking(query: Described) -> str:
    """Return the function that asks the query, with a parameter for each of its own."""
    row, parameters = f"{_camel(query.name)}Row", query.head.parameters
    taken = [f"{each.name}: {_annotation(each)}" for each in parameters]
    bound = [f"{each.name}={each.name}" for each in parameters]
    name = f"{query.folder}/{query.name}"
    return "\n".join(
        [
            *_called(f"def {query.name}(", ["*", *taken] if taken else [], f") -> Query[{row}]:"),
            *_docstring(f"Ask `{name}`.", query.head.question),
            *_called("    return asked(", [f'"{name}"', row, *bound], ")"),
        ]
    )


def _called(opening: str, parts: list[str], closing: str) -> list[str]:
    """Return a call or the head of a function, broken over lines where ruff would break it."""
    within = ", ".join(parts)
    inner = " " * (len(opening) - len(opening.lstrip()) + 4)
    if len(opening + within + closing) <= WIDTH:
        return [opening + within + closing]
    outer = inner[4:]
    if len(inner + within) <= WIDTH:
        return [opening, inner + within, outer + closing]
    return [opening, *(f"{inner}{part}," for part in parts), outer + closing]


def _annotation(parameter: Parameter) -> str:
    kind = "VARCHAR" if parameter.type == "table" else parameter.type.upper()
    one = COLUMN_TYPES[kind] + (" | None" if parameter.may_be_null else "")
    return f"tuple[{one}, ...]" if parameter.is_list else one


def _docstring(first: str, more: str) -> list[str]:
    more = more[:1].upper() + more[1:]
    indented = textwrap.wrap(more, WIDTH, initial_indent="    ", subsequent_indent="    ")
    return [f'    """{first}', "", *indented, '    """']


def _camel(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))
