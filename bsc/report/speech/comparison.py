"""What differs between two strategies, as headed lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.diff import Change, Effect, Effects, Side, Stand
from bsc.model import Period
from bsc.report.speech.difference import called, sentence
from bsc.report.speech.names import listed
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.restated import Restated
from bsc.report.speech.standing import score_text
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
    "figures": ("{n} figures of {m} KPIs recorded, {first} to {last}",
                "{n} cifras nuevas de {m} KPI, de {first} a {last}"),
    "no ruler": ("The targets, weights and definitions of then are not known here: there is no commit of then that can "
                 "be read. All is judged by today's.",
                 "No se conocen las metas, pesos y definiciones de entonces: no hay ningún commit de entonces que se "
                 "pueda leer. Todo se evalúa con los de hoy."),
    "split": ("{index} {was} → {now}: {world} {pts} by the figures, {ruler} {pts} by the ruler",
              "{index} {was} → {now}: {world} {pts} por las cifras, {ruler} {pts} por la vara de medir"),
    "moved": ("{index} {was} → {now}: {change} {pts}", "{index} {was} → {now}: {change} {pts}"),
    "differ": ("Statuses that differ", "Estados que cambian"),
    "through": ("{now}, through {names}", "{now}, por lo que aporta {names}"),
    "through many": ("{now}, through {names}", "{now}, por lo que aportan {names}"),
    "still": ("{s}: still {now}; {world} by the old ruler", "{s}: aún {now}; con la vara anterior, {world}"),
    "in between": ("{s}: {was} → {now}; {world} with the new figures by the old ruler",
                   "{s}: {was} → {now}; con las cifras nuevas y la vara anterior, {world}"),
}

_FEW = 6  # new figures that are told one by one


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
    statuses_first: bool = False
    nothing: str = ""
    steady: str = ""
    kept: tuple[Lines, ...] = ()
    stands: str = ""

    @property
    def parts(self) -> tuple[Lines, ...]:
        """All headed lists, in the order that they are read."""
        rest = (*self.statuses, *self.changes) if self.statuses_first else (*self.changes, *self.statuses)
        return (*self.kept, *rest)


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
        nothing=_head("nothing", voice) if same else "",
        steady=_head("same statuses", voice) if changes and not statuses else "",
    )


def in_brief(told: Comparison, changes: Sequence[Change], voice: Voice) -> Comparison:
    """The same for a stretch of time: statuses first, new figures counted."""
    if any(each.key == "world" for each in told.changes):
        lines = Lines("world", _head("world", voice), world_in_brief(changes, voice))
        told = told._replace(changes=(lines, *(each for each in told.changes if each.key != "world")))
    return told._replace(statuses_first=True)


def world_in_brief(changes: Sequence[Change], voice: Voice) -> tuple[str, ...]:
    """What changed of the figures, a sentence each; where many are new, these are counted."""
    new = [change for change in changes if change.said.key in ("recorded", "recorded run")]
    counted = [_counted(new, voice)] if len(new) > _FEW else []
    return (*counted, *(sentence(change.said, voice) for change in changes
                        if change.side is Side.WORLD and not (counted and change in new)))


def beside_kept(told: Comparison, seen: Restated) -> Comparison:
    """The same, which begins with the figures that a closed review saw and that are others by now."""
    words, day = seen.voice.words, seen.day()
    lines = tuple(f"{_kept_name(kind, id, seen)}: {words.say('as presented', n=both.then, m=both.now)}"
                  for kind, id, both in seen.found())
    if not lines:
        return told._replace(stands=words.say("none restated", day=day))
    return told._replace(kept=(Lines("restated", words.say("restated since", day=day), lines),))


def _kept_name(kind: str, id: str, seen: Restated) -> str:
    return seen.voice.words["index"] if kind == "index" else called(seen.named(kind, id), seen.voice)


def without_ruler(told: Comparison, effects: Effects, voice: Voice) -> Comparison:
    """The same where the ruler of then is not known: nothing is put down to it."""
    was, now = effects.whole.was.score, effects.whole.now.score
    whole = told.whole
    if was is not None and now is not None and was != now:
        percent, change = voice.numbers.percent, voice.numbers.signed(now - was, 1)
        whole = _head("moved", voice).format(
            index=voice.words["index"], was=percent(was, decimals=1), now=percent(now, decimals=1), change=change,
            pts=voice.words["pts"])
    statuses = tuple(each._replace(head=_head("differ", voice)) for each in told.statuses)
    return told._replace(whole=whole, statuses=statuses, steady=_head("no ruler", voice))


def _counted(new: Sequence[Change], voice: Voice) -> str:
    count, first, last = 0, list[Period](), list[Period]()
    for change in new:
        slots = change.said.slots
        number, begin, end = slots.get("n", 1), slots.get("first"), slots.get("last")
        one = slots.get("period")
        count += number if isinstance(number, int) else 1
        first += [each for each in (begin, one) if isinstance(each, Period)]
        last += [each for each in (end, one) if isinstance(each, Period)]
    slots_told = {"n": count, "m": len({change.subject.id for change in new}),
                  "first": _period(min(first), voice), "last": _period(max(last), voice)}
    return f"{_head('figures', voice).format(**slots_told)}."


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
    slots = {"s": called(effect.subject, voice), "was": was, "world": world, "now": _through(now, effect, voice)}
    if effect.masked:
        return "masked", _head("still", voice).format(**slots)
    if len(effect.sides) == 2:
        return "by both", _head("in between", voice).format(**slots)
    return f"by {effect.sides[0].value}", "{s}: {was} → {now}".format(**slots)


def _through(now: str, effect: Effect, voice: Voice) -> str:
    """A status, with the scorecards below that made it another."""
    names = [visible(each.name) for each in effect.below]
    key = "through many" if len(names) > 1 else "through"
    return _head(key, voice).format(now=now, names=listed(names, voice.words)) if names else now


def _stand(stand: Stand, voice: Voice) -> str:
    word = voice.words.status(stand.status).lower()
    return word if stand.score is None else f"{word} ({score_text(stand.score, voice)})"

