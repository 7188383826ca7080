"""Starts that indexes allow besides one equal value: ranges, texts, several keys, relationships."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from queries.cypher.operators.index_seek import NodeSeek, RelationshipSeek, Sought
from queries.cypher.operators.scan import RelationshipScan
from queries.cypher.plan.beginning import Start
from queries.cypher.plan.cost import RANGE, TEXT
from queries.cypher.plan.names import names_in
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from graph.rules.schema import Index
    from queries.cypher.operators.base import Operator
    from queries.cypher.plan.context import Planning
    from queries.cypher.plan.pattern import Hop, Predicate

Kind: TypeAlias = Literal["=", "IN", "low", "high", "STARTS WITH", "ENDS WITH", "CONTAINS"]

_BOUNDS: dict[str, tuple[Kind, Kind]] = {
    ">": ("low", "high"),
    ">=": ("low", "high"),
    "<": ("high", "low"),
    "<=": ("high", "low"),
    "=": ("=", "="),
}
"""What a comparison says of its left side, and of its right side."""


@dataclass(frozen=True, slots=True)
class _Test:
    """What a predicate demands of one property."""

    key: str
    kind: Kind
    value: ast.Expression
    predicate: Predicate


def node_seeks(
    planning: Planning,
    name: str,
    labels: Collection[str],
    predicates: Sequence[Predicate],
    bound: Collection[str],
) -> Iterator[Start]:
    """The seeks that predicates on a node allow, besides one equal value."""
    tests = list(_tests(name, predicates, bound))
    view = planning.view
    for index in _served(planning, "node") if tests else ():
        if index.names[0] not in labels:
            continue
        label = index.names[0]
        count = float(view.label_count(label))
        for sought, part, settles in _sought(index, tests):
            if sought.how in ("=", "IN"):
                if len(index.keys) == 1:
                    continue  # the usual seek, which start.py makes
                expected = view.index_selectivity(label, index.keys)
            else:
                expected = count * part

            def make(rows: float, sought: Sought = sought) -> Operator:
                return NodeSeek(name=name, sought=sought, rows=rows)

            yield Start(name, expected, expected, make, settles)


def relationship_seeks(
    planning: Planning,
    hops: Sequence[Hop],
    predicates: Sequence[Predicate],
    bound: Collection[str],
) -> Iterator[Start]:
    """The seeks that predicates on relationships allow whose ends are both unknown."""
    indexes = list(_served(planning, "relationship"))
    for hop in hops if indexes else ():
        if not is_alone(hop, bound):
            continue
        tests = list(_tests(hop.name, predicates, bound))
        count = float(planning.view.type_count(hop.types[0]))
        for index in indexes if tests else ():
            if index.names[0] != hop.types[0]:
                continue
            for sought, part, settles in _sought(index, tests):
                expected = count * part
                if sought.how in ("=", "IN"):
                    key = sought.keys[0] if len(sought.keys) == 1 else sought.keys
                    expected = planning.view.relationship_selectivity(index.names[0], key)
                    expected *= 10 if sought.how == "IN" else 1
                yield _relationship_start(hop, sought, expected, settles)


def relationship_scan(hop: Hop, count: float) -> Start:
    """All relationships of a type, where a hint wants it so."""
    source, target = (hop.left, hop.right) if hop.direction != "in" else (hop.right, hop.left)

    def make(rows: float) -> Operator:
        return RelationshipScan(
            relationship=hop.name, source=source, target=target, types=hop.types, rows=rows
        )

    return Start(hop.left, count, count, make, hop=hop)


def is_alone(hop: Hop, bound: Collection[str]) -> bool:
    """Whether a hop is one relationship of one type between two nodes, none of them bound."""
    ends = {hop.left, hop.right}
    return (
        not hop.long
        and hop.part is None
        and len(hop.types) == 1
        and len(ends) == 2
        and ends.isdisjoint(bound)
        and hop.name not in bound
    )


def _relationship_start(
    hop: Hop, sought: Sought, expected: float, settles: tuple[Predicate, ...]
) -> Start:
    source, target = (hop.left, hop.right) if hop.direction != "in" else (hop.right, hop.left)
    both = hop.direction == "both"

    def make(rows: float) -> Operator:
        return RelationshipSeek(
            relationship=hop.name,
            source=source,
            target=target,
            sought=sought,
            both=both,
            rows=rows,
        )

    rows = expected * (2 if both else 1)
    return Start(hop.left, rows, rows, make, settles, hop)


def _served(planning: Planning, entity: str) -> Iterator[Index]:
    for index in planning.view.delta.schema.served():
        if index.entity == entity and index.kind in ("range", "text", "point"):
            yield index


def _sought(
    index: Index, tests: Sequence[_Test]
) -> Iterator[tuple[Sought, float, tuple[Predicate, ...]]]:
    """What an index can be asked: with the part that it gives, and the predicates it settles."""
    name, keys = index.names[0], index.keys
    equal = {test.key: test for test in tests if test.kind == "="}
    if all(key in equal for key in keys):
        chosen = [equal[key] for key in keys]
        settles = tuple(test.predicate for test in chosen if _is_one(test.predicate.expression))
        yield Sought(name, keys, "=", tuple(test.value for test in chosen)), 1.0, settles
    if len(keys) > 1:
        return
    own = [test for test in tests if test.key == keys[0]]
    for test in own:
        if test.kind == "IN":
            yield Sought(name, keys, "IN", (test.value,)), 1.0, (test.predicate,)
        elif test.kind == "STARTS WITH" or (
            test.kind in ("ENDS WITH", "CONTAINS") and index.kind == "text"
        ):
            yield Sought(name, keys, test.kind, (test.value,)), TEXT / 2, ()
    lows = tuple(test.value for test in own if test.kind == "low")
    highs = tuple(test.value for test in own if test.kind == "high")
    if (lows or highs) and index.kind == "range":
        part = RANGE / 3 if lows and highs else RANGE
        yield Sought(name, keys, "range", (), lows, highs), part, ()


def _is_one(test: ast.Expression) -> bool:
    """Whether a comparison is one alone: of a chain more is left to be tested."""
    return not isinstance(test, ast.Comparison) or len(test.operators) == 1


def _tests(name: str, predicates: Sequence[Predicate], bound: Collection[str]) -> Iterator[_Test]:
    """What predicates demand of properties of a variable, by values that are known before it."""
    for predicate in predicates:
        for subject, kind, wanted in _demands(predicate.expression):
            if not (isinstance(subject, ast.Property) and _is(subject.subject, name)):
                continue
            own = names_in(wanted)
            if name not in own and not (own & predicate.needs) - set(bound):
                yield _Test(subject.key, kind, wanted, predicate)


def _is(node: ast.Expression, name: str) -> bool:
    return isinstance(node, ast.Variable) and node.name == name


def _demands(test: ast.Expression) -> Iterator[tuple[ast.Expression, Kind, ast.Expression]]:
    if isinstance(test, ast.Comparison):
        for place, operator in enumerate(test.operators):
            if operator in _BOUNDS:
                left, right = test.operands[place : place + 2]
                of_left, of_right = _BOUNDS[operator]
                yield left, of_left, right
                yield right, of_right, left
    elif isinstance(test, ast.In):
        yield test.item, "IN", test.container
    elif isinstance(test, ast.StringPredicate) and test.operator in (
        "STARTS WITH",
        "ENDS WITH",
        "CONTAINS",
    ):
        yield test.left, test.operator, test.right
