"""What the figures of a draft tell together: units, flows, subtotals, targets that can be judged, ids."""

from __future__ import annotations

import re
from collections import Counter

from bsc.importing.amounts import number_text
from bsc.importing.draft import Draft, Figure, Kpi, Objective
from bsc.importing.notes import Notes, Unread
from bsc.importing.plain import id_of, plain
from bsc.importing.signs import without_odd
from bsc.model import Cadence, Period, parse_period
from bsc.model.period import MONTHS_IN
from bsc.source import Said, say

_UNITS = {"porcentaje": "%", "percent": "%", "percentage": "%", "pct": "%", "por ciento": "%", "tanto por ciento": "%",
          "euro": "€", "euros": "€", "eur": "€", "no": "", "num": "", "numero": "", "number": "", "#": "", "ud": "",
          "uds": "", "unidades": "", "units": "", "count": ""}
_LOWER_WORDS = (
    "quejas? reclamacion(?:es)? incidencias? incidentes? accidentes? errores error defectos? rotacion absentismo "
    "abandonos? roturas? paradas? averias? deudas? demoras? sanciones fugas? morosidad costes? costos? gastos? plazo "
    "tiempo espera retrasos? devoluciones bajas mermas? complaints? incidents? accidents? errors? defects? absenteeism "
    "costs? expenses? waiting delays? returns churn waste scrap downtime breakdowns? stops? dropouts? debts? backlog"
)
_LOWER_PHRASES = "time to|days to|periodo (?:medio )?de pago|(?:lead|response|cycle) time|staff turnover"
_LOWER = re.compile(rf"\b(?:{_LOWER_WORDS.replace(' ', '|')}|{_LOWER_PHRASES})\b")
_YEARLY = (8, 18)  # a target that is so many times a month's figure is one of the year


def settle(draft: Draft, notes: Notes) -> None:
    """Settle each KPI by its own figures, and give everything its id."""
    for kpi in draft.kpis():
        _unit(kpi, notes)
        _coarser(kpi, notes)
        _coarser_targets(kpi, notes)
        _totals(kpi, notes)
        _yearly(kpi, notes)
        _direction(kpi, notes)
        _baseline(kpi, notes)
    for objective in draft.objectives():
        _weights(objective, notes)
    taken: set[str] = set()
    for at, band in enumerate(draft.perspectives.values(), 1):
        band.id = _free(id_of(band.name) or f"perspective-{at}", taken)
    taken = set()
    for at, objective in enumerate(draft.objectives(), 1):
        objective.id = _free(id_of(objective.name) or f"objective-{at}", taken)
        owners = {kpi.owner for kpi in objective.kpis.values()}
        objective.owner = owners.pop() if len(owners) == 1 else ""
    taken = set()
    for at, kpi in enumerate(draft.kpis(), 1):
        kpi.id = _free(id_of(kpi.name) or f"kpi-{at}", taken)


def _weights(objective: Objective, notes: Notes) -> None:
    """Weights hold among all KPIs of an objective; where one has none, they say nothing."""
    kpis = [*objective.kpis.values()]
    if any(kpi.weight is None for kpi in kpis):
        for kpi in kpis:
            if kpi.weight is not None:
                why = say("a weight, but not every KPI of the objective has one: all count the same")
                notes.not_understood.append(Unread(why, kpi.spot, kpi.name))
            kpi.weight = None


def _free(wanted: str, taken: set[str]) -> str:
    """An id that nothing else has."""
    free, number = wanted, 1
    while free in taken:
        number += 1
        free = f"{wanted}-{number}"
    taken.add(free)
    return free


def _assume(notes: Notes, why: Said, kpi: Kpi, figure: Figure | None = None) -> None:
    spot = figure.spot if figure is not None else kpi.spot
    notes.assumed.append(Unread(why, spot, kpi.name))


def _unit(kpi: Kpi, notes: Notes) -> None:
    """The unit that is declared, else the sign that most figures show."""
    declared = bool(kpi.unit)
    kpi.unit = _UNITS.get(plain(kpi.unit), kpi.unit)
    without_odd(kpi, kpi.unit, notes)
    signs = Counter(each for each in kpi.signs if each)
    if not kpi.unit and not (declared and "%" not in signs) and signs:
        kpi.unit = max(sorted(signs), key=lambda each: signs[each])
    bare = [each for each in _all(kpi) if abs(each.value) <= 1 and each.value]
    if kpi.unit == "%" and bare and ("" in kpi.signs or not signs) and len(bare) * 2 >= len(_all(kpi)):
        whole = number_text(bare[0].value * 100)
        _assume(notes, say("read as {value} %; if {whole} % is meant, format the cells as percentages",
                           value=number_text(bare[0].value), whole=whole), kpi, bare[0])


def _all(kpi: Kpi) -> list[Figure]:
    return [*kpi.actuals.values(), *kpi.targets.values(), *filter(None, (kpi.target,))]


def _coarser(kpi: Kpi, notes: Notes) -> None:
    """Quarters and years beside months: subtotals; a year of before is where it began."""
    finest = kpi.cadence
    for period in [each for each in kpi.actuals if finest is not None and each.cadence > finest]:
        figure = kpi.actuals.pop(period)
        before = all(period.end <= each.start for each in kpi.actuals)
        if any(period.contains(each) for each in kpi.actuals):
            kpi.totals.append(figure)
        elif before and kpi.baseline is None:
            kpi.baseline, kpi.baseline_at = figure, period
            why = say("the figure of {period} is where it began: the baseline", period=str(period))
            _assume(notes, why, kpi, figure)
        else:
            why = say("a figure of {period} beside finer ones", period=str(period))
            notes.not_understood.append(Unread(why, figure.spot, number_text(figure.value)))


def _coarser_targets(kpi: Kpi, notes: Notes) -> None:
    """Targets of quarters beside those of their months are subtotals; one of no period gives way to those of some."""
    if kpi.target is not None and kpi.targets:
        why = say("a target of no period beside targets of periods: these are kept")
        notes.not_understood.append(Unread(why, kpi.target.spot, number_text(kpi.target.value)))
        kpi.target = None
    known = [*kpi.targets]
    for period in [each for each in known if any(each.contains(other) for other in known if other != each)]:
        figure = kpi.targets.pop(period)
        notes.left_out.append(Unread(say("totals: bsc works them out"), figure.spot, number_text(figure.value)))


def _totals(kpi: Kpi, notes: Notes) -> None:
    """What a total is of the figures beside it tells how they add up."""
    series = [kpi.actuals[each].value for each in sorted(kpi.actuals)]
    kinds: list[str] = []
    for figure in kpi.totals:
        runs = [series[at:at + size] for size in (max(len(series), 1), 12, 6, 4, 3)
                for at in range(0, len(series), size)]
        kind = next(filter(None, (_kind(run, figure.value) for run in runs)), "")
        if kind:
            kinds.append(kind)
            notes.left_out.append(Unread(say("totals: bsc works them out"), figure.spot, number_text(figure.value)))
        else:
            why = say("a total that is neither sum, mean nor last of its row")
            notes.not_understood.append(Unread(why, figure.spot, number_text(figure.value)))
    if kinds:  # what has a sum as well as a mean is counted, and the mean is a month's
        kpi.aggregate = "sum" if "sum" in kinds else kinds[0]


def _kind(series: list[float], total: float) -> str:
    if len(series) < 2:
        return ""
    near = max(abs(total), 1e-9) * 0.005
    tests = {"sum": sum(series), "last": series[-1], "mean": sum(series) / len(series)}
    return next((kind for kind, value in tests.items() if abs(value - total) <= near), "")


def _yearly(kpi: Kpi, notes: Notes) -> None:
    """A target that only a whole year of figures can reach is one of the year; of several years, the last is kept."""
    size = MONTHS_IN.get(kpi.cadence or Cadence.DAILY, 0)
    of_year, figure = _goal(kpi)
    if of_year is None or figure is None or size in (0, 12) or kpi.unit == "%" or kpi.aggregate in ("mean", "last"):
        return
    values = [each.value for period, each in kpi.actuals.items() if of_year.contains(period)]
    values = values or [each.value for each in kpi.actuals.values()]
    mean = sum(values) / len(values) if values else 0
    times = figure.value / mean * size if mean else 0
    if not _YEARLY[0] <= times <= _YEARLY[1]:
        return
    for period, other in kpi.targets.items():
        if period != of_year:
            why = say("the target of all {year}: only that of {last} is kept", year=str(period), last=str(of_year))
            notes.not_understood.append(Unread(why, other.spot, number_text(other.value)))
    kpi.aggregate, kpi.over, kpi.target, kpi.targets = "sum", of_year, figure, {}
    _assume(notes, say("{value} is the target of all {year}: the figures add up", value=number_text(figure.value),
                       year=str(of_year)), kpi, figure)


def _goal(kpi: Kpi) -> tuple[Period | None, Figure | None]:
    """The target that may be one of a whole year, and the year: of several, the last."""
    years = {each.first_day.year for each in kpi.actuals}
    if kpi.target is not None:
        return (parse_period(str(min(years))) if len(years) == 1 else None), kpi.target
    last = max(kpi.targets, default=None)
    if last is None or any(each.cadence is not Cadence.YEARLY for each in kpi.targets):
        return None, None
    return last, kpi.targets[last]


def _direction(kpi: Kpi, notes: Notes) -> None:
    """Which way is better: said, by the edge of the target, by the baseline, else by the name."""
    goals = [each.value for each in (*kpi.targets.values(), *filter(None, (kpi.target,)))]
    if kpi.better or not goals:
        return
    if kpi.edge:
        kpi.better = "lower" if kpi.edge == "<" else "higher"
    elif kpi.baseline is None and (_LOWER.search(plain(kpi.name)) or not any(goals)):
        kpi.better = "lower"
        _assume(notes, say("lower is better"), kpi)


def _is_yearly(period: Period | None) -> bool:
    return period is not None and period.cadence is Cadence.YEARLY


def _baseline(kpi: Kpi, notes: Notes) -> None:
    """A baseline that is the target leaves no way to go; one of a year is of no flow of months."""
    goals = {each.value for each in (*kpi.targets.values(), *filter(None, (kpi.target,)))}
    if kpi.baseline is None:
        return
    why = None
    if kpi.baseline.value in goals:
        why = say("the baseline is the target: nothing is left to be done")
    elif kpi.better and any((goal < kpi.baseline.value) != (kpi.better == "lower") for goal in goals):
        why = say("the target is no better than the baseline")
    elif kpi.over is not None or kpi.aggregate == "sum" and _is_yearly(kpi.baseline_at):
        why = say("a year's figure is no baseline of months that add up")
    if why is not None:
        notes.not_understood.append(Unread(why, kpi.baseline.spot, number_text(kpi.baseline.value)))
        kpi.baseline = None
