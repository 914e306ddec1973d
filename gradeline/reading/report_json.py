"""A report as JSON and back: for what leaves a process, and for what comes into one.

Written here: the dataclasses of `gradeline.report` say all that there is to check, and of libraries
that could read them (pydantic, msgspec) the dashboard needs none for anything else.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from gradeline.report import OK, Report

NOTHING_READ: Mapping[str, Any] = {}
_NAMES = {str: "a text", int: "a whole number", NoneType: "null"}
LONGEST_SHOWN = 60


class NotAReport(Exception):
    """A text is not the JSON form of a report: in which line or file and key, and what is wrong."""

    def __init__(self, where: str, key: str, found: str, expected: str) -> None:
        place = f"{where}, key {key}" if key else where
        super().__init__(f"{place}: found {found}; expected {expected}.")
        self.where = where
        self.key = key
        self.found = found
        self.expected = expected


def as_object(report: Report) -> dict[str, Any]:
    """Return a report as texts, numbers, sequences and dictionaries, by the names of its fields."""
    told = asdict(report)
    told["read_from"] = told["read_from"] or NOTHING_READ
    return told


def as_line(report: Report) -> str:
    """Return a report as one line of JSON, of ASCII signs only."""
    return json.dumps(as_object(report))


def as_list(reports: Sequence[Report]) -> str:
    """Return reports as a JSON list for people to look at, one object for each."""
    return json.dumps([as_object(each) for each in reports], indent=1, ensure_ascii=False) + "\n"


def object_in(text: str | bytes, where: str) -> dict[str, Any]:
    """Return the object that a text holds in JSON; raises NotAReport, which names `where` it is."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAReport(where, "", f"no JSON ({error})", "a report as JSON") from None
    if not isinstance(told, dict):
        raise NotAReport(where, "", _shown(told), "a report as JSON")
    return told


def report_in(told: Mapping[str, Any], where: str) -> Report:
    """Return the report that an object holds; raises NotAReport, which names `where` it is.

    Every key must be there, none that is not known, and each value of its type.
    """
    match told:
        case {"read_from": {**places}} if not places:
            told = {**told, "read_from": None}
        case {"read_from": None}:
            raise NotAReport(where, "read_from", "null", "an object")
    report: Report = _instance(Report, told, where, "")
    for index, each in enumerate(report.judgements):
        read = {reading.grade for reading in each.readings}
        if each.status == OK and (each.grade is None or each.grade not in read):
            expected = "a grade that one of its readings gives"
        elif each.status != OK and each.grade is not None:
            expected = f"null, as the status is {each.status}"
        else:
            continue
        raise NotAReport(where, f"judgements[{index}].grade", _shown(each.grade), expected)
    return report


@cache
def _kinds(form: type) -> dict[str, Any]:
    hints = get_type_hints(form)
    return {field.name: hints[field.name] for field in fields(form)}


def _instance(form: Any, told: Any, where: str, key: str) -> Any:
    if not isinstance(told, Mapping):
        raise NotAReport(where, key, _shown(told), "an object")
    kinds = _kinds(form)
    for name in kinds:
        if name not in told:
            raise NotAReport(where, _within(key, name), "no such key", "one")
    for name in told:
        if name not in kinds:
            raise NotAReport(where, _within(key, name), "an unknown key", ", ".join(kinds))
    return form(
        **{
            name: _value(kind, told[name], where, _within(key, name))
            for name, kind in kinds.items()
        }
    )


def _value(kind: Any, told: Any, where: str, key: str) -> Any:
    """Return a value as the type of its field wants it: tuples for lists, objects for dictionaries.

    A type that is `X | None` comes as its two parts.
    """
    origin, parts = get_origin(kind), get_args(kind)
    if is_dataclass(kind):
        return _instance(kind, told, where, key)
    if origin is tuple:
        if not isinstance(told, list):
            raise NotAReport(where, key, _shown(told), "a list")
        return tuple(
            _value(parts[0], each, where, f"{key}[{index}]") for index, each in enumerate(told)
        )
    if origin is Literal:
        if told not in parts:
            raise NotAReport(where, key, _shown(told), " or ".join(map(json.dumps, parts)))
        return told
    allowed = parts or (kind,)
    for form in allowed:
        if is_dataclass(form) and told is not None:
            return _instance(form, told, where, key)
    # A truth value is a whole number in Python, and none here.
    if type(told) not in allowed:
        expected = " or ".join(_NAMES.get(form, "an object") for form in allowed)
        raise NotAReport(where, key, _shown(told), expected)
    return told


def _within(key: str, name: str) -> str:
    shown = name if name.isidentifier() else _shown(name)
    return f"{key}.{shown}" if key else shown


def _shown(told: Any) -> str:
    text = json.dumps(told)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
