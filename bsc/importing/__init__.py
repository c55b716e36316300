"""Scorecards out of spreadsheets: a workbook becomes a strategy, and a list of what in it was not understood."""

from __future__ import annotations
