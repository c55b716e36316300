"""Weights as tables: what would turn a status, and how sure the order is."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.model import Status
from bsc.outlook import Outlook
from bsc.outlook.ranks import Rank
from bsc.outlook.weights import Flip, Sturdy
from bsc.report.keys import STATUS_KEYS
from bsc.report.outlook.view import Cell, Head, Row, SectionView, Table
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.words import Voice, visible
from bsc.report.view import Badge
from bsc.score.ruler import SCORE

_FLIPS = 2


def weights_section(outlook: Outlook, voice: Voice, most: int) -> SectionView:
    """The weights that matter, and the ranks that hold."""
    words = voice.words
    flips = [row for each in outlook.sturdiness for row in _flips(each, outlook, voice)]
    heads = (Head(words["weights number"]), Head(words["score"], True), Head(words["weights weight"]),
             Head(words["weights now"], True), Head(words["weights turn"], True), Head(words["weights then"]))
    ranks = outlook.ranks
    rows = [*_ranks(ranks.perspectives, "p", outlook, voice), *_ranks(ranks.objectives, "o", outlook, voice)]
    rank_heads = (Head(words["weights number"]), Head(words["score"], True), Head(words["weights range"], True),
                  Head(words["weights rank"], True), Head(words["weights may"], True))
    return SectionView("weights", words["weights"], words["weights lead"], (
        Table(words["weights flips"], heads, tuple(flips), words["weights none"]),
        Table(words["weights ranks"], rank_heads, tuple(rows[:most]), words["weights none"],
              words.say("and more", n=len(rows) - most) if rows[most:] else ""),
    ))


def _badge(status: Status, voice: Voice) -> Badge:
    return Badge(STATUS_KEYS[status], voice.words.status(status))


def _score(told: Sturdy, voice: Voice) -> str:
    return voice.numbers.percent(told.standing.score or 0.0, SCORE, 0 if told.id else 1)


def _flips(told: Sturdy, outlook: Outlook, voice: Voice) -> list[Row]:
    bands = {band.id: visible(band.name) for band in outlook.card.strategy.perspectives}
    name = voice.words["index"] if told.kind == "index" else bands[told.id]
    small = voice.words.status(told.standing.status)
    if told.standing.provisional:
        small += f", {voice.words['provisional']}"
    first = (Cell(name, small, f"#p-{told.id}" if told.id else ""), Cell(_score(told, voice)))
    if not told.flips:
        why = "weights firm" if told.weighed else "weights unweighed"
        return [Row((*first, Cell(MISSING), Cell(MISSING), Cell(MISSING), Cell(MISSING)), voice.words[why])]
    rows = [Row((*(first if not at else (Cell(name), Cell())), *_flip(flip, outlook, voice)))
            for at, flip in enumerate(told.flips[:_FLIPS])]
    return rows


def _flip(flip: Flip, outlook: Outlook, voice: Voice) -> tuple[Cell, Cell, Cell, Cell]:
    """The weight, its share of its siblings now, where it turns, and to what."""
    card, percent, plain = outlook.card, voice.numbers.percent, voice.numbers.plain
    strategy = card.strategy
    if flip.part.kind == "kpi":
        kpi = card.readings[flip.part.id].kpi
        name, small = visible(kpi.name), visible(strategy.objectives[kpi.objective].name)
    elif flip.part.kind == "objective":
        name, small = visible(strategy.objectives[flip.part.id].name), ""
    else:  # a perspective, or what comes up from a scorecard below, which goes by its id
        bands = {band.id: band.name for band in strategy.perspectives} if flip.part.kind == "perspective" else {}
        name, small = visible(bands.get(flip.part.id, flip.part.id)), ""
    return (Cell(name, small), Cell(percent(flip.share), plain(flip.weight, _places(flip.weight))),
            Cell(percent(flip.to_share), plain(flip.to, _places(flip.to))), Cell(badge=_badge(flip.becomes, voice)))


def _places(weight: float) -> int:
    return 0 if weight >= 10 or weight == int(weight) else 2


def _ranks(ranks: Sequence[Rank], kind: str, outlook: Outlook, voice: Voice) -> list[Row]:
    strategy, percent = outlook.card.strategy, voice.numbers.percent
    names = ({band.id: band.name for band in strategy.perspectives} if kind == "p"
             else {id: each.name for id, each in strategy.objectives.items()})
    small = voice.words["perspective" if kind == "p" else "objective"]
    return [Row((
        Cell(visible(names[each.id]), small, f"#{kind}-{each.id}"), Cell(percent(each.score, SCORE)),
        Cell(f"{percent(each.span.low)}…{percent(each.span.high)}"), Cell(voice.numbers.plain(each.rank)),
        Cell(voice.numbers.plain(each.best) if each.firm
             else f"{voice.numbers.plain(each.best)}…{voice.numbers.plain(each.worst)}"))) for each in ranks]
