"""The declared document to the strategy: references resolved, each thing checked where it stands."""

from __future__ import annotations
