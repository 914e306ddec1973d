"""Writes tables of facts as CSV: every text as it is, so that it reads back unchanged."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO


def write_facts(target: TextIO, header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write rows below their header; a column that a row does not have is empty.

    `target` must be open with `newline=""`.
    """
    writer = csv.DictWriter(target, header, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
