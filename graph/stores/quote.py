"""Names put into Cypher: the only way in which text becomes part of a query."""

from __future__ import annotations

from graph.results.errors import UsageError


def quoted(name: str) -> str:
    r"""Give a label, type or property key as Cypher writes it.

    >>> quoted("a`b")
    '`a``b`'

    Neo4j reads ``\u0060`` in a query as a backtick, even inside a quoted name: the backslash is
    written as its own escape, so that it is one letter and begins nothing.

    Raises:
        UsageError: no name can be like that.
    """
    if not name:
        raise UsageError("A label, a type or a property has no name: give it one.")
    if "\0" in name:
        raise UsageError(f"Neo4j takes no name that holds a NUL: {name!r}.")
    return "`" + name.replace("\\", "\\u005c").replace("`", "``") + "`"


def labelled(labels: tuple[str, ...]) -> str:
    """Give labels as a pattern writes them, such as ``:`Person`:`Actor```."""
    return "".join(f":{quoted(label)}" for label in labels)
