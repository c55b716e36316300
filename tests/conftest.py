"""What several rooms' tests share: one compiled layout engine, and one real Chromium where there is one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--hide-scrollbars"]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache for the compiled layout engine."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser; required where BSC_REQUIRE_BROWSER is set, else skipped with the reason."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None and not os.environ.get("BSC_REQUIRE_BROWSER"):
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()
