"""A random MATCH with what it returns, and what a law says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from benchmarks.fuzz.patterns import PathText, PatternMaker
from benchmarks.fuzz.predicates import Expressions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.fuzz.choices import Choices
    from benchmarks.fuzz.schema import Schema

Side: TypeAlias = list[str]
"""Queries whose rows together are one answer."""


@dataclass(frozen=True)
class Case:
    """What a law says of one query.

    Attributes:
        sides: answers that must be the same bag.
        distinct: whether each row counts once.
        limit: the second side is one query that gives so many rows of the first.
        ordered: the second side is the beginning of the first, in this order.
    """

    sides: tuple[Side, ...]
    distinct: bool = False
    limit: int | None = None
    ordered: bool = False


class Asked:
    """A random MATCH with what it returns."""

    def __init__(self, choices: Choices, schema: Schema, most: int = 2) -> None:
        self.choices = choices
        self.schema = schema
        self.maker = PatternMaker(choices, schema)
        self.paths = self.maker.paths(most)
        self.scope = dict(self.maker.known)

    @property
    def words(self) -> Expressions:
        """Expressions over what is bound."""
        return Expressions(self.choices, self.schema, self.scope)

    def pattern(self, paths: Sequence[PathText] | None = None) -> str:
        """Write the paths."""
        return ", ".join(map(str, self.paths if paths is None else paths))

    def conditions(self, most: int = 2) -> list[str]:
        """Write up to so many conditions."""
        return [self.words.predicate() for _ in range(self.choices.below(most + 1))]

    def items(self, most: int = 3, *, fixed: bool = False) -> str:
        """Write what a RETURN gives: columns a, b, c."""
        names = "abc"[: 3 if fixed else 1 + self.choices.below(most)]
        return ", ".join(f"{self.words.item()} AS {name}" for name in names)


def where(conditions: Sequence[str]) -> str:
    """Write a WHERE of all conditions, or nothing."""
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""
