"""Texts that are no formula: characters that mean nothing, and where the sense breaks off; each with what was meant."""

from __future__ import annotations

import re

from bsc.formula.slip import Slip
from bsc.source import Said, say

EXAMPLE = say("write it as in (likes + comments) / followers * 100")
_PLAIN = frozenset("+-*/()<>=!,. \t\n0123456789")
_MEANT = {"×": "*", "·": "*", "÷": "/", ":": "/", "⁄": "/", "∕": "/", "−": "-", "–": "-", "—": "-", "≥": ">=",
          "≤": "<=", "≠": "!=", ";": ",", "&": "and", "|": "or", "^": "a * a"}
_AROUND = frozenset("\"'`´[]{}“”„‘’«»$#@\\")
_SIGNS = {"=<": "<=", "=>": ">=", "<>": "!="}
_UNFINISHED = re.compile(r"(?:[-+*/<>=!,(]|\b(?:and|or|not|if|else))\s*$")
_LONE = re.compile(r"(?<![<>=!])=(?!=)")


def strange(text: str, masked: str) -> list[Slip]:
    """Characters that mean nothing in a formula, each told with what was meant."""
    found = []
    for at, (character, shown) in enumerate(zip(text, masked, strict=True)):
        if shown in _PLAIN or shown.isascii() and shown.isalpha() or at and shown == "_" and masked[at - 1] == "x":
            continue
        if not character.isprintable() or character.isspace():
            message = say("a character that cannot be seen stands here")
            found.append(Slip("formula", at, 1, message, say("write a plain blank, or nothing")))
        else:
            message = say("`{character}` means nothing in a formula", character=character)
            found.append(Slip("formula", at, 1, message, _meant(character)))
    return found


def _meant(character: str) -> Said | None:
    if character == "%":
        return say("a percentage is `* 100`, with `unit: \"%\"`")
    if character == "?":
        return say("write {form}", form="if(a > b, a, b)")
    if character in _AROUND:
        return say("a metric is written by its id alone")
    return say("write `{sign}`", sign=_MEANT[character]) if character in _MEANT else None


def misplaced(problem: SyntaxError, masked: str, text: str) -> Slip:
    """Where a text stops being a formula."""
    if not text:
        return Slip("formula", 0, 1, say("this formula is empty"), EXAMPLE)
    if "nested" in (problem.msg or ""):
        return Slip("formula", max((problem.offset or 1) - 1, 0), 1, say("this formula is nested too deeply"), split())
    for written, meant in _SIGNS.items():
        if written in text:
            message = say("`{character}` means nothing in a formula", character=written)
            return Slip("formula", text.find(written), 2, message, say("write `{sign}`", sign=meant))
    lone = _LONE.search(text)
    if lone is not None:
        help = say("compare with `==`") if lone.start() else say("leave out the `=`")
        return Slip("formula", lone.start(), 1, say("`=` means nothing in a formula"), help)
    if text.count("(") != text.count(")"):
        more = text.count("(") > text.count(")")
        message = say("a bracket is opened and never closed") if more else say("a bracket is closed that none opened")
        return Slip("formula", text.rfind("(") if more else text.rfind(")"), 1, message, None)
    unfinished = _UNFINISHED.search(masked)
    if unfinished is not None:
        width = len(unfinished[0].rstrip())
        return Slip("formula", unfinished.start(), width, say("the formula ends where a value should follow"), EXAMPLE)
    at = min(max((problem.offset or 1) - 1, 0), len(text) - 1)
    return Slip("formula", at, 1, say("the formula cannot be read from here on"), _missing(masked, at))


def _missing(masked: str, at: int) -> Said:
    """What helps where two values stand side by side: the sign between them."""
    beside = re.match(r"[\dx(]", masked[at:]) and re.search(r"[\dx)]\s*$", masked[:at])
    if beside or re.match(r"\d+[_x]", masked[at:]):
        return say("a sign is missing here, such as `+` or `*`")
    return EXAMPLE


def split() -> Said:
    """What helps where a formula is too much for one."""
    return say("split it into metrics with formulas of their own")
