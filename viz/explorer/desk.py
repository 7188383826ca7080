"""A worker's desk: the store that it opened, and what it may do with it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from threading import Event
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.results.result import Result
    from graph.stores.base import Store
    from viz.explorer.front import Front, Terms


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


Asked: TypeAlias = "Mapping[str, Any]"
Job: TypeAlias = "Callable[[Desk, Asked, Event], dict[str, Any] | File]"


class HandedOnError(Exception):
    """Nothing was done: this writes, and the writing worker has to do it."""


def as_json(answer: dict[str, Any]) -> bytes:
    """Write an answer as JSON; half a surrogate pair becomes the sign for a broken letter."""
    text = json.dumps(answer, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "replace")
