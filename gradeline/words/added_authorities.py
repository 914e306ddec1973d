"""Sentences about authorities that a reader puts beside those that stand by default."""

from collections.abc import Sequence
from datetime import date, timedelta

from gradeline.words.dates import day
from gradeline.words.dates import small_number as number
from gradeline.words.joining import joined

DOES_NOT_EXIST_YET = "It did not exist yet"


def not_an_authority(asked: str) -> str:
    """Say that a link asks for an authority that is not known."""
    return f"The link asks for “{asked}”, which is not an authority known here. It is left out."


def stands_already(name: str) -> str:
    """Say that a link asks for an authority that stands there anyhow."""
    return f"{name} is already among those compared; the link need not ask for it."


def no_room(names: Sequence[str], most: int) -> str:
    """Say that there are too many to stand side by side, and who is left out."""
    are = "is" if len(names) == 1 else "are"
    return (
        f"Up to {number(most)} authorities stand side by side."
        f" {joined(list(names))} {are} left out."
    )


def to_come(name: str, created: date, as_at: date) -> str:
    """Say that an authority was created later than the as-at day."""
    return (
        f"{name} was created on {day(created)}: as at {day(as_at)} there is nothing to show for it."
    )


def ended(name: str, abolished: date, followed_by: Sequence[str]) -> str:
    """Say until when an authority existed and who followed it.

    `abolished` is the day from which it no longer existed.
    """
    return (
        f"{name} existed until {day(abolished - timedelta(days=1))}: what is held of it ends there."
        f" {who_followed(followed_by)}"
    ).rstrip()


def who_followed(names: Sequence[str]) -> str:
    """Say who took the area of an authority over; nothing where that is not held."""
    if not names:
        return ""
    # A name may have an "and" of its own.
    told = ", and by ".join([", by ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return f"It was followed by {told}."
