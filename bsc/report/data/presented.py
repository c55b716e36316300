"""The figures of a scorecard as text of the language, to be kept as a meeting saw them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from bsc.model import Period, Status
from bsc.report.speech.restated import as_kept, in_full
from bsc.score.card import Scorecard

MARK = "# Written by `bsc review close`"
_PLAIN = re.compile(r"[A-Za-z][\w./-]*")


def presented_text(card: Scorecard, day: Period) -> str:
    """A `presented:` section with the index, perspectives, objectives and KPIs of a scorecard."""
    assert card.as_of is not None
    index = _figure(card.index.status, card.index.score)
    bands = [(reading.perspective.id, _figure(reading.standing.status, reading.standing.score))
             for reading in card.perspectives]
    objectives = [(each, _figure(reading.outcome.status, reading.outcome.score))
                  for each, reading in card.objectives.items()]
    kpis = [(each, _figure(reading.status, reading.score, as_kept(reading.actual), in_full(reading.target)))
            for each, reading in card.readings.items()]
    lines = [f"{MARK}: the figures as the review of {day.label} saw them.",
             "presented:", f"  {day.label}:", f"    as_of: {card.as_of.label}", f"    index: {index}"]
    for name, found in (("perspectives", bands), ("objectives", objectives), ("kpis", kpis)):
        lines += _section(name, found)
    return "\n".join(lines) + "\n"


def _section(name: str, found: Iterable[tuple[str, str]]) -> list[str]:
    lines = [f"      {_key(each)}: {figure}" for each, figure in found]
    return [f"    {name}:", *lines] if lines else []


def _key(word: str) -> str:
    return word if _PLAIN.fullmatch(word) else json.dumps(word)


def _figure(status: Status, score: float | None, actual: str = "", target: str = "") -> str:
    parts = [f"status: {status.value}"]
    if score is not None:
        parts.append(f"score: {in_full(score)}")
    parts += [f"{name}: {json.dumps(text)}" for name, text in (("actual", actual), ("target", target)) if text]
    return "{" + ", ".join(parts) + "}"
