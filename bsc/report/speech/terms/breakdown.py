"""The fixed words of metrics by the values of a column, in English and in Spanish."""

from __future__ import annotations

BREAKDOWN_TERMS: dict[str, tuple[str, str]] = {
    "breakdowns": ("Breakdowns", "Desgloses"),
    "slice by": ("{name}, by {by}", "{name}, por {by}"),
    "slice": ("Slice", "Parte"),
    "slice column": ("By", "Por"),
    "slice value": ("Value", "Valor"),
    "slice share": ("Share of total", "Parte del total"),
    "slice before": ("Period before", "Periodo anterior"),
    "slice year": ("A year before", "Un año antes"),
    "slice course": ("Course, one scale", "Evolución, una escala"),
    "slice highest": ("highest", "el más alto"),
    "slice lowest": ("lowest", "el más bajo"),
    "slice marks": ("▲ highest, ▼ lowest of the row", "▲ el más alto, ▼ el más bajo de la fila"),
    "slice total": ("Total", "Total"),
    "slice beside": ("Side by side, by {by}", "Lado a lado, por {by}"),
}
