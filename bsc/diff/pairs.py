"""Which thing of the old strategy is which of the new one: by id, and where an id changed, by what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from bsc.diff.change import Named
from bsc.model import Kpi, Objective, Strategy

T = TypeVar("T")
_Ids = dict[str, str]


class Pairs(NamedTuple):
    """Two strategies, and the new id by the old one of all that is in both."""

    old: Strategy
    new: Strategy
    perspectives: Mapping[str, str]
    objectives: Mapping[str, str]
    metrics: Mapping[str, str]
    kpis: Mapping[str, str]
    initiatives: Mapping[str, str]
    themes: Mapping[str, str]
    shared: frozenset[str]  # names that several KPIs have

    def known(self, kind: Mapping[str, str], ids: tuple[str, ...]) -> tuple[str, ...]:
        """Old ids as the new strategy calls them."""
        return tuple(kind.get(each, each) for each in ids)

    def kpi(self, kpi: Kpi) -> Named:
        """A KPI by its name, with its objective where another has the same."""
        name = kpi.name
        return Named("kpi", kpi.id, f"{name} ({self.objective(kpi.objective).name})" if name in self.shared else name)

    def objective(self, id: str) -> Named:
        """An objective by its new id, or by its old one where it is gone."""
        found = self.new.objectives.get(id) or self.old.objectives.get(id)
        return Named("objective", id, found.name if found else id)

    def link(self, cause: str, effect: str) -> Named:
        """A link by the names of its ends."""
        names = f"{self.objective(cause).name} → {self.objective(effect).name}"
        return Named("link", f"{cause}->{effect}", names)

    def perspective(self, id: str) -> Named:
        """A perspective by its id."""
        found = [each for each in (*self.new.perspectives, *self.old.perspectives) if each.id == id]
        return Named("perspective", id, found[0].name if found else id)


def paired(old: Strategy, new: Strategy) -> Pairs:
    """Find each thing of the old strategy in the new one."""
    metrics = _matched(old.metrics, new.metrics, lambda each: (each.name, each.unit))
    objectives = _matched(old.objectives, new.objectives, lambda each: each.name)
    for was in [each for each in old.objectives if each not in objectives]:
        taken = set(objectives.values())
        same = [id for id, each in new.objectives.items()
                if id not in taken and _measured(each) and _measured(each) == _measured(old.objectives[was], metrics)]
        if len(same) == 1:
            objectives[was] = same[0]
    return Pairs(
        old, new,
        _matched({each.id: each for each in old.perspectives}, {each.id: each for each in new.perspectives},
                 lambda each: each.name),
        objectives, metrics, _kpis(old, new, objectives, metrics),
        _matched(old.initiatives, new.initiatives, lambda each: each.name),
        _matched(old.themes, new.themes, lambda each: each.name),
        frozenset(name for name, count in Counter(kpi.name for kpi in new.kpis()).items() if count > 1),
    )


def _matched(old: Mapping[str, T], new: Mapping[str, T], name: Callable[[T], object]) -> _Ids:
    """The new id by the old one: the same, else that of the only thing left of the same name."""
    found = {id: id for id in old if id in new}
    gone = {id: name(each) for id, each in old.items() if id not in new}
    come = {id: name(each) for id, each in new.items() if id not in old}
    for id, called in gone.items():
        same = [other for other, known in come.items() if known == called]
        if len(same) == 1 and list(gone.values()).count(called) == 1:
            found[id] = same[0]
    return found


def _measured(objective: Objective, metrics: Mapping[str, str] | None = None) -> set[str]:
    ids = {kpi.metric.id for kpi in objective.kpis}
    return ids if metrics is None else {metrics.get(id, id) for id in ids}


def _kpis(old: Strategy, new: Strategy, objectives: _Ids, metrics: _Ids) -> _Ids:
    """KPIs by id, then by objective and metric, then by the metric that moved to another objective."""
    theirs = {kpi.id: kpi for kpi in new.kpis()}
    found: _Ids = {}
    for kpi in old.kpis():
        tail = kpi.id.partition("/")[2]
        same = f"{objectives.get(kpi.objective, kpi.objective)}/{metrics.get(tail, tail)}"
        if same in theirs:
            found[kpi.id] = same
    for loose in (False, True):
        taken = set(found.values())
        for kpi in old.kpis():
            if kpi.id in found:
                continue
            metric, objective = metrics.get(kpi.metric.id), objectives.get(kpi.objective)
            left = [each.id for each in theirs.values() if each.id not in taken and each.metric.id == metric
                    and (loose or each.objective == objective)]
            if len(left) == 1:
                found[kpi.id] = left[0]
                taken.add(left[0])
    return found
