"""The yearly look by hand: links by how their ends moved, KPIs that told nothing new."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from bsc.lint import RULES
from bsc.outlook.hypotheses import ENOUGH, Advice, Moved
from bsc.outlook.retire import Why
from tests.lint.manual import ask
from tests.outlook.conftest import Write

WAVE = [50, 55, 52, 60, 58, 66, 61, 70, 64, 75, 71, 80, 74]


def _months(values: Sequence[float | None]) -> str:
    return "{" + ", ".join(f"{2025 + at // 12}-{at % 12 + 1:02d}: {value}"
                           for at, value in enumerate(values) if value is not None) + "}"


def _pair(cause: Sequence[float | None], effect: Sequence[float | None], link: str = "") -> str:
    return (f"strategy: {{name: S, cadence: monthly}}\nobjectives:\n"
            f"  c: {{lagging: [{{id: m, min: 0, max: 100, target: 100, actuals: {_months(cause)}}}]}}\n"
            f"  e: {{lagging: [{{id: n, min: 0, max: 100, target: 100, actuals: {_months(effect)}}}],"
            f" leading: [{{outcome_of: c{link}}}]}}\n")


@pytest.mark.parametrize(("effect", "link", "moved", "advice"), [
    (WAVE, "", Moved.TOGETHER, Advice.KEEP),
    ([None, *WAVE[:-1]], ", delay: 1 month", Moved.TOGETHER, Advice.KEEP),
    ([100 - value for value in WAVE], "", Moved.AGAINST, Advice.DROP),
    ([100 - value for value in WAVE], ", sign: negative, counts: false", Moved.AGAINST, Advice.KEEP),
    (WAVE[:5], ", evidence: assumed", Moved.UNKNOWN, Advice.TEST),
    (WAVE[:5], ", evidence: data", Moved.UNKNOWN, Advice.KEEP),
    ([50] * 13, "", Moved.UNKNOWN, Advice.TEST),
])
def test_links(
    effect: Sequence[float | None], link: str, moved: Moved, advice: Advice, outlook_of: Write
) -> None:
    (found,) = outlook_of(_pair(WAVE, effect, link)).hypotheses
    assert (found.moved, found.advice, found.unmeasured) == (moved, advice, "")


def test_an_end_that_nobody_measures_is_named(outlook_of: Write) -> None:
    (found,) = outlook_of(_pair([], WAVE)).hypotheses
    assert (found.unmeasured, found.advice) == ("c", Advice.TEST)


def test_only_what_was_known_at_the_as_of_counts(outlook_of: Write) -> None:
    (found,) = outlook_of(_pair(WAVE, WAVE), "2025-08").hypotheses
    assert found.moved is Moved.UNKNOWN and found.together is None


def test_ten_changes_are_needed(outlook_of: Write) -> None:
    for count, moved in ((ENOUGH, Moved.UNKNOWN), (ENOUGH + 1, Moved.TOGETHER)):
        (found,) = outlook_of(_pair(WAVE[:count], WAVE[:count])).hypotheses
        assert found.moved is moved


def test_the_review_tells_the_same_number(tmp_path: Path, outlook_of: Write) -> None:
    """R20 and the yearly look speak of one link by one measure."""
    random = Random(3)
    text = _pair(WAVE, [104 - value + random.randint(0, 6) for value in WAVE], ", delay: 0 months")
    (link,) = outlook_of(text).hypotheses
    (told,) = ask(tmp_path, next(rule for rule in RULES if rule.id == "R20"), text).found
    assert link.together is not None and link.moved is Moved.AGAINST
    rho, low, high = (f"−{-each:.2f}" for each in link.together[:3])
    assert f"correlation {rho} ({low} to {high})" in told.message


def _kpis(*kpis: str) -> str:
    return "strategy: {name: S, cadence: monthly}\nobjectives:\n  o: {lagging: [" + ", ".join(kpis) + "]}\n"


GOOD = "{id: good, target: 40, actuals: " + _months(WAVE) + "}"


TARGET = "{id: m, target: 100, actuals: "


@pytest.mark.parametrize(("kpi", "whys"), [
    (TARGET + "{2024-05: 103}}", [Why.SILENT]),
    ("{id: m, target: 100}", [Why.SILENT]),
    ("{id: m, target: {done_by: 2027-06}}", []),
    (TARGET.replace("100", "95") + _months([95] * 13) + "}", [Why.UNMOVED, Why.STEADY]),
    (TARGET + _months([50] * 8 + [51, 52, 53, 54, 95]) + "}", []),
    ("{id: m, target: 222, actuals: " + _months([3 * value for value in WAVE]) + "}", [Why.TWIN]),
    ("{id: m, target: 222, actuals: " + _months([3 * value for value in WAVE[:9]]) + "}", []),
])
def test_kpis_that_tell_nothing_new(kpi: str, whys: list[Why], outlook_of: Write) -> None:
    first = GOOD.replace("target: 40", "target: 75")
    found = {each.kpi.metric.id: each for each in outlook_of(_kpis(first, kpi)).retirable}
    reasons = found["m"].reasons if "m" in found else ()
    assert [each.why for each in reasons] == whys
    if whys == [Why.TWIN]:
        (twin,) = reasons
        assert twin.twin is not None and twin.twin.metric.id == "good"
        assert twin.periods == 12 and twin.alike == pytest.approx(1)


def test_what_is_off_track_is_never_let_go(outlook_of: Write) -> None:
    stuck = "{id: m, target: 100, actuals: " + _months([20] * 13) + "}"
    assert not outlook_of(_kpis(stuck)).retirable


def test_what_will_miss_its_target_is_never_let_go(outlook_of: Write) -> None:
    """On track at 95 for a year, with a range that stays under 100."""
    for target, offered in ((95, True), (100, False)):
        steady = f"{{id: m, target: {target}, actuals: " + _months([95] * 13) + "}"
        outlook = outlook_of(_kpis(steady))
        assert outlook.landings["o/m"].short is not offered
        assert bool(outlook.retirable) is offered


def test_of_two_that_move_alike_one_stays(outlook_of: Write) -> None:
    """The first is always on track and on the list: the second is no twin of it."""
    alike = "{id: m, target: 222, actuals: " + _months([3 * value for value in WAVE]) + "}"
    assert [each.kpi.metric.id for each in outlook_of(_kpis(GOOD, alike)).retirable] == ["good"]


def test_a_driver_that_moves_with_its_outcome_is_no_twin(outlook_of: Write) -> None:
    text = _kpis(GOOD.replace("target: 40", "target: 75")).rstrip("}\n")
    driver = "{id: m, target: 222, actuals: " + _months([3 * value for value in WAVE]) + "}"
    assert not outlook_of(text + f", leading: [{driver}]}}\n").retirable


def test_always_on_track_is_told_with_since_when(outlook_of: Write) -> None:
    (found,) = outlook_of(_kpis(GOOD)).retirable
    (told,) = found.reasons
    assert (told.why, told.periods, told.since and told.since.label) == (Why.STEADY, 13, "2025-01")


def test_reviews_that_did_not_speak_of_it_are_counted(outlook_of: Write) -> None:
    reviews = "reviews:\n  2025-06-10: {notes: {}}\n  2025-12-10: {notes: {}}\n"
    (found,) = outlook_of(_kpis(GOOD) + reviews).retirable
    assert found.reviews == 2
    (found,) = outlook_of(_kpis(GOOD) + reviews.replace("12-10: {notes: {}}", "12-10: {notes: {o: Well.}}")).retirable
    assert found.reviews == 0
