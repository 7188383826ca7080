"""Patterns and subqueries as values, and the tests that only plans have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.expressions.emit import emit, emits, value
from queries.cypher.operators.inner import called
from queries.cypher.operators.produce import Count, Exists, Gather
from queries.cypher.operators.project import Projection
from queries.cypher.plan.build import Draft, build_query
from queries.cypher.plan.expressions import Different, MatchesMap, PathOf, Same
from queries.cypher.plan.match import plan_pattern
from queries.cypher.plan.pattern import Reader
from queries.cypher.runtime import elements, predicates
from queries.cypher.syntax import ast
from queries.cypher.values.elements import PathRef

if TYPE_CHECKING:
    from queries.cypher.operators.base import Breaker, Chain, Operator
    from queries.cypher.operators.writer import Function

_FEW = 8
"""Up to so many relationships are told from another one by one."""


def _run(fn: Function, node: ast.Expression, chain: Chain, end: Breaker) -> str:
    fn.module.note_inner(chain, end, node.span)
    nesting, fn.module.nesting = fn.module.nesting, 0
    text = called(fn, chain, end)
    fn.module.nesting = nesting
    return text


def _pattern_chain(
    fn: Function,
    path: ast.PathPattern,
    where: ast.Expression | None,
    *more: Operator,
) -> Chain:
    scope = dict.fromkeys(fn.scope)
    draft = Draft(fn.module.planning, scope, outer=frozenset(scope), runs=_runs(fn))
    reader = Reader(draft.planning, draft.scope)
    pattern = reader.read([path])
    reader.require(where)
    plan_pattern(draft, pattern)
    return (*draft.operators, *more)


def _query_chain(fn: Function, query: ast.Query) -> Chain:
    scope = list(fn.scope)
    return build_query(fn.module.planning, query, scope, frozenset(scope), _runs(fn))


def _runs(fn: Function) -> float:
    """How often a chain runs over one state of the graph."""
    return 1.0 if fn.current else fn.lookups


@emits(ast.PatternPredicate)
def pattern_predicate(fn: Function, node: ast.PatternPredicate) -> Code:
    """``(a)-->(b)``: whether there is a match."""
    chain = _pattern_chain(fn, node.pattern, None)
    return Code(_run(fn, node, chain, Exists()), kind="bool", nullable=False)


@emits(ast.ExistsSubquery)
def exists(fn: Function, node: ast.ExistsSubquery) -> Code:
    """``EXISTS { }``: stops at the first row."""
    chain = _query_chain(fn, node.query)
    return Code(_run(fn, node, chain, Exists()), kind="bool", nullable=False)


@emits(ast.CountSubquery)
def count(fn: Function, node: ast.CountSubquery) -> Code:
    """``COUNT { }``."""
    chain = _query_chain(fn, node.query)
    return Code(_run(fn, node, chain, Count()), kind="int", nullable=False)


@emits(ast.CollectSubquery)
def collect(fn: Function, node: ast.CollectSubquery) -> Code:
    """``COLLECT { }``."""
    chain = _query_chain(fn, node.query)
    names = fn.module.planning.checked.columns_of(node.query)
    return Code(_run(fn, node, chain, Gather(names=names, bare=True)), nullable=False)


@emits(ast.PatternComprehension)
def pattern_comprehension(fn: Function, node: ast.PatternComprehension) -> Code:
    """``[(a)-->(b) WHERE test | value]``."""
    name = fn.module.planning.hidden("item")
    last = Projection(items=((name, node.projection),))
    chain = _pattern_chain(fn, node.pattern, node.where, last)
    return Code(_run(fn, node, chain, Gather(names=(name,), bare=True)), nullable=False)


@emits(ast.ShortestPathExpression)
def shortest_path(fn: Function, node: ast.ShortestPathExpression) -> Code:
    """``shortestPath(...)`` as a value: a path or null; ``allShortestPaths`` gives a list."""
    name = fn.module.planning.hidden("path")
    named = ast.PathPattern(
        node.pattern.elements,
        ast.Variable(name),
        node.pattern.shortest,
        node.pattern.selector,
        span=node.pattern.span,
    )
    chain = _pattern_chain(fn, named, None)
    found = _run(fn, node, chain, Gather(names=(name,), bare=True))
    if node.pattern.shortest == "allShortestPaths":
        return Code(found, nullable=False)
    return Code(f"next(iter({found}), None)")


# -- tests that only plans have -----------------------------------------------------------------


@emits(MatchesMap)
def matches_map(fn: Function, node: MatchesMap) -> Code:
    """``(n $map)``."""
    subject = emit(fn, node.subject)
    read = fn.method(f"{subject.form}_properties")
    call = fn.function(predicates.matches_map)
    text = f"{call}({read}({subject.text}), {value(fn, node.map)})"
    return Code(text, kind="bool", nullable=False)


@emits(Different)
def different(fn: Function, node: Different) -> Code:
    """Whether relationships, or lists of them, have none in common with others."""
    one = _ids(fn, emit(fn, node.one))
    others = [_ids(fn, emit(fn, other)) for other in node.others]
    tests: list[str] = []
    if one.form == "relationships":
        tests += [f"not set({one.text}).intersection({o.text})" for o in others if _is_list(o)]
        tests += [f"{o.text} not in {one.text}" for o in others if not _is_list(o)]
    else:
        single = [o.text for o in others if not _is_list(o)]
        if len(single) > _FEW:
            tests.append(f"{one.text} not in ({', '.join(single)})")
        else:
            tests += [f"{one.text} != {text}" for text in single]
        tests += [f"{one.text} not in {o.text}" for o in others if _is_list(o)]
    return Code(f"({' and '.join(tests)})", kind="bool", nullable=False)


def _is_list(code: Code) -> bool:
    return code.form == "relationships"


def _ids(fn: Function, code: Code) -> Code:
    """A variable that was bound as a value, as bare ids."""
    if code.form != "value":
        return code
    convert = fn.function(elements.relationship_id)
    return Code(f"{convert}({code.text})", "relationship")


@emits(Same)
def same(fn: Function, node: Same) -> Code:
    """Whether two lists of relationships are the same."""
    left, right = emit(fn, node.left), emit(fn, node.right)
    texts = [
        f"list({code.text} or ())"
        if code.form == "relationships"
        else f"{fn.function(elements.relationships_id)}({code.text})"
        for code in (left, right)
    ]
    return Code(f"({texts[0]} == {texts[1]})", kind="bool", nullable=False)


@emits(PathOf)
def path_of(fn: Function, node: PathOf) -> Code:
    """A path; of fixed length it is two tuples."""
    nodes = [emit(fn, part) for part in node.nodes]
    parts = [emit(fn, part) for part in node.parts]
    if not any(node.long):
        make = fn.function(PathRef)
        first = "".join(f"{_bare(fn, code, 'node')}, " for code in nodes)
        second = "".join(f"{_bare(fn, code, 'relationship')}, " for code in parts)
        return Code(f"{make}({fn.view}, ({first}), ({second}))", nullable=False)
    walk = fn.function(elements.path_through)
    through = ", ".join(_bare(fn, code, "relationship") for code in parts)
    start = _bare(fn, nodes[0], "node")
    return Code(f"{walk}({fn.view}, {start}, [{through}])", nullable=False)


def _bare(fn: Function, code: Code, form: str) -> str:
    if code.form != "value":
        return code.text
    return f"{fn.function(getattr(elements, f'{form}_id'))}({code.text})"
