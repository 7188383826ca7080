"""The arguments of an import beside its files (``import.args``): which there are, how to read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from graph.results.errors import SourceError

if TYPE_CHECKING:
    from pathlib import Path

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
        SourceError: one names a file that is not there.
    """
    path = folder / NAME
    found = Arguments()
    if not path.is_file():
        return found
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        name, _, value = line.strip().partition("=")
        if name == "--delimiter":
            found.separator = _character(value)
        elif name == "--array-delimiter":
            found.between = _character(value)
            found.exact = found.between == "\x1f"
        elif name in {"--nodes", "--relationships"}:
            _add_files(found, folder, value, f"{NAME}:{number}")
    return found


def _add_files(found: Arguments, folder: Path, value: str, place: str) -> None:
    named, _, files = value.rpartition("=")
    for file in files.split(","):
        if not (folder / file).is_file():
            raise SourceError(f"{place}: there is no file {file} in {folder}.")
        found.files[file] = named


def _character(text: str) -> str:
    if text.lower() in _NAMED:
        return _NAMED[text.lower()]
    if code := _CODE.fullmatch(text):
        return chr(int(code[1], 16) if code[1] else int(code[2]))
    return text[:1]
