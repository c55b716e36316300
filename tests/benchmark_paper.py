"""How long typesetting takes beside typst alone: `python tests/benchmark_paper.py FOLDER ours|typst` prints seconds."""

from __future__ import annotations

import sys
from pathlib import Path
from time import perf_counter

from bsc.pipeline import Order, remember
from bsc.report.paper.document import document_of
from bsc.report.paper.render import pdf
from bsc.report.paper.typeset import typeset_in
from bsc.report.report import Report
from bsc.report.setting import setting_for
from bsc.report.tools import Tools

ROOT = Path(__file__).resolve().parents[1]


def report_of(folder: Path, cache: Path) -> Report:
    """A strategy read and scored, nothing presented yet."""
    judged = remember(Order(folder))
    assert judged.past is not None and judged.graph is not None
    return Report(setting_for(judged.past, judged.language), judged.graph, judged.findings, Tools(cache))


def main(folder: Path, whose: str) -> float:
    """The seconds of a PDF: presented, laid out and set, or only set from finished data."""
    cache = Path("cache")
    pdf(report_of(ROOT / "strategies" / "first", cache))  # imports, faces and the layout engine are ready after this
    report = report_of(folder, cache)
    if whose == "ours":
        start = perf_counter()
        pdf(report)
        return perf_counter() - start
    data = document_of(report)
    with typeset_in(None, {}) as typesetter:
        start = perf_counter()
        typesetter.pdf("report.typ", data, 0)
        return perf_counter() - start


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), sys.argv[2]))
