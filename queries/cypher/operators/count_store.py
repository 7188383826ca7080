"""Counts that the store keeps: nothing is gone through."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.cypher.expressions.code import Code
from queries.cypher.operators.base import Following, Operator, bind
from queries.cypher.plan.show import shown

if TYPE_CHECKING:
    from queries.cypher.operators.aggregate import Aggregate
    from queries.cypher.operators.writer import Function


@dataclass(eq=False, slots=True, kw_only=True)
class KeptCount(Operator):
    """One number for some aggregates, each under the name of a variable."""

    aggregates: tuple[tuple[str, Aggregate], ...]

    @property
    def binds(self) -> frozenset[str]:
        """The aggregates."""
        return frozenset(name for name, _ in self.aggregates)

    @property
    def detail(self) -> str:
        """What is counted, and for which aggregates."""
        calls = ", ".join(shown(node) for _, node in self.aggregates)
        return f"{self._counted()} AS {calls}"

    @abstractmethod
    def _counted(self) -> str:
        """What is counted."""

    @abstractmethod
    def _number(self, fn: Function) -> str:
        """Write the number."""

    def emit(self, fn: Function, following: Following) -> None:
        """Read the number."""
        number = fn.fresh("v")
        fn.line(f"{number} = {self._number(fn)}")
        for name, _ in self.aggregates:
            bind(fn, name, Code(number, kind="int", nullable=False))
        following()


@dataclass(eq=False, slots=True, kw_only=True)
class NodeCountFromCountStore(KeptCount):
    """How many nodes there are, or of a label; of several patterns the product.

    Attributes:
        labels: of each pattern; None for all nodes.
    """

    labels: tuple[str | None, ...]

    def _counted(self) -> str:
        parts = [f"({'' if label is None else f':{label}'})" for label in self.labels]
        return f"count( {', '.join(parts)} )"

    def _number(self, fn: Function) -> str:
        view = fn.view
        counts = [
            f"{view}.node_count" if label is None else f"{view}.label_count({fn.constant(label)})"
            for label in self.labels
        ]
        return " * ".join(counts)


@dataclass(eq=False, slots=True, kw_only=True)
class RelationshipCountFromCountStore(KeptCount):
    """How many relationships there are, or of some types.

    Attributes:
        types: none of them for all.
        ends: the labels at the start and at the end, which every one of them has there.
    """

    types: tuple[str, ...]
    ends: tuple[str, str] = ("", "")

    def _counted(self) -> str:
        types = f":{'|'.join(self.types)}" if self.types else ""
        start, end = (f":{label}" if label else "" for label in self.ends)
        return f"count( ({start})-[{types}]->({end}) )"

    def _number(self, fn: Function) -> str:
        view = fn.view
        if not self.types:
            return f"{view}.relationship_count"
        return " + ".join(f"{view}.type_count({fn.constant(name)})" for name in self.types)
