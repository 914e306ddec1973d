"""Composed reports, and the goldens that say what is read from each."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from gradeline.reading.opening import open_document
from gradeline.reading.report_json import as_object
from gradeline.reading.report_reader import read_report
from gradeline.report import Report
from tests.small_facts import laid_out

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True)
class Composed:
    """A report and what it was composed with: the grades by area and the days as ISO dates.

    `doubtful` are the areas that it leaves in doubt, which no reader may settle.
    """

    content: bytes
    framework: str | None
    authority: str | None
    start: str | None
    end: str | None
    published: str | None = None
    grades: Mapping[str, str] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    kind: str = ""


Fixture = Callable[[], Composed]


def registering(fixtures: dict[str, Fixture]) -> Callable[[Fixture], Fixture]:
    """Return a decorator that puts a fixture into `fixtures` by the name of its function."""

    def register(compose: Fixture) -> Fixture:
        fixtures[compose.__name__] = compose
        return compose

    return register


@cache
def report_of(content: bytes) -> Report:
    """Return what the reader makes of a file, each file read once."""
    return read_report(open_document(content), laid_out())


def told(composed: Composed) -> dict[str, Any]:
    """Return what the reader says of a fixture, without what does not matter to its golden."""
    answer = as_object(report_of(composed.content))
    asks = [each["addressed_to"] for each in answer["recommendations"]]
    kept = ("framework", "kind", "authority", "authority_id", "start", "end", "published")
    return {
        **{key: answer[key] for key in kept},
        "judgements": [_judgement(each) for each in answer["judgements"]],
        "recommendations": {whom: asks.count(whom) for whom in dict.fromkeys(asks)},
        "profile": len(answer["profile"]),
        "problems": [
            {key: each[key] for key in ("kind", "page", "words")} for each in answer["problems"]
        ],
    }


def write_golden(name: str, composed: Composed) -> None:
    """Write what is read from a fixture as its golden."""
    text = json.dumps(told(composed), indent=1, ensure_ascii=False)
    (GOLDEN / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


def _judgement(judgement: dict[str, Any]) -> dict[str, Any]:
    readings = [
        f"{each['where']}, page {each['page']}: {each['label'].strip()} | {each['words']}"
        for each in judgement["readings"]
    ]
    kept = {key: judgement[key] for key in ("area", "status", "grade", "page")}
    return {**kept, "readings": list(dict.fromkeys(readings))}
