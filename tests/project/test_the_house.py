"""Rules of the house that no linter knows."""

import ast
import csv
import re
from pathlib import Path

import pytest

from gradeline.paths import ROOT

PAGE_MAY_IMPORT = (
    "streamlit",
    "gradeline.app",
    "gradeline.sections.section",
    "gradeline.views",
    "gradeline.words",
)
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
        assert name.startswith(PAGE_MAY_IMPORT), name


def code_files() -> list[Path]:
    folders = (ROOT / "gradeline", ROOT / "pages", ROOT / "queries")
    found = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [path for path in found if path.suffix in (".py", ".sql")] + [ROOT / "app.py"]


def test_no_authority_that_stands_by_default_is_named_in_the_code() -> None:
    with (ROOT / "data" / "authority.csv").open(encoding="utf-8", newline="") as file:
        names = {
            row[name]
            for row in csv.DictReader(file)
            if row["is_compared"] == "true"
            for name in ("authority_id", "name", "short_name")
        }
    assert len(names) > 3
    named = [
        (path.name, name)
        for path in code_files()
        for name in names
        if re.search(rf"\b{re.escape(name)}\b", path.read_text("utf-8"), re.IGNORECASE)
    ]
    assert named == []


def test_no_view_and_no_sentence_holds_markup() -> None:
    rooms = ("charts", "narrative", "navigation", "views", "words")
    found = [
        (path.name, match[0])
        for room in rooms
        for path in (ROOT / "gradeline" / room).rglob("*.py")
        if path.parent.name != "charts"
        for match in re.finditer(
            r"</?(?:a|b|br|div|em|li|p|span|strong|table|td|th|tr|ul)\b[^\n]*?>",
            path.read_text("utf-8"),
        )
    ]
    assert found == []


def test_files_for_spreadsheets_and_facts_are_each_written_in_one_place() -> None:
    writers = {
        (path.name, match[0])
        for path in code_files()
        for match in re.finditer(
            r"csv\.writer|DictWriter|to_csv|to_excel|xlsxwriter\.Workbook\(",
            path.read_text("utf-8"),
        )
    }
    assert writers == {
        ("spreadsheets.py", "csv.writer"),
        ("spreadsheets.py", "xlsxwriter.Workbook("),
        ("writing.py", "DictWriter"),
    }


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


def test_every_path_that_the_tour_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    paths = set(re.findall(r"`([\w.]+/[\w./]*|\w+\.\w+)`", text))
    assert len(paths) > 50
    assert [path for path in sorted(paths) if not (ROOT / path).exists()] == []


def test_top_level_is_what_was_agreed() -> None:
    folders = {
        path.name
        for path in ROOT.iterdir()
        if path.is_dir() and not path.name.startswith(".") and path.name != "__pycache__"
    }
    assert folders == {"data", "gradeline", "pages", "queries", "tests"}


def test_starting_code_needs_nothing_but_the_standard_library() -> None:
    for name in ("__main__", "environment", "paths", "__init__"):
        path = ROOT / "gradeline" / f"{name}.py"
        tree = ast.parse(path.read_text("utf-8"))
        top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
        modules = {
            alias.name for node in top if isinstance(node, ast.Import) for alias in node.names
        } | {node.module or "" for node in top if isinstance(node, ast.ImportFrom)}
        third_party = {"duckdb", "pandas", "plotly", "streamlit", "xlsxwriter"}
        assert not modules & third_party
