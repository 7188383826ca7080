"""A query that was checked: the tree, and what the checker found out about its pieces.

The tree is the parser's, unchanged. Facts are kept by the identity of the node that they are about,
so ask with the very node of the tree.

* A *scope* is a mapping from each visible name to its static Type (semantics/types.py). NODE,
  RELATIONSHIP, PATH, LIST<RELATIONSHIP> (variable length) and LIST<NODE> (inside a quantified
  path) come from patterns and are certain, apart from null (OPTIONAL MATCH). ANY is not known.
* In a pattern a variable in `before(clause)` is *bound before*; any other is bound by the clause.
* In subqueries the names of the outer query are in `before` of their first clause.
* WITH and RETURN: `items(clause)` has the columns in order, `*` written out (names sorted; the
  written items follow). An item `aggregates(item.expression)` or is a grouping key.
* ORDER BY and WHERE behind WITH may name both the new columns and, without DISTINCT and without
  aggregation, the old variables; the new ones win. With DISTINCT or aggregation, an expression
  equal to an item's (`==` on trees ignores places) stands for that item's column.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from queries.cypher.semantics.types import ANY, Type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from queries.cypher.semantics.procedures import Signature
    from queries.cypher.syntax import ast

Scope: TypeAlias = "Mapping[str, Type]"


@dataclass(slots=True)
class Checked:
    """What the planner plans from.

    Attributes:
        query: the whole query; its `mode` tells EXPLAIN and PROFILE.
        columns: the names of the result's columns, in order; empty where there are no rows.
        writes: whether it may change the graph or the schema.
        parameters: the names of the parameters that it reads.
    """

    query: ast.Query
    columns: tuple[str, ...] = ()
    writes: bool = False
    parameters: frozenset[str] = frozenset()
    _before: dict[int, Scope] = field(default_factory=dict)
    _after: dict[int, Scope] = field(default_factory=dict)
    _items: dict[int, tuple[ast.ProjectionItem, ...]] = field(default_factory=dict)
    _types: dict[int, Type] = field(default_factory=dict)
    _aggregating: set[int] = field(default_factory=set)
    _signatures: dict[int, Signature] = field(default_factory=dict)
    _outer: dict[int, frozenset[str]] = field(default_factory=dict)
    _columns: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def before(self, clause: ast.Clause) -> Scope:
        """The variables that a clause may read."""
        return self._before[id(clause)]

    def after(self, clause: ast.Clause) -> Scope:
        """The variables that are visible to the next clause."""
        return self._after[id(clause)]

    def items(self, clause: ast.With | ast.Return) -> tuple[ast.ProjectionItem, ...]:
        """The columns of a projection, in order, with ``*`` written out."""
        return self._items[id(clause)]

    def columns_of(self, query: ast.Query) -> tuple[str, ...]:
        """The names of a query's columns, also of one in a subquery; empty without RETURN."""
        return self._columns.get(id(query), ())

    def type_of(self, expression: ast.Expression) -> Type:
        """The type of an expression, ANY where it is not known."""
        return self._types.get(id(expression), ANY)

    def aggregates(self, expression: ast.Expression) -> bool:
        """Whether there is an aggregate in the expression, outside of subqueries."""
        return id(expression) in self._aggregating

    def signature(self, call: ast.CallProcedure) -> Signature:
        """What the procedure takes and yields."""
        return self._signatures[id(call)]

    def outer(self, node: ast.Syntax) -> frozenset[str]:
        """The variables from outside that a subquery or a pattern in an expression reads.

        The node is the Query of a subquery (EXISTS, COUNT, COLLECT, CALL) or the PathPattern of a
        PatternPredicate, a PatternComprehension or a ShortestPathExpression.
        """
        return self._outer[id(node)]
