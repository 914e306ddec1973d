"""What makes a publisher's file unusable, said so that a data officer can act on it."""

from pathlib import Path


class UnusableFile(Exception):
    """A file cannot be read as what it should be; nothing has been changed."""

    def __init__(self, path: Path, found: str, expected: str, place: str = "") -> None:
        where = f"{path.name}, {place}" if place else path.name
        said = f"{where}: found {found}; expected {expected}. Nothing was changed."
        super().__init__(printable(said))


def printable(text: str) -> str:
    """Return a line without signs that would steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
