"""What was typed behind or before a number: `k€`, `$`…`M`, `min`; figures of a KPI in different ones do not compare."""

from __future__ import annotations

import re
from collections import Counter

from bsc.importing.draft import Figure, Kpi
from bsc.importing.notes import Notes, Unread
from bsc.importing.plain import plain
from bsc.source import say

_MONEY = {"€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "usd": "USD", "£": "GBP", "gbp": "GBP",
          "¥": "JPY"}
_SCALES = {"k": "k", "mil": "k", "miles": "k", "thousand": "k", "thousands": "k", "m": "M", "mm": "M", "mn": "M",
           "mio": "M", "millon": "M", "millones": "M", "million": "M", "millions": "M", "bn": "bn"}
_TIMES = {"h": "h", "hr": "h", "hrs": "h", "hora": "h", "horas": "h", "hour": "h", "hours": "h", "min": "min",
          "mins": "min", "minuto": "min", "minutos": "min", "minute": "min", "minutes": "min", "s": "s", "seg": "s",
          "segundos": "s", "sec": "s", "seconds": "s", "d": "d", "dia": "d", "dias": "d", "day": "d", "days": "d",
          "semana": "w", "semanas": "w", "week": "w", "weeks": "w", "mes": "m", "meses": "m", "months": "m"}


class _Measure:
    """The scale and the kind of a unit, either of which may be empty."""

    def __init__(self, unit: str) -> None:
        parts = re.findall(r"[€$£¥%]|[^\W\d_]+", unit.casefold())
        words = [plain(each) or each for each in parts]
        words = [bare for each in words for bare in ((each[0], each[1:]) if each[1:] in _MONEY and each[0] in _SCALES
                                                     else (each,))]
        self.kind = next((_MONEY[each] for each in words if each in _MONEY), "")
        self.scale = next((_SCALES[each] for each in words if each in _SCALES), "")
        if len(words) == 1 and words[0] in (*_TIMES, "%") and not unit.isupper():
            self.kind, self.scale = _TIMES.get(words[0], words[0]), ""

    def fits(self, other: _Measure) -> bool:
        """Whether a figure in this unit can stand beside one in the other; an unknown one fits any."""
        if self.kind and other.kind and self.kind != other.kind:
            return False
        return self.scale == other.scale or not (self.scale or self.kind)


def without_odd(kpi: Kpi, unit: str, notes: Notes) -> None:
    """Leave out figures that were typed in another unit than the one declared, or than most."""
    counts = Counter(sign for sign, _ in kpi.typed if sign)
    main = unit or max(sorted(counts), key=lambda each: counts[each], default="")
    if not main:
        return
    measure, odd = _Measure(main), []
    for sign, spot in kpi.typed:
        typed = _Measure(sign)
        declared = unit and not typed.scale and typed.kind == measure.kind  # 1.200 € under `miles €`
        if sign and not declared and not typed.fits(measure):
            why = say("its unit, {sign}, is not that of the other figures, {unit}", sign=sign, unit=main)
            notes.not_understood.append(Unread(why, spot, kpi.name))
            odd.append(spot)

    def kept(figure: Figure | None) -> Figure | None:
        return None if figure is not None and figure.spot in odd else figure

    kpi.actuals = {period: each for period, each in kpi.actuals.items() if each.spot not in odd}
    kpi.targets = {period: each for period, each in kpi.targets.items() if each.spot not in odd}
    kpi.totals = [each for each in kpi.totals if each.spot not in odd]
    kpi.target, kpi.baseline = kept(kpi.target), kept(kpi.baseline)
