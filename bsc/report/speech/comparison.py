"""What differs between two strategies, as headed lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.diff import Change, Effect, Effects, Side, Stand
from bsc.model import Period
from bsc.report.speech.difference import called, sentence
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.words import Voice, visible

_HEADS: dict[str, tuple[str, str]] = {
    "world": ("The world changed: figures", "El mundo cambió: cifras"),
    "ruler": ("We changed the ruler: targets, weights, definitions, links",
              "Cambiamos la vara de medir: metas, pesos, definiciones, relaciones"),
    "work": ("Work, meetings, decisions", "Trabajo, reuniones, decisiones"),
    "text": ("Names, owners, wording", "Nombres, responsables, redacción"),
    "by world": ("Statuses that differ because the world changed", "Estados que cambian porque cambió el mundo"),
    "by ruler": ("Statuses that differ because we changed the ruler",
                 "Estados que cambian porque cambiamos la vara de medir"),
    "by both": ("Statuses that differ for both reasons", "Estados que cambian por ambas razones"),
    "masked": ("Statuses that stay, but only because we changed the ruler",
               "Estados que se mantienen, pero solo porque cambiamos la vara de medir"),
    "nothing": ("No difference in meaning.", "Ninguna diferencia de significado."),
    "same statuses": ("No status differs.", "Ningún estado cambia."),
    "split": ("{index} {was} → {now}: {world} {pts} by the figures, {ruler} {pts} by the ruler",
              "{index} {was} → {now}: {world} {pts} por las cifras, {ruler} {pts} por la vara de medir"),
    "still": ("{s}: still {now}; {world} by the old ruler", "{s}: aún {now}; con la vara anterior, {world}"),
    "in between": ("{s}: {was} → {now}; {world} with the new figures by the old ruler",
                   "{s}: {was} → {now}; con las cifras nuevas y la vara anterior, {world}"),
}


class Lines(NamedTuple):
    """A headed list of sentences."""

    key: str
    head: str
    lines: tuple[str, ...]


class Comparison(NamedTuple):
    """What differs, in words: the two strategies, the index, the changes, the statuses."""

    title: str
    whole: str
    changes: tuple[Lines, ...]
    statuses: tuple[Lines, ...]
    nothing: str = ""
    steady: str = ""


def comparison(name: str, changes: Sequence[Change], effects: Effects, voice: Voice) -> Comparison:
    """The differences of two strategies in one language."""
    told = tuple(
        Lines(side.value, _head(side.value, voice),
              tuple(sentence(change.said, voice) for change in changes if change.side is side))
        for side in Side)
    statuses = _statuses(effects, voice)
    same = not changes and not statuses
    return Comparison(
        f"{visible(name)} · {_when(effects, voice)}",
        _index(effects, voice),
        tuple(each for each in told if each.lines), statuses,
        _head("nothing", voice) if same else "",
        _head("same statuses", voice) if changes and not statuses else "",
    )


def _head(key: str, voice: Voice) -> str:
    return _HEADS[key][voice.numbers.spanish]


def _when(effects: Effects, voice: Voice) -> str:
    then, now = (_period(each, voice) for each in (effects.then, effects.now))
    return now if then == now else f"{then} → {now}"


def _period(period: Period | None, voice: Voice) -> str:
    return MISSING if period is None else voice.dates.period(period)


def _index(effects: Effects, voice: Voice) -> str:
    was, world, now = effects.whole.was.score, effects.whole.world.score, effects.whole.now.score
    if was is None or world is None or now is None:
        return ""
    percent, signed = voice.numbers.percent, voice.numbers.signed
    if was == now == world:
        return f"{voice.words['index']} {percent(now, decimals=1)}"
    slots = {"index": voice.words["index"], "was": percent(was, decimals=1), "now": percent(now, decimals=1),
             "world": signed(world - was, 1), "ruler": signed(now - world, 1), "pts": voice.words["pts"]}
    return _head("split", voice).format(**slots)


def _statuses(effects: Effects, voice: Voice) -> tuple[Lines, ...]:
    sorted_out: dict[str, list[str]] = {"by world": [], "by ruler": [], "by both": [], "masked": []}
    for effect in effects.found:
        key, text = _effect(effect, voice)
        sorted_out[key].append(text)
    return tuple(Lines(key, _head(key, voice), tuple(lines)) for key, lines in sorted_out.items() if lines)


def _effect(effect: Effect, voice: Voice) -> tuple[str, str]:
    was, world, now = (_stand(each, voice) for each in (effect.was, effect.world, effect.now))
    slots = {"s": called(effect.subject, voice), "was": was, "world": world, "now": now}
    if effect.masked:
        return "masked", _head("still", voice).format(**slots)
    if len(effect.sides) == 2:
        return "by both", _head("in between", voice).format(**slots)
    return f"by {effect.sides[0].value}", "{s}: {was} → {now}".format(**slots)


def _stand(stand: Stand, voice: Voice) -> str:
    word = voice.words.status(stand.status).lower()
    return word if stand.score is None else f"{word} ({voice.numbers.percent(stand.score, (90.0, 60.0))})"

