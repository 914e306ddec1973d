"""What an import did: added, changed, left out and why."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from gradeline.importing.unusable import printable
from gradeline.spreadsheets import spreadsheet_csv

EXAMPLES, SHOWN = 5, 20
CHANGED, GIVEN, OTHER_REASON = "changed", "given where none was", "missing for another reason"
KINDS, IN_DOUBT = (CHANGED, GIVEN, OTHER_REASON), "in doubt"
IN_FULL = "; the whole list as CSV: --changes FILE"
COLUMNS = ("what_happened", "what", "authority_id", "year", "was", "was_from", "now", "expected")


@dataclass(frozen=True)
class Change:
    """A fact that is no longer what it was.

    `key` is what it is of, whose and of which year, where it can be told apart. `size` is the share
    of the greater of two values that it changed by, and orders the list.
    """

    what: str
    before: str
    after: str
    kind: str = CHANGED
    key: tuple[str, str, str] = ("", "", "")
    source: str = ""
    is_own: bool = False
    size: float = 0.0

    def __str__(self) -> str:
        source = f" ({self.source})" if self.source else ""
        return f"{self.what}: was {self.before}{source}, now {self.after}"

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the row of the list as CSV."""
        key = self.key if any(self.key) else (self.what, "", "")
        return self.kind, *key, self.before, self.source, self.after, ""


@dataclass(frozen=True)
class Doubt:
    """A figure that can hardly be right: where it stands, what was found and expected instead."""

    place: str
    key: tuple[str, str, str]
    held: str
    found: str
    expected: str

    def __str__(self) -> str:
        place = f"{self.place}: " if self.place else ""
        return f"{place}{', '.join(self.key)}: found {self.found}; expected {self.expected}"

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the row of the list as CSV."""
        return IN_DOUBT, *self.key, self.held, "", self.found, self.expected


@dataclass
class Summary:
    """Counts what became of the rows of one file; printed as the answer of the command.

    `inspections` counts those with their grades, where the rows of a file are taken over to other
    tables as well. `examples` is how many of the things left out for one reason are named;
    of what to look at at least 20 are. `to_mend` says what to do where something is missing.
    """

    title: str
    examples: int = EXAMPLES
    doubtful_are: str = "not taken; if they are right, take them with --take-doubtful"
    to_mend: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    inspections: Counter[str] = field(default_factory=Counter)
    noted: list[Change] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    _left_out: dict[str, list[str]] = field(default_factory=dict)

    def count(self, outcome: str, by: int = 1) -> None:
        """Count rows that were, for example, `added`."""
        self.counts[outcome] += by

    def change(self, change: Change) -> None:
        """Note a fact that is no longer what it was."""
        self.count("changed")
        self.noted.append(change)

    def leave_out(self, reason: str, what: str) -> None:
        """Note something of the file that is not taken over, and why."""
        self._left_out.setdefault(reason, []).append(what)

    def remark(self, sentence: str) -> None:
        """Note something that the reader of the file should look at; once."""
        if sentence not in self.remarks:
            self.remarks.append(sentence)

    def miss(self, sentence: str) -> None:
        """Note something that the file was expected to have; once."""
        if sentence not in self.missing:
            self.missing.append(sentence)

    @property
    def changes(self) -> list[str]:
        """Return what changed as sentences: values first, own authorities first, then by size."""
        return [each for kind in KINDS for each in self._changes_of(kind)]

    @property
    def doubtful(self) -> list[str]:
        """Return the figures that can hardly be right as sentences."""
        return [str(each) for each in self.doubts]

    def as_csv(self) -> bytes:
        """Return every change and every figure in doubt as a file that a spreadsheet opens."""
        rows = [each.cells for each in self.noted] + [each.cells for each in self.doubts]
        return spreadsheet_csv(COLUMNS, rows)

    def _changes_of(self, kind: str) -> list[str]:
        of_kind = [each for each in self.noted if each.kind == kind]
        return [
            str(each) for each in sorted(of_kind, key=lambda each: (not each.is_own, -each.size))
        ]

    @property
    def left_out(self) -> dict[str, int]:
        """Return how many things were left out for each reason."""
        return {reason: len(items) for reason, items in self._left_out.items()}

    @property
    def why(self) -> str:
        """Return in one line why everything was left out, for the error of a file without use."""
        reasons = [f"{reason} ({count})" for reason, count in self.left_out.items()]
        return "; ".join([*self.missing, *reasons]) or "it has no rows"

    @property
    def is_empty(self) -> bool:
        """Say whether the import changed nothing."""
        return not any(
            counts[outcome]
            for counts in (self.counts, self.inspections)
            for outcome in ("added", "changed", "confirmed")
        )

    def lines(self) -> list[str]:
        """Return the whole summary, line by line; long lists are cut and say so."""
        lines = [self.title]
        for outcome in ("added", "changed", "confirmed", "unchanged"):
            lines.append(f"  {outcome}: {self.counts[outcome]}")
        lines += _some("Expected and missing", self.missing, shown=len(self.missing))
        if self.missing and self.to_mend:
            lines.append(f"  {self.to_mend}")
        heading = f"{IN_DOUBT} ({len(self.doubts)}), {self.doubtful_are}"
        lines += _some(heading, self.doubtful, SHOWN, IN_FULL)
        if self.inspections:
            told = (
                f"{self.inspections[each]} {each}" for each in ("added", "confirmed", "unchanged")
            )
            lines.append(f"  inspections with grades: {', '.join(told)}")
        for kind in KINDS:
            lines += _some(kind, self._changes_of(kind), SHOWN, IN_FULL)
        if self._left_out:
            lines += ["Left out:", *self.lines_left_out()]
        lines += _some("Look at", self.remarks, shown=max(SHOWN, self.examples))
        if self.is_empty:
            lines.append("Nothing was changed.")
        return [printable(line) for line in lines]

    def lines_left_out(self) -> list[str]:
        """Return a line for each reason, with how many were left out for it and which."""
        lines = []
        for reason, items in sorted(self._left_out.items()):
            distinct = list(dict.fromkeys(items))
            named = "; ".join(distinct[: self.examples])
            rest = len(distinct) - self.examples
            more = f"; and {rest} more" if rest > 0 else ""
            lines.append(f"  {reason} ({len(items)}): {named}{more}")
        return lines


def closest(wanted: str, found: Iterable[str]) -> str:
    """Return what was found in quotes, what is most like `wanted` first; a long list is cut."""

    def likeness(text: str) -> tuple[float, str]:
        return -SequenceMatcher(None, text.lower(), wanted.lower()).ratio(), text

    ordered = sorted(set(found), key=likeness)
    shown = [f"'{text}'" for text in ordered[:EXAMPLES]]
    if len(ordered) > EXAMPLES:
        shown.append(f"and {len(ordered) - EXAMPLES} more")
    return "; ".join(shown) or "none"


def some(items: Sequence[str]) -> str:
    """Return items one after another; a long list is cut and says so."""
    rest = len(items) - EXAMPLES
    return "; ".join([*items[:EXAMPLES], *([f"and {rest} more"] if rest > 0 else [])])


def _some(heading: str, items: list[str], shown: int, in_full: str = "") -> list[str]:
    lines = [f"{heading[0].upper()}{heading[1:]}:"] if items else []
    lines += [f"  {item}" for item in items[:shown]]
    if len(items) > shown:
        lines.append(f"  and {len(items) - shown} more{in_full}")
    return lines
