"""Metrics by the values of a column."""

from __future__ import annotations

SLICES = {
    "`{metric}` has {count} slices by `{by}`; the {most} largest are shown, the others as one":
        "`{metric}` tiene {count} partes por `{by}`; se muestran las {most} mayores y las demás como una sola",
    "take the rows that count with `where:`, or name a column with fewer values":
        "elige con `where:` las filas que cuentan o nombra una columna con menos valores",
    "the column `{column}` has too many different values": "la columna `{column}` tiene demasiados valores distintos",
    "name a column with fewer values": "nombra una columna con menos valores",
    "`{word}` is a metric of its own, and this slice would be called so":
        "`{word}` es una métrica por sí misma, y así se llamaría esta parte",
    "give that metric another id": "da otro id a esa métrica",
    "`{metric}` has no slices to point at": "`{metric}` no tiene partes a las que apuntar",
    "`{metric}` has no slices to point at: `{part}`, which it rests on, is not gathered from rows":
        "`{metric}` no tiene partes a las que apuntar: `{part}`, de la que depende, no se recoge de filas",
    "give `{metric}` one of `sources:` whose rows tell `{column}`":
        "da a `{metric}` una de `sources:` cuyas filas digan `{column}`",
    "a KPI points at one slice": "un KPI apunta a una sola parte",
    "write {{{column}: {value}}}": "escribe {{{column}: {value}}}",
    "there is no `{value}` in `{column}`": "no hay ningún `{value}` en `{column}`",
    "`{metric}` is not gathered from rows, nothing is divided by `{by}`":
        "`{metric}` no se recoge de filas; no hay nada que desglosar por `{by}`",
    "name one of `sources:` as its `source:`": "nombra en su `source:` una de `sources:`",
}
