"""What a person's query may be: our parser reads it before any store does."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from queries.cypher.functions.registry import lookup
from queries.cypher.syntax import ast, parse
from viz.explorer.refusals import Refusal

PROCEDURES: Final = frozenset(
    {
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
        "db.index.vector.querynodes",
        "db.index.vector.queryrelationships",
        "db.labels",
        "db.propertykeys",
        "db.relationshiptypes",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
        "db.schema.visualization",
        "dbms.components",
    }
)
"""The procedures that the explorer lets a query call: they read the graph and nothing else."""
_ESCAPE: Final = re.compile(r"\\u+[0-9a-fA-F]{4}")


@lru_cache(500)
def check_allowed(text: str, *, server: bool) -> None:
    """See that a query does nothing but ask, and change where it may, the graph.

    A server is sent only what this parser has read as the server will read it. There a letter
    written by its number stands for that letter before anything else is read, so that it could
    end a string or a comment in which this parser sees it: such a text is refused.

    Args:
        text: the query.
        server: whether it goes to a server, which has procedures and functions of its own.

    Raises:
        CypherError: it is no Cypher.
        Refusal: it reads files, calls other procedures, or a function that is not Cypher's own.
    """
    escape = _ESCAPE.search(text) if server else None
    if escape is not None:
        raise _refused(
            f"{escape.group()} is not taken here: write the letter itself.", escape.span()
        )
    for part in ast.walk(parse(text)):
        if isinstance(part, ast.LoadCsv):
            raise _refused(
                "LOAD CSV reads files and addresses, and the explorer lets no query do that.",
                part.span,
                "Load it with: loregraph query --import-dir FOLDER, or loregraph load csv",
            )
        if isinstance(part, ast.CallProcedure) and part.name.lower() not in PROCEDURES:
            raise _refused(
                f"The explorer calls no procedure {part.name}.",
                part.span,
                "It calls those that tell of labels, types and indexes.",
            )
        if server and isinstance(part, ast.FunctionCall) and lookup(part.name) is None:
            raise _refused(
                f"The explorer calls no function {part.name}: it is not Cypher's own.", part.span
            )


def _refused(message: str, span: tuple[int, int], hint: str = "") -> Refusal:
    return Refusal(message, 403, code="NotAllowed", hint=hint, span=span)
