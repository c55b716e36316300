"""`bsc outlook` end to end."""

from __future__ import annotations

import pytest

from bsc.cli.terminal import width
from tests.cli.conftest import ROOT, Bsc

SOCIAL = str(ROOT / "strategies" / "social-media")


def test_it_says_where_a_kpi_will_land_and_that_this_is_a_forecast(bsc: Bsc) -> None:
    told = " ".join(bsc("outlook", SOCIAL, "--section", "land", COLUMNS="120").stdout.split())
    assert "Forecasts at this pace, not actuals" in told
    assert "Revenue from social leads 47.1 +0.14 47.5 45.0…50.0 60.0" in told
    assert "The range 45.0…50.0 does not reach the target." in told


@pytest.mark.parametrize("columns", [40, 60, 80, 140])
def test_no_line_is_wider_than_the_terminal(bsc: Bsc, columns: int) -> None:
    told = bsc("outlook", SOCIAL, COLUMNS=str(columns)).stdout
    assert max(map(width, told.splitlines())) <= columns


def test_spanish_numbers_and_words(bsc: Bsc) -> None:
    told = bsc("outlook", SOCIAL, "--language", "es", "--section", "land", COLUMNS="120").stdout
    assert "El intervalo 45,0…50,0 no alcanza la meta." in " ".join(told.split())


def test_a_strategy_with_mistakes_is_refused(bsc: Bsc) -> None:
    told = bsc("outlook", "broken")
    assert told.returncode == 1 and "ownr" in told.stderr and not told.stdout
