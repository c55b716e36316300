"""The review: opinions about a strategy, each with a source. A rule never stops a build."""

from __future__ import annotations

from bsc.lint.rule import Rule
from bsc.lint.rules import RULES
from bsc.lint.run import Opinions, review

__all__ = ["RULES", "Opinions", "Rule", "review"]
