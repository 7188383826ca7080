"""The errors that the front half of the engine raises: all at compile time, all with a place."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from queries.cypher.syntax.ast import Span


def refused(
    message: str,
    code: str,
    span: Span,
    *,
    hint: str = "",
    kind: str = "SyntaxError",
    neo4j_code: str = "",
) -> CypherError:
    """A query that is refused before it runs; whoever holds the text adds it."""
    return CypherError(
        message,
        kind=kind,
        phase="compile time",
        code=code,
        span=span,
        hint=hint,
        neo4j_code=neo4j_code,
    )


def too_deep(span: Span) -> CypherError:
    """A query is nested so deep that walking its tree would exhaust Python's stack."""
    return refused(
        "The query is nested too deep.",
        "NestingTooDeep",
        span,
        hint="Split it with WITH, or pass a list or map as a parameter.",
    )


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint with the nearest known name, or nothing."""
    by_folded = {candidate.lower(): candidate for candidate in known}
    nearest = get_close_matches(name.lower(), by_folded, n=1, cutoff=0.7)
    return f"Did you mean {by_folded[nearest[0]]}?" if nearest else ""
