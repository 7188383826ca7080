"""Files that are there whole or not at all: written beside their place, then moved into it."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TextIO, cast

from graph.results.errors import LoregraphError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def atomic_text(path: Path) -> Iterator[TextIO]:
    """Give a text file that takes the place of ``path`` when the block ends well."""
    with _beside(path, binary=False) as out:
        yield cast("TextIO", out)


@contextmanager
def atomic_binary(path: Path) -> Iterator[IO[bytes]]:
    """Give a binary file that takes the place of ``path`` when the block ends well."""
    with _beside(path, binary=True) as out:
        yield out


@contextmanager
def _beside(path: Path, *, binary: bool) -> Iterator[IO[Any]]:
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file in it.")
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with _opened(handle, binary=binary) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except OSError as error:
        _drop(temporary)
        raise LoregraphError(
            f"{path} could not be written: {error.strerror or error}. "
            "What was there before is as it was."
        ) from error
    except BaseException:
        _drop(temporary)
        raise


def _opened(handle: int, *, binary: bool) -> IO[Any]:
    if binary:
        return os.fdopen(handle, "wb")
    return os.fdopen(handle, "w", encoding="utf-8", newline="\n")


def _drop(temporary: str) -> None:
    with suppress(OSError):
        Path(temporary).unlink()


def _mode(path: Path) -> int:
    """Keep the mode of the file that is replaced; a new one gets what the umask leaves."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
