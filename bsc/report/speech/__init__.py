"""How things are said: terms and sentences, numbers and dates, in the reader's language."""

from __future__ import annotations
