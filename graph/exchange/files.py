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

    from _typeshed import OpenBinaryMode, OpenTextMode


@contextmanager
def atomic_text(path: Path) -> Iterator[TextIO]:
    """Give a text file that takes the place of ``path`` when the block ends well.

    Raises:
        UsageError: the path is a folder, or lies in none.
        LoregraphError: the disk is full, or the folder is not writable; nothing has changed.
    """
    with _beside(path, "w") as out:
        yield cast("TextIO", out)


@contextmanager
def atomic_binary(path: Path) -> Iterator[IO[bytes]]:
    """Give a binary file that takes the place of ``path`` when the block ends well.

    Raises:
        UsageError: the path is a folder, or lies in none.
        LoregraphError: the disk is full, or the folder is not writable; nothing has changed.
    """
    with _beside(path, "wb") as out:
        yield out


@contextmanager
def _beside(path: Path, mode: OpenTextMode | OpenBinaryMode) -> Iterator[IO[Any]]:
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file in it.")
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent}; make it first, or name another.")
    text: dict[str, Any] = {} if "b" in mode else {"encoding": "utf-8", "newline": "\n"}
    temporary = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, mode, **text) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        temporary.chmod(_mode_of(path))
        temporary.replace(path)
    except OSError as error:
        raise LoregraphError(
            f"{path} could not be written: {error.strerror or error}. What was there before is as "
            "it was."
        ) from error
    finally:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _mode_of(path: Path) -> int:
    """Keep the mode of the file that is replaced; a new one gets what the umask leaves."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
