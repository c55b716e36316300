"""The report: what is said of each thing, drawn, and put on one page."""

from __future__ import annotations
