"""The example strategies as reports, and a real Chromium where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from bsc.lint import review
from bsc.maps import build_map
from bsc.read import read
from bsc.report.html import stream
from bsc.report.tools import Tools
from bsc.score import history
from bsc.score.history import History
from bsc.source import Diagnostic

ROOT = Path(__file__).resolve().parents[2]
WIDE = {"width": 1280, "height": 900}
Open = Callable[..., Page]


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
    findings = (*found.diagnostics, *review(found.strategy, past.card, graph, tongue).findings)
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


@pytest.fixture(scope="session")
def bakery(cache: Path) -> Report:
    """The smallest example."""
    return report_of(ROOT / "strategies" / "first", cache)


@pytest.fixture(scope="session")
def crowd(cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Sixty objectives in four perspectives, on one dense map."""
    folder = tmp_path_factory.mktemp("crowd")
    (folder / "strategy.yaml").write_text("\n".join(_many(4, 15)), encoding="utf-8")
    return report_of(folder, cache)


@pytest.fixture(scope="session")
def multitude(cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Report:
    """More objectives than one map can show: an overview, and a map for each perspective."""
    folder = tmp_path_factory.mktemp("multitude")
    (folder / "strategy.yaml").write_text("\n".join(_many(3, 55)), encoding="utf-8")
    return report_of(folder, cache)


def _many(bands: int, each: int) -> Iterator[str]:
    yield "strategy: {name: A crowd}"
    yield "themes: {one: {name: First}, two: {name: Second}, three: {name: Third}}"
    yield "perspectives:"
    for band in range(bands):
        yield f"  p{band}:"
        yield f"    name: Perspective {band + 1}"
        yield "    objectives:"
        for at in range(each):
            number = band * each + at
            yield f"      o{number}:"
            yield f"        name: Keep the promise of unit {number}"
            yield f"        themes: [{('one', 'two', 'three')[number % 3]}]"
            yield f"        owner: Lead {number % 5}"
            if number % 11:
                actuals = ", ".join(f"2026-0{month}: {(number * 3 + month * month) % 11}" for month in range(1, 9))
                kpi = f"id: m{number}, name: Result {number}, baseline: 0, target: 10, actuals: {{{actuals}}}"
                yield f"        lagging: [{{{kpi}}}]"
            if band < bands - 1 and at % 4:
                yield f"        leading: [{{outcome_of: o{number + each}}}]"


@pytest.fixture(scope="session")
def wordy(cache: Path) -> Report:
    """Spanish with words that fit no column: names, units, figures and statuses."""
    return report_of(Path(__file__).parent / "long-words", cache)


@pytest.fixture
def show(chromium: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a report from a file, and checks at the end that nothing was asked for and nothing went wrong."""
    trouble: list[str] = []
    contexts = []

    def call(report: Report, *, size: dict[str, int] = WIDE, scheme: str = "light", script: bool = True) -> Page:
        path = tmp_path / "report.html"
        path.write_text(report.html, encoding="utf-8")
        context = chromium.new_context(
            viewport={"width": size["width"], "height": size["height"]}, java_script_enabled=script,
            color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda asked: None if asked.url.startswith(("file:", "data:"))
                else trouble.append(asked.url))
        page.goto(path.as_uri())
        return page

    yield call
    for context in contexts:
        context.close()
    assert trouble == []
