"""A page for the maps to be drawn on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def page(chromium: Browser) -> Page:
    """A page of a real browser."""
    return chromium.new_page(viewport={"width": 1280, "height": 900})
