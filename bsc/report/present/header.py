"""The head of the page: index, perspectives, counts by status, what changed since the period before."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from bsc.model import Status
from bsc.model.period import year_before
from bsc.report.keys import STATUS_KEYS, STATUS_ORDER
from bsc.report.present.changes import ChangeView, changes_of, silence
from bsc.report.present.restated import joined, presented_at, restated
from bsc.report.present.standing_columns import Moment, standing_columns, standing_view
from bsc.report.setting import Setting
from bsc.report.speech.move import move_text
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.restated import seen_standing
from bsc.report.speech.words import visible
from bsc.report.view import Badge, StandingView
from bsc.score.card import Scorecard
from bsc.score.grid import grid_period
from bsc.score.ruler import SCORE

BARS_W, BARS_H = 384, 32
_QUIET = (Status.NO_DATA, Status.NOT_JUDGED)


class CountView(NamedTuple):
    """How many objectives have a status; `at` is its column in the head's record."""

    badge: Badge
    text: str
    at: int
    ever: bool


class BarView(NamedTuple):
    """The index at one as-of, as a bar."""

    x: int
    y: int
    w: int
    h: int
    now: bool
    says: str


class ScoreView(NamedTuple):
    """A perspective in the head."""

    name: str
    href: str
    row: int
    now: StandingView


class HeadView(NamedTuple):
    """The head: `row` is the index's record, `own` the record of everything else in it."""

    row: int
    own: int
    whole: StandingView
    counts: tuple[CountView, ...]
    as_of: str
    before: str
    brief: str
    brief_at: int
    year_before: str
    changes: tuple[ChangeView, ...]
    silent: str
    bars: tuple[BarView, ...]
    limit_y: int
    first: str
    kpis_line: str


def head_of(setting: Setting) -> HeadView:
    """The head of the page and its records."""
    voice, cards = setting.voice, setting.history.cards
    moments = [Moment(card.index, card.move, card.move_year) for card in cards]
    columns = standing_columns(moments, voice, 1)._replace(
        moves=[joined(move_text(card.move, card, voice, whole=True), _restated(at, setting))
               for at, card in enumerate(cards)])
    row = setting.records.add(*columns.columns())
    counts = [Counter(reading.outcome.status for reading in card.objectives.values()) for card in cards]
    changes = [changes_of(at, setting) for at in range(len(cards))]
    names = setting.axis.names
    before = [MISSING, *names[:-1]]
    years = [_year_before(card, setting) for card in cards]
    quiet = [silence(found, at, setting) for at, found in enumerate(changes)]
    lines = [_line(card, setting) for card in cards]
    told = [[[change.name, change.href, change.text] for change in found] for found in changes]
    own = setting.records.add(
        list(names), before, years, quiet, told, lines,
        *([_count(count, status, setting) for count in counts] for status in STATUS_ORDER),
        [MISSING, *(setting.voice.dates.brief(period) for period in setting.axis.periods[:-1])],
    )
    at = setting.current
    shown = tuple(
        CountView(Badge(STATUS_KEYS[status], voice.words.status(status)), _count(counts[at], status, setting),
                  6 + number, status not in _QUIET or any(count[status] for count in counts))
        for number, status in enumerate(STATUS_ORDER)
    )
    brief = voice.dates.brief(setting.axis.periods[at - 1]) if at else MISSING
    return HeadView(row, own, standing_view(columns, moments, at, voice), shown, names[at], before[at],
                    brief, 6 + len(STATUS_ORDER), years[at], changes[at], quiet[at],
                    _bars(setting, columns.scores), _height(SCORE.on_track), names[0], lines[at])


def _restated(at: int, setting: Setting) -> str:
    """The index that a meeting saw, if it is another one by now."""
    kept, index = presented_at(setting, at), setting.history.cards[at].index
    return restated(seen_standing(kept.index, index, setting.voice, 1), setting) if kept else ""


def _count(count: Counter[Status], status: Status, setting: Setting) -> str:
    """A number of objectives; nothing instead of a zero that nobody needs."""
    return "" if status in _QUIET and not count[status] else setting.voice.numbers.plain(count[status])


def scores_of(setting: Setting) -> tuple[ScoreView, ...]:
    """The perspectives with their scores, and their records."""
    found = []
    for number, perspective in enumerate(setting.strategy.perspectives):
        readings = [card.perspectives[number] for card in setting.history.cards]
        moments = [Moment(reading.standing, reading.move, reading.move_year) for reading in readings]
        columns = standing_columns(moments, setting.voice)._replace(
            moves=[move_text(reading.move, card, setting.voice)
                   for reading, card in zip(readings, setting.history.cards, strict=True)])
        now = standing_view(columns, moments, setting.current, setting.voice)
        row = setting.records.add(*columns.columns())
        found.append(ScoreView(visible(perspective.name), f"#p-{perspective.id}", row, now))
    return tuple(found)


def _line(card: Scorecard, setting: Setting) -> str:
    words = setting.voice.words
    return ", ".join((words.count("n objectives", len(card.objectives)), words.count("n kpis", len(card.readings)),
                      words.count("judged", card.judged)))


def _year_before(card: Scorecard, setting: Setting) -> str:
    if card.as_of is None:
        return MISSING
    then = year_before(card.as_of)
    return setting.voice.dates.brief(grid_period(then.end - 1, then.cadence, setting.strategy.fiscal))


def _height(score: float) -> int:
    return round(BARS_H - min(100.0, max(0.0, score)) * BARS_H / 100.0)


def _bars(setting: Setting, scores: list[str]) -> tuple[BarView, ...]:
    bars = []
    count = setting.axis.count
    for number, (card, score) in enumerate(zip(setting.history.cards, scores, strict=True)):
        left, right = round(number * BARS_W / count), round((number + 1) * BARS_W / count)
        y = _height(card.index.score or 0.0)
        bars.append(BarView(left + 1, y, max(1, right - left - 2), BARS_H - y, number == setting.current,
                            f"{setting.axis.names[number]}: {score}, {setting.voice.words.status(card.index.status)}"))
    return tuple(bars)
