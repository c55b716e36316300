"""The figures of a metric as cells: numbers in its one precision, with what is said around them."""

from __future__ import annotations

from collections.abc import Iterable

from bsc.model import Actual
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.speech.numbers import decimals_of
from bsc.report.speech.words import Voice
from bsc.report.workbook.cell import EMPTY, Cell, digits, number, points, said, signed, text


class Figures:
    """The writing of one metric's figures; those in per cent become real percentages."""

    def __init__(self, unit: str, speech: KpiSpeech) -> None:
        self._shares = unit.strip() == "%"
        self._speech = speech
        self._form = digits(speech.decimals, "0") + "%" if self._shares else digits(speech.decimals)

    def plain(self, value: float | None, shown: str = "") -> Cell:
        """A number; `shown` is it with what stands before and after, such as ≥ 90."""
        if value is None:
            return EMPTY
        bare = self._speech.say(value)
        before, found, after = (shown or bare).partition(bare)
        if not found:
            before = after = ""
        cell = number(value / 100.0 if self._shares else value, said(before) + self._form + said(after))
        return cell._replace(shown=f"{before}{bare}{after}{'%' if self._shares else ''}")

    def told(self, value: float | None, shown: str) -> Cell:
        """A number with what stands around it; where there is none, the words that stand in its place."""
        return text(shown, quiet=True) if value is None else self.plain(value, shown)

    def actual(self, actual: Actual | None) -> Cell:
        """An actual as it is known."""
        if actual is None:
            return EMPTY
        return self.told(actual.value, self._speech.actuals([actual])[0])

    def change(self, value: float | None) -> Cell:
        """A change; of percentages, in points."""
        if value is None:
            return EMPTY
        shown = self._speech.voice.numbers.signed(value, self._speech.decimals)
        if not self._shares:
            return number(value, signed(self._form), shown)
        word = self._speech.voice.words["pts"]
        return points(value, word, self._speech.decimals)


def figures_for(unit: str, values: Iterable[float | None], voice: Voice) -> Figures:
    """The writing of figures of one unit, with one precision for all."""
    return Figures(unit, KpiSpeech(voice, decimals_of(values)))
