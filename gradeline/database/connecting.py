"""Open a database for reading, without pandas, which a build can do without."""

from pathlib import Path

import duckdb

MEMORY_LIMIT = "512MB"


def connect_for_reading(path: Path) -> duckdb.DuckDBPyConnection:
    """Open a database for reading only, shut off from every other file.

    Raises duckdb.Error where there is no sound database.
    """
    return duckdb.connect(
        str(path),
        read_only=True,
        config={
            "enable_external_access": "false",
            "memory_limit": MEMORY_LIMIT,
            "lock_configuration": "true",
        },
    )
