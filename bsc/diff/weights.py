"""Differences of weights, told as the share that they give among siblings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bsc.diff.change import Change, Named, Share, Side, phrase
from bsc.diff.pairs import Pairs
from bsc.model import Role, Strategy

_Key = tuple[str, str, str]  # kind, id, and of a link its effect
_INDEX = Named("index", "", "")


class _Weight(NamedTuple):
    """A weight, the share it gives, and whose child it is a weight of."""

    weight: float
    share: float
    parent: str


def weight_changes(pairs: Pairs) -> Iterator[Change]:
    """Weights that were changed, where that changes their share."""
    before, after = _weights(pairs.old), _weights(pairs.new)
    for key, was in before.items():
        now = after.get(_renamed(key, pairs))
        if now is None or was.weight == now.weight or abs(was.share - now.share) < 0.05:
            continue
        subject, parent = _subject(_renamed(key, pairs), pairs), _parent(key[0], now.parent, pairs)
        verb = "weight raised" if now.share > was.share else "weight lowered"
        yield Change(Side.RULER, subject, phrase(
            verb, s=subject, p=parent, was=Share(was.share), now=Share(now.share)))


def _renamed(key: _Key, pairs: Pairs) -> _Key:
    kind, id, effect = key
    ids: Mapping[str, str] = {"perspective": pairs.perspectives, "kpi": pairs.kpis}.get(kind, pairs.objectives)
    return kind, ids.get(id, id), pairs.objectives.get(effect, effect)


def _subject(key: _Key, pairs: Pairs) -> Named:
    kind, id, effect = key
    if kind == "perspective":
        return pairs.perspective(id)
    if kind == "kpi":
        return pairs.kpi(next(kpi for kpi in pairs.new.kpis() if kpi.id == id))
    return pairs.link(id, effect) if kind == "link" else pairs.objective(id)


def _parent(kind: str, parent: str, pairs: Pairs) -> Named:
    if kind == "perspective" or not parent:
        return _INDEX
    in_band = kind == "objective" and parent not in pairs.new.objectives
    return pairs.perspective(parent) if in_band else pairs.objective(parent)


def _weights(strategy: Strategy) -> dict[_Key, _Weight]:
    families: dict[tuple[str, str], dict[_Key, float]] = {}
    for band in strategy.perspectives:
        families.setdefault(("", "bands"), {})["perspective", band.id, ""] = band.weight
    for objective in strategy.objectives.values():
        parent = objective.parent or objective.perspective
        families.setdefault((parent, "outcome"), {})["objective", objective.id, ""] = objective.weight
        for kpi in objective.kpis:
            family = "drivers" if kpi.role is Role.LEADING else "outcome"
            families.setdefault((objective.id, family), {})["kpi", kpi.id, ""] = kpi.weight
    for link in strategy.links:
        if link.counted:
            families.setdefault((link.effect, "drivers"), {})["link", link.cause, link.effect] = link.weight
    found = {}
    for (parent, _), weights in families.items():
        total = sum(weights.values())
        for key, weight in weights.items():
            found[key] = _Weight(weight, 100 * weight / total if total else 0.0, parent)
    return found
