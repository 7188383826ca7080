"""A piece of generated Python, and what is known of the value it gives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal as OneOf
from typing import TypeAlias

Form: TypeAlias = OneOf["value", "node", "relationship", "relationships"]
"""How a value travels: as itself, or as the bare id (the bare ids) of what it surely is."""


@dataclass(frozen=True, slots=True)
class Code:
    """A Python expression.

    Attributes:
        text: the expression; it holds names that we made and nothing of the query's text.
        form: how its value travels.
        kind: ``int``, ``float``, ``bool`` or ``string`` where every value but null is of it.
        nullable: whether it may be null.
        labels: labels that the node surely has.
        final: whether it is as it leaves the engine.
        stored: whether it is a property's value: of lists only flat ones, held as tuples.
    """

    text: str
    form: Form = "value"
    kind: str | None = None
    nullable: bool = True
    labels: frozenset[str] = frozenset()
    final: bool = False
    stored: bool = False

    @property
    def is_name(self) -> bool:
        """Whether it costs nothing to write it twice."""
        return self.text.isidentifier()

    def called(self, text: str) -> Code:
        """The same value under another text."""
        return replace(self, text=text)


NULL = Code("None")
TRUE = Code("True", kind="bool", nullable=False)
FALSE = Code("False", kind="bool", nullable=False)
