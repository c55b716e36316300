"""What draws a report."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Tools(NamedTuple):
    """The engine and where it is kept ready, how many processes share the work, the user's templates.

    `paper` is the sheet of the printed map, empty for the strategy's own; `appendix` asks for the sheets of all
    objectives and the dictionary in print; `slides` is a presentation whose look the slides take; `pack` asks
    for the briefing pack of the meeting instead of the whole report.
    """

    cache: Path | None = None
    engine: str = "wasm"
    workers: int = 1
    templates: Path | None = None
    paper: str = ""
    appendix: bool = False
    slides: Path | None = None
    pack: bool = False
