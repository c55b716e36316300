"""What the strategy map says, in words and shares of one: no coordinate in it. `present` fills it in."""

from __future__ import annotations

from typing import Literal, NamedTuple

from bsc.report.keys import StatusKey

LinkKind = Literal["counted", "illustrative", "rejected"]


class BoxFacts(NamedTuple):
    """An objective, texts as shown; `spark`: scores from 0 to 1; `note`: a signal or the coverage.

    `bar` is the length of the drivers' bar in per cent, None where they have no number.
    """

    id: str
    name: str
    href: str
    aria: str
    status: StatusKey
    status_word: str
    outcome: str
    drivers: str = ""
    bar: int | None = None
    spark: tuple[float | None, ...] = ()
    owner: str = ""
    note: str = ""
    signal: bool = False
    theme: int | None = None
    hidden_off: int = 0
    perspective: str = ""
    theme_id: str = ""


class BandFacts(NamedTuple):
    """A perspective: its score, status and coverage as shown.

    How many objectives have which status, and how many off track hide inside, at each as-of; `at` is the shown one.
    """

    id: str
    name: str
    status: StatusKey
    status_word: str
    score: str
    coverage: str
    hidden_off: tuple[int, ...] = (0,)
    counts: tuple[tuple[StatusKey, tuple[int, ...]], ...] = ()
    at: int = 0


class LinkFacts(NamedTuple):
    """A cause-effect link: how it is drawn, and a sentence for those who cannot see it."""

    cause: str
    effect: str
    kind: LinkKind = "counted"
    negative: bool = False
    feedback: bool = False
    aria: str = ""


class MapWords(NamedTuple):
    """The words of the map itself, in the strategy's language."""

    statuses: tuple[tuple[StatusKey, str], ...] = (
        ("on", "On track"),
        ("risk", "At risk"),
        ("off", "Off track"),
        ("none", "No data"),
        ("unjudged", "Not judged"),
    )
    drivers: str = "Drivers"
    no_objectives: str = "No objectives"
    inside: str = "inside"
    cause: str = "Cause"
    effect: str = "Effect"
    arrows: str = "Arrows"
    counted: str = "Counted"
    illustrative: str = "Illustrative, not counted"
    rejected: str = "Rejected"
    weakens: str = "Weakens"
    delay: str = "Delay"
    status: str = "Status"
    themes: str = "Themes"
    limit: str = "on track from 90 %"


class MapFacts(NamedTuple):
    """The whole map: `themes` are names in the order of their stripes, `on_limit` the on-track limit."""

    title: str
    boxes: tuple[BoxFacts, ...]
    bands: tuple[BandFacts, ...] = ()
    links: tuple[LinkFacts, ...] = ()
    themes: tuple[str, ...] = ()
    on_limit: float = 0.9
    words: MapWords = MapWords()
