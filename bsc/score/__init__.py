"""Strategy and as-of to scorecard: the arithmetic, and nothing else."""

from __future__ import annotations

from bsc.score.as_json import as_json
from bsc.score.as_of import as_of_periods, default_as_of
from bsc.score.book import Book
from bsc.score.card import (
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
from bsc.score.digest import calendar_of, digest_of, ends_of, unseen
from bsc.score.evaluate import evaluate
from bsc.score.family import ALONE, Digest, Family, Kin, Raised, contributors_of
from bsc.score.history import History, history

__all__ = [
    "ALONE", "Book", "Digest", "Family", "History", "Input", "Kin", "Move", "ObjectiveReading", "Part",
    "PerspectiveReading", "Raised", "Reading", "Scorecard", "Standing", "Trace", "as_json", "as_of_periods",
    "calendar_of", "contributors_of", "default_as_of", "digest_of", "unseen", "ends_of", "evaluate", "history",
]
