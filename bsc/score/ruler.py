"""Bands to status, attainment to a score on the one ruler that everything is averaged on."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Bands, Kpi, Status, Strategy
from bsc.score.scale import Gauge

_DECIMALS = 9
_NEAR = 1e-6
_STRICT = frozenset({"ratio", "at-least", "at-most", "total", "benchmark"})


class Edges(NamedTuple):
    """Lower edges of on track and at risk on the attainment, in per cent."""

    on_track: float
    at_risk: float


SCORE = Edges(90.0, 60.0)  # of scores: of a KPI and of all that is rolled up
WIDE = SCORE
STRICT = Edges(100.0, 90.0)


def rounded(number: float) -> float:
    """A number as it is compared: noise of the machine taken off."""
    return round(number, _DECIMALS)


def reaches(number: float, edge: float) -> bool:
    """Whether a number, as it is compared, is at an edge or over it; rounding is slow, so only near the edge."""
    if abs(number - edge) > _NEAR:
        return number > edge
    return round(number, _DECIMALS) >= edge


def bands_of(kpi: Kpi, strategy: Strategy) -> Bands | None:
    """The bands somebody declared: for the KPI, else for the strategy."""
    if kpi.bands is not None:
        return kpi.bands
    return strategy.bands if strategy.bands is not None and not strategy.bands.in_unit else None


def edges_of(bands: Bands | None, gauge: Gauge) -> Edges:
    """The edges in force on a ruler; bands in the metric's unit are put on it by its own formula."""
    usual = STRICT if gauge.scale in _STRICT else WIDE
    if bands is None:
        return usual
    if not bands.in_unit:
        return Edges(rounded(bands.on_track), rounded(bands.at_risk))
    edges = Edges(rounded(gauge.formula(bands.on_track)), rounded(gauge.formula(bands.at_risk)))
    return edges if edges.on_track >= edges.at_risk else usual


def mark(attainment: float, edges: Edges, capped: bool) -> tuple[Status, float]:
    """Status and score of an attainment. Lower edges belong to the better band.

    At-risk edge 60, on-track edge 90, met 100, straight between them; what is beyond counts only uncapped.
    """
    on_track, at_risk = edges
    if reaches(attainment, on_track):
        if reaches(attainment, 100.0):
            return Status.ON_TRACK, 100.0 if capped else max(attainment, 100.0)
        return Status.ON_TRACK, max(90.0, 90.0 + 10.0 * (attainment - on_track) / (100.0 - on_track))
    if reaches(attainment, at_risk):
        return Status.AT_RISK, max(60.0, 60.0 + 30.0 * (attainment - at_risk) / (on_track - at_risk))
    bottom = 0.0 if at_risk > 0.0 else at_risk - 100.0
    return Status.OFF_TRACK, max(0.0, 60.0 * (attainment - bottom) / (at_risk - bottom))


def standing_status(score: float) -> Status:
    """The status of anything rolled up."""
    if reaches(score, SCORE.on_track):
        return Status.ON_TRACK
    return Status.AT_RISK if reaches(score, SCORE.at_risk) else Status.OFF_TRACK
