"""The declared document to the strategy: references resolved, texts in one language, everything frozen."""

from __future__ import annotations

from bsc.model import (
    CADENCES,
    Cadence,
    FiscalYear,
    Link,
    Metric,
    Objective,
    Perspective,
    RollUp,
    Strategy,
    Theme,
)
from bsc.model.kinds import Kind
from bsc.read.action import ActionLinker, link_checks
from bsc.read.csv_actuals import read_actuals, unknown_metric
from bsc.read.document import Document, KpiForm, StrategyForm
from bsc.read.files import File
from bsc.read.kpis import KpiLinker
from bsc.read.links import LinkLinker
from bsc.read.metrics import Declared, add_in_place, build_metrics, declared_metrics, kpi_entries
from bsc.read.not_computed import tell_not_computed
from bsc.read.objectives import Found, check_shares, link_objective, shares_total, walk
from bsc.read.scope import Scope, child, key_place, title_of, word_place
from bsc.read.targets import link_bands
from bsc.read.tree import Mapping as MapNode
from bsc.read.tree import Node
from bsc.source import Place

Table = tuple[File, str, str]


def link(document: Document, root: MapNode, tables: list[Table], scope: Scope) -> Strategy:
    """Build the strategy; whatever is wrong is reported to the scope, and the caller drops the result."""
    form = document.strategy or StrategyForm.model_construct(name="")
    head = child(root, "strategy")
    scope.fiscal = _fiscal(form, head, scope)
    cadence = CADENCES[form.cadence] if form.cadence else Cadence.MONTHLY
    found = list(walk(document, root))
    scope.declare_once("objective", [(one.id, one.place) for one in found])
    metrics = _metrics(document, root, found, tables, cadence, scope)
    themes = _themes(document, root, scope)
    objectives = _objectives(found, metrics, themes, form, head, scope)
    kpis = {kpi.id: kpi for objective in objectives.values() for kpi in objective.kpis}
    action = ActionLinker(objectives, kpis, scope)
    text = scope.text
    strategy = Strategy(
        name=text(form.name),
        language=scope.wanted,
        vision=text(form.vision),
        mission=text(form.mission),
        description=text(form.description),
        owner=text(form.owner),
        cadence=cadence,
        cadence_declared=form.cadence is not None,
        fiscal=scope.fiscal,
        as_of=scope.period(form.as_of, child(head, "as_of")),
        bands=link_bands(form.bands, child(head, "bands"), False, scope),
        roll_up=RollUp(form.roll_up) if form.roll_up else RollUp.MEAN,
        capped=form.cap != "none",
        perspectives=_perspectives(document, root, scope),
        tops=tuple(document.objectives or ()),
        objectives=objectives,
        metrics=metrics,
        links=_links(found, objectives, scope),
        themes=themes,
        glossary={word: text(said) for word, said in (document.glossary or {}).items()},
        initiatives=action.initiatives(document, root),
        reviews=action.reviews(document, root),
        checks=link_checks(document, root, scope),
        words={word: text(said) for word, said in (document.words or {}).items()},
        place=key_place(root, "strategy"),
    )
    tell_not_computed(document, root, found, strategy, scope)
    return strategy


def _fiscal(form: StrategyForm, head: Node | None, scope: Scope) -> FiscalYear:
    year = form.fiscal_year
    if year is None:
        return FiscalYear()
    starts = year.starts or 1
    if not 1 <= starts <= 12:
        place = word_place(child(head, "fiscal_year"), "starts")
        scope.found.error("number", place, f"month {starts} does not exist", "write 1 to 12")
        starts = 1
    return FiscalYear(starts, year.named_by == "end")


def _metrics(
    document: Document, root: MapNode, found: list[Found], tables: list[Table], cadence: Cadence, scope: Scope
) -> dict[str, Metric]:
    declared = declared_metrics(document, root, scope)
    for one in found:
        for _, entry, node in kpi_entries(one.form, one.node):
            if isinstance(entry, KpiForm) and entry.metric is None and entry.id is not None:
                add_in_place(entry.id, entry, node, declared, scope)
    scope.declare_once("metric", [(word, one.place) for word, one in declared.items()])
    for file, decimal, delimiter in tables:
        _add_figures(file, decimal, delimiter, declared, scope)
    return build_metrics(declared, cadence, scope)


def _add_figures(
    file: File, decimal: str, delimiter: str, declared: dict[str, Declared], scope: Scope
) -> None:
    unknown: set[str] = set()
    for word, actual, place in read_actuals(file, decimal, delimiter, scope):
        one = declared.get(word)
        if one is not None:
            one.figures.append(actual)
        elif word not in unknown:
            unknown.add(word)
            unknown_metric(word, dict.fromkeys(declared), place, scope)


def _themes(document: Document, root: MapNode, scope: Scope) -> dict[str, Theme]:
    section = child(root, "themes")
    made: dict[str, Theme] = {}
    for word, form in (document.themes or {}).items():
        name = scope.text(form.name) if form else ""
        about = scope.text(form.description) if form else ""
        made[word] = Theme(word, name or title_of(word), about, key_place(section, word))
    return made


def _objectives(
    found: list[Found],
    metrics: dict[str, Metric],
    themes: dict[str, Theme],
    form: StrategyForm,
    head: Node | None,
    scope: Scope,
) -> dict[str, Objective]:
    bands = link_bands(form.bands, child(head, "bands"), False, scope)
    linker = KpiLinker(metrics, bands, scope)
    made: dict[str, Objective] = {}
    for one in found:
        check_shares(one.form, one, scope)
        made.setdefault(one.id, link_objective(one, themes, linker, scope))
    return made


def _perspectives(document: Document, root: MapNode, scope: Scope) -> tuple[Perspective, ...]:
    section = child(root, "perspectives")
    forms = document.perspectives or {}
    places: dict[str, Place] = {word: key_place(section, word) for word in forms}
    scope.declare_once("perspective", places.items())
    shares_total([(form.weight if form else None, places[word]) for word, form in forms.items()], scope)
    made: list[Perspective] = []
    for word, form in forms.items():
        if form is None:
            made.append(Perspective(word, title_of(word), place=places[word]))
            continue
        below = child(section, word, "objectives")
        inside = [
            (one.weight if one else None, key_place(below, name))
            for name, one in (form.objectives or {}).items()
        ]
        shares_total(inside, scope)
        made.append(
            Perspective(
                id=word,
                name=scope.text(form.name) or title_of(word),
                kind=Kind(form.kind) if form.kind else None,
                weight=form.weight.value if form.weight else 1.0,
                weight_declared=form.weight is not None,
                objectives=tuple(form.objectives or ()),
                description=scope.text(form.description),
                place=places[word],
            )
        )
    return tuple(made)


def _links(found: list[Found], objectives: dict[str, Objective], scope: Scope) -> tuple[Link, ...]:
    linker = LinkLinker(objectives, scope)
    for one in found:
        if one.form.leading or one.form.supports:
            linker.collect(one.id, one.form, one.node)
    return linker.links()
