"""Two families of scorecards side by side, or one against its own past; a strategy that stands alone is one, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from bsc.cascade.kin import Kindred
from bsc.cascade.then import kept_by, period_by
from bsc.cascade.work import work_through
from bsc.diff import Change, Effects, Families, compare, effects
from bsc.diff.since import known_by, ruled_by
from bsc.model import Period, Presented, Strategy, parse_period
from bsc.pipeline import Judged, Order, Tell, as_of, load, silent
from bsc.read import Survey, survey
from bsc.score import ALONE, Family, Scorecard, calendar_of, evaluate


class Side(NamedTuple):
    """The scorecards of an order by id, the top first, each with its family; none where there are mistakes.

    `wrong` are what has mistakes, each judged and with its order.
    """

    order: Order
    survey: Survey | None
    scorecards: Mapping[str, Order]
    wrong: tuple[tuple[Judged, Order], ...] = ()

    def strategy(self, id: str) -> Strategy:
        """One of its strategies."""
        judged = self.scorecards[id].taken
        assert judged is not None and judged.strategy is not None
        return judged.strategy

    def family(self, id: str) -> Family:
        """The surroundings of one."""
        return self.scorecards[id].family or ALONE


class Pair(NamedTuple):
    """A scorecard that is in both: its id in the newer, what differs, and which statuses differ because of it.

    `unknown` says that the ruler of then is not known, so that only figures, meetings and milestones are compared.
    Where it begins at a closed review, `kept` are the figures that it saw, `restated` is their scorecard of today.
    """

    id: str
    changes: tuple[Change, ...]
    effects: Effects
    unknown: bool = False
    kept: Presented | None = None
    restated: Scorecard | None = None


class KinCompared(NamedTuple):
    """Two families: what differs in each scorecard that both have, the strategies that came, and those that went.

    Where one side cannot be read, there is nothing else.
    """

    old: Side
    new: Side
    pairs: tuple[Pair, ...] = ()
    added: Mapping[str, Strategy] = MappingProxyType({})
    removed: Mapping[str, Strategy] = MappingProxyType({})

    @property
    def differ(self) -> bool:
        """Whether anything does, but for statuses alone."""
        return bool(self.added or self.removed or any(each.changes for each in self.pairs))


def side_of(order: Order) -> Side:
    """The scorecards that an order is for, as they are or as they were in its revision."""
    then = None
    if order.revision:
        from bsc.read.revision import in_revision

        then = in_revision(order.path, order.revision)
    found = survey(order.path, order.language, then) if order.given is None else None
    if found is not None:
        at_odds = Judged(found.findings, found.texts, found.language)
        return Side(order, found, {}, ((at_odds, order),)) if found.findings else _worked(Kindred(found, order))
    judged = load(order)
    if judged.strategy is None:
        return Side(order, None, {}, ((judged, order),))
    return Side(order, None, {judged.strategy.id: order._replace(taken=judged)})


def _worked(kindred: Kindred) -> Side:
    done, order = work_through(kindred, lambda given: given), kindred.order
    wrong = tuple((Judged(each.mistakes, each.texts, each.language), order._replace(path=order.path / each.head.folder))
                  for each in done if each.made is None)
    made = {each.head.id: each.made for each in done if each.made is not None}
    return Side(order, kindred.survey, {} if wrong else made, wrong)


def compare_kin(old: Side, new: Side, tell: Tell = silent) -> KinCompared:
    """What differs between two families, and which statuses differ because of it."""
    if not old.scorecards or not new.scorecards:
        return KinCompared(old, new)
    tell("Comparing")
    whens = (_as_of(old), _as_of(new))
    matched = _matched(old, new)
    world = _refilled(old, new, matched, whens[1])
    return _told(_Three(old, world, new, matched), whens, {id: old.strategy(id) for id in old.scorecards})


def since_kin(new: Side, day: str, tell: Tell = silent) -> KinCompared:
    """What changed in a family since the end of a period, or since a day.

    The ruler of then is that of the last commit by then; figures of then are taken as they are known today.
    """
    if not new.scorecards:
        return KinCompared(new, new)
    tell("Comparing")
    top = new.strategy(next(iter(new.scorecards)))
    asked = parse_period(day, top.fiscal)
    kept = kept_by(top, asked)
    whens = (kept.as_of if kept is not None else period_by(top, asked), _as_of(new))
    old = side_at(new.order, asked)
    if old is None:
        same = {id: id for id in new.scorecards}
        before = _refilled(new, new, same, whens[0])
        known = {id: known_by(new.strategy(id), asked) for id in new.scorecards}
        return _beside_kept(_told(_Three(before, new, new, same), whens, known, unknown=True), asked, whens[0])
    matched = _matched(old, new)
    three = _Three(_refilled(old, new, matched, whens[0]), _refilled(old, new, matched, whens[1]), new, matched)
    found = _told(three, whens, {id: old.strategy(id) for id in old.scorecards})._replace(old=old)
    return _beside_kept(found, asked, whens[0])


def _beside_kept(found: KinCompared, asked: Period, then: Period) -> KinCompared:
    """The same with the figures that a closed review saw, of each scorecard that kept some of then."""
    pairs = []
    for each in found.pairs:
        strategy = found.new.strategy(each.id)
        kept = kept_by(strategy, asked)
        if kept is not None and kept.as_of.end == then.end:
            restated = evaluate(strategy, then, alone=True, family=found.new.family(each.id))
            each = each._replace(kept=kept, restated=restated)
        pairs.append(each)
    return found._replace(pairs=tuple(pairs))


def side_at(order: Order, asked: Period) -> Side | None:
    """The family as the last commit by the end of a period has it; None where there is none that can be read."""
    from bsc.read.git import NoHistory
    from bsc.read.revision import commit_by

    if order.given is not None:
        return None
    try:
        commit = commit_by(order.path, asked.last_day, order.revision or "HEAD")
        side = side_of(order._replace(revision=commit)) if commit else None
    except NoHistory:
        return None
    return side if side is not None and side.scorecards else None


class _Three(NamedTuple):
    """A family as it was, with the figures of the newer by the ruler of the older, and as it is."""

    old: Side
    world: Side
    new: Side
    matched: Mapping[str, str]


def _told(
    three: _Three, whens: tuple[Period | None, Period | None], written: Mapping[str, Strategy], *, unknown: bool = False
) -> KinCompared:
    """What differs in each, from the older as it was `written`; `unknown` says that its ruler is not known."""
    old, world, new, matched = three
    pairs = []
    for was, now in matched.items():
        before, after = old.strategy(was), new.strategy(now)
        families = Families(old.family(was), world.family(was), new.family(now))
        changes, found = compare(written[was], after), effects(before, after, whens, families)
        pairs.append(Pair(now, changes, found, unknown))
    order = list(new.scorecards)
    return KinCompared(
        old, new, tuple(sorted(pairs, key=lambda each: order.index(each.id))),
        {id: new.strategy(id) for id in new.scorecards if id not in matched.values()},
        {id: old.strategy(id) for id in old.scorecards if id not in matched})


def _as_of(side: Side) -> Period | None:
    """The period that a family reports."""
    first = next(iter(side.scorecards))
    chosen = as_of(side.strategy(first), side.scorecards[first])
    if chosen is not None or side.survey is not None:
        return chosen
    return (calendar_of(side.strategy(first)) or (None,))[-1]


def _matched(old: Side, new: Side) -> dict[str, str]:
    """The new id by the old one: the same, else that of the same name, else the top of the one is that of the other."""
    found = {id: id for id in old.scorecards if id in new.scorecards}
    for was, now in _alike(old, new, found):
        if was not in found and now not in found.values():
            found[was] = now
    return found


def _alike(old: Side, new: Side, found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    gone = [id for id in old.scorecards if id not in found]
    come = [id for id in new.scorecards if id not in found.values()]
    for was in gone:
        same = [now for now in come if new.strategy(now).name == old.strategy(was).name]
        if len(same) == 1:
            yield was, same[0]
    yield from zip(_top(old, gone), _top(new, come), strict=False)


def _top(side: Side, left: Sequence[str]) -> list[str]:
    return [id for id in list(side.scorecards)[:1] if id in left]


def _refilled(old: Side, new: Side, matched: Mapping[str, str], when: Period | None) -> Side:
    """The older with the figures of the newer, as of a period."""
    judged: dict[str, Judged] = {}
    for id, order in old.scorecards.items():
        taken = order.taken
        assert taken is not None
        if id in matched:
            taken = taken._replace(book=None, strategy=ruled_by(old.strategy(id), new.strategy(matched[id])))
        judged[id] = taken
    if old.survey is None:
        return old._replace(scorecards={id: order._replace(taken=judged[id]) for id, order in old.scorecards.items()})
    return _worked(Kindred(old.survey, old.order, judged, when))
