"""`bsc review`: the review in the terminal, as data, and one text for each owner."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import ROOT, Bsc

EXAMPLE = str(ROOT / "strategies" / "social-media")


def test_figures_worklist_and_debts_are_told(bsc: Bsc) -> None:
    told = bsc("review", EXAMPLE)
    assert told.returncode == 0
    assert "Alignment    67\u202f%  6 of 9 objectives reach the top and have a driver" in told.stdout
    assert "“Train the team to interact” has no lagging KPI" in told.stdout
    at = [told.stdout.index(each) for each in ("No result is measured", "Figures too old", "Who owes what")]
    assert at == sorted(at)
    assert "A figure: Time on site, last value Jun 2026" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 120


def test_each_figure_is_followed_by_what_it_lacks(bsc: Bsc) -> None:
    told = [line.strip() for line in bsc("review", EXAMPLE).stdout.splitlines()]
    at = next(number for number, line in enumerate(told) if line.startswith("Coverage"))
    names = ("Train the team to interact", "Learn the tactics that work for us", "Understand the customer profile")
    assert told[at + 1:at + 5] == [*(f"- {name}: no result is measured" for name in names), "and 1 more"]


def test_nothing_declared_is_nothing_to_review(bsc: Bsc, folder: Path) -> None:
    (folder / "empty.yaml").write_text("strategy: {name: Nothing yet}\n", encoding="utf-8")
    told = bsc("review", "empty.yaml").stdout
    assert "Nothing to review yet: no objective is declared." in told
    assert told.count("nothing to count yet") == 5 and "0 of 0" not in told
    assert "The strategy has no objective yet" in bsc("check", "empty.yaml").stdout


def test_one_is_told_as_one(bsc: Bsc, folder: Path) -> None:
    objective = "{name: Grow, lagging: [{id: a, target: 9, actuals: {2026-08: 5}}]}"
    (folder / "one.yaml").write_text(f"strategy: {{name: One}}\nobjectives: {{grow: {objective}}}\n", encoding="utf-8")
    told = bsc("review", "one.yaml").stdout
    assert "0 of 1 objective reaches the top and has a driver" in told and "1 of 1 KPI is up to date" in told


def test_it_speaks_the_strategy_s_language(bsc: Bsc) -> None:
    told = bsc("review", str(ROOT / "strategies" / "redes-sociales")).stdout
    assert "No se mide el resultado" in told
    assert "Quién debe qué" in told


def test_as_data(bsc: Bsc) -> None:
    told = json.loads(bsc("review", EXAMPLE, "--format", "json").stdout)
    assert [each["name"] for each in told["figures"]] == ["alignment", "evidence", "ownership", "freshness", "coverage"]
    assert told["figures"][0]["lacking"][0]["why"] == ["no-driver"]
    assert {each["topic"] for each in told["gaps"]} >= {"result", "leading", "broken", "stale", "unused"}
    assert told["owed"][0]["debts"][0]["kind"] == "explanation"


def test_one_text_for_each_owner(bsc: Bsc, folder: Path) -> None:
    out = folder / "ask"
    assert bsc("review", EXAMPLE, "--ask", "--output", str(out)).returncode == 0
    assert sorted(each.name for each in out.iterdir()) == ["content-lead.md", "marketing-director.md",
                                                           "performance-lead.md"]
    text = (out / "performance-lead.md").read_text(encoding="utf-8")
    assert "“Reach a wider audience with paid ads” is off track at 39 %" in text
    assert "- Cause:\n- Action:\n- New date:\n" in text
    assert "Dates are judged by 14 Oct 2026, the day of the review." in text
    assert "## Milestones past their date\n\nA milestone: Pages for the autumn campaigns, of" in text
    assert "## At risk: a word on each\n\n“Publish engaging content” is at risk" in (out / "content-lead.md").read_text(
        encoding="utf-8")
    before = text
    assert bsc("review", EXAMPLE, "--ask", "--output", str(out)).returncode == 0
    assert (out / "performance-lead.md").read_text(encoding="utf-8") == before


ASKED = """
strategy: {name: Bakery, as_of: 2026-09}
perspectives:
  shop:
    objectives:
      sell: {name: Sell, owner: Ana, lagging: [{id: a, baseline: 0, target: 100, actuals: {2026-09: SCORE}}]}
initiatives: {late: {name: New oven, objectives: [sell], owner: Cy, end: 2026-10-09, status: active}}
reviews:
  2026-07-01: {decisions: {D-1: {what: Call them, owner: Bob, due: 2026-10-10, objective: sell}}}
"""


def test_dates_are_judged_by_the_day_of_the_coming_review(bsc: Bsc, folder: Path) -> None:
    def asked(text: str, *options: str) -> tuple[str, str]:
        (folder / "asked.yaml").write_text(text, encoding="utf-8")
        told = bsc("review", "asked.yaml", "--ask", "--output", "-", *options)
        assert told.returncode == 0, told.stderr
        return told.stdout, told.stderr

    fine = ASKED.replace("SCORE", "95")
    said, hint = asked(fine)
    assert said == "Nobody owes anything.\n"
    assert hint == ("Dates are judged by the end of Sep 2026. Put the coming review under `reviews:`, such as "
                    "`2026-10-14: {}`, to have them judged by its day.\n")
    said, hint = asked(fine + "  2026-10-14: {}\n")
    assert "A decision: Call them, due 10 Oct 2026" in said
    assert "An initiative: New oven, should have ended 9 Oct 2026" in said
    assert hint == "Dates are judged by 14 Oct 2026, the day of the review.\n"
    said, _ = asked(fine + "  2026-10-10: {}\n", "--language", "es")
    assert "Una iniciativa: New oven (debía acabar: 9 oct 2026)" in said and "Call them" not in said
    assert "Los plazos se miran al 10 oct 2026, el día de la revisión." in said


def test_what_is_at_risk_is_asked_about_and_owed_by_nobody(bsc: Bsc, folder: Path) -> None:
    (folder / "asked.yaml").write_text(ASKED.replace("SCORE", "70"), encoding="utf-8")
    assert "# Ana\n" in (said := bsc("review", "asked.yaml", "--ask", "--output", "-").stdout)
    assert "## At risk: a word on each\n\n“Sell” is at risk at 70" in said
    assert "- Cause:\n- Action:\n\n<!--" in said
    assert "Who owes what" not in bsc("review", "asked.yaml").stdout


def test_a_text_of_an_earlier_time_is_told(bsc: Bsc, folder: Path) -> None:
    (folder / "asked.yaml").write_text(ASKED.replace("SCORE", "70"), encoding="utf-8")
    assert bsc("review", "asked.yaml", "--ask").returncode == 0
    (folder / "ask" / "mine.md").write_text("mine", encoding="utf-8")
    (folder / "asked.yaml").write_text(ASKED.replace("SCORE", "70").replace("Ana", "Zoe"), encoding="utf-8")
    told = bsc("review", "asked.yaml", "--ask")
    assert told.stdout == "ask/zoe.md\n"
    assert "ask/ana.md is from an earlier time: nothing is asked of its owner now." in told.stderr
    assert "mine.md" not in told.stderr


def test_a_file_of_somebody_else_stays(bsc: Bsc, folder: Path) -> None:
    (folder / "content-lead.md").write_text("mine", encoding="utf-8")
    told = bsc("review", EXAMPLE, "--ask", "--output", str(folder))
    assert told.returncode == 2
    assert "content-lead.md was not written by bsc" in told.stderr
    assert (folder / "content-lead.md").read_text(encoding="utf-8") == "mine"
    assert not (folder / "performance-lead.md").exists()


def test_owners_cannot_lead_out_of_the_folder_or_steer(bsc: Bsc, folder: Path) -> None:
    (folder / "s.yaml").write_text(
        "strategy: {name: '<b>x</b>', as_of: 2026-09}\n"
        "perspectives:\n  top:\n    objectives:\n      a:\n        name: A\n"
        "        owner: ../../etc/passwd\n        lagging: [{id: k, baseline: 0, target: 10, actuals: {2026-09: 1}}]\n"
        "      b:\n        name: B\n        owner: \"\\e[31m..\"\n"
        "        lagging: [{id: l, baseline: 0, target: 10, actuals: {2026-09: 1}}]\n", encoding="utf-8")
    assert bsc("review", str(folder / "s.yaml"), "--ask", "--output", str(folder / "ask")).returncode == 0
    names = sorted(each.name for each in (folder / "ask").iterdir())
    assert names == ["31m.md", "etc-passwd.md"]
    assert "<b>" not in (folder / "ask" / "etc-passwd.md").read_text(encoding="utf-8")
    assert "\x1b" not in (folder / "ask" / "31m.md").read_text(encoding="utf-8")


def test_mistakes_are_told_first(bsc: Bsc, folder: Path) -> None:
    told = bsc("review", str(folder / "broken"))
    assert told.returncode == 1
    assert "ownr" in told.stderr
