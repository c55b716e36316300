"""Forms of what meetings say, ask and decide.

Annotations are values here, not texts: evaluating texts would cost every start a tenth of a second.
"""

from typing import Annotated

from pydantic import Discriminator, Field, Tag

from bsc.read.forms.measures import Form
from bsc.read.forms.words import Id, Line, PeriodText, Text, form_of


class DecisionForm(Form):
    """Who does what by when."""

    what: Text
    owner: Text | None = None
    due: PeriodText | None = None
    objective: Id | None = Field(None, description="what it is about")
    status: Line | None = Field(None, description="open, done or dropped; open if not given")
    answers: Id | None = Field(None, description="the question that it settles")


class UpdateForm(Form):
    """What became of a decision of an earlier review."""

    status: Line = Field(description="done, dropped, or still open")
    note: Text | None = Field(None, description="what came of it")
    on: PeriodText | None = Field(None, description="the day it was done; else that of the review")


class OptionForm(Form):
    """A way to answer a question."""

    what: Text
    cost: Text | None = Field(None, description="what it takes: money, people, time")
    effect: Text | None = Field(None, description="what it should change")
    for_: Text | None = Field(None, alias="for", description="what speaks for it")
    against: Text | None = Field(None, description="what speaks against it")


class QuestionForm(Form):
    """What the meeting is asked to decide."""

    what: Text
    objective: Id | None = Field(None, description="what it is about")
    options: list[OptionForm] | None = Field(None, description="the ways to choose from")
    recommendation: Text | None = Field(None, description="what is proposed to the meeting")


UpdateValue = Annotated[
    Annotated[Line, Tag("word")] | Annotated[UpdateForm, Tag("mapping")],
    Discriminator(form_of),
]


class ReviewForm(Form):
    """A meeting."""

    summary: Text | None = Field(None, description="what was said of the whole")
    notes: dict[str, Text] | None = Field(None, description="what was said of an objective, by its id")
    updates: dict[str, UpdateValue] | None = Field(
        None, description="earlier decisions by their id: done, dropped, or {status: done, note: …}"
    )
    questions: dict[str, QuestionForm] | None = Field(None, description="questions to decide, by their own id")
    decisions: dict[str, DecisionForm] | None = Field(None, description="what was decided, by its own id")
