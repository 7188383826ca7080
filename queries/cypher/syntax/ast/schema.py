"""The commands over indexes and constraints, and SHOW, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from typing import Literal as OneOf

from queries.cypher.syntax.ast.base import Clause

if TYPE_CHECKING:
    from queries.cypher.syntax.ast.expressions import MapLiteral, Parameter, TypeExpression

EntityKind: TypeAlias = OneOf["node", "relationship"]
IndexKind: TypeAlias = OneOf["range", "text", "point", "fulltext", "lookup", "vector"]
ConstraintKind: TypeAlias = OneOf["unique", "exists", "key", "typed"]
Shown: TypeAlias = OneOf["indexes", "constraints", "functions", "procedures", "databases"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CreateIndex(Clause):
    """``CREATE INDEX name IF NOT EXISTS FOR (n:Label) ON (n.key)``.

    ``names`` holds the label or type; a full-text index may have several.
    """

    names: tuple[str, ...]
    keys: tuple[str, ...]
    entity: EntityKind = "node"
    kind: IndexKind = "range"
    name: str | Parameter | None = None
    if_not_exists: bool = False
    options: MapLiteral | Parameter | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CreateConstraint(Clause):
    """``CREATE CONSTRAINT name IF NOT EXISTS FOR (n:Label) REQUIRE n.key IS UNIQUE``."""

    label: str
    keys: tuple[str, ...]
    kind: ConstraintKind
    entity: EntityKind = "node"
    name: str | Parameter | None = None
    if_not_exists: bool = False
    type: TypeExpression | None = None
    options: MapLiteral | Parameter | None = None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DropIndex(Clause):
    """``DROP INDEX name IF EXISTS``."""

    name: str | Parameter
    if_exists: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DropConstraint(Clause):
    """``DROP CONSTRAINT name IF EXISTS``."""

    name: str | Parameter
    if_exists: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Show(Clause):
    """``SHOW RANGE INDEXES``; what YIELD, WHERE and RETURN say stands in a WITH and a RETURN.

    Attributes:
        what: what is listed.
        kind: the words that choose among them, such as ``range``; ``all`` where there are none.
        only: the name of the one database that is asked for.
    """

    what: Shown
    kind: str = "all"
    only: str | Parameter | None = None
