"""Rules of the house that no linter knows."""

import ast
import re
from pathlib import Path

import pytest

from gradeline.places import ROOT

PAGES = sorted((ROOT / "pages").glob("**/*.py"))
PINS = ["requirements.txt", "requirements-test.txt"]


def imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_short_and_touches_only_what_it_may(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 80
    for name in imports(path):
        assert name == "streamlit" or name.startswith(("gradeline.ui", "gradeline.words")), name


def test_every_page_is_in_the_navigation() -> None:
    app = (ROOT / "app.py").read_text("utf-8")
    assert [path for path in PAGES if str(path.relative_to(ROOT)) not in app] == []


@pytest.mark.parametrize("name", PINS)
def test_every_package_is_pinned_with_hashes_and_no_host_is_named(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    packages = re.findall(r"^[A-Za-z0-9._-]+==\S+", text, re.M)
    entries = re.split(r"^(?=[A-Za-z0-9._-]+==)", text, flags=re.M)[1:]
    assert len(packages) == len(entries) > 0
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|index-url|find-links", text)


def test_declared_packages_are_pinned() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    pins = (ROOT / "requirements-test.txt").read_text("utf-8")
    for name in re.findall(r'^ {4}"([a-z-]+)>=', project, re.M):
        assert re.search(rf"^{name}==", pins, re.M), name


def test_top_level_is_what_was_agreed() -> None:
    folders = {
        path.name
        for path in ROOT.iterdir()
        if path.is_dir() and not path.name.startswith(".") and path.name != "__pycache__"
    }
    assert folders == {"data", "gradeline", "pages", "queries", "tests"}


def test_starting_code_needs_nothing_but_the_standard_library() -> None:
    for name in ("__main__", "environment", "places", "__init__"):
        path = ROOT / "gradeline" / f"{name}.py"
        tree = ast.parse(path.read_text("utf-8"))
        top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        modules = {
            alias.name for node in top if isinstance(node, ast.Import) for alias in node.names
        } | {node.module or "" for node in top if isinstance(node, ast.ImportFrom)}
        third_party = {"duckdb", "pandas", "plotly", "streamlit", "xlsxwriter"}
        assert not modules & third_party
