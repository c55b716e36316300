"""The arithmetic, sentence by sentence: strategies as users write them, numbers found by hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from bsc.model import parse_period
from bsc.read import read
from bsc.score import Move, ObjectiveReading, Reading, Scorecard, Standing, evaluate

HERE = Path(__file__).parent
TOLERANCE = 5e-4  # hand-computed numbers are written with three decimals or more


def cases() -> list[tuple[str, dict[str, object]]]:
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            found.append((f"{path.stem}: {case['name']}", case))
    return found


def given(case: Mapping[str, object]) -> str:
    """The strategy of a case; `kpi` alone stands for one lagging KPI `o/m` of one objective."""
    if "given" in case:
        text = str(case["given"])
        return text if text.startswith("strategy:") else "strategy: {name: Case}\n" + text
    house = "".join(f"  {line}\n" for line in str(case.get("strategy", "")).splitlines())
    kpi = "".join(f"            {line}\n" for line in str(case["kpi"]).splitlines())
    head = f"strategy:\n  name: Case\n{house}perspectives:\n  p:\n    objectives:\n      o:\n"
    more = "".join(f"          {line}\n" for line in str(case.get("more", "")).splitlines())
    return head + "        lagging:\n          - id: m\n" + kpi + more


@pytest.mark.parametrize("case", [case for _, case in cases()], ids=[name for name, _ in cases()])
def test_case(case: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "strategy.yaml"
    path.write_text(given(case), encoding="utf-8")
    result = read(path)
    assert result.strategy is not None, [f"{found.place}: {found.message}" for found in result.diagnostics]
    strategy = result.strategy
    label = case.get("as_of")
    as_of = parse_period(str(label), strategy.fiscal) if label is not None else None
    check(evaluate(strategy, as_of), as_mapping(case["expect"]))


def check(card: Scorecard, expect: Mapping[str, object]) -> None:
    for what, wanted in expect.items():
        if what == "as_of":
            compare(what, card.as_of.label if card.as_of else None, wanted)
        elif what == "kpi":
            compare_all("kpi", of_reading(card.readings["o/m"]), wanted)
        elif what == "index":
            compare_all("index", of_standing(card.index, card.move, card.move_year), wanted)
        else:
            for id, numbers in as_mapping(wanted).items():
                compare_all(f"{what} {id}", seen(card, what, str(id)), numbers)


def seen(card: Scorecard, what: str, id: str) -> dict[str, object]:
    if what == "kpis":
        return of_reading(card.readings[id])
    if what == "perspectives":
        band = next(band for band in card.perspectives if band.perspective.id == id)
        return of_standing(band.standing, band.move, band.move_year)
    objective = card.objectives[id]
    if what == "signals":
        return of_signal(objective)
    side = {"outcomes": objective.outcome, "drivers": objective.drivers}[what]
    return of_standing(side, objective.move, objective.move_year)


def of_signal(objective: ObjectiveReading) -> dict[str, object]:
    found: dict[str, object] = {"signal": objective.signal.value if objective.signal else None}
    ground = objective.ground
    if ground is not None:
        found |= {"judged": ground.drivers.score, "months": " ".join(month.label for month in ground.months),
                  "since": ground.since.label if ground.since else None, "now": ground.now, "before": ground.before}
    return found


def of_reading(reading: Reading) -> dict[str, object]:
    trace, actual = reading.trace, reading.actual
    found: dict[str, object] = {name: getattr(reading, name) for name in (
        "score", "attainment", "target", "planned", "age", "stale", "change", "change_year", "overridden",
    )}
    found |= {name: getattr(trace, name) for name in (
        "scale", "entry", "reason", "on_edge", "risk_edge", "lower", "direction",
    )}
    found |= {"status": reading.status.value, "computed": reading.computed.value}
    found |= {"trend": reading.trend.value if reading.trend else None}
    found |= {"trend_year": reading.trend_year.value if reading.trend_year else None}
    found |= {"value": actual.value if actual else None, "period": actual.period.label if actual else None}
    found["inputs"] = {used.name: used.value for used in trace.inputs}
    return found


def of_standing(standing: Standing, move: Move, year: Move) -> dict[str, object]:
    found: dict[str, object] = {name: getattr(standing, name) for name in (
        "score", "coverage", "low", "high", "hidden", "overridden", "provisional",
    )}
    found["status"] = standing.status.value
    found |= {"trend": move.trend.value if move.trend else None}
    found |= {"change": move.change, "silence": move.silence}
    found |= {"change_year": year.change, "silence_year": year.silence}
    return found


def compare_all(where: str, found: Mapping[str, object], wanted: object) -> None:
    for name, value in as_mapping(wanted).items():
        if isinstance(value, dict):
            compare_all(f"{where} {name}", as_mapping(found[name]), value)
        else:
            compare(f"{where} {name}", found[name], value)


def compare(where: str, found: object, wanted: object) -> None:
    if isinstance(wanted, bool) or not isinstance(wanted, int | float):
        expected = None if wanted is None else str(wanted) if not isinstance(wanted, bool) else wanted
        assert found == expected, f"{where}: {found!r}, by hand {wanted!r}"
    else:
        assert isinstance(found, int | float), f"{where}: {found!r}, by hand {wanted!r}"
        assert abs(found - wanted) <= TOLERANCE, f"{where}: {found!r}, by hand {wanted!r}"


def as_mapping(value: object) -> Mapping[str, object]:
    assert isinstance(value, dict)
    return value
