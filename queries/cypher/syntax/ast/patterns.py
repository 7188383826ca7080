"""The patterns of Cypher, as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias
from typing import Literal as OneOf

from queries.cypher.syntax.ast.base import Syntax

if TYPE_CHECKING:
    from queries.cypher.syntax.ast.base import Expression
    from queries.cypher.syntax.ast.expressions import MapLiteral, Parameter, Variable


Direction: TypeAlias = OneOf["out", "in", "both"]
DynamicMode: TypeAlias = OneOf["all", "any"]
PathFunction: TypeAlias = OneOf["shortestPath", "allShortestPaths"]
SelectorKind: TypeAlias = OneOf["all", "any", "shortest", "all shortest", "shortest groups"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LabelName(Syntax):
    """A label, or a relationship's type."""

    name: str


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LabelDynamic(Syntax):
    """``$(expression)``: a computed label; ``$any(list)`` needs one of them, ``$all`` every one."""

    expression: Expression
    mode: DynamicMode = "all"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LabelWildcard(Syntax):
    """``%``: any label at all."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LabelNot(Syntax):
    """``!A``."""

    part: LabelExpression


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LabelAnd(Syntax):
    """``A&B``, in patterns also ``:A:B``: two parts or more.

    ``colons`` says that a colon joins two of them.
    """

    parts: tuple[LabelExpression, ...]
    colons: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class LabelOr(Syntax):
    """``A|B``: two parts or more."""

    parts: tuple[LabelExpression, ...]


LabelExpression: TypeAlias = (
    LabelName | LabelDynamic | LabelWildcard | LabelNot | LabelAnd | LabelOr
)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NodePattern(Syntax):
    """``(variable:Label {key: value} WHERE where)``."""

    variable: Variable | None = None
    labels: LabelExpression | None = None
    properties: MapLiteral | Parameter | None = None
    where: Expression | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Repetition(Syntax):
    """How often: ``*``, ``*2``, ``*1..3``, ``+``, ``{1,3}``; ``upper`` None means no end.

    A missing lower bound of ``*`` is 1; of ``{,3}`` and of the quantifier ``*`` it is 0.
    """

    lower: int
    upper: int | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RelationshipPattern(Syntax):
    """``-[variable:TYPE *1..3 {key: value} WHERE where]->{1,3}``.

    Attributes:
        direction: ``out`` for ``-->``, ``in`` for ``<--``, ``both`` for ``--`` and ``<-->``.
        length: the older ``*`` inside the brackets; the variable is a list of relationships then.
        quantifier: the newer one behind the arrow; the variable is a list then too.
        both_arrows: whether ``both`` was written ``<-->``.
    """

    variable: Variable | None = None
    types: LabelExpression | None = None
    direction: Direction = "both"
    length: Repetition | None = None
    properties: MapLiteral | Parameter | None = None
    where: Expression | None = None
    quantifier: Repetition | None = None
    both_arrows: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ParenthesizedPath(Syntax):
    """``((a)-[r]->(b) WHERE where){1,3}``: quantified, its variables are lists."""

    pattern: PathPattern
    where: Expression | None = None
    quantifier: Repetition | None = None


PatternElement: TypeAlias = NodePattern | RelationshipPattern | ParenthesizedPath


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PathSelector(Syntax):
    """``ANY 2``, ``SHORTEST 2``, ``ALL SHORTEST``, ``SHORTEST 2 GROUPS`` before a path pattern."""

    kind: SelectorKind
    count: int = 1


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PathPattern(Syntax):
    """``path = (a)-[r]->(b)``: nodes and relationships in turn, or parenthesised parts among nodes.

    Two nodes may stand side by side, or a node beside a part: they are then the same node.

    Attributes:
        variable: the path's name.
        elements: what the path is made of, from left to right.
        shortest: the function around the pattern, where there is one.
        selector: the words before the pattern, where there are any.
    """

    elements: tuple[PatternElement, ...]
    variable: Variable | None = None
    shortest: PathFunction | None = None
    selector: PathSelector | None = None
