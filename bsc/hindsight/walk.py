"""Through the commits of a strategy, each compared with the one before; what was found in one is found once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from bsc.diff.integrity import Hint, Stamp, hints
from bsc.errors import EnvironmentProblem
from bsc.hindsight.shelf import keep, kept
from bsc.model import Strategy
from bsc.pipeline import Order
from bsc.read import Survey, read, survey
from bsc.read.commits import Commit, Log
from bsc.read.folder import Folder
from bsc.read.git import NoHistory
from bsc.read.known import Known
from bsc.read.past import Past
from bsc.read.revision import InRevision

_AT_HAND = 8  # strategies of branches that take turns


class Step(NamedTuple):
    """What one commit did to a strategy, compared with what could be read in the commit `before`.

    One that did not touch the strategy's own files is not `touched`.
    """

    before: str
    hints: tuple[Hint, ...] = ()
    readable: bool = True
    touched: bool = True


class Walk:
    """From commit to commit, oldest first; merges are compared with none."""

    def __init__(self, log: Log, past: Past, order: Order) -> None:
        self._log = log
        self._past = past
        self._order = order
        self._known = Known()
        self._read: dict[str, Strategy] = {}
        self._file = _file(log, order)

    def steps(self) -> Iterator[tuple[Commit, Step]]:
        """Each commit with what it did; of an earlier walk only what is new is worked out."""
        found, last = kept(self._file), dict[str, str]()
        made: dict[str, object] = {}
        for commit in self._log.commits:
            before = last.get(commit.parents[0], "") if commit.parents else ""
            step = found.get(commit.hash)
            if not isinstance(step, Step) or step.before != before:
                step = self._step(commit, before)
            made[commit.hash] = step
            last[commit.hash] = commit.hash if step.readable else before
            yield commit, step
        if made.keys() - found.keys():
            keep(self._file, made)

    def _step(self, commit: Commit, before: str) -> Step:
        if self._order.family is not None and before and self._mark(commit.hash) == self._mark(before):
            return Step(before, touched=False)
        now = self._strategy(commit.hash)
        if now is None:
            return Step(before, readable=False)
        was = self._strategy(before) if before and len(commit.parents) == 1 else None
        stamp = Stamp(commit.short, commit.day, commit.author)
        return Step(before, tuple(hints(was, now, stamp)) if was is not None else ())

    def _strategy(self, commit: str) -> Strategy | None:
        """The strategy in a commit; None where it cannot be read."""
        if commit not in self._read:
            try:
                found = read(self._folder(commit), language=self._order.language, known=self._known,
                             variable=self._order.variable).strategy
            except EnvironmentProblem:
                return None
            if found is None:
                return None
            while len(self._read) >= _AT_HAND:
                del self._read[next(iter(self._read))]
            self._read[commit] = found
        return self._read[commit]

    def _folder(self, commit: str) -> Folder:
        whole = self._past.at(commit, commit[:8])
        kin = self._kin(whole)
        if kin is None:
            return whole
        own = next((head for head in kin.heads if self._order.family and head.id == self._order.family.own), None)
        if own is None:
            raise NoHistory(f"{commit[:8]} has no such scorecard")
        return kin.part(own)

    def _kin(self, whole: InRevision) -> Survey | None:
        """The scorecards that lay in the folder, where it is that of a family."""
        return survey(self._order.path, self._order.language, whole) if self._order.family is not None else None

    def _mark(self, commit: str) -> object:
        """What tells two states of a scorecard's own files apart."""
        try:
            whole = self._past.at(commit, commit[:8])
            kin = self._kin(whole)
        except EnvironmentProblem:
            return commit
        own = self._order.family.own if self._order.family else ""
        others = tuple(f"{head.folder}/" for head in kin.heads if head.id != own and head.folder) if kin else ()
        return [each for each in whole.mark if not each[0].startswith(others)]


def _file(log: Log, order: Order) -> Path | None:
    """Where the steps of a strategy's history are kept."""
    if order.cache is None:
        return None
    own = order.family.own if order.family is not None else ""
    name = repr((os.path.realpath(log.repository.folder), log.repository.below, own, order.language))
    return order.cache / f"history-{sha256(name.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}.bin"
