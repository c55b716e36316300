"""The alignment review in sentences: gaps, what figures lack, what is owed; for the page and for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.align.debts import Debt
from bsc.align.figures import Lack
from bsc.align.gaps import Gap
from bsc.report.speech.listing import listed
from bsc.report.speech.words import Voice, visible
from bsc.score.card import Scorecard


class ReviewSpeech:
    """Speaks of one scorecard."""

    def __init__(self, card: Scorecard, voice: Voice) -> None:
        self.card = card
        self.voice = voice
        self.words = voice.words

    def name(self, id: str) -> str:
        """The name of an objective, a KPI, an initiative, a metric or a decision."""
        strategy = self.card.strategy
        if id in strategy.objectives:
            return visible(strategy.objectives[id].name)
        if id in self.card.readings:
            kpi = self.card.readings[id].kpi
            return visible(kpi.name)
        for each in (strategy.initiatives, strategy.metrics):
            if id in each:
                return visible(each[id].name)
        return next((visible(one.what) for meeting in strategy.reviews for one in meeting.decisions if one.id == id),
                    visible(id))

    def names(self, ids: Sequence[str]) -> str:
        """Several names, quoted; the first few of many."""
        return listed([self.words.say("quoted", n=self.name(each)) for each in ids], self.words)

    def gap(self, gap: Gap) -> tuple[str, str]:
        """What is missing, and one thing to do; the second may hold code between backticks."""
        if gap.finding is not None:
            return visible(gap.finding.message), visible(gap.finding.help)
        one = ", one" if len(gap.others) == 1 and f"gap {gap.code}, one" in self.words.terms else ""
        slots = {"names": self.names(gap.others), "x": self.name(gap.subjects[0])}
        return self.words.say(f"gap {gap.code}{one}", **slots), self.words.say(f"do {gap.code}", names=slots["names"])

    def stake(self, share: float) -> str:
        """A share of the index."""
        return self.voice.numbers.percent(share * 100.0)

    def lack(self, lack: Lack) -> str:
        """One thing that a figure lacks."""
        name = self.name(lack.id)
        if lack.effect:
            name = f"{name} → {self.name(lack.effect)}"
        return f"{name}: {', '.join(self.words[f'lack {code}'] for code in lack.why)}"

    def debt(self, debt: Debt) -> str:
        """One thing that is owed."""
        never = ", none" if debt.kind == "figure" and debt.since is None else ""
        period = self.voice.dates.period(debt.since) if debt.since else ""
        return self.words.say(f"owed {debt.kind}{never}", period=period, x=self.name(debt.id),
                              what=visible(debt.what))
