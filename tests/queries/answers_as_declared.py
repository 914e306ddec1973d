"""What a query answers, held against the type of its rows."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any, get_args, get_origin, get_type_hints

from gradeline.database.named_queries import Database
from gradeline.database.query_heads import query_files
from gradeline.queries.query import Query

NAMES = [f"{path.parent.name}/{path.stem}" for path in query_files()]


def query(name: str, parameters: Mapping[str, Any]) -> Query[Any]:
    """Return a query by its name; what is a list among `parameters` is given as a tuple."""
    folder, function = name.split("/")
    made = getattr(import_module(f"gradeline.queries.{folder}"), function)
    asked: Query[Any] = made(
        **{key: tuple(each) if isinstance(each, list) else each for key, each in parameters.items()}
    )
    return asked


def undeclared(database: Database, asked: Iterable[Query[Any]]) -> set[str]:
    """Return each column that holds what its type does not allow, with some of what it holds."""
    wrong = set()
    for each in asked:
        found = database.ask(each)
        for column, kind in get_type_hints(each.row).items():
            for value in _others([getattr(row, column) for row in found], kind)[:1]:
                wrong.add(f"{each.name}: {column} holds {value!r}")
    return wrong


def _others(values: Sequence[Any], kind: Any) -> list[Any]:
    """Return the values that are not of a type; a number that is none is of no type."""
    kinds = get_args(kind) if type(None) in get_args(kind) else (kind,)
    alone = {datetime.date if each is datetime.date else each for each in kinds}
    lists = [each for each in kinds if get_origin(each) is tuple]
    if lists:
        within = [value for own in values if type(own) is tuple for value in own]
        wrong = [own for own in values if type(own) is not tuple and type(own) not in alone]
        return [*wrong, *_others(within, get_args(lists[0])[0])]
    return [value for value in values if type(value) not in alone or value != value]
