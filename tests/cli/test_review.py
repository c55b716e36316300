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
    before = text
    assert bsc("review", EXAMPLE, "--ask", "--output", str(out)).returncode == 0
    assert (out / "performance-lead.md").read_text(encoding="utf-8") == before


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
