"""How many rows a step gives, as the statistics say; where they say nothing, a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.plan.expressions import MatchesMap, Same
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.cypher.plan.context import Planning
    from queries.cypher.plan.pattern import Hop

EQUAL, RANGE, TEXT, OTHER = 0.1, 0.3, 0.2, 0.5


class Estimates:
    """What to expect of one graph."""

    def __init__(self, planning: Planning) -> None:
        self.view = planning.view
        self.nodes = max(1, int(self.view.node_count))

    def nodes_of(self, labels: Iterable[str]) -> float:
        """Nodes that have all labels."""
        counts = [int(self.view.label_count(label)) for label in labels]
        return float(min(counts, default=self.nodes))

    def chance_of(self, labels: Iterable[str]) -> float:
        """The part of all nodes that has all labels."""
        return min(1.0, self.nodes_of(labels) / self.nodes)

    def selectivity(self, test: ast.Expression) -> float:
        """The part of the rows that a predicate lets pass."""
        if isinstance(test, ast.Comparison):
            return EQUAL if "=" in test.operators else RANGE
        if isinstance(test, ast.LabelPredicate):
            if isinstance(test.labels, ast.LabelName):
                return self.chance_of([test.labels.name])
            return OTHER
        if isinstance(test, ast.In | ast.StringPredicate):
            return TEXT
        if isinstance(test, MatchesMap | Same):
            return EQUAL
        return OTHER

    def relationships_of(self, types: tuple[str, ...]) -> float:
        """Relationships of the types."""
        view = self.view
        if not types:
            return float(view.relationship_count)
        return float(sum(view.type_count(name) for name in types))

    def fan_out(self, hop: Hop, direction: str, labels: Iterable[str]) -> float:
        """How many relationships a node has, on the average of those that may have some."""
        total = self.relationships_of(hop.types)
        if direction == "both":
            total *= 2
        starts = self.nodes_of(labels)
        if len(hop.types) == 1:
            ends = self.view.end_labels(hop.types[0])
            known = ends[1 if direction == "in" else 0]
            if known and direction != "both":
                starts = min(starts, self.nodes_of(known))
        one = total / max(1.0, starts)
        if not hop.long:
            return one
        assert hop.lower is not None
        upper = hop.upper if hop.upper is not None else max(hop.lower, 1) + 4
        steps = range(hop.lower, min(upper, hop.lower + 6) + 1)
        return float(sum(max(one, 0.1) ** step for step in steps))

    def end_labels(self, hop: Hop, direction: str) -> frozenset[str]:
        """Labels that the node behind the hop surely has."""
        if len(hop.types) != 1 or direction == "both":
            return frozenset()
        found: frozenset[str] = self.view.end_labels(hop.types[0])[1 if direction == "out" else 0]
        return found


def price(test: ast.Expression) -> int:
    """How dear a test is: the cheap ones are tested first."""
    kinds = {type(part) for part in ast.walk(test)}
    if kinds & {ast.ExistsSubquery, ast.CountSubquery, ast.PatternPredicate}:
        return 9
    return 5 if ast.FunctionCall in kinds else 1


def how_many(values: ast.Expression) -> int:
    """How many items a list has: where that is not to be seen, a guess."""
    if isinstance(values, ast.FunctionCall) and values.name.lower() == "range":
        ends = [number for each in values.arguments if (number := _whole(each)) is not None]
        if len(ends) == len(values.arguments) and ends[2:] != [0]:
            first, last, *by = ends
            return max(1, (last - first) // (by[0] if by else 1) + 1)
    return max(1, len(values.items)) if isinstance(values, ast.ListLiteral) else 10


def _whole(value: ast.Expression) -> int | None:
    """Give the whole number that stands in a query; None where none does."""
    if not isinstance(value, ast.Literal) or value.kind != "integer":
        return None
    return int(value.value or 0)
