"""Text for a terminal: nothing that could steer it, and as wide as it is drawn."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
_BARE = {"\t": "→", "\x7f": "␡"}


def visible(text: str) -> str:
    r"""Text with control, direction and other format characters shown, never emitted.

    >>> visible("a\tb\x1b[31m")
    'a→b␛[31m'
    >>> visible("safe \u202e txt")
    'safe <U+202E> txt'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_show, text))


def _show(character: str) -> str:
    if character in _BARE:
        return _BARE[character]
    if character < " ":
        return chr(0x2400 + ord(character))
    if character in _JOINERS or unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return character
    return f"<U+{ord(character):04X}>"


def width(text: str) -> int:
    """Columns that a text takes: two for wide characters and emoji, none for marks.

    >>> width("日本"), width("e\u0301")
    (4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if character in _JOINERS or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fit(text: str, columns: int) -> str:
    """Text cut to a width, with an ellipsis where something was lost.

    >>> fit("Offer content", 8)
    'Offer c…'
    """
    if width(text) <= columns:
        return text
    kept, used = [], 0
    for character in text:
        used += _columns(character)
        if used > columns - 1:
            break
        kept.append(character)
    return "".join(kept).rstrip() + "…"


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """Text filled with blanks to a width; `right` sets it flush right."""
    blanks = " " * max(0, columns - width(text))
    return blanks + text if right else text + blanks


def wrapped(text: str, columns: int) -> list[str]:
    """Text broken between words into lines of at most a width; a longer word stands alone.

    >>> wrapped("set by a person", 8)
    ['set by a', 'person']
    """
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and width(longer) > columns:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
