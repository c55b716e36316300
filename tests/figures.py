"""A strategy whose figures come from somewhere, as a user reads it and runs the program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bsc.model import Metric, Period
from bsc.read import read

METRICS = """
metrics:
  likes: {source: social, column: likes, aggregate: sum}
  cost-x: {source: social, column: cost, aggregate: sum, where: {platform: x}}
  followers: {source: social, column: followers}
  by-platform: {source: social, column: likes, aggregate: sum, by: platform}
  dearest: {source: social, column: cost, aggregate: max, where: {likes: {at_least: 100}}, per: quarterly}
  rows: {source: social, aggregate: count, per: weekly}
  per-like: {formula: cost-x / likes}
objectives:
  grow: {name: Grow, kpis: [{metric: likes, target: 200000}, {metric: per-like, target: 1, better: lower},
    {metric: by-platform, where: {platform: x, paid: yes}, target: 3}, {metric: per-like, where: {paid: no}}]}
"""
HEAD = "strategy: {name: Rows, fiscal_year: {starts: 2}}\n"


def written(folder: Path, source: str, metrics: str = METRICS) -> Path:
    """A strategy whose figures come from one source."""
    (folder / "strategy.yaml").write_text(f"{HEAD}sources: {{social: {{{source}, date: day}}}}\n{metrics}",
                                          encoding="utf-8")
    return folder


def ran(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """The program as a user runs it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SHOP_", "PG"))}
    return subprocess.run([sys.executable, "-m", "bsc", *map(str, arguments)], capture_output=True, check=False,
                          encoding="utf-8", env={**kept, **variables}, timeout=120)


def without_places(found: object) -> object:
    """What was printed, but for where it was found."""
    if isinstance(found, dict):
        return {name: without_places(each) for name, each in found.items() if name not in ("place", "path", "file")}
    return [without_places(each) for each in found] if isinstance(found, list) else found


def same_read(file: Path, table: Path, variables: dict[str, str]) -> None:
    """Two strategies say the same to Python."""
    of_file, of_table = read(file).strategy, read(table, variable=variables.get).strategy
    assert of_file is not None and of_table is not None
    for id, metric in of_file.metrics.items():
        assert metric.actuals and figures(metric) == figures(of_table.metrics[id])
    assert of_file.metrics["by-platform"].slices is not None
    assert of_file.metrics["per-like-paid-no"].actuals and of_file.metrics["by-platform-x-paid-yes"].actuals


def figures(metric: Metric) -> dict[str, list[tuple[Period, float | None]]]:
    """Values by period: of the whole, and of each slice."""
    slices = metric.slices.of if metric.slices is not None else {}
    columns = {"": metric.actuals, **{f"={name}": each for name, each in slices.items()}}
    return {name: [(each.period, each.value) for each in actuals] for name, actuals in columns.items()}


def same_shown(file: Path, table: Path, variables: dict[str, str]) -> None:
    """Two strategies say the same on the command line."""
    shown = [ran("show", "--format", "json", each, **variables) for each in (file, table)]
    assert [each.returncode for each in shown] == [0, 0], shown
    one, other = (without_places(json.loads(each.stdout)) for each in shown)
    assert one == other
