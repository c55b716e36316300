"""Scorecards below scorecards: a family is read from above, worked through from below, and built in one run."""

from __future__ import annotations

from bsc.cascade.build import Built, Reports, build_family
from bsc.cascade.compared import KinCompared, Pair, Side, compare_kin, side_of, since_kin
from bsc.cascade.kin import Kindred
from bsc.cascade.moved import Moved, moved
from bsc.cascade.one import one_of
from bsc.cascade.work import Done, work_through

__all__ = ["Built", "Done", "KinCompared", "Kindred", "Moved", "Pair", "Reports", "Side", "build_family",
           "compare_kin", "moved", "one_of", "side_of", "since_kin", "work_through"]
