"""Stage 4: expressions of the query become expressions of Python, one family a file."""

from __future__ import annotations

from importlib import import_module

FAMILIES = (
    "arithmetic",
    "atoms",
    "calls",
    "case",
    "comparison",
    "comprehension",
    "labels",
    "logic",
    "patterns",
)


def load() -> None:
    """Import every family, so that each registers what it writes."""
    for family in FAMILIES:
        import_module(f"queries.cypher.expressions.{family}")
