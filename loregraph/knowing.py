"""A store that is a part of another one, and can only be read: what is written would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from graph.results.errors import UsageError
from loregraph.store import EmbeddedStore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from loregraph.result import Result


class KnownStore(EmbeddedStore):
    """What may be known of a store with ``--seen``."""

    def run(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, **options: Any
    ) -> Result:
        """Answer a query that only reads.

        Raises:
            CypherError: the query is refused or failed.
            UsageError: it writes.
        """
        return super().run(cypher, parameters, **(options | {"read_only": True}))

    def transaction(self, *, timeout: float | None = None, writes: bool = False) -> NoReturn:
        """Refuse.

        Raises:
            UsageError: always.
        """
        del timeout, writes
        raise UsageError("With --seen a part of the store is shown, which can only be read.")
