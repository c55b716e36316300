"""A house's own ways: how its reports look, which review rules it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bsc.model.period import Period
from bsc.source import NOWHERE, Place

PAPERS = ("a3", "a4", "letter", "tabloid")
SECTIONS = ("map", "below", "summary", "exceptions", "scorecard", "objectives", "alignment", "findings", "initiatives",
            "funnel", "breakdowns", "outlook", "dictionary")


@dataclass(frozen=True, slots=True)
class CheckSetting:
    """What a house decided about one review rule: limits, severity, what is silenced, why and until when."""

    rule: str
    limits: Mapping[str, float] = field(default_factory=dict)
    severity: str = ""  # off | info | warning | error
    ignore: tuple[str, ...] = ()
    why: str = ""
    until: Period | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How a house wants its reports to look.

    `accent` is a colour as `#rrggbb`; `logo` are the bytes of a picture, `logo_type` is `png` or `jpeg`. `paper` is
    the sheet of the printed map, one of `PAPERS`. `sections` are those to show, in their order; empty for all.
    """

    organisation: str = ""
    confidentiality: str = ""
    accent: str = ""
    logo: bytes = b""
    logo_type: str = ""
    paper: str = ""
    sections: tuple[str, ...] = ()
