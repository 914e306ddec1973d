"""What a query is to those who ask it: its name, its parameters, the type of its rows."""

import datetime
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar

Bound = (
    None
    | bool
    | int
    | float
    | str
    | datetime.date
    | tuple[str, ...]
    | tuple[int, ...]
    | tuple[float | None, ...]
)


class AnyRow(Protocol):
    """A dataclass whose fields are the columns of a query, in their order."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


Row = TypeVar("Row", bound=AnyRow)


@dataclass(frozen=True, slots=True)
class Query(Generic[Row]):
    """A named query with what is bound to its parameters; its answers are of the type `row`.

    Equal ones are asked alike, so that an answer can be remembered by it.
    """

    name: str
    row: type[Row]
    parameters: tuple[tuple[str, Bound], ...] = ()


def asked(name: str, row: type[Row], /, **parameters: Bound) -> Query[Row]:
    """Return the query called `name` with what is bound to its parameters."""
    return Query(name, row, tuple(parameters.items()))
