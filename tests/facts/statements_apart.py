"""Verdicts and standings worked out in plain Python from statement.csv, apart from the product."""

from dataclasses import dataclass, field
from functools import cache

from gradeline.facts.holdings import Rows
from gradeline.paths import DATA
from tests.conftest import read_rows

STATEMENTS = read_rows(DATA / "statement.csv")
TAGS = {row["tag_id"]: row["label"] for row in read_rows(DATA / "finding_tag.csv")}
READ = [
    row
    for row in read_rows(DATA / "inspection.csv")
    if row["inspection_id"] in {each["inspection_id"] for each in STATEMENTS}
]
DAYS = sorted({row["published"] for row in READ})
OWN = ("authority", "team")


def verdict(rows: Rows) -> str:
    """Return what statements that all count for one body come to."""
    stances = {row["stance"] for row in rows}
    if not stances:
        return "not mentioned"
    if "mixed" in stances or {"praises", "criticises"} <= stances:
        return "mixed"
    if "criticises" in stances:
        return "criticised"
    return "praised" if "praises" in stances else "described"


@dataclass
class Report:
    """A report as statement.csv holds it."""

    inspection: dict[str, str]
    rows: Rows = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.inspection["inspection_id"]

    @property
    def year(self) -> str:
        return self.inspection["start"][:4]

    @property
    def length(self) -> int:
        return len({row["paragraph"] for row in self.rows})

    def of(self, tag: str, whose: tuple[str, ...] = OWN) -> Rows:
        return [row for row in self.rows if row["tag_id"] == tag and row["speaks_of"] in whose]

    def verdict(self, tag: str, whose: tuple[str, ...] = OWN) -> str:
        return verdict(self.of(tag, whose))


@cache
def reports(authority_id: str, day: str) -> tuple[Report, ...]:
    """Return the reports of an authority that were read and published by a day, in time order."""
    own = [
        Report(row, [each for each in STATEMENTS if each["inspection_id"] == row["inspection_id"]])
        for row in READ
        if row["authority_id"] == authority_id and row["published"] <= day
    ]
    return tuple(sorted(own, key=lambda report: report.inspection["published"]))


def standing(own: tuple[Report, ...], tag: str) -> str:
    """Return how a theme stands for an authority over its reports."""
    spoken = [report for report in own if report.of(tag)]
    if not spoken:
        return "not mentioned"
    last = spoken[-1]
    criticised = any(
        row["stance"] == "criticises" for report in spoken[:-1] for row in report.of(tag)
    )
    better = any(row["stance"] == "praises" or row["change"] == "improved" for row in last.of(tag))
    faults = [report for report in spoken if report.verdict(tag) in ("criticised", "mixed")]
    if criticised and better and last not in faults:
        return "dealt with"
    if last is not own[-1]:
        return "quiet"
    if criticised and any(row["stance"] == "criticises" for row in last.of(tag)):
        return "returns"
    return (
        f"{last.verdict(tag)} in the latest" if faults and last not in faults else last.verdict(tag)
    )
