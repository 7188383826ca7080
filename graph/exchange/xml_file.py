"""XML of strangers, parsed as a stream; nothing in it can run, be fetched or grow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from xml.sax import SAXParseException  # its types only; the parser is defusedxml's
from xml.sax.handler import feature_external_ges, feature_namespaces
from xml.sax.xmlreader import InputSource

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from graph.results.errors import SourceError

if TYPE_CHECKING:
    from typing import BinaryIO
    from xml.sax.handler import ContentHandler


def parse_xml(stream: BinaryIO, name: str, handler: ContentHandler) -> None:
    """Parse a file to its end, event by event.

    Raises:
        SourceError: it is no well-formed XML, or declares entities.
    """
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
