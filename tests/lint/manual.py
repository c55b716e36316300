"""Takes the examples out of a rule's page, reads them and asks the rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from bsc.lint import Rule
from bsc.lint.rule import Evidence
from bsc.lint.run import consult, review
from bsc.maps import build_map
from bsc.model import Strategy
from bsc.read import read
from bsc.score import evaluate
from bsc.source import Diagnostic

_EXAMPLE = re.compile(r"^## (?P<title>[^\n]+)\n[^#]*?```yaml\n(?P<yaml>.+?)^```$", re.MULTILINE | re.DOTALL)


def examples(rule: Rule) -> dict[str, str]:
    """The YAML examples of a manual page by their headings."""
    return {found["title"]: found["yaml"] for found in _EXAMPLE.finditer(rule.manual)}


@dataclass(frozen=True)
class Asked:
    """A strategy read from text, with what was said about it."""

    strategy: Strategy
    found: tuple[Diagnostic, ...]
    text: str

    @property
    def words(self) -> list[str]:
        """The words of the file that the findings point at."""
        lines = self.text.splitlines()
        return [
            lines[each.place.line - 1][each.place.column - 1 :][: each.place.width].strip("\"'")
            for each in self.found
        ]


def read_text(tmp_path: Path, text: str) -> Strategy:
    """A strategy from YAML text, which must be without mistakes."""
    file = tmp_path / "strategy.yaml"
    file.write_text(text, encoding="utf-8")
    result = read(file)
    assert result.strategy is not None, [f"{each.place}: {each.message}" for each in result.diagnostics]
    return result.strategy


def ask(tmp_path: Path, rule: Rule, text: str, language: str = "en") -> Asked:
    """What one rule says about a text."""
    strategy = read_text(tmp_path, text)
    evidence = Evidence(strategy, evaluate(strategy), build_map(strategy), language)
    return Asked(strategy, tuple(each for each in consult(rule, evidence) if each.silence is None), text)


def ask_all(tmp_path: Path, text: str, language: str = "en") -> Asked:
    """What all rules say about a text."""
    strategy = read_text(tmp_path, text)
    return Asked(strategy, review(strategy, evaluate(strategy), build_map(strategy), language).findings, text)
