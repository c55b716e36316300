"""Which objectives to show: `+id`, `id+`, `perspective:`, `theme:`, `owner:`, `status:`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bsc.maps.graph import StrategyMap
from bsc.model import Status
from bsc.score.card import ObjectiveReading, Scorecard
from bsc.source import near_match


def select(asked: Sequence[str], card: Scorecard, graph: StrategyMap) -> frozenset[str]:
    """The ids of the objectives asked for.

    Terms joined by commas narrow each other; several selections add up; none selects all. Raises ValueError
    with a message for the user where a term means nothing here.
    """
    if not asked:
        return frozenset(card.objectives)
    return frozenset[str]().union(*(_narrowed(text, card, graph) for text in asked))


def _narrowed(text: str, card: Scorecard, graph: StrategyMap) -> frozenset[str]:
    left = frozenset(card.objectives)
    for term in filter(None, map(str.strip, text.split(","))):
        left &= _meant(term, card, graph)
    return left


def _meant(term: str, card: Scorecard, graph: StrategyMap) -> frozenset[str]:
    key, colon, value = term.partition(":")
    if colon:
        readings = _FACETS.get(key.strip().lower())
        if readings is None:
            raise ValueError(f"{term}: there is no {key}:, only {', '.join(f'{each}:' for each in _FACETS)}")
        return readings(value.strip(), card)
    return _related(term, card, graph)


def _related(term: str, card: Scorecard, graph: StrategyMap) -> frozenset[str]:
    name = term.strip("+")
    objective = name if name in card.objectives else name.partition("/")[0]
    if objective not in card.objectives:
        near = near_match(name, card.objectives)
        hint = f"; did you mean {near}?" if near else ""
        raise ValueError(f"there is no objective {name}{hint}")
    found = {objective}
    if term.startswith("+"):
        found.update(graph.all_causes(objective))
    if term.endswith("+"):
        found.update(graph.all_effects(objective))
    return frozenset(found)


def _keep(card: Scorecard, keep: Callable[[ObjectiveReading], bool]) -> frozenset[str]:
    return frozenset(each for each, reading in card.objectives.items() if keep(reading))


def _perspective(value: str, card: Scorecard) -> frozenset[str]:
    _known("perspective", value, [each.id for each in card.strategy.perspectives])
    return _keep(card, lambda reading: card.strategy.top_of(reading.objective.id).perspective == value)


def _theme(value: str, card: Scorecard) -> frozenset[str]:
    _known("theme", value, list(card.strategy.themes))
    return _keep(card, lambda reading: value in reading.objective.themes)


def _owner(value: str, card: Scorecard) -> frozenset[str]:
    wanted = value.casefold()

    def owned(reading: ObjectiveReading) -> bool:
        owners = [reading.objective.owner, *(each.kpi.owner for each in reading.kpis)]
        return any(owner.casefold() == wanted for owner in owners)

    found = _keep(card, owned)
    if not found:
        owners = sorted({each.objective.owner for each in card.objectives.values()} - {""})
        raise ValueError(f"{value} owns nothing here; owners are {', '.join(owners) or 'not declared'}")
    return found


def _status(value: str, card: Scorecard) -> frozenset[str]:
    _known("status", value, [each.value for each in Status])
    status = Status(value)

    def stands(reading: ObjectiveReading) -> bool:
        return status in (reading.outcome.status, *(each.status for each in reading.kpis))

    return _keep(card, stands)


def _known(kind: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        near = near_match(value, known)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(known) or 'none'}"
        raise ValueError(f"there is no {kind} {value}; {hint}")


_FACETS: dict[str, Callable[[str, Scorecard], frozenset[str]]] = {
    "perspective": _perspective,
    "theme": _theme,
    "owner": _owner,
    "status": _status,
}
