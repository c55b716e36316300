"""What is said of figures that are kept after the day of their review: of when they are, what changed since."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.cascade.moved import Moved, moved
from bsc.cli.environment import terminal_width
from bsc.cli.terminal import visible, wrapped
from bsc.cli.words import word
from bsc.model import Period
from bsc.pipeline import Order
from bsc.report.speech.words import Voice
from bsc.score.card import Scorecard

_MOST = 12


def late_text(order: Order, card: Scorecard, last: Period | None, day: Period, voice: Voice) -> str:
    """What to know of the figures kept for a review; empty where they are those of then.

    `last` is the period that its day would have told.
    """
    assert card.as_of is not None
    slots = {"day": voice.dates.period(day), "period": voice.dates.period(card.as_of),
             "last": voice.dates.period(last) if last is not None else ""}
    lines: list[str] = []
    if last is None or last.end != card.as_of.end:
        key = "kept of none" if last is None else "kept of another"
        lines += wrapped(word(key, voice.language).format(**slots), terminal_width())
    found = moved(order, card.strategy, day, card.as_of)
    if found is None:
        lines += wrapped(word("kept by today", voice.language).format(**slots), terminal_width())
    elif found.changes:
        lines += wrapped(word("kept since", voice.language).format(**slots), terminal_width())
        lines += _changes(found, voice)
        lines += wrapped(word("kept of then", voice.language).format(commit=found.commit[:10]), terminal_width())
    return "\n".join(lines)


def _changes(found: Moved, voice: Voice) -> Iterator[str]:
    from bsc.diff import Side
    from bsc.report.speech.comparison import world_in_brief
    from bsc.report.speech.difference import sentence

    ruler = [sentence(each.said, voice) for each in found.changes if each.side is Side.RULER]
    told = [*ruler, *world_in_brief(found.changes, voice)]
    for text in told[:_MOST]:
        first, *rest = wrapped(visible(text), terminal_width() - 2)
        yield f"- {first}"
        yield from (f"  {line}" for line in rest)
    if told[_MOST:]:
        yield f"- {voice.words.say('line more', n=len(told) - _MOST)}"
