"""How a house wants its reports to look, as declared."""

from typing import Literal

from pydantic import Field

from bsc.read.forms.measures import Form
from bsc.read.forms.words import Colour, Line, Text

SectionWord = Literal[
    "map", "below", "summary", "exceptions", "scorecard", "objectives", "alignment", "findings", "initiatives",
    "by-question", "funnel", "breakdowns", "outlook", "dictionary",
]


class ReportForm(Form):
    """How the house wants its reports to look."""

    organisation: Text | None = Field(None, description="whose report it is; at the head of it")
    confidentiality: Text | None = Field(None, description="who may read it; at the head, and on each printed page")
    accent: Colour | None = Field(None, description='colour of links, in quotes: "#1d4ed8"')
    logo: Line | None = Field(None, description="a PNG or JPEG inside the strategy's folder, up to 1 MB")
    paper: Literal["a3", "a4", "letter", "tabloid"] | None = Field(None, description="sheet of the printed map; a3")
    sections: list[SectionWord] | None = Field(None, description="what to show, in this order; all if not given")
