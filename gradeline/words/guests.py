"""Sentences about authorities that a reader puts beside those that stand by default."""

from datetime import date, timedelta

from gradeline.words.dates import day
from gradeline.words.dates import small_number as number


def not_an_authority(asked: str) -> str:
    """Say that a link asks for an authority that is not known."""
    return f"The link asks for the authority “{asked}”, which is not held. It is left out."


def stands_already(name: str) -> str:
    """Say that a link asks for an authority that stands there anyhow."""
    return f"{name} is among those compared already; the link need not ask for it."


def no_room(name: str, most: int) -> str:
    """Say that there are too many to stand side by side."""
    return f"Up to {number(most)} authorities stand side by side. {name} is left out."


def ended(name: str, abolished: date) -> str:
    """Say until when an authority existed; `abolished` is the day from which it no longer did."""
    return f"{name} existed until {day(abolished - timedelta(days=1))} and is shown to that day."
