"""Small changes that turn a query into something that nearly is one."""

# ruff: noqa: E501 - queries and tables read better in one line

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.fuzz.choices import Choices

_TOKEN = re.compile(r"\s+|\w+|'[^']*'|\"[^\"]*\"|<=|>=|<>|->|<-|.", re.DOTALL)
WORDS = [
    "MATCH",
    "OPTIONAL",
    "WHERE",
    "WITH",
    "RETURN",
    "DISTINCT",
    "ORDER",
    "BY",
    "SKIP",
    "LIMIT",
    "UNWIND",
    "AS",
    "UNION",
    "ALL",
    "CREATE",
    "MERGE",
    "ON",
    "SET",
    "REMOVE",
    "DELETE",
    "DETACH",
    "FOREACH",
    "IN",
    "CALL",
    "YIELD",
    "CASE",
    "WHEN",
    "THEN",
    "ELSE",
    "END",
    "AND",
    "OR",
    "XOR",
    "NOT",
    "IS",
    "NULL",
    "STARTS",
    "ENDS",
    "CONTAINS",
    "EXISTS",
    "COUNT",
    "COLLECT",
    "SHORTEST",
    "ANY",
    "GROUPS",
    "LOAD",
    "CSV",
    "FROM",
    "HEADERS",
    "SHOW",
    "INDEX",
    "CONSTRAINT",
    "FOR",
    "REQUIRE",
    "UNIQUE",
    "USING",
    "SCAN",
    "EXPLAIN",
    "PROFILE",
    "TRANSACTIONS",
    "ROWS",
    "INSERT",
    "FINISH",
    "OFFSET",
    "reduce",
    "all",
    "none",
    "single",
    "shortestPath",
    "NORMALIZED",
    "NFC",
]
SYMBOLS = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ".",
    "..",
    ":",
    "::",
    ";",
    "|",
    "||",
    "&",
    "!",
    "%",
    "$",
    "+",
    "-",
    "*",
    "/",
    "^",
    "=",
    "<>",
    "<",
    ">",
    "<=",
    ">=",
    "=~",
    "+=",
    "->",
    "<-",
    "--",
    "`",
    "'",
    '"',
    "\\",
    "_",
    "?",
    "@",
    "#",
    "~",
]
ODD = (
    *("0", "1", "-1", "9223372036854775807", "9223372036854775808", "1e400", "0x", "0o9", "1.", ".5", "1_0", "00", "1e"),
    *("\0", "\ud800", "\udfff", "\ufeff", "\u2028", "\u00a0", "\U0001f600", "\u0301", "\r", "\t", "\x1b", "/*", "*/", "//"),
    *("''", "'\\u12'", "'\\uD800'", "``", "$", "$1", "$`a b`", "n:A|B", "*1..", "{1,}", "{,2}", "{2,1}", "()-->()"),
)  # fmt: skip


def mutated(choices: Choices, texts: Sequence[str]) -> str:
    """Give a query with one to six changes."""
    text = choices.one(texts)
    for _ in range(1 + choices.below(6)):
        text = choices.one(_CHANGES)(choices, text, texts)[:20_000]
    return text


def _pieces(text: str) -> list[str]:
    return _TOKEN.findall(text) or [""]


def _drop(choices: Choices, text: str, _: Sequence[str]) -> str:
    pieces = _pieces(text)
    place = choices.below(len(pieces))
    return "".join(pieces[:place] + pieces[place + 1 + choices.below(3) :])


def _insert(choices: Choices, text: str, _: Sequence[str]) -> str:
    pieces = _pieces(text)
    new = choices.one(choices.one((WORDS, SYMBOLS, ODD)))
    pieces.insert(
        choices.below(len(pieces) + 1), choices.one(("", " ")) + new + choices.one(("", " "))
    )
    return "".join(pieces)


def _replace(choices: Choices, text: str, texts: Sequence[str]) -> str:
    pieces = _pieces(text)
    source = choices.one((WORDS, SYMBOLS, ODD, _pieces(choices.one(texts))))
    pieces[choices.below(len(pieces))] = choices.one(source)
    return "".join(pieces)


def _swap(choices: Choices, text: str, _: Sequence[str]) -> str:
    pieces = _pieces(text)
    one, two = choices.below(len(pieces)), choices.below(len(pieces))
    pieces[one], pieces[two] = pieces[two], pieces[one]
    return "".join(pieces)


def _repeat(choices: Choices, text: str, _: Sequence[str]) -> str:
    pieces = _pieces(text)
    start = choices.below(len(pieces))
    part = pieces[start : start + 1 + choices.below(8)]
    return "".join(pieces[:start] + part * choices.one((2, 3, 10, 200)) + pieces[start:])


def _splice(choices: Choices, text: str, texts: Sequence[str]) -> str:
    one, two = _pieces(text), _pieces(choices.one(texts))
    return "".join(one[: choices.below(len(one) + 1)] + two[choices.below(len(two)) :])


def _character(choices: Choices, text: str, _: Sequence[str]) -> str:
    place = choices.below(len(text) + 1)
    new = chr(choices.one((choices.below(128), choices.below(0x3000), choices.below(0x110000))))
    return text[:place] + new + text[place + choices.below(2) :]


def _cut(choices: Choices, text: str, _: Sequence[str]) -> str:
    return text[: choices.below(len(text) + 1)]


def _case(choices: Choices, text: str, _: Sequence[str]) -> str:
    return choices.one((text.lower(), text.upper(), text.swapcase()))


def _wrap(choices: Choices, text: str, _: Sequence[str]) -> str:
    pieces = _pieces(text)
    place = choices.below(len(pieces))
    left, right = choices.one(
        (("(", ")"), ("[", "]"), ("{", "}"), ("CALL {", "}"), ("EXISTS {", "}"), ("'", "'"))
    )
    times = choices.one((1, 1, 3, 120))
    pieces[place] = left * times + pieces[place] + right * times
    return "".join(pieces)


_CHANGES: tuple[Callable[[Choices, str, Sequence[str]], str], ...] = (
    _drop, _insert, _replace, _swap, _repeat, _splice, _character, _cut, _case, _wrap,
)  # fmt: skip
