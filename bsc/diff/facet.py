"""Facets: what is compared of one thing, key by key, and what is said where a key differs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Generic, TypeVar

from bsc.diff.change import Amount, Change, Key, Named, Phrase, Side, Slot, Term, phrase
from bsc.model import Period
from bsc.source import Place

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facet(Generic[T]):
    """A key of a thing: how its value is shown, None where nothing is given; a `long` text is not repeated."""

    key: str
    side: Side
    get: Callable[[T], Slot | None]
    long: bool = False


def told(facets: Sequence[Facet[T]], subject: Named, was: T, now: T) -> Iterator[Change]:
    """What differs in the facets of one thing."""
    for facet in facets:
        old, new = facet.get(was), facet.get(now)
        if isinstance(old, bool) and isinstance(new, bool):
            said = phrase(f"{facet.key} {'yes' if new else 'no'}", s=subject) if old is not new else None
        else:
            said = difference(Term(f"field {facet.key}"), subject, old, new, long=facet.long)
        if said is not None:
            yield Change(facet.side, subject, said)


def difference(what: Slot, subject: Named, was: Slot | None, now: Slot | None, *, long: bool = False) -> Phrase | None:
    """One value of a thing, before and after; None where it is the same."""
    if was == now:
        return None
    if was is None or was == "":
        return _one("added" if long else "set", what, subject, now)
    if now is None or now == "":
        return _one("removed" if long else "unset", what, subject, was)
    if long:
        return phrase("changed", field=what, s=subject)
    return phrase(_verb(was, now), field=what, s=subject, was=was, now=now)


def _one(key: str, what: Slot, subject: Named, value: Slot | None) -> Phrase:
    return phrase(key, field=what, s=subject, value=value if value is not None else "")


def _verb(was: Slot, now: Slot) -> str:
    if isinstance(was, Amount) and isinstance(now, Amount) and was.unit == now.unit:
        return "raised" if now.value > was.value else "lowered"
    if isinstance(was, Period) and isinstance(now, Period):
        return "later" if now.end > was.end else "earlier"
    return "from to"


def rest(done: Sequence[str], subject: Named, was: T, now: T) -> Iterator[Change]:
    """What differs in the keys that no facet is made for: told by the key alone, so that nothing goes unsaid."""
    if not is_dataclass(was):
        return
    for field in fields(was):
        old, new = getattr(was, field.name), getattr(now, field.name)
        if field.name not in done and bare(old) != bare(new):
            yield Change(Side.TEXT, subject, phrase("changed", field=Key(field.name), s=subject))


def bare(value: object) -> object:
    """A value without the places it was written at; order counts in tuples only."""
    if isinstance(value, Place):
        return None
    if is_dataclass(value) and not isinstance(value, type):
        return type(value).__name__, *(bare(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, Mapping):
        return tuple(sorted((str(key), repr(bare(each))) for key, each in value.items()))
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return tuple(bare(each) for each in value)
    return value
