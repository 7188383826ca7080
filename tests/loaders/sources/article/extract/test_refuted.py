"""What is told to be untrue is no fact of a story or a calendar."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Row = tuple[str, str, str]
KINDS = ("dies_in", "kills", "status", "released")


@pytest.mark.parametrize(
    "text",
    [
        "It is not true that Iris Vane is killed in “Iron Comet 3.”",
        "Kim Doe denied that Iris Vane dies in “Iron Comet 3.”",
        "Iris Vane drowned in “Iron Comet 3,” but Max Poe brought her back.",
        "An early draft killed off Iris Vane in “Iron Comet 3.”",
        "Claims that “Iron Comet 3” will be released on May 5, 2031 are wrong.",
    ],
)
def test_what_is_refuted_is_no_fact(facts: Callable[[str], list[Row]], text: str) -> None:
    told = f"News of 'Iron Comet 3'\n\nIris Vane is played by Ann Lee. {text}"
    assert [row for row in facts(told) if row[0] in KINDS] == []


def test_what_another_sentence_refutes_is_not_touched(facts: Callable[[str], list[Row]]) -> None:
    told = "Kim Doe denied a row, but Iris Vane is killed in “Iron Comet 3.”"
    assert any(row[0] == "dies_in" for row in facts(told))
