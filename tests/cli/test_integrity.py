"""`bsc diff --integrity`: what a history is worth asking about, with the commit, and what is not."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bsc.data.warehouse.address import Variable
from bsc.read import ReadResult
from bsc.read import read as _read
from bsc.read.folder import Folder
from bsc.read.known import Known
from tests.cli.conftest import ROOT, Bsc
from tests.repositories import Repo

FIRST = "first/strategy.yaml"


class Story(Repo):
    """A repository whose one strategy is edited from commit to commit."""

    def edit(self, old: str, new: str, day: str, author: str = "Ana") -> str:
        """Replace a text and commit that; its short hash."""
        text = (self.folder / FIRST).read_text(encoding="utf-8")
        assert old in text
        self.write(FIRST, text.replace(old, new))
        return self.commit(day, author)


@pytest.fixture
def story(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Story:
    """The first example, committed once."""
    monkeypatch.setenv("BSC_CACHE_DIR", str(folder / "cache"))
    made = Story(folder, monkeypatch)
    made.write(".gitignore", "cache\n")
    made.commit("2026-10-02")
    return made


def _told(bsc: Bsc, *arguments: str) -> str:
    said = bsc("diff", "--integrity", "first", *arguments)
    assert said.returncode == 0, said.stderr
    return said.stdout.replace("\u202f", " ").replace("\n  ", " ").replace(", 2\nOct", ", 2 Oct")


def test_a_target_lowered_after_the_result(bsc: Bsc, story: Story) -> None:
    story.edit("target: 24000", "target: {2026-06: 24000, 2026-07: 24000, 2026-09: 24000}", "2026-10-03")
    hash = story.edit("2026-09: 24000", "2026-09: 22000", "2026-10-14", "Luis")
    told = _told(bsc)
    assert ("- The target of KPI “Sales” for Sep 2026 was changed from €24,000 to €22,000 on 14 Oct 2026, "
            f"after the actual of Sep 2026 (€22,300) was recorded ({hash}") in told
    assert "Luis)." in told
    assert told.count("\n- ") == 1
    assert "3 commits looked at, 2 Oct 2026 to 14 Oct 2026." in told


def test_in_spanish(bsc: Bsc, story: Story) -> None:
    story.edit("target: 24000", "target: 22000", "2026-10-14")
    told = _told(bsc, "--language", "es")
    assert ("La meta del KPI «Sales» para 4 periodos, de jun 2026 a sept 2026, se suavizó el 14 oct 2026, con "
            "sus valores reales ya registrados (para sept 2026: de 24.000 € a 22.000 €, valor real 22.300 €)") in told


def test_together_with_the_result(bsc: Bsc, story: Story) -> None:
    story.edit("target: 24000", "target: {2026-06: 20000, 2026: {each: 24000}}", "2026-10-01")
    story.edit("2026-09: 22300}", "2026-09: 22300, 2026-10: 21000}", "2026-11-01")
    text = (story.folder / FIRST).read_text(encoding="utf-8")
    story.write(FIRST, text.replace("2026-10: 21000}", "2026-10: 21000, 2026-11: 20900}"))
    story.edit("{each: 24000}", "{each: 24000}, 2026-11: 21000", "2026-12-01")
    assert "on 1 Dec 2026, in the same commit that recorded the actual of Nov 2026 (€20,900)" in _told(bsc)


@pytest.mark.parametrize(("old", "new"), [
    ("target: 24000", "target: 26000"),              # harder
    ("target: 24000", "target: {2026: {each: 24000}, 2027: {each: 20000}}"),  # of a year without a result
    ("target: 6,", "target: 5,"),                    # harder, where lower is better
    ("Grow sales", "Grow the sales"),
    ("2026-09: 22300", "2026-09: 22400"),            # soon after
    ("2026-06: 19800", "2026-06: {value: 19900, was: 19800, restated: 2026-12-01}"),  # said openly
    ("2026-09: 22300}", "2026-09: 22300, 2026-10: 23000}"),
])
def test_what_is_nothing_to_ask_about(bsc: Bsc, story: Story, old: str, new: str) -> None:
    story.edit(old, new, "2026-12-01" if "was:" in new else "2026-10-20")
    assert "Nothing to ask about." in _told(bsc)


def test_a_kinder_direction_of_lower_is_better(bsc: Bsc, story: Story) -> None:
    story.edit("target: 6,", "target: 10,", "2026-10-20")
    assert "(for Sep 2026: from 6 h to 10 h, actual 12 h)" in _told(bsc)


def test_bands_that_lift_a_status(bsc: Bsc, story: Story) -> None:
    story.edit("target: 24000,", "target: 24000, bands: {on_track: 70, at_risk: 40},", "2026-10-20")
    told = _told(bsc)
    assert "How KPI “Sales” is judged was changed on 20 Oct 2026" in told
    assert "Sep 2026 (€22,300) went from at risk to on track" in told


def test_a_figure_changed_long_after(bsc: Bsc, story: Story) -> None:
    hash = story.edit("2026-06: 165", "2026-06: 185", "2026-11-20")
    assert ("- The actual of KPI “Regular customers” for Jun 2026 was changed from 165 people to 185 people "
            f"on 20 Nov 2026, 143 days after the period ended, not marked as restated ({hash}") in _told(bsc)


def test_a_figure_removed_long_after(bsc: Bsc, story: Story) -> None:
    story.edit("2026-06: 165, ", "", "2026-11-20")
    assert "for Jun 2026 (165 people) was removed on 20 Nov 2026, 143 days after the period ended" in _told(bsc)


def test_commits_that_cannot_be_read_are_passed_over(bsc: Bsc, story: Story) -> None:
    story.edit("owner: Luis", "ownr: Luis", "2026-10-03")
    story.edit("ownr: Luis", "owner: Luis", "2026-10-04")
    story.edit("target: 24000", "target: 22000", "2026-10-14")
    told = _told(bsc)
    assert "made easier on 14 Oct 2026" in told
    assert "Passed over, because they cannot be read: 1." in told


def test_merges_are_told_where_they_were_made(bsc: Bsc, story: Story) -> None:
    story.git("checkout", "-q", "-b", "side")
    story.edit("target: 24000", "target: 22000", "2026-10-14")
    story.git("checkout", "-q", "main")
    story.edit("owner: Luis", "owner: Eva", "2026-10-13")
    story.git("merge", "-q", "--no-edit", "side")
    assert _told(bsc).count("was made easier") == 1


def test_for_programs(bsc: Bsc, story: Story) -> None:
    story.edit("target: 24000", "target: 22000", "2026-10-14")
    shown = json.loads(_told(bsc, "--format", "json"))
    assert shown["history"] == {"commits": 2, "cut": False, "unread": 0}
    (hint,) = shown["hints"]
    assert (hint["kind"], hint["what"], hint["commit"]["author"]) == ("eased", "eased run", "Ana")
    assert hint["facts"]["was"] == {"value": 24000.0, "unit": "€"}


def test_without_a_history(bsc: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert "There is no git history here" in _told(bsc)


def test_an_older_history_is_cut(story: Story) -> None:
    from bsc.read.commits import commits_of

    story.edit("target: 24000", "target: 22000", "2026-10-14")
    log = commits_of(story.folder / "first", most=1)
    assert (len(log.commits), log.cut) == (1, True)


def test_authors_cannot_steer_the_terminal(bsc: Bsc, story: Story) -> None:
    story.edit("target: 24000", "target: 22000", "2026-10-14", "A\u202ena\x1b[31m")
    told = _told(bsc)
    assert "\x1b" not in told and "\u202e" not in told


def test_a_repository_that_git_refuses_is_told(bsc: Bsc, story: Story) -> None:
    (story.folder / ".git" / "config").write_text("[core\n")
    for words in (("--integrity",), ("--since", "2026-07")):
        told = bsc("diff", *words, "first")
        assert (told.returncode, told.stderr.startswith("bsc: git cannot tell: bad config line 1")) == (2, True)


def test_a_commit_is_worked_out_once(bsc: Bsc, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    story.edit("target: 24000", "target: 22000", "2026-10-14")
    first, read = _told(bsc), list[str]()
    (kept,) = (story.folder / "cache").glob("history-*.bin")

    def seen(folder: Folder, *, language: str | None, known: Known, variable: Variable) -> ReadResult:
        read.append(folder.shown)
        return _read(folder, language=language, known=known, variable=variable)

    monkeypatch.setattr("bsc.hindsight.walk.read", seen)
    assert (_told(bsc), read) == (first, [])
    hash = story.edit("2026-06: 165", "2026-06: 185", "2026-11-20")
    assert "for Jun 2026 was changed from 165 people" in _told(bsc)
    assert len(read) == 2 and any(each.startswith(hash) for each in read)  # the new one, and the one before it
    told = _told(bsc)
    kept.write_bytes(b"cut short")
    assert _told(bsc) == told
    assert _told(bsc, "--language", "es") != told
    monkeypatch.setenv("BSC_CACHE_DIR", "")
    assert _told(bsc) == told


def test_branches_are_compared_with_their_own_past(bsc: Bsc, story: Story) -> None:
    for branch, old, new in (("side", "# ", "# ."), ("other", ": ", ":  ")):
        story.git("checkout", "-q", "-b", branch, "main")
        for day in range(1, 12):
            story.edit(old, new, f"2026-11-{day:02}")
    story.edit("target:", "target: ", "2026-11-20")
    story.git("checkout", "-q", "side")
    story.edit("2026-06: 165", "2026-06: 185", "2026-11-20")
    story.git("merge", "-q", "--no-edit", "-s", "ours", "other")
    assert _told(bsc).count("was changed from 165 people") == 1


@pytest.fixture
def family(story: Story) -> Story:
    """The corporate example beside it, committed once, then one department's target eased."""
    shutil.copytree(ROOT / "strategies" / "corporate", story.folder / "corp")
    story.commit("2026-10-20")
    text = (story.folder / "corp/sales/strategy.yaml").read_text(encoding="utf-8")
    story.write("corp/sales/strategy.yaml", text.replace("target: 25\n", "target: 20\n"))
    story.commit("2026-10-21")
    return story


def test_each_scorecard_of_a_family_has_its_own_history(bsc: Bsc, family: Story) -> None:
    shown = json.loads(bsc("diff", "--integrity", "corp", "--format", "json").stdout)
    assert [(each["id"], each["history"]["commits"], len(each["hints"])) for each in shown["scorecards"]] == [
        ("corporate", 1, 0), ("sales", 2, 1), ("service", 1, 0)]
    assert all(each["history"]["unread"] == 0 for each in shown["scorecards"])
    text = bsc("diff", "--integrity", "corp").stdout
    assert text.index("── ") < text.index("“Buyers who bought before”") < text.rindex("── ")
    one = bsc("review", "--integrity", "corp", "--scorecard", "sales").stdout
    assert "“Buyers who bought before”" in one
    assert one == bsc("diff", "--integrity", "corp", "--scorecard", "sales").stdout
    top = bsc("review", "--integrity", "corp").stdout
    assert "Nothing to ask about." in top and "1 commit looked at" in top.replace("\u202f", " ")


def test_a_shallow_clone_tells_what_it_has(
    bsc: Bsc, story: Story, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.edit("target: 24000", "target: 22000", "2026-10-14")
    story.edit("2026-06: 165", "2026-06: 185", "2026-11-20")
    clone = tmp_path_factory.mktemp("clone") / "shop"
    story.git("clone", "-q", "--depth", "2", f"file://{story.folder}", str(clone))
    monkeypatch.chdir(clone)
    told = bsc("diff", "--integrity", "first").stdout
    assert "was changed from 165 people" in told.replace("\u202f", " ").replace("\n  ", " ") and "24,000" not in told
