"""Charts and sparklines as path data."""

from __future__ import annotations
