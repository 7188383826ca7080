"""A file of an exchange format, loaded like any other source: `loregraph load graphml FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph.exchange.registry import reader
from graph.results.errors import UsageError
from loaders.base import LoaderInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.exchange.registry import Format
    from graph.records import Batch
    from loaders.base import Reading


class ExchangeLoader:
    """Reads the files of one format."""

    def __init__(self, each: Format) -> None:
        self._name = each.name
        suffix = each.suffixes[0]
        self.info = LoaderInfo(
            name=each.name,
            title=each.title,
            description=f"A graph in a {suffix} file, ours or of another program.",
            accepts=f"a {suffix} file",
            example=f"loregraph load {each.name} lore{suffix}",
        )

    def read(self, source: str, reading: Reading) -> Iterator[Batch]:
        """Read a file into one batch: it is written as a whole or not at all.

        Raises:
            UsageError: there is no such file.
            SourceError: the file is wrong; the sentence begins with file and line.
        """
        path = Path(source)
        try:
            with path.open("rb") as stream:
                batch = reader(self._name)(stream, path.name, reading.warn)
        except OSError as error:
            raise UsageError(f"{path} cannot be read: {error.strerror or error}.") from None
        reading.count(len(batch.nodes) + len(batch.relationships))
        yield batch
