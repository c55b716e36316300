"""One text for each owner before a review: what to explain, which figures, decisions and initiatives are owed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import click

from bsc.align.debts import KINDS, Debt, Owed, owed_of
from bsc.align.why import Inquiry
from bsc.cli.output import refuse_foreign, write_whole
from bsc.maps.graph import StrategyMap
from bsc.report.speech.review import ReviewSpeech
from bsc.report.speech.why import WhySpeech
from bsc.report.speech.words import Voice, visible
from bsc.score.history import History

MARK = "<!-- bsc review --ask -->"
_STANDS = ("ask how", "ask date")
_BLANKS = {"explanation": ("ask cause", "ask action", "ask date"), "figure": ("ask value",), "decision": _STANDS,
           "initiative": _STANDS, "milestone": _STANDS}


def ask(past: History, graph: StrategyMap, voice: Voice, output: Path) -> None:
    """Write the texts into a folder, or print them where it is `-`; a file that is not ours stays."""
    owed = [each for each in owed_of(past.card, graph) if each.debts]
    if not owed:
        click.echo(voice.words["asked none"])
        return
    asker = _Asker(past, graph, voice)
    texts = {name: asker.text(each) for name, each in zip(_names(owed, voice), owed, strict=True)}
    if str(output) == "-":
        click.echo("\n".join(texts.values()), nl=False)
        return
    for name in texts:
        refuse_foreign(output / name, MARK)
    for name, text in texts.items():
        write_whole(output / name, [text.encode()])
        click.echo((output / name).as_posix())


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

    def text(self, owed: Owed) -> str:
        """All that one owner is asked."""
        words = self.voice.words
        period = self.voice.dates.period(self.card.as_of) if self.card.as_of else ""
        lines = [f"# {_plain(owed.owner) or words['nobody']}", "",
                 words.say("ask title", period=period, strategy=_plain(self.card.strategy.name))]
        for kind in KINDS:
            debts = [debt for debt in owed.debts if debt.kind == kind]
            lines += ["", f"## {words[f'ask {kind}']}"] if debts else []
            for debt in debts:
                lines += ["", *self._asked(debt), ""]
                lines += [line for key in _BLANKS[kind] for line in (f"- {words[key]}",)]
        return "\n".join([*lines, "", MARK, ""])

    def _asked(self, debt: Debt) -> list[str]:
        if debt.kind != "explanation":
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
