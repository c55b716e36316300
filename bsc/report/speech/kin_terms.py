"""The words for scorecards below scorecards: our term, in English and in Spanish."""

from __future__ import annotations

KIN_TERMS: dict[str, tuple[str, str]] = {
    "below": ("Scorecards below", "Cuadros de mando inferiores"),
    "above": ("Scorecards above", "Cuadros de mando superiores"),
    "of objectives off": ("{n} of {m}", "{n} de {m}"),
    "off head": ("Objectives off track", "Objetivos que no cumplen"),
    "below legend": (
        "A perspective of a scorecard below stands under the one of the same id here, else of the same kind. "
        "– : it has none.",
        "Cada perspectiva de un cuadro de mando inferior figura bajo la de igual id, o si no, del mismo tipo. "
        "–: no la tiene."),
    "contributors": ("Contributors", "Contribuciones"),
    "raised": ("Counts for", "Contribuye a"),
    "contributors are it": ("This objective has no KPI of its own: they are its outcome.",
                            "Este objetivo no tiene KPI propios: ellas son su resultado."),
    "contributors count": ("Together they weigh as one more KPI of its outcome.",
                           "Juntas pesan como un KPI más de su resultado."),
    "contributors beside": ("They stand beside its own KPIs and do not change its outcome.",
                            "Figuran junto a sus KPI propios y no cambian su resultado."),
    "no contributor": ("No scorecard below contributes to it.", "Ningún cuadro de mando inferior contribuye a él."),
    "corporate only": ("Needs no contributor: corporate only.", "No necesita contribuciones: solo corporativo."),
}
