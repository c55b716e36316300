"""Where words come from, and how we point back at them."""

from __future__ import annotations

from bsc.source.diagnostic import Diagnostic, Related, Severity, Silence, sort_key
from bsc.source.located import LocatedProblem
from bsc.source.near import near_match
from bsc.source.place import NOWHERE, Place
from bsc.source.said import Mistake, Said, say

__all__ = [
    "NOWHERE",
    "Diagnostic",
    "LocatedProblem",
    "Mistake",
    "Place",
    "Related",
    "Said",
    "Severity",
    "Silence",
    "near_match",
    "say",
    "sort_key",
]
