"""Figures from files and databases: rows go in, one value for each period comes out."""

from __future__ import annotations

from bsc.data.ask import Answer, Ask, Cell, Measure, Row, Trouble

__all__ = ["Answer", "Ask", "Cell", "Measure", "Row", "Trouble"]
