"""The declared document to the strategy: references resolved, texts in one language, everything frozen."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from bsc.model import (
    CADENCES,
    Cadence,
    FiscalYear,
    Link,
    Metric,
    Objective,
    RollUp,
    Strategy,
    Theme,
)
from bsc.model.kpi import Bands
from bsc.read.folder import Folder
from bsc.read.forms.document import Document, StrategyForm
from bsc.read.forms.objectives import KpiForm
from bsc.read.linking.action import ActionLinker
from bsc.read.linking.checks import link_checks
from bsc.read.linking.computed import compute
from bsc.read.linking.contributions import link_contributions
from bsc.read.linking.gathered import Reader, gather_rows
from bsc.read.linking.kpis import KpiLinker
from bsc.read.linking.links import LinkLinker
from bsc.read.linking.meetings import MeetingLinker
from bsc.read.linking.metrics import Declared, add_in_place, build_metrics, declared_metrics, kpi_entries
from bsc.read.linking.not_computed import tell_not_computed
from bsc.read.linking.objectives import check_shares, link_objective, walk
from bsc.read.linking.origins import link_origins
from bsc.read.linking.perspectives import link_perspectives
from bsc.read.linking.pointed import tell_undivided, with_slices
from bsc.read.linking.presented import link_presented
from bsc.read.linking.readable import read_texts
from bsc.read.linking.regathered import Known
from bsc.read.linking.targets import link_bands
from bsc.read.scope import Scope, child, key_place, title_of, word_place
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.tables.actuals import Table, read_actuals, unknown_metric
from bsc.source import say


class Outside(NamedTuple):
    """What lies beside the YAML: tables of actuals, and the folder of the sources with who can read them."""

    tables: list[Table]
    folder: Folder
    reader: Reader


def link(document: Document, root: MapNode, outside: Outside, scope: Scope) -> Strategy:
    """Build the strategy; whatever is wrong is reported to the scope, and the caller drops the result."""
    return _Linker(document, root, scope).strategy(outside)


class _Linker:
    """Holds the document beside its nodes, so that each part can be linked and point home."""

    def __init__(self, document: Document, root: MapNode, scope: Scope) -> None:
        self.document = document
        self.root = root
        self.scope = scope
        self.form = document.strategy or StrategyForm.model_construct(name="")
        self.head = child(root, "strategy")
        scope.fiscal = self.fiscal()
        self.found = list(walk(document, root))

    def strategy(self, outside: Outside) -> Strategy:
        """The whole: what stands in `strategy:` first, then what refers to one another."""
        document, root, scope = self.document, self.root, self.scope
        base = self.declared()
        scope.declare_once("objective", [(one.id, one.place) for one in self.found])
        metrics = self.metrics(outside, base.cadence)
        themes = self.themes()
        objectives = self.objectives(metrics, themes, base.bands)
        kpis = {kpi.id: kpi for objective in objectives.values() for kpi in objective.kpis}
        action = ActionLinker(objectives, kpis, scope)
        whole = replace(
            base,
            perspectives=link_perspectives(document, root, scope),
            tops=tuple(document.objectives or ()),
            objectives=objectives,
            metrics=metrics,
            links=self.links(objectives),
            themes=themes,
            initiatives=action.initiatives(document, root),
            reviews=MeetingLinker(objectives, scope).reviews(document, root),
            presented=link_presented(document, root, scope),
            checks=link_checks(document, root, scope),
        )
        tell_not_computed(root, self.found, whole, scope)
        return whole

    def declared(self) -> Strategy:
        """What the `strategy:` section says, and the house's words."""
        form, head, scope, document = self.form, self.head, self.scope, self.document
        text = scope.text
        return Strategy(
            name=text(form.name),
            language=scope.wanted,
            vision=text(form.vision),
            mission=text(form.mission),
            description=text(form.description),
            owner=text(form.owner),
            cadence=CADENCES[form.cadence] if form.cadence else Cadence.MONTHLY,
            cadence_declared=form.cadence is not None,
            review=CADENCES[form.review] if form.review else None,
            fiscal=scope.fiscal,
            as_of=scope.period(form.as_of, child(head, "as_of")),
            bands=link_bands(form.bands, child(head, "bands"), False, scope),
            roll_up=RollUp(form.roll_up) if form.roll_up else RollUp.MEAN,
            capped=form.cap != "none",
            id=form.id or "",
            parent=form.parent or "",
            weight=1.0 if form.weight is None else form.weight,
            contributors_count=form.contributors == "count",
            glossary={word: text(said) for word, said in (document.glossary or {}).items()},
            words={word: text(said) for word, said in (document.words or {}).items()},
            word_places={word: key_place(child(self.root, "words"), word) for word in document.words or ()},
            place=key_place(self.root, "strategy"),
        )

    def fiscal(self) -> FiscalYear:
        """The house's year."""
        year = self.form.fiscal_year
        if year is None:
            return FiscalYear()
        starts = 1 if year.starts is None else year.starts
        if not 1 <= starts <= 12:
            place = word_place(child(self.head, "fiscal_year"), "starts")
            message = say("month {month} does not exist", month=starts)
            self.scope.found.error("number", place, message, say("write 1 to 12"))
            starts = 1
        return FiscalYear(starts, year.named_by == "end")

    def metrics(self, outside: Outside, cadence: Cadence) -> dict[str, Metric]:
        """The catalogue: declared, declared in place, given figures from CSV and from sources, and worked out."""
        scope = self.scope
        declared = declared_metrics(self.document, self.root, scope)
        for one in self.found:
            for _, entry, node in kpi_entries(one.form, one.node):
                if isinstance(entry, KpiForm) and entry.metric is None and entry.id is not None:
                    add_in_place(entry.id, entry, node, declared, scope)
        scope.declare_once("metric", [(word, one.place) for word, one in declared.items()])
        units = {word: one.form.unit or "" for word, one in declared.items()} if outside.tables else {}
        for table in outside.tables:
            _add_figures(table, declared, units, scope)
        read_texts(declared, cadence, outside.folder, scope)
        origins = link_origins(self.document, self.root, outside.folder, scope) if self.document.sources else {}
        if origins:
            gather_rows(declared, origins, cadence, outside.reader, scope)
        metrics = compute(build_metrics(declared, cadence, scope), declared, scope)
        tell_undivided(declared, metrics, scope)
        return with_slices(Known(metrics, declared, origins, outside.reader), self.found, scope)

    def themes(self) -> dict[str, Theme]:
        """All themes by id."""
        section, text = child(self.root, "themes"), self.scope.text
        made: dict[str, Theme] = {}
        for word, form in (self.document.themes or {}).items():
            name = text(form.name) if form else ""
            about = text(form.description) if form else ""
            made[word] = Theme(word, name or title_of(word), about, key_place(section, word))
        self.scope.declare_once("theme", [(word, one.place) for word, one in made.items()])
        return made

    def objectives(
        self, metrics: dict[str, Metric], themes: dict[str, Theme], bands: Bands | None
    ) -> dict[str, Objective]:
        """All objectives with their KPIs, sub-objectives included."""
        linker = KpiLinker(metrics, bands, self.scope)
        made: dict[str, Objective] = {}
        for one in self.found:
            check_shares(one.form, one, self.scope)
            made.setdefault(one.id, replace(link_objective(one, themes, linker, self.scope),
                                            contribute_to=link_contributions(one, self.form.parent or "", self.scope)))
        return made

    def links(self, objectives: dict[str, Objective]) -> tuple[Link, ...]:
        """All cause-effect links."""
        linker = LinkLinker(objectives, self.scope)
        for one in self.found:
            if one.form.leading or one.form.supports:
                linker.collect(one.id, one.form, one.node)
        return linker.links()


def _add_figures(table: Table, declared: dict[str, Declared], units: dict[str, str], scope: Scope) -> None:
    unknown: set[str] = set()
    key = (table, units, scope.fiscal)
    read = scope.known_before.once(table[0].path, key, lambda: list(read_actuals(table, units, scope)), scope.found)
    for word, actual, place in read:
        one = declared.get(word)
        if one is not None:
            one.figures.append(actual)
        elif word not in unknown:
            unknown.add(word)
            unknown_metric(word, dict.fromkeys(declared), place, scope)
