"""A scorecard summed up for those above it, and the calendar by which a family of scorecards is compared."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.model import Period, Signal, Status, Strategy
from bsc.model.period import year_before
from bsc.score.as_of import usual_as_of
from bsc.score.book import Book
from bsc.score.card import Standing
from bsc.score.course import Signals
from bsc.score.family import BandDigest, Digest, ObjectiveDigest
from bsc.score.grid import grid_period
from bsc.score.history import PERIODS, periods_up_to
from bsc.score.series import Series

_MOST = 64  # ends of a calendar


def calendar_of(strategy: Strategy, as_of: Period | None = None) -> tuple[Period, ...]:
    """The periods that reports show up to an as-of (by default the usual one); none where nothing is known."""
    series = {id: Series(metric, strategy.fiscal) for id, metric in strategy.metrics.items()}
    known = any(series[kpi.metric.id].ends for kpi in strategy.kpis())
    chosen = as_of or usual_as_of(strategy, series) if known else None
    return () if chosen is None else tuple(periods_up_to(chosen, strategy, PERIODS))


def ends_of(periods: Sequence[Period], strategy: Strategy) -> tuple[int, ...]:
    """The ends at which scorecards below are summed up: those shown, and those they are compared with."""
    if not periods:
        return ()
    ends, least = [period.end for period in periods], year_before(periods[0]).end
    while ends[0] > least and len(ends) < _MOST:
        ends.insert(0, grid_period(ends[0] - 1, strategy.cadence, strategy.fiscal).start)
    return tuple(ends)


def unseen(id: str, strategy: Strategy) -> Digest:
    """What stands for a scorecard that nobody is above."""
    return Digest(id, strategy.name, strategy.weight, (), (), (), (), (), 0)


def digest_of(id: str, book: Book, ends: tuple[int, ...]) -> Digest:
    """What those above see of a scorecard; its book stays open."""
    strategy = book.strategy
    if not book.blank:
        book.fill(ends)
    sheets = [book.sheet(end) for end in ends]
    raising = {strategy.top_of(each.id).id for each in strategy.objectives.values() if each.contribute_to}
    signals = None if book.blank or not sheets else Signals(sheets[-1])
    outcomes = {each: [sheet.outcome(each) for sheet in sheets] for each in strategy.objectives}
    return Digest(
        id=id, name=strategy.name, weight=strategy.weight, ends=ends,
        whole=tuple(_bare(sheet.index()) for sheet in sheets),
        bands=tuple(BandDigest(band.id, band.name, band.kind, band.weight,
                               tuple(_bare(sheet.perspective(band)) for sheet in sheets))
                    for band in strategy.perspectives),
        objectives=tuple(ObjectiveDigest(
            each.id, each.name, each.owner, each.contribute_to,
            tuple(_bare(standing) for standing in outcomes[each.id]), each.id not in raising and not each.parent,
            signals is not None and signals.of(each.id)[0] is Signal.ERODING) for each in strategy.objectives.values()),
        off=tuple(sum(standings[at].status is Status.OFF_TRACK for standings in outcomes.values())
                  for at in range(len(ends))),
        of=len(strategy.objectives), below=book.family.below,
    )


def _bare(standing: Standing) -> Standing:
    """A standing without what it was made of: its own report tells that."""
    return standing._replace(parts=())
