"""An explanation as text for the terminal: two sentences, how the number was made, the trees down and up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

import click

from bsc.align.cause import Why
from bsc.align.why import Inquiry
from bsc.cli.scorecard import SHAPES
from bsc.cli.subject import Subject
from bsc.cli.terminal import fit, pad, visible, width, wrapped
from bsc.cli.words import word
from bsc.maps.graph import StrategyMap
from bsc.model import RollUp, Status
from bsc.report.speech.made import MadeLine, kpi_made, made_by, part_text
from bsc.report.speech.restated import restated_of
from bsc.report.speech.standing import coverage_text, score_text
from bsc.report.speech.why import WhySpeech
from bsc.report.speech.why_lines import WhyLine, causes, risks
from bsc.report.speech.words import Voice
from bsc.score import History
from bsc.score.card import Scorecard, Standing
from bsc.source import Place

_LABEL = 18
_JOINER = "\u2060"  # keeps a range on one line of the page
_ORDER = (Status.OFF_TRACK, Status.AT_RISK, Status.NO_DATA, Status.ON_TRACK, Status.NOT_JUDGED)


class Explainer:
    """Explains the numbers of one history; `seen` makes places fit to be opened from here."""

    def __init__(self, history: History, graph: StrategyMap, voice: Voice, seen: Callable[[Place], Place]) -> None:
        self.card = history.card
        self.inquiry = Inquiry(history, graph)
        self.voice = voice
        self.words = voice.words
        self.speech = WhySpeech(history.card, voice, history.family)
        self.seen = seen
        self.restated = restated_of(history.card, voice)

    def why(self, subject: Subject) -> Why:
        """The trees of a subject."""
        if subject.kind == "index":
            return self.inquiry.index()
        ask = {"perspective": self.inquiry.perspective, "objective": self.inquiry.objective, "kpi": self.inquiry.kpi}
        return ask[subject.kind](subject.id)

    def text(self, subject: Subject, columns: int) -> str:
        """The whole explanation at a terminal's width."""
        why = self.why(subject)
        lines = [*self._head(subject, why, columns), ""]
        lines += wrapped(" ".join(self.speech.sentences(why)), columns)
        lines += self.section(self._title(why), [*self._made(subject), *self._stake(why)], columns)
        lines += self._tree(self.words["why head"], causes(why, self.speech), columns)
        lines += self._tree(self.words["at risk head"], risks(why, self.speech), columns)
        return "\n".join(lines)

    def json(self, subject: Subject | None) -> str:
        """The same as data, with the trace; without a subject, the trace of everything."""
        from bsc.report.data.explained import explained

        told = explained(None if subject is None else self.why(subject), self.speech)
        return json.dumps(told, ensure_ascii=False, indent=1)

    def _head(self, subject: Subject, why: Why, columns: int) -> Iterator[str]:
        shape, colour = SHAPES[why.cause.status]
        name = visible(self.speech.name(subject.kind, subject.id))
        when = self.voice.dates.period(self.card.as_of) if self.card.as_of else word("no actuals", self.voice.language)
        head = [name, *([subject.id] if subject.id else []), f"{self.words['as of']} {when}"
                if self.card.as_of else when]
        first, *rest = wrapped(" · ".join(head), columns)
        yield click.style(first, bold=True)
        yield from (click.style(line, bold=True) for line in rest)
        score = "" if why.cause.score is None else f" · {self.speech.score(why.cause)}"
        yield click.style(f"{shape} {self.words.status(why.cause.status)}", fg=colour) + score
        restated = self.restated.line(subject.kind, subject.id) if self.restated else ""
        yield from (click.style(line, dim=True) for line in wrapped(restated, columns)) if restated else ()

    def _title(self, why: Why) -> str:
        return self.words.say("how made", n=self.speech.score(why.cause)) if why.cause.score is not None else (
            self.words["how made none"])

    def section(self, title: str, lines: Iterable[MadeLine], columns: int) -> Iterator[str]:
        """Label, text, place; the place on a line of its own where there is no room beside."""
        yield from ("", click.style(title, bold=True))
        for line in lines:
            place = str(self.seen(line.place))
            room = columns - _LABEL - 4
            texts = wrapped(visible(line.text.replace(_JOINER, "")), room)
            head = "  " + click.style(pad(fit(line.label, _LABEL), _LABEL), dim=True) + "  "
            if place and len(texts) == 1 and width(texts[0]) + 2 + width(place) <= room:
                texts, place = [f"{texts[0]}  {click.style(visible(place), dim=True)}"], ""
            yield (head + texts[0]).rstrip()
            yield from (" " * (_LABEL + 4) + each for each in texts[1:])
            if place:
                yield " " * (_LABEL + 4) + click.style(visible(place), dim=True)

    def _made(self, subject: Subject) -> Iterator[MadeLine]:
        card, words = self.card, self.words
        if subject.kind == "kpi":
            yield from kpi_made(card.readings[subject.id], card, self.voice)
            return
        if subject.kind == "objective":
            reading = card.objectives[subject.id]
            method = made_by(reading.objective, card.strategy, self.voice)
            averaged = (reading.objective.roll_up or card.strategy.roll_up) is RollUp.MEAN
            yield from self._parts(words["outcome"], reading.outcome, averaged, method)
            yield from self._parts(words["drivers"], reading.drivers, True, words["weighted mean"])
            return
        standing = card.index if subject.kind == "index" else next(
            each.standing for each in card.perspectives if each.perspective.id == subject.id)
        mode = card.strategy.roll_up
        method = words["weighted mean"] if mode is RollUp.MEAN else words[mode.value]
        yield from self._parts(words["score"], standing, mode is RollUp.MEAN, method)

    def _stake(self, why: Why) -> Iterator[MadeLine]:
        """The share of the index, alone and with what rests on it."""
        own, through = (self.voice.numbers.percent(share * 100.0) for share in (why.stake.own, why.stake.through))
        if why.cause.kind != "index":
            key = "made through" if why.stake.through > why.stake.own + 1e-9 else "made share"
            yield MadeLine(self.words["made stake"], self.words.say(key, s=own, t=through))

    def _parts(self, label: str, standing: Standing, averaged: bool, method: str) -> Iterator[MadeLine]:
        """A rolled-up number: its score and coverage, then what each part gave."""
        score = score_text(standing.score, self.voice)
        if not standing.parts:
            yield MadeLine(label, self.words["none declared"])
            return
        yield MadeLine(label, f"{score}: {method}; {coverage_text(standing, self.voice)}")
        for part in standing.parts:
            name = self.speech.name(part.kind, part.id)
            told = "" if part.score is None else f" {score_text(part.score, self.voice)},"
            shape = SHAPES[part.status][0]
            yield MadeLine("", f"{shape} {name}:{told} {part_text(part, standing, averaged, self.voice)}")

    def _tree(self, title: str, lines: list[WhyLine], columns: int) -> Iterator[str]:
        if not lines:
            return
        yield from ("", click.style(title, bold=True))
        for line in lines:
            indent = "  " * (line.depth + 1)
            if line.status is None:
                yield click.style(f"{indent}  {line.name}", dim=True)
                continue
            shape, colour = SHAPES[line.status]
            name = f"{visible(line.name)}{' ' + line.score if line.score and line.score != '–' else ''}"
            yield from self._line(indent, click.style(shape, fg=colour), (name, line.told), columns)

    def _line(self, indent: str, shape: str, said: tuple[str, str], columns: int) -> Iterator[str]:
        """A name, and what is told of it: beside it where there is room, else below."""
        name, told = said[0], visible(said[1])
        room = columns - len(indent) - 2
        if width(name) + 2 + width(told) <= room:
            yield f"{indent}{shape} {name}" + (f"  {click.style(told, dim=True)}" if told else "")
            return
        first, *rest = wrapped(name, room)
        yield f"{indent}{shape} {first}"
        for each in [*rest, *(click.style(part, dim=True) for part in wrapped(told, room))]:
            yield f"{indent}  {each}"


def listed(card: Scorecard, voice: Voice, columns: int) -> str:
    """All that can be explained, the worst first."""
    speech = WhySpeech(card, voice)
    rows = [("index", "", card.index.status, card.index.score)]
    rows += [("perspective", each.perspective.id, each.standing.status, each.standing.score)
             for each in card.perspectives]
    below = [("objective", id, each.outcome.status, each.outcome.score) for id, each in card.objectives.items()]
    below += [("kpi", id, each.status, each.score) for id, each in card.readings.items()]
    below.sort(key=lambda row: (_ORDER.index(row[2]), row[3] or 0.0))
    room = max(12, min(44, columns // 2))
    lines = []
    for kind, id, status, score in [*rows, *below]:
        shape, colour = SHAPES[status]
        name = pad(fit(visible(speech.name(kind, id)), columns - room - 12), columns - room - 12)
        lines.append(f"{click.style(shape, fg=colour)} {pad(score_text(score, voice), 8, right=True)}  "
                     f"{name} {fit(id or kind, room)}".rstrip())
    return "\n".join([*lines, "", *wrapped(word("explain one", voice.language), columns)])
