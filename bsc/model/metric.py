"""A metric: a number (or a word) taken again and again, defined once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bsc.model.actuals import Actuals
from bsc.model.definition import NO_SHEET, DefinitionSheet
from bsc.model.kinds import Aggregate, Better, Stage
from bsc.model.origin import Gathering
from bsc.model.period import CALENDAR, Cadence, FiscalYear, Period
from bsc.source import NOWHERE, Place

NO_ACTUALS = Actuals()


class Span(NamedTuple):
    """The periods that a formula is worked out over, one after the other without a gap.

    `year_before` are the numbers of the same periods a year before, `year_start` those of the first period of each
    one's fiscal year; None where that lies before the first.
    """

    periods: tuple[Period, ...] = ()
    year_before: tuple[int | None, ...] = ()
    year_start: tuple[int | None, ...] = ()


class Part(NamedTuple):
    """A metric that a formula speaks of, with its values at the cadence of the formula's own."""

    metric: Metric
    values: Mapping[Period, float]


class Working(NamedTuple):
    """What a metric was worked out from: its parts by their ids, and when it would be divided by zero.

    Seen at a coarser cadence than its own, `own` is how it was worked out at that, and `last` are the numbers of the
    last of those periods in each of the span's; None where it is not known yet.
    """

    parts: Mapping[str, Part]
    span: Span = Span()
    undivided: frozenset[Period] = frozenset()
    own: Working | None = None
    last: tuple[int | None, ...] = ()

IRREGULAR = "irregular"


class Slices(NamedTuple):
    """A metric by the values of one column: the figures of each, the largest first where they were folded.

    `rest` is the slice that holds those beyond the most that are kept; of a metric that is worked out, `workings` tell
    with what values each slice was.
    """

    by: str
    of: Mapping[str, Actuals]
    rest: str = ""
    workings: Mapping[str, Working] = {}


@dataclass(frozen=True, slots=True)
class Metric:
    """One definition, used by any number of KPIs.

    `actuals` and `forecasts` are sorted by the end of their period, one per period.
    Its figures may be gathered from rows, or worked out from other metrics, its `parts`; `working` tells with what
    values. `slices` are its figures by a column. `not_computed` names the key
    (`formula`, `column`) that tells no values: a formula in words, a column of no source.
    What is `irregular` is observed on days of its own: its cadence is daily, yet nothing is due, and its age is told in
    months.
    `noise` is the share of the scale under which a move counts as none, in per cent.
    """

    id: str
    name: str
    unit: str
    better: Better | None
    cadence: Cadence
    aggregate: Aggregate
    actuals: Actuals = NO_ACTUALS
    forecasts: Actuals = NO_ACTUALS
    states: Mapping[str, float] = field(default_factory=dict)
    minimum: float | None = None
    maximum: float | None = None
    accumulates: bool = False
    max_age: int = 1
    noise: float = 2.0
    description: str = ""
    source: str = ""
    formula: str = ""
    owner: str = ""
    question: str = ""
    stage: Stage | None = None
    not_computed: str = ""
    gathering: Gathering | None = None
    parts: tuple[str, ...] = ()
    working: Working | None = field(default=None, repr=False, compare=False)
    slices: Slices | None = field(default=None, repr=False, compare=False)
    cadence_declared: bool = False
    irregular: bool = False
    calendar_year: bool = False
    aggregate_declared: bool = False
    sheet: DefinitionSheet = NO_SHEET
    place: Place = NOWHERE

    def year(self, fiscal: FiscalYear) -> FiscalYear:
        """The year over which its figures accumulate: the house's, or that of the calendar."""
        return CALENDAR if self.calendar_year else fiscal

    @property
    def often(self) -> str:
        """The word for how often it is measured."""
        return IRREGULAR if self.irregular else self.cadence.word

    @property
    def is_anew(self) -> bool:
        """Whether a longer period is worked out anew from its parts: a formula that declares no aggregate."""
        return self.working is not None and self.gathering is None and not self.aggregate_declared
