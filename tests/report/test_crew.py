"""Work shared out among processes: the same results in the same order, whoever did what."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bsc.maps import build_map
from bsc.read import read
from bsc.report import crew
from bsc.report.crew import keep_together, share_out
from bsc.report.html import stream
from bsc.report.tools import Tools
from bsc.score import history

ROOT = Path(__file__).resolve().parents[2]
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot copy a process")


@pytest.fixture(autouse=True)
def no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ran in this process before."""
    monkeypatch.setattr(crew, "_threads", set())


def _named(number: int) -> tuple[int, str, int]:
    return number, "á" * number, os.getpid()


@forks
def test_results_come_in_order_from_several_processes() -> None:
    tasks = [partial(_named, number) for number in range(400)]
    alone, shared = share_out(tasks, 1), share_out(tasks, 3)
    assert [each[:2] for each in shared] == [each[:2] for each in alone]
    assert {each[2] for each in alone} == {os.getpid()}


def test_a_process_with_threads_of_something_is_not_copied() -> None:
    tasks = [partial(_named, number) for number in range(9)]
    keep_together("a typesetter")
    assert {each[2] for each in share_out(tasks, 3)} == {os.getpid()}


def test_printing_again_in_one_process_ends(tmp_path: Path) -> None:
    """The typesetter keeps threads, which a copy of the process would wait for for ever."""
    page = "#set document(title: [A])\n#set page(width: 400pt)\n#lorem(300)\n"
    (tmp_path / "page.typ").write_text(page, encoding="utf-8")
    script = """
from pathlib import Path
from bsc.report.crew import share_out
from bsc.report.paper.typeset import Typesetter
def page(): return len(Typesetter(Path("."))._set("page.typ", {}, "pdf", 0))
page()
print(len(set(share_out([page] * 40, 2))))
"""
    told = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, encoding="utf-8",
                          env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60)
    assert told.stdout == "1\n", told.stderr


@forks
def test_what_a_copy_fails_at_is_met_in_the_open() -> None:
    here = os.getpid()

    def task(number: int) -> int:
        if os.getpid() != here:
            raise RuntimeError("in a copy")
        return number

    tasks: list[Callable[[], int]] = [partial(task, number) for number in range(50)]
    assert share_out(tasks, 2) == list(range(50))

    def bad() -> int:
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        share_out([bad, bad, bad], 2)


def test_one_worker_or_one_task_stays_here() -> None:
    assert share_out([os.getpid], 8) == [os.getpid()]
    assert share_out([os.getpid, os.getpid], 1) == [os.getpid()] * 2


@pytest.mark.skipif(sys.platform != "linux", reason="only there the work is shared")
def test_a_large_report_is_the_same_from_any_number_of_workers(tmp_path: Path, cache: Path) -> None:
    lines = ["strategy: {name: Large}", "perspectives:"]
    for band in range(4):
        lines += [f"  p{band}:", f"    name: Band {band}", "    objectives:"]
        for number in range(30 * band, 30 * band + 30 * (band != 2)):
            lines += [f"      o{number}:", f"        name: Objective {number}", "        lagging:",
                      f"          - {{id: m{number}, baseline: 0, target: 10, actuals: {{2026-01: {number % 11}}}}}"]
            if number % 7 and number % 30 > 7:
                lines += ["        leading:", f"          - outcome_of: o{number - number % 7}"]
    (tmp_path / "strategy.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = read(tmp_path)
    assert found.strategy is not None, found.diagnostics
    past, graph = history(found.strategy), build_map(found.strategy)
    alone, shared = ("".join(stream(past, graph, (), "en", Tools(cache, workers=workers))) for workers in (1, 3))
    assert alone == shared
    assert alone.count('<article class="sheet"') == 90
