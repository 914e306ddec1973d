"""What a reader is told when there is no database to show, or none that can be read."""

CANNOT_BE_READ = (
    "The rest of this page cannot be shown: its database cannot be read, although it was checked "
    "again a moment ago. The facts are not the cause. Reload the page; if this persists, ask "
    "for the disk and the memory of the server to be checked."
)
NONE_FROM_THESE_FACTS = "There is no database to show, and none can be made from the facts."
FAULTY_FACTS = "The facts were changed and cannot be used. The last good database is shown."
WHAT_IS_WRONG = "What is wrong with the facts"


def none_to_show(trouble: str) -> str:
    """Say that there is no database, and why."""
    return f"There is no database to show. {trouble}"


def no_newer(trouble: str) -> str:
    """Say that the last good database is shown, as a newer one could not be made, and why."""
    return f"A newer database could not be made: the last good one is shown. {trouble}"
