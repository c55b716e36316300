"""The alignment review as text for the terminal: five figures, the worklist, who owes what."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import click

from bsc.cli.finding_text import COLOURS
from bsc.cli.terminal import pad, visible, width, wrapped
from bsc.cli.words import word
from bsc.report.present.review import GapView, OwedView, ReviewView, ShareView, TopicView
from bsc.report.speech.words import Voice
from bsc.score.card import Scorecard
from bsc.source import Place, Severity

_SHARE = 6
_DOT = {severity.word: COLOURS[severity] for severity in Severity}
_MOST = 12
_FEW = 3
Seen = Callable[[Place], Place]


def review_text(view: ReviewView, spoken: tuple[Scorecard, Voice], columns: int, seen: Seen) -> str:
    """The review at a terminal's width; styled, for `click.echo` to strip where colours are not wanted."""
    card, voice = spoken
    when = word("no actuals", voice.language)
    if card.as_of is not None:
        when = f"{voice.words['as of']} {voice.dates.period(card.as_of)}"
    lines = [f"{click.style(visible(card.strategy.name), bold=True)} · {when}", ""]
    lines += _figures(view.figures, columns, voice)
    lines += ["", *_worklist(view, voice, columns, seen)]
    if view.owed:
        lines += ["", click.style(voice.words["owed head"], bold=True)]
        lines += [line for each in view.owed for line in _owed(each, columns)]
    if view.rest:
        lines += ["", click.style(voice.words.count("review more", view.rest), dim=True)]
    return "\n".join(lines)


def _figures(figures: tuple[ShareView, ...], columns: int, voice: Voice) -> Iterator[str]:
    room = max(width(each.name) for each in figures)
    for each in figures:
        told, indent = wrapped(each.detail, columns - room - _SHARE - 4), " " * (room + _SHARE + 4)
        yield f"{pad(each.name, room)}  {click.style(pad(each.text, _SHARE, right=True), bold=True)}  {told[0]}"
        yield from (indent + line for line in told[1:])
        yield from (indent + click.style(line, dim=True) for line in _lacking(each, columns - len(indent), voice))


def _lacking(share: ShareView, columns: int, voice: Voice) -> Iterator[str]:
    """The first things that a figure lacks; the page and the JSON have all."""
    for each in share.lacking[:_FEW]:
        first, *rest = wrapped(visible(each.text), columns - 2)
        yield f"- {first}"
        yield from (f"  {line}" for line in rest)
    if share.lacks > _FEW:
        yield "  " + voice.words.say("line more", n=share.lacks - _FEW)


def _worklist(view: ReviewView, voice: Voice, columns: int, seen: Seen) -> Iterator[str]:
    if not view.topics:
        yield view.calm
        return
    yield from (click.style(line, dim=True) for line in wrapped(voice.words["stake explained"], columns))
    for topic in view.topics:
        yield from ("", click.style(topic.title, bold=True))
        yield from _topic(topic, voice, columns, seen)


def _topic(topic: TopicView, voice: Voice, columns: int, seen: Seen) -> Iterator[str]:
    for gap in topic.gaps[:_MOST]:
        yield from _gap(gap, columns, seen)
    left = len(topic.gaps) - _MOST
    if left > 0:
        yield " " * (_SHARE + 2) + click.style(voice.words.say("line more", n=left), dim=True)


def _gap(gap: GapView, columns: int, seen: Seen) -> Iterator[str]:
    room = columns - _SHARE - 2
    first, *rest = wrapped(visible(gap.text), room)
    indent = " " * (_SHARE + 2)
    yield f"{pad(gap.stake, _SHARE, right=True)}  {click.style(first, fg=_DOT[gap.severity])}"
    yield from (indent + click.style(line, fg=_DOT[gap.severity]) for line in rest)
    yield from (indent + line for line in wrapped(visible(gap.help), room))
    where = visible(str(seen(gap.place)))
    foot = " · ".join(filter(None, (visible(gap.owner), gap.rule, where)))
    if foot:
        yield from (indent + click.style(line, dim=True) for line in wrapped(foot, room))


def _owed(owed: OwedView, columns: int) -> Iterator[str]:
    yield visible(owed.owner)
    for text, _ in owed.lines:
        first, *rest = wrapped(visible(text), columns - 4)
        yield f"  - {first}"
        yield from (f"    {line}" for line in rest)
