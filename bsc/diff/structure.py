"""Differences of what the map shows: perspectives, objectives, links, themes."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.diff.change import Amount, Change, Key, Named, Phrase, Several, Side, Slot, Term, phrase
from bsc.diff.facet import Facet, rest, told
from bsc.diff.pairs import Pairs
from bsc.model import Link, Objective, Perspective, Strategy, Theme

_RULER, _TEXT = Side.RULER, Side.TEXT


def renamed(subject: Named, was: str, now: str) -> Iterator[Change]:
    """A new name; the old one names the subject."""
    if was != now:
        yield Change(_TEXT, subject, phrase("renamed", s=subject._replace(name=was), now=now))


def new_id(subject: Named, was: str, now: str) -> Iterator[Change]:
    """A new id of the same thing."""
    if was != now:
        yield Change(_TEXT, subject, phrase("new id", s=subject, was=Key(was), now=Key(now)))


_PERSPECTIVE: tuple[Facet[Perspective], ...] = (
    Facet("kind", _TEXT, lambda each: Term(f"kind {each.kind.value}") if each.kind else None),
    Facet("description", _TEXT, lambda each: each.description or None, long=True),
)
_PERSPECTIVE_TOLD = ("id", "name", "kind", "description", "weight", "weight_declared", "objectives", "place")


def perspective_changes(pairs: Pairs) -> Iterator[Change]:
    """Bands of the map: come, gone, renamed, in another order."""
    old = {each.id: each for each in pairs.old.perspectives}
    new = {each.id: each for each in pairs.new.perspectives}
    for id, was in old.items():
        if id not in pairs.perspectives:
            subject = Named("perspective", id, was.name)
            yield Change(_RULER, subject, phrase("gone alone", s=subject))
            continue
        now = new[pairs.perspectives[id]]
        subject = pairs.perspective(now.id)
        yield from renamed(subject, was.name, now.name)
        yield from new_id(subject, id, now.id)
        yield from told(_PERSPECTIVE, subject, was, now)
        yield from rest(_PERSPECTIVE_TOLD, subject, was, now)
    for id in new:
        if id not in pairs.perspectives.values():
            subject = pairs.perspective(id)
            yield Change(_RULER, subject, phrase("come alone", s=subject))
    before = [pairs.perspectives[id] for id in old if id in pairs.perspectives]
    after = [id for id in new if id in pairs.perspectives.values()]
    if before != after:
        names = Several(tuple(phrase("quoted", text=new[id].name) for id in new))
        strategy = Named("strategy", "", pairs.new.name)
        yield Change(_TEXT, strategy, phrase("order", names=names))


def _active(objective: Objective) -> Slot | None:
    if objective.active is None:
        return None
    start, end = objective.active.start, objective.active.end
    if start is not None and end is not None:
        return phrase("from until", start=start, end=end)
    return phrase("from", start=start) if start is not None else phrase("until", end=end or "")


_OBJECTIVE: tuple[Facet[Objective], ...] = (
    Facet("active", _RULER, _active),
    Facet("roll_up", _RULER, lambda each: Term(f"roll-up {each.roll_up.value}") if each.roll_up else None),
    Facet("capped", _RULER, lambda each: each.capped),
    Facet("contribute_to", _RULER, lambda each: _contributions(each)),
    Facet("contributors_count", _RULER, lambda each: bool(each.contributors_count)),
    Facet("description", _TEXT, lambda each: each.description or None, long=True),
    Facet("owner", _TEXT, lambda each: each.owner or None),
)
_OBJECTIVE_TOLD = ("id", "name", "perspective", "parent", "description", "owner", "themes", "weight",
                   "weight_declared", "kpis", "parts", "active", "roll_up", "capped", "contribute_to",
                   "contributors_count", "place")


def _contributions(objective: Objective) -> Slot | None:
    weights = {f"{each.scorecard}/{each.objective}": each.weight for each in objective.contribute_to}
    told = (phrase("weighing", what=Key(id), weight=Amount(weights[id])) for id in sorted(weights))
    return Several(tuple(told)) if weights else None


def objective_changes(pairs: Pairs) -> Iterator[Change]:
    """Objectives with all that is in them: come, gone, moved, renamed, changed."""
    for id, was in pairs.old.objectives.items():
        if id in pairs.objectives:
            yield from _objective(pairs, was, pairs.new.objectives[pairs.objectives[id]])
        elif not was.parent or was.parent in pairs.objectives:
            yield _whole("gone", pairs, was, pairs.old)
    known = set(pairs.objectives.values())
    for id, now in pairs.new.objectives.items():
        if id not in known and (not now.parent or now.parent in known):
            yield _whole("come", pairs, now, pairs.new)


def _whole(key: str, pairs: Pairs, objective: Objective, strategy: Strategy) -> Change:
    """An objective that came or went, with how many KPIs and links went with it."""
    subject = Named("objective", objective.id, objective.name)
    links = sum(objective.id in (link.cause, link.effect) for link in strategy.links)
    inside = [phrase(f"n {kind}" if count > 1 else f"1 {kind}", n=count)
              for kind, count in (("kpis", len(objective.kpis)), ("links", links)) if count]
    home = _home(pairs, objective, strategy)
    bare = phrase(key, s=subject, home=home) if home else phrase(f"{key} alone", s=subject)
    said = phrase("with", what=bare, inside=Several(tuple(inside))) if inside else bare
    return Change(_RULER, subject, said)


def _home(pairs: Pairs, objective: Objective, strategy: Strategy) -> Named | None:
    if objective.parent:
        return Named("objective", objective.parent, strategy.objectives[objective.parent].name)
    name = next((each.name for each in strategy.perspectives if each.id == objective.perspective), "")
    return Named("perspective", objective.perspective, name) if name else None


def _objective(pairs: Pairs, was: Objective, now: Objective) -> Iterator[Change]:
    subject = pairs.objective(now.id)
    yield from renamed(subject, was.name, now.name)
    yield from new_id(subject, was.id, now.id)
    if _place(pairs, was) != (now.perspective, now.parent):
        old, new = _home(pairs, was, pairs.old), _home(pairs, now, pairs.new)
        if old and new:
            yield Change(_RULER, subject, phrase("moved", s=subject, was=old, now=new))
    yield from told(_OBJECTIVE, subject, was, now)
    before, after = set(pairs.known(pairs.themes, was.themes)), set(now.themes)
    for id in sorted(before ^ after):
        theme = _theme(id, pairs)
        yield Change(_TEXT, subject, phrase("joined" if id in after else "left", s=subject, theme=theme))
    yield from rest(_OBJECTIVE_TOLD, subject, was, now)


def _place(pairs: Pairs, was: Objective) -> tuple[str, str]:
    return (pairs.perspectives.get(was.perspective, was.perspective),
            pairs.objectives.get(was.parent, was.parent))


def _theme(id: str, pairs: Pairs) -> Named:
    found = pairs.new.themes.get(id) or pairs.old.themes.get(id)
    return Named("theme", id, found.name if found else id)


_THEME: tuple[Facet[Theme], ...] = (Facet("description", _TEXT, lambda each: each.description or None, long=True),)


def theme_changes(pairs: Pairs) -> Iterator[Change]:
    """Threads through the perspectives."""
    for id, was in pairs.old.themes.items():
        if id not in pairs.themes:
            yield Change(_TEXT, _theme(id, pairs), phrase("gone alone", s=_theme(id, pairs)))
            continue
        now = pairs.new.themes[pairs.themes[id]]
        yield from renamed(_theme(now.id, pairs), was.name, now.name)
        yield from new_id(_theme(now.id, pairs), id, now.id)
        yield from told(_THEME, _theme(now.id, pairs), was, now)
    for id in pairs.new.themes:
        if id not in pairs.themes.values():
            yield Change(_TEXT, _theme(id, pairs), phrase("come alone", s=_theme(id, pairs)))


_LINK: tuple[Facet[Link], ...] = (
    Facet("delay", _RULER, lambda each: each.delay),
    Facet("sign", _RULER, lambda each: Term("sign negative" if each.negative else "sign positive")),
    Facet("counts", _RULER, lambda each: each.counts),
    Facet("rejected", _RULER, lambda each: each.rejected),
    Facet("feedback", _RULER, lambda each: each.feedback),
    Facet("coefficient", _RULER, lambda each: _coefficient(each)),
    Facet("since", _TEXT, lambda each: each.since),
    Facet("evidence", _TEXT, lambda each: Key(each.evidence) if each.evidence else None),
    Facet("rationale", _TEXT, lambda each: each.rationale or None, long=True),
)
_LINK_TOLD = ("cause", "effect", "weight", "delay", "negative", "counts", "rejected", "feedback", "coefficient",
              "since", "evidence", "rationale", "place")


def _coefficient(link: Link) -> Phrase | None:
    if link.coefficient is None:
        return None
    return phrase("per gives", per=Amount(link.coefficient[0]), gives=Amount(link.coefficient[1]))


def link_changes(pairs: Pairs) -> Iterator[Change]:
    """Arrows of the map between objectives that are in both strategies: come, gone, turned, changed."""
    objectives = pairs.objectives
    old = {(objectives.get(each.cause, ""), objectives.get(each.effect, "")): each for each in pairs.old.links}
    known = set(objectives.values())
    new = {(each.cause, each.effect): each for each in pairs.new.links if {each.cause, each.effect} <= known}
    for key, was in old.items():
        if "" in key:
            continue
        turned = key[::-1] in new and key[::-1] not in old and key not in new
        now = new.get(key[::-1] if turned else key)
        subject = pairs.link(*key)
        if now is None:
            yield Change(_RULER, subject, phrase("gone alone", s=subject))
            continue
        if turned:
            yield Change(_RULER, subject, phrase("turned", s=subject, now=pairs.link(*key[::-1])))
        yield from told(_LINK, pairs.link(now.cause, now.effect), was, now)
        yield from rest(_LINK_TOLD, subject, was, now)
    for key in new:
        if key not in old and not (key[::-1] in old and key[::-1] not in new):
            yield Change(_RULER, pairs.link(*key), phrase("come alone", s=pairs.link(*key)))

