"""A problem of the environment with a place: a file of the user's beside the strategy, such as a template."""

from __future__ import annotations

from bsc.errors import EnvironmentProblem
from bsc.source.diagnostic import Diagnostic


class LocatedProblem(EnvironmentProblem):
    """What is wrong where, and the text of the file it is in."""

    def __init__(self, finding: Diagnostic, text: str) -> None:
        place = finding.place
        super().__init__(f"{place.path}:{place.line}: {finding.message}")
        self.finding = finding
        self.text = text
