"""A difference as a value: a sentence by its key, with what stands in its gaps, before it is worded."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from bsc.model import Delay, Period


class Side(StrEnum):
    """What a change is about: the world, the ruler it is judged by, the work, or only its wording."""

    WORLD = "world"
    RULER = "ruler"
    WORK = "work"
    TEXT = "text"


class Named(NamedTuple):
    """A thing of the strategy: its kind in our words, its name in the author's."""

    kind: str
    id: str
    name: str


class Amount(NamedTuple):
    """A number with its unit; shown as exactly as it was written."""

    value: float
    unit: str = ""


class Share(NamedTuple):
    """A share of a hundred."""

    value: float


class Term(NamedTuple):
    """A word of ours."""

    key: str


class Key(NamedTuple):
    """A word of the language or an id, as it stands in the file."""

    text: str


class Several(NamedTuple):
    """Some things, joined as a sentence joins them."""

    slots: tuple[Slot, ...]


class Phrase(NamedTuple):
    """A sentence, or a part of one, by its key."""

    key: str
    slots: Mapping[str, Slot]


Slot = str | int | Period | Delay | Named | Amount | Share | Term | Key | Several | Phrase


class Change(NamedTuple):
    """One difference between two strategies."""

    side: Side
    subject: Named
    said: Phrase


def phrase(key: str, **slots: Slot) -> Phrase:
    """A sentence with its gaps filled."""
    return Phrase(key, slots)
