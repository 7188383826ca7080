"""The folder from which LOAD CSV may read, and its files as rows."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from graph.results.errors import CypherError, UsageError
from queries.cypher.runtime.csv_rows import BrokenLineError, rows
from queries.cypher.values.failures import type_error
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from queries.cypher.runtime.run import Runtime

_ILLEGAL = re.compile(r'[\x00-\x20<>"\\^`{|}\x7f]')
_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_PACKED = 2


class ImportFolder:
    """The one folder that queries may read files from.

    Attributes:
        root: the folder; None where none was named, so that LOAD CSV is refused.
    """

    def __init__(self, root: str | os.PathLike[str] | None = None) -> None:
        self.root = None if root is None else Path(root).resolve()
        if self.root is not None and not self.root.is_dir():
            raise UsageError(f"The folder for imports, {root}, is not there.")

    def load(
        self, rt: Runtime, url: Any, terminator: str, *, headers: bool
    ) -> Iterator[tuple[Any, int, str]]:
        """Give the rows of a file: fields or a map of them, the line, the file's path.

        Raises:
            CypherError: it may not be read, is not there, or is not CSV.
        """
        if not rt.reads_files:
            raise _failed("LOAD CSV reads files, and only reading the store was allowed.", "")
        path = self._path(url)
        with ExitStack() as stack:
            text = _opened(path, str(url), stack)
            found = rows(text, terminator)
            try:
                names = [name or "" for name in next(found, (0, []))[1]] if headers else None
                for line, fields in found:
                    rt.place = (str(url), line)
                    yield (fields if names is None else _named(names, fields)), line, str(path)
            except BrokenLineError as error:
                rt.place = None
                broken = f"{url}, line {error.line}: {error}"
                raise _failed(broken, "", _EXECUTION_FAILED) from None
            except (OSError, EOFError) as error:
                raise _failed(f"{url} cannot be read: {error}.", "") from error
            rt.place = None

    def _path(self, url: Any) -> Path:
        """The file that a URL means.

        Raises:
            CypherError: there is no folder, or the file would lie outside of it.
        """
        if not isinstance(url, str):
            raise type_error(f"LOAD CSV takes the URL of a file, not {describe(url)}.")
        if self.root is None:
            raise _failed(
                "LOAD CSV is off: no folder was named from which files may be read.",
                "Name one with --import-dir FOLDER, or loregraph.open(..., import_dir=FOLDER).",
            )
        parts = urlsplit(url)
        local = parts.scheme.lower() == "file" and parts.path.startswith("/")
        if _ILLEGAL.search(url) or not local or parts.netloc:
            raise _failed(
                f"{url!r} is no URL of a local file.",
                "Write 'file:///name.csv', with %20 for a space; files stand in the import folder.",
            )
        if parts.query or parts.fragment:
            raise _failed(f"{url!r} has more than a path.", "Write ? as %3F and # as %23.")
        inside = unquote(parts.path).lstrip("/")
        if "\0" in inside:
            raise _failed(f"{url!r} is no URL of a local file.", "")
        path = (self.root / inside).resolve()
        if not path.is_relative_to(self.root):
            raise _failed(f"{url} lies outside of the folder for imports.", "")
        if not path.is_file():
            raise _failed(f"There is no file {url} in the folder for imports.", "")
        return path


def _opened(path: Path, url: str, stack: ExitStack) -> IO[str]:
    """Open a text, unpacked where it was packed; a mark at its beginning names the letters."""
    try:
        file: Any = stack.enter_context(path.open("rb"))
        start = file.read(4)
        file.seek(0)
        if start[:_PACKED] == b"\x1f\x8b":
            file = stack.enter_context(gzip.GzipFile(fileobj=file))
        elif start == b"PK\x03\x04":
            packed = stack.enter_context(zipfile.ZipFile(file))
            file = stack.enter_context(packed.open(packed.namelist()[0]))
        peeked = io.BufferedReader(file)
        start = peeked.peek(4)[:4]
    except (OSError, EOFError, zipfile.BadZipFile) as error:
        raise _failed(f"{url} cannot be read: {error}.", "") from error
    letters = next((name for mark, name in _MARKS.items() if start.startswith(mark)), "utf-8")
    text = io.TextIOWrapper(peeked, encoding=letters, errors="replace", newline="")
    return stack.enter_context(text)


def _named(names: list[str], fields: list[str | None]) -> dict[str, str | None]:
    """A row as a map: what is missing is null, what is too much is left out."""
    missing = len(names) - len(fields)
    if missing > 0:
        fields = [*fields, *(None,) * missing]
    return dict(zip(names, fields, strict=False))


_EXECUTION_FAILED = "Neo.DatabaseError.Statement.ExecutionFailed"


def _failed(message: str, hint: str, neo4j_code: str = "") -> CypherError:
    failed = "ExternalResourceFailed"
    return CypherError(message, kind=failed, code=failed, hint=hint, neo4j_code=neo4j_code)
