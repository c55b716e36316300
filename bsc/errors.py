"""The one exception a user may see: the environment does not let us work."""

from __future__ import annotations


class EnvironmentProblem(Exception):
    """Something outside the strategy is broken: a missing folder, a full disk, a refused permission.

    A mistake *inside* a strategy is never an exception but a `bsc.source.Diagnostic`.
    """
