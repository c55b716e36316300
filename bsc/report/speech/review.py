"""The alignment review in sentences: gaps, what figures lack, what is owed; for the page and for the terminal."""

from __future__ import annotations

from bsc.align.debts import Debt
from bsc.align.figures import Lack
from bsc.align.gaps import Gap
from bsc.report.speech.names import listed, name_of
from bsc.report.speech.words import Voice, visible
from bsc.score.card import Scorecard

_ABOUT = {"no-direction": "kpi", "unused": "metric"}
_OWED = {"explanation": "objective", "figure": "kpi", "milestone": "initiative"}


class ReviewSpeech:
    """Speaks of one scorecard."""

    def __init__(self, card: Scorecard, voice: Voice) -> None:
        self.card = card
        self.voice = voice
        self.words = voice.words

    def name(self, kind: str, id: str) -> str:
        """The name of anything that a review speaks of."""
        return name_of(kind, id, self.card, self.words)

    def gap(self, gap: Gap) -> tuple[str, str]:
        """What is missing, and one thing to do; the second may hold code between backticks."""
        if gap.finding is not None:
            return visible(gap.finding.message), visible(gap.finding.help)
        one = ", one" if len(gap.others) == 1 and f"gap {gap.code}, one" in self.words.terms else ""
        quoted = [self.words.say("quoted", n=self.name("objective", each)) for each in gap.others]
        names, about = listed(quoted, self.words), self.name(_ABOUT.get(gap.code, "objective"), gap.subjects[0])
        say = self.words.say
        return say(f"gap {gap.code}{one}", names=names, x=about), say(f"do {gap.code}", names=names)

    def stake(self, share: float) -> str:
        """A share of the index."""
        return self.voice.numbers.percent(share * 100.0)

    def lack(self, lack: Lack) -> str:
        """One thing that a figure lacks."""
        name = self.name("objective" if lack.effect else lack.kind, lack.id)
        if lack.effect:
            name = f"{name} → {self.name('objective', lack.effect)}"
        return f"{name}: {', '.join(self.words[f'lack {code}'] for code in lack.why)}"

    def debt(self, debt: Debt) -> str:
        """One thing that is owed."""
        never = ", none" if debt.kind == "figure" and debt.since is None else ""
        period = self.voice.dates.period(debt.since) if debt.since else ""
        name = self.name(_OWED.get(debt.kind, debt.kind), debt.id)
        return self.words.say(f"owed {debt.kind}{never}", period=period, x=name, what=visible(debt.what))
