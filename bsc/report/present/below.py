"""The scorecards below: each with its index and its standing in the perspectives of the one above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.report.present.brought import alone_of, loose_of
from bsc.report.present.kin import report_href
from bsc.report.present.standing_columns import Moment, standing_columns, standing_view
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.words import visible
from bsc.report.view import Fact, StandingView
from bsc.score.card import Standing
from bsc.score.family import Digest, standing_in
from bsc.score.move import NO_MOVE


class CellView(NamedTuple):
    """A standing in the table; `row` is its record."""

    row: int
    now: StandingView
    label: str


class BelowRow(NamedTuple):
    """A scorecard below, as deep as it lies; a cell for each perspective, None where it has none that matches.

    `off` tells how many of its objectives are off track, `own` is the record of that.
    """

    name: str
    href: str
    depth: int
    whole: CellView
    off: str
    own: int
    cells: tuple[CellView | None, ...]


class BelowView(NamedTuple):
    """All scorecards below, under the perspectives of this one.

    `alone` are those of our objectives that nobody counts for, `loose` those below that count for none, by scorecard.
    """

    bands: tuple[str, ...]
    rows: tuple[BelowRow, ...]
    alone: tuple[Fact, ...]
    loose: tuple[Fact, ...]


def below_of(setting: Setting) -> BelowView | None:
    """The scorecards below this one and below those, None where there are none."""
    family = setting.history.family
    found = [each for digest in family.below for each in digest.all_below()]
    if not found:
        return None
    bands = tuple(visible(band.name) for band in setting.strategy.perspectives)
    alone = tuple(Fact(objective_href(each), setting.name_of(each)) for each in alone_of(setting))
    return BelowView(bands, tuple(_row(depth, digest, setting) for depth, digest in found), alone, loose_of(setting))


def above_of(setting: Setting) -> tuple[Fact, ...]:
    """The scorecards above this one, the top first, each with where its report is."""
    family = setting.history.family
    return tuple(Fact(report_href(family, each.id), visible(each.name)) for each in family.above)


def _row(depth: int, digest: Digest, setting: Setting) -> BelowRow:
    voice, cards = setting.voice, setting.history.cards
    ends = [card.as_of.end if card.as_of is not None else 0 for card in cards]
    off = [voice.words.say("of objectives off", n=digest.off_at(end), m=digest.of) for end in ends]
    cells = []
    for band in setting.strategy.perspectives:
        standings = [standing_in(digest, band, end) for end in ends]
        known = [each for each in standings if each is not None]
        cells.append(_cell(known, visible(band.name), setting) if len(known) == len(standings) else None)
    whole = _cell([digest.at(digest.whole, end) for end in ends], voice.words["index"], setting)
    return BelowRow(visible(digest.name), report_href(setting.history.family, digest.id), min(depth, 3), whole,
                    off[setting.current], setting.records.add(off), tuple(cells))


def _cell(standings: Sequence[Standing], label: str, setting: Setting) -> CellView:
    moments = [Moment(each, NO_MOVE, NO_MOVE) for each in standings]
    columns = standing_columns(moments, setting.voice)
    row = setting.records.add(*columns.columns())
    return CellView(row, standing_view(columns, moments, setting.current, setting.voice), label)
