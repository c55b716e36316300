"""The declared document: every key of the language with its type; the JSON Schema is made from it.

Annotations are values here, not texts: evaluating texts would cost every start a tenth of a second.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from bsc.read.words import (
    Anything,
    DelayText,
    Figure,
    Flag,
    Id,
    Ids,
    Line,
    Number,
    PeriodText,
    Positive,
    Text,
    Weight,
    Whole,
    form_of,
)

CadenceWord = Literal["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"]
BetterWord = Literal["higher", "lower", "none"]
AggregateWord = Literal["sum", "last", "mean"]
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


class FiscalYearForm(Form):
    """The house's year."""

    starts: Whole | None = Field(None, description="first month, 1 to 12")
    named_by: Literal["start", "end"] | None = Field(
        None, description="the year named by its first or last day"
    )


class ActualsFile(Form):
    """A CSV file of actuals."""

    file: Line = Field(description="path inside the strategy's folder")
    decimal: Literal["point", "comma"] | None = Field(
        None, description="decimal mark, when the file is ambiguous"
    )
    delimiter: Literal["comma", "semicolon", "tab"] | None = Field(
        None, description="what separates the columns"
    )


ActualsSource = Annotated[
    Annotated[Line, Tag("word")] | Annotated[ActualsFile, Tag("mapping")], Discriminator(form_of)
]


class StrategyForm(Form):
    """The strategy itself: name, language, cadence, defaults."""

    name: Text = Field(description="the title of the report")
    language: Line | None = Field(None, description="en, es, or with a region: es-MX, es-ES")
    vision: Text | None = None
    mission: Text | None = None
    description: Text | None = None
    owner: Text | None = None
    cadence: CadenceWord | None = Field(None, description="default for metrics; monthly if not given")
    fiscal_year: FiscalYearForm | None = None
    actuals: list[ActualsSource] | None = Field(None, description="CSV files of figures")
    as_of: PeriodText | None = Field(
        None, description="the period to report; default: the latest well reported one"
    )
    bands: BandsForm | None = None
    roll_up: Literal["mean", "worst", "best"] | None = Field(
        None, description="how children make a parent; mean"
    )
    cap: Literal["none", "100"] | None = Field(None, description="none counts what goes beyond 100 %")
    parent: Line | None = Field(None, description="the scorecard above (not computed by this version)")


class ActualForm(Form):
    """An actual with what is known about it."""

    value: Line | None = None
    about: Flag | None = Field(None, description="approximate")
    known_as: Literal["at-most", "at-least"] | None = None
    was: Number | None = Field(None, description="the value before it was restated")
    restated: PeriodText | None = Field(None, description="the day of the restatement")
    to_date: Flag | None = Field(None, description="counts although its period is still running")
    note: Text | None = None


# Tried in order by the validator itself: no call into Python for each of a hundred thousand figures.
Observed = Annotated[Figure | ActualForm | None, Field(union_mode="left_to_right")]
Figures = dict[str, Observed]


class MetricForm(Form):
    """A definition: what is measured, in which unit, how often, and which way is better."""

    name: Text | None = None
    description: Text | None = None
    unit: Line | None = None
    better: BetterWord | None = Field(None, description="none marks an input, such as a budget")
    cadence: CadenceWord | None = None
    aggregate: AggregateWord | None = Field(
        None, description="sum for a flow, last for a level (default), mean"
    )
    states: dict[str, Number] | None = Field(None, description="words and their scores: {poor: 0, good: 100}")
    min: Number | None = None
    max: Number | None = None
    actuals: Figures | None = None
    forecasts: Figures | None = None
    accumulates: Literal["fiscal-year", "calendar-year"] | None = Field(
        None, description="year-to-date figures"
    )
    max_age: Whole | None = Field(None, description="intervals a value is carried forward, default 1")
    carry_forward: Flag | None = Field(None, description="no: a value counts for its own period only")
    noise: Positive | None = Field(
        None, description="a smaller move is none; per cent of the scale, default 2"
    )
    owner: Text | None = None
    source: Line | None = Field(None, description="where the figures come from")
    column: Line | None = Field(None, description="not computed by this version")
    formula: Line | None = Field(None, description="not computed by this version")


class LevelForm(Form):
    """What a value is judged against; give one of each, at_least, at_most, between, hold."""

    each: Number | None = Field(None, description="every period must meet it")
    at_least: Number | None = None
    at_most: Number | None = None
    between: list[Number] | None = Field(None, description="[low, high]")
    hold: Number | None = None
    within: Positive | None = Field(None, description="with between or hold")
    off_beyond: Positive | None = Field(None, description="with hold: nothing is left this far away")


LevelOrNumber = Annotated[
    Annotated[Line, Tag("word")] | Annotated[LevelForm, Tag("mapping")], Discriminator(form_of)
]


class TargetForm(LevelForm):
    """A target that is more than a number."""

    reach: Number | None = Field(None, description="a straight plan to this value")
    by: PeriodText | None = None
    from_: PeriodText | None = Field(None, alias="from")
    total: Number | None = Field(None, description="a flow summed over a period")
    over: PeriodText | None = None
    phasing: (
        Annotated[
            Annotated[Literal["even"], Tag("word")] | Annotated[dict[str, Weight], Tag("mapping")],
            Discriminator(form_of),
        ]
        | None
    ) = None
    done_by: PeriodText | None = Field(None, description="yes by a date")
    metric: Id | None = Field(None, description="a benchmark: another metric's value")
    plus: Number | None = None
    text: Text | None = Field(None, description="words: shown, not judged")


def target_arm(value: object) -> str:
    """A mapping whose keys look like periods is a table; any other mapping is a form."""
    if isinstance(value, dict):
        return (
            "table"
            if value and all(str(key)[:1].isdigit() or str(key)[:2] == "FY" for key in value)
            else "form"
        )
    return "word"


TargetValue = Annotated[
    Annotated[Line, Tag("word")]
    | Annotated[TargetForm, Tag("form")]
    | Annotated[dict[str, LevelOrNumber | None], Tag("table")],
    Discriminator(target_arm),
]


class BaselineForm(Form):
    """Where a KPI started."""

    value: Number
    at: PeriodText | None = None


BaselineValue = Annotated[
    Annotated[Number, Tag("word")] | Annotated[BaselineForm, Tag("mapping")], Discriminator(form_of)
]


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
    where: dict[str, Line] | None = Field(
        None, description="one slice of a metric (not computed by this version)"
    )


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
SupportsEntry = Annotated[
    Annotated[Id, Tag("word")] | Annotated[Supports, Tag("mapping")], Discriminator(form_of)
]


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
    cap: Literal["none", "100"] | None = None
    contribute_to: Ids | Line | None = Field(
        None, description="an objective above (not computed by this version)"
    )


class PerspectiveForm(Form):
    """A band of the map."""

    name: Text | None = None
    description: Text | None = None
    kind: Literal["financial", "customer", "internal", "learning"] | None = None
    weight: Weight | None = None
    objectives: dict[str, ObjectiveForm | None] | None = None


class ThemeForm(Form):
    """A thread through the perspectives."""

    name: Text | None = None
    description: Text | None = None


class MilestoneForm(Form):
    """A dated step."""

    what: Text
    due: PeriodText | None = None
    done: PeriodText | None = None


class ExpectedForm(Form):
    """The effect an initiative should have."""

    kpi: Line
    change: Number
    by: PeriodText | None = None


ExpectedValue = Annotated[
    Annotated[ExpectedForm, Tag("mapping")] | Annotated[list[ExpectedForm], Tag("list")],
    Discriminator(form_of),
]


class InitiativeForm(Form):
    """Work with a start and an end."""

    name: Text | None = None
    description: Text | None = None
    objectives: Ids | None = None
    owner: Text | None = None
    start: PeriodText | None = None
    end: PeriodText | None = None
    status: Line | None = Field(None, description="planned, active, done, stopped, or your own word")
    progress: Positive | None = Field(None, description="per cent")
    budget: Number | None = None
    spent: Number | None = None
    currency: Line | None = None
    expected: ExpectedValue | None = None
    milestones: list[MilestoneForm] | None = None


class DecisionForm(Form):
    """Who does what by when."""

    what: Text
    owner: Text | None = None
    due: PeriodText | None = None
    objective: Id | None = None
    status: Line | None = None


class ReviewForm(Form):
    """A meeting."""

    notes: dict[str, Text] | None = None
    decisions: dict[str, DecisionForm] | None = None
    updates: dict[str, Line] | None = Field(
        None, description="decisions closed here (not computed by this version)"
    )
    questions: Anything = Field(None, description="questions to decide (not computed by this version)")


class SourceForm(Form):
    """Where metrics get their series (not computed by this version)."""

    file: Line | None = None
    url: Line | None = None
    table: Line | None = None
    sheet: Line | None = None
    date: Line | None = None


class CheckForm(BaseModel):
    """What a house decided about a review rule; further keys are the rule's limits."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)
    __pydantic_extra__: dict[str, Number]

    severity: Literal["off", "info", "warning", "error"] | None = None
    ignore: Ids | None = Field(None, description="objectives or KPIs to leave out")
    why: Text | None = Field(None, description="the reason, needed with ignore and off")


class Document(Form):
    """A strategy: one file, or the files of a folder with their sections merged."""

    strategy: StrategyForm | None = None
    perspectives: dict[str, PerspectiveForm | None] | None = None
    objectives: dict[str, ObjectiveForm | None] | None = Field(
        None, description="a goal tree without perspectives"
    )
    themes: dict[str, ThemeForm | None] | None = None
    metrics: dict[str, MetricForm | None] | None = None
    sources: dict[str, SourceForm | None] | None = None
    glossary: dict[str, Text] | None = None
    initiatives: dict[str, InitiativeForm | None] | None = None
    reviews: dict[str, ReviewForm | None] | None = None
    words: dict[str, Text] | None = None
    checks: dict[str, CheckForm | None] | None = None


def schema() -> dict[str, object]:
    """The JSON Schema of the language, for editors."""
    made = Document.model_json_schema()
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "bsc strategy"
    return made
