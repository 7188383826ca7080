"""One way to match a pattern, as far as it is laid down."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from queries.cypher.operators.base import Operator
    from queries.cypher.plan.pattern import Hop, Predicate


@dataclass(slots=True)
class Way:
    """The steps so far, and what is left to do.

    Attributes:
        bound: the variables that have a value.
        hops: the relationships that are still to be walked.
        predicates: what is still to be tested.
        operators: the steps.
        rows: how many rows are expected now.
        cost: how many rows all steps together handle.
    """

    bound: set[str]
    hops: list[Hop]
    predicates: list[Predicate]
    operators: list[Operator] = field(default_factory=list)
    rows: float = 1.0
    cost: float = 0.0

    def fork(self) -> Way:
        """The same, to go on differently."""
        return Way(
            set(self.bound),
            list(self.hops),
            list(self.predicates),
            list(self.operators),
            self.rows,
            self.cost,
        )
