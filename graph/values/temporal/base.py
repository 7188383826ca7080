"""What all temporal values share: they never change, and compare within their type."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any


class Temporal(ABC):
    """A temporal value.

    Two values are equal when they are of one type and equal part by part: the same instant written
    with two offsets is two values.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def order(self) -> Any:
        """A key that orders the values of one type, different for different values."""

    @abstractmethod
    def iso_format(self, *, full: bool = False) -> str:
        """Write the value as ISO 8601 text.

        Args:
            full: write seconds also where they are zero, as Cypher's ``toString`` does.
        """

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self.order == other.order)

    def __hash__(self) -> int:
        return hash((type(self).__name__, self.order))

    def __lt__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self.order < other.order)

    def __le__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self.order <= other.order)

    def __gt__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self.order > other.order)

    def __ge__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bool(self.order >= other.order)

    def __str__(self) -> str:
        return self.iso_format()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.iso_format()}>"
