"""A formula's text with its metrics masked: ids may hold hyphens, points and any script, which no parser reads."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from bsc.formula.functions import FUNCTIONS
from bsc.formula.slip import Slip
from bsc.source import say

LONGEST = 2_000
_WORD = re.compile(r"\w[\w.\-]*")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_RESERVED = frozenset({"if", "else", "and", "or", "not"})
_OPERAND_BEFORE = re.compile(r"(?<!\band)(?<!\bor)(?<!\bnot)(?<!\belse)(?<!\bif)(?<=[\w)])\s*$")
_PLAIN = frozenset("+-*/()<>=!,. \t\n0123456789")
_MEANT = {"×": "*", "·": "*", "÷": "/", ":": "/", "−": "-", "–": "-", "≥": ">=", "≤": "<=", "≠": "!=", ";": ","}


class Masked(NamedTuple):
    """The text with an x for each character of a name; `names` by where they begin."""

    text: str
    names: dict[int, str]
    slips: list[Slip]


def mask(text: str, known: Container[str]) -> Masked:
    """Find the names in a formula; a name is the longest declared id, so `a - b` needs its blanks if `a-b` is one."""
    if len(text) > LONGEST:
        message = say("a formula of {size} characters; the limit is {limit}", size=len(text), limit=LONGEST)
        return Masked("", {}, [Slip("formula", 0, 1, message, say("split it into metrics with formulas of their own"))])
    names: dict[int, str] = {}
    pieces: list[str] = []
    at = 0
    while (match := _WORD.search(text, at)) is not None:
        pieces.append(text[at:match.start()])
        at = match.start()
        word = _name(match[0], known)
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
    return Masked(masked, names, _strange(text, masked))


def _name(word: str, known: Container[str]) -> str:
    """The longest declared id that a word begins with; else the whole word, or its first part if that is a number."""
    cut = len(word)
    while cut > 0:
        if word[:cut] in known:
            return word[:cut]
        cut = word.rfind("-", 0, cut)
    return word.rstrip("-.")


def _strange(text: str, masked: str) -> list[Slip]:
    """Characters that mean nothing in a formula, each told with what was meant."""
    found = []
    for at, (character, shown) in enumerate(zip(text, masked, strict=True)):
        if shown in _PLAIN or shown.isascii() and shown.isalpha() or at and _within_name(masked, at):
            continue
        message = say("`{character}` means nothing in a formula", character=character)
        help = say("a percentage is `* 100`, with `unit: \"%\"`") if character == "%" else None
        if character == "^":
            help = say("write `a * a`")
        if character in _MEANT:
            help = say("write `{sign}`", sign=_MEANT[character])
        found.append(Slip("formula", at, 1, message, help))
    return found


def _within_name(masked: str, at: int) -> bool:
    return masked[at] == "_" and masked[at - 1:at] == "x"
