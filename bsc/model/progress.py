"""When work is over: the words that end an initiative."""

from __future__ import annotations

from bsc.model.meeting import DecisionState, state_of

_STOPPED = frozenset({"stopped", "parado", "parada", "detenido", "detenida", "terminado", "completado", "completada",
                      "cerrado", "cancelado", "descartado", "descartada"})  # fmt: skip


def is_over(status: str) -> bool:
    """Whether a status says that nobody works on it any more.

    >>> is_over("done"), is_over("Terminada"), is_over("active"), is_over("")
    (True, True, False, False)
    """
    return state_of(status) is not DecisionState.OPEN or status.strip().casefold() in _STOPPED
