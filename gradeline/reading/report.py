"""What was read from a report: its identity, its judgements and what was in doubt."""

from dataclasses import dataclass, field

from gradeline.reading.areas import Reading

OK = "ok"
CHECK = "check"
NOT_JUDGED = "not judged"
NOT_IN_FRAMEWORK = "not in this framework"
NOT_FOUND = "not found"


@dataclass(frozen=True)
class Problem:
    """Something a person must look at: where (0 for the whole file), and in what words."""

    kind: str
    message: str
    page: int = 0
    words: str = ""


@dataclass(frozen=True)
class Judgement:
    """The grade of an area, and every place that states one.

    `status` is OK, CHECK, NOT_JUDGED, NOT_IN_FRAMEWORK or NOT_FOUND; `grade` is given with OK only.
    `page` is that of the table where there is one, or of the statement; None where nothing is said.
    """

    area: str
    grade: str | None
    status: str
    page: int | None = None
    label: str = ""
    words: str = ""
    in_table: tuple[Reading, ...] = ()
    in_body: tuple[Reading, ...] = ()


@dataclass(frozen=True)
class Found:
    """A word or day of the front page with its place; `value` is empty where nothing is printed."""

    value: str = ""
    words: str = ""
    page: int | None = None


@dataclass
class Identity:
    """What a report says it is: days are written as ISO dates."""

    framework: str
    kind: str = ""
    authority: Found = field(default_factory=Found)
    authority_id: str = ""
    start: Found = field(default_factory=Found)
    end: Found = field(default_factory=Found)
    published: Found = field(default_factory=Found)
    title: str = ""
    licence: str = ""
