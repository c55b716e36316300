"""What differs between two families of scorecards: how many differ, which came, which went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.report.speech.names import listed
from bsc.report.speech.words import Voice, visible

_WORDS: dict[str, tuple[str, str]] = {
    "none": ("none of {of} scorecards differs", "ninguno de {of} cuadros de mando cambia"),
    "one": ("{n} of {of} scorecards differs", "cambia {n} de {of} cuadros de mando"),
    "some": ("{n} of {of} scorecards differ", "cambian {n} de {of} cuadros de mando"),
    "all": ("the only scorecard that both have differs", "cambia el único cuadro de mando que tienen ambos"),
    "same": ("the only scorecard that both have is the same", "el único cuadro de mando que tienen ambos no cambia"),
    "added": ("scorecard {names} was added", "se añadió el cuadro de mando {names}"),
    "added many": ("scorecards {names} were added", "se añadieron los cuadros de mando {names}"),
    "removed": ("scorecard {names} was removed", "se quitó el cuadro de mando {names}"),
    "removed many": ("scorecards {names} were removed", "se quitaron los cuadros de mando {names}"),
}


class Counted(NamedTuple):
    """How many scorecards differ, of those that both families have."""

    differ: int
    of: int


def kin_title(name: str, counted: Counted, voice: Voice) -> str:
    """The whole in a line."""
    many = "none" if not counted.differ else "one" if counted.differ == 1 else "some"
    key = many if counted.of > 1 else "all" if counted.differ else "same"
    return f"{visible(name)} · {_say(key, voice).format(n=counted.differ, of=counted.of)}"


def come_and_gone(added: Sequence[str], removed: Sequence[str], voice: Voice) -> str:
    """The scorecards that came and those that went, in one sentence; empty where there are none."""
    said = [_named(key, names, voice) for key, names in (("added", added), ("removed", removed)) if names]
    text = "; ".join(said)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _named(key: str, names: Sequence[str], voice: Voice) -> str:
    quoted = [voice.words.say("quoted", n=visible(name)) for name in names]
    return _say(f"{key} many" if len(quoted) > 1 else key, voice).format(names=listed(quoted, voice.words))


def _say(key: str, voice: Voice) -> str:
    return _WORDS[key][voice.numbers.spanish]
