"""YAML text to located nodes."""

from __future__ import annotations
