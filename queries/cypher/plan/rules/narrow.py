"""Numbers of scanned nodes are compared in the store, a whole column at once."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from queries.cypher.operators.filter import Filter
from queries.cypher.operators.scan import NodeByLabelScan, NumberTest
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.plan.context import Planning

_MANY = 1_000
"""Fewer nodes are tested faster one by one."""
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_NUMBERS = (int, float)


def narrow_scans(planning: Planning, chain: Chain) -> Chain:
    """Move tests of numbers into the scan in front of them, where facts say what a column holds."""
    if not planning.facts or not chain:
        return chain
    found: list[Operator] = [chain[0]]
    for scan, after in pairwise(chain):
        found.append(after)
        if not (isinstance(scan, NodeByLabelScan) and isinstance(after, Filter)):
            continue
        if planning.view.label_count(scan.label) < _MANY:
            continue
        taken = [_tests(planning, scan.name, node) for node in after.predicates]
        rest = [node for node, tests in zip(after.predicates, taken, strict=True) if not tests]
        if len(rest) < len(taken):
            tests = tuple(test for tests in taken for test in tests)
            found[-2:] = [replace(scan, tests=tests, rows=after.rows)]
            if rest:
                found.append(replace(after, predicates=tuple(rest)))
    return tuple(found)


def _tests(planning: Planning, name: str, node: ast.Expression) -> list[NumberTest]:
    """What a comparison demands, link by link; nothing where one link is of another sort."""
    if not isinstance(node, ast.Comparison):
        return []
    found = []
    for place, written in enumerate(node.operators):
        sign: str = written
        left, right = node.operands[place : place + 2]
        if _is_number(planning, left):
            left, right, sign = right, left, _FLIPPED.get(sign, sign)
        if sign not in _FLIPPED or not _is_number(planning, right):
            return []
        if not (isinstance(left, ast.Property) and left.subject == ast.Variable(name)):
            return []
        if planning.view.column_kind(left.key) not in ("int", "float"):
            return []
        found.append(NumberTest(left.key, sign, right))
    return found


def _is_number(planning: Planning, node: ast.Expression) -> bool:
    """Whether a value is surely a number: a plan is made for the types of its parameters."""
    if isinstance(node, ast.Parameter):
        return type(planning.parameters.get(node.name)) in _NUMBERS
    return isinstance(node, ast.Literal) and type(node.value) in _NUMBERS
