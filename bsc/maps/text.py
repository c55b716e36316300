"""How wide a text is in the vendored face, and how it wraps into a box."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from bsc.maps.face.advances import BOLD, RANGES, REGULAR, UNITS_PER_EM
from bsc.maps.hyphen import pieces

_EMOJI = 2900
_WIDE = 2200
_OTHER = 1900
_ELLIPSIS = "…"
_LONGEST = 1_000  # characters of a text that are wrapped: more than any box shows


class Wrapped(NamedTuple):
    """The lines of a wrapped text, and whether something was cut off."""

    lines: tuple[str, ...]
    cut: bool


def _table(advances: tuple[int, ...]) -> dict[str, int]:
    codes = (code for first, last in RANGES for code in range(first, last + 1))
    return {chr(code): advance for code, advance in zip(codes, advances, strict=True)}


@lru_cache(maxsize=2)
def _advances(bold: bool) -> dict[str, int]:
    return _table(BOLD if bold else REGULAR)


@lru_cache(maxsize=1024)
def _outside(character: str) -> int:
    """A generous advance for a character that the face lacks and another font will draw."""
    kind = unicodedata.category(character)
    if kind in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if kind in ("So", "Sk", "Cn", "Co") or ord(character) >= 0x1F000:
        return _EMOJI
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _OTHER


def in_face(text: str) -> bool:
    """Whether the vendored face can draw every character of the text."""
    return all(character in _advances(False) for character in text)


@lru_cache(maxsize=16384)
def width(text: str, size: float, bold: bool = False) -> float:
    """The text's width in pixels at a font size."""
    table = _advances(bold)
    units = 0
    for character in text:
        advance = table.get(character)
        units += _outside(character) if advance is None else advance
    return units * size / UNITS_PER_EM


def fit(text: str, room: float, size: float, bold: bool = False) -> str:
    """The text, cut with an ellipsis if it is wider than the room; empty if not even that fits."""
    if width(text, size, bold) <= room:
        return text
    for end in range(_overflow(text, room, size, bold), 0, -1):
        shorter = text[:end].rstrip(" ,;:.-–") + _ELLIPSIS
        if not unicodedata.combining(text[end]) and width(shorter, size, bold) <= room:
            return shorter
    return ""


def _overflow(text: str, room: float, size: float, bold: bool) -> int:
    """Where the text leaves the room: cutting later is in vain."""
    used = 0.0
    for at, character in enumerate(text):
        used += width(character, size, bold)
        if used > room:
            return at
    return len(text) - 1


def wrap(text: str, room: float, size: float, bold: bool = False, most: int = 3) -> Wrapped:
    """Wrap into at most so many balanced lines; what remains is cut with an ellipsis."""
    longer, text = len(text) > _LONGEST, text[:_LONGEST]
    words = [part for word in text.split() for part in _breakable(word, room, size, bold)]
    if not words:
        return Wrapped(("",), longer)
    lines = _greedy(words, room, size, bold)
    if len(lines) > most:
        rest = " ".join(_joined([word for line in lines[most - 1 :] for word in line]).split())
        return Wrapped((*map(_joined, lines[: most - 1]), _cut(rest, room, size, bold)), True)
    if len(lines) > 1:
        lines = _balanced(words, len(lines), room, size, bold)
    return Wrapped(tuple(map(_joined, lines)), longer)


class _Part(NamedTuple):
    """A piece that must not be broken; `glued` when no space follows it, `hyphen` when a break shows one."""

    text: str
    glued: bool = False
    hyphen: bool = False


def _breakable(word: str, room: float, size: float, bold: bool) -> list[_Part]:
    if width(word, size, bold) <= room:
        return [_Part(word)]
    parts: list[_Part] = []
    chunks = [chunk + "-" for chunk in word.split("-")[:-1]] + [word.split("-")[-1]]
    for chunk in filter(None, chunks):
        if width(chunk, size, bold) <= room:
            parts.append(_Part(chunk, True))
        else:
            fitting = pieces(chunk, lambda piece: width(piece + "-", size, bold) <= room)
            parts += [_Part(piece, True, True) for piece in fitting[:-1]] + [_Part(fitting[-1], True)]
    parts[-1] = _Part(parts[-1].text)
    return parts


def _joined(line: list[_Part]) -> str:
    out = "".join(part.text if part.glued else part.text + " " for part in line).rstrip(" ")
    return out + "-" if line[-1].hyphen else out


def _greedy(words: list[_Part], room: float, size: float, bold: bool) -> list[list[_Part]]:
    lines: list[list[_Part]] = [[]]
    for word in words:
        if lines[-1] and width(_joined([*lines[-1], word]), size, bold) > room:
            lines.append([])
        lines[-1].append(word)
    return lines


def _balanced(words: list[_Part], count: int, room: float, size: float, bold: bool) -> list[list[_Part]]:
    """The filling of so many lines whose widths differ least (dynamic programming over the last line)."""
    filled: list[tuple[float, list[list[_Part]]] | None] = [(0.0, []), *[None] * len(words)]
    widths: dict[tuple[int, int], float] = {}
    for _ in range(count):
        longer: list[tuple[float, list[list[_Part]]] | None] = [None] * (len(words) + 1)
        for end in range(1, len(words) + 1):
            for start in range(end - 1, -1, -1):
                wide = widths.get((start, end), -1.0)
                if wide < 0.0:
                    wide = widths[start, end] = width(_joined(words[start:end]), size, bold)
                if wide > room and end - start > 1:
                    break
                before = filled[start]
                if before is None:
                    continue
                cost = before[0] + (room - wide) ** 2
                kept = longer[end]
                if kept is None or cost < kept[0]:
                    longer[end] = (cost, [*before[1], words[start:end]])
        filled = longer
    last = filled[-1]
    return last[1] if last else _greedy(words, room, size, bold)


def _cut(rest: str, room: float, size: float, bold: bool) -> str:
    if width(rest + _ELLIPSIS, size, bold) <= room:
        return rest.rstrip(" ,;:.-–") + _ELLIPSIS
    return fit(rest, room, size, bold) or _ELLIPSIS
