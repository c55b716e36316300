"""The examples are goldens: what `check` and `show` say of them is kept here, word for word.

After a change on purpose, look at the difference, then run with BSC_REGOLD=1 to take it over.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from bsc.cli.program import program
from bsc.pipeline import Order, check

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(folder.name for folder in (ROOT / "strategies").iterdir() if folder.is_dir())
GOLDEN = Path(__file__).parent
COMMANDS = {
    "check.txt": ["check"],
    "show.txt": ["show"],
    "show.json": ["show", "--format", "json"],
}


@pytest.mark.parametrize("kind", COMMANDS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_example_says_what_it_said(name: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "118")
    command, *options = COMMANDS[kind]
    result = CliRunner().invoke(program, [command, f"strategies/{name}", *options])
    assert result.exit_code == 0, result.output
    golden = GOLDEN / name / kind
    if os.environ.get("BSC_REGOLD"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(result.output, encoding="utf-8")
    assert result.output == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_have_no_errors(name: str) -> None:
    findings = check(Order(ROOT / "strategies" / name)).findings
    assert not [found for found in findings if found.severity.word == "error"]


def test_both_social_media_examples_have_the_same_results() -> None:
    english, spanish = (
        json.loads((GOLDEN / name / "show.json").read_text(encoding="utf-8"))
        for name in ("social-media", "redes-sociales")
    )
    assert english["index"]["score"] == spanish["index"]["score"]
    scores = [
        [objective["outcome"]["score"] for objective in card["objectives"]] for card in (english, spanish)
    ]
    assert scores[0] == scores[1]
