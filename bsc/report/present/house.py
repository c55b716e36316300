"""The house at the head of the page: its name, its logo, who may read the report, its colour."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from typing import NamedTuple

from bsc.model.colour import DARK, colour_of, legible
from bsc.report.setting import Setting
from bsc.report.speech.words import visible


class HouseView(NamedTuple):
    """Whose report it is; `logo` is a data URI."""

    organisation: str
    confidentiality: str
    logo: str
    logo_says: str


def house_of(setting: Setting) -> HouseView:
    """What a house says of itself, fit to be shown; empty where it says nothing."""
    style = setting.strategy.style
    organisation = _line(style.organisation)
    logo = f"data:image/{style.logo_type};base64,{b64encode(style.logo).decode('ascii')}" if style.logo else ""
    says = setting.voice.words.say("logo of", name=organisation or _line(setting.strategy.name))
    shown = unsaid(organisation, [_line(setting.strategy.name)])
    return HouseView(shown, _line(style.confidentiality), logo, says if logo else "")


def named(setting: Setting) -> tuple[str, ...]:
    """What a page is headed by: the house, the scorecards above, the strategy; the house only if no name says it."""
    names = [_line(each.name) for each in setting.history.family.above] + [_line(setting.strategy.name)]
    return tuple(each for each in (unsaid(_line(setting.strategy.style.organisation), names), *names) if each)


def unsaid(organisation: str, names: Sequence[str]) -> str:
    """The organisation, or nothing where one of the names says it already."""
    word = re.compile(rf"(?<!\w){re.escape(organisation)}(?!\w)", re.IGNORECASE)
    return "" if any(word.search(each) for each in names) else organisation


def house_css(setting: Setting) -> str:
    """The house's colour in both schemes, and who may read the report at the foot of each printed page."""
    accent = colour_of(setting.strategy.style.accent)
    confidential = _line(setting.strategy.style.confidentiality)
    css = ""
    if accent:
        css += (f":root{{--accent:{legible(accent)}}}\n@media screen and (prefers-color-scheme:dark){{"
                f":root{{--accent:{legible(accent, DARK)}}}}}\n@media print{{:root{{--accent:#000}}}}\n")
    if confidential:
        css += ('@media print{@page{@bottom-left{content:"' + _quoted(confidential) + '";'
                'font:8pt "Bsc Sans","Liberation Sans",Arial,sans-serif;color:#4a4a4a}}}\n')
    return css


def _line(text: str) -> str:
    return " ".join(visible(text).split())


def _quoted(text: str) -> str:
    """A text inside a CSS string, where nothing in it can end the string or the style."""
    return "".join(each if each.isalnum() or each == " " else f"\\{ord(each):x} " for each in text)
