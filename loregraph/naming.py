"""What our own checker calls an error that a server found in a query."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError, LoregraphError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.stores.embedded.snapshot import Snapshot
    from queries.cypher.engine import CypherEngine


def named(text: str, parameters: Mapping[str, Any]) -> CypherError | None:
    """Give the error that our checker finds in a query, over an empty graph; None for none."""
    engine, nothing = _checker()
    try:
        engine.prepare(text, parameters, nothing)
    except CypherError as error:
        return error
    except LoregraphError:
        return None
    return None


@cache
def _checker() -> tuple[CypherEngine, Snapshot]:
    from graph.stores.embedded.store import NetworkXStore  # noqa: PLC0415 - loads numpy
    from queries.cypher.engine import CypherEngine  # noqa: PLC0415 - keeps it light

    return CypherEngine(), NetworkXStore(":memory:").snapshot()
