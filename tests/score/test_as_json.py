from __future__ import annotations

import json
from pathlib import Path

from bsc.model import parse_period
from bsc.read import read
from bsc.score import as_json, evaluate

TEXT = """\
strategy: {name: Case}
perspectives:
  p:
    objectives:
      o:
        lagging:
          - id: m
            baseline: 10
            target: {2026: 40}
            actuals: {2026-08: 20, 2026-09: {value: 30, about: true}}
"""


def test_every_number_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "strategy.yaml"
    path.write_text(TEXT, encoding="utf-8")
    found = read(path).strategy
    assert found is not None
    data = json.loads(json.dumps(as_json(evaluate(found, parse_period("2026-09")))))
    assert data["format"] == 1 and data["as_of"] == "2026-09"
    kpi = data["kpis"][0]
    assert kpi["id"] == "o/m" and kpi["status"] == "at-risk" and kpi["target"] == 40
    assert abs(kpi["attainment"] - 200 / 3) < 1e-9 and kpi["actual"]["about"] is True
    assert kpi["trace"]["entry"] == "2026" and kpi["trace"]["scale"] == "progress"
    places = {used["name"]: used["place"] for used in kpi["trace"]["inputs"]}
    assert places == {
        "actual": "strategy.yaml:10:53",
        "baseline": "strategy.yaml:8:23",
        "target": "strategy.yaml:9:28",
    }
    recomputed = {used["name"]: used["value"] for used in kpi["trace"]["inputs"]}
    way = (recomputed["actual"] - recomputed["baseline"]) / (recomputed["target"] - recomputed["baseline"])
    assert abs(way * 100 - kpi["attainment"]) < 1e-9
    assert list(data) == [
        "format", "strategy", "language", "cadence", "as_of", "index", "perspectives", "objectives", "kpis",
    ]
    assert data["objectives"][0]["outcome"]["parts"][0]["id"] == "o/m"
