"""Names in a row, as a sentence holds them."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.report.speech.words import Words

_NAMED = 3


def listed(names: Sequence[str], words: Words) -> str:
    """`a, b and c`, each once; of more than four the first three, and how many more there are."""
    once = list(dict.fromkeys(names))
    if len(once) > _NAMED + 1:
        once = [*once[:_NAMED], words.say("more", n=len(once) - _NAMED)]
    return f" {words['and']} ".join([*([", ".join(once[:-1])] if once[1:] else []), *once[-1:]])
