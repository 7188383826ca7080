"""Files that are there whole or not at all: written beside their place, then moved into it."""

from __future__ import annotations

import gzip
import io
import os
import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TextIO, cast

from graph.results.errors import LoregraphError, UsageError
from graph.stores.mark import STORE_MARK, STORE_MARK_PLACE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import OpenBinaryMode, OpenTextMode


@contextmanager
def atomic_text(path: Path, *, packed: bool = False) -> Iterator[TextIO]:
    """Give a text file that takes the place of ``path`` when the block ends well.

    Args:
        path: the file.
        packed: whether it is packed by gzip.

    Raises:
        UsageError: the path is a folder, or lies in none.
        LoregraphError: the disk is full, or the folder is not writable; nothing has changed.
    """
    if packed:
        with (
            _beside(path, "wb") as raw,
            gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as inner,
            io.TextIOWrapper(inner, "utf-8", newline="\n") as out,
        ):
            yield out
        return
    with _beside(path, "w") as plain:
        yield cast("TextIO", plain)


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
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a folder that takes the place of a new one when the block ends well.

    Raises:
        UsageError: the folder is there and not empty, or lies in none.
        LoregraphError: the disk is full, or the place is not writable; nothing of it is there.
    """
    folder = folder.resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is there already: name a new folder, nothing was written.")
    if not folder.parent.is_dir():
        raise UsageError(f"There is no folder {folder.parent}; make it first, or name another.")
    half = None
    try:
        half = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        yield half
        half.chmod(0o755)
        half.replace(folder)
    except OSError as error:
        raise LoregraphError(
            f"{folder} could not be written: {error.strerror or error}. Nothing of it is there."
        ) from error
    finally:
        if half is not None and half.exists():
            shutil.rmtree(half, ignore_errors=True)


@contextmanager
def _beside(path: Path, mode: OpenTextMode | OpenBinaryMode) -> Iterator[IO[Any]]:
    text: dict[str, Any] = {} if "b" in mode else {"encoding": "utf-8", "newline": "\n"}
    path = _place(path)
    temporary = None
    try:
        if path.exists() and not path.is_file():  # a device or a pipe: it takes what comes
            with path.open(mode, **text) as out:
                yield out
            return
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


def _place(path: Path) -> Path:
    """Give the file that is meant, behind links.

    Raises:
        UsageError: it is a folder, lies in none, or is a store.
    """
    path = path.resolve()
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file in it.")
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent}; make it first, or name another.")
    if path.is_file() and _is_store(path):
        raise UsageError(f"{path} is a store; name another file, nothing was written.")
    return path


def _is_store(path: Path) -> bool:
    """Tell whether a file is one of our stores, by the mark that SQLite keeps for its owner."""
    with suppress(OSError), path.open("rb") as file:
        file.seek(STORE_MARK_PLACE)
        return file.read(len(STORE_MARK)) == STORE_MARK
    return False


def _mode_of(path: Path) -> int:
    """Keep the mode of the file that is replaced; a new one gets what the umask leaves."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
