"""One file of IMDb: its columns by their names, its wanted lines as cells."""

from __future__ import annotations

from dataclasses import dataclass, field
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
        broken: the lines that were rejected: the id with which each begins, by its place.
    """

    path: Path
    needed: tuple[str, ...]
    broken: dict[str, str] = field(default_factory=dict)

    def rows(self, wanted: Filter, reading: Reading) -> Iterator[tuple[str, Cells]]:
        """Give the places of the wanted lines, and their cells by column without what is missing.

        A broken line is rejected, once however often the file is read.

        Raises:
            SourceError: a column is missing, or the packed file is cut off.
        """
        with open_bytes(self.path) as stream:
            whole = blocks(stream, str(self.path))
            first = next(whole, b"")
            names = self._names(first.split(b"\n", 1)[0])
            for number, line in wanted(chain([first.partition(b"\n")[2]], whole)):
                place = f"{self.path}:{number + 1}"
                try:
                    cells = line.decode().split("\t")
                except UnicodeDecodeError as error:
                    self._reject(
                        place, line, f"byte 0x{line[error.start]:02x} is no UTF-8", reading
                    )
                    continue
                if len(cells) != len(names):
                    told = f"the line has {len(cells)} cells and the file {len(names)} columns"
                    self._reject(place, line, told, reading)
                    continue
                pairs = zip(names, cells, strict=True)
                yield (
                    place,
                    {name: cell for name, cell in pairs if cell != MISSING and cell.strip()},
                )

    def _reject(self, place: str, line: bytes, why: str, reading: Reading) -> None:
        if place not in self.broken:
            self.broken[place] = line.partition(b"\t")[0].decode(errors="replace")
            reading.reject(f"{place}: {why}.")

    def _names(self, line: bytes) -> list[str]:
        if b"\0" in line:
            raise SourceError(
                f"{self.path}:1: the file is no UTF-8 but UTF-16 or no text at all: save it as "
                "UTF-8. Nothing was loaded."
            )
        if b"\r" in line.rstrip(b"\r"):
            raise SourceError(
                f"{self.path}:1: the lines end in a carriage return alone, as on old Macs: save "
                "the file with line feeds. Nothing was loaded."
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
