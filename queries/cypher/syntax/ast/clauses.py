"""The clauses of Cypher and what they make up: queries, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from typing import Literal as OneOf

from queries.cypher.syntax.ast.base import Clause, Syntax

if TYPE_CHECKING:
    from queries.cypher.syntax.ast.base import Expression, Span
    from queries.cypher.syntax.ast.expressions import Index, Property, Variable
    from queries.cypher.syntax.ast.patterns import LabelDynamic, LabelName, PathPattern

Mode: TypeAlias = OneOf["explain", "profile"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SingleQuery(Syntax):
    """Clauses one after the other."""

    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Query(Syntax):
    """A whole query, or the one inside a subquery: one part, or several joined by UNION.

    Attributes:
        parts: the parts of the union; mostly there is one.
        union_all: whether the parts are joined by UNION ALL, and not by UNION.
        mode: what was asked for before the query.
        unions: where the word UNION stands each time.
    """

    parts: tuple[SingleQuery, ...]
    union_all: bool = False
    mode: Mode | None = None
    unions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PlannerHint(Syntax):
    """``USING INDEX n:Label(key)``, ``USING SCAN n:Label``, ``USING JOIN ON n``: advice.

    ``index`` is the kind that was named before INDEX, such as ``text``; empty where none was.
    """

    kind: OneOf["index", "scan", "join"]
    variables: tuple[Variable, ...]
    label: str | None = None
    keys: tuple[str, ...] = ()
    index: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Match(Clause):
    """``[OPTIONAL] MATCH patterns WHERE where``.

    ``repeatable`` is MATCH REPEATABLE ELEMENTS: a relationship may then be walked twice.
    """

    patterns: tuple[PathPattern, ...]
    where: Expression | None = None
    optional: bool = False
    hints: tuple[PlannerHint, ...] = ()
    repeatable: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Unwind(Clause):
    """``UNWIND expression AS variable``."""

    expression: Expression
    variable: Variable


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ProjectionItem(Syntax):
    """``expression AS alias``; ``name`` is the column's: the alias, or else the exact text."""

    expression: Expression
    name: str
    alias: Variable | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SortItem(Syntax):
    """``expression DESC``."""

    expression: Expression
    descending: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class With(Clause):
    """``WITH DISTINCT *, items ORDER BY ... SKIP ... LIMIT ... WHERE ...``.

    A free-standing ORDER BY, SKIP or LIMIT is ``WITH *`` with them.
    """

    items: tuple[ProjectionItem, ...]
    star: bool = False
    distinct: bool = False
    order_by: tuple[SortItem, ...] = ()
    skip: Expression | None = None
    limit: Expression | None = None
    where: Expression | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Return(Clause):
    """``RETURN DISTINCT *, items ORDER BY ... SKIP ... LIMIT ...``."""

    items: tuple[ProjectionItem, ...]
    star: bool = False
    distinct: bool = False
    order_by: tuple[SortItem, ...] = ()
    skip: Expression | None = None
    limit: Expression | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Finish(Clause):
    """``FINISH``: run everything, give no rows."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Create(Clause):
    """``CREATE patterns``; ``INSERT`` makes the same of plainer patterns."""

    patterns: tuple[PathPattern, ...]
    insert: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SetProperty(Syntax):
    """``target = value``: a property by its key, or by a computed one."""

    target: Property | Index
    value: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SetProperties(Syntax):
    """``target = map`` replaces all properties, ``target += map`` adds to them."""

    target: Expression
    value: Expression
    replace: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SetLabels(Syntax):
    """``target:A:B``."""

    target: Variable
    labels: tuple[LabelName | LabelDynamic, ...]


SetItem: TypeAlias = SetProperty | SetProperties | SetLabels


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Set(Clause):
    """``SET items``."""

    items: tuple[SetItem, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Merge(Clause):
    """``MERGE pattern ON CREATE SET ... ON MATCH SET ...``."""

    pattern: PathPattern
    on_create: tuple[SetItem, ...] = ()
    on_match: tuple[SetItem, ...] = ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RemoveProperty(Syntax):
    """``target`` of a REMOVE, as a property."""

    target: Property | Index


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RemoveLabels(Syntax):
    """``target:A:B`` of a REMOVE."""

    target: Variable
    labels: tuple[LabelName | LabelDynamic, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Remove(Clause):
    """``REMOVE items``."""

    items: tuple[RemoveProperty | RemoveLabels, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Delete(Clause):
    """``[DETACH] DELETE expressions``."""

    expressions: tuple[Expression, ...]
    detach: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Foreach(Clause):
    """``FOREACH (variable IN source | clauses)``."""

    variable: Variable
    source: Expression
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class YieldItem(Syntax):
    """``field AS variable`` after a procedure call."""

    field: str
    variable: Variable


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CallProcedure(Clause):
    """``[OPTIONAL] CALL name(arguments) YIELD items WHERE where``.

    Attributes:
        name: the full name with its namespaces.
        arguments: None where there are no parentheses: parameters of the same names are taken.
        items: what YIELD names; None where there is no YIELD.
        star: whether it is ``YIELD *``.
    """

    name: str
    arguments: tuple[Expression, ...] | None
    items: tuple[YieldItem, ...] | None = None
    star: bool = False
    where: Expression | None = None
    optional: bool = False


OnError: TypeAlias = OneOf["fail", "continue", "break"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class InTransactions(Syntax):
    """``IN [n CONCURRENT] TRANSACTIONS OF rows ROWS ON ERROR ... REPORT STATUS AS status``."""

    rows: Expression | None = None
    on_error: OnError = "fail"
    status: Variable | None = None
    concurrent: Expression | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CallSubquery(Clause):
    """``[OPTIONAL] CALL (imports) { query } IN TRANSACTIONS``.

    Attributes:
        query: what runs once for each row.
        imports: the variables in the parentheses; None where there are no parentheses (an importing
            WITH may then open each part of the query).
        import_all: whether it is ``CALL (*)``.
    """

    query: Query
    imports: tuple[Variable, ...] | None = None
    import_all: bool = False
    optional: bool = False
    transactions: InTransactions | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LoadCsv(Clause):
    """``LOAD CSV [WITH HEADERS] FROM source AS variable FIELDTERMINATOR ';'``."""

    source: Expression
    variable: Variable
    headers: bool = False
    field_terminator: str = ","
