"""What the explorer's workers need of the front door; it travels to each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from graph.results.result import Result as PlainResult
    from graph.stores.base import Store as PlainStore
    from graph.stores.neo4j.address import Address
    from loregraph.store import Store
    from queries.header import Question
    from queries.library import Library
    from viz.design import Theme
    from viz.lanes import Lanes


@dataclass(frozen=True, slots=True)
class Serving:
    """How a worker opens the store, and what it has the front door do.

    Attributes:
        name: the store, as a person calls it.
        version: of Loregraph.
        file: the file of a store, empty where it is a server.
        address: of a server, with the password that was asked for once.
        questions: further folders of questions of one's own.
        images: the folder of pictures of nodes, empty where there is none.
    """

    name: str
    version: str
    file: str = ""
    address: Address | None = None
    questions: tuple[str, ...] = ()
    images: str = ""

    @property
    def kind(self) -> str:
        """Which kind of store it is."""
        return "neo4j" if self.address is not None else "networkx"

    def open(self, *, write: bool) -> Store:
        """Open the store; a file for reading alone, unless it is to be written."""
        from loregraph.opening import open_address, open_file  # noqa: PLC0415 - loads numpy

        if self.address is not None:
            return open_address(self.address)
        return open_file(self.file, read_only=not write)

    def library(self) -> Library:
        """Find every ready-made question."""
        from loregraph.asking import open_library  # noqa: PLC0415 - in workers alone

        return open_library(self.questions)

    def drawable(
        self, result: PlainResult, store: PlainStore, question: Question | None = None
    ) -> PlainResult:
        """Give an answer that can be drawn: what its rows say, itself, or what its texts name."""
        from loregraph.drawing import drawable  # noqa: PLC0415 - in workers alone
        from loregraph.result import Result  # noqa: PLC0415 - the same
        from queries.crediting import credits_of  # noqa: PLC0415 - the same

        drawn = drawable(Result.of(result), cast("Store", store), question)
        drawn.credits = credits_of([*result.rows, *drawn.rows], cast("Store", store))
        return drawn

    def lanes(
        self, result: PlainResult, store: PlainStore, title: str, theme: str = "system"
    ) -> Lanes:
        """Give an answer's statements as lanes of time."""
        from loregraph.drawing import lanes_of  # noqa: PLC0415 - in workers alone
        from loregraph.result import Result  # noqa: PLC0415 - the same
        from viz.design import Design  # noqa: PLC0415 - the same

        shown = Result.of(result)
        shown.title = title
        lanes = lanes_of(shown, cast("Store", store))
        return lanes.designed(Design(theme=cast("Theme", theme)))

    def written(self, result: PlainResult, form: str, title: str) -> str:
        """Write an answer as a file; no spreadsheet runs what stands in it."""
        from io import StringIO  # noqa: PLC0415 - in workers alone

        from loregraph.formats.registry import SAFE_CSV, write  # noqa: PLC0415 - the same
        from loregraph.result import Result  # noqa: PLC0415 - the same

        shown = Result.of(result)
        shown.title = title
        out = StringIO()
        write(shown, SAFE_CSV if form == "csv" else form, out)
        return out.getvalue()
