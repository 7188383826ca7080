r"""Unicode escapes: ``\u0061`` is an ``a`` wherever it stands, as if it had been typed.

Neo4j reads them before anything else, so that one can begin a name or end a string. A backslash
behind another one begins none.
"""

from __future__ import annotations

import re
from itertools import accumulate, chain
from typing import Final

from queries.cypher.syntax.errors import refused

MARK: Final = r"\u"
_ESCAPE: Final = re.compile(
    r"\\\\|\\u(?:([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|([0-9a-fA-F]{4})|)"
)


def plain(text: str) -> tuple[str, list[int]]:
    r"""Give the text without escapes, and for each place in it, and its end, where that was.

    >>> plain(r"a\u0062c")
    ('abc', [0, 1, 7, 8])

    Raises:
        CypherError: an escape is no character's.
    """
    pieces: list[str] = []
    widths: list[int] = []
    place = 0
    for found in _ESCAPE.finditer(text):
        start, end = found.span()
        between = text[place:start]
        letters = "\\\\" if found[0] == "\\\\" else _letter(found)
        pieces += (between, letters)
        widths += [1] * len(between)
        widths += [1, 1] if len(letters) > 1 else [end - start]
        place = end
    pieces.append(text[place:])
    widths += [1] * (len(text) - place)
    return "".join(pieces), list(chain((0,), accumulate(widths)))


def _letter(found: re.Match[str]) -> str:
    high, low, short = found.groups()
    if high is not None:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if short is None:
        message = "\\u must be followed by 4 hexadecimal digits."
        raise refused(message, "InvalidUnicodeLiteral", found.span())
    number = int(short, 16)
    if not 0xD800 <= number <= 0xDFFF:
        return chr(number)
    raise refused("There is no such Unicode character.", "InvalidUnicodeLiteral", found.span())
