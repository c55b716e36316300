"""Actuals from CSV, as spreadsheets save it."""

from __future__ import annotations
