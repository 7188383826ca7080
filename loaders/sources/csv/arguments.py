"""The arguments of an import beside its files (``import.args``): which there are, how to read."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from loaders.base import Reading

NAME: Final = "import.args"
_NAMED: Final = {"tab": "\t", "\\t": "\t", "semicolon": ";", "comma": ","}
_CODE: Final = re.compile(r"U\+([0-9A-Fa-f]{4,6})|\\([0-9]+)")


@dataclass(slots=True)
class Arguments:
    """What an import was told.

    Attributes:
        separator: what stands between cells; None where nothing is said.
        between: what stands between the items of a list.
        exact: whether the file says it was written by an export, whose nodes are as they are.
        files: of each file its labels, or its type, where they do not stand in a column.
    """

    separator: str | None = None
    between: str = ";"
    exact: bool = False
    files: dict[str, str] = field(default_factory=dict)


def read_arguments(folder: Path) -> Arguments:
    """Read the arguments of a folder; without a file of them there are those of an import.

    Raises:
        SourceError: one names a file that is not there, or is no character.
    """
    path = folder / NAME
    found = Arguments()
    if not path.is_file():
        return found
    for number, line in enumerate(_lines(path), 1):
        name, _, value = line.strip().partition("=")
        place = f"{NAME}:{number}"
        try:
            if name == "--delimiter":
                found.separator = separator_of(value)
            elif name == "--array-delimiter":
                found.between = separator_of(value)
                found.exact = found.between == "\x1f"
        except ValueError as error:
            raise SourceError(f"{place}: {name}={value}: {error}.") from None
        if name in {"--nodes", "--relationships"}:
            _add_files(found, folder, value, place)
    return found


def _lines(path: Path) -> list[str]:
    body = path.read_bytes()
    try:
        return body.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"{NAME}:{line}: byte 0x{body[error.start]:02x} is no UTF-8: save the file as UTF-8."
        ) from None


def _add_files(found: Arguments, folder: Path, value: str, place: str) -> None:
    named, _, files = value.rpartition("=")
    for file in files.split(","):
        if (folder / file).parent != folder or not (folder / file).is_file():
            raise SourceError(f"{place}: there is no file {file} in {folder}.")
        found.files[file] = named


def separator_of(text: str) -> str:
    r"""Give the character that a text names: itself, ``TAB``, ``\t`` or ``U+001F``.

    Raises:
        ValueError: it names none, or one that cannot stand between cells.
    """
    found = _NAMED.get(text.lower(), text)
    if code := _CODE.fullmatch(text):
        number = int(code[1], 16) if code[1] else int(code[2][:9])
        found = chr(number) if number <= sys.maxunicode else ""
    if len(found) != 1 or found in '"\r\n\0' or "\ud800" <= found <= "\udfff":
        raise ValueError("between cells stands one character, such as , ; | or TAB, and no quote")
    return found


def told_separator(reading: Reading) -> str | None:
    """Give what the user says stands between cells; None where nothing is said.

    Raises:
        UsageError: it is no such character.
    """
    given = reading.option("separator")
    try:
        return separator_of(given) if given else None
    except ValueError as error:
        raise UsageError(f"--separator {given}: {error}.") from None
