"""The overview of a strategy too large for one map: each perspective with its score and its objectives by status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from bsc.report.keys import STATUS_KEYS, STATUS_ORDER
from bsc.report.present.header import ScoreView
from bsc.report.sections import Section, whole
from bsc.report.setting import Setting
from bsc.report.view import Badge


class OverviewRow(NamedTuple):
    """A perspective; `counts` are texts by status, `row` the record of their columns."""

    score: ScoreView
    href: str
    row: int
    counts: tuple[str, ...]


class OverviewView(NamedTuple):
    """The perspectives under the statuses that head their counts."""

    statuses: tuple[Badge, ...]
    rows: tuple[OverviewRow, ...]


def overview_of(sections: Sequence[Section], scores: Sequence[ScoreView], setting: Setting) -> OverviewView:
    """The overview, each perspective leading to its first map."""
    maps: dict[str, str] = {}
    for number, section in enumerate(sections, 1):
        for band, members in section.bands:
            if band is not None and members:
                maps.setdefault(band.id, f"#map-{number}")
    members_of = {band.id: members for band, members in whole(setting).bands if band is not None}
    rows = []
    for perspective, score in zip(setting.strategy.perspectives, scores, strict=True):
        counts = [_counts(members_of[perspective.id], at, setting) for at in range(setting.axis.count)]
        columns = [[count[status] for count in counts] for status in range(len(STATUS_ORDER))]
        rows.append(OverviewRow(score, maps.get(perspective.id, score.href), setting.records.add(*columns),
                                tuple(column[setting.current] for column in columns)))
    words = setting.voice.words
    return OverviewView(tuple(Badge(STATUS_KEYS[status], words.status(status)) for status in STATUS_ORDER), tuple(rows))


def _counts(members: tuple[str, ...], at: int, setting: Setting) -> list[str]:
    found = Counter([setting.history.cards[at].objectives[each].outcome.status for each in members])
    return [str(found[status]) if found[status] else "" for status in STATUS_ORDER]
