"""Owners: one person or role, in the many ways people write them."""

from __future__ import annotations

import pytest

from bsc.lint.rules.r31_owner import several


@pytest.mark.parametrize(
    "owner",
    ["", "Ana", "Ana Ruiz", "Content lead", "Head of Research and Development", "Ventas y Marketing",
     "Vice President, Human Resources", "Director, Sales and Service", "María de la Cruz", "R&D", "CEO",
     "Jefa de Ventas y Servicio", "Marketing and Sales"],
)  # fmt: skip
def test_one_owner(owner: str) -> None:
    assert not several(owner)


@pytest.mark.parametrize(
    "owner",
    ["Ana Ruiz and Luis Vega", "Ana Ruiz, Luis Vega", "CEO and CFO", "Ana / Luis", "Ana; Luis",
     "Ana Ruiz y Luis Vega", "Director de Ventas y Jefa de Compras", "Ana Ruiz (CEO), Luis Vega (CFO)"],
)  # fmt: skip
def test_more_than_one_owner(owner: str) -> None:
    assert several(owner)
