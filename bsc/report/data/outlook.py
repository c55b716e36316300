"""The outlook as data: every number unrounded, every forecast named as one."""

from __future__ import annotations

from collections.abc import Callable

from bsc.outlook import Landed, Landing, Outlook
from bsc.outlook.hypotheses import Hypothesis
from bsc.outlook.money import Money, Purse
from bsc.outlook.proposal import Proposal
from bsc.outlook.ranks import Rank
from bsc.outlook.retire import Retire
from bsc.outlook.weights import Sturdy
from bsc.report.data.periods import Periods

Data = dict[str, object]


def outlook_data(outlook: Outlook, periods: Periods, keys: tuple[str, ...] = ()) -> Data:
    """The sections named, or all."""
    makers: dict[str, Callable[[], object]] = {
        "land": lambda: [_landing(each, periods) for each in outlook.landings.values()],
        "money": lambda: _money(outlook.money),
        "targets": lambda: [_proposal(each, periods) for each in outlook.proposals()],
        "yearly": lambda: {
            "links": [_hypothesis(each) for each in outlook.hypotheses],
            "kpis": [_retire(each, periods) for each in outlook.retirable]},
        "weights": lambda: {
            "flips": [_sturdy(each) for each in outlook.sturdiness],
            "ranks": {"perspectives": [_rank(each) for each in outlook.ranks.perspectives],
                      "objectives": [_rank(each) for each in outlook.ranks.objectives]}},
    }
    return {key: make() for key, make in makers.items() if not keys or key in keys}


def _landing(landing: Landing, periods: Periods) -> Data:
    """A forecast; `value` and `year` are None where nothing can be told, `reason` says why."""
    return {
        "kpi": landing.kpi.id, "last": periods.label(landing.last.period) if landing.last else None,
        "used": landing.used, "reason": landing.reason or None, "step": landing.step,
        "forecast": _landed(landing.value, periods), "year": _landed(landing.year, periods),
        "as_a_year_before": landing.before, "own": landing.own.value if landing.own is not None else None,
    }


def _landed(landed: Landed | None, periods: Periods) -> Data | None:
    if landed is None:
        return None
    aim = landed.aim
    return {"at": periods.label(landed.at), "value": landed.reach.value, "low": landed.reach.low,
            "high": landed.reach.high, "at_least": aim.low if aim else None, "at_most": aim.high if aim else None,
            "chance": landed.chance.value}


def _money(money: Money) -> Data:
    return {
        "initiatives": [{"id": each.initiative.id, "money": _purse(each.purse) if each.purse else None,
                         "spent_percent": each.used, "done_percent": each.done, "time_percent": each.time,
                         "running": each.running} for each in money.initiatives],
        "objectives": [{"id": each.objective, "status": each.status.value,
                        "initiatives": [one.initiative.id for one in each.initiatives],
                        "money": [_purse(purse) for purse in each.purses]} for each in money.objectives],
        "perspectives": [{"id": each.perspective, "money": [_purse(purse) for purse in each.purses],
                          "for_off_track": [_purse(purse) for purse in each.at_stake]}
                         for each in money.perspectives],
        "unfunded": [{"objective": each.objective, "why": each.gap} for each in money.unfunded],
        "totals": [_purse(purse) for purse in money.totals],
    }


def _purse(purse: Purse) -> Data:
    return {"currency": purse.currency or None, "budget": purse.budget, "spent": purse.spent, "left": purse.left,
            "committed": purse.committed}


def _proposal(proposal: Proposal, periods: Periods) -> Data:
    found = proposal.candidates
    return {
        "kpi": proposal.kpi.id, "for": periods.label(proposal.next_year), "of_a_year": proposal.yearly,
        "years": [None if each is None else {"year": periods.label(each.year), "value": each.value,
                                             "periods": each.known, "due": each.due} for each in proposal.years],
        "plan": found.plan, "trend": found.trend, "best": found.best, "proposed": proposal.value,
        "stretch": list(proposal.stretch) if proposal.stretch else None, "basis": proposal.basis.value,
    }


def _hypothesis(each: Hypothesis) -> Data:
    found = each.together
    return {"cause": each.link.cause, "effect": each.link.effect, "moved": each.moved.value,
            "rho": found.rho if found else None, "low": found.low if found else None,
            "high": found.high if found else None, "changes": found.pairs if found else 0, "advice": each.advice.value,
            "unmeasured": each.unmeasured or None}


def _retire(retire: Retire, periods: Periods) -> Data:
    return {"kpi": retire.kpi.id, "unused": retire.reviews > 0, "reasons": [
        {"why": each.why.value, "periods": each.periods, "since": periods.label(each.since),
         "twin": each.twin.id if each.twin else None, "correlation": each.alike} for each in retire.reasons]}


def _sturdy(told: Sturdy) -> Data:
    return {
        "kind": told.kind, "id": told.id or None, "score": told.standing.score, "status": told.standing.status.value,
        "weighed": told.weighed,
        "flips": [{"kind": flip.part.kind, "id": flip.part.id, "weight": flip.weight, "turns_at": flip.to,
                   "share": flip.share, "turns_at_share": flip.to_share, "becomes": flip.becomes.value}
                  for flip in told.flips],
    }


def _rank(rank: Rank) -> Data:
    return {"id": rank.id, "score": rank.score, "low": rank.span.low, "high": rank.span.high, "rank": rank.rank,
            "best": rank.best, "worst": rank.worst}
