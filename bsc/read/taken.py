"""What metrics of the house's own have of the catalogue, because they are called as one of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bsc.read.found import Findings
from bsc.source import Place, say

Taken = Mapping[str, tuple[Place, list[str]]]


def tell_taken(taken: Taken, saying: Collection[str], found: Findings) -> None:
    """Tell it once, at the first one; keys that only speak of the definition, `saying`, are not worth it alone."""
    acting = {word: one for word, one in taken.items() if not set(one[1]) <= set(saying)}
    if not acting:
        return
    keys = ", ".join(dict.fromkeys(key for _, each in acting.values() for key in each))
    word, (place, _) = min(acting.items(), key=lambda one: one[1][0])
    message = say("`{word}` is also in the catalogue; taken from it: {keys}", word=word, keys=keys)
    if len(acting) > 1:
        message = say("{count} metrics of your own are also in the catalogue, as `{word}`; taken from it: {keys}",
                      count=len(acting), word=word, keys=keys)
    found.info("catalogue", place, message,
               say("write these keys yourself where you mean something else, or give it another id"))
