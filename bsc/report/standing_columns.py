"""A rolled-up number through the as-of periods: score, status, coverage, what hides inside, moves."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.kpi_columns import EDGES
from bsc.report.numbers import MISSING, NARROW
from bsc.report.records import Column
from bsc.report.setting import STATUS_CODES, STATUS_KEYS, TREND_CODES, TREND_KEYS
from bsc.report.view import Arrow, Badge, StandingView
from bsc.report.words import Voice
from bsc.score.card import Move, Standing

COLUMNS = 9  # statuses, score, coverage, inside, trends, change, year, flags, move


class Moment(NamedTuple):
    """A rolled-up number at one as-of."""

    standing: Standing
    move: Move
    year: Move


def badge_of(moment: Moment, voice: Voice) -> Badge:
    """The status of a rolled-up number as a badge."""
    return Badge(STATUS_KEYS[moment.standing.status], voice.words.status(moment.standing.status))


def score_text(score: float | None, voice: Voice, decimals: int = 0) -> str:
    """A score, a dash for none."""
    return MISSING if score is None else voice.numbers.percent(score, EDGES, decimals)


def coverage_text(standing: Standing, voice: Voice) -> str:
    """Coverage in words, with the range of a provisional number."""
    share = voice.numbers.percent(standing.coverage * 100.0, (100.0, 80.0))
    text = f"{voice.words['coverage']} {share}"
    if standing.provisional and standing.low is not None and standing.high is not None:
        low = voice.numbers.percent(standing.low).removesuffix(NARROW + "%")
        text += f", {voice.words['provisional']} {low}…\u2060{voice.numbers.percent(standing.high)}"
    if standing.overridden:
        text += f", {voice.words.say('set by a person', n=standing.overridden)}"
    return text


def inside_text(standing: Standing, voice: Voice) -> str:
    """What a rolled-up number hides: off-track children."""
    return voice.words.say("inside long", n=standing.hidden) if standing.hidden else ""


def move_text(move: Move, voice: Voice, decimals: int = 1) -> str:
    """A move in points, and how much of it came from what was reported rather than from values."""
    if move.change is None:
        return ""
    text = f"{voice.numbers.signed(move.change, decimals)} {voice.words['pts']}"
    if move.silence is not None and abs(move.silence) >= 0.05:
        text += f" ({voice.words.say('silence', n=voice.numbers.signed(move.silence, decimals))})"
    return text


def _points(move: Move, voice: Voice) -> str:
    return MISSING if move.change is None else voice.numbers.signed(move.change, 1)


def standing_view(moment: Moment, voice: Voice, decimals: int = 0) -> StandingView:
    """A rolled-up number at one as-of."""
    standing, move = moment.standing, moment.move
    arrow = Arrow("", MISSING) if move.trend is None else Arrow(TREND_KEYS[move.trend], voice.words.trend(move.trend))
    return StandingView(
        badge_of(moment, voice), score_text(standing.score, voice, decimals), coverage_text(standing, voice),
        inside_text(standing, voice), arrow, _points(move, voice), _points(moment.year, voice),
        "p" if standing.provisional else "-", move_text(move, voice),
    )


def standing_columns(moments: list[Moment], views: list[StandingView]) -> list[Column]:
    """The first columns of a record of anything rolled up, in the order of `COLUMNS`."""
    return [
        "".join(STATUS_CODES[moment.standing.status] for moment in moments),
        [view.score for view in views],
        [view.coverage for view in views],
        [view.inside for view in views],
        "".join(TREND_CODES[moment.move.trend] for moment in moments),
        [view.change for view in views],
        [view.year for view in views],
        "".join(view.flag for view in views),
        [view.move for view in views],
    ]
