"""The labels of a KPI's definition, in English and in Spanish."""

from __future__ import annotations

DEFINITION_TERMS: dict[str, tuple[str, str]] = {
    "worked out": ("How it is worked out", "Cómo se calcula"),
    "data source": ("Data source", "Fuente de datos"),
    "collector": ("Figures taken by", "Recoge los datos"),
    "completeness": ("Completeness", "Completitud"),
    "limitations": ("Limitations", "Limitaciones"),
    "use": ("Used for", "Se usa para"),
    "not use": ("Not to be used for", "No se debe usar para"),
    "audience": ("Audience", "Destinatarios"),
    "action": ("Who acts on it", "Quién actúa"),
    "unintended": ("Unintended consequences", "Efectos no deseados"),
    "reference": ("Definition after", "Definición según"),
    "tied to pay": ("Pay", "Retribución"),
    "pay depends": ("pay or bonus depends on it", "la retribución o un bono depende de él"),
    "cost to know": ("Cost of knowing it", "Coste de medirlo"),
    "definition review": ("Definition reviewed", "Revisión de la definición"),
    "valid until": ("Valid until", "Válido hasta"),
    "version": ("Version of the definition", "Versión de la definición"),
}
