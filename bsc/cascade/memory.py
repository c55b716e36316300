"""What was built before and need not be built again: kept by the content of all that went into it."""

from __future__ import annotations

import os
import pickle
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from bsc.cascade.kin import Kindred
from bsc.hindsight.shelf import keep, kept
from bsc.read import Head, fingerprint, fingerprint_of
from bsc.score import Digest
from bsc.source import Severity


class Stamp(NamedTuple):
    """A scorecard as it was built: from what, what those above see of it, what files came of it.

    `key` stands for all that went into it, `files` are the sums of the files by their path in the output folder;
    `findings` counts by severity.
    """

    key: str
    name: str
    language: str
    digest: Digest
    findings: Counter[Severity]
    files: Mapping[str, str]


class Memory:
    """The stamps of an earlier build of the same family; without a file, or with one that cannot be read, none.

    `intact` says whether a file of the output folder still has a sum.
    """

    def __init__(self, kindred: Kindred, cache: Path | None, intact: Callable[[str, str], bool]) -> None:
        self._kindred = kindred
        root = os.path.realpath(kindred.survey.root)
        self._file = cache / f"scorecards-{sha256(os.fsencode(root)).hexdigest()[:24]}.bin" if cache else None
        self._found: dict[str, tuple[str, bytes]] = {
            id: each for id, each in kept(self._file).items() if isinstance(each, tuple)}
        self._intact = intact
        self._given = _given(kindred)
        self._folders = {kindred.survey.root / head.folder for head in kindred.survey.heads}
        self._keys: dict[str, str] = {}

    def recall(self, head: Head) -> Stamp | None:
        """A scorecard as it was built, where nothing has changed that it was made of, and its files are there."""
        key = self._keys[head.id] = self._key(head)
        before, packed = self._found.get(head.id, ("", b""))
        if before != key:
            return None
        stamp = Stamp(*pickle.loads(packed))
        if stamp.digest.ends == self._kindred.ends:  # one for all, as when they are worked out together
            stamp = stamp._replace(digest=stamp.digest._replace(ends=self._kindred.ends))
        return stamp if all(self._intact(file, total) for file, total in stamp.files.items()) else None

    def key_of(self, head: Head) -> str:
        """What stands for all that goes into a scorecard."""
        return self._keys[head.id]

    def keep(self, made: Mapping[str, Stamp], recalled: Iterable[str]) -> None:
        """Keep the stamps of this build for the next; where that cannot be, the next builds all again."""
        if self._file is None:
            return
        packed = {id: (stamp.key, pickle.dumps(tuple(stamp), pickle.HIGHEST_PROTOCOL)) for id, stamp in made.items()}
        packed.update({id: self._found[id] for id in recalled})
        keep(self._file, dict(packed))

    def _key(self, head: Head) -> str:
        survey = self._kindred.survey
        folder = survey.root / head.folder
        names = {id: found and sorted(found.items()) for id, found in self._kindred.names_above(head).items()}
        above = [(each.id, found.name if (found := self._kindred.read[each.id].strategy) else "")
                 for each in survey.above(head.id)]
        below = [self._keys[each.id] for each in survey.below(head.id)]
        own = fingerprint(folder, head.files, self._folders)
        parts = (self._given, head.id, own, sorted(names.items()), above, below)
        return sha256(repr(parts).encode("utf-8", "surrogateescape")).hexdigest()


def _given(kindred: Kindred) -> str:
    """All else that decides how a report looks: options, templates of the house, the calendar of the family."""
    order = kindred.order
    own = sorted(each for each in order.templates.rglob("*") if each.is_file()) if order.templates else []
    house = [*own, *([order.slides] if order.slides else [])]
    return repr((order.as_of, order.language, order.engine, order.formats, order.paper, order.appendix, order.pack,
                 [str(each) for each in own], fingerprint_of(house), [period.label for period in kindred.periods],
                 kindred.ends))
