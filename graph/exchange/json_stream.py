"""The items of a large JSON object's lists, one at a time, so that memory does not grow."""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING, Any, Final

from graph.results.wording import json_fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

BLOCK: Final = 1 << 16
_SPACE: Final = " \t\n\r"
_DECODER: Final = json.JSONDecoder()


class JsonObject:
    """A JSON object in a file, whose top level is read key by key.

    Attributes:
        line: the line on which the item that was given last begins, from 1.
        keys: the keys so far, those of empty lists too.

    Args:
        stream: the file, opened in binary mode; UTF-8.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self.line = 1
        self.keys: set[str] = set()
        self._stream = stream
        self._decode = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._place = 0
        self._counted = 0
        self._ended = False

    def items(self) -> Iterator[tuple[str, Any]]:
        """Give each key with its value; of a list each item by itself, with the list's key.

        Raises:
            ValueError: the file is no JSON object, or no UTF-8.
        """
        self._expect("{")
        if self._next() == "}":
            self._place += 1
            self._end()
            return
        while True:
            key = self._value()
            if not isinstance(key, str):
                raise ValueError("a key is no text")  # noqa: TRY004 - one error to catch
            self._expect(":")
            self.keys.add(key)
            yield from self._member(key)
            if self._comma("}"):
                self._end()
                return

    def _member(self, key: str) -> Iterator[tuple[str, Any]]:
        if self._next() != "[":
            yield key, self._value()
            return
        self._place += 1
        if self._next() == "]":
            self._place += 1
            return
        while True:
            yield key, self._value()
            if self._comma("]"):
                return

    def _comma(self, end: str) -> bool:
        """Go past a comma, or past the end; tell whether it was the end."""
        found = self._next()
        if found not in {",", end}:
            raise ValueError(f"{found or 'the end of the file'} stands where , or {end} belongs")
        self._place += 1
        return found == end

    def _expect(self, wanted: str) -> None:
        found = self._next()
        if found != wanted:
            raise ValueError(f"{found or 'the end of the file'} stands where {wanted} belongs")
        self._place += 1

    def _next(self) -> str:
        """Give the next letter that is no space, empty at the end."""
        while True:
            while self._place < len(self._text):
                if self._text[self._place] not in _SPACE:
                    return self._text[self._place]
                self._place += 1
            if not self._more():
                return ""

    def _value(self) -> Any:
        """Read a whole value; what reaches the end of what was read may go on behind it."""
        self._next()
        self._count()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._place)
            except json.JSONDecodeError as error:
                if self._more():
                    continue
                self._place = error.pos
                self._count()
                raise ValueError(json_fault(error)) from error
            if end < len(self._text) or not self._more():
                self._place = end
                return value

    def _count(self) -> None:
        self.line += self._text.count("\n", self._counted, self._place)
        self._counted = self._place

    def _more(self) -> bool:
        """Read on; what was used is forgotten."""
        if self._ended:
            return False
        self._count()
        block = self._stream.read(max(BLOCK, len(self._text) - self._place))
        self._ended = not block
        self._text = self._text[self._place :] + self._decode.decode(block, final=self._ended)
        self._place = self._counted = 0
        return True

    def _end(self) -> None:
        if self._next():
            raise ValueError("something stands behind the object's end")
