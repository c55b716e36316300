"""Differences of the head of a strategy, of its words, and of what it settled about the review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bsc.diff.change import Amount, Change, Key, Named, Side, Slot, Term, phrase
from bsc.diff.facet import Facet, bare, difference, rest, told
from bsc.diff.pairs import Pairs
from bsc.diff.structure import renamed
from bsc.diff.targets import bands_slot
from bsc.model import CheckSetting, Strategy

_RULER, _TEXT = Side.RULER, Side.TEXT

_HEAD: tuple[Facet[Strategy], ...] = (
    Facet("as_of", _RULER, lambda each: each.as_of),
    Facet("bands", _RULER, lambda each: bands_slot(each.bands, "")),
    Facet("cadence", _RULER, lambda each: Term(f"cadence {each.cadence.word}")),
    Facet("fiscal", _RULER, lambda each: phrase("fiscal", month=Amount(each.fiscal.starts))),
    Facet("roll_up", _RULER, lambda each: Term(f"roll-up {each.roll_up.value}")),
    Facet("capped", _RULER, lambda each: each.capped),
    Facet("id", _RULER, lambda each: Key(each.id) if each.id else None),
    Facet("parent", _RULER, lambda each: Key(each.parent) if each.parent else None),
    Facet("weight", _RULER, lambda each: Amount(each.weight)),
    Facet("contributors_count", _RULER, lambda each: each.contributors_count),
    Facet("review", Side.WORK, lambda each: Term(f"cadence {each.review.word}") if each.review else None),
    Facet("vision", _TEXT, lambda each: each.vision or None, long=True),
    Facet("mission", _TEXT, lambda each: each.mission or None, long=True),
    Facet("description", _TEXT, lambda each: each.description or None, long=True),
    Facet("owner", _TEXT, lambda each: each.owner or None),
    Facet("language", _TEXT, lambda each: Key(each.language)),
)
_TOLD = (*(facet.key for facet in _HEAD), "name", "cadence_declared", "perspectives", "tops", "objectives", "metrics",
         "links", "themes", "glossary", "initiatives", "reviews", "checks", "style", "words", "word_places", "place")


def head_changes(pairs: Pairs) -> Iterator[Change]:
    """What is said of the whole."""
    was, now = pairs.old, pairs.new
    subject = Named("strategy", "", now.name)
    yield from renamed(subject, was.name, now.name)
    yield from told(_HEAD, subject, was, now)
    yield from rest(_TOLD, subject, was, now)


def word_changes(pairs: Pairs) -> Iterator[Change]:
    """The glossary, the house's words for ours, and its looks."""
    old, new = pairs.old, pairs.new
    for kind, before, after in (("term", old.glossary, new.glossary), ("word", old.words, new.words)):
        yield from _texts(kind, before, after)
    if old.style != new.style:
        subject = Named("strategy", "", new.name)
        yield Change(_TEXT, subject, phrase("changed", field=Term("field style"), s=subject))


def _texts(kind: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for id in dict.fromkeys([*old, *new]):
        if old.get(id) != new.get(id):
            key = "reworded" if id in old and id in new else "gone alone" if id in old else "come alone"
            subject = Named(kind, id, id)
            yield Change(_TEXT, subject, phrase(key, s=subject))


def check_changes(pairs: Pairs) -> Iterator[Change]:
    """Review rules: their severity, their limits, and who is excepted from them, with the reason."""
    for id in dict.fromkeys([*pairs.old.checks, *pairs.new.checks]):
        was = pairs.old.checks.get(id) or CheckSetting(id)
        now = pairs.new.checks.get(id) or CheckSetting(id)
        subject = Named("rule", id, id)
        yield from told(_CHECK, subject, was, now)
        yield from _limits(subject, was, now)
        before, after = set(was.ignore), set(now.ignore)
        for name in sorted(after - before):
            key = "excepted because" if now.why else "excepted"
            yield Change(_TEXT, subject, phrase(key, s=subject, name=Key(name), why=now.why))
        for name in sorted(before - after):
            yield Change(_TEXT, subject, phrase("excepted no longer", s=subject, name=Key(name)))
        if was.ignore == now.ignore and was.why != now.why:
            yield Change(_TEXT, subject, phrase("changed", field=Term("field why"), s=subject))
        if bare(was) != bare(now):
            yield from rest(("rule", "limits", "severity", "ignore", "why", "until", "place"), subject, was, now)


_CHECK: tuple[Facet[CheckSetting], ...] = (
    Facet("severity", _TEXT, lambda each: Key(each.severity) if each.severity else None),
    Facet("until", _TEXT, lambda each: each.until),
)


def _limits(subject: Named, was: CheckSetting, now: CheckSetting) -> Iterator[Change]:
    for name in sorted({*was.limits, *now.limits}):
        said = difference(phrase("limit", name=Key(name)), subject, _limit(was, name), _limit(now, name))
        if said is not None:
            yield Change(_TEXT, subject, said)


def _limit(setting: CheckSetting, name: str) -> Slot | None:
    return Amount(setting.limits[name]) if name in setting.limits else None
