"""The SLAC grades read again by machine from the reports' own record, where the texts are there."""

from pathlib import Path

import pytest

from gradeline.paths import DATA, ROOT
from tests.conftest import read_rows

SEEDS = ROOT.parent / "shared" / "seeds"
TEXTS = {
    "ce-slac-2011": SEEDS / "000_0baaab8d91514486.txt",
    "w-slac-2011": SEEDS / "004_a00593f7df20dd92.txt",
}
STRANDS = ("Safeguarding services", "Services for looked after children")


def record_of_main_findings(path: Path) -> dict[tuple[str, str], str]:
    """Return the grade of each strand and area in the table at the end of a report."""
    text = path.read_text("utf-8")
    table = text[text.rindex("Record of main findings") :]
    found: dict[tuple[str, str], str] = {}
    strand = ""
    for line in table.splitlines():
        name, _, grade = (part.strip() for part in line.partition("\t"))
        if name in STRANDS:
            strand = name
        elif grade:
            found[strand, name] = grade
    return found


@pytest.mark.parametrize("inspection", TEXTS)
def test_slac_grades_are_those_of_the_record(inspection: str) -> None:
    if not TEXTS[inspection].exists():
        pytest.skip("the report's text is not at hand")
    areas = {row["area_id"]: row for row in read_rows(DATA / "judgement_area.csv")}
    held = {
        (areas[row["area_id"]]["strand"], areas[row["area_id"]]["label"]): row["label"]
        for row in read_rows(DATA / "judgement.csv")
        if row["inspection_id"] == inspection
    }
    assert held == record_of_main_findings(TEXTS[inspection])
    assert len(held) == 22
