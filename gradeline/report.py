"""What is read from an inspection report: the form in which it travels from room to room.

Its JSON form is that of `gradeline.reading.report_json`: the names and order of the fields are its
keys.
"""

from dataclasses import dataclass
from typing import Final, Literal

Status = Literal["ok", "check", "not judged", "not in this framework", "not found"]
OK: Final = "ok"
CHECK: Final = "check"
NOT_JUDGED: Final = "not judged"
NOT_IN_FRAMEWORK: Final = "not in this framework"
NOT_FOUND: Final = "not found"

Part = Literal["table", "body"]
TABLE: Final = "table"
BODY: Final = "body"


@dataclass(frozen=True)
class Place:
    """The words that something was read from, None where nothing is printed, and their page.

    `page` counts from 1 at the first page of the file; it is None where no one page told it.
    """

    words: str | None = None
    page: int | None = None


@dataclass(frozen=True)
class Origins:
    """Where the authority and the days were read."""

    authority: Place = Place()
    start: Place = Place()
    end: Place = Place()
    published: Place = Place()


@dataclass(frozen=True)
class Reading:
    """One place of a report that states the grade of an area.

    `grade` is None where the words are no grade that is known.
    """

    where: Part
    label: str
    words: str
    grade: str | None
    page: int


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The grade of an area, and every place that states one; `grade` is given with OK only.

    `page`, `label` and `words` are those of the table where there is one, or of the body; None
    where nothing is said.
    """

    area: str
    grade: str | None = None
    page: int | None = None
    status: Status
    label: str | None = None
    words: str | None = None
    readings: tuple[Reading, ...] = ()

    def read_in(self, part: Part) -> list[Reading]:
        """Return the places in the table, or those in the body."""
        return [each for each in self.readings if each.where == part]


@dataclass(frozen=True)
class Recommendation:
    """One thing that a report asks for, as printed.

    `number`, `paragraphs` and `timescale` are empty where none are printed; `heading` is the one it
    stands under, "Areas for improvement: Governance" where that stands under another;
    `addressed_to` is the local authority, the board, or a strand of the service.
    """

    number: str
    text: str
    paragraphs: str
    timescale: str
    heading: str
    addressed_to: str
    page: int


@dataclass(frozen=True)
class ProfileFigure:
    """A figure of the description of the area, as printed.

    `text` is the bullet or sentence that holds it, `value` the number in digits or words, `unit`
    a sign or the noun that follows, and `date` the day, month or year it is printed with; any but
    the first two may be empty.
    """

    text: str
    value: str
    unit: str
    date: str
    heading: str
    page: int
    paragraph: str


@dataclass(frozen=True)
class Problem:
    """Something a person must look at: where (None for the whole file), and in what words."""

    kind: str
    message: str
    page: int | None = None
    words: str | None = None


@dataclass(frozen=True)
class Report:
    """All that was read from one report; what it does not say, or is not known, is None.

    `framework` is None where the file is no report of a framework that is known, `read_from` where
    it could not be read at all. Days are ISO dates.
    """

    file: str
    framework: str | None = None
    kind: str | None = None
    title: str | None = None
    licence: str | None = None
    authority: str | None = None
    authority_id: str | None = None
    start: str | None = None
    end: str | None = None
    published: str | None = None
    read_from: Origins | None = None
    judgements: tuple[Judgement, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    profile: tuple[ProfileFigure, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def origins(self) -> Origins:
        """Where authority and days were read: nowhere, in a file that could not be read."""
        return self.read_from or Origins()


def unread(file: str, kind: str, message: str) -> Report:
    """Return the report of a file that could not be read at all, with the reason."""
    return Report(file, problems=(Problem(kind, message),))
