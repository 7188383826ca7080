"""Of strings: case, parts, trimming, splitting. Characters are code points."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Literal, cast

from queries.cypher.functions.registry import alias, function
from queries.cypher.values.arithmetic import cut_off
from queries.cypher.values.failures import (
    argument_error,
    check_characters,
    check_items,
    type_error,
)
from queries.cypher.values.types import describe

if TYPE_CHECKING:
    from collections.abc import Sequence

# Where a whole number is wanted, and only the run tells that there is another, it is cut off.
_WHOLE = {"INTEGER": "FLOAT"}
_FORMS = ("NFC", "NFD", "NFKC", "NFKD")
# What Java counts as white space; Python's strip() would take no-break spaces too.
_SPACES = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \u1680"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
)


def _not_negative(name: str, number: float) -> int:
    number = cut_off(number) if type(number) is float else int(number)
    if number < 0:
        raise argument_error(
            f"{name}() expects no negative number, got {number}.", "NegativeIntegerArgument"
        )
    return number


@function("toLower", "(input :: STRING) :: STRING")
def to_lower(text: str) -> str:
    """The string in lower case."""
    return text.lower()


@function("toUpper", "(input :: STRING) :: STRING")
def to_upper(text: str) -> str:
    """The string in upper case."""
    return text.upper()


alias("lower", "toLower")
alias("upper", "toUpper")


@function("char_length", "(input :: STRING) :: INTEGER")
def char_length(text: str) -> int:
    """How many characters a string has."""
    return len(text)


alias("character_length", "char_length")


@function("trim", "(input :: STRING, character? :: STRING, side? :: STRING) :: STRING")
def trim(text: str, character: str = _SPACES, side: str = "BOTH") -> str:
    """The string without white space, or one character, at its ends or one of them."""
    if character is not _SPACES and len(character) != 1:
        raise argument_error(f"trim() takes off one character, not {describe(character)}.")
    if side == "BOTH":
        return text.strip(character)
    return text.lstrip(character) if side == "LEADING" else rtrim(text, character)


@function("btrim", "(input :: STRING, characters? :: STRING) :: STRING")
def btrim(text: str, characters: str = _SPACES) -> str:
    """The string without white space, or the given characters, at its ends."""
    return text.strip(characters) if characters else text


@function("ltrim", "(input :: STRING, characters? :: STRING) :: STRING")
def ltrim(text: str, characters: str = _SPACES) -> str:
    """The string without white space, or the given characters, at its beginning."""
    return text.lstrip(characters) if characters else text


@function("rtrim", "(input :: STRING, characters? :: STRING) :: STRING")
def rtrim(text: str, characters: str = _SPACES) -> str:
    """The string without white space, or the given characters, at its end."""
    if not characters:
        return text
    # as on Neo4j, characters that are named are not taken off the first place
    return text.rstrip(characters) or (text[:1] if characters is not _SPACES else "")


@function("left", "(input :: STRING, length :: INTEGER) :: STRING", also=_WHOLE)
def left(text: str, length: float) -> str:
    """So many characters from the beginning of a string."""
    return text[: _not_negative("left", length)]


@function("right", "(input :: STRING, length :: INTEGER) :: STRING", also=_WHOLE)
def right(text: str, length: float) -> str:
    """So many characters from the end of a string."""
    return text[max(0, len(text) - _not_negative("right", length)) :]


@function(
    "substring",
    "(input :: STRING, start :: INTEGER, length? :: INTEGER) :: STRING",
    also=_WHOLE,
)
def substring(text: str, start: float, length: float | None = None) -> str:
    """The part of a string from a place on, counted from 0, of a length."""
    first = _not_negative("substring", start)
    if length is None:
        return text[first:]
    return text[first : first + _not_negative("substring", length)]


@function("replace", "(input :: STRING, search :: STRING, replacement :: STRING) :: STRING")
def replace(text: str, search: str, replacement: str) -> str:
    """The string with each occurrence of one string replaced by another."""
    if len(replacement) > len(search):
        times = text.count(search)
        check_characters(len(text) + times * (len(replacement) - len(search)))
    return text.replace(search, replacement)


@function("split", "(input :: STRING, delimiters :: STRING | LIST<STRING>) :: LIST<STRING>")
def split(text: str, delimiters: str | Sequence[Any]) -> list[str] | None:
    """The parts of a string between delimiters."""
    if isinstance(delimiters, str):
        check_items(text.count(delimiters) + 1)
        return text.split(delimiters) if delimiters else list(text) or [""]
    for delimiter in delimiters:
        if delimiter is None:
            return None
        if type(delimiter) is not str:
            raise type_error(f"split() expects strings as delimiters, got {describe(delimiter)}.")
    if not delimiters:
        return [text]
    if not any(delimiters):
        return list(text) or [""]
    return re.split("|".join(re.escape(part) for part in delimiters if part), text)


@function("normalize", "(input :: STRING, form? :: STRING) :: STRING")
def normalize(text: str, form: str = "NFC") -> str:
    """The string in a Unicode normal form: NFC, NFD, NFKC or NFKD."""
    return unicodedata.normalize(_normal_form(form), text)


def _normal_form(form: str) -> Literal["NFC", "NFD", "NFKC", "NFKD"]:
    if form not in _FORMS:
        raise argument_error(f"{form!r} is no normal form; there are {', '.join(_FORMS)}.")
    return cast("Literal['NFC', 'NFD', 'NFKC', 'NFKD']", form)
