"""A Cypher script becomes its statements.

Semicolons inside strings, quoted names and comments end nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.results.errors import CypherError
from queries.cypher.syntax.lexer import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a script.

    Attributes:
        text: the statement, without its semicolon and the space around it.
        line: the line of the script where it begins, counted from 1.
    """

    text: str
    line: int


def statements(script: str) -> Iterator[Statement]:
    r"""Give the statements of a script in order; empty ones are left out.

    >>> [statement.text for statement in statements("RETURN 1; // one\nRETURN ';';")]
    ['RETURN 1', "RETURN ';'"]

    Raises:
        CypherError: the script has a string or a comment that does not end, or a character that
            Cypher does not know; nothing was given before.
    """
    try:
        tokens = tokenize(script)
    except CypherError as error:
        error.text = script
        raise
    first: int | None = None
    end = 0
    for token in tokens:
        if token.symbol == ";" or token.kind == "end":
            if first is not None:
                yield Statement(script[first:end], script.count("\n", 0, first) + 1)
            first = None
        else:
            first = token.start if first is None else first
            end = token.end
