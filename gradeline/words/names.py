"""Names of areas and inspections as they stand in tables and sentences."""

from typing import Any

from gradeline.words.lists import lower_first


def area_name(row: Any) -> str:
    """Return the printed name of an area with its strand, where the report has strands."""
    return f"{row.area_label} ({row.strand})" if row.strand else str(row.area_label)


def inspection_name(row: Any) -> str:
    """Return authority, framework and year of an inspection: `Halton, SIF 2015`."""
    year = row.inspected_year
    return f"{row.authority}, {row.framework} {year}"


def kind_in_sentence(kind: str) -> str:
    """Return the name of a kind of inspection for use inside a sentence, initialisms kept."""
    return kind if kind.split()[0].isupper() else lower_first(kind)
