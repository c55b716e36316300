"""Made-up words for a map: every status, the longest texts, in English and Spanish."""

from __future__ import annotations

from bsc.maps.layout import MapSpec
from bsc.report.keys import StatusKey
from bsc.report.map.facts import BandFacts, BoxFacts, LinkFacts, LinkKind, MapFacts, MapWords

SPANISH = MapWords(
    statuses=(("on", "Cumple"), ("risk", "En riesgo"), ("off", "No cumple"), ("none", "Sin datos"),
              ("unjudged", "Sin evaluar")),
    drivers="Inductores", no_objectives="Sin objetivos", inside="dentro", cause="Causa", effect="Efecto",
    arrows="Flechas", counted="Cuenta", illustrative="Ilustrativa, no cuenta", rejected="Rechazada",
    weakens="Debilita", delay="Desfase", status="Estado", themes="Líneas estratégicas",
    limit="cumple desde 90\u202f%",
)
_STATUSES: tuple[StatusKey, ...] = ("on", "risk", "off", "none", "unjudged")
_OUTCOMES = {"on": "100\u202f%", "risk": "89.6\u202f%", "off": "39\u202f%", "none": "–", "unjudged": "–"}
_KINDS: tuple[LinkKind, ...] = ("counted", "counted", "illustrative", "rejected")


def facts_for(spec: MapSpec, words: MapWords | None = None) -> MapFacts:
    """Words for a map; English unless others are given."""
    words = words or MapWords()
    said = dict(words.statuses)
    spanish = words is SPANISH
    boxes, bands, links = [], [], []
    for at, box in enumerate(spec.boxes):
        key = _STATUSES[at % 5]
        bare = key in ("none", "unjudged")
        note = ("con datos 67\u202f%" if spanish else "coverage 67\u202f%") if at % 3 == 0 else ""
        note = note or (("Pierde fuerza" if spanish else "Not explained") if at % 3 == 1 else "")
        boxes.append(BoxFacts(
            id=box.id, name=box.name, href=f"#o-{box.id}", aria=f"{box.name}: {said[key]}", status=key,
            status_word=said[key], outcome=_OUTCOMES[key],
            drivers=("sin declarar" if spanish else "none declared") if at % 4 == 3 else "100\u202f%",
            bar=None if at % 4 == 3 else 100,
            spark=() if bare else tuple(0.4 + 0.02 * step if step != 5 else None for step in range(24)),
            owner="Responsable de comunidad" if spanish else "Community manager", note=note,
            signal=at % 3 == 1, theme=at % 7 if at % 7 < 6 else None, hidden_off=12 if at % 6 == 0 else 0,
        ))
    for at, name in enumerate(spec.bands):
        key = _STATUSES[at % 5]
        counts = tuple((each, (8,)) for each in _STATUSES)
        coverage = "con datos 100\u202f%" if spanish else "coverage 100\u202f%"
        bands.append(BandFacts(f"p{at}", name, key, said[key], _OUTCOMES[key], coverage, (at % 2,), counts))
    for at, link in enumerate(spec.links):
        links.append(LinkFacts(link.cause, link.effect, _KINDS[at % 4], link.negative, aria="a <link>"))
    themes = ("Results", "Engaging content", "Conversation", "Paid reach", "People", "Money")
    return MapFacts("Strategy map", tuple(boxes), tuple(bands), tuple(links), themes, words=words)
