"""What the checker has to know of a procedure: its name, what it takes and what it yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from queries.cypher.semantics.types import Type


@dataclass(frozen=True, slots=True)
class Field:
    """An argument or a yielded column."""

    name: str
    type: Type


@dataclass(frozen=True, slots=True)
class Signature:
    """A procedure as a query sees it.

    Attributes:
        name: the full name with its namespaces.
        arguments: what it takes, in order.
        results: what it yields, in order; empty for a procedure that only does something.
        writes: whether it may change the graph.
    """

    name: str
    arguments: tuple[Field, ...] = ()
    results: tuple[Field, ...] = ()
    writes: bool = False


Procedures: TypeAlias = "Callable[[str], Signature | None]"
