"""The README is true: its commands run, its reference is the schema's, no command is missing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bsc.cli.program import COMMANDS
from bsc.cli.schema import reference_text
from tests.cli.test_schema import marks

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MARKS = re.compile(r"(<!-- reference: begin -->\n)(.*?)(<!-- reference: end -->)", re.DOTALL)


def _blocks() -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    return [block for block in blocks if not block.startswith("python3 -m venv")]


def test_the_commands_run_one_after_the_other(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "strategies", tmp_path / "strategies")
    program = tmp_path / "bin" / "bsc"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bsc "$@"\n')
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    script = "set -eu\n" + "\n".join(_blocks())
    told = subprocess.run(
        ["sh", "-c", script],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert (tmp_path / "build" / "index.html").is_file()


def test_the_two_commands_stand_there() -> None:
    found = re.findall(r"^python3 -m venv \.venv && \.venv/bin/pip install .*$", README, re.MULTILINE)
    assert len(found) == 2
    assert found[0].endswith(".venv/bin/bsc build strategies/social-media")
    assert found[1].endswith(".venv/bin/pytest -q")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_it(command: str) -> None:
    assert f"bsc {command}" in README


def test_every_example_is_in_it() -> None:
    for folder in sorted((ROOT / "strategies").iterdir()):
        assert not folder.is_dir() or f"`{folder.name}`" in README


def test_the_reference_is_the_schema_s() -> None:
    """To renew it: python tests/house/test_readme.py"""
    found = MARKS.search(README)
    assert found is not None
    assert found[2] == reference_text()


def test_the_yaml_in_it_is_the_language() -> None:
    blocks = re.findall(r"^( *)```yaml\n(.*?)^ *```", README, re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 3
    for indent, block in blocks:
        text = re.sub(rf"^{indent}", "", block, flags=re.MULTILINE)
        section = text.startswith(("reviews:", "checks:", "report:", "metrics:", "sources:", "uses:"))
        assert not marks(text if section else "objectives:\n" + re.sub("^", "  ", text, flags=re.MULTILINE))


def test_links_lead_somewhere() -> None:
    heads = re.findall(r"^#+ (.*)$", README, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", head).lower().replace(" ", "-") for head in heads}
    assert {link for link in re.findall(r"\]\(#([^)]*)\)", README)} <= anchors


if __name__ == "__main__":
    renewed = MARKS.sub(lambda found: found[1] + reference_text() + found[3], README)
    (ROOT / "README.md").write_text(renewed, encoding="utf-8")
