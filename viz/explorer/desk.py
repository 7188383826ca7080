"""A worker's desk: the store that it opened, and what it may do with it."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from graph.results.errors import UsageError
from viz.explorer.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from threading import Event

    from graph.results.result import Result
    from graph.stores.base import Counts, Store
    from queries.header import Question
    from viz.explorer.front import Front, NamedStore, Terms


_AGE: Final = 10.0
TOUCHED: Final = 200_000_000
"""The most rows that a query may touch in a file."""
GIVEN: Final = 1_000_000
"""The most rows that a server may give, before those that are shown are chosen."""


@dataclass(slots=True)
class Desk:
    """What a worker has before it.

    Attributes:
        front: what the front door does.
        store: the store, open.
        terms: what may be done and used.
        kept: what was found once and holds as long as the store is as it was.
    """

    front: Front
    store: Store
    terms: Terms
    kept: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def is_server(self) -> bool:
        """Whether the store is a server, which reads a query's text itself."""
        return self.front.kind == "neo4j"

    @property
    def named(self) -> NamedStore:
        """The store, as what names labels, types and properties."""
        return cast("NamedStore", self.store)

    def remembered(self, key: str, make: Callable[[], Any], version: Any = None) -> Any:
        """Give what was found before, or find it, once for each state of the store.

        Args:
            key: what it is.
            make: finds it.
            version: tells states apart, where something else does so than that of the store.
        """
        version = version or self._version()
        found = self.kept.get(key)
        if found is None or found[0] != version:
            self.kept[key] = found = (version, make())
        return found[1]

    def _version(self) -> Any:
        """Tell states of the store apart; a server's may be some seconds old."""
        snapshot = getattr(self.store, "snapshot", None)
        if snapshot is None:
            return int(time.monotonic() / _AGE)
        found = snapshot()
        return found.version, found.base.generation

    def counts(self) -> Counts:
        """Count nodes and relationships, in all and by label and type."""
        found: Counts = self.remembered("counts", self.store.counts)
        return found

    def question(self, name: str) -> Question:
        """Give a ready-made question.

        Raises:
            Refusal: there is none of that name.
        """
        try:
            return self.front.library().question(name)
        except UsageError as error:
            raise Refusal(str(error), 404, code="NotFound") from error

    def ask(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        stop: Event | None = None,
        write: bool = False,
    ) -> Result:
        """Answer a query within the terms; it writes only where that is said."""
        return self.store.run(
            text,
            dict(parameters or {}),
            timeout=self.terms.deadline,
            row_budget=GIVEN if self.is_server else TOUCHED,
            read_only=not write,
            cancelled=stop,
        )


@dataclass(frozen=True, slots=True)
class File:
    """A file as a job's answer.

    Attributes:
        name: what it is called.
        type: the kind of its content.
        content: its bytes.
    """

    name: str
    type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Parts:
    """A job's answer in two parts: a person sees the first while the rest is being made.

    Attributes:
        first: what is sent at once.
        rest: makes what else there is.
    """

    first: dict[str, Any]
    rest: Callable[[], dict[str, Any]]


Asked: TypeAlias = "Mapping[str, Any]"
Job: TypeAlias = "Callable[[Desk, Asked, Event], dict[str, Any] | File | Parts]"


class HandedOnError(Exception):
    """Nothing was done: this writes, and the writing worker has to do it."""


def as_json(answer: dict[str, Any]) -> bytes:
    """Write an answer as JSON; half a surrogate pair becomes the sign for a broken letter."""
    text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "replace")
