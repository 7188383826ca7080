"""The formats that a whole graph travels in: each knows its suffix, how to read and to write it.

A format is loaded when it is used. Adding one is adding a module that has ``read`` and ``write``,
and a line to FORMATS.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, cast

from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO, TextIO

    from graph.exchange.rows import Source
    from graph.records import Batch

    Reader = Callable[[BinaryIO, str, Callable[[str], None] | None], Iterator[Batch]]
    Writer = Callable[[Source, TextIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: what the command line calls it.
        suffixes: how its files end.
        title: what it is, in a few words.
        reads: the module whose ``read`` reads it, None where it is only written.
        writes: the module whose ``write`` writes it, None where it is only read.
    """

    name: str
    suffixes: tuple[str, ...]
    title: str
    reads: str | None
    writes: str | None


FORMATS: Final = {
    each.name: each
    for each in (
        Format(
            "graphml",
            (".graphml",),
            "GraphML, for Gephi, yEd, Cytoscape, igraph and networkx",
            "graph.exchange.graphml.reader",
            "graph.exchange.graphml.writer",
        ),
    )
}
"""Every format by its name."""


def by_suffix(path: str | PurePath) -> Format:
    """Give the format that a file's suffix names.

    Raises:
        UsageError: no format has that suffix.
    """
    suffix = PurePath(path).suffix.lower()
    for each in FORMATS.values():
        if suffix in each.suffixes:
            return each
    known = ", ".join(suffix for each in FORMATS.values() for suffix in each.suffixes)
    raise UsageError(f"'{path}' has no suffix that names a format: end it in {known}.")


def reader(name: str) -> Reader:
    """Give what reads a format: ``read(stream, name, note) -> Iterator[Batch]``.

    Its first batch comes when all of the file was read and found right.

    Raises:
        UsageError: there is no such format, or it is only written.
    """
    module = _named(name).reads
    if module is None:
        raise UsageError(f"The format '{name}' can be written, and not read.")
    return cast("Reader", importlib.import_module(module).read)


def writer(name: str) -> Writer:
    """Give what writes a format: ``write(store or snapshot, stream)``.

    Raises:
        UsageError: there is no such format, or it is only read.
    """
    module = _named(name).writes
    if module is None:
        raise UsageError(f"The format '{name}' can be read, and not written.")
    return cast("Writer", importlib.import_module(module).write)


def _named(name: str) -> Format:
    if name not in FORMATS:
        raise UsageError(f"There is no format '{name}'. There are: {', '.join(FORMATS)}.")
    return FORMATS[name]
