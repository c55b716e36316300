"""What reading says, in Spanish: by the English template that each sentence is raised with."""

from __future__ import annotations

from bsc.read.spanish.cascade import CASCADE
from bsc.read.spanish.data import DATA
from bsc.read.spanish.files import FILES
from bsc.read.spanish.forms import FORMS
from bsc.read.spanish.imported import IMPORTED
from bsc.read.spanish.measures import MEASURES
from bsc.read.spanish.slices import SLICES
from bsc.read.spanish.syntax import SYNTAX
from bsc.read.spanish.warehouse import WAREHOUSE

SPANISH = {**CASCADE, **DATA, **FILES, **SYNTAX, **FORMS, **MEASURES, **IMPORTED, **SLICES, **WAREHOUSE}

__all__ = ["SPANISH"]
