"""Two strategies side by side: what differs in meaning, and which statuses differ because of it."""

from __future__ import annotations

from bsc.diff.change import Change, Side
from bsc.diff.compare import compare
from bsc.diff.effect import Effect, Effects, Stand, effects
from bsc.diff.upward import Families

__all__ = ["Change", "Effect", "Effects", "Families", "Side", "Stand", "compare", "effects"]
