"""Forms of an objective: its KPIs, its cause-effect links, its parts.

Annotations are values here, not texts: evaluating texts would cost every start a tenth of a second.
"""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from bsc.read.forms.measures import (
    BandsForm,
    BaselineValue,
    Form,
    MetricForm,
    StatusWord,
    TargetValue,
)
from bsc.read.forms.words import (
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
    by: Text | None = Field(None, description="who decided it")
    until: PeriodText | None = Field(None, description="the last period it holds for")


class EffectForm(Form):
    """A coefficient: `per` units of the cause give `gives` units of the effect."""

    per: Number
    gives: Number


class KpiForm(MetricForm):
    """A metric put to work, by reference (`metric:`) or declared in place (`id:` and its definition)."""

    id: Id | None = Field(None, description="its own id, needed where the metric is declared here")
    metric: Id | None = Field(None, description="a metric declared under metrics:")
    baseline: BaselineValue | None = Field(None, description="where it started")
    target: TargetValue | None = Field(None, description="where it should go; a number, words, or a form")
    scale: Literal["progress", "performance", "ratio"] | None = Field(
        None, description="how its progress is measured; chosen from what is declared"
    )
    bands: BandsForm | None = Field(None, description="from where it is on track and at risk")
    weight: Weight | None = Field(None, description="beside the other KPIs; 0 is judged, not counted")
    status: OverrideForm | None = Field(None, description="set by a person, with the reason")


class LinkForm(Form):
    """A cause-effect link's attributes."""

    weight: Positive | None = Field(None, description="beside the other drivers; 1")
    delay: DelayText | None = Field(None, description="1 month, 2 quarters")
    sign: Literal["positive", "negative"] | None = Field(
        None, description="negative: the cause weakens the effect; watched, not counted"
    )
    counts: Flag | None = Field(None, description="no: drawn, not counted")
    status: Literal["proposed", "accepted", "tested", "rejected"] | None = Field(
        None, description="rejected stays visible, not counted"
    )
    feedback: Flag | None = Field(None, description="closes a loop on purpose")
    evidence: Literal["assumed", "expert", "data"] | None = Field(None, description="what the link rests on")
    since: PeriodText | None = Field(None, description="when it was first supposed")
    rationale: Text | None = Field(None, description="why we believe it")
    effect: EffectForm | None = Field(None, description="how strong it is")


class OutcomeOf(LinkForm):
    """A leading entry: the outcome of another objective drives this one."""

    outcome_of: Id


class Supports(LinkForm):
    """The same kind of link, written at the cause."""

    objective: Id


class ContributionForm(Form):
    """An objective of a scorecard above that this one counts for."""

    objective: Line = Field(description="corporate/grow, or grow for one of the parent's")
    weight: Positive | None = Field(None, description="beside the other contributors; 1")


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
ContributionEntry = Annotated[
    Annotated[Line, Tag("word")] | Annotated[ContributionForm, Tag("mapping")], Discriminator(form_of)
]
Contributions = Annotated[
    Annotated[Line, Tag("word")]
    | Annotated[ContributionForm, Tag("mapping")]
    | Annotated[list[ContributionEntry], Tag("list")],
    Discriminator(form_of),
]
SupportsEntry = Annotated[Annotated[Id, Tag("word")] | Annotated[Supports, Tag("mapping")], Discriminator(form_of)]


class ObjectiveForm(Form):
    """What we want to achieve, and how we know."""

    name: Text | None = None
    description: Text | None = Field(None, description="what will be different when it is reached")
    owner: Text | None = Field(None, description="one person or role")
    themes: Ids | None = Field(None, description="threads it belongs to")
    weight: Weight | None = Field(None, description="beside its siblings")
    lagging: list[KpiEntry] | None = Field(None, description="did the result come?")
    leading: list[LeadingEntry] | None = Field(None, description="are we doing what should bring it?")
    kpis: list[KpiEntry] | None = Field(None, description="KPIs not declared as lagging or leading")
    supports: list[SupportsEntry] | None = Field(None, description="objectives that this one drives")
    objectives: "dict[str, ObjectiveForm | None] | None" = Field(None, description="sub-objectives")
    active: Line | None = Field(None, description="the periods it is pursued in: 2026-07..2027-06")
    roll_up: Literal["mean", "worst", "best"] | None = Field(
        None, description="how its KPIs and parts make its outcome; mean"
    )
    cap: Cap | None = Field(None, description="none counts what goes beyond 100 %")
    contribute_to: Contributions | None = Field(
        None, description="objectives of a scorecard above that this one counts for: corporate/grow"
    )
    contributors: Literal["beside", "count"] | None = Field(
        None, description="count: those of the scorecards below weigh as one more KPI; they do where it has no KPI"
    )
    corporate_only: Flag | None = Field(None, description="yes: it needs no contributor below")
