"""Many files of one folder, written in turns: a process may not have them all open at once."""

from __future__ import annotations

import gzip
import io
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import Self

OPEN: Final = 64
"""So many files are kept open."""
PACKED: Final = ".gz"


class OpenFiles:
    """Text files of a folder, each opened when it is written to; a block closes them all.

    Args:
        folder: where they lie; a name that ends in ``.gz`` is packed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, IO[str]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        while self._open:
            self._open.popitem()[1].close()

    def __getitem__(self, name: str) -> IO[str]:
        """Give a file, to be written at its end."""
        out = self._open.get(name)
        if out is None:
            if len(self._open) >= OPEN:
                self._open.pop(next(iter(self._open))).close()
            out = self._open[name] = self._opened(name)
        return out

    def _opened(self, name: str) -> IO[str]:
        path = self._folder / name
        if name.endswith(PACKED):
            packed = gzip.GzipFile(path, "ab", mtime=0)
            return io.TextIOWrapper(packed, encoding="utf-8", newline="")
        return path.open("a", encoding="utf-8", newline="")
