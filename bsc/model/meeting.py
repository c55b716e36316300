"""Meetings: what was said, asked and decided, and how a decision stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from bsc.model.period import Period
from bsc.source import NOWHERE, Place


class DecisionState(Enum):
    """Whether something is still to be done for a decision."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


_DONE = frozenset({"done", "closed", "complete", "completed", "finished", "hecha", "hecho", "cerrada", "cerrado",
                   "terminada", "terminado", "completada", "completado"})  # fmt: skip
_DROPPED = frozenset({"dropped", "cancelled", "canceled", "abandoned", "stopped", "retirada", "cancelada", "cancelado",
                      "abandonada", "descartada", "descartado", "parada", "parado", "detenida",
                      "detenido"})  # fmt: skip
_OPEN = frozenset({"open", "abierta", "pending", "pendiente", "active", "activa"})
STATES = ("open", "done", "dropped", *sorted(_DONE | _DROPPED))


def is_known(status: str) -> bool:
    """Whether a status is one of the words that we know."""
    return status.strip().casefold() in _OPEN | _DONE | _DROPPED


def state_of(status: str) -> DecisionState:
    """What a status means, written in our words or in a house's own; what is not known is open."""
    word = status.strip().casefold()
    if word in _DONE:
        return DecisionState.DONE
    return DecisionState.DROPPED if word in _DROPPED else DecisionState.OPEN


@dataclass(frozen=True, slots=True)
class DecisionUpdate:
    """What a later review said of a decision; `on` is the day that it speaks of."""

    day: Period
    status: str
    note: str = ""
    on: Period | None = None
    place: Place = NOWHERE


class DecisionStanding(NamedTuple):
    """How a decision stands: the status as written, and what it means.

    `closed` is the day on which a review heard of it; None while it is open, and where its own entry says so.
    """

    state: DecisionState
    status: str
    overdue: bool
    closed: Period | None
    note: str

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state is DecisionState.OPEN


@dataclass(frozen=True, slots=True)
class Decision:
    """What a meeting decided: who does what by when. `made` is the day of that meeting, `updates` in order of day.

    `answers` is the id of the question that it settles.
    """

    id: str
    what: str
    owner: str = ""
    due: Period | None = None
    objective: str = ""
    status: str = "open"
    answers: str = ""
    made: Period | None = None
    updates: tuple[DecisionUpdate, ...] = ()
    place: Place = NOWHERE

    def standing(self, by: Period | None = None, heard: int | None = None) -> DecisionStanding:
        """How it stands when `by` ends, with the updates of the reviews before the day `heard`; without, all."""
        told = [each for each in self.updates if heard is None or each.day.start < heard]
        last = told[-1] if told else None
        status = last.status if last else self.status
        state = state_of(status)
        late = by is not None and self.due is not None and self.due.end < by.end
        note = next((each.note for each in reversed(told) if each.note), "")
        closed = (last.on or last.day) if last and state is not DecisionState.OPEN else None
        return DecisionStanding(state, status, late and state is DecisionState.OPEN, closed, note)


@dataclass(frozen=True, slots=True)
class Option:
    """A way to answer a question: what it costs, what it does, what speaks for it and against it."""

    what: str
    cost: str = ""
    effect: str = ""
    pro: str = ""
    con: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What a meeting is asked to decide. `answer` is the id of the decision that settled it."""

    id: str
    what: str
    objective: str = ""
    options: tuple[Option, ...] = ()
    recommendation: str = ""
    asked: Period | None = None
    answer: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Review:
    """A meeting: what was said of the whole, notes by objective id, decisions, questions to decide.

    `updates` are the ids of the earlier decisions of which it spoke.
    """

    day: Period
    summary: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    questions: tuple[Question, ...] = ()
    updates: tuple[str, ...] = ()
    place: Place = NOWHERE
