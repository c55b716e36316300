"""A walk through history reads what a look at each commit alone would, with one process and each file once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.read import read
from bsc.read.commits import commits_of
from bsc.read.found import Findings
from bsc.read.git import NoHistory, repository_of
from bsc.read.known import Known
from bsc.read.objects import Objects
from bsc.read.past import Past
from bsc.read.revision import at_commit
from bsc.source import NOWHERE, say
from tests.repositories import Repo

TEXT = """\
strategy: {name: Shop, actuals: [data/a.csv]}
metrics: {m: {target: 5}}
objectives: {sell: {name: Sell, lagging: [m]}}
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A strategy in a folder below, edited in the YAML, in the figures, broken and mended."""
    made = Repo(tmp_path, monkeypatch)
    made.write("top.txt", "before the strategy existed")
    made.commit("2026-01-01")
    for number, (text, figure) in enumerate(((TEXT, 1), (TEXT, 2), (TEXT.replace("5", "6"), 2),
                                             (TEXT.replace("name: Sell", "nam: Sell"), 2), (TEXT, 2)), 1):
        made.write("a/b/strategy.yaml", text)
        made.write("a/b/data/a.csv", f"metric,period,value\nm,2026-01,{figure}\n")
        made.commit(f"2026-02-{number:02}")
    return made


@pytest.mark.parametrize("path", ["a/b", "a/b/strategy.yaml", "a", "."])
def test_the_same_as_each_commit_alone(repo: Repo, path: str) -> None:
    log, known = commits_of(repo.folder / path), Known()
    assert len(log.commits) >= 4
    with Objects(log.repository) as objects:
        past = Past(log.repository, objects)
        for commit in log.commits[1 if path == "." else 0:]:
            alone, walked = at_commit(log.repository, commit.hash, commit.short), past.at(commit.hash, commit.short)
            assert walked.mark == alone.mark
            assert read(walked, known=known) == read(alone)


def test_what_is_not_there_yet(repo: Repo) -> None:
    repository = repository_of(repo.folder / "a/b")
    first = repo.git("rev-list", "--max-parents=0", "HEAD").strip()
    with Objects(repository) as objects, pytest.raises(NoHistory):
        Past(repository, objects).at(first, "first")


def test_what_is_known_is_not_made_again_unless_it_has_a_finding() -> None:
    known, found, made = Known(), Findings(), list[str]()

    def make(name: str) -> int:
        made.append(name)
        if name == "wrong":
            found.error("x", NOWHERE, say(str(len(made))))
        return len(made)

    assert [known.once("sort", key, lambda: make("right"), found) for key in (1, 1, 2, 1)] == [1, 1, 2, 1]
    assert [known.once("other", 1, lambda: make("wrong"), found) for _ in "ab"] == [3, 4]
