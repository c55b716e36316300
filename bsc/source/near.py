"""The word that was probably meant, wherever somebody mistyped one."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST, _MOST = 80, 5_000  # a word or a list beyond these is no slip of the finger


def near_match(word: str, choices: Iterable[str], likeness: float = 0.7) -> str:
    """The one choice that a word was probably meant to be, or an empty text; case, blanks and lines do not count.

    >>> near_match("Engagment_Rate", ["engagement-rate", "reach"])
    'engagement-rate'
    """
    from difflib import get_close_matches  # only a mistake needs it

    folded = {_folded(choice): choice for choice in choices}
    if len(word) > _LONGEST or len(folded) > _MOST:
        return ""
    plain = _folded(word)
    close = [plain] if plain in folded else get_close_matches(plain, folded, 1, likeness)
    return folded[close[0]] if close else ""


def _folded(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
