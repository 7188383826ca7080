"""Functions of strings, by code points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("toLower", ("\u00c9A",), "\u00e9a"),
        ("toUpper", ("stra\u00dfe",), "STRASSE"),
        ("lower", ("A",), "a"),
        ("upper", ("a",), "A"),
        ("char_length", ("\U0001f600a",), 2),
        ("character_length", ("",), 0),
        ("trim", (" \t a \n",), "a"),
        ("trim", ("\u00a0a",), "\u00a0a"),
        ("btrim", ("xxaxx", "x"), "a"),
        ("btrim", (" a ",), "a"),
        ("btrim", ("a", ""), "a"),
        ("ltrim", (" a ",), "a "),
        ("ltrim", ("xya", "yx"), "a"),
        ("rtrim", (" a ",), " a"),
        ("left", ("hello", 3), "hel"),
        ("left", ("hello", 99), "hello"),
        ("right", ("hello", 3), "llo"),
        ("right", ("hello", 0), ""),
        ("right", ("hello", 99), "hello"),
        ("substring", ("0123456789", 1), "123456789"),
        ("substring", ("hello", 1, 3), "ell"),
        ("substring", ("hello", 9), ""),
        ("substring", ("a\U0001f600b", 1, 1), "\U0001f600"),
        ("replace", ("hello", "l", "w"), "hewwo"),
        ("replace", ("hello", "", "-"), "-h-e-l-l-o-"),
        ("replace", ("hello", "ll", ""), "heo"),
        ("split", ("one1two", "1"), ["one", "two"]),
        ("split", ("abc", ""), ["a", "b", "c"]),
        ("split", ("", ","), [""]),
        ("split", ("", ""), [""]),
        ("split", ("a,b;c", [",", ";"]), ["a", "b", "c"]),
        ("split", ("a.b", ["."]), ["a", "b"]),
        ("split", ("ab", []), ["ab"]),
        ("split", ("ab", [None]), None),
        ("normalize", ("e\u0301",), "\u00e9"),
        ("normalize", ("\u00e9", "NFD"), "e\u0301"),
    ],
)
def test_results(
    call: Callable[..., Any], name: str, arguments: tuple[Any, ...], expected: Any
) -> None:
    assert call(name, *arguments) == expected
    assert call(name, None, *arguments[1:]) is None


@pytest.mark.parametrize(
    ("name", "arguments", "sentence"),
    [
        ("left", ("a", -1), "no negative number"),
        ("right", ("a", -1), "no negative number"),
        ("substring", ("abc", -1), "no negative number"),
        ("substring", ("abc", 0, -1), "no negative number"),
        ("normalize", ("a", "NFX"), "no normal form"),
        ("split", ("a", [1]), "strings as delimiters"),
        ("toUpper", (1,), "expects a string"),
        ("substring", ("abc", "1"), "expects an integer"),
        ("replace", ("a" * 100_000, "", "b" * 10_000), "are the most"),
        ("split", ("," * 10_000_001, ","), "are the most"),
    ],
)
def test_what_is_refused(
    call: Callable[..., Any], name: str, arguments: tuple[Any, ...], sentence: str
) -> None:
    with pytest.raises(CypherError, match=sentence):
        call(name, *arguments)
