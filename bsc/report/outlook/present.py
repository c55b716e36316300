"""The outlook, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bsc.outlook import Outlook
from bsc.report.outlook.land import land_section
from bsc.report.outlook.money import money_section
from bsc.report.outlook.targets import targets_section
from bsc.report.outlook.view import SectionView
from bsc.report.outlook.weights import weights_section
from bsc.report.outlook.yearly import yearly_section
from bsc.report.speech.words import Voice

Maker = Callable[[Outlook, Voice, int], SectionView]
SECTIONS: dict[str, Maker] = {
    "land": land_section, "money": money_section, "targets": targets_section, "yearly": yearly_section,
    "weights": weights_section,
}
ALL = 10**9


def outlook_sections(
    outlook: Outlook, voice: Voice, keys: Iterable[str] = tuple(SECTIONS), most: int = ALL
) -> tuple[SectionView, ...]:
    """The sections named, each table with at most as many rows as given."""
    return tuple(SECTIONS[key](outlook, voice, most) for key in keys)
