"""The report as plain records: strings, numbers of rows and columns, order. The templates place them."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.chart.plot import ChartView
from bsc.report.chart.spark import SparkView
from bsc.report.keys import StatusKey


class Badge(NamedTuple):
    """A status: its shape and its word."""

    key: StatusKey
    word: str


class Arrow(NamedTuple):
    """A trend: its drawn arrow (better, same, worse, or empty) and its word."""

    key: str
    word: str


class KpiNow(NamedTuple):
    """A KPI's texts at the chosen as-of."""

    badge: Badge
    actual: str
    mark: str
    target: str
    progress: str
    score: str
    arrow: Arrow
    change: str
    year_arrow: Arrow
    year: str
    age: str
    bar: int
    note: str
    state: str
    formula: str
    source: str
    flag: str
    plan: str
    ruler: str


class Fact(NamedTuple):
    """A label and a text."""

    label: str
    text: str


class KpiView(NamedTuple):
    """A KPI in table, sheet and trace; `row` is its record."""

    row: int
    anchor: str
    name: str
    unit: str
    role: str
    role_word: str
    owner: str
    question: str
    now: KpiNow
    banded: bool
    worded: bool
    spark: SparkView
    spark_dot: str
    chart: ChartView | None
    chart_dot: str
    chart_says: str
    facts: tuple[Fact, ...]
    landing: tuple[Fact, ...]
    definition: tuple[Fact, ...]

    @property
    def measured(self) -> str:
        """Its name with its unit."""
        return f"{self.name}, {self.unit}" if self.unit else self.name


class StandingView(NamedTuple):
    """A rolled-up number at the chosen as-of, with what must stand beside it."""

    badge: Badge
    score: str
    coverage: str
    inside: str
    arrow: Arrow
    change: str
    year: str
    flag: str
    move: str


class ShareView(NamedTuple):
    """One line of how a rolled-up number was made; `at` is its column in the objective's record of shares."""

    kpi: KpiView | None
    name: str
    href: str
    row: int
    score: str
    weight: str
    share: str
    at: int


class LinkView(NamedTuple):
    """A cause or an effect on a sheet."""

    name: str
    href: str
    row: int
    badge: Badge
    score: str
    flag: str
    text: str
    rationale: str


class NoteView(NamedTuple):
    """A remark with its date."""

    when: str
    text: str


class DecisionView(NamedTuple):
    """A decision: what, who by when, and how it stands; `row` is the record of that.

    `note` is what a later review said of it.
    """

    row: int
    what: str
    detail: str
    state: str
    href: str
    objective: str
    id: str
    note: str
    late: bool


class InitiativeView(NamedTuple):
    """An initiative: its texts, and its bar on the shared timeline in thousandths."""

    row: int
    anchor: str
    name: str
    owner: str
    when: str
    state: str
    money: str
    progress: str
    done: int
    gone: int
    gone_text: str
    serves: tuple[Fact, ...]
    expected: tuple[str, ...]
    milestones: tuple[MilestoneView, ...]
    description: str
    left: int
    width: int
    done_width: int


class MilestoneView(NamedTuple):
    """A milestone at a place on the timeline; `late` where it is past its date."""

    at: int
    done: bool
    late: bool
    text: str


class BandView(NamedTuple):
    """A perspective and the ids of its objectives; without a name where they belong to none."""

    row: int
    id: str
    name: str
    description: str
    now: StandingView | None
    objectives: tuple[str, ...]
