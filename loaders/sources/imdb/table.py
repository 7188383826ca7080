"""One file of IMDb: its columns by their names, its wanted lines as cells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError
from loaders.byte_stream import blocks, open_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from loaders.base import Reading
    from loaders.sources.imdb.lines import Filter

MISSING: Final = "\\N"
Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A file.

    Attributes:
        path: where it is.
        needed: the columns that are read; the first of them comes first in the file.
    """

    path: Path
    needed: tuple[str, ...]

    def rows(self, wanted: Filter, reading: Reading) -> Iterator[Cells]:
        """Give the wanted lines by column, without what is missing; a broken one is rejected.

        Raises:
            SourceError: a column is missing, or the packed file is cut off.
        """
        with open_bytes(self.path) as stream:
            whole = blocks(stream)
            first = next(whole, b"")
            names = self._names(first.split(b"\n", 1)[0])
            for line in wanted(chain([first.partition(b"\n")[2]], whole)):
                try:
                    cells = line.decode().split("\t")
                except UnicodeDecodeError as error:
                    byte = line[error.start]
                    self.reject(line, f"byte 0x{byte:02x} is no UTF-8", reading)
                    continue
                if len(cells) != len(names):
                    why = f"the line has {len(cells)} cells and the file {len(names)} columns"
                    self.reject(line, why, reading)
                    continue
                pairs = zip(names, cells, strict=True)
                yield {name: cell for name, cell in pairs if cell not in (MISSING, "")}

    def _names(self, line: bytes) -> list[str]:
        if b"\0" in line:
            raise SourceError(
                f"{self.path}:1: the file is no UTF-8 but UTF-16 or no text at all: save it as "
                "UTF-8. Nothing was loaded."
            )
        names = line.decode(errors="replace").strip("\r\n").split("\t")
        missing = [name for name in self.needed if name not in names]
        if missing:
            raise SourceError(
                f"{self.path}:1: the column {' and '.join(missing)} is missing; the first line of "
                f"such a file of IMDb says {' '.join(self.needed)}, with tabs between."
            )
        if names[0] != self.needed[0]:
            raise SourceError(f"{self.path}:1: the column {self.needed[0]} is not the first one.")
        return names

    def reject(self, line: bytes, why: str, reading: Reading) -> None:
        """Note a line that is not loaded, with its number."""
        reading.reject(f"{self.path}:{self.number(line)}: {why}.")

    def number(self, wanted: bytes) -> int:
        """Find the number of a line; this reads the file again, which is seldom needed."""
        with open_bytes(self.path) as stream:
            lines = (line.rstrip(b"\r\n") for line in stream)
            return next((n for n, line in enumerate(lines, 1) if line == wanted), 0)
