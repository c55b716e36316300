"""A rolled-up number through the as-of periods: score, status, coverage, what hides inside, moves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.report.keys import STATUS_CODES, STATUS_KEYS, TREND_CODES, TREND_KEYS
from bsc.report.records import Column
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.standing import coverage_text, score_text
from bsc.report.speech.words import Voice
from bsc.report.view import Arrow, Badge, StandingView
from bsc.score.card import Move, Standing

_WHOLE = 1.0 - 1e-9


class Moment(NamedTuple):
    """A rolled-up number at one as-of."""

    standing: Standing
    move: Move
    year: Move


class StandingColumns(NamedTuple):
    """The first columns of the record of anything rolled up."""

    statuses: str
    scores: list[str]
    coverage: list[str]
    inside: list[str]
    trends: str
    changes: list[str]
    years: list[str]
    flags: str
    moves: list[str]

    def columns(self) -> list[Column]:
        """The columns in the record's order."""
        return list(self)


def badge_of(standing: Standing, voice: Voice) -> Badge:
    """The status of a rolled-up number as a badge."""
    return Badge(STATUS_KEYS[standing.status], voice.words.status(standing.status))


def standing_columns(moments: Sequence[Moment], voice: Voice, decimals: int = 0) -> StandingColumns:
    """A rolled-up number as columns; the move in words only for those few that the head shows."""
    standings = [moment.standing for moment in moments]
    whole = ""
    coverage = []
    for standing in standings:
        if standing.coverage > _WHOLE and not standing.overridden:
            whole = whole or coverage_text(standing, voice)
            coverage.append(whole)
        else:
            coverage.append(coverage_text(standing, voice))
    return StandingColumns(
        "".join([STATUS_CODES[standing.status] for standing in standings]),
        [score_text(standing.score, voice, decimals) for standing in standings],
        coverage,
        [voice.words.say("inside long", n=standing.hidden) if standing.hidden else "" for standing in standings],
        "".join([TREND_CODES[moment.move.trend] for moment in moments]),
        voice.numbers.signed_column([moment.move.change for moment in moments], 1),
        voice.numbers.signed_column([moment.year.change for moment in moments], 1),
        "".join(["p" if standing.provisional else "-" for standing in standings]),
        [],
    )


def standing_view(columns: StandingColumns, moments: Sequence[Moment], at: int, voice: Voice) -> StandingView:
    """A rolled-up number at one as-of."""
    trend = moments[at].move.trend
    arrow = Arrow("", MISSING) if trend is None else Arrow(TREND_KEYS[trend], voice.words.trend(trend))
    return StandingView(
        badge_of(moments[at].standing, voice), columns.scores[at], columns.coverage[at], columns.inside[at], arrow,
        columns.changes[at], columns.years[at], columns.flags[at], columns.moves[at] if columns.moves else "",
    )
