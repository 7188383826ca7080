"""The expressions of Cypher, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from typing import Literal as OneOf

from queries.cypher.syntax.ast.base import Expression, Syntax

if TYPE_CHECKING:
    from queries.cypher.syntax.ast.clauses import Query
    from queries.cypher.syntax.ast.patterns import LabelExpression, PathPattern

ArithmeticOperator: TypeAlias = OneOf["+", "-", "*", "/", "%", "^", "||"]
ComparisonOperator: TypeAlias = OneOf["=", "<>", "<", "<=", ">", ">="]
NormalForm: TypeAlias = OneOf["NFC", "NFD", "NFKC", "NFKD"]
StringOperator: TypeAlias = OneOf["STARTS WITH", "ENDS WITH", "CONTAINS", "=~"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Literal(Expression):
    """``1``, ``2.0``, ``'a'``, ``true``, ``null``, ``NaN``: the kind keeps 1, 1.0, true apart."""

    value: bool | int | float | str | None
    kind: OneOf["null", "boolean", "integer", "float", "string"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Parameter(Expression):
    """``$name``: a value given with the query."""

    name: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Variable(Expression):
    """A name that a clause bound; also the node that stands where a name is bound."""

    name: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Property(Expression):
    """``subject.key``: a property, an entry of a map, a part of a temporal value or point."""

    subject: Expression
    key: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Index(Expression):
    """``subject[index]``: an item of a list, or a property by a computed key."""

    subject: Expression
    index: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Slice(Expression):
    """``subject[start..end]``: part of a list."""

    subject: Expression
    start: Expression | None
    end: Expression | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ListLiteral(Expression):
    """``[a, b]``."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MapEntry(Syntax):
    """``key: value`` in a map."""

    key: str
    value: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MapLiteral(Expression):
    """``{key: value}``; of two entries with one key the later counts."""

    entries: tuple[MapEntry, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Negative(Expression):
    """``-operand``."""

    operand: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Positive(Expression):
    """``+operand``: the operand, which must be a number."""

    operand: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Arithmetic(Expression):
    """``left operator right``; ``+`` also joins strings and lists and moves temporal values."""

    operator: ArithmeticOperator
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ArithmeticChain(Expression):
    """``a + b - c ...``: many operators of one power, from left to right.

    As pairs of pairs they would be a tree as high as there are terms. ``operators`` has one item
    fewer than ``operands``.
    """

    operands: tuple[Expression, ...]
    operators: tuple[ArithmeticOperator, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Comparison(Expression):
    """``first < second <= third``: the AND of each two neighbours; mostly there are two operands.

    ``operators`` has one item fewer than ``operands``.
    """

    operands: tuple[Expression, ...]
    operators: tuple[ComparisonOperator, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class StringPredicate(Expression):
    """``left STARTS WITH right`` and its siblings, and the regular expression ``=~``."""

    operator: StringOperator
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class In(Expression):
    """``item IN container``."""

    item: Expression
    container: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class IsNull(Expression):
    """``operand IS [NOT] NULL``."""

    operand: Expression
    negated: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TypeName(Syntax):
    """``INTEGER NOT NULL``, ``LIST<STRING>``: ``inner`` is the type of a list's items.

    ``name`` is the normal name in capitals, such as ``ZONED DATETIME`` or ``BOOLEAN``.
    """

    name: str
    not_null: bool = False
    inner: TypeExpression | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TypeUnion(Syntax):
    """``INTEGER | FLOAT``."""

    alternatives: tuple[TypeName, ...]


TypeExpression: TypeAlias = TypeName | TypeUnion


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class IsTyped(Expression):
    """``operand IS [NOT] :: TYPE``, also spelled ``IS TYPED``."""

    operand: Expression
    type: TypeExpression
    negated: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class IsNormalized(Expression):
    """``operand IS [NOT] [NFC] NORMALIZED``."""

    operand: Expression
    form: NormalForm
    negated: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LabelPredicate(Expression):
    """``subject:Label``: whether a node has labels or a relationship a type."""

    subject: Expression
    labels: LabelExpression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Not(Expression):
    """``NOT operand``."""

    operand: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class And(Expression):
    """``a AND b AND c``: two operands or more."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Or(Expression):
    """``a OR b OR c``: two operands or more."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Xor(Expression):
    """``a XOR b XOR c``: two operands or more, joined from the left."""

    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CaseSubject(Expression):
    """The value after CASE, as the WHEN tests of the same CASE see it."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CaseBranch(Syntax):
    """``WHEN test, test THEN result``: the first test that is true chooses the result.

    After ``CASE subject`` each test is a predicate over CaseSubject: ``WHEN 3`` is a Comparison of
    CaseSubject with 3 by ``=``, ``WHEN IS NULL`` is an IsNull of CaseSubject.
    """

    tests: tuple[Expression, ...]
    result: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Case(Expression):
    """``CASE [subject] WHEN ... THEN ... [ELSE default] END``."""

    subject: Expression | None
    branches: tuple[CaseBranch, ...]
    default: Expression | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FunctionCall(Expression):
    """``name(arguments)``: a function or an aggregate; ``name`` as written, with its namespaces."""

    name: str
    arguments: tuple[Expression, ...]
    distinct: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CountStar(Expression):
    """``count(*)``."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ListComprehension(Expression):
    """``[variable IN source WHERE where | projection]``."""

    variable: Variable
    source: Expression
    where: Expression | None
    projection: Expression | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PatternComprehension(Expression):
    """``[path = (a)-->(b) WHERE where | projection]``; the path's name is in the pattern."""

    pattern: PathPattern
    where: Expression | None
    projection: Expression


QuantifierKind: TypeAlias = OneOf["all", "any", "none", "single"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Quantifier(Expression):
    """``all(variable IN source WHERE where)`` and its siblings."""

    kind: QuantifierKind
    variable: Variable
    source: Expression
    where: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Reduce(Expression):
    """``reduce(accumulator = initial, variable IN source | expression)``."""

    accumulator: Variable
    initial: Expression
    variable: Variable
    source: Expression
    expression: Expression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ProjectedProperty(Syntax):
    """``.key`` in a map projection."""

    key: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ProjectedAll(Syntax):
    """``.*`` in a map projection."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ProjectedVariable(Syntax):
    """``name`` in a map projection: an entry with the variable's name and value."""

    variable: Variable


ProjectedItem: TypeAlias = ProjectedProperty | ProjectedAll | ProjectedVariable | MapEntry


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MapProjection(Expression):
    """``subject {.key, .*, name, key: value}``."""

    subject: Variable
    items: tuple[ProjectedItem, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PatternPredicate(Expression):
    """``(a)-->(b)`` where a value is expected: whether there is a match (as in ``exists(...)``)."""

    pattern: PathPattern


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ShortestPathExpression(Expression):
    """``shortestPath((a)-[*]-(b))`` as a value; the pattern's ``shortest`` says which kind."""

    pattern: PathPattern


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ExistsSubquery(Expression):
    """``EXISTS { ... }``; the short form holds a query of one MATCH without RETURN."""

    query: Query


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CountSubquery(Expression):
    """``COUNT { ... }``; the short form holds a query of one MATCH without RETURN."""

    query: Query


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CollectSubquery(Expression):
    """``COLLECT { ... RETURN one }``."""

    query: Query
