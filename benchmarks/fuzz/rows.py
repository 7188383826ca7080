"""Answers as they can be compared across stores and servers: bags of rows without identities."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from graph.elements import Node, Path, Relationship
from graph.results.errors import CypherError, LoregraphError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.stores.embedded.store import NetworkXStore

LIMITS = {"DeadlineExceeded", "RowBudgetExceeded", "OutOfMemory"}


class Skipped(Exception):  # noqa: N818 - no error: the case is too large to say anything
    """The case ran out of time or rows."""


class Broken(Exception):  # noqa: N818 - what is broken is the engine
    """The engine failed in a way that no query should make it fail."""


def canonical(value: Any) -> Any:
    """Give what stands for a value: 1 and 1.0 are one, elements are what they hold."""
    if isinstance(value, Node):
        return ("node", tuple(sorted(value.labels)), canonical(dict(value)))
    if isinstance(value, Relationship):
        ends = canonical(value.start_node), canonical(value.end_node)
        return ("relationship", value.type, ends, canonical(dict(value)))
    if isinstance(value, Path):
        parts = [canonical(item) for item in (*value.nodes, *value.relationships)]
        return ("path", tuple(parts))
    if isinstance(value, dict):
        return ("map", tuple((key, canonical(value[key])) for key in sorted(value)))
    if isinstance(value, list | tuple):
        return ("list", *map(canonical, value))
    if isinstance(value, bool) or value is None:
        return ("is", str(value))
    if isinstance(value, float):
        return int(value) if value.is_integer() else repr(value)
    return value


def ask(store: NetworkXStore, text: str, parameters: dict[str, Any] | None = None) -> list[Any]:
    """Give the rows of a query, in order.

    Raises:
        Skipped: it ran out of time or rows.
        Broken: the engine failed inside.
    """
    try:
        result = store.run(text, parameters, timeout=3.0, row_budget=3_000_000)
        return [tuple(map(canonical, row)) for row in result.rows]
    except CypherError as error:
        if error.code in LIMITS:
            raise Skipped from None
        if error.kind == "DatabaseError":
            raise Broken(f"{text}\n  {error}") from error
        raise
    except LoregraphError:
        raise
    except Exception as error:
        raise Broken(f"{text}\n  {type(error).__name__}: {error}") from error


def bag(store: NetworkXStore, texts: Sequence[str]) -> Counter[Any]:
    """Give the rows of all the queries together, without order."""
    found: Counter[Any] = Counter()
    for text in texts:
        found.update(ask(store, text))
    return found


def difference(left: Counter[Any], right: Counter[Any]) -> str:
    """Say in which rows two bags differ."""
    only = [f"only in the first: {row!r} x{n}" for row, n in (left - right).items()]
    only += [f"only in the second: {row!r} x{n}" for row, n in (right - left).items()]
    return "\n  ".join(only[:4])
