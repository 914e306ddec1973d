"""What an import did: added, changed, left out and why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from gradeline.importing.unusable import printable

EXAMPLES = 5
WIDTH = 4


@dataclass
class Summary:
    """Counts what became of the rows of one file; printed as the answer of the command.

    `inspections` counts those with their grades, where the rows of a file are taken over to other
    tables as well. `examples` is how many of the things left out for one reason are named;
    of what to look at at least 20 are.
    """

    title: str
    examples: int = EXAMPLES
    doubtful_are: str = "not taken; if they are right, take them with --take-doubtful"
    counts: Counter[str] = field(default_factory=Counter)
    inspections: Counter[str] = field(default_factory=Counter)
    changes: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)
    _left_out: dict[str, list[str]] = field(default_factory=dict)

    def count(self, outcome: str, by: int = 1) -> None:
        """Count rows that were, for example, `added`."""
        self.counts[outcome] += by

    def change(self, what: str, before: str, after: str) -> None:
        """Note a fact that is no longer what it was."""
        self.count("changed")
        self.changes.append(f"{what}: was {before}, now {after}")

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

    def doubt(self, sentence: str) -> None:
        """Note a figure that can hardly be right."""
        self.doubtful.append(sentence)

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
        heading = f"in doubt ({len(self.doubtful)}), {self.doubtful_are}"
        lines += _some(heading, self.doubtful, shown=20)
        if self.inspections:
            told = (
                f"{self.inspections[each]} {each}" for each in ("added", "confirmed", "unchanged")
            )
            lines.append(f"  inspections with grades: {', '.join(told)}")
        lines += _some("changed", self.changes, shown=20)
        if self._left_out:
            lines += ["Left out:", *self.lines_left_out()]
        lines += _some("Look at", self.remarks, shown=max(20, self.examples))
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


def _some(heading: str, items: list[str], shown: int) -> list[str]:
    lines = [f"{heading.capitalize()}:"] if items else []
    lines += [f"  {item}" for item in items[:shown]]
    if len(items) > shown:
        lines.append(f"  and {len(items) - shown} more")
    return lines
