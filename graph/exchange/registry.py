"""The formats that a whole graph travels in: each knows its suffix, how to read and to write it.

A format is loaded when it is used. Adding one is adding a module that has ``read`` and ``write``,
and a line to FORMATS.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, Protocol, cast

from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO, TextIO

    from graph.exchange.rows import Source
    from graph.records import Batch

    Reader = Callable[[BinaryIO, str, Callable[[str], None] | None], Iterator[Batch]]
    Writer = Callable[[Source, TextIO], None]

    class FolderWriter(Protocol):
        """Writes a graph into a new folder, each file packed or not."""

        def __call__(self, source: Source, folder: Path, *, packed: bool = False) -> None:
            """Write it, whole or not at all."""


PACKED: Final = ".gz"
"""What stands behind the suffix of a file that is packed by gzip."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        name: what the command line calls it.
        suffixes: how its files end.
        title: what it is, in a few words.
        reads: the module whose ``read`` reads it, None where it is only written.
        writes: the module whose ``write`` writes it, None where it is only read.
        tools: whose dialects of it can be written.
        is_folder: whether it is a folder of files and no single one; then its module has
            ``write_folder``, and a loader reads it.
    """

    name: str
    suffixes: tuple[str, ...]
    title: str
    reads: str | None
    writes: str | None
    tools: tuple[str, ...] = ()
    is_folder: bool = False


FORMATS: Final = {
    each.name: each
    for each in (
        Format(
            "graphml",
            (".graphml",),
            "GraphML, for Gephi, yEd, Cytoscape, igraph and networkx",
            "graph.exchange.graphml.reader",
            "graph.exchange.graphml.writer",
            ("apoc", "yed"),
        ),
        Format(
            "gexf",
            (".gexf",),
            "GEXF, for Gephi and networkx",
            "graph.exchange.gexf.reader",
            "graph.exchange.gexf.writer",
        ),
        Format(
            "jsonl",
            (".jsonl", ".ndjson"),
            "JSON Lines: a node or a relationship a line",
            "graph.exchange.json_lines",
            "graph.exchange.json_lines",
        ),
        Format(
            "cypher",
            (".cypher", ".cql"),
            "a Cypher script, which a Neo4j runs as well",
            None,
            "graph.exchange.cypher_script",
        ),
        Format(
            "node-link",
            (".json",),
            "node-link JSON, for networkx and D3",
            "graph.exchange.node_link",
            "graph.exchange.node_link",
        ),
        Format(
            "csv",
            (".csv",),
            "a folder of plain tables, for spreadsheets, pandas and databases",
            None,
            "graph.exchange.tables.writer",
            is_folder=True,
        ),
    )
}
"""Every format by its name."""


def by_suffix(path: str | PurePath) -> Format:
    """Give the format that a file's suffix names; behind it ``.gz`` may stand.

    Raises:
        UsageError: no format has that suffix.
    """
    name = PurePath(path).name.lower().removesuffix(PACKED)
    suffix = PurePath(name).suffix
    for each in FORMATS.values():
        if suffix in each.suffixes:
            return each
    known = ", ".join(suffix for each in FORMATS.values() for suffix in each.suffixes)
    raise UsageError(
        f"'{path}' has no suffix that names a format: end it in {known}, or name one by --format."
    )


def is_packed(path: str | PurePath) -> bool:
    """Tell whether a file's name says that it is packed by gzip."""
    return PurePath(path).suffix.lower() == PACKED


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


def writer(name: str, tool: str | None = None) -> Writer:
    """Give what writes a format: ``write(store or snapshot, stream)``.

    Args:
        name: the format.
        tool: whose dialect of it is written.

    Raises:
        UsageError: there is no such format, it is only read, or has no such dialect.
    """
    each = _named(name)
    if each.writes is None:
        raise UsageError(f"The format '{name}' can be read, and not written.")
    if tool is not None and tool not in each.tools:
        able = " and ".join(one.name for one in FORMATS.values() if tool in one.tools)
        raise UsageError(f"--for {tool} goes with {able or 'no format'}, not with {name}.")
    if each.is_folder:
        raise UsageError(f"The format '{name}' is a folder of files: name a new folder for them.")
    write = importlib.import_module(each.writes).write
    return cast("Writer", write if tool is None else partial(write, tool=tool))


def folder_writer(name: str) -> FolderWriter:
    """Give what writes a format that is a folder: ``write_folder(store, folder, packed=...)``."""
    module = importlib.import_module(str(_named(name).writes))
    return cast("FolderWriter", module.write_folder)


def _named(name: str) -> Format:
    if name not in FORMATS:
        raise UsageError(f"There is no format '{name}'. There are: {', '.join(FORMATS)}.")
    return FORMATS[name]
