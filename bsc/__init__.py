"""Strategy as code. The public names, loaded when first asked for so that the command line starts fast.

>>> import bsc
>>> found = bsc.check(bsc.Order(pathlib.Path("strategies/first")))  # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bsc.errors import EnvironmentProblem
    from bsc.model import Period, Strategy
    from bsc.pipeline import Built, Judged, Order, build, check, show
    from bsc.score.card import Scorecard
    from bsc.source import Diagnostic, Place, Severity

__version__ = "0.1.0"

__all__ = [
    "Built",
    "Diagnostic",
    "EnvironmentProblem",
    "Judged",
    "Order",
    "Period",
    "Place",
    "Scorecard",
    "Severity",
    "Strategy",
    "build",
    "check",
    "show",
]

_ROOMS = {
    "bsc.errors": ("EnvironmentProblem",),
    "bsc.model": ("Period", "Strategy"),
    "bsc.pipeline": ("Built", "Judged", "Order", "build", "check", "show"),
    "bsc.score.card": ("Scorecard",),
    "bsc.source": ("Diagnostic", "Place", "Severity"),
}


def __getattr__(name: str) -> object:
    from importlib import import_module

    for room, names in _ROOMS.items():
        if name in names:
            return getattr(import_module(room), name)
    raise AttributeError(f"module 'bsc' has no attribute {name!r}")
