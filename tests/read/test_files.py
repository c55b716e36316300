"""Gathering files: what is found, what is refused, and that nothing outside the folder is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bsc.errors import EnvironmentProblem
from bsc.read import read

STRATEGY = "strategy: {name: Files}\n"


def rules(folder: Path) -> list[str]:
    return [found.rule for found in read(folder).diagnostics]


def test_a_folder_is_read_in_sorted_order_without_hidden_and_output_folders(tmp_path: Path) -> None:
    for name in ("b/z.yaml", "b/a.yml", ".git/x.yaml", "build/y.yaml", "templates/t.yaml", ".hidden.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("themes: {}\n")
    (tmp_path / "c.yaml").write_text(STRATEGY)
    assert list(read(tmp_path).texts) == ["b/a.yml", "b/z.yaml", "c.yaml"]


def test_a_path_that_does_not_exist_is_a_problem_of_the_environment(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="does not exist"):
        read(tmp_path / "nothing")


def test_a_symlink_loop_ends(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(STRATEGY)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    os.symlink("self.yaml", tmp_path / "self.yaml")
    result = read(tmp_path)
    assert [found.rule for found in result.diagnostics] == ["file"]


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("strategy: {name: Secret}\n")
    folder = tmp_path / "strategy"
    folder.mkdir()
    (folder / "strategy.yaml").write_text(STRATEGY)
    (folder / "link.yaml").symlink_to(secret)
    result = read(folder)
    assert "outside" in [found.rule for found in result.diagnostics]
    assert "Secret" not in "".join(result.texts.values())


def test_actuals_may_not_leave_the_folder_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("metric,period,value\n")
    folder = tmp_path / "strategy"
    folder.mkdir()
    (folder / "strategy.yaml").write_text("strategy: {name: Files, actuals: [figures.csv]}\n")
    (folder / "figures.csv").symlink_to(tmp_path / "secret.csv")
    assert rules(folder) == ["outside"]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "strategy.yaml").open("wb") as file:
        file.truncate(20 * 1024 * 1024)
    assert rules(tmp_path) == ["too-large"]


def test_a_folder_named_like_a_file_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("strategy: {name: Files, actuals: [figures.csv]}\n")
    (tmp_path / "figures.csv").mkdir()
    assert rules(tmp_path) == ["file"]


def test_windows_line_ends_keep_their_places(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_bytes(b"strategy:\r\n  name: Files\r\n  nothing: 1\r\n")
    (found,) = read(tmp_path).diagnostics
    assert (found.rule, found.place.line, found.place.column) == ("unknown-key", 3, 3)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "strategy.yaml")
    assert rules(tmp_path) == ["file"]
    with pytest.raises(EnvironmentProblem, match="is not a file"):
        read(tmp_path / "strategy.yaml")


def test_a_file_name_that_cannot_be_printed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(STRATEGY)
    (tmp_path / "a\n::error::b.yaml").write_text("themes: {}\n")
    (found,) = read(tmp_path).diagnostics
    assert (found.rule, found.place.path) == ("file", r"'a\n::error::b.yaml'")


def test_a_flood_of_unknown_ids_ends_soon(tmp_path: Path) -> None:
    objectives = "".join(f"  number-{n}: {{supports: [nomber-{n}x]}}\n" for n in range(1500))
    (tmp_path / "strategy.yaml").write_text(f"{STRATEGY}objectives:\n{objectives}")
    found = read(tmp_path).diagnostics
    assert "did you mean" in found[0].help
    assert found[-1].rule == "too-many"


def test_a_flood_of_unknown_keys_ends_soon(tmp_path: Path) -> None:
    keys = ", ".join(f"k{n}: 1" for n in range(20_000))
    (tmp_path / "strategy.yaml").write_text(f"strategy: {{name: Flood, {keys}}}\n")
    assert read(tmp_path).diagnostics[-1].rule == "too-many"
