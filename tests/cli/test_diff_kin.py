"""`bsc diff` and `--since` of a folder of scorecards: each under its own heading, what is contributed upwards too."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Bsc, Told
from tests.repositories import Repo

WEB = """\
strategy: {name: Web shop, parent: corporate, cadence: quarterly}
objectives:
  web:
    name: Sell on the web
    contribute_to: corporate/grow-revenue
    lagging: [{id: orders, target: 10, actuals: {2026-Q2: 2, 2026-Q3: 3}}]
"""


class Family(Repo):
    """The corporate example in a repository."""

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text of one scorecard."""
        text = (self.folder / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))


@pytest.fixture
def family(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Family:
    """As it was in July, and with two edits since, not yet committed."""
    shutil.copytree(ROOT / "strategies" / "corporate", folder / "corp")
    made = Family(folder, monkeypatch)
    made.commit("2026-07-10")
    made.edit("corp/service/strategy.yaml", "2026-Q2: 70, 2026-Q3: 66", "2026-Q2: 70, 2026-Q3: 94")
    made.edit("corp/sales/strategy.yaml", "target: 25\n", "target: 40\n")
    return made


@pytest.fixture
def told(bsc: Bsc, family: Family) -> Bsc:
    """The program, with its blanks made plain and its lines joined."""

    def call(*arguments: str) -> Told:
        said = bsc(*arguments, COLUMNS="300")
        return said._replace(stdout=said.stdout.replace("\u202f", " "))

    return call


def test_each_scorecard_that_changed_has_a_heading(told: Bsc, family: Family) -> None:
    text = told("diff", "corp").stdout
    assert text.startswith("Northwind Bicycles · 3 of 3 scorecards differ\n\n── Northwind Bicycles · Q3 2026 ──")
    sales, service = (text[text.index(f"── {name} ·"):] for name in ("Sales", "Service"))
    assert "Target of KPI “Buyers who bought before” raised from 25 % to 40 %." in sales
    assert "from 66 % to 94 %" in service and "raised" not in service
    assert "KPI “Repairs done within the week”: off track (17 %) → on track (97 %)" in service
    family.edit("corp/sales/strategy.yaml", "target: 40\n", "target: 25\n")
    assert "2 of 3 scorecards differ" in told("diff", "corp").stdout
    assert "── Sales" not in told("diff", "corp").stdout


def test_what_a_department_did_to_a_status_above_is_told(told: Bsc, family: Family) -> None:
    text = told("diff", "corp").stdout
    above = text[:text.index("── Sales")]
    assert "Statuses that differ for both reasons" in above
    assert ("- Objective “Keep customers for ten years”: at risk (77 %) → off track (54 %), through Sales and Service; "
            "on track (93 %) with the new figures by the old ruler") in above
    family.edit("corp/sales/strategy.yaml", "target: 40\n", "target: 25\n")
    text = told("diff", "corp", "--language", "es").stdout
    assert "Estados que cambian porque cambió el mundo\n- Perspectiva «Customer»: en riesgo (77 %) → cumple (93 %), " \
           "por lo que aporta Service" in text
    shown = json.loads(told("diff", "corp", "--format", "json").stdout)
    corporate, sales, _ = shown["scorecards"]
    assert [each["id"] for each in shown["scorecards"]] == ["corporate", "sales", "service"]
    assert {tuple(one["id"] for one in each["through"]) for each in corporate["statuses"]} == {("service",)}
    assert corporate["statuses"][0]["because_of"] == ["world"]
    assert (sales["changes"], sales["statuses"]) == ([], [])


def test_a_status_that_differs_by_itself_is_not_put_down_to_those_below(told: Bsc, family: Family) -> None:
    family.edit("corp/strategy.yaml", "target: 80\n", "target: 200\n")
    text = told("diff", "corp", "--scorecard", "corporate").stdout
    assert "- Objective “Have people who can advise and repair”: at risk (68 %) → off track (23 %)\n" in text


def test_what_came_and_what_went(told: Bsc, family: Family) -> None:
    family.write("corp/web/strategy.yaml", WEB)
    shutil.rmtree(family.folder / "corp" / "service")
    text = told("diff", "corp").stdout
    assert "2 of 2 scorecards differ\nScorecard “Web shop” was added; scorecard “Service” was removed.\n" in text
    assert ("Objective “Keep customers for ten years”: at risk (77 %) → off track (43 %), through Sales and Service\n"
            in text)
    assert told("diff", "corp", "--scorecard", "service").stdout == "Scorecard “Service” was removed.\n"
    assert "Se añadió el cuadro de mando «Web shop»; se quitó el cuadro de mando «Service»." in told(
        "diff", "corp", "--language", "es").stdout
    shown = json.loads(told("diff", "corp", "--format", "json").stdout)
    assert (shown["added"], shown["removed"]) == (
        [{"id": "web", "name": "Web shop"}], [{"id": "service", "name": "Service"}])
    assert told("diff", "corp", "--exit-code").returncode == 1


def test_one_of_them(told: Bsc) -> None:
    text = told("diff", "corp", "--scorecard", "sales").stdout
    assert text.startswith("Sales · Q3 2026\nIndex ")
    assert set(json.loads(told("diff", "corp", "--scorecard", "sales", "--format", "json").stdout)) == {
        "format", "as_of", "index", "changes", "statuses"}
    slip = told("diff", "corp", "--scorecard", "sale")
    assert (slip.returncode, "there is no scorecard sale; did you mean sales?" in slip.stderr) == (2, True)
    assert "this is one strategy" in told("diff", "first", "--scorecard", "sales").stderr


def test_nothing_differs(told: Bsc, family: Family) -> None:
    family.git("checkout", "-q", ".")
    assert told("diff", "corp").stdout == "Northwind Bicycles · none of 3 scorecards differs\n"
    assert told("diff", "corp", "--exit-code").returncode == 0


def test_two_folders_whose_tops_have_no_id(told: Bsc, family: Family) -> None:
    for name in ("old", "new"):
        shutil.copytree(family.folder / "corp", family.folder / name)
        family.edit(f"{name}/strategy.yaml", "  id: corporate\n", "")
        for one in ("sales", "service"):
            text = (family.folder / name / one / "strategy.yaml").read_text(encoding="utf-8")
            family.write(f"{name}/{one}/strategy.yaml",
                         text.replace("corporate/", f"{name}/").replace(": corporate", f": {name}"))
    family.edit("new/strategy.yaml", "target: 80\n", "target: 90\n")
    text = told("diff", "old", "new").stdout
    assert "added" not in text and "removed" not in text
    assert "Target of KPI “Certified for electric drives” raised from 80 % to 90 %." in text


def test_a_family_that_was_a_single_strategy(told: Bsc, family: Family) -> None:
    for name in ("sales", "service"):
        shutil.rmtree(family.folder / "corp" / name)
    family.commit("2026-07-12")
    family.git("checkout", "-q", "HEAD~1", "--", "corp")
    text = told("diff", "HEAD", "corp").stdout
    assert "the only scorecard that both have differs\nScorecards “Sales” and “Service” were added." in text
    assert "Objective “Keep customers for ten years”: no data → at risk (77 %), through Sales and Service" in text
    family.commit("2026-07-14")
    assert "Scorecards “Sales” and “Service” were removed." in told("diff", "HEAD", "HEAD~1", "corp").stdout


def test_as_markdown(told: Bsc, family: Family) -> None:
    family.edit("corp/sales/strategy.yaml", "name: Sales", "name: '**Sales** @all'")
    text = told("diff", "corp", "--format", "md").stdout
    assert text.startswith("## Northwind Bicycles · 3 of 3 scorecards differ\n\n### Northwind Bicycles · Q3 2026\n")
    assert "\n### \\*\\*Sales\\*\\* \\@all · Q3 2026\n" in text


def test_a_mistake_in_one_of_them_is_told(told: Bsc, family: Family) -> None:
    family.edit("corp/sales/strategy.yaml", "owner: Head", "ownr: Head")
    said = told("diff", "corp")
    assert (said.returncode, "corp/sales/strategy.yaml:6:3: error[unknown-key]" in said.stderr) == (1, True)
    family.commit("2026-07-12")
    family.git("checkout", "-q", "HEAD~1", "--", "corp")
    assert told("diff", "corp").stderr.startswith("HEAD:\n\ncorp/sales/strategy.yaml:6:3: error[unknown-key]")
    family.edit("corp/sales/strategy.yaml", "parent: corporate", "parent: corprate")
    assert "no scorecard `corprate` lies below this path" in told("diff", "HEAD~1", "corp").stderr


def test_since_a_day_reads_the_ruler_of_then_for_all(told: Bsc, family: Family) -> None:
    text = told("diff", "corp", "--since", "2026-07-15").stdout
    assert "── Sales · Q2 2026 → Q3 2026 ──" in text
    assert "raised from 25 % to 40 %" in text and "not known here" not in text
    above = text[:text.index("── Sales")]
    assert "through Sales and Service; on track (93 %) with the new figures by the old ruler" in above
    review = told("review", "corp", "--since", "2026-07-15").stdout
    assert above.splitlines()[4:] == [*review.splitlines()[2:], ""]
    assert told("review", "corp", "--since", "2026-07-15", "--scorecard", "sales").stdout.startswith("Sales · Q2")
    assert "through Sales" in told("review", "corp", "--since", "HEAD").stdout


def test_since_a_day_before_all_commits_says_once_that_the_ruler_is_not_known(told: Bsc) -> None:
    text = told("diff", "corp", "--since", "2026-Q2").stdout
    assert text.count("not known here") == 1 and text.endswith("All is judged by today's.\n")
    assert told("diff", "corp", "--since", "2026-Q2", "--format", "md").stdout.count("not known here") == 1


def test_nothing_of_the_repository_is_run(told: Bsc, family: Family) -> None:
    trap = family.folder / "trap"
    trap.write_text("#!/bin/sh\ntouch sprung\ncat\n")
    trap.chmod(0o755)
    family.write(".gitattributes", "*.yaml filter=trap diff=trap\n")
    for key in ("core.fsmonitor", "filter.trap.smudge", "filter.trap.clean", "diff.external"):
        family.git("config", key, str(trap))
    before = family.git("rev-parse", "HEAD")
    for words in (("diff", "corp"), ("diff", "corp", "--since", "2026-07-15"), ("diff", "corp", "--integrity")):
        assert told(*words).returncode == 0
    assert list(family.folder.rglob("sprung")) == [] and family.git("rev-parse", "HEAD") == before
