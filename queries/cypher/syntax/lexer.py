"""Text becomes tokens.

Offsets count code points. Numbers that are too large or malformed become tokens too: whether they
are an error depends on what the grammar expects there (``1B`` as a key of a map is no number).
"""

from __future__ import annotations

import re
from typing import NoReturn

from queries.cypher.syntax.errors import refused
from queries.cypher.syntax.tokens import Token

_TOKEN = re.compile(
    r"""
      (?P<space> (?: [\s\ufeff]+ | //[^\n\r]* | /\*.*?\*/ )+ )
    | (?P<name> [^\W\d]\w* )
    | (?P<number> (?: 0[xXoO]\w* | [0-9]\w*\.[0-9]\w*(?:(?<=[eE])[+-][0-9]\w*)?
             | \.[0-9]\w*(?:(?<=[eE])[+-][0-9]\w*)? | [0-9]\w*(?:(?<=[eE])[+-][0-9]\w*)? ) )
    | (?P<string> '[^'\\]*(?:\\.[^'\\]*)*' | "[^"\\]*(?:\\.[^"\\]*)*" )
    | (?P<quoted> `(?:[^`]|``)*` )
    | (?P<symbol> <= | >= | <> | =~ | \.\. | \+= | \|\| | :: | /(?!\*)
             | [-+*%^=<>.,:;|&!$(){}\[\]] )
    """,
    re.VERBOSE | re.DOTALL,
)
_INTEGER = re.compile(r"[0-9](?:_?[0-9])*")
_FLOAT = re.compile(
    r"(?:(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9]+)?"
    r"|[0-9](?:_?[0-9])*[eE][+-]?[0-9]+)[fFdD]?"
)
_BASED = re.compile(r"0x(?P<hex>_?[0-9a-fA-F](?:_?[0-9a-fA-F])*)|0o(?P<octal>_?[0-7](?:_?[0-7])*)")
_OLD_OCTAL = re.compile(r"0[0-9]+")
_ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))",
    re.DOTALL,
)
_ESCAPED = {
    "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
    "\\": "\\", "'": "'", '"': '"',
}  # fmt: skip


def tokenize(text: str) -> list[Token]:
    """Cut a query into tokens; the last one is the end.

    Raises:
        CypherError: there is a character, a string or a comment that Cypher does not know.
    """
    tokens: list[Token] = []
    place = 0
    length = len(text)
    match = _TOKEN.match
    while place < length:
        found = match(text, place)
        if found is None:
            _refuse(text, place)
        kind = found.lastgroup
        start, place = place, found.end()
        if kind == "space":
            continue
        piece = found.group()
        if kind == "name":
            tokens.append(Token("name", piece.upper(), piece, start, place))
        elif kind == "symbol":
            tokens.append(Token("symbol", piece, piece, start, place))
        elif kind == "quoted":
            tokens.append(Token("quoted", "", piece[1:-1].replace("``", "`"), start, place))
        elif kind == "string":
            tokens.append(Token("string", "", _unescape(piece, start), start, place))
        else:
            tokens.append(_number(piece, start, place))
    tokens.append(Token("end", "", "", length, length))
    return tokens


def _number(piece: str, start: int, end: int) -> Token:
    if _INTEGER.fullmatch(piece) and not _OLD_OCTAL.fullmatch(piece):
        return Token("integer", "", _integer(piece, 10), start, end)
    if _FLOAT.fullmatch(piece):
        return Token("float", "", float(piece.rstrip("fFdD").replace("_", "")), start, end)
    based = _BASED.fullmatch(piece)
    if based:
        digits, base = (based["hex"], 16) if based["hex"] else (based["octal"], 8)
        return Token("integer", "", _integer(digits, base), start, end)
    return Token("bad number", "", piece, start, end)


def _integer(digits: str, base: int) -> int:
    """The number, or one that is surely too large where Python would refuse to read it."""
    digits = digits.replace("_", "").lstrip("0") or "0"
    longest_sensible = 100
    return int(digits, base) if len(digits) < longest_sensible else 1 << 64


def _unescape(literal: str, start: int) -> str:
    body = literal[1:-1]
    if "\\" not in body:
        return body
    pieces: list[str] = []
    place = 0
    for escape in _ESCAPE.finditer(body):
        pieces.append(body[place : escape.start()])
        pieces.append(_escaped(escape, start + 1))
        place = escape.end()
    pieces.append(body[place:])
    return "".join(pieces)


def _escaped(escape: re.Match[str], offset: int) -> str:
    high, low, short, letter = escape.groups()
    span = (offset + escape.start(), offset + escape.end())
    if high is not None:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if letter is None:
        number = int(short, 16)
        if not 0xD800 <= number <= 0xDFFF:
            return chr(number)
        raise refused("There is no such Unicode character.", "InvalidUnicodeLiteral", span)
    if letter == "u":
        message = "\\u must be followed by 4 hexadecimal digits."
        raise refused(message, "InvalidUnicodeLiteral", span)
    # a backslash before any other character is a backslash, so that '\d' is a pattern
    return _ESCAPED.get(letter, f"\\{letter}")


def _refuse(text: str, place: int) -> NoReturn:
    character = text[place]
    rest = (place, len(text))
    if character in "'\"":
        raise refused("This string does not end.", "UnexpectedSyntax", rest)
    if character == "`":
        raise refused("This quoted name does not end.", "UnexpectedSyntax", rest)
    if text.startswith("/*", place):
        raise refused("This comment does not end.", "UnexpectedSyntax", rest)
    span = (place, place + 1)
    message = f"The character {character!r} has no place in Cypher."
    if ord(character) > 0x7F:
        raise refused(message, "InvalidUnicodeCharacter", span)
    raise refused(message, "UnexpectedSyntax", span)
