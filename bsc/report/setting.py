"""What every presenter needs: the voice, the history, the time axis, the records that the script swaps,
what lies ahead."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Period, Strategy
from bsc.outlook import Outlook
from bsc.report.chart.axis import Axis, axis_of
from bsc.report.records import Records
from bsc.report.speech.kpi import Speeches
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.words import Voice, visible, voice_for
from bsc.score.card import Scorecard
from bsc.score.history import History


class Setting(NamedTuple):
    """The shared surroundings of one report."""

    voice: Voice
    history: History
    axis: Axis
    records: Records
    outlook: Outlook
    speeches: Speeches

    @property
    def strategy(self) -> Strategy:
        """The strategy reported on."""
        return self.history.card.strategy

    @property
    def card(self) -> Scorecard:
        """The scorecard at the chosen as-of."""
        return self.history.card

    @property
    def current(self) -> int:
        """The index of the chosen as-of."""
        return self.axis.current

    def name_of(self, objective: str) -> str:
        """An objective's name, fit to be shown."""
        return visible(self.strategy.objectives[objective].name)

    def period(self, period: Period | None) -> str:
        """A period's name, a dash for none."""
        return MISSING if period is None else self.voice.dates.period(period)


def setting_for(history: History, language: str) -> Setting:
    """The surroundings of a report in a language."""
    voice = voice_for(history.card.strategy, language)
    outlook = Outlook(history)
    lands = any(landing is not None and landing.course for landing in map(outlook.landing, outlook.targeted))
    return Setting(voice, history, axis_of(history, voice.dates, lands=lands), Records(), outlook,
                   Speeches(history, voice))


def objective_href(objective: str) -> str:
    """Where an objective's sheet is on the page."""
    return f"#o-{objective}"
