"""Forms of figures as a meeting saw them; `bsc review close` writes them.

Annotations are values here, not texts: evaluating texts would cost every start a tenth of a second.
"""

from pydantic import Field

from bsc.read.forms.measures import Form, StatusWord
from bsc.read.forms.words import Line, Number, PeriodText


class FigureForm(Form):
    """A figure as it was presented."""

    status: StatusWord
    score: Number | None = Field(None, description="per cent; none without data")
    actual: Line | None = Field(None, description="of a KPI, as it was shown")
    target: Line | None = Field(None, description="of a KPI, as it was shown")


class PresentedForm(Form):
    """The figures of a review, as the meeting saw them."""

    as_of: PeriodText
    index: FigureForm
    perspectives: dict[str, FigureForm] | None = Field(None, description="by id")
    objectives: dict[str, FigureForm] | None = Field(None, description="by id")
    kpis: dict[str, FigureForm] | None = Field(None, description="by id: objective/metric")
