"""Two strategies side by side: what differs in meaning, and which statuses differ because of it."""

from __future__ import annotations

from bsc.diff.change import Change, Side
from bsc.diff.compare import compare
from bsc.diff.effect import Effect, Effects, Stand, effects

__all__ = ["Change", "Effect", "Effects", "Side", "Stand", "compare", "effects"]
