"""Files appear whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bsc.cli.output import write_whole
from bsc.errors import EnvironmentProblem


def test_writes_with_folders(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.html"
    write_whole(target, ["ñ\n".encode()])
    assert target.read_bytes() == "ñ\n".encode()
    assert [each.name for each in target.parent.iterdir()] == ["b.html"]


def test_replaces_and_keeps_the_rights(tmp_path: Path) -> None:
    target = tmp_path / "b.html"
    target.write_text("old")
    target.chmod(0o640)
    write_whole(target, [b"new"])
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_refused_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "b.html"
    target.write_text("old")
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(EnvironmentProblem, match="No space left"):
        write_whole(target, [b"new"])
    assert target.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentProblem, match="cannot write"):
        write_whole(tmp_path / "file" / "b.html", [b"new"])


def test_follows_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_text("old")
    (tmp_path / "link.html").symlink_to("real.html")
    write_whole(tmp_path / "link.html", [b"new"])
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_text() == "new"


def test_half_a_report_is_none(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError("broken")

    with pytest.raises(RuntimeError):
        write_whole(tmp_path / "b.html", pieces())
    assert list(tmp_path.iterdir()) == []
