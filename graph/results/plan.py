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
        children: the operators that feed it, first the one whose rows it takes, then those that
            run inside it.
        arguments: further facts: ``rows``, ``hits`` and ``time`` (milliseconds) after PROFILE.
        code: the Python that the query was turned into, at the root; nothing where none was made.
    """

    operator: str
    details: str = ""
    estimated_rows: float | None = None
    children: tuple[Plan, ...] = ()
    arguments: dict[str, Any] = field(default_factory=dict)
    code: str = field(default="", repr=False)

    @property
    def rows(self) -> int | None:
        """How many rows it gave; None where that was not measured."""
        return self.arguments.get("rows")

    @property
    def hits(self) -> int | None:
        """How often it read or wrote a part of the graph; None where that was not measured."""
        return self.arguments.get("hits")

    @property
    def time(self) -> float | None:
        """Its own share of the time, in milliseconds; None where that was not measured."""
        return self.arguments.get("time")

    def total(self, figure: str) -> float:
        """Add up a figure of all operators: ``hits`` or ``time``."""
        waiting, total = [self], 0.0
        while waiting:
            plan = waiting.pop()
            total += plan.arguments.get(figure) or 0
            waiting += plan.children
        return total

    def data(self) -> dict[str, Any]:
        """Give the tree as dictionaries and lists, as JSON can hold it."""
        return {
            "operator": self.operator,
            "details": self.details,
            "estimated_rows": self.estimated_rows,
            **{name: self.arguments[name] for name in FIGURES if name in self.arguments},
            "children": [child.data() for child in self.children],
        }


FIGURES = ("rows", "hits", "time")
"""What PROFILE measures."""
