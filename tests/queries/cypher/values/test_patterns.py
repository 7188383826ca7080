"""Regular expressions as Java reads them, and never for long."""

from __future__ import annotations

import time

import pytest

from graph.results.errors import CypherError
from queries.cypher.values import patterns
from queries.cypher.values.patterns import full_match


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        ("Tom Cruise", "Tom.*", True),
        ("A Tom", "Tom.*", False),
        ("Tom", "Tom|Jim", True),
        ("TOM", "(?i)tom", True),
        ("TOm", "(?i)t(?-i)Om", True),
        ("STRASSE", "(?i)stra\u00dfe", False),
        ("a.b", r"\Qa.b\E", True),
        ("axb", r"\Qa.b\E", False),
        ("a\nb", "a.b", False),
        ("a\nb", "(?s)a.b", True),
        ("\u0663", r"\d", False),
        ("7", r"\d", True),
        ("\u00e9", r"\w", False),
        ("\u00e9", r"\p{L}", True),
        ("ac", r"[\w&&[^b]]+", True),
        ("ab", r"[\w&&[^b]]+", False),
        ("a b", r"\S\s\S", True),
        ("x]", r"[\]x]+", True),
        ("abab", r"(?<p>ab)\k<p>", True),
        ("aaa", "a{2,3}+", True),
        ("", "", True),
    ],
)
def test_matching(text: str, pattern: str, *, expected: bool) -> None:
    assert full_match(text, pattern) is expected


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "a{2,1}", "(?P<", "\\", "(" * 100_001])
def test_wrong_patterns(pattern: str) -> None:
    with pytest.raises(CypherError, match="cannot be read") as caught:
        full_match("text", pattern)
    assert caught.value.kind == "SemanticError"


def test_deep_patterns_are_refused_or_match() -> None:
    depth = 20_000
    try:
        assert full_match("a", "(" * depth + "a" + ")" * depth)
    except CypherError as error:
        assert error.kind == "SemanticError"  # noqa: PT017 - either is right


def test_a_catastrophe_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "TIME_LIMIT", 0.2)
    start = time.monotonic()
    with pytest.raises(CypherError, match="did not finish") as caught:
        full_match("a" * 60 + "b", "(a|aa)+")
    assert time.monotonic() - start < 60
    assert "take very long" in caught.value.hint


@pytest.mark.parametrize(
    "pattern",
    [
        "a{1000000000}",
        ".{99999999999999999999999}",
        "(((a{1000}){1000}){1000})",
        "(?:[ab]{1000}){1000}x",
        "(?R)",
        "(a)(?1)",
        "(?<x>a(?&x)?)",
    ],
)
def test_what_would_take_gigabytes_is_refused(pattern: str) -> None:
    started = time.monotonic()
    with pytest.raises(CypherError, match="cannot be read"):
        full_match("aaa", pattern)
    assert time.monotonic() - started < 60


def test_ordinary_repetitions_are_taken() -> None:
    assert full_match("a" * 1_000, "(a{10}){100}")
    assert full_match("aa{3}", r"a[a]\{3\}")
    assert full_match("a" * 30, "a{0,1000000000}")
    assert full_match("{9999999}", r"\Q{9999999}\E")
