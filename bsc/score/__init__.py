"""Strategy and as-of to scorecard: the arithmetic, and nothing else."""

from __future__ import annotations

from bsc.score.as_json import as_json
from bsc.score.as_of import as_of_periods, default_as_of
from bsc.score.card import (
    History,
    Input,
    Move,
    ObjectiveReading,
    Part,
    PerspectiveReading,
    Reading,
    Scorecard,
    Standing,
    Trace,
)
from bsc.score.evaluate import evaluate
from bsc.score.history import history

__all__ = [
    "History", "Input", "Move", "ObjectiveReading", "Part", "PerspectiveReading", "Reading", "Scorecard",
    "Standing", "Trace", "as_json", "as_of_periods", "default_as_of", "evaluate", "history",
]
