"""Forms of an objective: its KPIs, its cause-effect links, its parts.

Annotations are values here, not texts: evaluating texts would cost every start a tenth of a second.
"""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from bsc.read.measure_forms import (
    BandsForm,
    BaselineValue,
    Form,
    MetricForm,
    StatusWord,
    TargetValue,
)
from bsc.read.words import (
    Cap,
    DelayText,
    Flag,
    Id,
    Ids,
    Line,
    Number,
    PeriodText,
    Positive,
    Text,
    Weight,
    form_of,
)


class OverrideForm(Form):
    """A status set by a person."""

    set: StatusWord
    why: Text
    by: Text | None = None
    until: PeriodText | None = None


class EffectForm(Form):
    """A coefficient: `per` units of the cause give `gives` units of the effect."""

    per: Number
    gives: Number


class KpiForm(MetricForm):
    """A metric put to work, by reference (`metric:`) or declared in place (`id:` and its definition)."""

    id: Id | None = None
    metric: Id | None = Field(None, description="a metric declared under metrics:")
    baseline: BaselineValue | None = None
    target: TargetValue | None = None
    scale: Literal["progress", "performance", "ratio"] | None = None
    bands: BandsForm | None = None
    weight: Weight | None = None
    question: Text | None = None
    status: OverrideForm | None = Field(None, description="set by a person, with the reason")
    where: dict[str, Line] | None = Field(None, description="one slice of a metric (not computed by this version)")


class LinkForm(Form):
    """A cause-effect link's attributes."""

    weight: Positive | None = None
    delay: DelayText | None = Field(None, description="1 month, 2 quarters")
    sign: Literal["positive", "negative"] | None = None
    counts: Flag | None = Field(None, description="no: drawn, not counted")
    status: Literal["proposed", "accepted", "tested", "rejected"] | None = None
    feedback: Flag | None = Field(None, description="closes a loop on purpose")
    evidence: Literal["assumed", "expert", "data"] | None = None
    rationale: Text | None = None
    effect: EffectForm | None = None


class OutcomeOf(LinkForm):
    """A leading entry: the outcome of another objective drives this one."""

    outcome_of: Id


class Supports(LinkForm):
    """The same kind of link, written at the cause."""

    objective: Id


def leading_arm(value: object) -> str:
    """A leading entry is the outcome of an objective, or a KPI."""
    if isinstance(value, dict):
        return "link" if "outcome_of" in value else "kpi"
    return "word"


KpiEntry = Annotated[Annotated[Id, Tag("word")] | Annotated[KpiForm, Tag("mapping")], Discriminator(form_of)]
LeadingEntry = Annotated[
    Annotated[Id, Tag("word")] | Annotated[KpiForm, Tag("kpi")] | Annotated[OutcomeOf, Tag("link")],
    Discriminator(leading_arm),
]
SupportsEntry = Annotated[Annotated[Id, Tag("word")] | Annotated[Supports, Tag("mapping")], Discriminator(form_of)]


class ObjectiveForm(Form):
    """What we want to achieve, and how we know."""

    name: Text | None = None
    description: Text | None = None
    owner: Text | None = None
    themes: Ids | None = None
    weight: Weight | None = None
    lagging: list[KpiEntry] | None = Field(None, description="did the result come?")
    leading: list[LeadingEntry] | None = Field(None, description="are we doing what should bring it?")
    kpis: list[KpiEntry] | None = Field(None, description="KPIs not declared as lagging or leading")
    supports: list[SupportsEntry] | None = Field(None, description="objectives that this one drives")
    objectives: "dict[str, ObjectiveForm | None] | None" = Field(None, description="sub-objectives")
    active: Line | None = Field(None, description="2026-07..2027-06")
    roll_up: Literal["mean", "worst", "best"] | None = None
    cap: Cap | None = None
    contribute_to: Ids | Line | None = Field(None, description="an objective above (not computed by this version)")
