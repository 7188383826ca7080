"""What a store has to say about a query that it answered: as Neo4j's driver names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Position(NamedTuple):
    """A place in a query: the offset counts from 0, line and column from 1."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Notification:
    """A hint to the writer of a query; as text it is one line for a person.

    Attributes:
        code: Neo4j's name of it, such as ``Neo.ClientNotification.Statement.CartesianProduct``.
        title: what kind of thing it is about.
        description: what exactly, in Neo4j's words.
        severity: ``WARNING`` or ``INFORMATION``.
        category: ``UNRECOGNIZED``, ``PERFORMANCE``, ``DEPRECATION``, ``HINT``, ``SCHEMA`` or
            ``GENERIC``.
        position: where in the query; None where it is about no place.
        hint: the nearest name, or what to do.
        sentence: the description in few words; empty where it has few.
    """

    code: str
    title: str
    description: str
    severity: str = "WARNING"
    category: str = "GENERIC"
    position: Position | None = None
    hint: str = ""
    sentence: str = ""

    def __str__(self) -> str:
        place = self.position
        where = "" if place is None else f"line {place.line}, column {place.column}: "
        told = (self.sentence or self.description).replace("\n", " ")
        return f"{where}{told}{' ' if self.hint else ''}{self.hint}"
