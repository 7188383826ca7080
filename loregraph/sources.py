"""What `loregraph load` can read: every loader, and every format that a whole graph travels in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from graph.exchange import registry as exchange
from graph.results.errors import UsageError
from loaders import registry as loaders
from loaders.base import LoaderInfo
from loaders.byte_stream import open_bytes
from queries.names import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from graph.records import Batch
    from loaders.base import Loader, Reading
    from loregraph.scripts import CypherScript

SCRIPT: Final = "cypher"


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Reads files of an exchange format, as a loader does."""

    info: LoaderInfo

    def check(self, source: str) -> None:
        """Check that there is such a file.

        Raises:
            UsageError: there is none.
        """
        path = Path(source)
        if path.is_dir():
            raise UsageError(f"{source} is a folder: name the file in it that is to be loaded.")
        if not path.is_file():
            raise UsageError(f"There is no file {source}.")

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Give the file as batches, once all of it was read: a wrong one is refused as a whole.

        Raises:
            SourceError: the file is wrong.
            UsageError: there is no such file.
        """
        reading.as_is = True
        self.check(source)
        with open_bytes(Path(source)) as stream:
            for batch in exchange.reader(self.info.name)(
                cast("BinaryIO", stream), source, reading.warn
            ):
                reading.count(len(batch.nodes) + len(batch.relationships))
                yield batch


def _readable() -> dict[str, exchange.Format]:
    return {name: each for name, each in exchange.FORMATS.items() if each.reads}


def _exchanged(each: exchange.Format) -> Exchanged:
    accepts = f"a {' or '.join(each.suffixes)} file, packed by gzip or not"
    example = f"loregraph load {each.name} graph{each.suffixes[0]}"
    return Exchanged(LoaderInfo(each.name, each.title, each.title, accepts, example))


def names() -> list[str]:
    """Name every kind of source."""
    return [*loaders.names(), *_readable(), SCRIPT]


def kinds() -> list[LoaderInfo]:
    """Describe every kind of source."""
    return [find(name).info for name in names()]


def find(name: str) -> Loader | CypherScript:
    """Give what reads a kind of source.

    Raises:
        UsageError: there is no such kind; the sentence names the nearest.
    """
    if name == SCRIPT:
        from loregraph.scripts import CypherScript  # noqa: PLC0415 - loads the parser

        return CypherScript()
    if name in _readable():
        return cast("Loader", _exchanged(_readable()[name]))  # its info is an instance's
    if name in loaders.names():
        return loaders.find(name)
    close = nearest(name, names(), most=1)
    hint = f" Did you mean {close[0]}?" if close else ""
    raise UsageError(f"There is no kind of source {name!r}.{hint} There are: {', '.join(names())}.")
