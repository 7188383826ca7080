"""Files of data sets as bytes, in large blocks: packed by gzip or not, cut off or whole."""

from __future__ import annotations

import gzip
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from graph.results.errors import SourceError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_GZIP_MARK: Final = b"\x1f\x8b"
_BOM: Final = b"\xef\xbb\xbf"
BLOCK: Final = 1 << 20
_LONGEST_LINE: Final = 1 << 26


def existing(path: str | Path) -> Path:
    """Give a path that is there.

    Raises:
        UsageError: it is not, or is a pipe or a device.
    """
    found = Path(path)
    if not found.exists():
        raise UsageError(f"There is no file or folder {path}.")
    if not (found.is_file() or found.is_dir()):
        raise UsageError(f"{path} is neither a file nor a folder: save what it gives to a file.")
    return found


@contextmanager
def open_bytes(path: Path) -> Iterator[IO[bytes]]:
    """Open a file, unpacking it where it is packed by gzip; whatever its name says.

    Where the package isal is installed it unpacks, several times as fast as the standard library.

    Raises:
        UsageError: it cannot be opened.
        SourceError: the packed file is cut off or damaged.
    """
    try:
        with path.open("rb") as plain:
            packed = plain.read(2) == _GZIP_MARK
            plain.seek(0)
            if not packed:
                yield plain
                return
            with _unpacking(plain) as stream:
                yield stream
    except EOFError as error:
        raise SourceError(
            f"{path}: the packed file ends too early, as one that was not fetched to its end: "
            "fetch it again. Nothing was loaded."
        ) from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise SourceError(
            f"{path}: the packed file is damaged ({error}): fetch it again. Nothing was loaded."
        ) from error
    except OSError as error:
        raise _unpacking_error(path, error) from error


def _unpacking_error(path: Path, error: OSError) -> Exception:
    if error.errno is None:
        return SourceError(f"{path}: the packed file is damaged ({error}). Nothing was loaded.")
    return UsageError(f"{path} cannot be read: {error.strerror}.")


def _unpacking(plain: IO[bytes]) -> Any:
    try:
        from isal import igzip  # noqa: PLC0415 - an optional package
    except ImportError:
        return gzip.GzipFile(fileobj=plain)
    return igzip.IGzipFile(fileobj=plain)  # type: ignore[no-untyped-call]


def blocks(stream: IO[bytes], name: str, size: int = BLOCK) -> Iterator[bytes]:
    """Give a stream in blocks of whole lines; the last line may lack its end.

    Raises:
        SourceError: a line does not end; ``name`` is what the sentence calls the file.
    """
    rest = b""
    first = True
    while block := stream.read(size):
        if first:
            block, first = block.removeprefix(_BOM), False
        end = block.rfind(b"\n") + 1
        if not end:
            rest += block
            if len(rest) > _LONGEST_LINE:
                raise SourceError(
                    f"{name}: no line ends within 64 MB: this is no text file. Nothing was loaded."
                )
            continue
        yield rest + block[:end]
        rest = block[end:]
    if rest:
        yield rest


def decoded(stream: IO[bytes], name: str) -> Iterator[str]:
    """Give the lines of a UTF-8 text with their ends.

    Raises:
        SourceError: a line is no UTF-8.
    """
    for number, line in enumerate(stream, 1):
        try:
            yield (line.removeprefix(_BOM) if number == 1 else line).decode()
        except UnicodeDecodeError as error:
            byte = line[error.start]
            raise SourceError(
                f"{name}:{number}: byte 0x{byte:02x} in column {error.start + 1} is no UTF-8: save "
                "the file as UTF-8. Nothing was loaded."
            ) from error
