"""What predicates demand of one property of a variable, by values that are known before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from queries.cypher.plan.context import OFF
from queries.cypher.plan.names import names_in_all
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from queries.cypher.plan.pattern import Predicate

Kind: TypeAlias = Literal[
    "=", "IN", "low", "high", "STARTS WITH", "ENDS WITH", "CONTAINS", "exists", "box", "near"
]
Found: TypeAlias = tuple[ast.Expression, Kind, tuple[ast.Expression, ...], str]
"""A property, what is demanded of it, the values for that, and how the last one is compared."""

_BOUNDS: dict[str, tuple[Kind, Kind]] = {
    ">": ("low", "high"),
    ">=": ("low", "high"),
    "<": ("high", "low"),
    "<=": ("high", "low"),
    "=": ("=", "="),
}
"""What a comparison says of its left side, and of its right side."""
_FLIPPED = {">": "<", ">=": "<=", "<": ">", "<=": ">=", "=": "="}


@dataclass(frozen=True, slots=True)
class Demand:
    """What a predicate demands of one property.

    Attributes:
        key: the property.
        kind: what is demanded: a value, a bound, a part, that it is there, or where it lies.
        values: what it is compared with.
        sign: how, where it is a bound or a distance.
        predicate: what demands it.
    """

    key: str
    kind: Kind
    values: tuple[ast.Expression, ...]
    sign: str
    predicate: Predicate

    @property
    def value(self) -> ast.Expression:
        """The first value."""
        return self.values[0]

    @property
    def alone(self) -> bool:
        """Whether the predicate demands no more: of a chain of comparisons more is left."""
        test = self.predicate.expression
        return not isinstance(test, ast.Comparison) or len(test.operators) == 1


def demands(name: str, predicates: Sequence[Predicate], bound: Collection[str]) -> Iterator[Demand]:
    """What predicates demand of properties of a variable, by values that are known before it."""
    for predicate in predicates:
        for subject, kind, wanted, sign in _of(predicate.expression):
            if not (isinstance(subject, ast.Property) and is_variable(subject.subject, name)):
                continue
            own = names_in_all(wanted)
            if name not in own and not (own & predicate.needs) - set(bound):
                yield Demand(subject.key, kind, wanted, sign, predicate)


def is_variable(node: ast.Expression, name: str) -> bool:
    """Whether an expression is a variable."""
    return isinstance(node, ast.Variable) and node.name == name


def listed(test: ast.Expression) -> tuple[ast.Expression, ast.ListLiteral] | None:
    """What ``a.x = 1 OR a.x = 2`` says as ``a.x IN [1, 2]``; None of another condition."""
    if not isinstance(test, ast.Or) or "or_as_list" in OFF:
        return None
    subjects: set[ast.Expression] = set()
    values = []
    for operand in test.operands:
        if not (isinstance(operand, ast.Comparison) and operand.operators == ("=",)):
            return None
        left, right = operand.operands
        if not isinstance(left, ast.Property):
            left, right = right, left
        if not (isinstance(left, ast.Property) and isinstance(right, ast.Literal | ast.Parameter)):
            return None
        subjects.add(left)
        values.append(right)
    if len(subjects) > 1:
        return None
    return subjects.pop(), ast.ListLiteral(tuple(values), span=test.span)


def _of(test: ast.Expression) -> Iterator[Found]:
    if isinstance(test, ast.Comparison):
        for place, operator in enumerate(test.operators):
            if operator in _BOUNDS:
                left, right = test.operands[place : place + 2]
                yield from _compared(left, operator, right)
    elif isinstance(test, ast.In):
        yield test.item, "IN", (test.container,), ""
    elif isinstance(test, ast.StringPredicate) and test.operator != "=~":
        yield test.left, test.operator, (test.right,), ""
    elif isinstance(test, ast.IsNull) and test.negated and "index_scans" not in OFF:
        yield test.operand, "exists", (), ""
    elif isinstance(test, ast.FunctionCall) and test.name.lower() == "point.withinbbox":
        if "point_seeks" not in OFF:
            yield test.arguments[0], "box", test.arguments[1:], ""
    else:
        found = listed(test)
        if found is not None:
            yield found[0], "IN", (found[1],), ""


def _compared(left: ast.Expression, operator: str, right: ast.Expression) -> Iterator[Found]:
    of_left, of_right = _BOUNDS[operator]
    yield left, of_left, (right,), operator
    yield right, of_right, (left,), _FLIPPED[operator]
    if "point_seeks" in OFF:
        return
    if of_left == "high":
        yield from _near(left, right, operator)
    elif of_right == "high":
        yield from _near(right, left, _FLIPPED[operator])


def _near(call: ast.Expression, most: ast.Expression, sign: str) -> Iterator[Found]:
    """``point.distance(a.x, p) < most``, either way round."""
    if isinstance(call, ast.FunctionCall) and call.name.lower() == "point.distance":
        first, second = call.arguments
        yield first, "near", (second, most), sign
        yield second, "near", (first, most), sign
