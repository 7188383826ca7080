from __future__ import annotations

import math

import pytest

from graph.results.errors import CypherError
from queries.cypher.syntax.lexer import tokenize


def values(text: str) -> list[object]:
    return [token.value for token in tokenize(text)[:-1]]


def code(text: str) -> str | None:
    with pytest.raises(CypherError) as caught:
        tokenize(text)
    return caught.value.code


def test_numbers() -> None:
    assert values("1 1_000 0x1F 0o17 1.5 .5 1e3 1.5e-3") == [1, 1000, 31, 15, 1.5, 0.5, 1e3, 1.5e-3]


def test_dots_of_a_range_belong_to_no_number() -> None:
    assert values("1..3") == [1, "..", 3]
    assert values("*1.5..2") == ["*", 1.5, "..", 2]


@pytest.mark.parametrize("text", ["0777", "0x", "0xG", "9h2", "1e", "1__0"])
def test_malformed_numbers_are_tokens_of_their_own(text: str) -> None:
    assert [token.kind for token in tokenize(text)] == ["bad number", "end"]


def test_a_float_out_of_range_is_infinite() -> None:
    assert values("1.5e400") == [math.inf]


def test_a_number_of_many_digits_is_read_without_a_limit_of_python() -> None:
    (value,) = values("9" * 10_000)
    assert isinstance(value, int)
    assert value > 1 << 63


def test_strings_and_their_escapes() -> None:
    assert values(r"'a\'b' " + '"a\\"b" ' + r"'\\ \n\t\u0041\uD83D\uDE00'") == [
        "a'b",
        'a"b',
        "\\ \n\tA\U0001f600",
    ]


@pytest.mark.parametrize("text", [r"'\uH'", r"'\u12'", r"'\uD800'"])
def test_wrong_unicode_escapes(text: str) -> None:
    assert code(text) == "InvalidUnicodeLiteral"


def test_a_backslash_before_any_other_letter_stays() -> None:
    assert values(r"'\d\U0041\`'") == [r"\d\U0041\`"]


def test_quoted_names() -> None:
    assert values("`a``b` `RETURN`") == ["a`b", "RETURN"]
    assert tokenize("`RETURN`")[0].symbol == ""


def test_comments_and_space_are_dropped_and_offsets_count_code_points() -> None:
    tokens = tokenize("/* \U0001f600; */ a // b\n\u00a0c")
    assert [(token.value, token.start, token.end) for token in tokens] == [
        ("a", 9, 10),
        ("c", 17, 18),
        ("", 18, 18),
    ]


@pytest.mark.parametrize("text", ["'a", '"a', "`a", "/* a", "#", "a ~ b"])
def test_what_does_not_end_or_has_no_place(text: str) -> None:
    assert code(text) == "UnexpectedSyntax"


def test_a_dash_that_is_none() -> None:
    assert code("42 \u2014 41") == "InvalidUnicodeCharacter"
