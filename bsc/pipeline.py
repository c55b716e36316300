"""The story on one page: files become a strategy, a map, a scorecard, findings and a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bsc.data.warehouse.address import Variable, nothing_set
from bsc.errors import EnvironmentProblem
from bsc.model import Period, Strategy, parse_period
from bsc.source import Diagnostic, sort_key

if TYPE_CHECKING:
    from bsc.maps.graph import StrategyMap
    from bsc.read import ReadResult, Survey
    from bsc.read.folder import Folder
    from bsc.score.book import Book
    from bsc.score.card import Scorecard
    from bsc.score.family import Family
    from bsc.score.history import History

Tell = Callable[[str], None]


class Order(NamedTuple):
    """What a caller wants: which strategy, as of when, in which language; where the map's engine is kept, and how
    many processes may share the drawing.

    `given` is a strategy that came through standard input; then `path` is the folder of its figures and pictures. Files
    in the folder `templates` stand before ours of the same name. `paper`, `appendix`, `slides` and `pack` are
    as in `bsc.report.tools.Tools`. With a `revision` of git the files are those of then, the work tree is left alone.
    One of a family of scorecards comes with its `family`, and has been `taken` already, from those below `home`; where
    all are meant, they are the `kin`. A `variable` of the environment
    is asked for by its name.
    """

    path: Path
    as_of: str = ""
    language: str | None = None
    cache: Path | None = None
    engine: str = "wasm"
    given: bytes | None = None
    workers: int = 1
    templates: Path | None = None
    formats: tuple[str, ...] = ("html",)
    paper: str = ""
    appendix: bool = False
    slides: Path | None = None
    pack: bool = False
    revision: str = ""
    family: Family | None = None
    taken: Judged | None = None
    kin: Survey | None = None
    home: Path | None = None
    variable: Variable = nothing_set


class Judged(NamedTuple):
    """A strategy read and scored; only `findings`, `texts` and `language` are set where it cannot be read.

    `suppressed` is what the review would say had the house not silenced it; a `book` is what has been worked out
    before, for the score to go on from.
    """

    findings: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    language: str
    strategy: Strategy | None = None
    graph: StrategyMap | None = None
    card: Scorecard | None = None
    past: History | None = None
    suppressed: tuple[Diagnostic, ...] = ()
    book: Book | None = None


class Document(NamedTuple):
    """A report in one format; `pieces` makes it, a piece at a time, and `mark` stands in each that we wrote.

    One that `streams` is too large to be held whole. The most `slow` is begun first, where several are made at once.
    """

    name: str
    mark: str
    pieces: Callable[[], Iterable[bytes]]
    streams: bool = False
    slow: int = 0

    def whole(self) -> bytes | None:
        """All its pieces; None if something kept it from being made, which `pieces` tells again."""
        try:
            return b"".join(self.pieces())
        except EnvironmentProblem:
            return None


class Built(NamedTuple):
    """A report in all formats that were ordered; None where the strategy has mistakes."""

    judged: Judged
    documents: tuple[Document, ...] | None = None


def silent(_stage: str) -> None:
    """Tell nobody."""


def show(order: Order, tell: Tell = silent, *, alone: bool = False) -> Judged:
    """Read, link and score a strategy at one as-of; `alone`, without a look at the periods before."""
    from bsc.score import ALONE, evaluate

    judged = load(order, tell)
    if judged.strategy is None:
        return judged
    tell("Scoring")
    card = evaluate(judged.strategy, as_of(judged.strategy, order), alone=alone, family=order.family or ALONE,
                    book=judged.book)
    return judged._replace(card=card, book=None)


def remember(order: Order, tell: Tell = silent) -> Judged:
    """Like `show`, with the scorecards of the periods before."""
    from bsc.score import ALONE, history

    judged = load(order, tell)
    if judged.strategy is None:
        return judged
    tell("Scoring")
    past = history(judged.strategy, as_of(judged.strategy, order), family=order.family or ALONE, book=judged.book)
    return judged._replace(card=past.card, past=past, book=None)


def check(order: Order, tell: Tell = silent) -> Judged:
    """Read and score a strategy, and review it by all rules."""
    return _review(show(order, tell, alone=True), order, tell)


def examine(order: Order, tell: Tell = silent) -> Judged:
    """Like `check`, with the scorecards of the periods before: all that a review looks at."""
    return _review(remember(order, tell), order, tell)


def build(order: Order, tell: Tell = silent) -> Built:
    """Read, score, review and draw a strategy, with every period that the report can walk back to."""
    judged = examine(order, tell)
    if judged.strategy is None or judged.graph is None or judged.past is None:
        return Built(judged)
    from bsc.report.formats import FORMATS
    from bsc.report.report import Report
    from bsc.report.sections import LEGIBLE
    from bsc.report.setting import setting_for
    from bsc.report.tools import Tools

    tell("Drawing")
    setting = setting_for(judged.past, order.language or judged.strategy.language)
    tools = Tools(order.cache, order.engine, order.workers, order.templates, order.paper, order.appendix, order.slides,
                  order.pack)
    report = Report(setting, judged.graph, (*judged.findings, *judged.suppressed), tools)
    chosen = [FORMATS[name] for name in order.formats]
    large = len(judged.strategy.objectives) > LEGIBLE
    return Built(judged, tuple(
        Document(_named(each.file, order), each.mark, partial(each.render, report), large and each.streams, each.slow)
        for each in chosen))


def at_once(documents: tuple[Document, ...], workers: int) -> tuple[Document, ...]:
    """The same documents, already made where they can be held, by as many processes as may work."""
    from bsc.report.crew import share_out

    held = sorted((each for each in documents if not each.streams), key=lambda each: -each.slow)
    if len(held) < 2 or workers < 2:
        return documents
    made = zip(held, share_out([each.whole for each in held], workers), strict=True)
    ready = {each.name: data for each, data in made if data is not None}
    return tuple(each._replace(pieces=partial(_again, ready[each.name])) if each.name in ready else each
                 for each in documents)


def _named(file: str, order: Order) -> str:
    """The pack stands beside the report, under a name of its own."""
    return file.replace("report.p", "pack.p") if order.pack else file


def _again(data: bytes) -> Iterable[bytes]:
    return (data,)


def load(order: Order, tell: Tell = silent) -> Judged:
    """Read and link a strategy, without a score."""
    from bsc.read import read

    tell("Reading")
    return order.taken or taken(read(_source(order), language=order.language, given=order.given,
                                     variable=order.variable))


def taken(found: ReadResult) -> Judged:
    """What was read, with the map of its links; not yet scored."""
    from bsc.maps.graph import build_map

    if found.strategy is None:
        return Judged(found.diagnostics, found.texts, found.language)
    return Judged(found.diagnostics, found.texts, found.language, found.strategy, build_map(found.strategy))


def _source(order: Order) -> Path | Folder:
    if not order.revision:
        return order.path
    from bsc.read.revision import in_revision

    return in_revision(order.path, order.revision)


def _review(judged: Judged, order: Order, tell: Tell) -> Judged:
    if judged.strategy is None or judged.card is None or judged.graph is None:
        return judged
    from bsc.lint import review

    tell("Reviewing")
    language = order.language or judged.strategy.language
    opinions, suppressed = review(judged.strategy, judged.card, judged.graph, language)
    if judged.strategy.words:
        from bsc.report.speech.own_words import unknown_words

        opinions = (*opinions, *unknown_words(judged.strategy, language))
    findings = tuple(sorted((*judged.findings, *opinions), key=sort_key))
    return judged._replace(findings=findings, suppressed=suppressed)


def as_of(strategy: Strategy, order: Order) -> Period | None:
    """The as-of that was ordered, in the house's own year."""
    if order.family is not None and order.family.as_of is not None:
        return order.family.as_of
    return parse_period(order.as_of, strategy.fiscal) if order.as_of else None
