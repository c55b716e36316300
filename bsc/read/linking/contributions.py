"""What an objective counts for in the scorecards above: `corporate/grow`, or `grow` for one of the parent's."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Contribution
from bsc.read.forms.objectives import ContributionForm
from bsc.read.forms.words import is_id
from bsc.read.found import Also
from bsc.read.linking.objectives import Found
from bsc.read.scope import Scope, child, word_place
from bsc.source import Place, say

_FORM = say("write the scorecard and the objective: corporate/grow")


def link_contributions(found: Found, parent: str, scope: Scope) -> tuple[Contribution, ...]:
    """All contributions of an objective, each objective above once; who is above is looked up by the caller."""
    made: dict[tuple[str, str], Contribution] = {}
    for form, place in _entries(found):
        scorecard, slash, objective = form.objective.rpartition("/")
        if not (is_id(objective) and (is_id(scorecard) or not slash)):
            message = say("`{text}` is not an objective of a scorecard above", text=form.objective)
            scope.found.error("contribution", place, message, _FORM)
        elif not parent:
            message = say("this scorecard has none above it to contribute to")
            scope.found.error("contribution", place, message, say("name it under strategy: `parent: corporate`"))
        else:
            weight = 1.0 if form.weight is None else form.weight
            one = Contribution(scorecard or parent, objective, weight, place)
            first = made.setdefault((one.scorecard, one.objective), one)
            if first is not one:
                message = say("`{text}` is named twice here", text=form.objective)
                scope.found.error("contribution", place, message, say("keep one of them"),
                                  Also(first.place, say("first named here")))
    return tuple(made.values())


def _entries(found: Found) -> Iterator[tuple[ContributionForm, Place]]:
    given, node = found.form.contribute_to, child(found.node, "contribute_to")
    for index, entry in enumerate(given if isinstance(given, list) else [] if given is None else [given]):
        item = child(node, index) or node
        place = word_place(item, "objective")
        form = ContributionForm.model_construct(objective=entry, weight=None) if isinstance(entry, str) else entry
        yield form, place
