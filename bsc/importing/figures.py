"""The figures of a row: to which KPI, series and period each cell belongs."""

from __future__ import annotations

from typing import NamedTuple

from bsc.importing.amounts import is_nothing, number_text, shown
from bsc.importing.draft import Figure, Kpi
from bsc.importing.grid import Grid
from bsc.importing.lines import Line
from bsc.importing.notes import Notes, Spot, Unread
from bsc.importing.plain import plain
from bsc.importing.table import Column, Table
from bsc.importing.when import when_of
from bsc.model import Cadence, Period
from bsc.model.period import period_at
from bsc.source import say

_WORDS = {
    "lower": "menor menos lower less decrease decreciente descendente bajar reducir min minimizar down ↓ ▼ - down",
    "higher": "mayor mas higher more increase creciente ascendente subir aumentar max maximizar up ↑ ▲ +",
    "lagging": "resultado lag lagging rezago efecto outcome",
    "leading": "inductor lead leading causa driver proceso guia avance",
}
_MEANS = {word: meaning for meaning, words in _WORDS.items() for word in words.split()}
_TEXTS = ("unit", "owner", "better", "kind", "definition", "source")


class Reader(NamedTuple):
    """A table being read: the periods of its columns, and of a sheet that is of one period."""

    grid: Grid
    table: Table
    periods: dict[int, Period]
    snapshot: Period | None
    notes: Notes

    def read(self, line: Line, kpi: Kpi) -> None:
        """Take what the cells of a row say of a KPI."""
        when = self.table.first("when")
        stands = when_of(self.grid.rows[line.row][when.at]) if when is not None else None
        own = stands.period() if stands is not None and stands.year else self.snapshot
        for column in self.table.columns:
            value = self.grid.rows[line.row][column.at]
            spot = self.grid.spot(line.row, column.at)
            if self._failed((line.row, column.at), spot):
                continue
            if column.role in _TEXTS and value is None:
                value = self.grid.looks[line.row][column.at]
            if value is None:
                continue
            if column.role in _TEXTS and column.when is None:
                _describe(kpi, column.role, str(value))
            elif column.role in ("actual", "target", "baseline", "weight", "total"):
                self._figure(line, column, spot, kpi, own)
            else:
                self._aside(column, spot, shown(value))

    def _failed(self, where: tuple[int, int], spot: Spot) -> bool:
        if where in self.grid.sheet.failed:
            why = say("a formula of the spreadsheet failed")
            self.notes.not_understood.append(Unread(why, spot, self.grid.sheet.failed[where]))
            return True
        if where in self.grid.sheet.unsaved:
            why = say("a formula without a saved result: open the file in Excel and save it")
            self.notes.not_understood.append(Unread(why, spot))
            return True
        return False

    def _aside(self, column: Column, spot: Spot, text: str) -> None:
        """A cell of a column that nothing is taken from."""
        if column.role in ("perspective", "objective", "kpi", "series", "when"):
            return
        reasons = {
            "derived": say("attainment and deviation: bsc works them out"),
            "status": say("statuses and trends: bsc works them out"),
            "note": say("comments: they have no place in a strategy"),
            "code": say("numbers of rows"),
            "frequency": say("how often: the figures tell"),
            "initiative": say("actions: write them under `initiatives:`, with owner and dates"),
        }
        if column.role in reasons:
            self.notes.left_out.append(Unread(reasons[column.role], spot, text))
            return
        if column.role == "beside":
            why = say("a second table beside the first: put it on a sheet of its own")
            self.notes.not_understood.append(Unread(why, spot, text))
            return
        why = say("the column `{heading}` is not known", heading=column.text[:60])
        if not column.text:
            why = say("the column has no heading")
        self.notes.not_understood.append(Unread(why, spot, text))

    def _figure(self, line: Line, column: Column, spot: Spot, kpi: Kpi, own: Period | None) -> None:
        role = line.series or column.role if column.role == "actual" else column.role
        text = shown(self.grid.rows[line.row][column.at])
        if line.series == "derived":
            self._aside(Column(column.at, "derived"), spot, text)
            return
        if line.series == "target" and column.role == "total":
            self.notes.left_out.append(Unread(say("totals: bsc works them out"), spot, text))
            return
        period = self.periods.get(column.at)
        last = self.grid.wide.get((line.row, column.at))
        if last is not None and column.when is not None and column.when.cadence is Cadence.MONTHLY:
            period = self._together(column, last)
            if period is None:
                self.notes.not_understood.append(Unread(say("one cell over several periods"), spot, text))
                return
        amount = self.grid.amount(line.row, column.at)
        if amount is None:
            self._no_number(role, column, spot, kpi, text)
            return
        figure = Figure(amount.value, spot)
        if role == "weight":
            kpi.weight = amount.value if amount.value >= 0 else None
            return
        kpi.signs.append(amount.sign)
        if isinstance(self.grid.rows[line.row][column.at], str):
            kpi.typed.append((amount.sign, spot))
        kpi.edge = amount.edge if role == "target" and amount.edge else kpi.edge
        if role == "baseline":
            kpi.baseline, kpi.baseline_at = figure, period
        elif role == "total":
            kpi.totals.append(figure)
        elif role == "target" and period is None and (own is None or self.table.first("when") is None):
            self._target(kpi, figure, own)
        else:
            self._dated(kpi.targets if role == "target" else kpi.actuals, period or own, figure)

    def _target(self, kpi: Kpi, figure: Figure, own: Period | None) -> None:
        """A target of no period of its own; on sheets of one period each, it is of that period."""
        if own is not None and (self.table.first("actual") is not None or (kpi.target is None and kpi.targets)):
            self._dated(kpi.targets, own, figure)
        elif kpi.target is None:
            kpi.target, kpi.target_at = figure, own
        elif kpi.target.value != figure.value and own is not None and kpi.target_at not in (None, own):
            kpi.targets |= {each: its for each, its in ((kpi.target_at, kpi.target), (own, figure)) if each is not None}
            kpi.target = None
        elif kpi.target.value != figure.value:
            self._again(kpi.target, figure)

    def _dated(self, series: dict[Period, Figure], period: Period | None, figure: Figure) -> None:
        if period is None:
            why = say("nothing tells the period of this figure: --year 2026 says it")
            self.notes.not_understood.append(Unread(why, figure.spot, number_text(figure.value)))
        elif period in series and series[period].value != figure.value:
            self._again(series[period], figure)
        else:
            series[period] = figure

    def _again(self, first: Figure, figure: Figure) -> None:
        why = say("another figure of the same KPI and period was read before, {value} in {cell}",
                  value=number_text(first.value), cell=str(first.spot))
        self.notes.not_understood.append(Unread(why, figure.spot, number_text(figure.value)))

    def _together(self, column: Column, last: int) -> Period | None:
        """The quarter, half or year that a cell merged over its months is of."""
        months = [self.periods[each.at] for each in self.table.columns[column.at:last + 1]
                  if each.role == column.role and each.at in self.periods]
        if len(months) <= last - column.at or not months:
            return None
        spans = (period_at(months[0].start, each) for each in (Cadence.QUARTERLY, Cadence.HALF_YEARLY, Cadence.YEARLY))
        return next((each for each in spans if (each.start, each.end) == (months[0].start, months[-1].end)), None)

    def _no_number(self, role: str, column: Column, spot: Spot, kpi: Kpi, text: str) -> None:
        if is_nothing(text):
            self.notes.left_out.append(Unread(say("no figure given"), spot, text))
        elif role == "target" and column.when is None:
            kpi.target_words = text
            self.notes.assumed.append(Unread(say("a target in words: shown, not judged"), spot, text))
        else:
            self.notes.not_understood.append(Unread(say("not a number"), spot, text))


def _describe(kpi: Kpi, role: str, text: str) -> None:
    """What a column of words says about a KPI."""
    words = [_MEANS[word] for word in (plain(text) or text.strip()).split() if word in _MEANS]
    if role == "better":
        kpi.better = next((each for each in words if each in ("lower", "higher")), kpi.better)
    elif role == "kind":
        kpi.role = next((each for each in words if each in ("lagging", "leading")), kpi.role)
    elif role == "unit":
        kpi.unit = kpi.unit or text
    elif role == "owner":
        kpi.owner = kpi.owner or text
    elif role == "source":
        kpi.source = kpi.source or text
    else:
        kpi.definition = kpi.definition or text
