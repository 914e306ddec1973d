"""A framework is rows and one module: no other code names one, or tells one by its id."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from gradeline.paths import DATA, ROOT
from tests.conftest import read_rows

# Sentences about one framework, and what is counted for one alone.
ALLOWED = {
    "gradeline/words/method.py": "says what the meanings of the SIF are of",
    "gradeline/words/usual_time.py": "says how the waits between inspections of ILACS are timed",
    "gradeline/facts/rules/rows.py": "says which columns of the gathered lists are of which kind",
    "queries/derived/60_happening.sql": "has inspections of local areas drawn apart from visits",
}
# Each module is of one framework, or of one kind of letter.
MODULES = ("gradeline/reading/frameworks/", "gradeline/reading/letters/")
IDS = (
    *(("framework", "framework_id"), ("framework", "scale_id"), ("framework_family", "stem")),
    *(("framework_family", "read_as"), ("inspection_kind", "kind_id")),
)
NAMES = (("framework_family", "family"), ("framework", "short_name"))
TOLD_BY_ITS_ID = re.compile(
    r"(?:framework_id|framework|family)\W{0,4}\.(?:split|startswith|partition)\("
)


def cells(*columns: tuple[str, str]) -> set[str]:
    return {row[column] for table, column in columns for row in read_rows(DATA / f"{table}.csv")}


def texts(path: Path) -> Iterator[str]:
    """Yield the texts that a module or a query holds, without docstrings and comments."""
    content = path.read_text("utf-8")
    if path.suffix == ".sql":
        bare = re.sub(r"--.*", "", content)
        yield from re.findall(r"'((?:[^']|'')*)'", bare)
        return
    tree = ast.parse(content)
    described = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    for node in constants:
        if isinstance(node.value, str) and id(node) not in described:
            yield node.value


def names_a_framework(path: Path) -> bool:
    known = cells(*IDS, *NAMES) - {""}
    word = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, known))})(?![\w-])")
    return any(word.search(text) for text in texts(path)) or bool(
        TOLD_BY_ITS_ID.search(path.read_text("utf-8"))
    )


def shared_files() -> dict[str, Path]:
    folders = (ROOT / "gradeline", ROOT / "pages", ROOT / "queries")
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    named = {path.relative_to(ROOT).as_posix(): path for path in paths}
    return {
        name: path
        for name, path in named.items()
        if path.suffix in (".py", ".sql") and not name.startswith(MODULES)
    }


def test_no_shared_code_names_a_framework() -> None:
    naming = {name for name, path in shared_files().items() if names_a_framework(path)}
    assert naming - ALLOWED.keys() == set(), "let rows or the module of the framework say this"
    assert ALLOWED.keys() - naming == set(), "these are allowed for nothing"


def test_names_and_prefixes_are_seen_where_they_stand(tmp_path: Path) -> None:
    for name, text in (
        ("a.py", 'if family == "lac_2013":\n    pass\n'),
        ("b.py", 'kind = "ilacs_short"\n'),
        ("c.py", 'said = "No estimate: this one is SIF."\n'),
        ("d.py", "family = row.framework_id.split('-')[0]\n"),
        ("e.sql", "select 1 where scale_id = 'ilacs'\n"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
        assert names_a_framework(tmp_path / name), text
    for name, text in (
        ("f.py", '"""What ILACS is."""\nfamily = "framework"  # not SIF\n'),
        ("g.sql", "-- as SLAC does\nselect 'overall'\n"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
        assert not names_a_framework(tmp_path / name), text
