"""Text as a literal of SQL, for statements that take no parameters."""


def literal(text: str) -> str:
    """Return `text` in quotes, those within it doubled."""
    return "'" + text.replace("'", "''") + "'"
