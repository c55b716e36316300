"""What is told where a revision, or a folder in one, is not there: what was found instead, and what was meant."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Sequence

from bsc.errors import EnvironmentProblem
from bsc.read.folder import YAML, skipped
from bsc.read.git import Repository, git
from bsc.source import near_match

_FEW = 6
_BACK = re.compile(r"(?P<base>.+?)~(?P<far>\d+)")


def unknown_revision(repository: Repository, revision: str) -> str:
    """A word that names no revision: one further back than there are commits, or a slip."""
    back = _BACK.fullmatch(revision)
    count = _count(repository, back["base"]) if back else 0
    if back and count:
        cut = "" if not _shallow(repository) else "; this clone is shallow: `git fetch --unshallow` gets the rest"
        return f"{revision} is further back than {back['base']} goes: it has {count} commit{'s' * (count > 1)}{cut}"
    told = f"{revision} is neither a file, a folder nor a revision of this repository"
    names = _answer(repository, "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
    return f"{told}; {offered(revision, [*names, *beside(revision)], 'branches and tags', names)}"


def not_there(repository: Repository, commit: str, shown: str) -> str:
    """A folder that a revision does not have: since when it is there, and which strategies were there then."""
    path = repository.prefix
    since = _answer(repository, "log", "--reverse", "--date=format:%Y-%m-%d", "--format=%h of %ad", "HEAD", "--",
                    repository.below)
    told = f"{shown} does not exist" + (f"; it first came with {since[0]}" if since else "")
    names = _answer(repository, "ls-tree", "-r", "--name-only", "--full-tree", commit)
    folders = sorted({posixpath.dirname(name) or "." for name in names if _strategic(name)})
    return f"{told}; {offered(path, folders, 'YAML files lay then in', folders)}"


def not_in_git(path: str, revision: str) -> str:
    """A path outside of any repository."""
    if revision == "HEAD":
        return f"{path} is not in a git repository; give two folders or files instead"
    meant = near_match(posixpath.basename(revision), beside(revision))
    near = f" (did you mean {posixpath.join(posixpath.dirname(revision), meant)}?)" if meant else ""
    return f"{revision} is neither a file nor a folder{near}, and {path} is not in a git repository with revisions"


def offered(word: str, choices: Sequence[str], what: str, names: Sequence[str]) -> str:
    """The choice that was meant, else what there is."""
    near = near_match(word, list(choices))
    if near:
        return f"did you mean {near}?"
    more = " …" if len(names) > _FEW else ""
    return f"{what}: {', '.join(names[:_FEW])}{more}" if names else "give a commit, a branch or a tag"


def beside(word: str) -> list[str]:
    """The names of files and folders beside what a word would name."""
    try:
        return sorted(os.listdir(os.path.dirname(word) or "."))[:500]
    except (OSError, ValueError):
        return []


def _strategic(name: str) -> bool:
    *folders, file = name.split("/")
    return file.endswith(YAML) and not any(map(skipped, folders))


def _count(repository: Repository, base: str) -> int:
    """How many commits a line of history has; 0 where it is none."""
    found = _answer(repository, "rev-list", "--count", "--first-parent", "--end-of-options", base)
    return int(found[0]) if found and found[0].isdigit() else 0


def _shallow(repository: Repository) -> bool:
    return _answer(repository, "rev-parse", "--is-shallow-repository") == ["true"]


def _answer(repository: Repository, *arguments: str) -> list[str]:
    """The lines that git answers; none where it refuses."""
    try:
        return git(repository.folder, *arguments).decode("utf-8", "replace").splitlines()
    except EnvironmentProblem:
        return []
