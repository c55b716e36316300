"""The strategy as it was declared and linked."""

from __future__ import annotations

from bsc.model import Active, Link, Objective, Perspective, Strategy
from bsc.report.data.measures import bands_data, kpi_data, metric_data
from bsc.report.data.periods import Periods
from bsc.report.data.work import initiative_data, presented_data, review_data


def strategy_data(strategy: Strategy, periods: Periods) -> dict[str, object]:
    """Everything that was declared, in order of declaration."""
    bands = strategy.bands
    return {
        "name": strategy.name, "language": strategy.language, "vision": strategy.vision or None,
        "mission": strategy.mission or None, "description": strategy.description or None,
        "owner": strategy.owner or None, "cadence": strategy.cadence.word,
        "review": strategy.review.word if strategy.review is not None else None,
        "as_of": periods.label(strategy.as_of),
        "fiscal_year": {"starts": strategy.fiscal.starts,
                        "named_by": "end" if strategy.fiscal.named_by_end else "start"},
        "bands": bands_data(bands) if bands is not None else None,
        "roll_up": strategy.roll_up.value, "capped": strategy.capped,
        "id": strategy.id or None, "parent": strategy.parent or None, "weight": strategy.weight,
        "contributors_count": strategy.contributors_count,
        "perspectives": [_perspective(each) for each in strategy.perspectives],
        "tops": list(strategy.tops),
        "objectives": [_objective(each, periods) for each in strategy.objectives.values()],
        "links": [link_data(each) for each in strategy.links],
        "themes": [{"id": each.id, "name": each.name, "description": each.description or None,
                    "place": str(each.place) or None} for each in strategy.themes.values()],
        "metrics": [metric_data(each, periods) for each in strategy.metrics.values()],
        "initiatives": [initiative_data(each, periods) for each in strategy.initiatives.values()],
        "reviews": [review_data(each, periods) for each in strategy.reviews],
        "presented": [presented_data(each, periods) for each in strategy.presented],
        "glossary": [{"term": term, "meaning": meaning} for term, meaning in strategy.glossary.items()],
        "words": [{"ours": ours, "theirs": theirs} for ours, theirs in strategy.words.items()],
        "checks": [
            {"rule": each.rule, "severity": each.severity or None, "limits": dict(each.limits),
             "ignore": list(each.ignore), "why": each.why or None} for each in strategy.checks.values()],
        "style": _style(strategy),
    }


def _style(strategy: Strategy) -> dict[str, object]:
    """The house's style, without the picture."""
    style = strategy.style
    return {
        "organisation": style.organisation or None, "confidentiality": style.confidentiality or None,
        "accent": style.accent or None, "logo": style.logo_type or None, "paper": style.paper or None,
        "sections": list(style.sections),
    }


def _perspective(perspective: Perspective) -> dict[str, object]:
    return {
        "id": perspective.id, "name": perspective.name, "description": perspective.description or None,
        "kind": perspective.kind.value if perspective.kind is not None else None, "weight": perspective.weight,
        "weight_declared": perspective.weight_declared, "objectives": list(perspective.objectives),
        "place": str(perspective.place) or None,
    }


def _objective(objective: Objective, periods: Periods) -> dict[str, object]:
    return {
        "id": objective.id, "name": objective.name, "description": objective.description or None,
        "perspective": objective.perspective or None, "parent": objective.parent or None,
        "parts": list(objective.parts), "owner": objective.owner or None, "themes": list(objective.themes),
        "weight": objective.weight, "weight_declared": objective.weight_declared,
        "active": _active(objective.active, periods),
        "roll_up": objective.roll_up.value if objective.roll_up is not None else None, "capped": objective.capped,
        "contribute_to": [{"scorecard": each.scorecard, "objective": each.objective, "weight": each.weight,
                           "place": str(each.place) or None} for each in objective.contribute_to],
        "contributors_count": objective.contributors_count, "corporate_only": objective.corporate_only,
        "kpis": [kpi_data(each, periods) for each in objective.kpis], "place": str(objective.place) or None,
    }


def _active(active: Active | None, periods: Periods) -> dict[str, object] | None:
    if active is None:
        return None
    return {"start": periods.label(active.start), "end": periods.label(active.end)}


def link_data(link: Link) -> dict[str, object]:
    """A cause-effect link with all that is said of it."""
    per_gives = link.coefficient
    return {
        "cause": link.cause, "effect": link.effect, "weight": link.weight, "delay": _delay(link),
        "negative": link.negative, "counted": link.counted, "rejected": link.rejected, "feedback": link.feedback,
        "since": link.since.label if link.since else None, "evidence": link.evidence or None,
        "rationale": link.rationale or None,
        "coefficient": {"per": per_gives[0], "gives": per_gives[1]} if per_gives is not None else None,
        "place": str(link.place) or None,
    }


def _delay(link: Link) -> str | None:
    if link.delay is None:
        return None
    return f"{link.delay.count} {link.delay.unit}{'' if link.delay.count == 1 else 's'}"
