"""Names of objectives, as published scorecards word them."""

from __future__ import annotations

import pytest

from bsc.lint.names import Fault, fault

AIMS_EN = [
    "Achieve valuable business results",
    "Publish engaging content",
    "Position us as the local baker",
    "Implement what we learn",
    "Launch breads that people talk about",
    "Launch products in Europe",
    "Comply with ISO 9001",
    "Reach net zero by 2030",
    "Continuously improve service",
    "To grow with our clients",
    "Enhance safety",
    "Finance growth soundly",
    "Balance the budget",
    "Harness data",
    "Document what we know",
    "Supply fresh bread",
    "GROW REVENUE IN ASIA",
    "Manage 24/7 operations",
    "Lower costs",
    "Re-use water",
    "Partner with schools",
    "Ship faster",
    "Experience the city",
    "Mention sources",
    "Not lose a client",
    "On-board people",
    "Advance equity",
    "Influence policy",
    "Deploy AI responsibly",
    "Value our people",
    "Better serve the citizens",
    "Brand the region",
    "Document our work",
    "Αύξηση εσόδων",
    "🚀 Win regulars",
    "“Win” new markets",
    "Roll out what works",
    "Transition to clean energy",
    "Make it 10x easier",
]
AIMS_ES = [
    "Formar al equipo",
    "Aumentar la rentabilidad",
    "Convertirse en líder",
    "No perder clientes",
    "Oír al ciudadano",
    "Ser el primero",
    "Mejorar continuamente",
    "Garantizar el agua",
    "Ir más lejos",
    "Consolidarnos en Asia",
    "Darlos a conocer",
    "Reír más",
    "Atraer talento y retenerlo",
    "Lanzar panes de los que se hable",
    "También atender de noche",
]


@pytest.mark.parametrize("name", AIMS_EN)
def test_an_english_aim_passes(name: str) -> None:
    assert fault(name, {"en"}) is None


@pytest.mark.parametrize("name", AIMS_ES)
def test_a_spanish_aim_passes(name: str) -> None:
    assert fault(name, {"es"}) is None


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("NPS 50", "en", Fault.METRIC),
        ("eNPS > 40", "en", Fault.METRIC),
        ("20 % market share", "en", Fault.METRIC),
        ("Increase market share to 20 %", "en", Fault.METRIC),
        ("Number of complaints", "en", Fault.METRIC),
        ("Revenue 10M", "en", Fault.METRIC),
        ("Cuota de mercado del 20 %", "es", Fault.METRIC),
        ("Número de quejas", "es", Fault.METRIC),
        ("Launch CRM", "en", Fault.PROJECT),
        ("Implement the SAP suite", "en", Fault.PROJECT),
        ("Roll out Salesforce to all branches", "en", Fault.PROJECT),
        ("Project Phoenix", "en", Fault.PROJECT),
        ("Implantar el CRM", "es", Fault.PROJECT),
        ("Customers first", "en", Fault.NO_VERB),
        ("Innovation", "en", Fault.NO_VERB),
        ("Operational excellence", "en", Fault.NO_VERB),
        ("World-class service", "en", Fault.NO_VERB),
        ("Our people", "en", Fault.NO_VERB),
        ("For our clients", "en", Fault.NO_VERB),
        ("ESG", "en", None),
        ("Clientes felices", "es", Fault.NO_VERB),
        ("Mejora de la calidad", "es", Fault.NO_VERB),
        ("Mujer y liderazgo", "es", Fault.NO_VERB),
        ("Kundenzufriedenheit", "de", None),
        ("", "en", None),
        ("—", "es", None),
    ],
)
def test_other_names_are_told_apart(name: str, language: str, expected: Fault | None) -> None:
    assert fault(name, {language}) is expected


def test_a_name_that_is_an_aim_in_one_of_two_languages_passes() -> None:
    assert fault("Train the team", {"en", "es"}) is None
