"""Tests of logic rest on the small facts, so that a report or a year of figures breaks none."""

import ast
from pathlib import Path

from gradeline.facts.checking import check_facts
from gradeline.paths import ROOT
from tests.small_facts import SMALL, lay_out

TESTS = ROOT / "tests"
# Here the live facts are what is tested, or what a browser is shown.
ROOMS_OF_LIVE_FACTS = ("facts", "browser", "project")
ALLOWED = {
    "small_facts.py": "takes the descriptor of the live facts",
    "benchmark.py": "measures pictures of the live facts",
    "benchmark_large.py": "measures the live facts multiplied",
    "importing/test_boundaries.py": "holds the live boundaries against the published file",
    "importing/test_ees_published.py": "holds the live figures against the published files",
    "importing/test_history_reproduced.py": "holds the live grades against lists and readings",
    "importing/test_lait_published.py": "holds the live figures against the published file",
    "importing/test_neighbours.py": "holds the live neighbours against the published model",
    "importing/test_synonyms.py": "holds the live mappings against a published file",
    "reading/letters/test_real_letters.py": "holds the live visits against their letters",
    "reading/test_authorities.py": "tests the register of authorities",
    "reading/test_fuzz.py": "reads with the register of authorities and the areas",
    "reading/test_profile.py": "holds the live figures of reports against their reports",
    "reading/real_reports.py": "reads with the register of authorities and the areas",
    "reading/test_real_reports.py": "holds the live judgements against their reports",
}


def mentions_live_facts(path: Path) -> bool:
    """Say whether a module names the folder of live facts, or builds its path."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    imported = {
        name.name
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.module == "gradeline.paths"
        for name in node.names
    }
    built = {ast.unparse(node) for node in nodes if isinstance(node, ast.BinOp | ast.Attribute)}
    return "DATA" in imported or not built.isdisjoint(
        ("paths.DATA", "ROOT / 'data'", "paths.ROOT / 'data'")
    )


MODULES = {path.relative_to(TESTS).as_posix(): path for path in sorted(TESTS.glob("**/*.py"))}


def test_no_test_of_logic_names_the_live_facts() -> None:
    naming = {
        name
        for name, path in MODULES.items()
        if name.split("/")[0] not in ROOMS_OF_LIVE_FACTS and mentions_live_facts(path)
    }
    assert naming - ALLOWED.keys() == set(), "let these use tests.small_facts instead"
    assert ALLOWED.keys() - naming == set(), "these are allowed for nothing"


def test_live_facts_are_seen_where_they_are_named(tmp_path: Path) -> None:
    for text in (
        "from gradeline.paths import APP, DATA\n",
        "from gradeline import paths\nrows = paths.DATA / 'source.csv'\n",
        "from gradeline.paths import ROOT\nrows = ROOT / 'data' / 'source.csv'\n",
    ):
        (tmp_path / "module.py").write_text(text, "utf-8")
        assert mentions_live_facts(tmp_path / "module.py"), text
    (tmp_path / "module.py").write_text("from gradeline.paths import APP\n", "utf-8")
    assert not mentions_live_facts(tmp_path / "module.py")


def test_small_facts_are_facts(tmp_path: Path) -> None:
    tables = check_facts(lay_out(tmp_path / "data")).tables
    assert {table.path for table in tables} == {path.name for path in SMALL.glob("*.csv")}


def test_small_facts_stay_small() -> None:
    assert sum(path.stat().st_size for path in SMALL.iterdir()) < 1_000_000
