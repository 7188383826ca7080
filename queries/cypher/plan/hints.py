"""USING INDEX and USING SCAN: what a person wants a pattern to begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.operators.index_seek import NodeSeek, RelationshipSeek
from queries.cypher.operators.scan import NodeByLabelScan, NodeIndexSeek, RelationshipScan
from queries.cypher.plan.seeks import is_alone
from queries.cypher.plan.start import label_scan, relationship_scan

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from queries.cypher.operators.base import Operator
    from queries.cypher.plan.beginning import Start
    from queries.cypher.plan.context import Planning
    from queries.cypher.plan.pattern import Hop
    from queries.cypher.syntax import ast


class Hints:
    """The hints of one MATCH that say where to begin; USING JOIN says how to go on."""

    def __init__(self, planning: Planning, hints: tuple[ast.PlannerHint, ...]) -> None:
        self._planning = planning
        self._hints = [hint for hint in hints if hint.kind != "join"]

    def starts(
        self, nodes: Collection[str], hops: Sequence[Hop], bound: Collection[str]
    ) -> list[Start]:
        """Give the scans that are wanted, which nobody may begin with by himself."""
        wanted = {hint.variables[0].name: hint for hint in self._hints if hint.kind == "scan"}
        view = self._planning.view
        found = [
            label_scan(name, hint.label, float(view.label_count(hint.label)))
            for name, hint in wanted.items()
            if hint.label is not None and name in nodes and name not in bound
        ]
        found += [
            relationship_scan(hop, float(view.type_count(hop.types[0])))
            for hop in hops
            if hop.name in wanted and len(hop.types) == 1 and is_alone(hop, bound)
        ]
        return found

    def chosen(self, starts: list[Start]) -> list[Start]:
        """Give the starts that a hint wants; all of them where none can be had."""
        for hint in self._hints:
            wanted = [start for start in starts if _obeys(start.operator(1.0), hint)]
            if wanted:
                return wanted
        return starts


def _obeys(operator: Operator, hint: ast.PlannerHint) -> bool:
    """Whether a step is what a hint names."""
    if hint.variables[0].name not in operator.binds:
        return False
    if hint.kind == "scan":
        if isinstance(operator, NodeByLabelScan):
            return operator.label == hint.label
        return isinstance(operator, RelationshipScan)
    if isinstance(operator, NodeIndexSeek):
        return (operator.label, (operator.key,)) == (hint.label, hint.keys)
    if isinstance(operator, (NodeSeek, RelationshipSeek)):
        sought = operator.sought
        return (sought.name, sought.keys) == (hint.label, hint.keys)
    return False
