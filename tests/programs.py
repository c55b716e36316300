"""Programs of other people that open what we write; skipped with the reason where they are not installed."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest


def asked(name: str, *arguments: str) -> str:
    """What a program says; required where BSC_REQUIRE_PROGRAMS is set."""
    if shutil.which(name) is None:
        if os.environ.get("BSC_REQUIRE_PROGRAMS"):
            pytest.fail(f"{name} is required here and not installed")
        pytest.skip(f"no {name} on this machine")
    done = subprocess.run([name, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
