"""Every scorecard of a family, worked through from those at the bottom to the top."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from bsc.cascade.kin import Kindred
from bsc.pipeline import Judged, Order
from bsc.read import Head, Survey
from bsc.report.crew import share_out
from bsc.score import Book, Digest, digest_of, unseen
from bsc.source import Diagnostic, Severity, sort_key

Made = TypeVar("Made")


class Done(NamedTuple, Generic[Made]):
    """A scorecard, worked through: what was `made` of it, or the `mistakes` that kept it from that.

    `digest` is what those above see of it; None where it has mistakes.
    """

    head: Head
    name: str
    language: str
    mistakes: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = {}
    digest: Digest | None = None
    made: Made | None = None


class Bench(NamedTuple, Generic[Made]):
    """What all tasks share: the kindred, and what is to be made of each scorecard."""

    kindred: Kindred
    make: Callable[[Order], Made]
    linked: bool

    def work(self, head: Head, below: Sequence[Digest]) -> Done[Made]:
        """Work one scorecard through."""
        kindred = self.kindred
        judged = kindred.read.get(head.id) or kindred.take(head)
        mistakes = _mistakes(kindred, head, judged)
        strategy = judged.strategy
        if strategy is None or mistakes:
            texts = {path: text for path, text in judged.texts.items()}
            return Done(head, strategy.name if strategy else head.id, judged.language, mistakes, texts)
        family = kindred.family_of(head, strategy, below, linked=self.linked)
        book = Book(strategy, family)
        root = kindred.survey.root
        order = kindred.order._replace(
            path=root / head.folder, taken=judged._replace(book=book), family=family, home=root)
        seen = digest_of(head.id, book, kindred.ends) if head.parent else unseen(head.id, strategy)
        made = self.make(order)
        book.close()
        return Done(head, strategy.name, judged.language, digest=seen, made=made)


def _mistakes(kindred: Kindred, head: Head, judged: Judged) -> tuple[Diagnostic, ...]:
    if judged.strategy is None:
        return judged.findings
    lost = kindred.lost(head, judged.strategy, judged.language)
    wrong = any(each.severity is Severity.ERROR for each in lost)
    return tuple(sorted((*judged.findings, *lost), key=sort_key)) if wrong else ()


def work_through(
    kindred: Kindred, make: Callable[[Order], Made], *, linked: bool = False,
    recall: Callable[[Head], Done[Made] | None] | None = None,
) -> tuple[Done[Made], ...]:
    """All scorecards of a family in its order, each after those below it; `linked` if reports of all are written.

    One that `recall` knows is not worked through again.
    """
    bench = Bench(kindred, make, linked)
    survey, done = kindred.survey, dict[str, Done[Made]]()
    for level in levels(survey):
        known = {head.id: found for head in level if recall is not None and (found := recall(head)) is not None}
        tasks = [partial(bench.work, head, digests_below(survey, head, done))
                 for head in level if head.id not in known]
        done.update(known)
        done.update({each.head.id: each for each in share_out(tasks, kindred.order.workers)})
    return tuple(done[head.id] for head in survey.heads)


def levels(survey: Survey) -> Iterator[Sequence[Head]]:
    """The scorecards by height, those with none below first."""
    height: dict[str, int] = {}
    for head in reversed(survey.heads):
        height[head.id] = max((height[each.id] + 1 for each in survey.below(head.id)), default=0)
    for level in range(max(height.values()) + 1):
        yield [head for head in survey.heads if height[head.id] == level]


def digests_below(survey: Survey, head: Head, done: Mapping[str, Done[Made]]) -> tuple[Digest, ...]:
    """What is known of those directly below; nothing at all where one of them has mistakes."""
    found = [done[each.id].digest for each in survey.below(head.id)]
    return () if None in found else tuple(digest for digest in found if digest is not None)
