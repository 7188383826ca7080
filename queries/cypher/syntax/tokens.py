"""What the lexer cuts a query into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf
from typing import TypeAlias

TokenKind: TypeAlias = OneOf[
    "name", "quoted", "string", "integer", "float", "bad number", "symbol", "end"
]


@dataclass(slots=True)
class Token:
    """A word, a literal or a symbol.

    Attributes:
        kind: ``name`` for words (Cypher reserves none), ``quoted`` for names in backticks.
        symbol: what the grammar compares: a word in capitals, or the symbol; else empty.
        value: a name, a string without quotes and escapes, or a number.
        start: where it begins, in code points.
        end: where it ends.
    """

    kind: TokenKind
    symbol: str
    value: str | int | float
    start: int
    end: int
