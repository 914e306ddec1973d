"""Joining names and counting things in a sentence."""

from collections.abc import Sequence

# Between two words that stand on one line.
GAP = "\u00a0"


def joined(names: Sequence[str], last: str = "and") -> str:
    """Join names with commas and a last `and`, or another word."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def joined_names(names: Sequence[str]) -> str:
    """Join names; where one holds a comma (`Bristol, City of`) they are parted by semicolons."""
    if len(names) < 2 or not any("," in name for name in names):
        return joined(names)
    return f"{'; '.join(names[:-1])}; and {names[-1]}"


def joined_themes(labels: Sequence[str]) -> str:
    """Join themes so that it shows where one ends that has a comma or an `and` of its own."""
    if len(labels) < 2:
        return "".join(labels)
    between = "; " if any("," in label for label in labels) else ", "
    last = f"{between}and " if any("," in each or " and " in each for each in labels) else " and "
    return f"{between.join(labels[:-1])}{last}{labels[-1]}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """Say how many there are: 1 judgement, 2 judgements."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def lower_first(text: str) -> str:
    """Return `text` with a small first letter, for use inside a sentence."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Return `text` with a capital first letter, for the beginning of a sentence."""
    return text[:1].upper() + text[1:]
