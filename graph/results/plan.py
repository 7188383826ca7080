"""How a query is answered, as a tree of operators that people who know Neo4j can read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Plan:
    """One operator of a plan with the operators it draws its rows from.

    Attributes:
        operator: the operator's name, such as ``NodeByLabelScan``.
        details: what it works on, in Cypher's words.
        estimated_rows: how many rows the planner expects it to give.
        children: the operators that feed it.
        arguments: further facts: ``rows``, ``hits``, ``time`` after PROFILE; ``code`` at the root.
    """

    operator: str
    details: str = ""
    estimated_rows: float | None = None
    children: tuple[Plan, ...] = ()
    arguments: dict[str, Any] = field(default_factory=dict)
