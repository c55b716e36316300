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
    "brought": ("What the scorecards below bring", "Lo que aportan los cuadros de mando inferiores"),
    "brought alone": ("No scorecard below contributes to", "Ningún cuadro de mando inferior contribuye a"),
    "brought loose": ("Count for no objective above", "No contribuyen a ningún objetivo superior"),
    "brought missing": ("What does not hang together", "Lo que no encaja"),
    "counts for none": ("Counts for no objective above.", "No contribuye a ningún objetivo superior."),
    "weight share": ("Share of the weight", "Parte del peso"),
    "below exceptions": ("Exceptions in the scorecards below", "Excepciones en los cuadros de mando inferiores"),
    "below lead": ("In the scorecards below, {n} objectives are off track or eroding.",
                   "En los cuadros de mando inferiores, {n} objetivos no cumplen o pierden fuerza."),
    "below lead, one": ("In the scorecards below, 1 objective is off track or eroding.",
                        "En los cuadros de mando inferiores, 1 objetivo no cumple o pierde fuerza."),
    "below eroding": ("on track while its drivers give way", "cumple, pero sus inductores ceden"),
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
