"""XML of strangers, parsed as a stream; nothing in it can run, be fetched or grow.

A document type is refused as it begins, and without one there are no entities to declare.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final, NoReturn
from xml.parsers import expat

from graph.results.errors import SourceError

if TYPE_CHECKING:
    from typing import BinaryIO

    from graph.exchange.intake import Intake

MOST_DEPTH: Final = 200
"""How many elements may stand inside each other."""
_BLOCK: Final = 1 << 16


class XmlHandler(ABC):
    """What a format makes of the elements that the parser meets.

    Args:
        intake: says what is refused, and where.
        outermost: the tag that all of the file stands in.
    """

    def __init__(self, intake: Intake, outermost: str) -> None:
        self.intake = intake
        self._outermost = outermost

    def check_place(self, tag: str, line: int, depth: int) -> None:
        """Refuse an element that is the wrong outermost one, or lies too deep."""
        if depth == 0 and tag != self._outermost:
            self.intake.refuse(
                line, f"the outermost element is <{tag}> and not <{self._outermost}>."
            )
        if depth >= MOST_DEPTH:
            self.intake.refuse(line, f"it is more than {MOST_DEPTH} levels deep.")

    @abstractmethod
    def begin(self, tag: str, attributes: dict[str, str], line: int) -> None:
        """Open an element; names are without their namespace."""

    @abstractmethod
    def end(self, tag: str) -> None:
        """Close an element."""

    @abstractmethod
    def text(self, content: str) -> None:
        """Take text that stands between two tags, in one part or several."""


def parse_xml(stream: BinaryIO, name: str, handler: XmlHandler) -> None:
    """Parse a file to its end, element by element.

    Raises:
        SourceError: it is no well-formed XML, or declares entities.
    """
    parser = _parser(name, handler)
    try:
        while block := stream.read(_BLOCK):
            parser.Parse(block, False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        why = expat.ErrorString(error.code)
        raise SourceError(
            f"{name}:{error.lineno or 1}: this is no well-formed XML: {why}."
        ) from None


def _parser(name: str, handler: XmlHandler) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        tag, line = tag.rpartition(" ")[2], parser.CurrentLineNumber
        if not 0 < depth < MOST_DEPTH:
            handler.check_place(tag, line, depth)
        depth += 1
        if " " in "".join(attributes):
            attributes = {key.rpartition(" ")[2]: each for key, each in attributes.items()}
        handler.begin(tag, attributes, line)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(tag.rpartition(" ")[2])

    def refuse(*_: object) -> NoReturn:
        raise SourceError(
            f"{name}:{parser.CurrentLineNumber}: the file declares a document type or entities, "
            "which may hide attacks: remove the <!DOCTYPE ...> and write the text out."
        )

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = refuse
    return parser
