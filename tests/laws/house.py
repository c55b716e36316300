"""Strategies as values, made by hypothesis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from bsc.model import (
    Actual,
    Actuals,
    Aggregate,
    Baseline,
    Better,
    Cadence,
    Kpi,
    Metric,
    Objective,
    Perspective,
    Role,
    Strategy,
    parse_period,
)
from bsc.model.target import (
    AtLeast,
    AtMost,
    Benchmark,
    Between,
    DoneBy,
    Each,
    Entry,
    Hold,
    Reach,
    Table,
    Target,
    Total,
    Words,
)
from bsc.source import Place

MONTHS = [f"2026-{month:02d}" for month in range(1, 10)]
AS_OF = parse_period("2026-09")
PLACE = Place("laws.yaml", 1, 1)
numbers = st.floats(-50, 250, allow_nan=False).map(lambda number: round(number, 3))
weights = st.sampled_from([0.0, 0.5, 1.0, 1.0, 2.0, 7.0])
PHASES = (parse_period("2026-H1"), 0.4), (parse_period("2026-H2"), 0.6)
ENTRIES = Entry(parse_period("2026-Q2"), Each(90.0)), Entry(parse_period("2026-08"), AtLeast(95.0))
targets: st.SearchStrategy[Target] = st.one_of(
    st.just(Each(100.0)),
    st.just(AtLeast(100.0)),
    st.just(AtMost(40.0)),
    st.just(Between(20.0, 60.0, 30.0)),
    st.just(Hold(50.0, 10.0, 40.0)),
    st.just(DoneBy(parse_period("2026-05"))),
    st.just(Words("soon")),
    st.just(Benchmark("o00-0", 5.0)),
    st.just(Total(900.0, parse_period("2026"), PHASES)),
    st.just(Table(ENTRIES)),
    st.just(Reach(100.0, parse_period("2026-12"), parse_period("2025-12"))),
)


def metric(id: str, values: Sequence[float | None], better: Better | None = None) -> Metric:
    """A monthly metric of 2026; None where nothing was observed."""
    actuals = Actuals(
        Actual(parse_period(month), value, PLACE)
        for month, value in zip(MONTHS, values, strict=False)
        if value is not None
    )
    return Metric(id, id, "", better, Cadence.MONTHLY, Aggregate.LAST, actuals)


def kpi(objective: str, found: Metric, target: Target | None = None) -> Kpi:
    """A lagging KPI from 0 to its target."""
    aim = target or Each(100.0)
    return Kpi(f"{objective}/{found.id}", objective, found, Role.LAGGING, aim, Baseline(0.0))


@st.composite
def objectives(draw: st.DrawFn, id: str, perspective: str) -> Objective:
    """An objective with up to four KPIs, some without figures."""
    kpis = []
    for number in range(draw(st.integers(0, 4))):
        values = draw(st.lists(st.one_of(st.none(), numbers), max_size=len(MONTHS)))
        base = draw(st.sampled_from([Baseline(0.0), None]))
        aim = draw(targets)
        if isinstance(aim, Reach):
            base = Baseline(0.0)
        role = draw(st.sampled_from([Role.LAGGING, Role.UNDECLARED, Role.LEADING]))
        found = metric(f"{id}-{number}", values)
        kpis.append(replace(kpi(id, found, aim), role=role, weight=draw(weights), baseline=base))
    return Objective(id, id, perspective, weight=draw(weights), kpis=tuple(kpis))


@st.composite
def strategies(draw: st.DrawFn) -> Strategy:
    """Up to three perspectives with up to three objectives each."""
    bands, found = [], {}
    for number in range(draw(st.integers(1, 3))):
        ids = [f"o{number}{place}" for place in range(draw(st.integers(0, 3)))]
        for id in ids:
            found[id] = draw(objectives(id, f"p{number}"))
        bands.append(Perspective(f"p{number}", "", weight=draw(weights), objectives=tuple(ids)))
    return of(found, tuple(bands))


def of(found: dict[str, Objective], bands: tuple[Perspective, ...]) -> Strategy:
    """A strategy of these objectives."""
    metrics = {"o00-0": metric("o00-0", ())}
    metrics |= {kpi.metric.id: kpi.metric for objective in found.values() for kpi in objective.kpis}
    return Strategy("Laws", perspectives=bands, objectives=found, metrics=metrics)


def single(*kpis: Kpi) -> Strategy:
    """A strategy of one objective `o`."""
    objective = Objective("o", "o", "p", kpis=kpis)
    return of({"o": objective}, (Perspective("p", "", objectives=("o",)),))
