"""Targets, baselines and bands as typed, to their one form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bsc.model import target as forms
from bsc.model.kpi import Bands, Baseline
from bsc.model.period import Period, parse_period
from bsc.read.forms.measures import BandsForm, BaselineForm, LevelForm, TargetForm
from bsc.read.linking.figures import meant_as_number, tell_label
from bsc.read.numbers import NotANumber, parse_number
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Node, Scalar
from bsc.source import Mistake, say

TargetWords = str | TargetForm | Mapping[str, str | LevelForm | None]
_EDGE = re.compile(r"\s*([<>]=?|[≤≥])\s*(\d+(?:\.\d+)?)[^\d]*")
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_RANGE = re.compile(r"(\d+(?:\.\d+)?)\s*(?:-|–|\.\.|to|a)\s*(\d+(?:\.\d+)?)\s*%?")
_LEVELS = ("each", "at_least", "at_most", "between", "hold")
_FORMS = (*_LEVELS, "reach", "total", "done_by", "metric", "text")


def link_target(value: TargetWords | None, node: Node | None, scope: Scope) -> forms.Target | None:
    """The target as declared; None when none was given or it is wrong (then it is reported)."""
    if value is None or node is None:
        return None
    if isinstance(value, str):
        return _word(value, node, scope)
    if isinstance(value, TargetForm):
        return _form(value, node, scope)
    return _table(value, node, scope)


def _word(text: str, node: Node, scope: Scope) -> forms.Target | None:
    try:
        return forms.Each(parse_number(text))
    except NotANumber as problem:
        plain = isinstance(node, Scalar) and node.plain
        if (plain and _meant_otherwise(text, node, scope)) or meant_as_number(text, node, problem, scope):
            return None
        _tell_edge(text, node, scope)
        return forms.Words(text)


def _meant_otherwise(text: str, node: Node, scope: Scope) -> bool:
    """`90-95` and `2026-12-31` are no numbers, and have a form of their own."""
    found = _RANGE.fullmatch(text.strip())
    if _DATE.fullmatch(text):
        help = say("for a yes by a date write {{done_by: {date}}}", date=text)
    elif found is not None:
        help = say("for a range write {{between: [{low}, {high}]}}", low=found[1], high=found[2])
    else:
        return False
    scope.found.error("number", node.place, say("`{text}` is not a number", text=text), help)
    return True


def _tell_edge(text: str, node: Node, scope: Scope) -> None:
    """`≤ 25` is read as words; perhaps it is meant to be judged."""
    found = _EDGE.fullmatch(text)
    if found is None:
        return
    message = say("`{text}` is read as words: shown, not judged", text=text)
    help = say("to have it judged write {{at_most: {number}}}", number=found[2])
    if found[1][0] in ">≥":
        help = say("to have it judged write {{at_least: {number}}}", number=found[2])
    scope.found.warning("words", node.place, message, help)


def _table(value: Mapping[str, str | LevelForm | None], node: Node, scope: Scope) -> forms.Target | None:
    entries: list[forms.Entry] = []
    for label, given in value.items():
        try:
            period = parse_period(label, scope.fiscal)
        except Mistake as mistake:
            tell_label(label, given, key_place(node, label), mistake, scope)
            continue
        below = child(node, label)
        if given is None or below is None:
            continue
        level = _level(given, below, scope) if isinstance(given, LevelForm) else _number(given, below, scope)
        if level is not None:
            entries.append(forms.Entry(period, level, below.place, isinstance(given, LevelForm)))
    return forms.Table(tuple(entries)) if entries else None


def _number(text: str, node: Node, scope: Scope) -> forms.Each | None:
    try:
        return forms.Each(parse_number(text))
    except NotANumber as problem:
        scope.found.error("number", node.place, problem.said)
        return None


def _one_of(form: LevelForm, names: tuple[str, ...], node: Node, scope: Scope) -> str:
    given = [name for name in names if getattr(form, name, None) is not None]
    if len(given) == 1:
        return given[0]
    if given:
        message = say("a target cannot be both `{first}` and `{second}`", first=given[0], second=given[1])
        scope.found.error("target", key_place(node, given[1]), message, say("keep one"))
    elif node.place not in scope.found.mended:
        message = say("this target says nothing to judge by")
        scope.found.error("target", node.place, message, say("give one of {keys}", keys=", ".join(names)))
    return ""


def _level(form: LevelForm, node: Node, scope: Scope, name: str = "") -> forms.Level | None:
    name = name or _one_of(form, _LEVELS, node, scope)
    if name == "each" and form.each is not None:
        return forms.Each(form.each)
    if name == "at_least" and form.at_least is not None:
        return forms.AtLeast(form.at_least)
    if name == "at_most" and form.at_most is not None:
        return forms.AtMost(form.at_most)
    if name == "between" and form.between is not None:
        return _between(form.between, form.within, node, scope)
    if name == "hold" and form.hold is not None:
        return _hold(form, node, scope)
    return None


def _between(edges: list[float], within: float | None, node: Node, scope: Scope) -> forms.Between | None:
    place = key_place(node, "between")
    if len(edges) != 2:
        message = say("`between` has {count} numbers", count=len(edges))
        scope.found.error("target", place, message, say("write between: [low, high]"))
        return None
    low, high = edges
    if low > high:
        least, most = f"{high:g}", f"{low:g}"
        message = say("the range is reversed: {first} is above {second}", first=most, second=least)
        scope.found.error("reversed", place, message, say("write between: [{low}, {high}]", low=least, high=most))
        return None
    return forms.Between(low, high, within)


def _hold(form: LevelForm, node: Node, scope: Scope) -> forms.Hold | None:
    within, beyond = form.within or 0.0, form.off_beyond
    if beyond is not None and beyond <= within:
        near, far = f"{within:g}", f"{beyond:g}"
        message = say("`off_beyond: {far}` is not beyond `within: {near}`", far=far, near=near)
        scope.found.error("reversed", word_place(node, "off_beyond"), message, say("make off_beyond the larger one"))
        return None
    return forms.Hold(form.hold or 0.0, within, beyond)


def _form(form: TargetForm, node: Node, scope: Scope) -> forms.Target | None:
    name = _one_of(form, _FORMS, node, scope)
    if name in _LEVELS:
        return _level(form, node, scope, name)
    if name == "reach" and form.reach is not None:
        by = _needed(form.by, "by", "reach", node, scope)
        start = scope.period(form.from_, child(node, "from"))
        if by and start and start.end >= by.end:
            message = say("the plan begins at {start}, not before it ends at {end}", start=start.label, end=by.label)
            scope.found.error("reversed", word_place(node, "from"), message, say("make `from` earlier than `by`"))
            return None
        return forms.Reach(form.reach, by, start) if by else None
    if name == "total" and form.total is not None:
        return _total(form, node, scope)
    if name == "done_by":
        by = scope.period(form.done_by, child(node, "done_by"))
        return forms.DoneBy(by) if by else None
    if name == "metric" and form.metric is not None:
        return forms.Benchmark(form.metric, form.plus or 0.0)
    if name == "text":
        return forms.Words(scope.text(form.text))
    return None


def _needed(text: str | None, key: str, name: str, node: Node, scope: Scope) -> Period | None:
    if text is None:
        message = say("`{name}` needs `{key}:`", name=name, key=key)
        scope.found.error("missing-key", key_place(node, name), message, say("add {key}: 2026-12", key=key))
        return None
    return scope.period(text, child(node, key))


def _total(form: TargetForm, node: Node, scope: Scope) -> forms.Total | None:
    over = _needed(form.over, "over", "total", node, scope)
    if over is None or form.total is None:
        return None
    phasing: list[tuple[Period, float]] = []
    if form.phasing is not None and not isinstance(form.phasing, str):
        below = child(node, "phasing")
        whole = sum(share.value for share in form.phasing.values())
        if abs(whole - 100) > 1e-6 and any(share.percent for share in form.phasing.values()):
            message = say("the phases total {total} %, not 100 %", total=f"{whole:g}")
            scope.found.error("weights", key_place(node, "phasing"), message, say("make the shares total 100 %"))
        for label, share in form.phasing.items():
            period = scope.period(label, below)
            if period and whole:
                phasing.append((period, share.value / whole))
    return forms.Total(form.total, over, tuple(sorted(phasing)))


def link_baseline(value: float | BaselineForm | None, node: Node | None, scope: Scope) -> Baseline | None:
    """The baseline with its place."""
    if value is None or node is None:
        return None
    if isinstance(value, BaselineForm):
        return Baseline(value.value, scope.period(value.at, child(node, "at")), word_place(node, "value"))
    return Baseline(value, None, node.place)


def link_bands(form: BandsForm | None, node: Node | None, lower: bool, scope: Scope) -> Bands | None:
    """The bands; reversed ones are reported at the word."""
    if form is None or node is None:
        return None
    in_unit = form.measured_in == "unit"
    if in_unit and (form.on_track is None or form.at_risk is None):
        scope.found.error("missing-key", node.place, say("bands in the unit need both `on_track` and `at_risk`"))
        return None
    on = 90.0 if form.on_track is None else form.on_track
    risk = 60.0 if form.at_risk is None else form.at_risk
    turned = in_unit and lower
    if (risk < on) if turned else (risk > on):
        edges = {"risk": f"{risk:g}", "on": f"{on:g}"}
        message = say("the bands are reversed: at_risk {risk} is above on_track {on}", **edges)
        if turned:
            message = say("the bands are reversed: at_risk {risk} is below on_track {on}", **edges)
        scope.found.error("reversed", word_place(node, "at_risk"), message, say("swap the two numbers"))
        return None
    return Bands(on, risk, in_unit, node.place)
