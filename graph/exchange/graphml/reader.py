"""Reading GraphML as a stream, ours and that of others; nothing in it can run or be fetched.

What GraphML has and a property graph has not is turned into what it has where that is plain: an
undirected edge becomes a relationship with ``undirected: true``, a node inside another one is
``NESTED_IN`` it, a port becomes ``sourceport`` or ``targetport``. The rest is refused with a
sentence (hyperedges, several graphs) or named in a note (drawings).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from xml.sax import SAXParseException  # its types only; the parser is defusedxml's
from xml.sax.handler import feature_external_ges, feature_namespaces
from xml.sax.xmlreader import InputSource

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from graph.exchange.graphml.elements import Elements
from graph.exchange.graphml.handler import Handler
from graph.exchange.graphml.spool import spooled
from graph.results.errors import SourceError

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
        _parse(stream, name, Handler(elements))
        elements.finish()
        if note is not None:
            for sentence in elements.notes:
                note(f"{name}: {sentence}")
        yield from spool.batches()


def _parse(stream: BinaryIO, name: str, handler: Handler) -> None:
    parser = DefusedExpatParser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.setFeature(feature_namespaces, True)
    parser.setFeature(feature_external_ges, False)
    parser.setContentHandler(handler)
    source = InputSource()
    source.setByteStream(cast("Any", stream))
    try:
        parser.parse(source)
    except DefusedXmlException:
        line = parser.getLineNumber() or 1
        raise SourceError(
            f"{name}:{line}: the file declares a document type or entities, which may hide "
            "attacks: remove the <!DOCTYPE ...> and write the text out."
        ) from None
    except SAXParseException as error:
        place = f"{name}:{error.getLineNumber() or 1}"
        raise SourceError(f"{place}: this is no well-formed XML: {error.getMessage()}.") from None
