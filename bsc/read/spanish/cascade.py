"""Scorecards below scorecards."""

from __future__ import annotations

CASCADE = {
    "`{text}` is not an objective of a scorecard above": "`{text}` no es un objetivo de un cuadro de mando superior",
    "write the scorecard and the objective: corporate/grow":
        "escribe el cuadro de mando y el objetivo: corporate/grow",
    "this scorecard has none above it to contribute to": "este cuadro de mando no tiene otro encima al que contribuir",
    "name it under strategy: `parent: corporate`": "nómbralo en strategy: `parent: corporate`",
    "`{text}` is named twice here": "`{text}` se nombra aquí dos veces",
    "keep one of them": "deja uno de los dos",
    "first named here": "se nombra aquí por primera vez",
}
