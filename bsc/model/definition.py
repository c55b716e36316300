"""The definition sheet of a metric: what has to be known of a number before it is trusted or acted on."""

from __future__ import annotations

from dataclasses import dataclass

from bsc.model.period import Cadence, Period
from bsc.source import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class DefinitionSheet:
    """What is known of a metric beside its name, unit and figures; empty where nobody said.

    `review` is how often the definition itself is looked at; `valid_until` the period after which it must be.
    """

    audience: str = ""
    use: str = ""
    not_use: str = ""
    action: str = ""
    collector: str = ""
    cost: str = ""
    completeness: str = ""
    limitations: str = ""
    reference: str = ""
    unintended: str = ""
    tied_to_pay: bool = False
    review: Cadence | None = None
    valid_until: Period | None = None
    version: str = ""
    pay_place: Place = NOWHERE
    until_place: Place = NOWHERE


NO_SHEET = DefinitionSheet()
