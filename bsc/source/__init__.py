"""Where words come from, and how we point back at them."""

from __future__ import annotations

from bsc.source.diagnostic import Diagnostic, Related, Severity, sort_key
from bsc.source.place import NOWHERE, Place

__all__ = ["NOWHERE", "Diagnostic", "Place", "Related", "Severity", "sort_key"]
