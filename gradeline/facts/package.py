"""Read `datapackage.json`, the description of every table and column of facts.

The format is the Frictionless Data Package standard with two properties of our own: `partialDate`
of string fields that hold a date known only to the year or the month (`2013`, `2013-04`), and
`isLarge` of resources too long to be read row by row.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gradeline.facts.faults import Fault, FaultyFacts

DESCRIPTOR = "datapackage.json"
TYPES = frozenset({"string", "integer", "number", "boolean", "date"})


@dataclass(frozen=True)
class Column:
    """One column: its Table Schema type, its meaning and the constraints on its cells."""

    name: str
    type: str
    description: str
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    partial_date: bool = False


@dataclass(frozen=True)
class Reference:
    """Cells of `columns` must be found in `target_columns` of the table `target`."""

    columns: tuple[str, ...]
    target: str
    target_columns: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One CSV file of facts; a large one is checked by the database as it is filled."""

    name: str
    path: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()
    is_large: bool = False

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the header the file must have, in order."""
        return tuple(column.name for column in self.columns)


@dataclass(frozen=True)
class Package:
    """All the tables of a folder of facts, in the order in which they can be loaded."""

    folder: Path
    tables: tuple[Table, ...] = field(default=())

    def table(self, name: str) -> Table:
        """Return the table called `name`; raises KeyError when there is none."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)


def read_package(folder: Path) -> Package:
    """Read the descriptor of `folder`; raises FaultyFacts when it is missing or not well formed."""
    path = folder / DESCRIPTOR
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise FaultyFacts([_fault("no such file", "the description of the tables")]) from None
    except OSError as error:
        raise FaultyFacts(
            [_fault(f"a file that cannot be read ({error.strerror})", "text")]
        ) from None
    except UnicodeDecodeError as error:
        raise FaultyFacts([_fault(f"a byte that is not UTF-8 ({error})", "UTF-8 text")]) from None
    try:
        descriptor = json.loads(text)
    except json.JSONDecodeError as error:
        problem = f"{error.msg} at column {error.colno}"
        raise FaultyFacts([_fault(problem, "well-formed JSON", row=error.lineno)]) from None
    faults: list[Fault] = []
    tables = tuple(
        table
        for position, resource in enumerate(_list(descriptor, "resources", "the package", faults))
        if (table := _table(resource, f"resource {position + 1}", faults)) is not None
    )
    if not faults:
        faults = _reference_faults(tables)
    if faults:
        raise FaultyFacts(faults)
    return Package(folder, tables)


def _fault(found: str, expected: str, row: int | None = None) -> Fault:
    return Fault(f"data/{DESCRIPTOR}", row, None, found, expected)


def _list(holder: Any, name: str, where: str, faults: list[Fault]) -> list[Any]:
    value = holder.get(name) if isinstance(holder, dict) else None
    if not isinstance(value, list) or not value:
        faults.append(_fault(f"no list called {name} in {where}", f"{where} to list its {name}"))
        return []
    return value


def _table(resource: Any, where: str, faults: list[Fault]) -> Table | None:
    if not isinstance(resource, dict):
        faults.append(_fault(f"{resource!r} as {where}", "an object that describes a table"))
        return None
    wanted = {"name": str, "path": str, "description": str, "schema": dict}
    missing = [name for name, kind in wanted.items() if not isinstance(resource.get(name), kind)]
    if missing:
        faults.append(_fault(f"{where} without {', '.join(missing)}", "each of them to be given"))
        return None
    name, schema = resource["name"], resource["schema"]
    if Path(resource["path"]).name != resource["path"]:
        faults.append(_fault(f"path {resource['path']!r} of {name}", "the name of a file in data/"))
        return None
    columns = tuple(
        column
        for entry in _list(schema, "fields", f"the schema of {name}", faults)
        if (column := _column(entry, name, faults)) is not None
    )
    key = schema.get("primaryKey", [])
    key = _names(key)
    known = {column.name for column in columns}
    if not key or not set(key) <= known:
        faults.append(_fault(f"primaryKey {list(key)} of {name}", f"columns among {sorted(known)}"))
    references = []
    for entry in schema.get("foreignKeys", []):
        reference = _reference(entry)
        if reference is None or not set(reference.columns) <= known:
            faults.append(_fault(f"foreign key {entry} of {name}", "fields and a reference"))
        else:
            references.append(reference)
    return Table(
        name,
        resource["path"],
        resource["description"],
        columns,
        key,
        tuple(references),
        is_large=bool(resource.get("isLarge", False)),
    )


def _column(entry: Any, table: str, faults: list[Fault]) -> Column | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        faults.append(_fault(f"{entry!r} among the fields of {table}", "an object with a name"))
        return None
    where = f"{table}.{entry['name']}"
    if entry.get("type") not in TYPES:
        faults.append(_fault(f"type {entry.get('type')!r} of {where}", f"one of {sorted(TYPES)}"))
        return None
    if not entry.get("description"):
        faults.append(_fault(f"no description of {where}", "a sentence that says what it holds"))
        return None
    constraints = entry.get("constraints", {})
    if not _are_constraints(constraints):
        expected = "an object; enum a list, pattern a regular expression, limits numbers"
        faults.append(_fault(f"constraints {constraints!r} of {where}", expected))
        return None
    return Column(
        name=entry["name"],
        type=entry["type"],
        description=entry["description"],
        required=bool(constraints.get("required", False)),
        unique=bool(constraints.get("unique", False)),
        enum=tuple(str(value) for value in constraints.get("enum", [])),
        pattern=constraints.get("pattern"),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        partial_date=bool(entry.get("partialDate", False)),
    )


def _are_constraints(constraints: Any) -> bool:
    if not isinstance(constraints, dict) or not isinstance(constraints.get("enum", []), list):
        return False
    limits = (constraints.get("minimum", 0), constraints.get("maximum", 0))
    if not all(isinstance(limit, int | float) for limit in limits):
        return False
    try:
        re.compile(constraints.get("pattern", ""))
    except (re.error, TypeError):
        return False
    return True


def _reference(entry: Any) -> Reference | None:
    try:
        columns = entry["fields"]
        target = entry["reference"]["resource"]
        target_columns = entry["reference"]["fields"]
    except (TypeError, KeyError):
        return None
    return Reference(_names(columns), target, _names(target_columns))


def _names(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _reference_faults(tables: tuple[Table, ...]) -> list[Fault]:
    faults = []
    seen: dict[str, Table] = {}
    for table in tables:
        if table.name in seen:
            faults.append(_fault(f"two tables called {table.name}", "each name once"))
        for reference in table.references:
            target = table if reference.target == table.name else seen.get(reference.target)
            if target is None or not set(reference.target_columns) <= set(target.column_names):
                faults.append(
                    _fault(
                        f"{table.name} refers to {reference.target}.{reference.target_columns}",
                        "a table and columns described above it",
                    )
                )
        seen[table.name] = table
    return faults
