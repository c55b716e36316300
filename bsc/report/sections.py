"""How a strategy is divided into maps that can be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from bsc.model import Perspective
from bsc.report.setting import Setting
from bsc.report.speech.words import visible

LEGIBLE = 150
_SHEET = 60


class Section(NamedTuple):
    """A part of the strategy that fits one map: a title, and the objectives of each band."""

    title: str
    bands: tuple[tuple[Perspective | None, tuple[str, ...]], ...]


def whole(setting: Setting) -> Section:
    """All objectives, each in the band of its perspective or of what it is part of."""
    groups: dict[str, list[str]] = {band.id: [] for band in setting.strategy.perspectives}
    rest: list[str] = []
    for objective in setting.strategy.objectives.values():
        groups.get(setting.strategy.top_of(objective.id).perspective, rest).append(objective.id)
    bands: list[tuple[Perspective | None, tuple[str, ...]]] = [
        (band, tuple(groups[band.id])) for band in setting.strategy.perspectives]
    if rest:
        bands.append((None, tuple(rest)))
    return Section(visible(setting.strategy.name), tuple(bands))


def sections_of(setting: Setting) -> tuple[Section, ...]:
    """The strategy in as many maps as legibility asks for: by theme where themes sort it, else by perspective."""
    section = whole(setting)
    if len(setting.strategy.objectives) <= LEGIBLE:
        return (section,)
    by_theme = _by_theme(section, setting)
    if by_theme:
        return by_theme
    found: list[Section] = []
    for band, objectives in section.bands:
        name = visible(band.name) if band is not None else section.title
        sheets = _chunks(objectives)
        for number, sheet in enumerate(sheets, 1):
            title = name if len(sheets) == 1 else f"{name} {number}/{len(sheets)}"
            found.append(Section(title, ((band, sheet),)))
    return tuple(each for each in found if each.bands[0][1])


def _by_theme(section: Section, setting: Setting) -> tuple[Section, ...]:
    """One map for each theme, if every objective has one and none is too large; else nothing."""
    objectives = setting.strategy.objectives
    sizes = Counter(objective.themes[0] if objective.themes else "" for objective in objectives.values())
    if "" in sizes or max(sizes.values()) > LEGIBLE:
        return ()
    return tuple(
        Section(visible(theme.name), tuple(
            (band, tuple(each for each in members if objectives[each].themes[0] == theme.id))
            for band, members in section.bands
        ))
        for theme in setting.strategy.themes.values() if theme.id in sizes
    )


def _chunks(objectives: Sequence[str]) -> list[tuple[str, ...]]:
    count = -(-len(objectives) // _SHEET) or 1
    size = -(-len(objectives) // count) or 1
    return [tuple(objectives[start:start + size]) for start in range(0, len(objectives), size)]
