"""The declared document: every key of the language with its type; the JSON Schema is made from it.

Annotations are values here, not texts: evaluating texts would cost every start a tenth of a second.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from bsc.read.forms.measures import (
    BandsForm,
    CadenceWord,
    Form,
    MetricForm,
)
from bsc.read.forms.meetings import ReviewForm
from bsc.read.forms.objectives import (
    ObjectiveForm,
)
from bsc.read.forms.presented import PresentedForm
from bsc.read.forms.sources import SourceForm
from bsc.read.forms.style import ReportForm
from bsc.read.forms.words import (
    Cap,
    Id,
    Ids,
    Line,
    Number,
    Paths,
    PeriodText,
    Positive,
    Text,
    Weight,
    Whole,
    form_of,
)


class FiscalYearForm(Form):
    """The house's year."""

    starts: Whole | None = Field(None, description="first month, 1 to 12")
    named_by: Literal["start", "end"] | None = Field(None, description="the year named by its first or last day")


class ActualsFile(Form):
    """A CSV file of actuals."""

    file: Line = Field(description="path inside the strategy's folder")
    decimal: Literal["point", "comma"] | None = Field(None, description="decimal mark, when the file is ambiguous")
    delimiter: Literal["comma", "semicolon", "tab"] | None = Field(None, description="what separates the columns")


ActualsSource = Annotated[Annotated[Line, Tag("word")] | Annotated[ActualsFile, Tag("mapping")], Discriminator(form_of)]


class StrategyForm(Form):
    """The strategy itself: name, language, cadence, defaults."""

    name: Text = Field(description="the title of the report")
    language: Line | None = Field(None, description="en, es, or with a region: es-MX, es-ES")
    vision: Text | None = Field(None, description="where it should lead; shown under the name")
    mission: Text | None = Field(None, description="what the house is for")
    description: Text | None = None
    owner: Text | None = None
    cadence: CadenceWord | None = Field(None, description="default for metrics; monthly if not given")
    review: CadenceWord | None = Field(None, description="how often the strategy is reviewed")
    fiscal_year: FiscalYearForm | None = Field(None, description="when the house's own year starts")
    actuals: list[ActualsSource] | None = Field(None, description="CSV files of figures")
    as_of: PeriodText | None = Field(None, description="the period to report; default: the latest well reported one")
    bands: BandsForm | None = Field(None, description="from where all its KPIs are on track and at risk")
    roll_up: Literal["mean", "worst", "best"] | None = Field(None, description="how children make a parent; mean")
    cap: Cap | None = Field(None, description="none counts what goes beyond 100 %")
    id: Id | None = Field(None, description="what other scorecards call it; the name of its folder or file")
    parent: Id | None = Field(None, description="the scorecard above, by its id")
    weight: Positive | None = Field(None, description="of its contributions beside those of other scorecards; 1")
    contributors: Literal["beside", "count"] | None = Field(
        None, description="count: contributors weigh as one more KPI of each objective; beside: shown; beside"
    )


class PerspectiveForm(Form):
    """A band of the map."""

    name: Text | None = None
    description: Text | None = None
    kind: Literal["financial", "customer", "internal", "learning"] | None = Field(
        None, description="which of the four classic ones it stands for"
    )
    weight: Weight | None = Field(None, description="beside the other perspectives; or all in per cent")
    objectives: dict[str, ObjectiveForm | None] | None = Field(None, description="what we want to achieve here")


class ThemeForm(Form):
    """A thread through the perspectives."""

    name: Text | None = None
    description: Text | None = None


class MilestoneForm(Form):
    """A dated step."""

    what: Text
    due: PeriodText | None = None
    done: PeriodText | None = Field(None, description="the day it was reached")


class ExpectedForm(Form):
    """The effect an initiative should have."""

    kpi: Line
    change: Number
    by: PeriodText | None = Field(None, description="when it should show")


ExpectedValue = Annotated[
    Annotated[ExpectedForm, Tag("mapping")] | Annotated[list[ExpectedForm], Tag("list")],
    Discriminator(form_of),
]


class InitiativeForm(Form):
    """Work with a start and an end."""

    name: Text | None = None
    description: Text | None = None
    objectives: Ids | None = Field(None, description="what it works for")
    owner: Text | None = None
    start: PeriodText | None = None
    end: PeriodText | None = None
    status: Line | None = Field(None, description="planned, active, done, stopped, or your own word")
    progress: Positive | None = Field(None, description="per cent")
    budget: Number | None = Field(None, description="what it may cost")
    spent: Number | None = Field(None, description="what it has cost so far")
    currency: Line | None = Field(None, description="EUR, USD …")
    expected: ExpectedValue | None = Field(None, description="what it should do to a KPI")
    milestones: list[MilestoneForm] | None = Field(None, description="dated steps on the way")


class CheckForm(BaseModel):
    """What a house decided about a review rule; further keys are the rule's limits."""

    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)
    __pydantic_extra__: dict[str, Number]

    severity: Literal["off", "info", "warning", "error"] | None = Field(None, description="how loud the rule is")
    ignore: Paths | None = Field(None, description="objectives or KPIs (objective/metric) to leave out")
    why: Text | None = Field(None, description="the reason, needed with ignore and off")
    until: PeriodText | None = Field(None, description="the last period that ignore or off hold for; needed with them")


class Document(Form):
    """A strategy: one file, or the files of a folder with their sections merged."""

    strategy: StrategyForm | None = Field(None, description="the strategy itself; needed, once")
    perspectives: dict[str, PerspectiveForm | None] | None = Field(
        None, description="the bands of the map, from top to bottom"
    )
    objectives: dict[str, ObjectiveForm | None] | None = Field(None, description="a goal tree without perspectives")
    themes: dict[str, ThemeForm | None] | None = Field(None, description="threads through the perspectives")
    metrics: dict[str, MetricForm | None] | None = Field(None, description="what is measured, for any number of KPIs")
    uses: Paths | None = Field(None, description="catalogues that metrics are taken from: [catalogue/social-media]")
    sources: dict[str, SourceForm | None] | None = Field(None, description="where rows are that metrics come from")
    glossary: dict[str, Text] | None = Field(None, description="the house's own terms, explained in the report")
    initiatives: dict[str, InitiativeForm | None] | None = Field(None, description="work with a start and an end")
    reviews: dict[str, ReviewForm | None] | None = Field(None, description="meetings, by their day")
    presented: dict[str, PresentedForm] | None = Field(
        None, description="figures as a review saw them, by its day; `bsc review close` writes them"
    )
    words: dict[str, Text] | None = Field(None, description="the house's words for ours: {on track: Met}")
    checks: dict[str, CheckForm | None] | None = Field(None, description="settings of review rules, by their id")
    report: ReportForm | None = Field(None, description="how the house wants its reports to look")


def schema() -> dict[str, object]:
    """The JSON Schema of the language, for editors."""
    made = Document.model_json_schema()
    _close(made)
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "bsc strategy"
    return made


def _close(node: object) -> None:
    """A table of periods has no other keys: else a misspelt target would pass for one."""
    if isinstance(node, dict):
        if "patternProperties" in node:
            node["additionalProperties"] = False
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            _close(each)
