"""A sentence before it is worded: its English template, which is its name, and what stands in the gaps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Said(NamedTuple):
    """A template such as "no {kind} `{word}` is declared" with its parts; those may be sentences too."""

    template: str
    parts: Mapping[str, str | int | Said]

    def told(self, words: Mapping[str, str]) -> str:
        """The sentence by a catalogue of templates; in English where that has none."""
        said = {
            name: part.told(words) if isinstance(part, Said) else part for name, part in self.parts.items()
        }
        return words.get(self.template, self.template).format(**said)

    def __str__(self) -> str:
        return self.told({})


def say(template: str, **parts: str | int | Said) -> Said:
    """A sentence, in English where it is raised.

    >>> str(say("no {kind} `{word}` is declared", kind=say("objective"), word="x"))
    'no objective `x` is declared'
    """
    return Said(template, parts)


class Mistake(ValueError):
    """What is wrong with a word that somebody typed, said in whatever language is asked for."""

    def __init__(self, said: Said) -> None:
        super().__init__(str(said))
        self.said = said
