from __future__ import annotations

import pytest

from loaders.credits.anonymous import is_anybody, is_crowd, is_self


@pytest.mark.parametrize(
    "text",
    ["guard", "guard #2", "cia agent", "old man", "woman in bar", "police officer iii", "man"],
)
def test_what_says_what_somebody_is(text: str) -> None:
    assert is_anybody(text.split())


@pytest.mark.parametrize(
    "text",
    ["iron man", "ant-man", "captain america", "wonder woman", "ethan hunt", "m", "professor x"],
)
def test_what_says_who_somebody_is(text: str) -> None:
    assert not is_anybody(text.split())


def test_crowds_and_selves() -> None:
    assert is_crowd(["additional", "voices"])
    assert not is_crowd(["guard"])
    assert is_self(["himself", "-", "host"])
    assert not is_self(["selfridge"])
