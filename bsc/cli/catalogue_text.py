"""Definitions of the catalogue as text for the terminal, as plain data, and as YAML to paste."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import click

from bsc.cli.terminal import pad, width, wrapped
from bsc.formula import compile_formula
from bsc.read.catalogue import NO_BOOK, STAGES, Definition
from bsc.read.forms.measures import MetricForm

_WORDS = {
    "acquisition": ("Acquisition", "Captación"),
    "engagement": ("Engagement", "Interacción"),
    "conversion": ("Conversion", "Conversión"),
    "loyalty": ("Loyalty", "Fidelización"),
    "awareness": ("awareness", "notoriedad"),
    "sales": ("sales", "ventas"),
    "service": ("service", "servicio"),
    "formula": ("Formula", "Fórmula"),
    "description": ("Means", "Qué es"),
    "unit": ("Unit", "Unidad"),
    "better": ("Better", "Mejor"),
    "higher": ("higher", "más alto"),
    "lower": ("lower", "más bajo"),
    "none": ("neither higher nor lower", "ni más alto ni más bajo"),
    "aggregate": ("Over time", "En el tiempo"),
    "sum": ("added up", "se suma"),
    "last": ("the last value counts", "cuenta el último valor"),
    "mean": ("not added up: the mean", "no se suma: la media"),
    "of parts": ("from its parts, anew for each period", "de sus partes, de nuevo en cada periodo"),
    "question": ("Answers", "Responde a"),
    "stage": ("Stage", "Etapa"),
    "for": ("For", "Para"),
    "limitations": ("Beware", "Cuidado"),
    "reference": ("After", "Según"),
    "practice": ("practice; no book has it", "la práctica; ningún libro la recoge"),
    "in a strategy": ("In a strategy", "En una estrategia"),
    "in an objective": ("and under `lagging:` or `leading:` of an objective",
                        "y en `lagging:` o `leading:` de un objetivo"),
    "footer": ("{count} definitions. `bsc catalogue ID` prints one in full; `uses: [catalogue/social-media]` in a "
               "strategy draws on them.",
               "{count} definiciones. `bsc catalogue ID` muestra una entera; `uses: [catalogue/social-media]` en una "
               "estrategia recurre a ellas."),
}
_PLAIN = re.compile(r"(?!(?:true|false|yes|no|null|on|off)$)[^\W\d_][\w ().'%/+*-]*", re.IGNORECASE)
_WIDE = 88


def _say(key: str, language: str) -> str:
    return _WORDS[key][language == "es"]


def listed(chosen: Sequence[Definition], language: str) -> str:
    """Ids, names and units by stage of the funnel."""
    left = max(width(each.id) for each in chosen)
    lines: list[str] = []
    for stage in STAGES:
        held = [each for each in chosen if each.stage == stage]
        if held:
            lines += [*([""] if lines else []), click.style(_say(stage, language), bold=True)]
            lines += [f"  {pad(each.id, left)}  {_named(each, language)}" for each in held]
    return "\n".join([*lines, "", *wrapped(_say("footer", language).format(count=len(chosen)), _WIDE)])


def _named(one: Definition, language: str) -> str:
    """The name; of what is worked out, with its unit, which the name does not tell."""
    unit = f", {one.text('unit', language)}" if "formula" in one.keys else ""
    return one.text("name", language) + unit


def one_in_full(one: Definition, known: Mapping[str, Definition], language: str) -> str:
    """All that is known of a definition, and how it comes into a strategy."""
    formula = one.text("formula")
    facts = [
        ("formula", formula),
        ("description", one.text("description", language)),
        ("unit", one.text("unit", language)),
        ("better", _say(one.text("better"), language)),
        ("aggregate", _say("of parts" if formula else one.text("aggregate"), language)),
        ("question", one.text("question", language)),
        ("stage", _say(one.stage, language).lower()),
        ("for", ", ".join(_say(each, language) for each in one.serves)),
        ("limitations", one.text("limitations", language)),
        ("reference", _reference(one, language)),
    ]
    left = max(width(_say(key, language)) for key, _ in facts)
    lines = [click.style(f"{one.id} · {one.text('name', language)}", bold=True), ""]
    for key, text in facts:
        for at, line in enumerate(wrapped(text.replace(" %", "\N{NO-BREAK SPACE}%"), _WIDE - left) if text else ()):
            lines.append(f"{pad('' if at else _say(key, language), left)}  {line}")
    parts = parts_of([one], known)[1:]
    if parts:
        lines.append("")
        left = max(width(each.id) for each in parts)
        lines += [f"  {pad(each.id, left)}  {_named(each, language)}" for each in parts]
    return "\n".join([*lines, "", *_drawn(one, parts, language)])


def _drawn(one: Definition, parts: Sequence[Definition], language: str) -> list[str]:
    """How it comes into a strategy: with figures of the parts that are not worked out themselves, or with texts."""
    given = [f"    {each.id}: {{actuals: {{2026-10: …}}}}" for each in parts or [one] if "formula" not in each.keys]
    if one.id == "readability":
        given = ["    readability: {readability: {files: texts/*.md}}"]
    return [_say("in a strategy", language), "  uses: [catalogue/social-media]", "  metrics:", *given,
            _say("in an objective", language), f"  - {{metric: {one.id}, target: …}}"]


def _reference(one: Definition, language: str) -> str:
    reference = one.text("reference")
    return _say(reference, language) if reference in _WORDS else reference


def parts_of(chosen: Sequence[Definition], known: Mapping[str, Definition]) -> list[Definition]:
    """The same with all that their formulas are made of, each once."""
    found = {each.id: each for each in chosen}
    queue = list(chosen)
    for one in queue:
        formula, _ = compile_formula(one.text("formula"), known) if one.text("formula") else (None, [])
        for name in formula.names if formula is not None else ():
            if name not in found:
                found[name] = known[name]
                queue.append(known[name])
    return list(found.values())


def plain(one: Definition, known: Mapping[str, Definition], language: str) -> dict[str, object]:
    """A definition for machines, its texts in one language."""
    texts = {key: one.text(key, language) for key in ("name", "description", "unit", "better", "aggregate", "formula",
                                                       "question")}
    rest = {"parts": [each.id for each in parts_of([one], known)[1:]], "stage": one.stage, "for": list(one.serves),
            "reference": one.text("reference"), "limitations": one.text("limitations", language)}
    return {"id": one.id, **texts, "asks": one.asks, **rest}


def pasted(chosen: Sequence[Definition], known: Mapping[str, Definition], language: str) -> str:
    """YAML that stands under `metrics:`, with the parts that formulas are made of."""
    lines = []
    for one in parts_of(chosen, known):
        lines.append(f"  {one.id}:")
        lines += [f"    {key}: {_word(one.text(key, language))}" for key in one.keys
                  if key in MetricForm.model_fields and one.text(key) != NO_BOOK]
    return "".join(f"{line}\n" for line in lines)


def _word(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
