"""One way to begin a pattern: what it costs, and what it makes needless."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.operators.base import Operator
    from queries.cypher.plan.pattern import Hop, Predicate


@dataclass(slots=True)
class Start:
    """A node to start from, or a relationship with both its ends.

    Attributes:
        name: the node's variable; of a relationship the node on its left.
        rows: how many rows are expected.
        cost: how many have to be looked at.
        operator: makes the step.
        settles: the predicates that need no further test.
        hop: the relationship, where it starts from one.
    """

    name: str
    rows: float
    cost: float
    operator: Callable[[float], Operator]
    settles: tuple[Predicate, ...] = ()
    hop: Hop | None = None

    @property
    def names(self) -> set[str]:
        """The nodes that it gives."""
        return {self.name} if self.hop is None else {self.hop.left, self.hop.right}
