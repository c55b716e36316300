"""What is off track or eroding in the scorecards below, as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

import click

from bsc.cli.terminal import pad, wrapped
from bsc.report.present.brought import TroubleView, troubles_lead, troubles_of
from bsc.report.setting import setting_for
from bsc.report.speech.words import Words
from bsc.score import History

_SCORE = 6
_MOST = 12


def below_text(past: History, language: str, columns: int) -> str:
    """Each objective with its scorecard and what it counts for, the weakest first; nothing where there is none."""
    setting = setting_for(past, language)
    found, words = troubles_of(setting), setting.voice.words
    if not found:
        return ""
    lines = ["", click.style(words["below exceptions"], bold=True), *wrapped(troubles_lead(found, setting), columns)]
    for each in found[:_MOST]:
        lines += _trouble(each, words, columns)
    left = len(found) - _MOST
    if left > 0:
        lines.append(" " * (_SCORE + 2) + click.style(words.say("line more", n=left), dim=True))
    return "\n".join([*lines, ""])


def _trouble(each: TroubleView, words: Words, columns: int) -> Iterator[str]:
    indent, room = " " * (_SCORE + 2), columns - _SCORE - 2
    first, *rest = wrapped(f"{each.objective} ({each.scorecard}): {each.told}", room)
    yield f"{pad(each.score, _SCORE, right=True)}  {first}"
    yield from (indent + line for line in rest)
    foot = " · ".join(part for part in (f"{words['raised']}: {each.serves}" if each.serves else "", each.owner) if part)
    yield from (indent + click.style(line, dim=True) for line in (wrapped(foot, room) if foot else ()))
