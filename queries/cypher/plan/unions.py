"""Starts that OR allows: a seek for each operand, or all nodes of several labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.rules.schema import key_of
from queries.cypher.operators.scan import NodeByLabelsScan
from queries.cypher.operators.union_seek import UnionSeek
from queries.cypher.plan.beginning import Start
from queries.cypher.plan.context import OFF, indexes_of
from queries.cypher.plan.cost import how_many
from queries.cypher.plan.demands import demands, is_variable, listed
from queries.cypher.plan.pattern import Predicate
from queries.cypher.plan.seeks import node_part, sought_by
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from queries.cypher.operators.base import Operator
    from queries.cypher.operators.index_seek import Sought
    from queries.cypher.plan.context import Planning


def union_seeks(
    planning: Planning,
    name: str,
    labels: Collection[str],
    predicates: Sequence[Predicate],
    bound: Collection[str],
) -> Iterator[Start]:
    """For each OR whose operands an index answers, all of them, the union of what they give."""
    for predicate in predicates if labels and "union_seeks" not in OFF else ():
        test = predicate.expression
        if not isinstance(test, ast.Or) or listed(test) is not None:
            continue
        found = [
            _cheapest(planning, name, labels, operand, predicate, bound)
            for operand in test.operands
        ]
        chosen = [one for one in found if one is not None]
        if len(chosen) == len(found):
            rows = sum(expected for expected, _, _ in chosen)
            settled = all(whole for _, _, whole in chosen)
            parts = tuple(sought for _, sought, _ in chosen)
            yield Start(name, rows, rows, _maker(name, parts), (predicate,) if settled else ())


def _maker(name: str, parts: tuple[Sought, ...]) -> Callable[[float], Operator]:
    return lambda rows: UnionSeek(name=name, parts=parts, rows=rows)


def _cheapest(
    planning: Planning,
    name: str,
    labels: Collection[str],
    operand: ast.Expression,
    predicate: Predicate,
    bound: Collection[str],
) -> tuple[float, Sought, bool] | None:
    """The cheapest seek that gives all nodes for which an operand holds, and whether no others."""
    conditions = operand.operands if isinstance(operand, ast.And) else (operand,)
    tests = list(demands(name, [Predicate(one, predicate.needs) for one in conditions], bound))
    found = []
    for index, served in indexes_of(planning, "node") if tests else ():
        if index.names[0] in labels:
            for sought, part, settles in sought_by(index, served, tests):
                whole = len(conditions) == len(settles)
                found.append((_expected(planning, sought, part), sought, whole))
    return min(found, key=lambda one: one[0], default=None)


def _expected(planning: Planning, sought: Sought, part: float) -> float:
    view = planning.view
    if sought.how in ("=", "IN"):
        key = key_of(sought.keys)
        many = 1 if sought.how == "=" else how_many(sought.values[0])
        return float(view.index_selectivity(sought.name, key)) * many
    return float(view.label_count(sought.name)) * node_part(planning, sought, part)


def labels_scans(
    planning: Planning, name: str, labels: Collection[str], predicates: Sequence[Predicate]
) -> Iterator[Start]:
    """All nodes of one of several labels, or of all of them."""
    if "label_scans" in OFF:
        return
    count = planning.view.label_count
    if len(labels) > 1:
        names = tuple(sorted(labels, key=lambda label: (count(label), label)))
        least = float(count(names[0]))
        rows = least
        for label in names[1:]:
            rows *= min(1.0, count(label) / max(1, planning.view.node_count))
        yield Start(name, rows, least, _scan(name, names, every=True))
    for predicate in predicates:
        found = any_of(predicate.expression, name)
        if found is not None and len(found) > 1:
            rows = float(sum(map(count, found)))
            yield Start(name, rows, rows, _scan(name, found, every=False), (predicate,))


def _scan(name: str, labels: tuple[str, ...], *, every: bool) -> Callable[[float], Operator]:
    return lambda rows: NodeByLabelsScan(name=name, names=labels, every=every, rows=rows)


def any_of(test: ast.Expression, name: str) -> tuple[str, ...] | None:
    """The labels of ``a:A|B``, or of ``a:A OR a:B``; None of another condition."""
    if isinstance(test, ast.Or):
        found = [any_of(operand, name) for operand in test.operands]
        if None in found:
            return None
        return tuple(dict.fromkeys(label for part in found if part for label in part))
    if not (isinstance(test, ast.LabelPredicate) and is_variable(test.subject, name)):
        return None
    labels = test.labels
    if isinstance(labels, ast.LabelName):
        return (labels.name,)
    if not isinstance(labels, ast.LabelOr):
        return None
    names = [part.name for part in labels.parts if isinstance(part, ast.LabelName)]
    return tuple(dict.fromkeys(names)) if len(names) == len(labels.parts) else None
