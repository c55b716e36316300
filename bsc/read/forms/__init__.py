"""Located nodes to a declared document: the schema, and what to say where it is not met."""

from __future__ import annotations
