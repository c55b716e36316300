"""Strategy and scorecards to what lies ahead: forecasts, money, next year's targets, the yearly look, weights."""

from __future__ import annotations

from bsc.outlook.landing import Chance, Landed, Landing
from bsc.outlook.outlook import Outlook

__all__ = ["Chance", "Landed", "Landing", "Outlook"]
