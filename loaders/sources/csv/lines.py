"""The lines of a text file, each with its number; what is no text is refused with its line."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from graph.results.errors import SourceError, UsageError
from loaders.byte_stream import open_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_IN_LINE: Final = 10_000_000
"""So many bytes of one line, or of one record, are text; more is a mistake, or an attack."""

RECORDS: Final = (".json", ".jsonl", ".ndjson")
"""How files of JSON end."""

_BOMS: Final = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of text.

    Attributes:
        path: where it is.
        name: what errors call it.
        encoding: how its letters are written; a mark at its beginning is no letter.
    """

    path: Path
    name: str
    encoding: str = "utf-8"

    @property
    def is_json(self) -> bool:
        """Whether it holds JSON, by its name."""
        return suffix_of(self.path) in RECORDS

    def lines(self, *, nul: bool = False) -> Iterator[tuple[int, str]]:
        """Go through the lines, with the character that ends each.

        Args:
            nul: let NULs through: whoever asks sees where they stand.

        Raises:
            SourceError: the file cannot be read, or is no text in that encoding.
        """
        check_encoding(self.encoding)
        with open_bytes(self.path) as file:
            for number, line in self._decoded(file):
                if not nul and "\0" in line:
                    raise no_text(self.name, number)
                yield number, line

    def _decoded(self, file: IO[bytes]) -> Iterator[tuple[int, str]]:
        first = file.read(4)
        for mark, known in _BOMS:
            if first.startswith(mark):
                raise SourceError(f"{self.name}:1: the file is {known}: save it as UTF-8.")
        file.seek(len(codecs.BOM_UTF8) if first.startswith(codecs.BOM_UTF8) else 0)
        number = 0
        while line := file.readline(MOST_IN_LINE + 1):
            number += 1
            if len(line) > MOST_IN_LINE:
                raise too_long(self.name, number)
            yield number, self._text(line, number)

    def _text(self, line: bytes, number: int) -> str:
        try:
            return line.decode(self.encoding)
        except UnicodeDecodeError as error:
            raise SourceError(
                f"{self.name}:{number}: byte {error.start + 1} of the line is not "
                f"{self.encoding.upper()}: save the file as UTF-8, or name its encoding, such as "
                "--encoding cp1252."
            ) from None


def suffix_of(path: Path) -> str:
    """Give how a file's name ends, but for what says that it is packed."""
    return Path(path.name.lower().removesuffix(".gz")).suffix


def check_encoding(encoding: str) -> None:
    """Refuse an encoding that is not known, or whose lines do not end in a byte of their own.

    Raises:
        UsageError: it is one of these.
    """
    try:
        plain = "\na".encode(encoding) == b"\na"
    except (LookupError, UnicodeError):
        raise UsageError(f"There is no encoding {encoding!r}: try utf-8, cp1252.") from None
    if not plain:
        raise UsageError(f"Files in {encoding} are not read: save them as UTF-8.")


def no_text(name: str, number: int) -> SourceError:
    """Give the error for a NUL where none can stand."""
    return SourceError(f"{name}:{number}: a NUL stands here: this is no text file.")


def too_long(name: str, number: int) -> SourceError:
    """Give the error for a line, or a record, without an end."""
    return SourceError(
        f"{name}:{number}: what begins here is longer than {MOST_IN_LINE:,} bytes. Is a quote "
        "not closed, or is this no table?"
    )
