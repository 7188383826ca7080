"""Stretches of a coded text: a match, or what was put together from several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Where(Protocol):
    """A stretch of the coded text: a match, or what was put together from several."""

    @property
    def string(self) -> str:
        """The coded text."""

    def start(self) -> int:
        """Where it begins."""

    def end(self) -> int:
        """Where it ends."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a coded text.

    Attributes:
        string: the coded text.
        first: where it begins.
        last: where it ends.
    """

    string: str
    first: int
    last: int

    def start(self) -> int:
        """Give where it begins."""
        return self.first

    def end(self) -> int:
        """Give where it ends."""
        return self.last
