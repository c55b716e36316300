"""Where output cannot go, the program ends with a word, never with a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _shell(line: str) -> subprocess.CompletedProcess[str]:
    call = f'"{sys.executable}" -m bsc show strategies/social-media {line}'
    return subprocess.run(["sh", "-c", call], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)


def test_a_closed_output_is_no_bug() -> None:
    told = _shell(">&-")
    assert (told.returncode, told.stderr) == (0, "")


def test_a_reader_that_leaves_early_is_no_bug() -> None:
    told = _shell("| head -n 1")
    assert len(told.stdout.splitlines()) == 1
    assert told.stderr == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device here")
def test_a_full_disk_is_said() -> None:
    told = _shell("> /dev/full")
    assert told.returncode == 2
    assert told.stderr.startswith("bsc: [Errno 28]") and len(told.stderr.splitlines()) == 1
