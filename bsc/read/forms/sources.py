"""Forms of where figures live: files and tables of rows, and which of their rows count.

Annotations are values here, not texts: evaluating texts would cost every start a tenth of a second.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from bsc.read.forms.words import Edge, Flag, Line, form_of


class EdgesForm(BaseModel):
    """Which numbers count."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    at_least: Edge | None = Field(None, description="this number and all above, or this day and all after")
    at_most: Edge | None = Field(None, description="this number and all below, or this day and all before")


ConditionValue = Annotated[
    Annotated[Line, Tag("word")] | Annotated[list[Line], Tag("list")] | Annotated[EdgesForm, Tag("mapping")],
    Discriminator(form_of),
]
Conditions = dict[str, ConditionValue]


class ReadabilityForm(BaseModel):
    """Texts, and the index of how easy they are to read."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    files: Line = Field(description="texts inside the strategy's folder, each with its period: texts/*.md")
    index: Literal["flesch", "fernandez-huerta", "szigriszt"] | None = Field(
        None, description="flesch for English; fernandez-huerta or szigriszt for Spanish; by the strategy's language"
    )


class SourceForm(BaseModel):
    """A table of rows that say when: a file beside the YAML, or a table of a database."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    file: Line | None = Field(None, description="CSV, TSV, Parquet, JSON lines, XLSX or SQLite in the folder")
    sheet: Line | None = Field(None, description="the sheet of a workbook; the first one")
    range: Line | None = Field(None, description="its cells, headings first: B3:H40; titles above are skipped")
    url: Line | None = Field(
        None, description="a database: postgresql://${PGUSER}:${PGPASSWORD}@localhost:5432/shop; in place of `file`"
    )
    table: Line | None = Field(None, description="the table or view, of a SQLite file or a database: public.sales")
    wide: Flag | None = Field(None, description="metrics down, periods across: each row is a column to ask for; no")
    date: Line | None = Field(None, description="the column that says when; a wide table needs none")
    date_form: Literal["day-month-year", "month-day-year"] | None = Field(
        None, description="how 01/02/2026 is meant, where no row tells"
    )
    decimal: Literal["point", "comma"] | None = Field(None, description="decimal mark, where no row tells")
    delimiter: Literal["comma", "semicolon", "tab"] | None = Field(None, description="what separates the columns")
    encoding: Literal["utf-8", "latin-1", "windows-1252", "utf-16"] | None = Field(
        None, description="how the text is saved; utf-8"
    )
    time_zone: Line | None = Field(None, description="where the house's days begin: Europe/Madrid; for times of day")
