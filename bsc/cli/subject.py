"""What an id on the command line stands for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bsc.cli.words import word
from bsc.model import Strategy
from bsc.score.card import Scorecard
from bsc.score.family import ALONE, Family
from bsc.source import near_match


class Subject(NamedTuple):
    """Something that can be explained: the index, a perspective, an objective, a KPI or a metric of none."""

    kind: str
    id: str = ""


def subject_of(asked: str, card: Scorecard, language: str, family: Family = ALONE) -> Subject:
    """The subject of an id or a name, or of a metric that serves one KPI.

    Raises ValueError with a message for the user, where the id is not known or belongs to another command
    or scorecard.
    """
    known = dict(_subjects(card))
    wanted = asked.strip()
    for form in (wanted, wanted.casefold()):
        if form in known:
            return known[form]
    served = [kpi.id for kpi in card.strategy.kpis() if kpi.metric.id == wanted]
    if len(served) == 1:
        return Subject("kpi", served[0])
    if served:
        raise ValueError(word("which kpi", language).format(id=wanted, ids=", ".join(served)))
    if wanted in card.strategy.metrics:
        return Subject("metric", wanted)
    for each in (each for given in family.contributors.values() for each in given):
        if wanted in (each.id, each.objective.id):
            raise ValueError(word("of another", language).format(id=each.objective.id, scorecard=each.digest.id))
    raise ValueError(_elsewhere(wanted, card.strategy, language) or _unknown(wanted, list(known), language))


def _subjects(card: Scorecard) -> Iterator[tuple[str, Subject]]:
    """Names first, so that an id of the same letters stands before them."""
    strategy = card.strategy
    found = [(each.name, Subject("perspective", each.id)) for each in strategy.perspectives]
    found += [(each.name, Subject("objective", each.id)) for each in strategy.objectives.values()]
    found += [(kpi.name, Subject("kpi", kpi.id)) for kpi in strategy.kpis()]
    yield from ((name.casefold(), subject) for name, subject in found)
    yield from (("index", Subject("index")), ("índice", Subject("index")))
    yield from ((subject.id, subject) for _, subject in found[::-1])


def _elsewhere(id: str, strategy: Strategy, language: str) -> str:
    """What to call for an id that is not of a number."""
    if id in strategy.initiatives:
        serves = ", ".join(strategy.initiatives[id].objectives) or "–"
        return word("an initiative", language).format(id=id, ids=serves)
    decision = next((each for each in strategy.decisions() if each.id == id), None)
    if decision is not None:
        return word("a decision", language).format(id=id, ids=decision.objective or "–")
    if id in strategy.themes:
        return word("a theme", language).format(id=id)
    if id[:1] in "Rr" and id[1:].isdigit():
        return word("a rule", language).format(id=id.upper())
    return ""


def _unknown(id: str, known: list[str], language: str) -> str:
    near = near_match(id, known) or near_match(id, [each.partition("/")[2] for each in known if "/" in each])
    key = "did you mean" if near else "list them"
    return word("unknown id", language).format(id=id) + "; " + word(key, language).format(id=near)
