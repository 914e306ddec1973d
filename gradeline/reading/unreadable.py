"""What keeps a file from being read at all, said so that its owner can act on it."""


class UnreadableFile(Exception):
    """A file is not a report that can be read; `kind` names the trouble in two or three words."""

    def __init__(self, kind: str, found: str, expected: str) -> None:
        super().__init__(f"{kind}: found {found}; expected {expected}.")
        self.kind = kind
        self.found = found
        self.expected = expected
