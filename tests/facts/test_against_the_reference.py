"""The figures held, against those gathered for this project; skipped where they are not at hand."""

import csv

import pytest

from gradeline.paths import DATA, ROOT
from tests.conftest import read_figures, read_rows

GATHERED = ROOT.parent / "shared" / "reference" / "dfe_indicators.csv"


@pytest.mark.skipif(not GATHERED.exists(), reason="the gathered figures are not at hand")
def test_every_gathered_figure_is_held_as_it_was_gathered() -> None:
    areas = {row["ons_code"]: row["authority_id"] for row in read_rows(DATA / "authority.csv")}
    held = {
        (row["indicator_id"], row["authority_id"], row["year"]): row["value"]
        for row in read_figures(DATA)
    }
    with GATHERED.open(encoding="utf-8", newline="") as file:
        gathered = {
            (row["indicator"], areas[row["area_code"]], row["year"]): row["value"]
            for row in csv.DictReader(file)
        }
    assert len(gathered) == 4940
    different = {
        key: (value, held.get(key, "not held"))
        for key, value in gathered.items()
        if key not in held or _number(held[key]) != _number(value)
    }
    assert different == {}


def _number(text: str) -> float | None:
    return float(text) if text else None
