"""A formula's text with its metrics masked: ids may hold hyphens, points and any script, which no parser reads."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from bsc.formula.functions import FUNCTIONS
from bsc.formula.misread import split, strange
from bsc.formula.slip import Slip
from bsc.source import say

LONGEST = 2_000
_WORD = re.compile(r"\w[\w.\-]*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_RESERVED = frozenset({"if", "else", "and", "or", "not"})
_OPERAND_BEFORE = re.compile(r"(?<!\band)(?<!\bor)(?<!\bnot)(?<!\belse)(?<!\bif)(?<=[\w)])\s*$")


class Masked(NamedTuple):
    """The text with an x for each character of a name; `names` by where they begin."""

    text: str
    names: dict[int, str]
    slips: list[Slip]


def mask(text: str, known: Container[str]) -> Masked:
    """Find the names in a formula; a name is the longest declared id, so `a - b` needs its blanks if `a-b` is one."""
    if len(text) > LONGEST:
        message = say("a formula of {size} characters; the limit is {limit}", size=len(text), limit=LONGEST)
        return Masked("", {}, [Slip("formula", 0, 1, message, split())])
    names: dict[int, str] = {}
    pieces: list[str] = []
    at = 0
    while (match := _WORD.search(text, at)) is not None:
        pieces.append(text[at:match.start()])
        at = match.start()
        word = _name(match[0], known)
        if text[match.end():].lstrip()[:1] == "(" and match[0] not in known and is_function(match[0]):
            word = match[0]  # `year-ago(x)` is no difference
        number = _NUMBER.match(text, at)
        if number is not None and word not in known:
            pieces.append(number[0])
            at = number.end()
            continue
        called = text[at + len(word):].lstrip()[:1] == "("
        if word == "if" and called and not _OPERAND_BEFORE.search("".join(pieces)):
            pieces.append("If")  # a function here, not the word between two values
            names[at] = "if"
        elif word in _RESERVED or (called and word in FUNCTIONS):
            pieces.append(word if word in _RESERVED else "x" * len(word))
            names[at] = word
        else:
            pieces.append("x" * len(word))
            names[at] = word
        at += len(word)
    pieces.append(text[at:])
    masked = "".join(pieces)
    return Masked(masked, names, strange(text, masked))


def is_function(word: str) -> bool:
    """Whether a word is a function's name, as far as hyphens and capitals go."""
    return word.casefold().replace("-", "_") in FUNCTIONS


def _name(word: str, known: Container[str]) -> str:
    """The longest declared id that a word begins with; else the whole word, or its first part if that is a number."""
    cut = len(word)
    while cut > 0:
        if word[:cut] in known:
            return word[:cut]
        cut = word.rfind("-", 0, cut)
    return word.rstrip("-.")
