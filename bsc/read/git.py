"""Git as a store of files, asked and never obeyed: nothing a repository may say of itself is run."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from threading import Timer
from typing import NamedTuple

from bsc.errors import EnvironmentProblem

PATIENCE = 60.0
# A repository's own configuration may name programs: none of them is run by what we ask, and these make sure.
_SETTINGS = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false", "log.mailmap=false",
             "protocol.allow=never", "core.quotePath=false", "i18n.logOutputEncoding=UTF-8")


class NoHistory(EnvironmentProblem):
    """There is no git here, no repository, or nothing of what was asked for in it."""


class NotInGit(NoHistory):
    """What was asked about lies in no repository."""


class Repository(NamedTuple):
    """A repository: a folder inside it to call git in, and the path from its top to what was asked for.

    `below` is the path from the folder.
    """

    folder: Path
    prefix: str
    below: str = "."


def repository_of(path: Path) -> Repository:
    """The repository that a path is in; the path need not exist in the work tree."""
    folder, below = Path(os.path.realpath(path)), list[str]()
    while not folder.is_dir() and folder != folder.parent:
        below.insert(0, folder.name)
        folder = folder.parent
    here = git(folder, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
    return Repository(folder, "/".join(filter(None, [here.rstrip("/"), *below])), "/".join(below) or ".")


def commit_of(repository: Repository, revision: str) -> str:
    """The full hash of the commit that a revision names."""
    if not revision or "\0" in revision or "\n" in revision:
        raise EnvironmentProblem("a revision is the name of a commit, a branch or a tag")
    asked = f"{revision}^{{commit}}"
    found, told = _asked(repository.folder, ("rev-parse", "--verify", "--quiet", "--end-of-options", asked), b"")
    if told is not None:
        from bsc.read.missing import unknown_revision

        raise NoHistory(unknown_revision(repository, revision))
    return found.decode("ascii", "replace").split()[-1]


def git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers; a refusal is told in its own first line."""
    out, told = _asked(folder, arguments, given)
    if told is not None:
        raise _refusal(told)
    return out


def _refusal(told: str) -> EnvironmentProblem:
    if "not a git repository" in told:
        return NotInGit("this folder is not in a git repository; give two folders or files instead")
    lines = [line for line in told.splitlines() if line.strip()]
    first = lines[0].removeprefix("fatal: ") if lines else "git did not say why"
    return EnvironmentProblem(f"git cannot tell: {first[:300]}")


def started(folder: Path, arguments: tuple[str, ...], complaints: int = subprocess.DEVNULL) -> subprocess.Popen[bytes]:
    """A process of git that can be asked."""
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    command = ["git", "--no-pager", "--no-replace-objects", "--literal-pathspecs", *settings, *arguments]
    try:
        return subprocess.Popen(command, cwd=folder, env=_environment(), stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=complaints)
    except FileNotFoundError as problem:
        raise NoHistory("git is not installed; give two folders or files instead") from problem
    except OSError as problem:
        raise EnvironmentProblem(f"git cannot be run: {problem.strerror or problem}") from problem


def _asked(folder: Path, arguments: tuple[str, ...], given: bytes) -> tuple[bytes, str | None]:
    """What was written on standard output, and the complaint where git failed."""
    running = started(folder, arguments, subprocess.PIPE)
    watch = Timer(PATIENCE, running.kill)
    watch.start()
    try:
        out, told = running.communicate(given)
    finally:
        watch.cancel()
        running.kill()
    if running.returncode < 0:
        raise EnvironmentProblem(f"git took longer than {PATIENCE:g} seconds; try a smaller stretch of history")
    return out, None if running.returncode == 0 else told.decode("utf-8", "replace") or "git failed"


def _environment() -> dict[str, str]:
    """The environment without what would redirect git: its answer depends on the repository alone."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1",
            "GIT_ALLOW_PROTOCOL": "none", "GIT_PAGER": "cat"}
