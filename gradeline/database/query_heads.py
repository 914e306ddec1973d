"""What a named query says of itself in the comment lines at its head."""

import re
from dataclasses import dataclass
from pathlib import Path

from gradeline.paths import QUERIES

# Folders with what queries rest on; every other folder holds queries.
FOUNDATIONS = ("derived", "schema", "views")
# A table is the name of one that has the figures of indicators.
TYPES = ("boolean", "date", "double", "integer", "table", "varchar")


class UnclearQuery(Exception):
    """A query of which no types can be made, and why."""


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query: its type, whether it is a list, and whether it may be null.

    Of a list the values may be null, never the list.
    """

    name: str
    type: str
    is_list: bool
    may_be_null: bool


@dataclass(frozen=True)
class Head:
    """The head of a query; `may_be_missing` names the columns that can hold null."""

    question: str
    grain: str
    parameters: tuple[Parameter, ...]
    may_be_missing: frozenset[str]


def query_files() -> list[Path]:
    """Return the file of every named query, in the order of their names."""
    return [path for path in sorted(QUERIES.glob("*/*.sql")) if path.parent.name not in FOUNDATIONS]


def head_of(path: Path) -> Head:
    """Read the head of a query; raises UnclearQuery where it does not say what it must."""
    said = " ".join(comment_lines(path))
    parts = re.fullmatch(
        r"Question: (.+?) Grain: (.+?) Parameters: (.+?) Columns: (.+?)"
        r"(?: May be missing: ([\w, ]+)\.)?",
        said,
    )
    if parts is None:
        raise UnclearQuery(
            f"{_name(path)}: expected comment lines that begin with Question, Grain, Parameters, "
            f"Columns and, where there are any, May be missing; found: {said or 'none'}"
        )
    question, grain, parameters, _, missing = parts.groups()
    may_be_missing = frozenset(re.findall(r"\w+", missing or ""))
    return Head(question, grain, _parameters(parameters), may_be_missing)


def comment_lines(path: Path) -> list[str]:
    """Return the comment lines that a file of SQL begins with."""
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return lines


def _parameters(said: str) -> tuple[Parameter, ...]:
    """Return what is written as `words (varchar or null: what it is)`, `ids (list of varchar)`."""
    found = re.findall(rf"(\w+) \((list of )?({'|'.join(TYPES)})( or null)?\b", said)
    return tuple(Parameter(name, kind, bool(many), bool(null)) for name, many, kind, null in found)


def _name(path: Path) -> str:
    return f"queries/{path.parent.name}/{path.name}"
