"""Meetings, linked: decisions to what later reviews said of them, and to the questions that they settle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bsc.model import Decision, DecisionUpdate, Option, Period, Question, Review
from bsc.model.meeting import STATES, is_known
from bsc.read.forms.document import Document
from bsc.read.forms.meetings import DecisionForm, QuestionForm, ReviewForm, UpdateForm
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node
from bsc.source import Place, near_match, say


class MeetingLinker:
    """Knows the objectives that meetings may name; then what was asked and decided, whenever that was."""

    def __init__(self, objectives: Mapping[str, object], scope: Scope) -> None:
        self.objectives = objectives
        self.scope = scope
        self.said: dict[str, list[DecisionUpdate]] = {}
        self.answered: dict[str, str] = {}

    def reviews(self, document: Document, root: Node) -> tuple[Review, ...]:
        """All reviews by day."""
        section = child(root, "reviews")
        found: list[tuple[Review, ReviewForm, Node | None]] = []
        for word, form in (document.reviews or {}).items():
            key = section.keys.get(word) if isinstance(section, MapNode) else None
            day = self.scope.period(word, key)
            if day is not None and form is not None:
                node = child(section, word)
                review = replace(self._review(day, form, node), place=key_place(section, word))
                found.append((review, form, node))
        found.sort(key=lambda each: each[0].day)
        self._declared_once([review for review, *_ in found])
        made = {each.id: review.day for review, *_ in reversed(found) for each in review.decisions}
        asked = {each.id: review.day for review, *_ in reversed(found) for each in review.questions}
        for review, form, node in found:
            self._updates(review, form, node, made)
            self._answers(review, node, asked)
        return tuple(self._told(review) for review, *_ in found)

    def _declared_once(self, reviews: list[Review]) -> None:
        decisions = [(each.id, each.place) for review in reviews for each in review.decisions]
        self.scope.declare_once("decision", decisions)
        self.scope.declare_once("question", [(each.id, each.place) for review in reviews for each in review.questions])

    def _review(self, day: Period, form: ReviewForm, node: Node | None) -> Review:
        text, notes = self.scope.text, child(node, "notes")
        for objective in form.notes or ():
            self.scope.known("objective", objective, self.objectives, key_place(notes, objective))
        decided, asked = child(node, "decisions"), child(node, "questions")
        return Review(
            day, text(form.summary), {objective: text(note) for objective, note in (form.notes or {}).items()},
            tuple(self._decision(word, one, child(decided, word), key_place(decided, word), day)
                  for word, one in (form.decisions or {}).items()),
            tuple(self._question(word, one, child(asked, word), key_place(asked, word), day)
                  for word, one in (form.questions or {}).items()),
            tuple(form.updates or ()),
        )  # fmt: skip

    def _decision(self, word: str, form: DecisionForm, node: Node | None, place: Place, day: Period) -> Decision:
        scope = self.scope
        self._about(form.objective, node)
        self._status(form.status, word_place(node, "status"))
        return Decision(
            word, scope.text(form.what), scope.text(form.owner), scope.period(form.due, child(node, "due")),
            form.objective or "", form.status or "open", form.answers or "", day, (), place,
        )  # fmt: skip

    def _status(self, status: str | None, place: Place) -> None:
        """A word that is nearly one of ours is told: taken for a house's own, it would keep the decision open."""
        if status is not None and not is_known(status) and near_match(status, list(STATES)):
            message = say("`{word}` is no status that closes a decision, so it counts as open", word=status or "")
            self.scope.found.warning("status", place, message, say("write `open`, `done` or `dropped`"))

    def _question(self, word: str, form: QuestionForm, node: Node | None, place: Place, day: Period) -> Question:
        text = self.scope.text
        self._about(form.objective, node)
        options = tuple(Option(text(one.what), text(one.cost), text(one.effect), text(one.for_), text(one.against))
                        for one in form.options or ())  # fmt: skip
        return Question(word, text(form.what), form.objective or "", options, text(form.recommendation), day, "", place)

    def _about(self, objective: str | None, node: Node | None) -> None:
        if objective is not None:
            self.scope.known("objective", objective, self.objectives, word_place(node, "objective"))

    def _updates(self, review: Review, form: ReviewForm, node: Node | None, made: Mapping[str, Period]) -> None:
        scope, section = self.scope, child(node, "updates")
        for word, one in (form.updates or {}).items():
            place = key_place(section, word)
            if word not in made:  # what is decided here or later is not what it means
                scope.known("decision", word, [id for id, day in made.items() if day < review.day], place)
                continue
            if review.day < made[word]:
                message = say("`{word}` is updated on {day}, before it is decided on {made}", word=word,
                              day=review.day.label, made=made[word].label)  # fmt: skip
                scope.found.error("reversed", place, message, say("move it to a later review"))
            status, note, on = one, "", None
            if isinstance(one, UpdateForm):
                status, note, on = one.status, scope.text(one.note), scope.period(one.on, child(section, word, "on"))
            assert isinstance(status, str)
            below = child(section, word)
            where = word_place(below, "status")
            if below is not None and not isinstance(one, UpdateForm):
                where = below.place
            self._status(status, where)
            self.said.setdefault(word, []).append(DecisionUpdate(review.day, status, note, on, place))

    def _answers(self, review: Review, node: Node | None, asked: Mapping[str, Period]) -> None:
        for each in review.decisions:
            if not each.answers:
                continue
            place = word_place(child(node, "decisions", each.id), "answers")
            if each.answers not in asked:
                before = [id for id, day in asked.items() if day <= review.day]
                self.scope.known("question", each.answers, before, place)
                continue
            if review.day < asked[each.answers]:
                message = say("`{word}` is answered on {day}, before it is asked on {made}", word=each.answers,
                              day=review.day.label, made=asked[each.answers].label)  # fmt: skip
                self.scope.found.error("reversed", place, message, say("move it to a later review"))
            self.answered.setdefault(each.answers, each.id)

    def _told(self, review: Review) -> Review:
        return replace(
            review,
            decisions=tuple(replace(each, updates=tuple(self.said.get(each.id, ()))) for each in review.decisions),
            questions=tuple(replace(each, answer=self.answered.get(each.id, "")) for each in review.questions),
        )
