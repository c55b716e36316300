"""Texts that cannot steer what shows them: control and direction characters become visible ones."""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n?|[\x85\u2028\u2029]")
_STEERING = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_DELETE = 0x7F


def harmless(text: str) -> str:
    r"""Text as it may stand in HTML, in SVG and on a terminal; tabs and line feeds stay.

    >>> harmless("a\x1b[31m \u202e txt \ud800")
    'a␛[31m <U+202E> txt \ufffd'
    """
    if text.isascii() and text.isprintable():
        return text
    return _STEERING.sub(_shown, _BREAK.sub("\n", text))


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < ord(" "):
        return chr(0x2400 + code)
    if code == _DELETE:
        return "␡"
    return f"<U+{code:04X}>" if code in range(0x600, 0xD800) else "\ufffd"
