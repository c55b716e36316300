"""Differences of the work: initiatives, meetings, decisions."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.diff.change import Amount, Change, Key, Named, Side, Slot, Term, phrase
from bsc.diff.facet import Facet, bare, rest, told
from bsc.diff.pairs import Pairs
from bsc.diff.structure import new_id, renamed
from bsc.model import Decision, Initiative, Milestone, Question, Review

_WORK = Side.WORK


def _money(value: float | None, each: Initiative) -> Slot | None:
    return None if value is None else Amount(value, each.currency)


_INITIATIVE: tuple[Facet[Initiative], ...] = (
    Facet("status", _WORK, lambda each: Key(each.status) if each.status else None),
    Facet("progress", _WORK, lambda each: None if each.progress is None else Amount(each.progress, "%")),
    Facet("start", _WORK, lambda each: each.start),
    Facet("end", _WORK, lambda each: each.end),
    Facet("budget", _WORK, lambda each: _money(each.budget, each)),
    Facet("spent", _WORK, lambda each: _money(each.spent, each)),
    Facet("owner", Side.TEXT, lambda each: each.owner or None),
    Facet("description", Side.TEXT, lambda each: each.description or None, long=True),
)
_INITIATIVE_TOLD = (*(facet.key for facet in _INITIATIVE), "id", "name", "objectives", "currency", "expected",
                    "milestones", "place")


def initiative_changes(pairs: Pairs) -> Iterator[Change]:
    """Initiatives: come, gone, renamed, moved on."""
    for id, was in pairs.old.initiatives.items():
        if id not in pairs.initiatives:
            subject = Named("initiative", id, was.name)
            yield Change(_WORK, subject, phrase("gone alone", s=subject))
        else:
            yield from _initiative(pairs, was, pairs.new.initiatives[pairs.initiatives[id]])
    known = set(pairs.initiatives.values())
    for id, now in pairs.new.initiatives.items():
        if id not in known:
            subject = Named("initiative", id, now.name)
            yield Change(_WORK, subject, phrase("come alone", s=subject))


def _initiative(pairs: Pairs, was: Initiative, now: Initiative) -> Iterator[Change]:
    subject = Named("initiative", now.id, now.name)
    yield from renamed(subject, was.name, now.name)
    yield from new_id(subject, was.id, now.id)
    yield from told(_INITIATIVE, subject, was, now)
    before, after = set(pairs.known(pairs.objectives, was.objectives)), set(now.objectives)
    for id in sorted(before ^ after):
        key = "serves" if id in after else "serves no longer"
        yield Change(_WORK, subject, phrase(key, s=subject, objective=pairs.objective(id)))
    yield from _milestones(subject, was, now)
    if _effects(was, pairs) != _effects(now, None):
        yield Change(_WORK, subject, phrase("changed", field=Term("field expected"), s=subject))
    yield from rest(_INITIATIVE_TOLD, subject, was, now)


def _effects(each: Initiative, pairs: Pairs | None) -> set[object]:
    kpis = pairs.kpis if pairs is not None else {}
    return {(kpis.get(one.kpi, one.kpi), one.change, one.by) for one in each.expected}


def _milestones(subject: Named, was: Initiative, now: Initiative) -> Iterator[Change]:
    before = {each.what: each for each in was.milestones}
    after = {each.what: each for each in now.milestones}
    for what in dict.fromkeys([*before, *after]):
        said = _milestone(subject, before.get(what), after.get(what))
        if said is not None:
            yield Change(_WORK, subject, phrase(said[0], s=subject, what=what, **said[1]))


def _milestone(subject: Named, was: Milestone | None, now: Milestone | None) -> tuple[str, dict[str, Slot]] | None:
    if was is None or now is None:
        return ("milestone added" if was is None else "milestone removed"), {}
    if was.done != now.done:
        return ("milestone done", {"day": now.done}) if now.done is not None else ("milestone open", {})
    if was.due != now.due:
        return ("milestone due", {"day": now.due}) if now.due is not None else ("milestone undated", {})
    return None


_DECISION: tuple[Facet[Decision], ...] = (
    Facet("what", _WORK, lambda each: phrase("quoted", text=each.what)),
    Facet("due", _WORK, lambda each: each.due),
    Facet("owner", _WORK, lambda each: each.owner or None),
)
_DECISION_TOLD = (*(facet.key for facet in _DECISION), "status", "id", "objective", "made", "updates", "place")
_REVIEW_TOLD = ("day", "summary", "notes", "decisions", "updates", "questions", "place")


def meeting_changes(pairs: Pairs) -> Iterator[Change]:
    """Meetings by their day, then what they decided."""
    old = {each.day.label: each for each in pairs.old.reviews}
    new = {each.day.label: each for each in pairs.new.reviews}
    for day, review in old.items():
        subject = _review(review)
        if day in new:
            yield from _meeting(pairs, subject, review, new[day])
        else:
            yield Change(_WORK, subject, phrase("gone alone", s=subject))
    for day, review in new.items():
        if day not in old:
            yield Change(_WORK, _review(review), phrase("come alone", s=_review(review)))
    yield from _decisions(pairs)
    yield from _questions(pairs)


def _review(review: Review) -> Named:
    return Named("review", review.day.label, review.day.label)


def _meeting(pairs: Pairs, subject: Named, was: Review, now: Review) -> Iterator[Change]:
    yield from told((_SUMMARY,), subject, was, now)
    before = {pairs.objectives.get(id, id): text for id, text in was.notes.items()}
    for id in dict.fromkeys([*before, *now.notes]):
        if before.get(id) != now.notes.get(id):
            key = "added" if id not in before else "changed" if id in now.notes else "removed"
            yield Change(_WORK, subject, phrase(f"remark {key}", s=subject, objective=pairs.objective(id)))
    yield from rest(_REVIEW_TOLD, subject, was, now)


_SUMMARY: Facet[Review] = Facet("summary", _WORK, lambda each: each.summary or None, long=True)


def _decisions(pairs: Pairs) -> Iterator[Change]:
    before, after = ({each.id: each for each in strategy.decisions()} for strategy in (pairs.old, pairs.new))
    for id in dict.fromkeys([*before, *after]):
        was, now = before.get(id), after.get(id)
        subject = Named("decision", id, id)
        if was is None and now is not None:
            stands = now.standing()
            key = "decided" if stands.is_open else "decided and closed"
            yield Change(_WORK, subject, phrase(key, s=subject, what=now.what, now=Key(stands.status)))
        elif was is not None and now is None:
            yield Change(_WORK, subject, phrase("gone alone", s=subject))
        elif was is not None and now is not None and bare(was) != bare(now):
            yield from _moved_on(subject, was, now)
            yield from told(_DECISION, subject, was, now)
            if pairs.objectives.get(was.objective, was.objective) != now.objective:
                about = phrase("about", s=subject, objective=pairs.objective(now.objective))
                yield Change(_WORK, subject, about if now.objective else phrase("about nothing", s=subject))
            yield from rest(_DECISION_TOLD, subject, was, now)


def _moved_on(subject: Named, was: Decision, now: Decision) -> Iterator[Change]:
    """A decision that was closed, or opened again; else another status."""
    old, new = was.standing(), now.standing()
    if old.status != new.status:
        key = "from to" if old.is_open is new.is_open else "reopened" if new.is_open else "closed"
        yield Change(_WORK, subject, phrase(
            key, s=subject, field=Term("field status"), what=now.what, was=Key(old.status), now=Key(new.status)))


def _questions(pairs: Pairs) -> Iterator[Change]:
    before, after = ({each.id: each for review in strategy.reviews for each in review.questions}
                     for strategy in (pairs.old, pairs.new))
    for id in dict.fromkeys([*before, *after]):
        subject = Named("question", id, id)
        if id not in before:
            yield Change(_WORK, subject, phrase("asked", s=subject, what=after[id].what))
            if after[id].answer:
                yield _settled(subject, after[id])
        elif id not in after:
            yield Change(_WORK, subject, phrase("gone alone", s=subject))
        elif before[id].answer != after[id].answer and after[id].answer:
            yield _settled(subject, after[id])
        elif bare(before[id]) != bare(after[id]):
            yield Change(_WORK, subject, phrase("reworded", s=subject))


def _settled(subject: Named, question: Question) -> Change:
    return Change(_WORK, subject, phrase("answered", s=subject, by=Named("decision", "", question.answer)))
