"""The graph for other tools: names as text, arrows from cause to effect, parts and bands told."""

from __future__ import annotations

from pathlib import Path

from bsc.maps.dot import dot_text
from bsc.maps.graph import build_map
from bsc.read import read

STRATEGY = r"""
strategy: {name: S}
perspectives:
  top:
    name: Top
    objectives:
      a:
        name: 'Say "hi" \N <b>'
        objectives: {part: {name: Part}}
        leading:
          - {outcome_of: b.c, delay: 2 months}
          - {outcome_of: d, sign: negative, delay: 1 year}
          - {outcome_of: e, status: rejected}
  low: {name: Low, objectives: {b.c: {name: B}, d: {name: D}, e: {name: E}}}
"""


def _drawn(tmp_path: Path, text: str) -> str:
    (tmp_path / "strategy.yaml").write_text(text, encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    return dot_text(strategy, build_map(strategy))


def test_names_stay_text(tmp_path: Path) -> None:
    assert 'a [label="Say \\"hi\\" \\\\N <b>"]' in _drawn(tmp_path, STRATEGY)


def test_arrows_run_from_cause_to_effect_and_say_what_they_are(tmp_path: Path) -> None:
    drawn = _drawn(tmp_path, STRATEGY)
    assert '"b.c" -> a [label="2 months"]' in drawn
    assert 'd -> a [label="1 year, −" style=dashed]' in drawn
    assert "e -> a [style=dotted]" in drawn
    assert 'part -> a [label="part of" arrowhead=diamond]' in drawn
    assert drawn.index("subgraph cluster_top") < drawn.index("part [label=Part]") < drawn.index("cluster_low")


def test_a_goal_tree_has_no_clusters(tmp_path: Path) -> None:
    drawn = _drawn(tmp_path, "strategy: {name: S}\nobjectives: {a: {name: A, objectives: {b: {name: B}}}}\n")
    assert "cluster" not in drawn
    assert "b -> a" in drawn
