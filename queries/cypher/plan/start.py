"""Where a pattern may start: an index hit, a label, or all nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.operators.scan import (
    AllNodesScan,
    NodeByIdSeek,
    NodeByLabelScan,
    NodeIndexSeek,
    RelationshipScan,
)
from queries.cypher.plan.beginning import Start
from queries.cypher.plan.context import OFF, indexes_of
from queries.cypher.plan.cost import how_many
from queries.cypher.plan.demands import is_variable, listed
from queries.cypher.plan.names import names_in
from queries.cypher.plan.seeks import is_alone, node_seeks, relationship_seeks
from queries.cypher.plan.unions import labels_scans, union_seeks
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from queries.cypher.operators.base import Operator
    from queries.cypher.plan.context import Planning
    from queries.cypher.plan.cost import Estimates
    from queries.cypher.plan.pattern import Hop, Pattern, Predicate


def starts_of(
    planning: Planning,
    estimates: Estimates,
    pattern: Pattern,
    hops: Sequence[Hop],
    predicates: Sequence[Predicate],
    bound: Collection[str],
) -> list[Start]:
    """For each node that is not bound the ways to start from it, and relationships in indexes."""
    found = list(relationship_seeks(planning, hops, predicates, bound))
    for name, labels in pattern.nodes.items():
        if name in bound:
            continue
        seeks = list(_seeks(planning, name, labels, predicates, bound))
        seeks += node_seeks(planning, name, labels, predicates, bound)
        seeks += union_seeks(planning, name, labels, predicates, bound)
        found += seeks
        if seeks and min(start.cost for start in seeks) <= 100:
            continue
        found += labels_scans(planning, name, labels, predicates)
        if labels:
            label = min(sorted(labels), key=planning.view.label_count)
            count = float(planning.view.label_count(label))
            found.append(label_scan(name, label, count))
        else:
            found.append(Start(name, estimates.nodes, estimates.nodes, _all(name)))
    return found + list(_relationship_scans(estimates, pattern, hops, bound))


def _relationship_scans(
    estimates: Estimates, pattern: Pattern, hops: Sequence[Hop], bound: Collection[str]
) -> Iterator[Start]:
    """All relationships of a pattern that says nothing of their ends."""
    for hop in hops if "relationship_scans" not in OFF else ():
        plain = not (pattern.nodes.get(hop.left) or pattern.nodes.get(hop.right))
        if plain and is_alone(hop, bound):
            yield relationship_scan(hop, estimates.relationships_of(hop.types))


def relationship_scan(hop: Hop, count: float) -> Start:
    """All relationships of some types."""
    source, target = hop.ends

    def make(rows: float) -> Operator:
        return RelationshipScan(
            relationship=hop.name,
            source=source,
            target=target,
            types=hop.types,
            both=hop.both,
            rows=rows,
        )

    rows = count * (2 if hop.both else 1)
    return Start(hop.left, rows, rows, make, hop=hop)


def label_scan(name: str, label: str, count: float) -> Start:
    """All nodes of a label."""

    def make(rows: float) -> Operator:
        return NodeByLabelScan(name=name, label=label, rows=rows)

    return Start(name, count, count, make)


def _all(name: str) -> Callable[[float], Operator]:
    return lambda rows: AllNodesScan(name=name, rows=rows)


def _seeks(
    planning: Planning,
    name: str,
    labels: Collection[str],
    predicates: Sequence[Predicate],
    bound: Collection[str],
) -> Iterator[Start]:
    """The seeks that predicates on a node allow."""
    for predicate in predicates:
        for subject, wanted, many in _equations(predicate.expression):
            if (names_in(wanted) & predicate.needs) - set(bound) or name in names_in(wanted):
                continue
            if isinstance(subject, ast.Property) and is_variable(subject.subject, name):
                yield from _index_seeks(
                    planning, name, labels, subject.key, wanted, many, predicate
                )
            elif isinstance(subject, ast.FunctionCall) and len(subject.arguments) == 1:
                yield from _id_seeks(name, subject, wanted, many, predicate)


def _equations(test: ast.Expression) -> Iterator[tuple[ast.Expression, ast.Expression, bool]]:
    """What equals what: ``a = b`` both ways, and ``a IN list``."""
    if isinstance(test, ast.Comparison) and test.operators == ("=",):
        left, right = test.operands
        yield left, right, False
        yield right, left, False
    elif isinstance(test, ast.In):
        yield test.item, test.container, True
    else:
        found = listed(test)
        if found is not None:
            yield *found, True


def _index_seeks(
    planning: Planning,
    name: str,
    labels: Collection[str],
    key: str,
    wanted: ast.Expression,
    many: bool,  # noqa: FBT001 - passed through
    predicate: Predicate,
) -> Iterator[Start]:
    view = planning.view
    for label in sorted(labels):
        if not view.has_index(label, key):
            continue
        rows = view.index_selectivity(label, key) * (how_many(wanted) if many else 1)
        index = _serving(planning, label, key)

        def make(expected: float, label: str = label, index: str = index) -> Operator:
            return NodeIndexSeek(
                name=name,
                label=label,
                key=key,
                value=wanted,
                many=many,
                index=index,
                rows=expected,
            )

        yield Start(name, rows, rows, make, (predicate,))


def _serving(planning: Planning, label: str, key: str) -> str:
    """What a plan calls the index that serves equal values; nothing where nobody made one."""
    for index, served in indexes_of(planning, "node"):
        if index.names[0] == label and index.keys == (key,):
            return served
    return ""


def _id_seeks(
    name: str,
    call: ast.FunctionCall,
    wanted: ast.Expression,
    many: bool,  # noqa: FBT001 - passed through
    predicate: Predicate,
) -> Iterator[Start]:
    word = call.name.lower()
    if word in ("id", "elementid") and is_variable(call.arguments[0], name):
        rows = 10.0 if many else 1.0

        def make(expected: float) -> Operator:
            return NodeByIdSeek(
                name=name,
                value=wanted,
                by_element_id=word == "elementid",
                many=many,
                rows=expected,
            )

        yield Start(name, rows, rows, make, (predicate,))
