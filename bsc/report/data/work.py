"""Initiatives and review meetings as they were declared."""

from __future__ import annotations

from bsc.model import DecisionStanding, Figure, Initiative, Presented, Review
from bsc.report.data.periods import Periods


def initiative_data(initiative: Initiative, periods: Periods) -> dict[str, object]:
    """An initiative."""
    return {
        "id": initiative.id, "name": initiative.name, "description": initiative.description or None,
        "objectives": list(initiative.objectives), "owner": initiative.owner or None,
        "start": periods.label(initiative.start), "end": periods.label(initiative.end),
        "status": initiative.status or None, "progress": initiative.progress, "budget": initiative.budget,
        "spent": initiative.spent, "currency": initiative.currency or None,
        "expected": [{"kpi": each.kpi, "change": each.change, "by": periods.label(each.by)}
                     for each in initiative.expected],
        "milestones": [{"what": each.what, "due": periods.label(each.due), "done": periods.label(each.done)}
                       for each in initiative.milestones],
        "place": str(initiative.place) or None,
    }


def review_data(review: Review, periods: Periods) -> dict[str, object]:
    """A meeting."""
    return {
        "day": periods.label(review.day), "summary": review.summary or None,
        "notes": [{"objective": objective, "text": text} for objective, text in review.notes.items()],
        "decisions": [
            {"id": each.id, "what": each.what, "owner": each.owner or None, "due": periods.label(each.due),
             "objective": each.objective or None, "status": each.status, "answers": each.answers or None,
             "standing": _standing(each.standing(), periods), "place": str(each.place) or None}
            for each in review.decisions],
        "updates": list(review.updates),
        "questions": [
            {"id": each.id, "what": each.what, "objective": each.objective or None,
             "options": [{"what": option.what, "cost": option.cost or None, "effect": option.effect or None,
                          "for": option.pro or None, "against": option.con or None} for option in each.options],
             "recommendation": each.recommendation or None, "answer": each.answer or None,
             "place": str(each.place) or None} for each in review.questions],
        "place": str(review.place) or None,
    }


def _standing(standing: DecisionStanding, periods: Periods) -> dict[str, object]:
    """How a decision stands by all that reviews said of it."""
    return {"state": standing.state.value, "status": standing.status, "closed": periods.label(standing.closed),
            "note": standing.note or None}


def presented_data(presented: Presented, periods: Periods) -> dict[str, object]:
    """Figures as a meeting saw them."""
    groups = {"perspectives": presented.perspectives, "objectives": presented.objectives, "kpis": presented.kpis}
    return {
        "day": periods.label(presented.day), "as_of": periods.label(presented.as_of), "index": _figure(presented.index),
        **{name: [{"id": each, **_figure(figure)} for each, figure in found.items()] for name, found in groups.items()},
        "place": str(presented.place) or None,
    }


def _figure(figure: Figure) -> dict[str, object]:
    return {"status": figure.status.value, "score": figure.score, "actual": figure.actual or None,
            "target": figure.target or None}
