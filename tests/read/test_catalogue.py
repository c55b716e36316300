"""The catalogue that ships with us: complete in both languages, every formula computed as the books have it."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import pytest

from bsc.formula import Frame, compile_formula
from bsc.model import Aggregate
from bsc.read import read
from bsc.read.catalogue import STAGES, Definition, catalogue_names, definitions
from bsc.read.forms.measures import MetricForm
from bsc.read.found import Findings
from bsc.read.scope import child
from bsc.read.syntax.tree import Mapping, parse
from bsc.read.uses import borrow

ALL = {id: each for name in catalogue_names() for id, each in definitions(name).items()}
NEEDED = ("name", "unit", "better", "aggregate", "question", "reference", "limitations")
QUESTIONS = {"audience", "arrival", "interest", "quality", "channels", "funnel", "free-traffic", "actions",
             "satisfaction"}
FILES = sorted((Path(__file__).parents[2] / "bsc" / "catalogue").glob("*/*.yaml"))


LISTED = """
    engagement-rate audience-growth virality amplification click-through-rate conversion-rate csat nps response-rate
    response-time complaint-resolution-rate cost-per-mille cost-per-view cost-per-click cost-per-acquisition
    cost-per-lead
    customer-acquisition-cost roi roas lifetime-value view-through-rate coverage frequency reach impressions clicks
    clicks-per-post shares-per-article comments-per-post content-quality readability time-on-site adjusted-bounce-rate
    followers-by-age followers-by-gender followers-by-place followers-by-language brand-mentions profile-visits
    direct-traffic search-traffic referral-traffic social-traffic paid-traffic keyword-rank referral-rank
    leads opportunities sales sales-cycle lead-to-opportunity-rate win-rate
"""


def test_it_has_what_a_social_media_plan_is_measured_by() -> None:
    assert set(LISTED.split()) <= set(ALL)
    sales = {"cost-per-click", "cost-per-acquisition", "conversion-rate", "roi", "roas", "lifetime-value"}
    assert all("sales" in ALL[id].serves for id in sales)
    assert all("awareness" in ALL[id].serves for id in ("impressions", "reach", "click-through-rate", "clicks"))


def test_each_source_is_used_and_named_in_full() -> None:
    words = parse((FILES[0].parent / "words.yaml").read_text(encoding="utf-8"), "words.yaml", Findings())
    for key in ("questions", "references"):
        named = child(words, key)
        assert isinstance(named, Mapping)
        used = {text.partition(f"    {key[:-1]}: ")[2] for file in FILES
                for text in file.read_text(encoding="utf-8").splitlines()}
        assert set(named.items) == used - {""}, key


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_its_files_are_read_without_a_finding(file: Path) -> None:
    found = Findings()
    assert parse(file.read_text(encoding="utf-8"), file.name, found) is not None
    assert not found.worded({})


@pytest.mark.parametrize("one", ALL.values(), ids=list(ALL))
def test_a_definition_is_complete_in_both_languages(one: Definition) -> None:
    for key in NEEDED:
        node = one.keys[key]
        assert not isinstance(node, Mapping) or set(node.items) == {"en", "es"}, (key, node.value)
        assert one.text(key, "en") and one.text(key, "es"), key
    for key in ("name", "question", "limitations"):
        assert isinstance(one.keys[key], Mapping), key
    assert one.stage in STAGES and one.asks in QUESTIONS and one.serves
    assert set(one.serves) <= {"awareness", "sales", "service"}
    assert len(one.text("reference")) > 10 or one.text("reference") == "practice"


def test_each_key_is_one_of_the_language() -> None:
    assert set(chain.from_iterable(one.keys for one in ALL.values())) <= set(MetricForm.model_fields)


@pytest.mark.parametrize("one", [one for one in ALL.values() if "formula" in one.keys], ids=lambda one: one.id)
def test_a_formula_is_made_of_metrics_of_the_catalogue(one: Definition) -> None:
    formula, slips = compile_formula(one.text("formula"), ALL)
    assert formula is not None and not slips
    assert one.id not in formula.names


WORKED = [  # metric, its parts in the first period and in the second, its value in the second
    ("engagement-rate", {"likes": 200, "comments": 60, "shares": 40, "followers": 1000}, 30),
    ("audience-growth", {"new-followers": 20, "followers": (200, 220)}, 10),
    ("virality", {"shares": 5, "impressions": 1000}, 0.5),
    ("amplification", {"shares": 5, "followers": 200}, 2.5),
    ("click-through-rate", {"clicks": 30, "impressions": 1000}, 3),
    ("conversion-rate", {"conversions": 3, "clicks": 60}, 5),
    ("csat", {"satisfied-answers": 80, "survey-answers": 100}, 80),
    ("nps", {"promoters": 50, "passives": 30, "detractors": 20}, 30),
    ("response-rate", {"questions-answered": 45, "questions-received": 50}, 90),
    ("complaint-resolution-rate", {"complaints-resolved": 9, "complaints": 12}, 75),
    ("cost-per-mille", {"ad-spend": 50, "ad-impressions": 10_000}, 5),
    ("cost-per-view", {"ad-spend": 50, "ad-views": 1000}, 0.05),
    ("cost-per-click", {"ad-spend": 50, "ad-clicks": 200}, 0.25),
    ("cost-per-acquisition", {"ad-spend": 50, "ad-conversions": 4}, 12.5),
    ("cost-per-lead", {"ad-spend": 50, "ad-leads": 10}, 5),
    ("customer-acquisition-cost", {"acquisition-cost": 9000, "new-customers": 30}, 300),
    ("roi", {"campaign-gain": 1500, "campaign-cost": 1000}, 50),
    ("roas", {"ad-revenue": 4000, "ad-spend": 1000}, 4),
    ("lifetime-value", {"margin-per-customer": 120, "customer-lifetime": 2.5}, 300),
    ("view-through-rate", {"videos-completed": 25, "videos-shown": 100}, 25),
    ("coverage", {"reach": 3000, "target-audience": 12_000}, 25),
    ("frequency", {"impressions": 9000, "reach": 3000}, 3),
    ("clicks-per-post", {"clicks": 60, "posts": 12}, 5),
    ("shares-per-article", {"shares": 48, "articles": 4}, 12),
    ("comments-per-post", {"comments": 60, "posts": 12}, 5),
    ("content-quality", {"pieces-reviewed": 10, "pieces-illustrated": 6, "pieces-linked": 5, "pieces-laid-out": 5,
                         "pieces": 10}, 6.5),
    ("time-on-site", {"time-spent": 900, "sessions": 600}, 1.5),
    ("adjusted-bounce-rate", {"bounced-sessions": 150, "sessions": 600}, 25),
    ("lead-to-opportunity-rate", {"opportunities": 10, "leads": 40}, 25),
    ("win-rate", {"sales": 3, "opportunities": 10}, 30),
]


def test_every_formula_has_worked_numbers() -> None:
    assert {each[0] for each in WORKED} == {one.id for one in ALL.values() if "formula" in one.keys}


@pytest.mark.parametrize(("metric", "parts", "value"), WORKED, ids=[each[0] for each in WORKED])
def test_a_formula_gives_the_worked_number(
    metric: str, parts: dict[str, float | tuple[float, float]], value: float, tmp_path: Path
) -> None:
    lines = ["strategy: {name: S}", "uses: catalogue/social-media",
             f"objectives: {{objective: {{kpis: [{metric}]}}}}", "metrics:"]
    for part, figure in parts.items():
        first, second = figure if isinstance(figure, tuple) else (figure, figure)
        lines.append(f"  {part}: {{actuals: {{2026-01: {first}, 2026-02: {second}}}}}")
    (tmp_path / "s.yaml").write_text("\n".join(lines), encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    assert set(strategy.metrics) == {metric, *parts}
    assert strategy.metrics[metric].actuals[-1].value == pytest.approx(value)


@pytest.mark.parametrize(("metric", "parts", "value"), WORKED, ids=[each[0] for each in WORKED])
def test_a_quarter_of_a_formula_is_worked_out_from_the_quarter_of_its_parts(
    metric: str, parts: dict[str, float | tuple[float, float]], value: float, tmp_path: Path
) -> None:
    """Two quarters of months that rise, each part in its own way."""
    (tmp_path / "s.yaml").write_text("\n".join([
        "strategy: {name: S}", "uses: catalogue/social-media",
        f"objectives: {{objective: {{kpis: [{metric}, above]}}}}", "metrics:",
        f"  above: {{cadence: quarterly, formula: {metric}}}",
        *(f"  {part}: {{actuals: {{" + ", ".join(
            f"2026-{month:02}: {3 * number + month * (number + 2)}" for month in range(1, 7)) + "}}"
          for number, part in enumerate(parts, 1))]), encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    brought = {}
    for number, part in enumerate(parts, 1):
        months = [3 * number + month * (number + 2) for month in range(1, 7)]
        aggregate = Aggregate(ALL[part].text("aggregate"))
        brought[part] = [aggregate.over(three) or 0.0 for three in (months[:3], months[3:])]
    formula, _ = compile_formula(ALL[metric].text("formula"), parts)
    assert formula is not None
    wanted = [each for each in formula.over(Frame(2, brought, [None, None], [0, 0])).values if each is not None]
    assert list(strategy.metrics["above"].actuals.values) == pytest.approx(wanted)


def uses(
    folder: Path, text: str, language: str | None = None, besides: tuple[str, ...] = ("no-figures",)
) -> tuple[dict[str, dict[str, object]], list[str]]:
    """The metrics of a strategy that uses the catalogue, and what is told of it."""
    (folder / "s.yaml").write_text("strategy: {name: S}\n" + text, encoding="utf-8")
    result = read(folder, language=language)
    told = [f"{each.place.line}:{each.place.column} {each.rule}: {each.message} {each.help}"
            for each in result.diagnostics if each.rule not in besides]
    metrics = result.strategy.metrics if result.strategy else {}
    return {id: {"name": one.name, "unit": one.unit, "formula": one.formula, "parts": one.parts,
                 "line": one.place.line, "figures": [each.value for each in one.actuals]}
            for id, one in metrics.items()}, told


def test_only_what_is_referred_to_joins_and_the_house_stands_first(tmp_path: Path) -> None:
    found, told = uses(tmp_path, """\
uses: [catalogue/social-media]
metrics:
  ad-spend: {unit: MXN, name: Gasto}
  clicks:
objectives:
  one: {kpis: [{metric: cost-per-click}, {id: win-rate, name: Our own, unit: "%", actuals: {2026-01: 3}}]}
""")
    assert [each.partition(" as ")[0] for each in told] == [
        "4:3 catalogue: 2 metrics of your own are also in the catalogue,"]
    assert {id: (one["name"], one["unit"], one["line"]) for id, one in found.items()} == {
        "ad-spend": ("Gasto", "MXN", 4), "clicks": ("Clicks", "clicks", 5),
        "cost-per-click": ("Cost per click (CPC)", "MXN", 7), "ad-clicks": ("Paid clicks", "clicks", 7),
        "win-rate": ("Our own", "%", 7)}


def test_what_a_metric_of_ones_own_takes_from_the_catalogue_is_told_once(tmp_path: Path) -> None:
    text = """\
uses: [catalogue/social-media]
metrics: {reach: {name: Our reach, actuals: {2026-01: 3}}, nps: {actuals: {2026-01: 31}}}
objectives: {one: {kpis: [reach, nps]}, two: {kpis: [reach]}}
"""
    (told,) = uses(tmp_path, text)[1]
    assert told.startswith("3:11 catalogue: `reach` is also in the catalogue; taken from it: ")
    assert "question" in told and "stage" in told and "name," not in told
    (told,) = uses(tmp_path, text, "es")[1]
    assert "`reach` también está en el catálogo; se toma de él: " in told and "o dale otro identificador" in told


def test_a_house_that_gives_figures_needs_no_parts(tmp_path: Path) -> None:
    found, _ = uses(tmp_path, """\
uses: catalogue/social-media
metrics: {nps: {actuals: {2026-01: 31}}}
objectives: {one: {kpis: [nps]}}
""", "es")
    assert list(found) == ["nps"]
    assert found["nps"]["name"] == "Índice de recomendación neta (NPS)" and found["nps"]["unit"] == "puntos"
    assert found["nps"]["figures"] == [31.0] and found["nps"]["formula"] == ""


def test_a_house_formula_draws_on_the_catalogue(tmp_path: Path) -> None:
    found, told = uses(tmp_path, """\
uses: catalogue/social-media
metrics: {warmth: {formula: (likes + 3 * comments) / impressions}}
objectives: {one: {kpis: [warmth]}}
""")
    assert told == [] and list(found) == ["warmth", "likes", "comments", "impressions"]


def test_an_unknown_catalogue_or_metric_is_located(tmp_path: Path) -> None:
    assert uses(tmp_path, "uses: [catalogue/social-medai]\n")[1] == [
        "2:8 catalogue: there is no catalogue `catalogue/social-medai` did you mean `catalogue/social-media`?"]
    told = uses(tmp_path, "uses: [catalogue/social-media]\nobjectives: {one: {kpis: [engagment-rate]}}\n")[1]
    assert told == ["3:27 unknown-id: no metric `engagment-rate` is declared did you mean `engagement-rate`?"]


def test_what_the_catalogue_would_give_is_offered(tmp_path: Path) -> None:
    assert uses(tmp_path, "objectives: {one: {kpis: [nps]}}\n")[1] == [
        "2:27 unknown-id: no metric `nps` is declared the catalogue defines it: add `uses: [catalogue/social-media]`"]
    (tmp_path / "a.csv").write_text("metric,period,value\nnew-followers,2026-01,4\n", encoding="utf-8")
    (tmp_path / "s.yaml").write_text("strategy: {name: S, actuals: [a.csv]}\nuses: catalogue/social-media\n"
                                     "objectives: {one: {kpis: [engagement-rate]}}\n", encoding="utf-8")
    assert [each.help for each in read(tmp_path).diagnostics if each.rule != "no-figures"] == [
        "to take it from the catalogue, add `new-followers:` under `metrics:`"]


def test_a_metric_declared_in_place_takes_what_it_does_not_say(tmp_path: Path) -> None:
    found, told = uses(tmp_path, """\
uses: catalogue/social-media
metrics: {clicks: {actuals: {2026-01: 3}}, impressions: {actuals: {2026-01: 100}}}
objectives:
  one: {kpis: [{id: click-through-rate, unit: pp}, {id: nps, actuals: {2026-01: 31}}]}
  two: {kpis: [click-through-rate, {id: own, name: Own, unit: h}]}
""")
    assert told == []
    rate = found["click-through-rate"]
    assert (rate["name"], rate["unit"], rate["figures"]) == ("Click-through rate (CTR)", "pp", [3.0])
    assert (found["nps"]["name"], found["nps"]["formula"]) == ("Net promoter score (NPS)", "")


def test_what_the_catalogue_says_of_its_formula_does_not_stand_beside_another(tmp_path: Path) -> None:
    source = "Hootsuite: 17 Social Media Metrics You Need to Track, 2023"
    for given, said in (("metrics: {engagement-rate: {formula: likes / reach * 100}}", ""), ("", source)):
        text = "strategy: {name: S}\nuses: catalogue/social-media\nobjectives: {a: {kpis: [engagement-rate]}}\n" + given
        (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
        strategy = read(tmp_path).strategy
        assert strategy is not None
        sheet = strategy.metrics["engagement-rate"].sheet
        assert sheet.reference == said and bool(sheet.limitations) is bool(said)


@pytest.mark.parametrize(("text", "told"), [
    ("uses: [catalogue/social-media, catalogue/social-media]\nobjectives: {one: {kpis: [nps]}}\n",
     ["2:32 catalogue: `catalogue/social-media` is named twice "]),
    ("uses: [catalogue/social-media]\nobjectives: {one: {kpis: [{id: own, name: Own}]}}\n",
     ["2:8 catalogue: nothing is drawn from `catalogue/social-media` "
      "name one of its metrics, `- metric: engagement-rate`; `bsc catalogue` lists them"]),
    ("uses: [catalogue/social-media]\nmetrics: {lkes: {actuals: {2026-01: 3}}, post: {name: The post}}\n",
     ["3:11 catalogue: the catalogue has no metric `lkes` did you mean `likes`? one of your own has a `name:`"]),
    ("uses: [catalogue/social-media]\nobjectives: {one: {kpis: [{id: Engagment_Rate, target: 4}]}}\n",
     ["3:32 catalogue: the catalogue has no metric `Engagment_Rate` "
      "did you mean `engagement-rate`? one of your own has a `name:`"]),
])
def test_slips_are_told_where_they_are(tmp_path: Path, text: str, told: list[str]) -> None:
    assert [each for each in uses(tmp_path, text)[1] if " catalogue: " in each] == told


def test_the_points_of_content_are_worked_out_of_a_table_of_pieces(tmp_path: Path) -> None:
    (tmp_path / "pieces.csv").write_text("day,reviewed,illustrated,links,layout\n2026-01-04,yes,yes,no,yes\n"
                                         "2026-01-31,yes,no,yes,no\n", encoding="utf-8")
    found, told = uses(tmp_path, """\
uses: catalogue/social-media
sources: {table: {file: pieces.csv, date: day}}
metrics:
  pieces: {source: table, aggregate: count}
  pieces-reviewed: {source: table, aggregate: count, where: {reviewed: yes}}
  pieces-illustrated: {source: table, aggregate: count, where: {illustrated: yes}}
  pieces-linked: {source: table, aggregate: count, where: {links: yes}}
  pieces-laid-out: {source: table, aggregate: count, where: {layout: yes}}
objectives: {one: {kpis: [content-quality]}}
""")
    assert told == [] and found["content-quality"]["figures"] == [(1 + 5 + 3 + 1 + 2) / 2]


def test_parts_without_figures_are_named_at_the_reference(tmp_path: Path) -> None:
    assert uses(tmp_path, """\
uses: catalogue/social-media
metrics: {clicks: {actuals: {2026-01: 3}}}
objectives: {one: {kpis: [clicks-per-post]}}
""", besides=())[1] == [
        "4:27 no-figures: `clicks-per-post` has no figures: none are given for `posts` "
        "give them under `metrics:`, as `actuals:` or as the `column:` of a source"]


def test_what_no_book_has_is_given_no_source(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("strategy: {name: S, language: es}\nuses: catalogue/social-media\n"
                                     "objectives: {one: {kpis: [content-quality]}}", encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    assert {one.sheet.reference for one in strategy.metrics.values()} == {""}


def test_two_files_may_use_it(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text("uses: [catalogue/social-media]\n", encoding="utf-8")
    found, told = uses(tmp_path, "uses: [catalogue/social-media]\nmetrics: {reach: }\n")
    assert told == [] and found["reach"]["name"] == "Reach"


def test_a_tree_that_was_read_before_is_left_as_it_was() -> None:
    text = "uses: catalogue/social-media\nmetrics: {likes: {actuals: {2026-01: 3}}}\n"
    tree = parse(text, "s.yaml", Findings())
    assert isinstance(tree, Mapping)
    likes = child(tree, "metrics", "likes")
    assert isinstance(likes, Mapping)
    assert borrow(tree, "en", Findings()) == frozenset(ALL)
    assert list(likes.items) == ["actuals"]
