"""Small git repositories for tests, with authors and dates of our choosing; skipped where git is not installed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.programs import asked


class Repo:
    """A repository in a folder; every commit has an author and a day."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._patch = patch
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> str:
        """What git says in it."""
        identity = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgSign=false")
        return asked("git", "-C", str(self.folder), *identity, *arguments)

    def write(self, name: str, text: str) -> None:
        """A file of the work tree."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, day: str, author: str = "Ana") -> str:
        """All that was written, as a commit of a day; its short hash."""
        moment = f"{day}T12:00:00+0000"
        self.git("add", "-A")
        self._patch.setenv("GIT_COMMITTER_DATE", moment)
        self.git("commit", "-q", "--allow-empty", "-m", f"as of {day}", "--date", moment,
                 "--author", f"{author} <{author.lower()}@example.org>")
        self._patch.delenv("GIT_COMMITTER_DATE")
        return self.git("rev-parse", "--short", "HEAD").strip()
