"""The benchmark counts what a report holds; a page that changed its markup must not slip past it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.pipeline import Order, build
from tests.benchmark import count_all, write_strategy


def test_the_benchmark_finds_what_a_report_holds(tmp_path: Path, cache: Path) -> None:
    write_strategy(tmp_path / "house", 7)
    built = build(Order(tmp_path / "house", cache=cache))
    assert built.documents is not None
    page = tmp_path / "index.html"
    page.write_bytes(b"".join(built.documents[0].pieces()))
    count_all(page, 7)
    with pytest.raises(SystemExit, match="the report of 8 objectives has"):
        count_all(page, 8)
