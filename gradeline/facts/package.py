"""Read `datapackage.json`, the description of every table and column of facts.

What it says of types, keys, ranges and allowed values stands nowhere else: the checks of the facts
and the tables of the database are made from it. The format is the Frictionless Data Package
standard with properties of our own: `partialDate` of string fields that hold a date known only to
the year or the month (`2013`, `2013-04`), `isLarge` of resources too long to be read row by row,
which may be Parquet instead of CSV, `mayBeEmpty` of resources that may have no rows, and
`optionalForeignKeys` of schemas, which hold only where all their cells are given (readers of the
standard take a partly empty one for a fault).
A constraint or a property of a schema that is not known here is a fault, as nothing would check it.
"""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gradeline.facts.dates import is_date
from gradeline.facts.faults import Fault, FaultyFacts

DESCRIPTOR = "datapackage.json"
CSV, PARQUET = "csv", "parquet"
TYPES = frozenset({"string", "integer", "number", "boolean", "date"})
WITH_LIMITS = frozenset({"integer", "number", "date"})
CONSTRAINTS = frozenset({"required", "unique", "enum", "pattern", "minimum", "maximum"})
SCHEMA = frozenset({"fields", "primaryKey", "uniqueKeys", "foreignKeys", "optionalForeignKeys"})
Limit = float | str


@dataclass(frozen=True)
class FactColumn:
    """One column: its Table Schema type, its meaning and the constraints on its cells.

    Limits are numbers, or days written YYYY-MM-DD where the type is a date.
    """

    name: str
    type: str
    description: str
    required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: Limit | None = None
    maximum: Limit | None = None
    partial_date: bool = False


@dataclass(frozen=True)
class Reference:
    """Cells of `columns`, where all are given, are found in `target_columns`, a key of `target`."""

    columns: tuple[str, ...]
    target: str
    target_columns: tuple[str, ...]


@dataclass(frozen=True)
class FactTable:
    """One file of facts; a large one, CSV or Parquet, is checked by the database as it is filled.

    The rows of Parquet are in the order of their key.
    """

    name: str
    path: str
    description: str
    columns: tuple[FactColumn, ...]
    key: tuple[str, ...]
    unique_keys: tuple[tuple[str, ...], ...] = ()
    references: tuple[Reference, ...] = ()
    is_large: bool = False
    may_be_empty: bool = False
    format: str = CSV

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the header the file must have, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """Return the columns whose cells together, where all are given, stand in one row only."""
        return (self.key, *self.unique_keys)


@dataclass(frozen=True)
class Package:
    """All the tables of a folder of facts, in the order in which they can be loaded."""

    folder: Path
    tables: tuple[FactTable, ...] = field(default=())

    def table(self, name: str) -> FactTable:
        """Return the table called `name`; raises KeyError when there is none."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)


def table_files(folder: Path) -> list[Path]:
    """Return every file in a folder of facts that can be a table, by name."""
    return sorted(path for kind in (CSV, PARQUET) for path in folder.glob(f"*.{kind}"))


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


def _table(resource: Any, where: str, faults: list[Fault]) -> FactTable | None:
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
    kind, is_large = resource.get("format", CSV), bool(resource.get("isLarge", False))
    if kind not in ((CSV, PARQUET) if is_large else (CSV,)):
        faults.append(_fault(f"format {kind!r} of {name}", "csv, or parquet where isLarge is true"))
        return None
    if unknown := sorted(schema.keys() - SCHEMA):
        faults.append(_fault(f"{', '.join(unknown)} in the schema of {name}", _known(SCHEMA)))
    key = _names(schema.get("primaryKey", []))
    fields = _list(schema, "fields", f"the schema of {name}", faults)
    columns = tuple(
        column for entry in fields if (column := _column(entry, name, key, faults)) is not None
    )
    known = {column.name for column in columns}
    if len({column.name.casefold() for column in columns}) < len(columns):
        faults.append(_fault(f"fields of {name} that are called the same", "each name once"))
    if not key or not set(key) <= known:
        faults.append(_fault(f"primaryKey {list(key)} of {name}", f"columns among {sorted(known)}"))
    unique = _unique_keys(schema, name, known, faults)
    return FactTable(
        name,
        resource["path"],
        resource["description"],
        columns,
        key,
        tuple(each for each in dict.fromkeys(unique) if each != key),
        _references(schema, name, known, faults),
        is_large=is_large,
        may_be_empty=bool(resource.get("mayBeEmpty", False)),
        format=kind,
    )


def _known(names: frozenset[str]) -> str:
    return f"nothing but {', '.join(sorted(names))}"


def _unique_keys(
    schema: dict[str, Any], table: str, known: set[str], faults: list[Fault]
) -> list[tuple[str, ...]]:
    """Return the columns that are unique alone, then those that are so together."""
    entries = schema.get("uniqueKeys", [])
    if not isinstance(entries, list) or not all(
        isinstance(entry, list) and entry and all(name in known for name in entry)
        for entry in entries
    ):
        expected = f"lists of columns among {sorted(known)}"
        faults.append(_fault(f"uniqueKeys {entries!r} of {table}", expected))
        return []
    alone = [
        (entry["name"],)
        for entry in schema.get("fields", [])
        if isinstance(entry, dict)
        and isinstance(entry.get("constraints"), dict)
        and entry["constraints"].get("unique")
        and entry.get("name") in known
    ]
    return [*alone, *(tuple(entry) for entry in entries)]


def _references(
    schema: dict[str, Any], table: str, known: set[str], faults: list[Fault]
) -> tuple[Reference, ...]:
    references = []
    for entry in [*schema.get("foreignKeys", []), *schema.get("optionalForeignKeys", [])]:
        reference = _reference(entry)
        if reference is None or not set(reference.columns) <= known:
            faults.append(_fault(f"foreign key {entry} of {table}", "fields and a reference"))
        else:
            references.append(reference)
    return tuple(references)


def _column(entry: Any, table: str, key: tuple[str, ...], faults: list[Fault]) -> FactColumn | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        faults.append(_fault(f"{entry!r} among the fields of {table}", "an object with a name"))
        return None
    where = f"{table}.{entry['name']}"
    kind = entry.get("type")
    if kind not in TYPES:
        faults.append(_fault(f"type {kind!r} of {where}", f"one of {sorted(TYPES)}"))
        return None
    if not entry.get("description"):
        faults.append(_fault(f"no description of {where}", "a sentence that says what it holds"))
        return None
    constraints = entry.get("constraints", {})
    expected = _constraints_wanted(constraints, kind)
    if expected is not None:
        faults.append(_fault(f"constraints {constraints!r} of {where}", expected))
        return None
    if entry.get("partialDate") and kind != "string":
        faults.append(_fault(f"partialDate of {where}, a {kind}", "partialDate of a string only"))
        return None
    return FactColumn(
        name=entry["name"],
        type=kind,
        description=entry["description"],
        required=bool(constraints.get("required", False)) or entry["name"] in key,
        enum=tuple(_as_text(value) for value in constraints.get("enum", [])),
        pattern=constraints.get("pattern"),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        partial_date=bool(entry.get("partialDate", False)),
    )


def _as_text(value: Any) -> str:
    """Return a value of JSON as it would stand in a cell."""
    return value if isinstance(value, str) else json.dumps(value)


def _constraints_wanted(constraints: Any, kind: str) -> str | None:
    """Say what the constraints of a column should be, or None where they can be checked."""
    wanted = "an object; enum a list, pattern a regular expression"
    if not isinstance(constraints, dict) or not isinstance(constraints.get("enum", []), list):
        return wanted
    if constraints.keys() - CONSTRAINTS:
        return _known(CONSTRAINTS)
    if "pattern" in constraints and kind != "string":
        return "a pattern of text only"
    try:
        re.compile(constraints.get("pattern", ""))
    except (re.error, TypeError):
        return wanted
    limits = [constraints[name] for name in ("minimum", "maximum") if name in constraints]
    if limits and kind not in WITH_LIMITS:
        return f"limits of {', '.join(sorted(WITH_LIMITS))} only"
    if kind == "date":
        return None if all(map(_is_day, limits)) else "limits written YYYY-MM-DD"
    are_numbers = all(type(limit) in (int, float) for limit in limits)
    return None if are_numbers else "numbers as limits"


def _is_day(limit: Any) -> bool:
    return isinstance(limit, str) and is_date(limit)


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


def _reference_faults(tables: tuple[FactTable, ...]) -> list[Fault]:
    faults = []
    seen: dict[str, FactTable] = {}
    for table in tables:
        if table.name in seen:
            faults.append(_fault(f"two tables called {table.name}", "each name once"))
        for reference in table.references:
            target = table if reference.target == table.name else seen.get(reference.target)
            expected = _target_wanted(table, reference, target)
            if expected is not None:
                found = f"{table.name} refers to {reference.target}.{reference.target_columns}"
                faults.append(_fault(found, expected))
        seen[table.name] = table
    return faults


def _target_wanted(table: FactTable, reference: Reference, target: FactTable | None) -> str | None:
    """Say what a reference should lead to, or None where it can be held to."""
    if target is None or not set(reference.target_columns) <= set(target.column_names):
        return "a table and columns described above it"
    if target.is_large:
        return "a table that is not large: the keys of one that is are not kept"
    if reference.target_columns not in target.keys:
        keys = "; ".join(", ".join(key) for key in target.keys)
        return f"a key of {target.name}: {keys}"
    types = [{column.name: column.type for column in each.columns} for each in (table, target)]
    pairs = zip(reference.columns, reference.target_columns, strict=True)
    if any(types[0][name] != types[1][other] for name, other in pairs):
        return "columns of the same types"
    return None
