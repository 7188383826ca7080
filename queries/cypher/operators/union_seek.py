"""One of several conditions: what several indexes give, each node once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.operators.base import Following, Operator, bind
from queries.cypher.operators.index_seek import NodeSeek, Sought
from queries.cypher.plan.show import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.cypher.operators.base import Chain
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class UnionSeek(Operator):
    """The nodes that at least one of several seeks gives."""

    name: str
    parts: tuple[Sought, ...]

    @property
    def labels(self) -> frozenset[str]:
        """The label that every node has, where the seeks are all of one."""
        names = {part.name for part in self.parts}
        return frozenset(names) if len(names) == 1 else frozenset()

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "Distinct"

    @property
    def detail(self) -> str:
        """The variable."""
        return shown(self.name)

    @property
    def reads(self) -> frozenset[str]:
        """What the values are made of."""
        return frozenset().union(*(part.reads for part in self.parts))

    @property
    def binds(self) -> frozenset[str]:
        """The node."""
        return frozenset({self.name})

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The seeks, under the union that people know from Neo4j."""
        return ((_Together(parts=self._seeks(), rows=self.rows),),)

    def _seeks(self) -> tuple[NodeSeek, ...]:
        rows = self.rows / len(self.parts)
        return tuple(NodeSeek(name=self.name, sought=part, rows=rows) for part in self.parts)

    def emit(self, fn: Function, following: Following) -> None:
        """Loop over what the indexes give, a piece at a time."""
        each = ", ".join(part.ids(fn, "node") for part in self.parts)
        ids = f"{fn.function(each_once)}({each})"
        node, part = fn.fresh("n"), fn.fresh("part")
        with (
            fn.block(f"for {part} in {fn.runtime}.parts({ids}):"),
            fn.block(f"for {node} in {part}:"),
        ):
            bind(fn, self.name, Code(node, "node", nullable=False, labels=self.labels))
            following()


@dataclass(eq=False, slots=True, kw_only=True)
class _Together(Operator):
    """Shown alone: the union writes what the seeks need."""

    parts: tuple[NodeSeek, ...]

    @property
    def title(self) -> str:
        """The name that people know from Neo4j."""
        return "Union"

    @property
    def plans(self) -> tuple[Chain, ...]:
        """The seeks."""
        return tuple((part,) for part in self.parts)

    def emit(self, fn: Function, following: Following) -> None:
        """Write nothing."""
        del fn
        following()


def each_once(*found: Iterable[int]) -> list[int]:
    """The ids that at least one of several gives."""
    return list(dict.fromkeys(chain.from_iterable(found)))
