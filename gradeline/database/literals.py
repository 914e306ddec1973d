"""Text and names as parts of SQL, for statements that take no parameters."""


def literal(text: str) -> str:
    """Return `text` in quotes, those within it doubled."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """Return the name of a table or a column in quotes, those within it doubled."""
    return '"' + name.replace('"', '""') + '"'


def identifiers(names: tuple[str, ...]) -> str:
    """Return names in quotes, with commas between them."""
    return ", ".join(map(identifier, names))
