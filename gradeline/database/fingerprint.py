"""Name a database by the content it is built from and by the bytes it was finished with.

hashlib does the reckoning; a build tool would keep a state of its own beside the files, where here
the name is all there is to keep.
"""

import hashlib
from contextlib import suppress
from pathlib import Path

from gradeline.database import condition_sql, table_statements
from gradeline.facts.package import table_files
from gradeline.facts.rules import conditions as facts_conditions
from gradeline.facts.rules import rows, tables
from gradeline.paths import QUERIES

LAYOUT = "1"
FOUNDATIONS = ("macros.sql", "scoring.sql")
# The code that, with the descriptor, says what the tables are and what they hold.
RULEBOOK = (condition_sql, table_statements, facts_conditions, rows, tables)


def schema_files() -> list[Path]:
    """Return the SQL files that tables and views rest on, in the order in which they are run."""
    return [QUERIES / "schema" / name for name in FOUNDATIONS]


def derived_files() -> list[Path]:
    """Return the SQL files that make views, and tables out of the filled ones, in their order.

    They are run in the order of the numbers in their names, whichever folder they are in.
    """
    files = [path for name in ("views", "derived") for path in (QUERIES / name).glob("*.sql")]
    return sorted(files, key=lambda path: path.name)


def content_files(data: Path) -> list[Path]:
    """Return every file whose content the database of the folder `data` depends on."""
    return [
        data / "datapackage.json",
        *table_files(data),
        *(Path(module.__file__) for module in RULEBOOK if module.__file__),
        *schema_files(),
        *derived_files(),
    ]


def fingerprint(data: Path) -> str:
    """Return 16 hexadecimal digits that change whenever a fact, a rule or a view changes."""
    digest = hashlib.sha256(LAYOUT.encode())
    for path in content_files(data):
        digest.update(path.name.encode() + b"\0")
        # A file that is missing or cannot be read is a fault that the facts room names.
        with suppress(OSError), path.open("rb") as content:
            digest.update(hashlib.file_digest(content, "sha256").digest())
        digest.update(b"\0")
    return digest.hexdigest()[:16]


def file_digest(path: Path) -> str:
    """Return 16 hexadecimal digits that change whenever a byte of a file changes."""
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()[:16]
