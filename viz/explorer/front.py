"""What the explorer is given by the front door: this room knows stores, not how one is opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from graph.results.result import Result
    from graph.stores.base import Names, Store
    from queries.header import Question
    from queries.library import Library
    from viz.lanes import Lanes

Role = Literal["reading", "light", "writing"]
"""What a worker is there for: queries, what pages and typing ask for, everything that writes."""


class NamedStore(Protocol):
    """A store that also tells the names it knows, for completion."""

    def names(self) -> Names:
        """Give labels, types, property keys and procedures."""

    def columns_of(self, procedure: str) -> list[str]:
        """Name what a procedure gives."""


class Front(Protocol):
    """What only the front door can do. It travels to each worker, so it must be picklable."""

    @property
    def name(self) -> str:
        """The store, as a person calls it."""

    @property
    def kind(self) -> str:
        """Which kind of store it is: ``networkx`` or ``neo4j``."""

    @property
    def version(self) -> str:
        """The version of Loregraph."""

    @property
    def images(self) -> str:
        """The folder of pictures of nodes, empty where there is none."""

    def open(self, *, write: bool) -> Store:
        """Open the store, where nothing is to be written so that nothing can be."""

    def library(self) -> Library:
        """Find every ready-made question."""

    def drawable(self, result: Result, store: Store, question: Question | None = None) -> Result:
        """Give an answer that can be drawn: what its rows say, itself, or what its texts name."""

    def lanes(self, result: Result, store: Store, title: str, theme: str = "system") -> Lanes:
        """Give an answer's statements as lanes of time."""

    def written(self, result: Result, form: str, title: str) -> str:
        """Write an answer as a file: ``html``, ``csv``, ``json`` or ``graphml``."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a worker may do and use.

    Attributes:
        role: what it is there for.
        deadline: seconds that a job may take.
        rows: the most rows of an answer; what is left out is said.
        memory: bytes that jobs may take beside the store.
        write: whether the explorer may write at all; only the writing worker does.
    """

    role: Role = "reading"
    deadline: float = 30.0
    rows: int = 10_000
    memory: int = 1 << 30
    write: bool = False
