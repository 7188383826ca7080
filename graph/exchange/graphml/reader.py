"""Reading GraphML as a stream, ours and that of others; nothing in it can run or be fetched.

What GraphML has and a property graph has not is turned into what it has where that is plain: an
undirected edge becomes a relationship with ``undirected: true``, a node inside another one is
``NESTED_IN`` it, a port becomes ``sourceport`` or ``targetport``. The rest is refused with a
sentence (hyperedges, several graphs) or named in a note (drawings).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.exchange.graphml.elements import Elements
from graph.exchange.graphml.handler import Handler
from graph.exchange.spool import spooled
from graph.exchange.xml_file import parse_xml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from graph.records import Batch


def read(
    stream: BinaryIO, name: str = "the file", note: Callable[[str], None] | None = None
) -> Iterator[Batch]:
    """Read a file as batches; the first comes when all of it was read and found right.

    Until then its records wait on disk, so memory does not grow with the file.

    Args:
        stream: the file, opened in binary mode.
        name: what errors call it.
        note: called with a sentence for each thing that was left out.

    Raises:
        SourceError: it is broken, dangerous, or holds what no property graph can.
        LoregraphError: there is no room for its records on disk.
    """
    with spooled() as spool:
        elements = Elements(name, spool)
        parse_xml(stream, name, Handler(elements))
        elements.finish()
        elements.tell(note)
        yield from spool.batches()
