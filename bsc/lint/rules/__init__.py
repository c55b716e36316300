"""All review rules, in order of their ids."""

from __future__ import annotations

from bsc.lint.rule import Rule
from bsc.lint.rules import (
    r02_perspectives,
    r03_objective_count,
    r05_crowded_perspective,
    r07_objective_name,
    r09_description,
    r11_reaches_top,
    r12_has_drivers,
    r13_upward_links,
    r15_loops,
    r16_isolated,
    r23_lagging_kpi,
    r24_leading,
    r25_kpi_count,
    r28_target,
    r29_range,
    r31_owner,
    r33_fresh,
    r37_weights,
    r38_bands,
    r43_initiative,
    r51_noise,
)

RULES: tuple[Rule, ...] = (
    r02_perspectives.RULE,
    r03_objective_count.RULE,
    r05_crowded_perspective.RULE,
    r07_objective_name.RULE,
    r09_description.RULE,
    r11_reaches_top.RULE,
    r12_has_drivers.RULE,
    r13_upward_links.RULE,
    r15_loops.RULE,
    r16_isolated.RULE,
    r23_lagging_kpi.RULE,
    r24_leading.RULE,
    r25_kpi_count.RULE,
    r28_target.RULE,
    r29_range.RULE,
    r31_owner.RULE,
    r33_fresh.RULE,
    r37_weights.RULE,
    r38_bands.RULE,
    r43_initiative.RULE,
    r51_noise.RULE,
)
