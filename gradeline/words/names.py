"""Names of areas and inspections as they stand in tables and sentences."""

from collections.abc import Mapping
from typing import Protocol

from gradeline.words.joining import lower_first


class PrintedArea(Protocol):
    """An area as a framework prints it; `strand` is None where that has no strands."""

    @property
    def area_label(self) -> str:
        """Return the printed name."""

    @property
    def strand(self) -> str | None:
        """Return the strand it is printed under."""


class OfInspection(Protocol):
    """A row that tells its inspection by authority, family of frameworks and year."""

    @property
    def authority(self) -> str:
        """Return the name of the authority."""

    @property
    def framework(self) -> str:
        """Return the family of the framework: `SIF`."""

    @property
    def inspected_year(self) -> int:
        """Return the year of the fieldwork."""


def initials_of(names: Mapping[str, str]) -> str:
    """Say whose initials stand somewhere: `Ha: Halton.`; `names` are by their initials."""
    return f"{'; '.join(f'{short}: {name}' for short, name in names.items())}."


def area_name(row: PrintedArea) -> str:
    """Return the printed name of an area with its strand, where it does not name that itself."""
    has_own = row.strand is None or row.strand.lower() in row.area_label.lower()
    return row.area_label if has_own else f"{row.area_label} ({row.strand})"


def inspection_name(row: OfInspection) -> str:
    """Return authority, framework and year of an inspection: `Halton, SIF 2015`."""
    return f"{row.authority}, {row.framework} {row.inspected_year}"


def kind_in_sentence(kind: str) -> str:
    """Return the name of a kind of inspection for use inside a sentence, initialisms kept."""
    return kind if kind.split()[0].isupper() else lower_first(kind)


def region_name(region: str) -> str:
    """Return a region as it stands in a sentence: `the North West`, but `London`."""
    is_direction = region.startswith(("North", "South", "East", "West"))
    return f"the {region}" if is_direction else region
