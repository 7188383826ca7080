"""From clauses to a chain of operators, one clause after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from queries.cypher.operators.distinct import Distinct
from queries.cypher.operators.eager import Eager
from queries.cypher.operators.filter import Filter
from queries.cypher.operators.foreach import Foreach
from queries.cypher.operators.load_csv import LoadCSV
from queries.cypher.operators.optional import Optional
from queries.cypher.operators.procedure import ProcedureCall
from queries.cypher.operators.project import Keep
from queries.cypher.operators.subquery import Apply
from queries.cypher.operators.transactions import InTransactions
from queries.cypher.operators.union import Union
from queries.cypher.operators.unwind import Unwind
from queries.cypher.plan import projection, writing
from queries.cypher.plan.cost import how_many
from queries.cypher.plan.match import plan_match
from queries.cypher.plan.names import CSV_FILE, CSV_LINE
from queries.cypher.plan.rules import improve
from queries.cypher.syntax import ast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from queries.cypher.operators.base import Chain, Operator
    from queries.cypher.plan.context import Planning

_NOT_READING = (Keep, LoadCSV, Unwind)
"""Operators that read nothing of the graph unless their expressions do."""

_WRITING = (ast.Create, ast.Delete, ast.Foreach, ast.Merge, ast.Remove, ast.Set)
"""Clauses that change the graph, and so what one run of a subquery leaves to the next."""


@dataclass(slots=True)
class Draft:
    """A chain while it grows.

    Attributes:
        planning: what planning may ask.
        scope: the variables that are visible now, in order.
        operators: the chain so far.
        rows: how many rows it is expected to give.
        outer: the variables from outside, which stay visible behind a WITH.
        runs: how often the chain is expected to run over one state of the graph.
    """

    planning: Planning
    scope: dict[str, None]
    operators: list[Operator] = field(default_factory=list)
    rows: float = 1.0
    outer: frozenset[str] = frozenset()
    runs: float = 1.0

    def add(self, *operators: Operator) -> None:
        """Append operators; what they bind becomes visible."""
        for operator in operators:
            self.operators.append(operator)
            self.rows = operator.rows
            self.bind(operator.binds)

    def bind(self, names: Iterable[str]) -> None:
        """Make names visible."""
        for name in sorted(names):
            self.scope[name] = None

    def narrow(self, names: Iterable[str]) -> None:
        """Make only these names visible, and those from outside."""
        kept = [*names, *(name for name in self.scope if name in self.outer)]
        self.scope = dict.fromkeys(kept)
        self.operators.append(Keep(names=tuple(self.scope), rows=self.rows))

    def fork(self) -> Draft:
        """Begin a chain that starts with a row of this one."""
        runs = self.runs * max(1.0, self.rows)
        return Draft(self.planning, dict(self.scope), [], 1.0, self.outer, runs)


def build_query(
    planning: Planning,
    query: ast.Query,
    scope: Iterable[str],
    outer: frozenset[str],
    runs: float = 1.0,
) -> Chain:
    """Plan a query, whole or inside another: the chain binds the query's columns."""
    if len(query.parts) == 1:
        return _build_part(planning, query.parts[0], scope, outer, runs)
    parts = tuple(_build_part(planning, part, scope, outer, runs) for part in query.parts)
    names = planning.checked.columns_of(query)
    union = Union(
        parts=parts,
        names=names,
        changes=any(map(changes, parts)),
        removes=any(map(removes, parts)),
        rows=sum(part[-1].rows if part else 1.0 for part in parts),
    )
    if query.union_all or not names:
        return (union,)
    return (union, Distinct(names=names, rows=union.rows))


def changes(chain: Chain) -> bool:
    """Whether a chain writes."""
    return any(operator.writes for operator in chain)


def removes(chain: Chain) -> bool:
    """Whether a chain deletes."""
    return any(operator.deletes for operator in chain)


def _build_part(
    planning: Planning,
    part: ast.SingleQuery,
    scope: Iterable[str],
    outer: frozenset[str],
    runs: float,
) -> Chain:
    draft = Draft(planning, dict.fromkeys(scope), outer=outer, runs=runs)
    for place, clause in enumerate(part.clauses):
        first = len(draft.operators)
        if place == 0 and isinstance(clause, ast.Match) and not clause.optional:
            plan_match(draft, clause, _grouped_by(planning, part.clauses[1:2]))
        elif isinstance(clause, ast.CallProcedure) and len(part.clauses) == 1:
            _procedure(draft, clause, alone=True)
        else:
            _BUILDERS[type(clause)](draft, clause)
        for operator in draft.operators[first:]:
            operator.span = operator.span or clause.span
    return improve(planning, tuple(draft.operators))


def _grouped_by(planning: Planning, after: tuple[ast.Clause, ...]) -> str | None:
    """The one variable that the next clause groups by."""
    if not after or not isinstance(after[0], ast.With | ast.Return):
        return None
    nodes = [item.expression for item in planning.checked.items(after[0])]
    keys = [node for node in nodes if not planning.checked.aggregates(node)]
    names = {node.name for node in keys if isinstance(node, ast.Variable)}
    return names.pop() if len(names) == 1 and len(keys) < len(nodes) else None


def _match(draft: Draft, clause: ast.Match) -> None:
    if not clause.optional:
        plan_match(draft, clause)
        return
    inner = draft.fork()
    plan_match(inner, clause)
    names = tuple(name for name in inner.scope if name not in draft.scope)
    rows = draft.rows * max(1.0, inner.rows)
    draft.add(Optional(chain=tuple(inner.operators), names=names, rows=rows))


def _unwind(draft: Draft, clause: ast.Unwind) -> None:
    rows = draft.rows * how_many(clause.expression)
    draft.add(Unwind(name=clause.variable.name, source=clause.expression, rows=rows))


def _with_clause(draft: Draft, clause: ast.With) -> None:
    columns = projection.project(draft, clause)
    condition = draft.planning.checked.condition(clause)
    if condition is not None:
        draft.add(Filter(predicates=(condition,), rows=draft.rows / 2))
    draft.narrow(columns)


def _return_clause(draft: Draft, clause: ast.Return) -> None:
    draft.narrow(projection.project(draft, clause))


def _finish(draft: Draft, clause: ast.Finish) -> None:
    del clause
    draft.narrow(())


def _subquery(draft: Draft, clause: ast.CallSubquery) -> None:
    planning = draft.planning
    query = clause.query
    if clause.import_all:
        scope, outer = list(draft.scope), frozenset(draft.scope)
    elif clause.imports is not None:
        scope = [item.name for item in clause.imports]
        outer = frozenset(scope)
    else:
        scope, outer = _imported(query, draft), frozenset()
    lasts = clause.transactions is None and not any(map(_is_write, ast.walk(query)))
    runs = draft.runs * max(1.0, draft.rows) if lasts else 1.0
    chain = build_query(planning, query, scope, outer, runs)
    names = planning.checked.columns_of(query)
    unit = not isinstance(query.parts[0].clauses[-1], ast.Return)
    rows = draft.rows * (chain[-1].rows if chain else 1.0)
    if clause.transactions is not None:
        if not all(isinstance(operator, _NOT_READING) for operator in draft.operators):
            draft.add(Eager(rows=draft.rows))  # what it reads may change after the first batch
        in_batches = InTransactions(
            chain=chain,
            names=() if unit else names,
            batches=clause.transactions,
            unit=unit,
            optional=clause.optional,
            removes=removes(chain),
            rows=rows,
        )
        draft.add(in_batches)
        return
    operator = Apply(
        chain=chain,
        names=() if unit else names,
        unit=unit,
        optional=clause.optional,
        changes=changes(chain),
        removes=removes(chain),
        rows=rows,
    )
    draft.add(operator)


def _is_write(part: ast.Syntax) -> bool:
    return isinstance(part, _WRITING)


def _imported(query: ast.Query, draft: Draft) -> list[str]:
    """The variables that importing WITHs name; each part sees only its own."""
    names: dict[str, None] = {}
    for part in query.parts:
        first = part.clauses[0]
        if isinstance(first, ast.With):
            if first.star:
                return list(draft.scope)
            for item in first.items:
                if isinstance(item.expression, ast.Variable):
                    names[item.expression.name] = None
    return [name for name in names if name in draft.scope]


def _procedure(draft: Draft, clause: ast.CallProcedure, *, alone: bool = False) -> None:
    planning = draft.planning
    signature = planning.checked.signature(clause)
    arguments = clause.arguments
    if arguments is None:
        needed = (field for field in signature.arguments if field.default is None)
        arguments = tuple(ast.Parameter(field.name) for field in needed)
    if clause.items is not None:
        yields = tuple((item.field, item.variable.name) for item in clause.items)
    else:
        every = alone or clause.star
        yields = tuple((field.name, field.name) for field in signature.results) if every else ()
    procedure = planning.procedures[clause.name]
    draft.add(
        ProcedureCall(
            procedure=procedure,
            arguments=arguments,
            yields=yields,
            optional=clause.optional,
            rows=draft.rows * 10 if signature.results else draft.rows,
        )
    )
    if clause.where is not None:
        draft.add(Filter(predicates=(clause.where,), rows=draft.rows / 2))
    if alone:
        draft.narrow(name for _, name in yields)


def _foreach(draft: Draft, clause: ast.Foreach) -> None:
    inner = draft.fork()
    inner.bind([clause.variable.name])
    for part in clause.clauses:
        _BUILDERS[type(part)](inner, part)
    operator = Foreach(
        name=clause.variable.name,
        source=clause.source,
        chain=tuple(inner.operators),
        rows=draft.rows,
    )
    draft.add(operator)


def _load_csv(draft: Draft, clause: ast.LoadCsv) -> None:
    operator = LoadCSV(
        name=clause.variable.name,
        source=clause.source,
        terminator=clause.field_terminator,
        headers=clause.headers,
        imports=draft.planning.imports,
        rows=draft.rows * 1000,
    )
    draft.add(operator)
    draft.outer |= {CSV_LINE, CSV_FILE}  # a row brings them along, whatever WITH says


_BUILDERS: dict[type, Callable[[Draft, Any], None]] = {
    ast.Match: _match,
    ast.Unwind: _unwind,
    ast.With: _with_clause,
    ast.Return: _return_clause,
    ast.Finish: _finish,
    ast.CallSubquery: _subquery,
    ast.CallProcedure: _procedure,
    ast.Foreach: _foreach,
    ast.LoadCsv: _load_csv,
    ast.Create: writing.create,
    ast.Merge: writing.merge,
    ast.Set: writing.set_,
    ast.Remove: writing.remove,
    ast.Delete: writing.delete,
    ast.CreateIndex: writing.command,
    ast.CreateConstraint: writing.command,
    ast.DropIndex: writing.command,
    ast.DropConstraint: writing.command,
    ast.Show: writing.show,
}
