"""What every node of the syntax tree shares: the place in the text, equality, and a walk.

Two nodes are equal when they say the same, wherever they stand: spans are not compared.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Syntax:
    """A piece of a query: ``text[span[0]:span[1]]``, counted in code points.

    Equality, hash and repr stand here once: made anew for each class they would be most of what
    importing the engine costs.
    """

    span: Span = field(default=(0, 0), compare=False, repr=False)

    def __eq__(self, other: object) -> bool:
        kind = self.__class__
        if other.__class__ is not kind:
            return NotImplemented
        return self is other or all(
            getattr(self, name) == getattr(other, name) for name in _compared(kind)
        )

    def __hash__(self) -> int:
        return hash((self.__class__, *(getattr(self, name) for name in _compared(self.__class__))))

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in _compared(self.__class__))
        return f"{self.__class__.__name__}({said})"


_COMPARED: dict[type, tuple[str, ...]] = {}
_BELOW: dict[type, tuple[str, ...]] = {}


def _compared(kind: type[Syntax]) -> tuple[str, ...]:
    """Name the fields that count: all but the place."""
    found = _COMPARED.get(kind)
    if found is None:
        found = _COMPARED[kind] = tuple(spec.name for spec in fields(kind) if spec.compare)
    return found


def _below(kind: type[Syntax]) -> tuple[str, ...]:
    """Name the fields that may hold nodes."""
    found = _BELOW.get(kind)
    if found is None:
        found = _BELOW[kind] = tuple(spec.name for spec in fields(kind) if spec.name != "span")
    return found


class Expression(Syntax):
    """What has a value."""

    __slots__ = ()


class Clause(Syntax):
    """One step of a query, such as MATCH or RETURN."""

    __slots__ = ()


def children(node: Syntax) -> Iterator[Syntax]:
    """Give the nodes directly below, in the order of their fields."""
    for name in _below(node.__class__):
        value = getattr(node, name)
        if isinstance(value, Syntax):
            yield value
        elif isinstance(value, tuple):
            yield from _nodes_in(value)


def _nodes_in(items: tuple[object, ...]) -> Iterator[Syntax]:
    for item in items:
        if isinstance(item, Syntax):
            yield item
        elif isinstance(item, tuple):
            yield from _nodes_in(item)


def walk(node: Syntax) -> Iterator[Syntax]:
    """Give the node and everything below it, parents first, without recursion."""
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(list(children(current))))
