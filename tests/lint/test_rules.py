"""Each rule fires on its bad example, at the right word, in both languages, and on nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bsc.lint import RULES, Rule
from bsc.read import read
from tests.lint.manual import ask, examples

BY_ID = {rule.id: rule for rule in RULES}
EXPECTED = {
    "R02": [("learning", "“Team” has no objective", "«Team» no tiene ningún objetivo")],
    "R03": [("strategy", "2 objectives; fewer than 8", "2 objetivos; menos de 8")],
    "R04": [("kitchen", "holds 5 of 8 objectives", "reúne 5 de los 8 objetivos")],
    "R05": [("kitchen", "“Kitchen” has 6 objectives", "«Kitchen» tiene 6 objetivos")],
    "R06": [("Supply offices", "belongs to no theme", "no pertenece a ninguna línea")],
    "R07": [
        ("NPS 50", "reads as a metric", "parece una métrica"),
        ("Launch CRM", "reads as a project", "parece un proyecto"),
        ("Innovation and growth", "does not start with a verb", "no empieza por un verbo"),
    ],
    "R08": [("Improve customer satisfaction", "could be any house's", "podría ser el objetivo de cualquiera")],
    "R09": [("Supply offices", "has no description", "no tiene descripción")],
    "R10": [("leftovers", "Two metrics are named", "Dos métricas se llaman")],
    "R11": [
        ("Bake through the day", "drives nothing that reaches “Results”", "no impulsa nada que llegue a"),
        ("Teach the craft", "stops at “Bake through the day”", "se corta en «Bake through the day»"),
    ],
    "R12": [("Win regulars", "No objective drives", "Ningún objetivo impulsa")],
    "R13": [("craft", "down to “Teach the craft”", "La relación que baja de «Raise the margin»")],
    "R14": [("margin", "skips a perspective", "se salta una perspectiva")],
    "R15": [("regulars", "“Be talked about” → “Win regulars”", "forman un ciclo: «Win regulars»")],
    "R16": [("Teach the craft", "is linked to nothing", "no está relacionado con nada")],
    "R17": [("strategy", "All 4 linked objectives", "Los 4 objetivos relacionados")],
    "R18": [("regulars", "does not say why", "no dice por qué")],
    "R19": [("margin", "has been assumed for 16 months", "es un supuesto desde hace 16 meses")],
    "R20": [("waste", "tended to get worse: correlation −0.95 (−0.99", "tendía a empeorar: correlación −0,95")],
    "R21": [("regulars", "A delay of 2 months cannot be seen", "Un desfase de 2 meses no se puede ver")],
    "R22": [("Win regulars", "carries most of what drives the top", "pasa la mayor parte de lo que impulsa")],
    "R23": [("Teach the craft", "yet it drives “Raise the margin”", "pero impulsa «Raise the margin»")],
    "R24": [("Raise the margin", "neither a leading KPI nor a driver", "no tiene indicador inductor")],
    "R25": [("Win regulars", "has 4 KPIs, more than 3", "tiene 4 indicadores, más de 3")],
    "R26": [("strategy", "has 2 metrics, more than 1", "tiene 2 métricas, más de 1")],
    "R27": [("results", "Only 1 of 5 KPIs", "Solo 1 de 5 indicadores")],
    "R28": [("basket", "“Basket” has no target", "«Basket» no tiene meta")],
    "R29": [("450", "above its maximum of 100", "por encima de su máximo de 100")],
    "R30": [
        ("900", "“Visits” has a way to go and no date", "«Visits» tiene camino por recorrer y ninguna fecha"),
        ("target", "“Basket”: the last target was over before 2026-06", "la última meta venció antes de 2026-06"),
    ],
    "R31": [("Teach the craft", "more than one owner", "más de un responsable")],
    "R32": [("visits", "Ana answers for 8 metrics", "Ana responde de 8 métricas")],
    "R33": [("7", "nothing since 2026-02, 4 months ago", "desde 2026-02, hace 4 meses")],
    "R34": [("survey", "it is yearly and the result is monthly", "su frecuencia es anual y la del resultado, mensual")],
    "R35": [("visits", "“Visits”: no unit", "«Visits»: sin unidad")],
    "R36": [("-4", "was -4 in 2026-05, measured as a share of 20", "fue -4 en 2026-05, medido como parte de 20")],
    "R37": [("visits", "carries 90 % of the weight", "concentra el 90 % del peso")],
    "R38": [("6", "aims at 6, outside its range", "es 6, fuera de su rango")],
    "R39": [("followers", "“Followers” and “Advertising budget” show attention or effort", "muestran atención")],
    "R40": [("tied_to_pay", "Pay depends on “Visits”", "La retribución depende de «Visits»")],
    "R41": [("valid_until", "was valid until 2026-03", "valía hasta 2026-03")],
    "R42": [("fair", "in words that have no score: “fair”", "con palabras sin puntuación: «fair»")],
    "R43": [("Keep good people", "has no initiative", "no tiene ninguna iniciativa")],
    "R44": [("courses", "has no owner, end and budget", "le falta responsable, fin y presupuesto")],
    "R45": [
        ("signs", "serves no objective", "no sirve a ningún objetivo"),
        ("courses", "should have ended on 2026-03-31", "debía terminar el 2026-03-31"),
        ("books", "has spent 120 more than its budget", "ha gastado 120 más de lo presupuestado"),
        ("guests", "spent 90 % of its budget for 20 % of the work", "el 90 % del presupuesto con un 20 % hecho"),
        ("Book it", "a milestone of “A stand at the fair”, was due by 2026-05-31", "era para 2026-05-31"),
    ],
    "R46": [("courses", "3 of 5 initiatives start in 2026-01", "3 de 5 iniciativas empiezan en 2026-01")],
    "R47": [("team", "speaks of systems and data, or of leading", "habla de sistemas y datos, ni de liderazgo")],
    "R48": [("2026-07-02", "nothing of “Be talked about”, which is off track", "«Be talked about», que no cumple")],
    "R49": [("Shorten the queue", "counts for no objective above", "no contribuye a ningún objetivo superior")],
    "R50": [("strategy", "Only 50 % of the index has data; most is missing in “Team”", "Solo el 50 % del índice")],
    "R51": [("820", "20 to go from baseline to target", "20 por recorrer hasta la meta")],
    "R52": [("1000", "jumps from 820 to 1,000 in 2027", "salta de 820 a 1.000 en 2027")],
    "R53": [("5.4", "“Basket” was off track when it fell silent after 2026-02", "dejó de informar tras 2026-02")],
    "R54": [("status", "has no end", "no tiene fin")],
    "R55": [("strategy", "No KPI is a leading one", "Ningún indicador es inductor")],
}
_ENGLISH = """
the of and is has have had with than from which its are not but more without each only this that there they it be by
for on at to nothing none been most links objective objectives target metric metrics
"""
for_each_rule = pytest.mark.parametrize("rule", RULES, ids=list(BY_ID))
for_each_asked = pytest.mark.parametrize("rule", [BY_ID[each] for each in EXPECTED], ids=list(EXPECTED))


def foreign(text: str) -> set[str]:
    """The English words of a Spanish sentence, names in quotes and code aside."""
    plain = re.sub(r"«[^»]*»|`[^`]*`", "", text)
    return set(_ENGLISH.split()) & set(re.findall(r"[^\W\d]+", plain.lower()))


@for_each_asked
def test_fires_on_its_bad_example_at_the_word(rule: Rule, tmp_path: Path) -> None:
    bad = examples(rule)["Bad"]
    english, spanish = ask(tmp_path, rule, bad), ask(tmp_path, rule, bad, "es-MX")
    assert english.words == spanish.words == [word for word, _, _ in EXPECTED[rule.id]]
    for found, told, (_, en, es) in zip(english.found, spanish.found, EXPECTED[rule.id], strict=True):
        assert en in found.message
        assert es in told.message
        assert (found.rule, found.severity) == (rule.id, rule.severity)
        assert found.help.endswith(".") and told.help.endswith(".") and found.help != told.help


@for_each_asked
def test_speaks_spanish_to_the_last_word(rule: Rule, tmp_path: Path) -> None:
    bad = examples(rule)["Bad"]
    english, spanish = ask(tmp_path, rule, bad), ask(tmp_path, rule, bad, "es")
    for found, told in zip(english.found, spanish.found, strict=True):
        assert told.message != found.message
        assert foreign(told.message) | foreign(told.help) == set()
        notes = zip(found.related, told.related, strict=True)
        assert all(ours.note != theirs.note and not foreign(theirs.note) for ours, theirs in notes)
    assert foreign(rule.title.es) == set()


def test_what_is_judged_by_reading_is_refused_at_its_words(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(examples(BY_ID["R01"])["Bad"], encoding="utf-8")
    english, spanish = read(tmp_path), read(tmp_path, language="es")
    assert english.strategy is None
    assert [(each.place.line, each.place.column, each.place.width) for each in english.diagnostics] == [
        (3, 82, len("regular")), (4, 59, len("onwer"))
    ]  # fmt: skip
    assert [each.message for each in spanish.diagnostics] == [
        "no se ha declarado `regular` como objetivo", "no se conoce la clave `onwer` en `regulars`"
    ]  # fmt: skip


@for_each_rule
@pytest.mark.parametrize("example", ["Good", "Near miss"])
def test_is_silent_where_it_should_be(rule: Rule, example: str, tmp_path: Path) -> None:
    text = examples(rule)[example]
    assert [each.message for each in ask(tmp_path, rule, text).found] == []


@for_each_rule
def test_the_manual_has_its_parts_in_order(rule: Rule) -> None:
    parts = ["\nWhy: ", "\nSource: ", "\nSeverity: ", " Options: ", "\n## Bad\n", "\n## Good\n", "\n## Near miss\n"]
    at = [rule.manual.find(part) for part in parts]
    assert -1 not in at and at == sorted(at)
    about, why = rule.manual[: at[0]].partition("\n")[2].split(), rule.manual[at[0] : at[1]].split()
    assert len(about) >= 6 and len(why) >= 12
    assert set(examples(rule)) == {"Bad", "Good", "Near miss"}


@for_each_rule
def test_the_source_is_a_work_or_practice(rule: Rule) -> None:
    work = re.fullmatch(r"[^,]+, .{6,}, (?:19|20)\d\d", rule.source)
    assert rule.source == "practice" or work
    assert "http" not in rule.source and "www" not in rule.source


@for_each_rule
def test_the_manual_says_what_the_code_does(rule: Rule) -> None:
    said = " ".join(rule.manual.split())
    assert said.startswith(f"# {rule.id} {rule.title.en}")
    assert f"Source: {rule.source} Severity: {rule.severity.word}" in said
    options = said.partition("Options: ")[2]
    assert all(f"`{name}: {value:g}`" in options for name, value in rule.limits.items())
    assert rule.limits or options.startswith("none")


def test_the_rules_are_in_order_and_all_are_tried() -> None:
    assert list(BY_ID) == sorted(BY_ID) == ["R01", *EXPECTED]
    assert [rule.id for rule in RULES if rule.by_reading] == ["R01"]
