"""The four strategies as slides, and slides as pixels again."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from bsc.pipeline import Order, remember
from bsc.report.report import Report
from bsc.report.setting import setting_for
from bsc.report.tools import Tools

STRATEGIES = Path(__file__).parents[3] / "strategies"
EXAMPLES = ("first", "social-media", "public-sector", "redes-sociales")


def read(cache: Path, path: Path, slides: Path | None = None) -> Report:
    """A strategy as a report."""
    judged = remember(Order(path, cache=cache))
    assert judged.past is not None and judged.strategy is not None and judged.graph is not None
    return Report(setting_for(judged.past, judged.strategy.language), judged.graph, judged.findings,
                  Tools(cache, slides=slides))


def drawn(report: Report) -> Deck:
    """The slides of a report, opened again."""
    from bsc.report.slides.deck import slides

    return Presentation(BytesIO(b"".join(slides(report))))


@pytest.fixture(scope="session", params=EXAMPLES)
def example(request: pytest.FixtureRequest, cache: Path) -> Iterator[tuple[Report, Deck]]:
    """Each example with its slides."""
    report = read(cache, STRATEGIES / str(request.param))
    yield report, drawn(report)
