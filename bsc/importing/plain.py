"""Texts of a spreadsheet as they are compared: small letters, no accents, no marks between words."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

_LONGEST = 400


def plain(text: str) -> str:
    """A text in small plain letters; of the marks only % and # stay.

    >>> plain("% Cumplimiento (acum.)"), plain("Nº")
    ('% cumplimiento acum', 'no')
    """
    return _plain(text[:_LONGEST])


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    bare = "".join(each for each in normalize("NFKD", text.casefold()) if not combining(each))
    return " ".join(re.findall(r"[^\W_]+|[%#]", bare))


def id_of(name: str) -> str:
    """An id made of a name, in its own script: words and hyphens.

    >>> id_of("Año 2027: ¡agua limpia!"), id_of("日本 戦略"), id_of("%")
    ('ano-2027-agua-limpia', '日本-戦略', '')
    """
    parts = normalize("NFKD", name.casefold())
    bare = "".join(each for at, each in enumerate(parts) if not (combining(each) and _latin(parts[:at])))
    words = re.findall(r"[^\W_]+", normalize("NFC", bare))
    return "-".join(words)[:60].strip("-")


def _latin(before: str) -> bool:
    """Whether the letter that marks stand on is a Latin one; in other scripts they make another letter."""
    return next((each < "\u0250" for each in reversed(before) if not combining(each)), False)
