"""Works every number out again from a trace's inputs alone; it knows the arithmetic and nothing of the program."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, NamedTuple

from tests.explain.formulas import Formulas

Json = Mapping[str, Any]
MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
STRICT = ("ratio", "at-least", "at-most", "total", "benchmark")
RANKS = ("rank", "ranking", "place", "puesto", "posición")
YES = ("yes", "true", "done", "met", "sí", "si", "hecho", "cumplido", "cumplida")
MONDAY = date(2026, 1, 5)


class Days(NamedTuple):
    """A period: its first day, and the day after its last."""

    start: date
    end: date
    cadence: str


class Scored(NamedTuple):
    """What came out for a KPI."""

    computed: str
    status: str = ""
    score: float | None = None
    attainment: float | None = None
    edges: tuple[float, float] = (90.0, 60.0)
    planned: float | None = None
    set_by: int = 0
    target: float | None = None
    age: int | None = None
    sums: float | None = None


class Rolled(NamedTuple):
    """What came out for anything rolled up."""

    score: float | None
    status: str
    coverage: float = 0.0
    low: float | None = None
    high: float | None = None
    hidden: int = 0
    overridden: int = 0


class Ruler(NamedTuple):
    """How an attainment is made: the name of the way, what is asked, its function, whether it ends at 100.

    Without a function nothing can be judged yet.
    """

    name: str
    target: float | None
    planned: float | None
    attained: Any
    ends: bool = False


class Evaluator:
    """One trace, worked out; `below` are those of the scorecards below it, by their ids."""

    def __init__(self, document: Json, below: Mapping[str, Evaluator] = MappingProxyType({})) -> None:
        self.trace = document["trace"]
        self.below = below
        self.days = {label: Days(date.fromisoformat(each["start"]),
                                 date.fromisoformat(each["end"]) + timedelta(days=1), each["cadence"])
                     for label, each in document["periods"].items()}
        self.values = Formulas(document)
        self.trace = self.values.filled(self.trace)
        as_of = self.trace["strategy"]["as_of"]
        self.end = self.days[as_of].end if as_of is not None else None
        self.objectives = {each["id"]: each["given"] for each in self.trace["objectives"]}
        self.kpis = {each["id"]: self.kpi(each["given"]) for each in self.trace["kpis"]}
        self.outcomes: dict[str, Rolled] = {}

    # A KPI

    def kpi(self, given: Json) -> Scored:
        """Status, score and attainment of a KPI, after what a person set."""
        found = self._judged(given)
        if given["figures"] and self._pursued(self.objectives.get(given["objective"])):
            found = found._replace(age=self._age(given, self.days[given["figures"][-1]["period"]]))
        override = given["override"]
        if override is None or not self._pursued(self.objectives.get(given["objective"])):
            return found._replace(status=found.computed)
        until = override["until"]
        if until is not None and self.end is not None and self.days[until].end < self.end:
            return found._replace(status=found.computed)
        return found._replace(status=override["set"], set_by=1)

    def _judged(self, given: Json) -> Scored:
        metric, target, figures = given["metric"], given["target"] or {"form": "none"}, given["figures"]
        if self.end is None:
            return Scored("no-data")
        if not self._pursued(self.objectives.get(given["objective"])):
            return Scored("not-judged")
        form = target["form"]
        if form == "done-by" and self.end < self.days[target["by"]].end:
            return Scored("not-judged")
        never = self._never(given, target)
        if not figures:
            return Scored("not-judged" if never and not metric["not_computed"] else "no-data")
        last = self.days[figures[-1]["period"]]
        ruler, value = None if never else self._ruler(given, target, last), self._value(given, form)
        asked = None if ruler is None or value is None else ruler.target
        if self._age(given, last) > metric["max_age"] and not (form == "done-by" and self._done(given)):
            return Scored("not-judged" if never else "no-data", target=asked)
        if never or ruler is None or value is None:
            return Scored("not-judged")
        if ruler.attained is None:
            return Scored("not-judged", target=asked, planned=ruler.planned)
        return self._marked(given, ruler, value)

    def _marked(self, given: Json, ruler: Ruler, value: float) -> Scored:
        edges, attainment = self._edges(given, ruler), ruler.attained(value)
        if ruler.ends:
            attainment = min(attainment, max(100.0, edges[0]))
        status, score = marked(attainment, edges, given["capped"])
        return Scored(status, "", score, attainment, edges, ruler.planned, 0, ruler.target, None, value)

    def _edges(self, given: Json, ruler: Ruler) -> tuple[float, float]:
        bands = given["bands"]
        if bands is None:
            house = self.trace["strategy"]["bands"]
            bands = house if house is not None and house["in"] == "percent" else None
        usual = (100.0, 90.0) if ruler.name in STRICT else (90.0, 60.0)
        if bands is None:
            return usual
        if bands["in"] == "percent":
            return round(bands["on_track"], 9), round(bands["at_risk"], 9)
        on, risk = (round(ruler.attained(bands[key]), 9) for key in ("on_track", "at_risk"))
        return (on, risk) if on >= risk else usual

    def _never(self, given: Json, target: Json) -> bool:
        if target["form"] in ("none", "words"):
            return not given["metric"]["states"]
        if self._better(given) != "none":
            return False
        if target["form"] == "table":
            return all(entry["level"]["form"] == "each" for entry in target["entries"])
        return target["form"] in ("each", "reach", "total", "benchmark")

    def _better(self, given: Json) -> str | None:
        better: str | None = given["better"] if given["better"] is not None else given["metric"]["better"]
        return better

    def _lower(self, given: Json, goal: float | None) -> bool:
        better, target, baseline = self._better(given), given["target"] or {"form": "none"}, given["baseline"]
        if better in ("higher", "lower"):
            return better == "lower"
        if target["form"] in ("at-most", "at-least"):
            return bool(target["form"] == "at-most")
        return baseline is not None and goal is not None and goal < baseline["value"]

    def _value(self, given: Json, form: str) -> float | None:
        """The number that is judged: one figure, or several put together."""
        figures, states = given["figures"], given["metric"]["states"]
        if form == "done-by":
            return float(self._done(given))
        words: list[Any] = [states.get(each.get("word")) for each in figures]
        numbers = [word if each["value"] is None else each["value"] for word, each in zip(words, figures, strict=True)]
        if None in numbers:
            return None
        way = given["metric"]["aggregate"]
        if form == "total" or (len(numbers) > 1 and way == "sum"):
            return float(sum(numbers))
        return float(sum(numbers) / len(numbers) if len(numbers) > 1 and way == "mean" else numbers[-1])

    def _done(self, given: Json) -> bool:
        last = given["figures"][-1]
        if last["value"] is not None:
            return bool(last["value"] > 0.0)
        word = last.get("word", "")
        return word.strip().lower() in YES or given["metric"]["states"].get(word, 0.0) >= 100.0

    def _ruler(self, given: Json, target: Json, last: Days) -> Ruler | None:
        form = target["form"]
        if form in ("none", "words"):
            return Ruler("states", None, None, lambda points: points, True)
        if form == "done-by":
            return Ruler("done-by", None, None, lambda done: done * 100.0)
        if form == "reach":
            return self._way(given, target, last)
        if form == "total":
            return self._total(given, target)
        if form == "benchmark":
            if "benchmark" not in given:
                return None
            goal = given["benchmark"]["value"] + target["plus"]
            return Ruler("benchmark", goal, None, ratio(goal, self._lower(given, goal)))
        if form == "table":
            entry = self._in_force(target["entries"], last)
            return None if entry is None else self._level(given, entry["level"])
        return self._level(given, target)

    def _in_force(self, entries: Sequence[Json], last: Days) -> Json | None:
        """The narrowest entry that holds the period's end; else the latest that ended before."""
        spans = [(at, self.days[entry["period"]]) for at, entry in enumerate(entries)]
        inside = [(span.end - span.start, at) for at, span in spans if span.start <= home(last) < span.end]
        if inside:
            return entries[min(inside)[1]]
        before = [(span.end, span.start, at) for at, span in spans if span.end <= last.end]
        return entries[max(before)[2]] if before else None

    def _level(self, given: Json, level: Json) -> Ruler | None:
        form, metric, value = level["form"], given["metric"], level.get("value", 0.0)
        if form in ("at-least", "at-most"):
            lower = form == "at-most"
            ranked = metric["unit"] is not None and metric["unit"].lower() in RANKS
            return Ruler(form, value, None, met(value, lower) if ranked else ratio(value, lower), True)
        if form == "between":
            return Ruler(form, None, None, falling(level["low"], level["high"], level["within"] or 0.0))
        if form == "hold":
            within = level["within"]
            room = (level["off_beyond"] or within) - within
            return Ruler(form, value, None, falling(value - within, value + within, room))
        if self._better(given) == "none":
            return Ruler(form, value, None, None)
        return self._each(given, value)

    def _each(self, given: Json, goal: float) -> Ruler:
        low, high, base, wanted = given["metric"]["min"], given["metric"]["max"], given["baseline"], given["scale"]
        lower = self._lower(given, goal)
        if base is not None and base["value"] != goal and wanted in (None, "progress"):
            return Ruler("progress", goal, None, way(base["value"], goal))
        if None not in (low, high) and high > low and wanted in (None, "performance"):
            return Ruler("performance", goal, None, way(high, low) if lower else way(low, high))
        return Ruler("ratio", goal, None, ratio(goal, lower))

    def _way(self, given: Json, target: Json, last: Days) -> Ruler | None:
        """Actual progress over planned progress."""
        goal, base, first = target["value"], given["baseline"], given["first"]
        start = base["value"] if base is not None else first["value"] or 0.0
        since = self.days[base["at"] if base is not None and base["at"] is not None else first["period"]].end
        if target["from"] is not None:
            since = self.days[target["from"]].end
        begin, finish = months(since), months(self.days[target["by"]].end)
        now = min(last.end, self.end or last.end)
        if finish > begin:
            share = min(1.0, max(0.0, (months(now) - begin) / (finish - begin)))
        else:
            share = 1.0 if now >= self.days[target["by"]].end else 0.0
        planned = start + share * (goal - start)
        if goal == start:
            return Ruler("reach", goal, planned, met(goal, self._lower(given, goal)))
        if given["scale"] == "ratio":
            return Ruler("ratio", goal, planned, ratio(planned, self._lower(given, goal)))
        early = round(share, 9) < 0.2
        return Ruler("reach", goal, planned, None if early else lambda actual: way(start, goal)(actual) / share)

    def _total(self, given: Json, target: Json) -> Ruler | None:
        """The sum so far over the plan of the same stretches."""
        over, end = self.days[target["over"]], self.end
        figures = [self.days[each["period"]] for each in given["figures"]]
        if end is None or not over.start <= home(figures[-1]) < over.end:
            return None
        now = min(figures[-1].end, end)
        if given["metric"]["accumulates"]:
            share = self._phased(target, now)
        else:
            share = sum(self._phased(target, min(each.end, now)) - self._phased(target, each.start) for each in figures)
        planned = target["value"] * share
        early = round(share, 9) <= 0.0
        return Ruler("total", target["value"], planned, None if early else ratio(planned, self._lower(given, None)))

    def _phased(self, target: Json, day: date) -> float:
        stretches = [(self.days[each["period"]], each["share"]) for each in target["phasing"]]
        stretches = stretches or [(self.days[target["over"]], 1.0)]
        return float(sum(share * gone(span, day) for span, share in stretches))

    def _age(self, given: Json, last: Days) -> int:
        """How many steps of the metric's own cadence have ended since the value's period."""
        end = self.end or last.end
        if last.end >= end:
            return 0
        cadence, phase = given["steps"]["cadence"], given["steps"]["phase"]
        if cadence == "irregular":
            return int(months(end) - months(last.end))
        if cadence == "daily":
            return (end - last.end).days
        if cadence == "weekly":
            due = last.end + timedelta(days=-(last.end - MONDAY).days % 7)
            return max(0, (end - due).days // 7)
        if cadence == "four-weekly":
            return max(0, fours(end, phase + 1) - fours(last.end - timedelta(days=1), phase + 1) - 1)
        size = MONTHS[cadence]
        due_month = math.ceil((math.ceil(months(last.end)) - phase) / size) * size + phase
        return int(max(0, (math.floor(months(end)) - due_month) // size))

    # What is rolled up

    def _pursued(self, objective: Json | None) -> bool:
        if objective is None or self.end is None:
            return True
        for stretch in objective["active"]:
            if stretch["from"] is not None and self.end <= self.days[stretch["from"]].start:
                return False
            if stretch["to"] is not None and self.end > self.days[stretch["to"]].end:
                return False
        return True

    def outcome(self, id: str) -> Rolled:
        """Results and parts of an objective."""
        if id not in self.outcomes:
            given = self.objectives[id]
            self.outcomes[id] = self._outcome(given) if self._pursued(given) else LEFT_OUT
        return self.outcomes[id]

    def _outcome(self, given: Json) -> Rolled:
        """Its own KPIs and parts; without any, what scorecards below contribute; both where it is said so."""
        own, brought, mode = given["outcome"], given.get("contributors", []), given["roll_up"]
        if not own or not brought:
            return self._rolled(own or brought, mode)
        every = [(each["weight"], *self._child(each)) for each in own]
        if given["contributors_count"]:
            every.append((1.0, *due(self._rolled(brought, "mean"))))
        made = rolled(every, mode)
        off = sum(self._child(each)[0].status == "off-track" for each in [*own, *brought])
        return made._replace(hidden=0 if made.status == "off-track" else off)

    def contributors(self, id: str) -> Rolled:
        """What the scorecards below contribute to an objective, all together."""
        return self._rolled(self.objectives[id]["contributors"], "mean")

    def contributor(self, id: str) -> Rolled:
        """An objective of a scorecard below."""
        scorecard, _, objective = id.partition("/")
        return self.below[scorecard].outcome(objective)

    def drivers(self, id: str) -> Rolled:
        """Leading KPIs and causes of an objective."""
        given = self.objectives[id]
        return self._rolled(given["drivers"], "mean") if self._pursued(given) else LEFT_OUT

    def perspective(self, id: str) -> Rolled:
        """The objectives of a perspective."""
        given = next(each["given"] for each in self.trace["perspectives"] if each["id"] == id)
        return self._rolled(given["parts"], self.trace["strategy"]["roll_up"]) if given["parts"] else LEFT_OUT

    def index(self) -> Rolled:
        """All of it."""
        return self._rolled(self.trace["index"]["given"]["parts"], self.trace["strategy"]["roll_up"])

    def _child(self, part: Json) -> tuple[Rolled, bool]:
        """A part, and whether it is to be judged at all."""
        if part["kind"] == "kpi":
            found = self.kpis[part["id"]]
            counts = found.score is not None or found.computed == "no-data"
            covered = 1.0 if found.score is not None else 0.0
            return Rolled(found.score, found.status, covered, found.score, found.score, 0, found.set_by), counts
        of = {"objective": self.outcome, "perspective": self.perspective, "contributor": self.contributor}
        return due(of[part["kind"]](part["id"]))

    def _rolled(self, parts: Sequence[Json], mode: str) -> Rolled:
        """Several parts together."""
        if not parts:
            return Rolled(None, "no-data")
        return rolled([(each["weight"], *self._child(each)) for each in parts], mode)


def marked(attainment: float, edges: tuple[float, float], capped: bool) -> tuple[str, float]:
    """Status and score: the edges become 90 and 60, met is 100."""
    (on, risk), at = edges, round(attainment, 9)
    if at >= on:
        score = 100.0 if at >= 100.0 else 90.0 + 10.0 * (attainment - on) / (100.0 - on)
        return "on-track", attainment if at >= 100.0 and not capped else score
    if at >= risk:
        return "at-risk", 60.0 + 30.0 * (attainment - risk) / (on - risk)
    foot = 0.0 if risk > 0.0 else risk - 100.0
    return "off-track", max(0.0, 60.0 * (attainment - foot) / (risk - foot))


LEFT_OUT = Rolled(None, "not-judged")


def due(found: Rolled) -> tuple[Rolled, bool]:
    """Whether something rolled up is to be judged at all."""
    return found, found.score is not None or found.status != "not-judged"


def rolled(every: Sequence[tuple[float, Rolled, bool]], mode: str) -> Rolled:
    """Missing leaves the mean and lowers coverage; not judged leaves both."""
    people = sum(child.overridden for _, child, _ in every)
    off = sum(child.status == "off-track" for _, child, _ in every)
    asked = [(weight, child) for weight, child, counts in every if counts and weight > 0.0]
    known = [(weight, child) for weight, child in asked if child.score is not None]
    if not known:
        return Rolled(None, "no-data" if asked else "not-judged", overridden=people)
    lows = [(weight, 0.0 if child.low is None else child.low) for weight, child in asked]
    highs = [(weight, 100.0 if child.high is None else child.high) for weight, child in asked]
    scores = [(weight, child.score) for weight, child in known if child.score is not None]
    if mode == "mean":
        score, low, high = mean(scores), mean(lows), mean(highs)
    else:
        pick = min if mode == "worst" else max
        score, low, high = (pick(number for _, number in each) for each in (scores, lows, highs))
    status = "on-track" if round(score, 9) >= 90 else "at-risk" if round(score, 9) >= 60 else "off-track"
    coverage = mean([(weight, child.coverage) for weight, child in asked])
    return Rolled(score, status, coverage, low, high, 0 if status == "off-track" else off, people)


def brought_by(below: Mapping[str, Evaluator], scorecard: str, objective: str) -> dict[str, float]:
    """Who counts for an objective, with what weight: as the scorecards below declare it."""
    return {f"{own}/{each}": told["weight"] * evaluator.trace["strategy"]["weight"]
            for own, evaluator in below.items() for each, given in evaluator.objectives.items()
            for told in given.get("contribute_to", [])
            if (told["scorecard"], told["objective"]) == (scorecard, objective)}


def mean(pairs: Sequence[tuple[float, float]]) -> float:
    """A weighted mean."""
    return sum(weight * number for weight, number in pairs) / sum(weight for weight, _ in pairs)


def months(day: date) -> float:
    """A day as months: whole on the first of a month."""
    first = day.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return day.year * 12 + day.month - 1 + (day - first).days / (following - first).days


def home(period: Days) -> date:
    """The day by which a period belongs to a longer one: its last, of weeks the last Thursday."""
    return period.end - timedelta(days=4 if "week" in period.cadence else 1)


def fours(day: date, month: int) -> int:
    """How many periods of four weeks had ended before a day, since long ago."""
    year = day.year + 1
    while (first := date(year, month, 4)) - timedelta(days=first.weekday()) > day:
        year -= 1
    weeks = (day - first + timedelta(days=first.weekday())).days // 7
    return year * 13 + min(weeks // 4, 12)


def gone(span: Days, day: date) -> float:
    """The share of a stretch that is over on a day."""
    return min(1.0, max(0.0, (months(day) - months(span.start)) / (months(span.end) - months(span.start))))


def way(start: float, goal: float) -> Any:
    """The way done, in per cent."""
    return lambda actual: (actual - start) / (goal - start) * 100.0


def met(edge: float, lower: bool) -> Any:
    """All or nothing."""
    return lambda actual: 100.0 if (actual <= edge + 1e-9 if lower else actual >= edge - 1e-9) else 0.0


def ratio(goal: float, lower: bool) -> Any:
    """Actual over goal, mirrored where lower is better; all or nothing where a ratio means nothing."""
    if goal <= 0.0:
        return met(goal, lower)
    return (lambda actual: (2.0 - actual / goal) * 100.0) if lower else (lambda actual: actual / goal * 100.0)


def falling(low: float, high: float, room: float) -> Any:
    """All inside a stretch, nothing at `room` outside it."""

    def form(actual: float) -> float:
        outside = max(low - actual, actual - high, 0.0)
        if outside <= 1e-9:
            return 100.0
        return max(0.0, 1.0 - outside / room) * 100.0 if room > 0.0 else 0.0

    return form
