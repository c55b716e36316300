"""One text for each owner before a review: what to explain, which figures, decisions and initiatives are owed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import click

from bsc.align.debts import KINDS, Debt, Owed, asked_of, meeting_after
from bsc.align.why import Inquiry
from bsc.cli.output import is_ours, refuse_foreign, write_whole
from bsc.maps.graph import StrategyMap
from bsc.report.speech.review import ReviewSpeech
from bsc.report.speech.why import WhySpeech
from bsc.report.speech.words import Voice, visible
from bsc.score.history import History

MARK = "<!-- bsc review --ask -->"
_STANDS = ("ask how", "ask date")
_WHY = ("ask cause", "ask action", "ask date")
_BLANKS = {"explanation": _WHY, "word": _WHY[:2], "figure": ("ask value",), "decision": _STANDS,
           "initiative": _STANDS, "milestone": _STANDS}


def ask(past: History, graph: StrategyMap, voice: Voice, output: Path) -> None:
    """Write the texts into a folder, or print them where it is `-`; a file that is not ours stays."""
    owed = list(asked_of(past.card, graph))
    asker = _Asker(past, graph, voice)
    hint = "" if meeting_after(past.card) else f" {voice.words['ask no meeting']}"
    click.echo(f"{asker.judged()}{hint}", err=True)
    if not owed:
        click.echo(voice.words["asked none"])
        return
    texts = {name: asker.text(each) for name, each in zip(_names(owed, voice), owed, strict=True)}
    if str(output) == "-":
        click.echo("\n".join(texts.values()), nl=False)
        return
    for name in texts:
        refuse_foreign(output / name, MARK)
    for name, text in texts.items():
        write_whole(output / name, [text.encode()])
        click.echo((output / name).as_posix())
    for path in sorted(output.glob("*.md")):
        if path.name not in texts and is_ours(path, MARK):
            click.echo(voice.words.say("asked before", file=path.as_posix()), err=True)


def _names(owed: list[Owed], voice: Voice) -> Iterator[str]:
    """File names that any system takes, each once."""
    taken: set[str] = set()
    for each in owed:
        plain = unicodedata.normalize("NFKC", each.owner or voice.words["nobody"]).casefold()
        stem = re.sub(r"[^\w]+", "-", plain).strip("-_")[:60] or "owner"
        name, number = stem, 2
        while name in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name)
        yield f"{name}.md"


class _Asker:
    def __init__(self, past: History, graph: StrategyMap, voice: Voice) -> None:
        self.card = past.card
        self.voice = voice
        self.inquiry = Inquiry(past, graph)
        self.why = WhySpeech(past.card, voice, past.family)
        self.speech = ReviewSpeech(past.card, voice)

    def judged(self) -> str:
        """By which day dates are judged."""
        meeting, words = meeting_after(self.card), self.voice.words
        if meeting is not None:
            return words.say("ask by meeting", day=self.voice.dates.period(meeting.day))
        if self.card.as_of is None:
            return words["ask by nothing"]
        return words.say("ask by as of", period=self.voice.dates.period(self.card.as_of))

    def text(self, owed: Owed) -> str:
        """All that one owner is asked."""
        words = self.voice.words
        period = self.voice.dates.period(self.card.as_of) if self.card.as_of else ""
        lines = [f"# {_plain(owed.owner) or words['nobody']}", "",
                 words.say("ask title", period=period, strategy=_plain(self.card.strategy.name)), "",
                 self.judged()]
        for kind in KINDS:
            debts = [debt for debt in owed.debts if debt.kind == kind]
            lines += ["", f"## {words[f'ask {kind}']}"] if debts else []
            for debt in debts:
                lines += ["", *self._asked(debt), ""]
                lines += [line for key in _BLANKS[kind] for line in (f"- {words[key]}",)]
        return "\n".join([*lines, "", MARK, ""])

    def _asked(self, debt: Debt) -> list[str]:
        if debt.kind not in ("explanation", "word"):
            return [_plain(self.speech.debt(debt))]
        told = [" ".join(self.why.sentences(self.inquiry.objective(debt.id)))]
        for reading in self.card.objectives[debt.id].kpis:
            if reading.status.value == "off-track":
                told.append("")
                told.append(self.why.sentences(self.inquiry.kpi(reading.kpi.id))[0])
        return [_plain(each) for each in told]


def _plain(text: str) -> str:
    """A text of the strategy as Markdown shows it: one line, its marks shown and not obeyed."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", visible(" ".join(text.split())))
