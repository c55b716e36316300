"""The example strategies as reports, and a real Chromium where there is one."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from bsc.lint import review
from bsc.maps import build_map
from bsc.read import read
from bsc.report.html import stream
from bsc.report.page import Tools
from bsc.score import history
from bsc.score.card import History
from bsc.source import Diagnostic

ROOT = Path(__file__).resolve().parents[2]


class Report(NamedTuple):
    """A report with what it was made of."""

    html: str
    past: History
    findings: tuple[Diagnostic, ...]
    language: str


def report_of(folder: Path, cache: Path | None, language: str | None = None) -> Report:
    """Read, score, review and render a strategy."""
    found = read(folder, language=language)
    assert found.strategy is not None, found.diagnostics
    past, graph = history(found.strategy), build_map(found.strategy)
    tongue = language or found.strategy.language
    findings = (*found.diagnostics, *review(found.strategy, past.card, graph, tongue))
    html = "".join(stream(past, graph, findings, tongue, Tools(cache)))
    return Report(html, past, findings, tongue)


@pytest.fixture(scope="session")
def social(cache: Path) -> Report:
    """The English example."""
    return report_of(ROOT / "strategies" / "social-media", cache)


@pytest.fixture(scope="session")
def spanish(cache: Path) -> Report:
    """The Spanish example."""
    return report_of(ROOT / "strategies" / "redes-sociales", cache)


@pytest.fixture(scope="session")
def council(cache: Path) -> Report:
    """The public-sector example: fiscal quarters, parts of objectives, words, rejected links."""
    return report_of(ROOT / "strategies" / "public-sector", cache)
