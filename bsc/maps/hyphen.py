"""Where a word that is wider than its box may be broken: by syllable, roughly, in Latin and Greek letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_VOWELS = frozenset("aeiouyαειηουω")
_PAIRS = frozenset(
    [
        "ch", "ll", "rr", "qu", "gu", "ph", "th", "sh", "sc", "st", "bl", "br", "cl", "cr", "dl",
        "dr", "fl", "fr", "gl", "gr", "kl", "kr", "pl", "pr", "tl", "tr", "vr", "θρ", "τρ", "πρ",
        "κρ", "βρ", "γρ", "δρ", "φρ", "χρ", "πλ", "κλ", "βλ", "γλ", "φλ", "χλ", "στ", "σκ", "σπ",
        "μπ", "ντ", "γκ", "τσ", "τζ",
    ]
)


def _plain(character: str) -> str:
    return unicodedata.normalize("NFD", character.lower())[0]


def _breaks(word: str) -> list[int]:
    """Places before a consonant (or a pair that stays together) that a vowel follows."""
    plain = [_plain(character) for character in word]
    found = []
    for at in range(2, len(word) - 2):
        if plain[at] in _VOWELS or not plain[at].isalpha():
            continue
        paired = plain[at] + plain[at + 1] in _PAIRS
        after = plain[at + 2] if paired else plain[at + 1]
        if plain[at - 1] + plain[at] in _PAIRS or after not in _VOWELS:
            continue
        if any(letter in _VOWELS for letter in plain[:at]):
            found.append(at)
    return found


def pieces(word: str, fits: Callable[[str], bool]) -> list[str]:
    """The word in pieces that fit: at syllables where there are any, else anywhere."""
    allowed = set(_breaks(word))
    out: list[str] = []
    start = 0
    while start < len(word) and not fits(word[start:]):
        reach = start + 1
        while reach < len(word) and fits(word[start : reach + 1]):
            reach += 1
        while reach < len(word) - 1 and unicodedata.combining(word[reach]) and reach > start + 1:
            reach -= 1
        good = [at for at in allowed if start + 1 < at <= reach]
        end = max(good, default=reach)
        out.append(word[start:end])
        start = end
    return [*out, word[start:]] if start < len(word) else out
