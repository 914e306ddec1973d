"""What was read from a letter: of which visit it is, what was looked at and what is in doubt."""

from dataclasses import asdict, dataclass, fields
from typing import Any

from gradeline.reading.report import Found, Problem

FOCUSED_VISIT, JOINT_INSPECTION = "focused_visit", "jtai"
YES, NO = "yes", "no"


@dataclass(frozen=True)
class Letter:
    """What a letter says; a `value` is empty where nothing is printed or what is printed cannot be.

    `kind` is FOCUSED_VISIT or JOINT_INSPECTION, empty where the file is neither; a problem then
    says what it is. `title` is its heading. Days are ISO dates. `priority_action` is YES where the letter names an area for
    priority action, NO where it says that there is none, and empty where it says neither. A letter
    with a problem must be looked at by a person.
    """

    kind: str = ""
    title: str = ""
    authority_id: str = ""
    licence: str = ""
    authority: Found = Found()
    start: Found = Found()
    end: Found = Found()
    published: Found = Found()
    topic: Found = Found()
    priority_action: Found = Found()
    problems: tuple[Problem, ...] = ()


def as_object(letter: Letter) -> dict[str, Any]:
    """Return a letter as texts, numbers, lists and dictionaries, to pass between processes."""
    return asdict(letter)


def from_object(told: dict[str, Any]) -> Letter:
    """Return the letter that `as_object` told."""
    values = {
        field.name: Found(**told[field.name]) if field.type is Found else told[field.name]
        for field in fields(Letter)
    }
    return Letter(**values | {"problems": tuple(Problem(**each) for each in told["problems"])})


def unread(kind: str, message: str) -> Letter:
    """Return the letter of a file that could not be read at all, with the reason."""
    return Letter(problems=(Problem(kind, message),))
