"""`bsc diff` end to end: folders, revisions, the work tree; what hostile repositories and words cannot do."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bsc.cli.terminal import width
from tests.cli.conftest import Bsc
from tests.repositories import Repo

FIRST = "first/strategy.yaml"


@pytest.fixture
def repo(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """The first example in three commits: as it is, a figure later, a target lower."""
    made = Repo(folder, monkeypatch)
    text = (folder / FIRST).read_text(encoding="utf-8")
    made.commit("2026-10-02")
    made.write(FIRST, text := text.replace("2026-09: 196", "2026-09: 150"))
    made.commit("2026-11-03")
    made.write(FIRST, text.replace("target: 24000", "target: 22000"))
    made.commit("2026-11-10")
    return made


def _edit(folder: Path, old: str, new: str) -> None:
    path = folder / FIRST
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _flat(told: str) -> str:
    """Without narrow blanks and without the breaks of lines that go on."""
    return told.replace("\u202f", " ").replace("\n  ", " ")


def test_two_folders(bsc: Bsc, folder: Path) -> None:
    shutil.copytree(folder / "first", folder / "second")
    _edit(folder, "target: 24000", "target: 26000")
    told = bsc("diff", "second", "first")
    assert told.returncode == 0
    assert "- Target of KPI “Sales” raised from €24,000 to €26,000.\n" in told.stdout
    assert "We changed the ruler" in told.stdout and "The world changed" not in told.stdout
    assert bsc("diff", "second", "first", "--exit-code").returncode == 1


def test_no_difference(bsc: Bsc) -> None:
    told = bsc("diff", "first", "first", "--exit-code")
    assert (told.returncode, "No difference in meaning." in told.stdout) == (0, True)


def test_two_revisions(bsc: Bsc, repo: Repo) -> None:
    whole = bsc("diff", "HEAD~2..HEAD", "first").stdout
    assert "changed from 196 people to 150 people, not marked as restated" in _flat(whole)
    assert "Target of KPI “Sales” lowered" in whole
    world = whole[whole.index("because the world changed"):whole.index("because we changed the ruler")]
    assert "KPI “Regular customers”: on track (93 %) → off track (17 %)" in world.replace("\u202f", " ")
    assert "KPI “Sales”" not in world
    assert bsc("diff", "HEAD~2", "HEAD", "first").stdout == whole
    assert bsc("diff", "HEAD~2...HEAD", "first").stdout == whole
    assert bsc("diff", "HEAD~2..", "first").stdout == whole
    assert "150 people" not in _flat(bsc("diff", "HEAD~1..HEAD", FIRST).stdout)


def test_a_revision_against_the_work_tree(bsc: Bsc, repo: Repo, folder: Path) -> None:
    assert "No difference" in bsc("diff", "first").stdout
    _edit(folder, "Win regular customers", "Keep regular customers")
    assert "is now called “Keep regular customers”" in bsc("diff", "first").stdout
    assert "is now called" in bsc("diff", "main", "first").stdout
    assert repo.git("status", "--porcelain").strip() == f"M {FIRST}"


def test_in_the_folder_itself(bsc: Bsc, repo: Repo, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "first")
    assert "Target of KPI “Sales” lowered" in bsc("diff", "HEAD~1").stdout


def test_the_index_is_split(bsc: Bsc, repo: Repo) -> None:
    shown = json.loads(bsc("diff", "HEAD~2..HEAD", "first", "--format", "json").stdout)
    index = shown["index"]
    assert index["old"]["score"] > index["new_figures_old_ruler"]["score"] < index["new"]["score"]
    assert [change["side"] for change in shown["changes"]] == ["world", "ruler"]
    because = {each["subject"]["id"]: each["because_of"] for each in shown["statuses"]}
    assert because["win-regulars/regulars"] == ["world"]
    assert because["grow-sales/sales"] == ["ruler"]


@pytest.mark.parametrize("columns", [40, 80])
def test_no_line_is_wider_than_the_terminal(bsc: Bsc, repo: Repo, columns: int) -> None:
    told = bsc("diff", "HEAD~2..HEAD", "first", COLUMNS=str(columns)).stdout
    assert max(map(width, told.splitlines())) <= columns


def test_what_the_ruler_hides_is_told(bsc: Bsc, folder: Path) -> None:
    shutil.copytree(folder / "first", folder / "second")
    _edit(folder, "target: 200", "target: 150")
    _edit(folder, "2026-09: 196", "2026-09: 150")
    told = bsc("diff", "second", "first").stdout.replace("\u202f", " ")
    assert "Statuses that stay, but only because we changed the ruler" in told
    assert "KPI “Regular customers”: still on track (100 %); off track (17 %) by the old ruler" in told


def test_markdown_holds_no_markup_of_the_strategy(bsc: Bsc, folder: Path) -> None:
    shutil.copytree(folder / "first", folder / "second")
    _edit(folder, "Win regular customers", "'**Win** <img src=x> @all [x](http://e.org)'")
    told = bsc("diff", "second", "first", "--format", "md").stdout
    assert told.startswith("### Corner bakery")
    assert r"\*\*Win\*\* \<img src=x\> \@all \[x\](http&#58;//e.org)" in told


def test_spanish(bsc: Bsc, repo: Repo) -> None:
    told = bsc("diff", "HEAD~1..HEAD", "first", "--language", "es").stdout
    assert "La meta del KPI «Sales» baja de 24.000 € a 22.000 €." in _flat(told)
    assert "Cambiamos la vara de medir" in told


@pytest.mark.parametrize("word", ["--output=evil", "-h~1", "nope", "HEAD:first", "HEAD\n", "@{upstream}", "a b",
                                  "^HEAD"])
def test_what_is_no_revision(bsc: Bsc, repo: Repo, folder: Path, word: str) -> None:
    told = bsc("diff", "first", "--", word) if word.startswith("-") else bsc("diff", word, "first")
    assert told.returncode == 2
    assert told.stderr.count("\n") == 1 or "Usage" in told.stderr
    assert not (folder / "evil").exists()


def test_without_a_repository(bsc: Bsc, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    told = bsc("diff", "HEAD", "first")
    assert (told.returncode, told.stderr) == (
        2, "bsc: first is not in a git repository; give two folders or files instead\n")
    told = bsc("diff", "fist", "broken")
    assert told.stderr == ("bsc: fist is neither a file nor a folder (did you mean first?), and broken is not in a git "
                           "repository with revisions\n")


def test_without_git(bsc: Bsc, repo: Repo) -> None:
    told = bsc("diff", "HEAD", "first", PATH="")
    assert (told.returncode, told.stderr) == (
        2, "bsc: git is not installed; give two folders or files instead\n")


def test_a_repository_runs_nothing(bsc: Bsc, repo: Repo, folder: Path) -> None:
    """Filters, hooks, a file-system monitor, signatures, external diffs: none of them is asked."""
    trap = folder / "trap"
    trap.write_text("#!/bin/sh\ntouch sprung\necho\n")
    trap.chmod(0o755)
    repo.write(".gitattributes", "*.yaml filter=trap diff=trap\n")
    repo.git("add", ".gitattributes")
    for key in ("core.fsmonitor", "filter.trap.smudge", "filter.trap.clean", "diff.trap.textconv", "diff.external",
                "core.pager", "gpg.program", "core.sshCommand", "core.alternateRefsCommand"):
        repo.git("config", key, str(trap))
    repo.git("config", "log.showSignature", "true")
    for path in folder.rglob("sprung"):
        path.unlink()
    assert bsc("diff", "HEAD~2..HEAD", "first").returncode == 0
    assert bsc("diff", "HEAD~2", "first").returncode == 0
    assert list(folder.rglob("sprung")) == []


def test_git_is_not_led_astray_by_the_environment(bsc: Bsc, repo: Repo, tmp_path: Path) -> None:
    told = bsc("diff", "HEAD~1..HEAD", "first", GIT_DIR=str(tmp_path / "nowhere"), GIT_WORK_TREE="/")
    assert told.returncode == 0


def test_links_of_a_revision_do_not_leave_the_folder(bsc: Bsc, repo: Repo, folder: Path) -> None:
    (folder / "outside.yaml").write_text("glossary: {secret: word}\n")
    (folder / "first" / "out.yaml").symlink_to("../outside.yaml")
    repo.commit("2026-11-11")
    told = bsc("diff", "HEAD~1..HEAD", "first")
    assert told.returncode == 1
    assert "this link leads out of the strategy's folder" in told.stderr
    (folder / "first" / "out.yaml").unlink()
    (folder / "first" / "in.txt").write_text("glossary: {regular: weekly}\n")
    (folder / "first" / "in.yaml").symlink_to("in.txt")
    repo.commit("2026-11-12")
    assert "Glossary term “regular” added." in bsc("diff", "HEAD~2..HEAD", "first").stdout


def test_figures_of_a_revision(bsc: Bsc, repo: Repo, folder: Path) -> None:
    _edit(folder, "cadence: monthly}", "cadence: monthly, actuals: [data/more.csv]}")
    repo.write("first/data/more.csv", "metric,period,value\nregulars,2026-10,201\n")
    repo.commit("2026-11-11")
    repo.write("first/data/more.csv", "metric,period,value\nregulars,2026-10,202\n")
    told = bsc("diff", "first").stdout
    assert "The actual of KPI “Regular customers” for Oct 2026 changed from 201 people to 202 people" in _flat(told)
    assert "Oct 2026" in bsc("diff", "HEAD~1..HEAD", "first").stdout


def test_a_mistake_in_one_side_is_told(bsc: Bsc, repo: Repo, folder: Path) -> None:
    _edit(folder, "owner: Ana", "ownr: Ana")
    told = bsc("diff", "HEAD", "first")
    assert told.returncode == 1
    assert "unknown key `ownr`" in told.stderr
    repo.commit("2026-11-11")
    _edit(folder, "ownr: Ana", "owner: Ana")
    assert bsc("diff", "HEAD", "first").stderr.startswith("HEAD:\n\nfirst/strategy.yaml:")


def test_a_folder_that_is_gone_from_the_work_tree(bsc: Bsc, repo: Repo, folder: Path) -> None:
    shutil.move(folder / "first", folder / "moved away")
    repo.commit("2026-11-11")
    assert "Target of KPI “Sales” lowered" in bsc("diff", "HEAD~2..HEAD~1", "first").stdout
    first = repo.git("rev-list", "HEAD", "--", "first").split()[-1][:7]
    assert bsc("diff", "HEAD~2..HEAD", "first").stderr == (
        f"bsc: HEAD:first does not exist; it first came with {first} of 2026-10-02; "
        "YAML files lay then in: broken, moved away\n")
    assert "No difference" in bsc("diff", "moved away").stdout


def test_too_many_words(bsc: Bsc, repo: Repo) -> None:
    for words in (("a", "b", "c", "d"), ("HEAD~1..HEAD", "b", "c")):
        told = bsc("diff", *words)
        assert (told.returncode, "give two folders, or revisions and one path" in told.stderr) == (2, True)


def test_a_slip_in_a_revision_is_told(bsc: Bsc, repo: Repo, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.git("branch", "quarter-end")
    repo.git("tag", "v2026-q3")
    for word, told in (
        ("quarter-edn", "quarter-edn is neither a file, a folder nor a revision of this repository; did you mean "
                        "quarter-end?"),
        ("v2026q3", "v2026q3 is neither a file, a folder nor a revision of this repository; did you mean v2026-q3?"),
        ("zzz", "zzz is neither a file, a folder nor a revision of this repository; branches and tags: main, "
                "quarter-end, v2026-q3"),
        ("HEAD~9", "HEAD~9 is further back than HEAD goes: it has 3 commits"),
    ):
        assert bsc("diff", word, "first").stderr == f"bsc: {told}\n"
        assert bsc("review", "first", "--since", word).stderr == f"bsc: {told}\n"
    repo.git("clone", "-q", "--depth", "1", f"file://{folder}", str(folder / "clone"))
    monkeypatch.chdir(folder / "clone")
    assert "goes: it has 1 commit; this clone is shallow" in bsc("diff", "HEAD~1", "first").stderr


def test_a_revision_before_the_strategy_existed_is_told(bsc: Bsc, repo: Repo) -> None:
    repo.write("second/strategy.yaml", "strategy: {name: Second}\n")
    hash = repo.commit("2026-12-01")
    assert bsc("diff", "HEAD~1..HEAD", "second").stderr == (
        f"bsc: HEAD~1:second does not exist; it first came with {hash} of 2026-12-01; "
        "YAML files lay then in: broken, first\n")
    repo.git("checkout", "-q", "--orphan", "alone")
    repo.commit("2026-12-02")
    assert "alone and main have no commit in common; to compare them as they are, write alone..main" in bsc(
        "diff", "alone...main", "first").stderr
