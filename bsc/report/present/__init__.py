"""What the page says of each thing: strings and order only."""

from __future__ import annotations
