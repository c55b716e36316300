"""Forms of what is measured: metrics, actuals, targets, baselines, bands.

Annotations are values here, not texts: evaluating texts would cost every start a tenth of a second.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from bsc.model.loose_period import near_period
from bsc.read.forms.sources import Conditions, ReadabilityForm
from bsc.read.forms.words import (
    Figure,
    Flag,
    Id,
    Line,
    Number,
    PeriodKey,
    PeriodText,
    Positive,
    Text,
    Weight,
    Whole,
    form_of,
)

CadenceWord = Literal["daily", "weekly", "four-weekly", "monthly", "quarterly", "half-yearly", "yearly"]
OftenWord = Literal[CadenceWord, "irregular"]
BetterWord = Literal["higher", "lower", "none"]
AggregateWord = Literal["sum", "last", "mean", "min", "max", "first", "count", "distinct"]
StageWord = Literal["acquisition", "engagement", "conversion", "loyalty"]
StatusWord = Literal["on-track", "at-risk", "off-track", "no-data", "not-judged"]


class Form(BaseModel):
    """A mapping of the language; an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class BandsForm(Form):
    """Lower edges of on track and at risk."""

    on_track: Number | None = Field(None, description="on track from here, default 90")
    at_risk: Number | None = Field(None, description="at risk from here, default 60")
    measured_in: Literal["percent", "unit"] | None = Field(
        None, alias="in", description="per cent of attainment (default), or the metric's own unit"
    )


class ActualForm(Form):
    """An actual with what is known about it."""

    value: Line | None = Field(None, description="what was observed")
    about: Flag | None = Field(None, description="approximate")
    known_as: Literal["at-most", "at-least"] | None = Field(
        None, description="the true value is no higher, or no lower"
    )
    was: Number | None = Field(None, description="the value before it was restated")
    restated: PeriodText | None = Field(None, description="the day of the restatement")
    to_date: Flag | None = Field(None, description="counts although its period is still running")
    note: Text | None = Field(None, description="what to know about it")


# Tried in order by the validator itself: no call into Python for each of a hundred thousand figures.
Observed = Annotated[Figure | ActualForm | None, Field(union_mode="left_to_right")]
Figures = dict[PeriodKey, Observed]


class MetricForm(Form):
    """A definition: what is measured, in which unit, how often, and which way is better."""

    name: Text | None = None
    description: Text | None = None
    unit: Line | None = Field(None, description="%, EUR, days …")
    better: BetterWord | None = Field(None, description="none marks an input, such as a budget")
    cadence: OftenWord | None = Field(None, description="how often it is measured; irregular: on days of its own")
    aggregate: AggregateWord | None = Field(
        None, description="sum for a flow, last for a level (default), mean, min, max, first; count, distinct of rows; "
                          "a formula needs none"
    )
    states: dict[str, Number] | None = Field(None, description="words and their scores: {poor: 0, good: 100}")
    min: Number | None = Field(None, description="the lowest value there can be")
    max: Number | None = Field(None, description="the highest value there can be")
    actuals: Figures | None = Field(None, description="what was observed, by period")
    forecasts: Figures | None = Field(None, description="what is expected, by period; shown apart")
    accumulates: Literal["fiscal-year", "calendar-year"] | None = Field(None, description="year-to-date figures")
    max_age: Whole | None = Field(
        None, description="intervals a value is carried forward, default 1; of what is irregular months, default 12"
    )
    carry_forward: Flag | None = Field(None, description="no: a value counts for its own period only")
    noise: Positive | None = Field(None, description="a smaller move is none; per cent of the scale, default 2")
    owner: Text | None = Field(None, description="who answers for the figures")
    source: Line | None = Field(None, description="where the figures come from: one of `sources:`, or words")
    column: Line | None = Field(None, description="the column of the source that is gathered")
    where: Conditions | None = Field(
        None, description="the rows that count: {platform: instagram, age: {at_least: 18}}"
    )
    by: Line | None = Field(None, description="the column whose values make a slice each, shown beside the total")
    per: CadenceWord | None = Field(None, description="the periods that rows are gathered into; its cadence")
    formula: Line | None = Field(None, description="worked out from other metrics: clicks / impressions * 100")
    question: Text | None = Field(None, description="the business question that it answers; the report reads by it")
    readability: ReadabilityForm | None = Field(None, description="how easy texts are to read")
    stage: StageWord | None = Field(None, description="of the funnel: how far on the way it finds people")
    audience: Text | None = Field(None, description="who gets to see it")
    use: Text | None = Field(None, description="what it is for")
    not_use: Text | None = Field(None, description="what it must not be used for")
    action: Text | None = Field(None, description="who acts on it, and does what")
    collector: Text | None = Field(None, description="who takes the figures")
    cost: Text | None = Field(None, description="what it costs to know")
    completeness: Text | None = Field(None, description="how much of the whole the figures cover")
    limitations: Text | None = Field(None, description="what it does not show")
    reference: Line | None = Field(None, description="the book, standard or manual that the definition is taken from")
    unintended: Text | None = Field(None, description="what people may do to make the number look good")
    tied_to_pay: Flag | None = Field(None, description="yes where pay or bonus depends on it")
    review: CadenceWord | None = Field(None, description="how often the definition itself is looked at")
    valid_until: PeriodText | None = Field(None, description="the last period it holds for; then it is looked at anew")
    version: Line | None = Field(None, description="of the definition: 2.0 where figures compare no more with before")


class LevelForm(Form):
    """What a value is judged against; give one of each, at_least, at_most, between, hold."""

    each: Number | None = Field(None, description="every period must meet it")
    at_least: Number | None = Field(None, description="an edge from below")
    at_most: Number | None = Field(None, description="an edge from above")
    between: list[Number] | None = Field(None, description="[low, high]")
    hold: Number | None = Field(None, description="a value to stay at")
    within: Positive | None = Field(None, description="with between or hold")
    off_beyond: Positive | None = Field(None, description="with hold: nothing is left this far away")


LevelOrNumber = Annotated[Annotated[Line, Tag("word")] | Annotated[LevelForm, Tag("mapping")], Discriminator(form_of)]


class TargetForm(LevelForm):
    """A target that is more than a number."""

    reach: Number | None = Field(None, description="a straight plan to this value")
    by: PeriodText | None = Field(None, description="with reach: when")
    from_: PeriodText | None = Field(None, alias="from", description="with reach: the start; else the baseline's")
    total: Number | None = Field(None, description="a flow summed over a period")
    over: PeriodText | None = Field(None, description="with total: the period to sum over")
    phasing: (
        Annotated[
            Annotated[Literal["even"], Tag("word")] | Annotated[dict[PeriodKey, Weight], Tag("mapping")],
            Discriminator(form_of),
        ]
        | None
    ) = Field(None, description="with total: how it is spread, {2026-Q1: 20 %}")
    done_by: PeriodText | None = Field(None, description="yes by a date")
    metric: Id | None = Field(None, description="a benchmark: another metric's value")
    plus: Number | None = Field(None, description="with metric: how much better")
    text: Text | None = Field(None, description="words: shown, not judged")


def target_arm(value: object) -> str:
    """A mapping whose keys look like periods is a table; any other mapping is a form."""
    if isinstance(value, dict):
        return "table" if value and all(map(_like_period, value)) else "form"
    return "word"


def _like_period(key: object) -> bool:
    word = str(key)
    return word[:1].isdigit() or word[:2] == "FY" or (word[-1:].isdigit() and near_period(word) is not None)


TargetValue = Annotated[
    Annotated[Line, Tag("word")]
    | Annotated[TargetForm, Tag("form")]
    | Annotated[dict[PeriodKey, LevelOrNumber | None], Tag("table")],
    Discriminator(target_arm),
]


class BaselineForm(Form):
    """Where a KPI started."""

    value: Number
    at: PeriodText | None = Field(None, description="when it was measured")


BaselineValue = Annotated[
    Annotated[Number, Tag("word")] | Annotated[BaselineForm, Tag("mapping")], Discriminator(form_of)
]
