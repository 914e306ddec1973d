"""Open a database for reading."""

from pathlib import Path

import duckdb

MEMORY_LIMIT = "512MB"
# DuckDB 2.0.0 may hand the bounds of a join down to below a "distinct on" that needs the rows they
# leave out, depending on which of its threads is first: one answer in a hundred was wrong.
UNSOUND_OPTIMIZERS = "join_filter_pushdown"
# A page asks a dozen questions of few rows, of which planning takes longer than answering. Readers
# share the cores between them; what statistics tell the planner costs it more than it saves.
COSTLY_OPTIMIZERS = "statistics_propagation"
THREADS = "1"


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
            "threads": THREADS,
            "disabled_optimizers": f"{UNSOUND_OPTIMIZERS},{COSTLY_OPTIMIZERS}",
            "lock_configuration": "true",
        },
    )
