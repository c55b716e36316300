"""The funnel: stages in order, the metric that stands for each, shares of counts of one period only."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.align.funnel import Step, funnel_of
from bsc.read import read
from bsc.score import evaluate

HEAD = "strategy: {name: Ours, cadence: monthly}\nobjectives:\n  sell:\n    lagging:\n"
METRICS = """\
      - {metric: rate, target: 5}
      - {metric: leads, target: 20}
      - {metric: sales, target: 9}
metrics:
  views: {unit: k/month, aggregate: sum, stage: acquisition, actuals: {2025-02: 1, 2026-01: 4, 2026-02: 2}}
  rate: {unit: "%", aggregate: mean, stage: engagement, actuals: {2026-02: 3}}
  likes: {unit: likes, aggregate: sum, stage: engagement, actuals: {2026-02: 500}}
  leads: {unit: people, aggregate: sum, stage: engagement, actuals: {2026-02: 100}}
  sales: {unit: k€, aggregate: sum, stage: conversion, actuals: {2026-02: 7}}
"""


def funnel(folder: Path, text: str) -> tuple[Step, ...]:
    (folder / "strategy.yaml").write_text(text, encoding="utf-8")
    found = read(folder)
    assert found.strategy is not None, found.diagnostics
    return funnel_of(evaluate(found.strategy))


def test_stages_stand_in_order_and_a_count_with_a_target_leads(tmp_path: Path) -> None:
    steps = funnel(tmp_path, HEAD + METRICS)
    assert [[each.metric.id for each in step.volumes] for step in steps] == [
        ["views"], ["leads", "likes", "rate"], ["sales"], []]


def test_a_share_is_of_counts_in_whatever_unit_they_are_written(tmp_path: Path) -> None:
    views, leads, sales, loyal = funnel(tmp_path, HEAD + METRICS)
    assert leads.share is not None and leads.share.of.metric.id == "views"
    assert leads.share.percent == pytest.approx(5)
    assert views.share is None and sales.share is None and loyal.share is None


def test_a_volume_has_the_period_before_and_that_of_a_year_before(tmp_path: Path) -> None:
    lead = funnel(tmp_path, HEAD + METRICS)[0].lead
    assert lead is not None and (lead.value, lead.before, lead.year) == (2, 4, 1)


@pytest.mark.parametrize("change", [("leads: {unit: people, aggregate: sum", "leads: {unit: people, aggregate: last"),
                                    ("{2026-02: 100}", "{2026-01: 100}")])
def test_levels_and_other_periods_have_no_share(tmp_path: Path, change: tuple[str, str]) -> None:
    assert all(step.share is None or step.share.of.metric.id == "views" and step.lead is not None
               and step.lead.metric.id == "likes" for step in funnel(tmp_path, (HEAD + METRICS).replace(*change)))


def test_without_stages_there_is_no_funnel(tmp_path: Path) -> None:
    text = HEAD + "      - {id: sales, target: 9, actuals: {2026-02: 7}}\n"
    assert funnel(tmp_path, text) == ()


def test_the_catalogue_tells_the_stage(tmp_path: Path) -> None:
    text = HEAD + "      - {metric: social-traffic, target: 9}\nuses: [catalogue/social-media]\n"
    lead = funnel(tmp_path, text)[0].lead
    assert lead is not None and lead.metric.id == "social-traffic"
