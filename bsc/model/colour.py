"""Colours as `#rrggbb`: how legible one is on another, and how far apart two are to the eye."""

from __future__ import annotations

import re

LEGIBLE = 4.5  # the contrast that small text needs, by WCAG 2
LIGHT, DARK = "#f3f5f8", "#1f2630"  # of all grounds that text stands on, the hardest in each scheme
STATUS = {"on track": "#00725f", "at risk": "#7a4a00", "off track": "#b01e2e"}
APART = 8.0  # nearer than this, a word in one colour can be taken for a word in the other
_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.ASCII)
_Three = tuple[float, float, float]


def colour_of(text: str) -> str:
    """The colour that a text names, as six digits; empty where it names none.

    >>> colour_of("#1AF"), colour_of("1d4ed8"), colour_of("blue")
    ('#11aaff', '', '')
    """
    plain = text.strip().lower()
    if not _COLOUR.fullmatch(plain):
        return ""
    return plain if len(plain) == 7 else "#" + "".join(digit * 2 for digit in plain[1:])


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2, from 1 to 21.

    >>> round(contrast("#ffffff", "#000000"), 1), round(contrast("#777777", "#ffffff"), 2)
    (21.0, 4.48)
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def legible(colour: str, ground: str = LIGHT) -> str:
    """The colour, or the nearest shade of it that can be read: darker on a light ground, lighter on a dark one.

    >>> legible("#1d4ed8"), legible("#f5a623")
    ('#1d4ed8', '#956515')
    """
    target = 0 if _luminance(ground) > 0.2 else 255
    parts = _parts(colour)
    shades = (_hex([part + (target - part) * step / 100 for part in parts]) for step in range(101))
    return next(shade for shade in shades if contrast(shade, ground) >= LEGIBLE)


def distance(one: str, other: str) -> float:
    """How different two colours are, black and white being 33: by OKLab, where lightness counts a third.

    >>> round(distance("#008080", "#00725f"), 1), round(distance("#1d4ed8", "#00725f"), 1)
    (3.5, 23.4)
    """
    (light, red, blue), (light2, red2, blue2) = _oklab(one), _oklab(other)
    return 100 * float((((light - light2) / 3) ** 2 + (red - red2) ** 2 + (blue - blue2) ** 2) ** 0.5)


def _parts(colour: str) -> list[int]:
    return [int(colour[at:at + 2], 16) for at in (1, 3, 5)]


def _hex(parts: list[float]) -> str:
    return "#" + "".join(f"{round(part):02x}" for part in parts)


def _linear(colour: str) -> _Three:
    red, green, blue = (part / 255 for part in _parts(colour))
    return _light(red), _light(green), _light(blue)


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _oklab(colour: str) -> _Three:
    """Björn Ottosson's OKLab: lightness, green to red, blue to yellow."""
    red, green, blue = _linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )
