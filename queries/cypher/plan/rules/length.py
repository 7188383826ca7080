"""Of a shortest path whose length alone is asked for, no path is put together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from queries.cypher.operators.filter import Filter
from queries.cypher.operators.project import Keep, Projection
from queries.cypher.operators.shortest import ShortestPath
from queries.cypher.plan.expressions import variable
from queries.cypher.plan.names import substitute
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.plan.context import Planning


def ask_length(planning: Planning, chain: Chain) -> Chain:
    """Let shortestPath give a number where all that reads the path is ``length(path)``."""
    for place, operator in enumerate(chain):
        if isinstance(operator, ShortestPath) and operator.plain:
            name = planning.hidden("length")
            behind = _measured(operator, name, chain[place + 1 :])
            if behind is not None:
                return (*chain[:place], replace(operator, measure=name), *behind)
    return chain


def _measured(path: ShortestPath, name: str, behind: Chain) -> Chain | None:
    """The steps behind, over the length; None where one of them needs the path itself."""
    own = {path.path, path.relationship}
    found: list[Operator] = []
    for place, step in enumerate(behind):
        if isinstance(step, Keep) and not own & set(step.names):
            return (*found, *behind[place:])
        found.append(_over_length(path, name, step))
        if own & found[-1].reads:
            return None
    return None


def _over_length(path: ShortestPath, name: str, step: Operator) -> Operator:
    if isinstance(step, Projection):
        return replace(step, items=tuple((n, _asked(path, name, node)) for n, node in step.items))
    if isinstance(step, Filter):
        tests = tuple(_asked(path, name, node) for node in step.predicates)
        return replace(step, predicates=tests)
    return step


def _asked(path: ShortestPath, name: str, node: ast.Expression) -> ast.Expression:
    """The expression over the length instead of the path."""
    calls: dict[ast.Expression, ast.Expression] = {
        part: variable(name)
        for part in ast.walk(node)
        if isinstance(part, ast.FunctionCall)
        and part.name.lower() == "length"
        and part.arguments == (variable(path.path),)
    }
    return substitute(node, calls) if calls else node
