"""# R38 Every status can be reached

Reports bands that leave no room for at risk, and a level for on track that lies outside the metric's own
`min:` and `max:`. Bands in the wrong order are a mistake in the file and stop the build.

Why: a KPI that jumps from on track to off track gives no warning. One that can never be on track only
teaches people to ignore it.

Source: practice
Severity: warning. Options: none.

## Bad
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: stars, min: 1, max: 5, baseline: 3, target: 6}]
```
## Good
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: stars, min: 1, max: 5, baseline: 3, target: 4, bands: {on_track: 90, at_risk: 50}}]
```
## Near miss
The end of the range can just be reached.
```yaml
strategy: {name: Bakery}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: stars, min: 1, max: 5, baseline: 3, target: 5, bands: {on_track: 100, at_risk: 99}}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from bsc.lint.rule import PRACTICE, Evidence, Finding, Rule
from bsc.lint.text import Text, number
from bsc.model import Kpi
from bsc.model.target import AtLeast, AtMost, Between, Each, Hold, Reach, Table, Target
from bsc.source import NOWHERE, Place, Severity

_ROOM = Text("Set `at_risk:` apart from `on_track:`.", "Separa `at_risk:` de `on_track:`.")
_INSIDE = Text(
    "Move it inside the range, or widen the range.",
    "Llévalo dentro del rango, o amplía el rango.",
)
_LOWER = Text("Set `on_track:` to 100 or less.", "Pon `on_track:` en 100 o menos.")
_ENDS_AT_100 = frozenset({"performance", "at-least", "at-most", "between", "hold", "states", "done-by"})


def check(evidence: Evidence) -> Iterator[Finding]:
    """Bands without room, then levels out of reach."""
    house = evidence.strategy.bands
    if house is not None and house.on_track == house.at_risk:
        text = Text("The strategy's bands leave no room for at risk",
                    "Los umbrales de la estrategia no dejan lugar a «en riesgo»")  # fmt: skip
        yield Finding(house.place, text, _ROOM)
    for kpi in evidence.strategy.kpis():
        name = kpi.name
        if kpi.bands is not None and kpi.bands.on_track == kpi.bands.at_risk:
            text = Text(f"The bands of “{name}” leave no room for at risk",
                        f"Los umbrales de «{name}» no dejan lugar a «en riesgo»")  # fmt: skip
            yield Finding(kpi.bands.place, text, _ROOM, kpi.id)
        for level, place in _needed(kpi):
            if _beyond(kpi, level):
                told = number(level)
                text = Text(f"“{name}” aims at {told.en}, outside its range",
                            f"La meta de «{name}» es {told.es}, fuera de su rango")  # fmt: skip
                yield Finding(kpi.place if place == NOWHERE else place, text, _INSIDE, kpi.id)
                break
    yield from _too_high(evidence)


def _too_high(evidence: Evidence) -> Iterator[Finding]:
    """KPIs that are on track from more than their scale can give."""
    for reading in evidence.card.readings.values():
        kpi, edge = reading.kpi, reading.trace.on_edge
        bands = kpi.bands or evidence.strategy.bands
        if edge > 100 and bands is not None and not bands.in_unit and reading.trace.scale in _ENDS_AT_100:
            name, told = kpi.name, number(edge)
            text = Text(
                f"“{name}” is on track from {told.en} %, but its scale ends at 100 %",
                f"«{name}» cumple desde el {told.es} %, pero su escala acaba en el 100 %",
            )
            yield Finding(bands.place, text, _LOWER, kpi.id)


def _needed(kpi: Kpi) -> list[tuple[float, Place]]:
    """The levels that on track asks for, as far as they are written in the metric's unit."""
    if kpi.bands is not None and kpi.bands.in_unit:
        return [(kpi.bands.on_track, kpi.bands.place), (kpi.bands.at_risk, kpi.bands.place)]
    target = kpi.target
    if isinstance(target, Reach):
        return [(target.value, kpi.target_place)]
    if isinstance(target, Table):
        return [(level, entry.place) for entry in target.entries if (level := _level(kpi, entry.level)) is not None]
    level = _level(kpi, target)
    return [] if level is None else [(level, kpi.target_place)]


def _level(kpi: Kpi, target: Target | None) -> float | None:
    """A value at which the target is met; of a stretch, the end that is nearest to the range."""
    match target:
        case Each(value) | AtLeast(value) | AtMost(value) | Hold(value):
            return value
        case Between(low, high):
            top = kpi.metric.maximum
            return high if top is None or high <= top else max(low, min(high, top))
    return None


def _beyond(kpi: Kpi, level: float) -> bool:
    low, high = kpi.metric.minimum, kpi.metric.maximum
    return (low is not None and level < low) or (high is not None and level > high)


RULE = Rule(
    id="R38",
    title=Text("Every status can be reached", "Todos los estados son alcanzables"),
    severity=Severity.WARNING,
    source=PRACTICE,
    check=check,
    manual=__doc__,
)
