"""What an answer says of whom it names, as relationships that can be drawn."""

from __future__ import annotations

import re
from typing import Final

from graph.elements import Relationship

MOST_LINES: Final = 150
"""More lines than this are no picture to read; the page says the same, see static/answers.js."""
_NO_LETTERS: Final = re.compile(r"[^\w]+")


class SaidRelationship(Relationship):
    """A relationship that stands in no store: an answer says it, such as who kills whom."""

    __slots__ = ()


def type_of(words: str) -> str:
    """Write what a sentence says as a type: ``poses as`` is ``POSES_AS``.

    >>> type_of("poses as")
    'POSES_AS'
    """
    return _NO_LETTERS.sub("_", words.upper()).strip("_") or "SAYS"
