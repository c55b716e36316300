"""What things are called, and names in a row, as a sentence holds them."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.report.speech.words import Words, visible
from bsc.score.card import Scorecard
from bsc.score.family import ALONE, Family


def name_of(kind: str, id: str, card: Scorecard, words: Words, family: Family = ALONE) -> str:
    """The name of the index, a perspective, an objective, a KPI, a metric, an initiative, a decision or a contributor.

    A decision or a contributor that is not known is called by its id.
    """
    strategy = card.strategy
    if kind == "index":
        return words["the index"]
    if kind == "contributors":
        return words["scorecards below"]
    if kind == "kpi":
        return visible(card.readings[id].kpi.name)
    if kind == "contributor":
        given = (each for those in family.contributors.values() for each in those if each.id == id)
        return visible(next((f"{each.objective.name} ({each.digest.name})" for each in given), id))
    if kind == "decision":
        return visible(next((each.what for each in strategy.decisions() if each.id == id), id))
    if kind == "perspective":
        return visible(next(each.name for each in strategy.perspectives if each.id == id))
    if kind == "metric":
        return visible(strategy.metrics[id].name)
    return visible((strategy.initiatives if kind == "initiative" else strategy.objectives)[id].name)


def listed(names: Sequence[str], words: Words, most: int = 3) -> str:
    """`a, b and c`; of several more than `most` the first of them, and how many more there are."""
    if len(names) > most + 1:
        names = [*names[:most], words.say("more", n=len(names) - most)]
    return f" {words['and']} ".join([*([", ".join(names[:-1])] if names[1:] else []), *names[-1:]])
