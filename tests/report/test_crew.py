"""Work shared out among processes: the same results in the same order, whoever did what."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from bsc.maps import build_map
from bsc.read import read
from bsc.report.crew import share_out
from bsc.report.html import stream
from bsc.report.tools import Tools
from bsc.score import history

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot copy a process")


def _named(number: int) -> tuple[int, str, int]:
    return number, "á" * number, os.getpid()


@forks
def test_results_come_in_order_from_several_processes() -> None:
    tasks = [partial(_named, number) for number in range(400)]
    alone, shared = share_out(tasks, 1), share_out(tasks, 3)
    assert [each[:2] for each in shared] == [each[:2] for each in alone]
    assert {each[2] for each in alone} == {os.getpid()}


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
