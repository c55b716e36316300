"""A strategy of one objective, its KPIs given as YAML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bsc.model import parse_period
from bsc.outlook import Outlook
from bsc.read import read
from bsc.score import history

Write = Callable[..., Outlook]


@pytest.fixture
def outlook_of(tmp_path: Path) -> Write:
    """From a file's text to its outlook at an as-of."""

    def write(text: str, as_of: str = "") -> Outlook:
        (tmp_path / "s.yaml").write_text(text, "utf-8")
        found = read(tmp_path)
        assert found.strategy is not None, found.diagnostics
        return Outlook(history(found.strategy, parse_period(as_of) if as_of else None))

    return write


@pytest.fixture
def kpi_outlook(outlook_of: Write) -> Write:
    """The outlook of one monthly KPI `o/m`."""

    def write(kpi: str, strategy: str = "", as_of: str = "") -> Outlook:
        return outlook_of(f"strategy: {{name: S, cadence: monthly{strategy}}}\nobjectives:\n"
                          f"  o: {{lagging: [{{id: m, {kpi}}}]}}\n", as_of)

    return write
