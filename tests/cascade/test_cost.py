"""A routine run of the benchmark: a few departments, one build of all against a process for each."""

from __future__ import annotations

from pathlib import Path

from tests.benchmark_cascade import measured


def test_one_build_of_all_costs_less_than_a_process_for_each(tmp_path: Path) -> None:
    costs = measured(tmp_path, 3)
    assert costs.together <= 0.9 * costs.alone  # 0.6 from a hundred on: a quarter of this is the corporate one itself
    assert costs.again - costs.imports <= 0.75 * costs.together  # two of four are drawn again
