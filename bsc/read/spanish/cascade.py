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
    "this file belongs to none of the scorecards below this path":
        "este archivo no pertenece a ninguno de los cuadros de mando de esta ruta",
    "move it into the folder of one": "llévalo a la carpeta de uno",
    "no scorecard `{word}` lies below this path": "en esta ruta no hay ningún cuadro de mando `{word}`",
    "give the folder that `{word}` lies in, too, or leave `parent:` out of the one at the top":
        "indica también la carpeta en la que está `{word}`, o quita `parent:` del de más arriba",
    "the scorecard `{word}` stands above itself": "el cuadro de mando `{word}` está encima de sí mismo",
    "name the one above it; the one at the top has no `parent:`":
        "nombra el que tiene encima; el de más arriba no lleva `parent:`",
    "give it one under strategy: `id: sales`": "dale uno en strategy: `id: ventas`",
    "two scorecards have the id `{word}`": "dos cuadros de mando tienen el id `{word}`",
    "give one of them another: `id:` under strategy": "da otro a uno de ellos: `id:` en strategy",
    "the other one": "el otro",
    "scorecards stand above one another in a circle: {way}":
        "los cuadros de mando están unos encima de otros en círculo: {way}",
    "the one at the top has no `parent:`": "el de más arriba no lleva `parent:`",
    "the scorecard `{word}` hangs on none: `{top}` stands at the top":
        "el cuadro de mando `{word}` no depende de ninguno: `{top}` es el de más arriba",
    "add `parent: {top}` to it": "añádele `parent: {top}`",
    "the top": "el de más arriba",
    "no scorecard `{word}` stands above this one": "por encima de este no hay ningún cuadro de mando `{word}`",
    "`{scorecard}` has no objective `{word}`": "`{scorecard}` no tiene ningún objetivo `{word}`",
    "first named here": "se nombra aquí por primera vez",
}
