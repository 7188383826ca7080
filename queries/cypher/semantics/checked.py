"""A query that was checked: the tree, and what the checker found out about its pieces.

The tree is the parser's, unchanged. Facts are kept by the identity of the node that they are about,
so ask with the very node of the tree.

* A *scope* is a mapping from each visible name to its static Type (semantics/types.py). NODE,
  RELATIONSHIP, PATH, LIST<RELATIONSHIP> (variable length) and LIST<NODE> (inside a quantified
  path) come from patterns and are certain, apart from null (OPTIONAL MATCH). ANY is not known.
* In a pattern a variable in `before(clause)` is *bound before*; any other is bound by the clause.
* In subqueries the names of the outer query are in `before` of their first clause, and stay visible
  behind a WITH (in a CALL: only those in its parentheses).
* WITH and RETURN: `items(clause)` has the columns in order, `*` written out (names sorted; the
  written items follow). An item `aggregates(item.expression)` or is a grouping key.
* ORDER BY and WHERE of a WITH or RETURN: evaluate `sort_keys(clause)` and `condition(clause)`.
  Where `restricted(clause)` (DISTINCT or an aggregate), they read the new columns only: what was
  equal to an item's expression has become a Variable with the column's name. Else they read the
  new columns and the old variables; of two with one name the new one wins.
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
class Facts:
    """What the checker writes down while it reads the tree, by the identity of the nodes."""

    before: dict[int, Scope] = field(default_factory=dict)
    after: dict[int, Scope] = field(default_factory=dict)
    items: dict[int, tuple[ast.ProjectionItem, ...]] = field(default_factory=dict)
    sort_keys: dict[int, tuple[ast.Expression, ...]] = field(default_factory=dict)
    conditions: dict[int, ast.Expression] = field(default_factory=dict)
    restricted: set[int] = field(default_factory=set)
    types: dict[int, Type] = field(default_factory=dict)
    aggregating: set[int] = field(default_factory=set)
    signatures: dict[int, Signature] = field(default_factory=dict)
    outer: dict[int, frozenset[str]] = field(default_factory=dict)
    columns: dict[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """What the planner plans from.

    Attributes:
        query: the whole query; its `mode` tells EXPLAIN and PROFILE.
        columns: the names of the result's columns, in order; empty where there are no rows.
        writes: whether it may change the graph or the schema.
        parameters: the names of the parameters that it reads.
        facts: what the methods look up.
    """

    query: ast.Query
    columns: tuple[str, ...]
    writes: bool
    parameters: frozenset[str]
    facts: Facts

    def before(self, clause: ast.Clause) -> Scope:
        """The variables that a clause may read."""
        return self.facts.before[id(clause)]

    def after(self, clause: ast.Clause) -> Scope:
        """The variables that are visible to the next clause."""
        return self.facts.after[id(clause)]

    def items(self, clause: ast.With | ast.Return) -> tuple[ast.ProjectionItem, ...]:
        """The columns of a projection, in order, with ``*`` written out."""
        return self.facts.items[id(clause)]

    def sort_keys(self, clause: ast.With | ast.Return) -> tuple[ast.Expression, ...]:
        """What ORDER BY compares, one expression for each item of ``clause.order_by``."""
        return self.facts.sort_keys.get(id(clause), ())

    def condition(self, clause: ast.With) -> ast.Expression | None:
        """What WHERE behind a WITH demands, None where there is no WHERE."""
        return self.facts.conditions.get(id(clause))

    def restricted(self, clause: ast.With | ast.Return) -> bool:
        """Whether ORDER BY and WHERE read the new columns only (DISTINCT or an aggregate)."""
        return id(clause) in self.facts.restricted

    def columns_of(self, query: ast.Query) -> tuple[str, ...]:
        """The names of a query's columns, also of one in a subquery; empty without RETURN."""
        return self.facts.columns.get(id(query), ())

    def type_of(self, expression: ast.Expression) -> Type:
        """The type of an expression, ANY where it is not known."""
        return self.facts.types.get(id(expression), ANY)

    def aggregates(self, expression: ast.Expression) -> bool:
        """Whether there is an aggregate in the expression, outside of subqueries."""
        return id(expression) in self.facts.aggregating

    def signature(self, call: ast.CallProcedure) -> Signature:
        """What the procedure takes and yields."""
        return self.facts.signatures[id(call)]

    def outer(self, node: ast.Syntax) -> frozenset[str]:
        """The variables from outside that a subquery or a pattern in an expression reads.

        The node is the Query of a subquery (EXISTS, COUNT, COLLECT, CALL) or the PathPattern of a
        PatternPredicate, a PatternComprehension or a ShortestPathExpression.
        """
        return self.facts.outer[id(node)]
