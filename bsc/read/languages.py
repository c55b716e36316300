"""Which language a strategy speaks, even one that cannot be read, and the catalogue of that language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bsc.read.scope import child
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Scalar

LANGUAGES = ("en", "es")
_LANGUAGE = re.compile(r"(?:en|es)(?:-(?:[a-z]{2}|[0-9]{3}))?", re.IGNORECASE)
_GIVEN = re.compile(r"""(?:^|[{,])[ \t]*(?:language|idioma):[ \t]*["']?(e[ns])\b""", re.MULTILINE)


def is_language(text: str) -> bool:
    """Whether a text is a language of this version, with a region or without."""
    return _LANGUAGE.fullmatch(text) is not None


def spoken(whole: MapNode, unread: Iterable[str]) -> str:
    """The language that a strategy declares: in its tree, else in the texts that could not be parsed."""
    given = child(whole, "strategy", "language")
    if isinstance(given, Scalar) and is_language(given.text):
        return given.text
    found = next(filter(None, map(_GIVEN.search, unread)), None)
    return found[1] if found else "en"


def words_of(language: str) -> Mapping[str, str]:
    """The catalogue of a language; English needs none."""
    if not language.casefold().startswith("es"):
        return {}
    from bsc.read.spanish import SPANISH

    return SPANISH
