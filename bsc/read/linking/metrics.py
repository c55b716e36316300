"""The catalogue of metrics: those under `metrics:`, and those declared in place where they serve."""

from __future__ import annotations

from bsc.model import CADENCES, Actual, Aggregate, Better, Cadence, Gathering, Metric, Slices, Stage
from bsc.model.metric import IRREGULAR
from bsc.read.forms.document import Document
from bsc.read.forms.measures import MetricForm
from bsc.read.forms.objectives import KpiForm, ObjectiveForm
from bsc.read.found import Also
from bsc.read.linking.definition import link_sheet
from bsc.read.linking.figures import check_states, series_of
from bsc.read.linking.scales import check_range
from bsc.read.scope import Scope, child, key_place, title_of, word_place
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node
from bsc.source import Place, say

DEFINITION = frozenset(MetricForm.model_fields) - {"owner", "better", "question"}
_MONTHS_KEPT = 12  # of an irregular figure, where nothing is said
LISTS = ("lagging", "leading", "kpis")


class Declared:
    """A definition with its node; figures from CSV are added before it is built."""

    def __init__(self, form: MetricForm, node: Node | None, place: Place) -> None:
        self.form = form
        self.node = node
        self.place = place
        self.figures: list[Actual] = []
        self.gathering: Gathering | None = None
        self.worked = ""  # how its figures were worked out of texts
        self.slices: Slices | None = None


def declared_metrics(document: Document, root: MapNode, scope: Scope) -> dict[str, Declared]:
    """All definitions by id, in order of declaration."""
    found: dict[str, Declared] = {}
    section = child(root, "metrics")
    for word, form in (document.metrics or {}).items():
        place = key_place(section, word)
        found[word] = Declared(form or MetricForm.model_construct(), child(section, word), place)
    return found


def add_in_place(word: str, form: KpiForm, node: Node, metrics: dict[str, Declared], scope: Scope) -> None:
    """A metric declared where it serves joins the catalogue; the same id defined otherwise is an error."""
    place = word_place(node, "id")
    first = metrics.get(word)
    if first is None:
        metrics[word] = Declared(form, node, place)
        return
    if not defines(form):
        return
    same = all(getattr(first.form, name) == getattr(form, name) for name in DEFINITION)
    if not same:
        where = f"{first.place.path}:{first.place.line}"
        message = say("metric `{word}` is defined twice, and not alike; first at {place}", word=word, place=where)
        help = say("define it once under `metrics:` and refer to it with `metric:`, or give another id")
        scope.found.error("duplicate-id", place, message, help, Also(first.place, say("first defined here")))


def defines(form: KpiForm, besides: str = "") -> bool:
    """Whether a KPI entry carries any part of a metric's definition, one key aside."""
    return any(getattr(form, name) is not None for name in DEFINITION if name != besides)


def build_metrics(declared: dict[str, Declared], default: Cadence, scope: Scope) -> dict[str, Metric]:
    """Definitions with their series, frozen."""
    return {word: _build(word, one, default, scope) for word, one in declared.items()}


def cadence_of(form: MetricForm, default: Cadence) -> Cadence:
    """The periods of a metric's figures, and those that its rows are gathered into: of irregular ones days."""
    word = form.cadence or form.per
    return CADENCES.get(word, Cadence.DAILY) if word else default


def _build(word: str, one: Declared, default: Cadence, scope: Scope) -> Metric:
    form, node = one.form, one.node
    actuals = series_of(word, form.actuals, child(node, "actuals"), one.figures, scope)
    forecasts = series_of(word, form.forecasts, child(node, "forecasts"), [], scope)
    states = dict(form.states or {})
    check_states(word, states, actuals, scope)
    if form.min is not None and form.max is not None:
        check_range(word, form.min, form.max, key_place(node, "max"), scope)
    computed = next((key for key in ("formula", "column") if getattr(form, key) is not None), "")
    return Metric(
        id=word,
        name=scope.text(form.name) or title_of(word),
        unit=form.unit or "",
        better=Better(form.better) if form.better else None,
        cadence=cadence_of(form, default),
        aggregate=Aggregate(form.aggregate) if form.aggregate else Aggregate.LAST,
        actuals=actuals,
        forecasts=forecasts,
        states=states,
        minimum=form.min,
        maximum=form.max,
        accumulates=form.accumulates is not None,
        max_age=_age_of(form),
        noise=2.0 if form.noise is None else form.noise,
        description=scope.text(form.description),
        source=form.source or (form.readability.files if form.readability else ""),
        formula=form.formula or one.worked,
        owner=scope.text(form.owner),
        question=scope.text(form.question),
        stage=Stage(form.stage) if form.stage else None,
        not_computed="" if actuals or one.gathering is not None else computed,
        gathering=one.gathering,
        slices=one.slices,
        cadence_declared=bool(form.cadence or form.per),
        irregular=form.cadence == IRREGULAR,
        calendar_year=form.accumulates == "calendar-year",
        aggregate_declared=form.aggregate is not None,
        sheet=link_sheet(form, node, scope),
        place=one.place,
    )


def _age_of(form: MetricForm) -> int:
    """How many intervals a figure counts after its own: months, of irregular ones."""
    if form.carry_forward is False:
        return 0
    usual = _MONTHS_KEPT if form.cadence == IRREGULAR else 1
    return usual if form.max_age is None else form.max_age


def kpi_entries(form: ObjectiveForm, node: Node | None) -> list[tuple[str, str | KpiForm, Node]]:
    """The KPI entries of an objective as (list, entry, node), links left out."""
    found: list[tuple[str, str | KpiForm, Node]] = []
    for name in LISTS:
        below = child(node, name)
        for index, entry in enumerate(getattr(form, name) or ()):
            item = child(below, index)
            if item is not None and isinstance(entry, (str, KpiForm)):
                found.append((name, entry, item))
    return found
