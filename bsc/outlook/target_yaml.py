"""A KPI's target with next year's proposal in it, as YAML to paste over the `target:` it has."""

from __future__ import annotations

from bsc.model import Period
from bsc.model.target import AtLeast, AtMost, Each, Level, Reach, Table, Total
from bsc.outlook.proposal import Basis, Proposal

_KEYS: dict[type, str] = {AtLeast: "at_least", AtMost: "at_most"}


def target_yaml(proposal: Proposal) -> str:
    """The text behind `target:`; nothing where there is nothing to change."""
    if proposal.value is None or proposal.basis is Basis.DECLARED:
        return ""
    target, year = proposal.kpi.target, proposal.next_year.label
    if isinstance(target, Total):
        return f"{{total: {_number(proposal.value)}, over: {year}}}"
    if isinstance(target, Reach):
        return f"{{reach: {_number(proposal.value)}, by: {year}, from: {target.by.label}}}"
    if proposal.kpi.metric.accumulates:
        return ""  # it is asked in steps over the year, which nobody has proposed
    if isinstance(target, Table):
        rows = [(entry.period.label, entry.level, entry.explicit) for entry in target.entries]
        level, explicit = target.entries[-1].level, target.entries[-1].explicit
    elif isinstance(target, Each | AtLeast | AtMost):
        first = _first(proposal)
        level, explicit = target, first is not None and proposal.kpi.metric.aggregate.value == "sum"
        rows = [(first.label, target, explicit)] if first is not None else []
    else:
        return ""
    coming = (year, _like(level, proposal.value), explicit)
    return "{" + ", ".join(f"{label}: {_level(each, said)}" for label, each, said in [*rows, coming]) + "}"


def _first(proposal: Proposal) -> Period | None:
    """The year from which the target has held: that of the first actual."""
    found = next((each for each in proposal.years if each is not None), None)
    return found.year if found is not None else None


def _like(level: Level, value: float) -> Level:
    """A number in the form of another level."""
    if isinstance(level, AtLeast):
        return AtLeast(value)
    return AtMost(value) if isinstance(level, AtMost) else Each(value)


def _level(level: Level, explicit: bool) -> str:
    if isinstance(level, AtLeast | AtMost):
        return f"{{{_KEYS[type(level)]}: {_number(level.value)}}}"
    if isinstance(level, Each):
        return f"{{each: {_number(level.value)}}}" if explicit else _number(level.value)
    parts = {key: getattr(level, key) for key in level.__slots__ if getattr(level, key) is not None}
    return "{" + ", ".join(f"{key}: {_number(value)}" for key, value in parts.items()) + "}"


def _number(value: float) -> str:
    """A number as YAML has it: without an exponent, without a useless fraction."""
    text = f"{value:.12f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text
