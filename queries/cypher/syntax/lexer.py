"""Text becomes tokens.

Offsets count code points. Numbers that are too large or malformed become tokens too: whether they
are an error depends on what the grammar expects there (``1B`` as a key of a map is no number).
"""

from __future__ import annotations

import re
from typing import NoReturn

from graph.results.errors import CypherError
from queries.cypher.syntax import unicode
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
OPENING = {"(": ")", "[": "]", "{": "}"}
"""Each opening bracket with the one that closes it."""
_INTEGER = re.compile(r"[0-9](?:_?[0-9])*")
_FLOAT = re.compile(
    r"(?:(?:[0-9](?:_?[0-9])*)?\.[0-9](?:_?[0-9])*(?:[eE][+-]?[0-9]+)?"
    r"|[0-9](?:_?[0-9])*[eE][+-]?[0-9]+)[fFdD]?"
)
_BASED = re.compile(r"0x(?P<hex>_?[0-9a-fA-F](?:_?[0-9a-fA-F])*)|0o(?P<octal>_?[0-7](?:_?[0-7])*)")
_OLD_OCTAL = re.compile(r"0[0-9]+")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {
    "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t",
    "\\": "\\", "'": "'", '"': '"',
}  # fmt: skip


def tokenize(text: str) -> list[Token]:
    """Cut a query into tokens; the last one is the end.

    Raises:
        CypherError: there is a character, a string or a comment that Cypher does not know.
    """
    if unicode.MARK not in text:
        return _tokens(text)
    read, places = unicode.plain(text)
    try:
        tokens = _tokens(read)
    except CypherError as error:
        error.span = _moved(error.span, places)
        raise
    for token in tokens:
        token.start, token.end = places[token.start], places[token.end]
    return tokens


def _moved(span: tuple[int, int] | None, places: list[int]) -> tuple[int, int] | None:
    return None if span is None else (places[span[0]], places[span[1]])


def _tokens(text: str) -> list[Token]:
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
            tokens.append(Token("string", "", _unescape(piece), start, place))
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


def _unescape(literal: str) -> str:
    body = literal[1:-1]
    # a backslash before any other character is a backslash, so that '\d' is a pattern
    return body if "\\" not in body else _ESCAPE.sub(_escaped, body)


def _escaped(escape: re.Match[str]) -> str:
    return _ESCAPED.get(escape[1], escape[0])


def _refuse(text: str, place: int) -> NoReturn:
    character = text[place]
    rest = (place, len(text))
    if character in "'\"":
        hint = f"It begins with {character} and needs another one; inside, write \\{character}."
        raise refused("This string does not end.", "UnexpectedSyntax", rest, hint=hint)
    if character == "`":
        hint = "It needs another `; inside, write two of them."
        raise refused("This quoted name does not end.", "UnexpectedSyntax", rest, hint=hint)
    if text.startswith("/*", place):
        raise refused("This comment does not end.", "UnexpectedSyntax", rest, hint="Write */.")
    span = (place, place + 1)
    message = f"The character {character!r} has no place in Cypher."
    hint = _CHARACTERS.get(character, "")
    if ord(character) > 0x7F:
        raise refused(message, "InvalidUnicodeCharacter", span, hint=hint)
    raise refused(message, "UnexpectedSyntax", span, hint=hint)


_CHARACTERS = {
    "?": "A choice is CASE WHEN ... THEN ... ELSE ... END; a parameter is $name.",
    "#": "A comment begins with //.",
    "@": "A parameter is $name.",
    "~": "A regular expression is tried with =~.",
    "\\": "A backslash stands inside of strings alone.",
    **dict.fromkeys("\u2018\u2019\u201c\u201d", "Strings stand in straight quotes: 'a' or \"a\"."),
    **dict.fromkeys("\u2013\u2014\u2212", "A minus and a relationship have the plain -."),
    **dict.fromkeys("\u2192\u2190", "Relationships are written --> and <--."),
    "\u2260": "Write <> for unequal.",
    "\u2264": "Write <=.",
    "\u2265": "Write >=.",
}
