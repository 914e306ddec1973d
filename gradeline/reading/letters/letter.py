"""What was read from a letter: of which visit it is, what was looked at and what is in doubt."""

from dataclasses import asdict, dataclass
from typing import Any

from gradeline.reading.front import Printed
from gradeline.report import Problem

FOCUSED_VISIT, JOINT_INSPECTION = "focused_visit", "jtai"
_NOTHING = Printed()
YES, NO = "yes", "no"
_FOUND = ("authority", "start", "end", "published", "topic", "priority_action")


@dataclass(frozen=True)
class Letter:
    """What a letter says; a `value` is empty where nothing is printed or what is printed cannot be.

    `kind` is FOCUSED_VISIT or JOINT_INSPECTION, empty where the file is neither; a problem then
    says what it is. `title` is its heading. Days are ISO dates. `priority_action` is YES where the
    letter names an area for priority action, NO where it says that there is none, and empty where
    it says neither. A letter with a problem must be looked at by a person.
    """

    kind: str = ""
    title: str = ""
    authority_id: str = ""
    licence: str = ""
    authority: Printed = _NOTHING
    start: Printed = _NOTHING
    end: Printed = _NOTHING
    published: Printed = _NOTHING
    topic: Printed = _NOTHING
    priority_action: Printed = _NOTHING
    problems: tuple[Problem, ...] = ()


def as_object(letter: Letter) -> dict[str, Any]:
    """Return a letter as texts, numbers, lists and dictionaries, to pass between processes."""
    return asdict(letter)


def from_object(told: dict[str, Any]) -> Letter:
    """Return the letter that `as_object` told; raises KeyError or TypeError for anything else."""
    found = {name: Printed(**told[name]) for name in _FOUND}
    problems = tuple(Problem(**each) for each in told["problems"])
    return Letter(**told | found | {"problems": problems})


def unread(kind: str, message: str) -> Letter:
    """Return the letter of a file that could not be read at all, with the reason."""
    return Letter(problems=(Problem(kind, message),))
